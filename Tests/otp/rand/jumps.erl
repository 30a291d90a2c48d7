%%% Jumps of every generator that has them, and what follows; states after one step and within a cycle.
-module(jumps).

-export([main/1]).

main(_) ->
    [show(Algorithm, Seed)
     || Algorithm <- [exsss, exsp, exrop, exs1024s, exro928ss], Seed <- [1, {3, 1, 4}]],
    io:format("~w~n", [rand:exsp_jump([1 | 2])]),
    rand:seed(exsss, 7),
    rand:jump(),
    io:format("~w~n", [rand:uniform(1000000)]),
    ok.

show(Algorithm, Seed) ->
    State0 = rand:seed_s(Algorithm, Seed),
    {_, State1} = numbers(5, State0),
    State2 = rand:jump(State1),
    {Numbers, State3} = numbers(3, State2),
    {More, _} = numbers(2, rand:jump(State3)),
    io:format("~w ~w ~w~n", [Algorithm, Numbers, More]).

numbers(0, State) ->
    {[], State};
numbers(N, State) ->
    {Number, Next} = rand:uniform_s(1000000000, State),
    {Numbers, Last} = numbers(N - 1, Next),
    {[Number | Numbers], Last}.

%% expect: exsss [936645411,664699232,819008730] [568204348,398607142]
%% expect: exsss [785040927,461057228,473693700] [345010931,748633764]
%% expect: exsp [91175982,959735517,422842502] [340201889,67723180]
%% expect: exsp [579396808,313317821,75219206] [635860291,434092490]
%% expect: exrop [380922156,465942603,51943980] [368834702,655821373]
%% expect: exrop [172397892,676724444,24392858] [611183112,64485268]
%% expect: exs1024s [617255865,285048856,596648657] [72651168,245219878]
%% expect: exs1024s [132448133,761402973,576545566] [649750517,99221752]
%% expect: exro928ss [96337049,611688631,917339819] [41974864,529056486]
%% expect: exro928ss [166707709,257238955,190493719] [826288403,8413947]
%% expect: [62857607239118635|99818531232796752]
%% expect: 311173
