%%% exit/1 in main/1 is exit status 127.
-module(main_that_exits).

-export([main/1]).

main(_) ->
    exit(gone).

%% exit: 127
