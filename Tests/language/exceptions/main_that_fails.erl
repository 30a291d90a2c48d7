%%% An error that leaves main/1 is reported on standard error and is exit status 127.
-module(main_that_fails).

-export([main/1]).

main(_) ->
    io:format("before~n"),
    error(oh_no).

%% expect: before
%% exit: 127
