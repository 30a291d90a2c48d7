%%% binary:longest_common_prefix/1 and longest_common_suffix/1, with differences at every place of long binaries
%%% and of parts of others.
-module(common_ends).

-export([main/1]).

main(_) ->
    Bytes = << <<(N rem 251)>> || N <- lists:seq(1, 70) >>,
    io:format("~p~n", [[common(Bytes, At) || At <- lists:seq(0, 69)] =:= [{At, 69 - At} || At <- lists:seq(0, 69)]]),
    <<_:3, Shifted:70/binary, _/bitstring>> = <<0:3, Bytes/binary, 0:5>>,
    io:format("~p~n", [[common(Shifted, At) || At <- [0, 7, 8, 9, 64, 69]]]),
    io:format("~p~n", [[binary:longest_common_prefix(L) || L <- lists()]]),
    io:format("~p~n", [[binary:longest_common_suffix(L) || L <- lists()]]),
    [io:format("~p ~p~n", [catch_it(fun() -> binary:longest_common_prefix(L) end),
                           catch_it(fun() -> binary:longest_common_suffix(L) end)])
     || L <- [[], [<<1:7>>], [<<"a">>, b], <<"a">>]].

common(Bytes, At) ->
    <<Before:At/binary, Byte, Behind/binary>> = Bytes,
    Other = <<Before/binary, (Byte bxor 1), Behind/binary>>,
    {binary:longest_common_prefix([Bytes, Other]), binary:longest_common_suffix([Bytes, Other])}.

lists() ->
    [[<<"abc">>], [<<>>, <<"a">>], [<<"erlang">>, <<"ergonomy">>], [<<"erlang">>, <<"fang">>],
     [<<"0123456789abcdef">>, <<"0123456789abcdefg">>, <<"0123456789">>]].

catch_it(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: true
%% expect: [{0,69},{7,62},{8,61},{9,60},{64,5},{69,0}]
%% expect: [3,0,2,0,10]
%% expect: [3,0,0,3,0]
%% expect: {error,badarg} {error,badarg}
%% expect: {error,badarg} {error,badarg}
%% expect: {error,badarg} {error,badarg}
%% expect: {error,badarg} {error,badarg}
