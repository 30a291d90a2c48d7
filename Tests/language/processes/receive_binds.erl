%%% Variables bound by every clause and by after are there afterwards.
-module(receive_binds).

-export([main/1]).

main(_) ->
    self() ! {value, 7},
    receive
        {value, X} -> Y = from_message;
        X -> Y = anything
    after 0 -> X = none, Y = timeout
    end,
    io:format("~w ~w~n", [X, Y]),
    receive {value, X2} -> ok after 0 -> X2 = nothing end,
    io:format("~w~n", [X2]),
    ok.

%% expect: 7 from_message
%% expect: nothing
