%% Interpreted loops of a million turns run in constant space.
-module(loops).
-export([main/1]).

main(_) ->
    N = {var, 1, 'N'},
    Less = {op, 1, '-', N, {integer, 1, 1}},
    Again = {call, 1, {var, 1, 'F'}, [Less]},
    %% fun F(0) -> done; F(N) -> case N of _ -> begin if true -> F(N - 1) end end end end
    Body = {'case', 1, N, [{clause, 1, [{var, 1, '_'}], [],
        [{block, 1, [{'if', 1, [{clause, 1, [], [[{atom, 1, true}]], [Again]}]}]}]}]},
    Loop = {named_fun, 1, 'F', [
        {clause, 1, [{integer, 1, 0}], [], [{atom, 1, done}]},
        {clause, 1, [N], [], [Body]}
    ]},
    {value, F, _} = erl_eval:expr(Loop, #{}, none),
    Small = memory(F, 1000),
    Large = memory(F, 1000000),
    io:format("~p~n", [Large < Small * 10]),
    ok.

memory(F, Turns) ->
    Parent = self(),
    spawn_link(fun() ->
        done = F(Turns),
        Parent ! element(2, process_info(self(), total_heap_size))
    end),
    receive Words -> Words end.

%% expect: true
