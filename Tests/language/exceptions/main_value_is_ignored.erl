%%% Whatever main/1 returns, the exit status is 0.
-module(main_value_is_ignored).

-export([main/1]).

main(_) ->
    io:format("done~n"),
    {error, not_an_exit_status}.

%% expect: done
