%%% A timer to a name looks the name up when it fires.
-module(timer_to_a_name_and_late_registration).

-export([main/1]).

main(_) ->
    erlang:send_after(200, late_name, hello),
    register(late_name, self()),
    receive M -> io:format("~w~n", [M]) after 2000 -> io:format("nothing~n") end,
    ok.

%% expect: hello
