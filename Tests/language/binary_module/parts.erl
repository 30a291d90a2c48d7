%% Parts by position and length, also backwards; of bitstrings, the whole bytes.
-module(parts).
-export([main/1]).

main(_) ->
    B = <<"0123456789">>,
    io:format("~p~n", [[binary:part(B, P) || P <- [{0, 3}, {7, 3}, {10, -2}, {3, -3}, {5, 0}]]]),
    io:format("~p~n", [[binary_part(B, 2, 3), binary_part(B, {10, -10}), binary:part(<<1, 2:4>>, 0, 1)]]),
    io:format("~p~n", [[binary:at(B, 0), binary:at(B, 9), binary:first(B), binary:last(B)]]),
    io:format("~p~n", [[binary:bin_to_list(B), binary:bin_to_list(B, {2, 2}), binary:bin_to_list(B, 4, -4)]]),
    io:format("~p~n", [[split_binary(B, 0), split_binary(B, 4), split_binary(B, 10), split_binary(<<1, 2, 3:3>>, 1)]]),
    io:format("~p~n", [[binary:longest_common_prefix([<<"abcd">>, <<"abce">>, <<"abx">>]),
                        binary:longest_common_suffix([<<"xabc">>, <<"yabc">>, <<"bc">>]),
                        binary:longest_common_prefix([<<"same">>]), binary:longest_common_prefix([<<>>, <<"a">>])]]),
    io:format("~p~n", [[binary:copy(<<"ab">>), binary:copy(<<"ab">>, 3), binary:copy(<<"ab">>, 0)]]).

%% expect: [<<"012">>,<<"789">>,<<"89">>,<<"012">>,<<>>]
%% expect: [<<"234">>,<<"0123456789">>,<<1>>]
%% expect: "0909"
%% expect: ["0123456789","23","0123"]
%% expect: [{<<>>,<<"0123456789">>},
%% expect:  {<<"0123">>,<<"456789">>},
%% expect:  {<<"0123456789">>,<<>>},
%% expect:  {<<1>>,<<2,3:3>>}]
%% expect: [2,2,4,0]
%% expect: [<<"ab">>,<<"ababab">>,<<>>]
