%%% Pids, ports and references of other nodes come in external terms: they have their types, their
%%% nodes, an order, and can be written again; nobody is behind them.
-module(foreign_identifiers).

-export([main/1]).

main(_) ->
    Node = [119, 3, "a@b"],
    Other = [119, 3, "b@b"],
    [Pid, Later, Elsewhere, Port, Reference] =
        [binary_to_term(list_to_binary([131 | Bytes])) || Bytes <- [
            [88, Node, 0, 0, 0, 85, 0, 0, 0, 0, 0, 0, 0, 1], [88, Node, 0, 0, 0, 86, 0, 0, 0, 0, 0, 0, 0, 1],
            [88, Other, 0, 0, 0, 85, 0, 0, 0, 0, 0, 0, 0, 1], [120, Node, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 1],
            [90, 0, 3, Node, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3]]],
    io:format("~w~n", [{is_pid(Pid), is_port(Port), is_reference(Reference), is_pid(Port)}]),
    io:format("~w~n", [[node(Term) || Term <- [Pid, Elsewhere, Port, Reference]]]),
    io:format("~w~n", [[binary_to_term(term_to_binary(Term)) =:= Term || Term <- [Pid, Port, Reference]]]),
    io:format("~w~n", [{Pid < Later, Pid < Elsewhere, Pid =:= Elsewhere, self() =:= Pid}]),
    io:format("~w~n", [[erlang:phash2(Term) || Term <- [Pid, Later, Port, Reference]]]),
    io:format("~w~n", [[Term =:= element(2, lists:keyfind(Term, 1, [{Term, Term}]))
                        || Term <- lists:sort([Reference, Pid, Port])]]),
    Map = maps:from_list([{Term, 1} || Term <- [Pid, Later, Elsewhere, Port, Reference | lists:seq(1, 40)]]),
    io:format("~w ~w~n", [map_size(Map), maps:is_key(binary_to_term(term_to_binary(Elsewhere)), Map)]),
    io:format("~w~n", [Pid ! lost]),
    [$<, _ | Text] = pid_to_list(Pid),
    io:format("~s~n", [lists:dropwhile(fun(C) -> C =/= $. end, Text)]),
    Self = self(),
    Receiver = spawn_link(fun() -> receive Terms -> erlang:garbage_collect(), Self ! Terms end end),
    Receiver ! [Pid, Port, Reference],
    receive Terms -> io:format("~w~n", [Terms =:= [Pid, Port, Reference]]) end.

%% expect: {true,true,true,false}
%% expect: [a@b,b@b,a@b,a@b]
%% expect: [true,true,true]
%% expect: {true,true,false,false}
%% expect: [59032525,108397870,35275898,118531908]
%% expect: [true,true,true]
%% expect: 45 true
%% expect: lost
%% expect: .85.0>
%% expect: true
