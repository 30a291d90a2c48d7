%% What a fun's head binds in a binary is its own; its sizes see what was bound before.
-module(funs_over_binaries).
-export([main/1]).

main(_) ->
    Size = 4,
    X = outer,
    F = fun(<<X:Size, Rest/bits>>) -> {X, Rest}; (Other) -> {other, Other} end,
    io:format("~w~n", [[F(B) || B <- [<<16#ab>>, <<1:3>>, x]]]),
    G = fun(<<N, X:N/binary, Rest/binary>>) -> {X, Rest} end,
    io:format("~w ~w~n", [G(<<2, "abcd">>), X]),
    N = 3,
    H = fun(<<N, Y:N/binary, _/binary>>) -> Y end,
    io:format("~w~n", [H(<<1, "abc">>)]),
    io:format("~w~n", [[{N, Y} || <<N, Y:N/binary>> <= <<1, "a", 2, "bc">>]]),
    Count = fun Count(<<_, Rest/binary>>, C) -> Count(Rest, C + 1); Count(<<>>, C) -> C end,
    io:format("~w~n", [Count(<<"count me">>, 0)]).

%% expect: [{10,<<11:4>>},{other,<<1:3>>},{other,x}]
%% expect: {<<97,98>>,<<99,100>>} outer
%% expect: <<97>>
%% expect: [{1,<<97>>},{2,<<98,99>>}]
%% expect: 8
