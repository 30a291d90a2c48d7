%% Functions that the engine has in itself are traced as all others, in code that is called after their pattern was
%% set; what guards may call is not.
-module(natives_are_traced).
-export([main/1, calls/0]).

calls() ->
    List = lists:seq(1, 3),
    Reversed = lists:reverse(List),
    true = lists:member(2, List),
    {b, 2} = lists:keyfind(b, 1, [{a, 1}, {b, 2}]),
    3 = length(List),
    self() ! {hello, Reversed},
    receive {hello, _} -> ok end,
    try erlang:binary_to_term(not_a_binary) catch error:badarg -> caught end,
    erlang:phash2(a).

main(_) ->
    Worker = spawn(fun work/0),
    do(Worker),
    1 = erlang:trace(Worker, true, [call]),
    do(Worker),
    Functions = [{lists, reverse, 1}, {lists, member, 2}, {lists, keyfind, 3}, {erlang, binary_to_term, 1},
                 {erlang, phash2, 1}, {erlang, length, 1}],
    [1 = erlang:trace_pattern(F, [{'_', [], [{exception_trace}]}], [global]) || F <- Functions],
    do(Worker),
    print(erlang:trace_info({lists, keyfind, 3}, traced)),
    [1 = erlang:trace_pattern(F, false, [global]) || F <- Functions],
    do(Worker),
    1 = erlang:trace_pattern({lists, member, 2}, [{[1, '_'], [], []}], [local]),
    do(Worker),
    1 = erlang:trace_pattern({lists, member, 2}, [{[2, '_'], [], []}], [local]),
    do(Worker).

print(Term) -> io:format("~p~n", [Term]).

do(Worker) ->
    Worker ! {self(), calls},
    receive {Worker, done} -> ok end,
    show(),
    io:format("--~n").

show() ->
    receive
        {trace, _, Tag, A} -> io:format("~p ~p~n", [Tag, A]), show();
        {trace, _, Tag, A, B} -> io:format("~p ~p ~p~n", [Tag, A, B]), show()
    after 0 -> ok
    end.

work() ->
    receive
        {From, calls} ->
            ?MODULE:calls(),
            From ! {self(), done},
            work()
    end.

%% expect: --
%% expect: --
%% expect: call {lists,reverse,[[1,2,3]]}
%% expect: return_from {lists,reverse,1} [3,2,1]
%% expect: call {lists,member,[2,[1,2,3]]}
%% expect: return_from {lists,member,2} true
%% expect: call {lists,keyfind,[b,1,[{a,1},{b,2}]]}
%% expect: return_from {lists,keyfind,3} {b,2}
%% expect: call {erlang,binary_to_term,[not_a_binary]}
%% expect: exception_from {erlang,binary_to_term,1} {error,badarg}
%% expect: call {erlang,phash2,[a]}
%% expect: return_from {erlang,phash2,1} 97
%% expect: --
%% expect: {traced,global}
%% expect: --
%% expect: --
%% expect: call {lists,member,[2,[1,2,3]]}
%% expect: --
