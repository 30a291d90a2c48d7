%%% A throw that leaves main/1 is exit status 127.
-module(main_that_throws).

-export([main/1]).

main(_) ->
    throw(ball).

%% exit: 127
