%%% A process can send to itself; ! returns the message.
-module(send_to_self).

-export([main/1]).

main(_) ->
    X = self() ! {hello, 1},
    io:format("~w~n", [X]),
    receive M -> io:format("~w~n", [M]) end,
    self() ! (self() ! twice),
    io:format("~w~n", [[receive Y -> Y end || _ <- [1, 2]]]),
    ok.

%% expect: {hello,1}
%% expect: {hello,1}
%% expect: [twice,twice]
