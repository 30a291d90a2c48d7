%% replace, and what is inserted into the replacement.
-module(replacing).
-export([main/1]).

main(_) ->
    S = <<"one two one">>,
    io:format("~p~n", [[binary:replace(S, <<"one">>, <<"1">>), binary:replace(S, <<"one">>, <<>>, [global]),
                        binary:replace(S, [<<"one">>, <<"two">>], <<"[]">>, [global, {insert_replaced, 1}]),
                        binary:replace(S, <<"two">>, <<"<->">>, [{insert_replaced, [3, 0, 1]}]),
                        binary:replace(S, <<"o">>, <<"0">>, [global, {scope, {1, 9}}]),
                        binary:replace(S, <<"x">>, <<"y">>)]]).

%% expect: [<<"1 two one">>,<<" two ">>,<<"[one] [two] [one]">>,
%% expect:  <<"one two<two->two one">>,<<"one tw0 0ne">>,<<"one two one">>]
