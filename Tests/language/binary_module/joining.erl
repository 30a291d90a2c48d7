%% join/2 is newer than Erlang/OTP 25.
-module(joining).
-export([main/1]).

main(_) ->
    io:format("~p~n", [[binary:join(L, <<", ">>) || L <- [[], [<<"a">>], [<<"a">>, <<"b">>, <<>>]]]]),
    io:format("~p~n", [[try binary:join(L, S) catch error:R -> R end || {L, S} <- [{[a], <<>>}, {[<<>>, <<1:1>>], <<>>}, {x, <<>>}, {[], y}]]]),
    io:format("~p~n", [binary:encode_hex(<<171, 205>>, lowercase)]),
    io:format("~p~n", [binary:replace(<<"abcb">>, <<"b">>, fun(X) -> <<X/binary, X/binary>> end, [global])]).

%% recorded: by hand (newer than Erlang/OTP 25)
%% expect: [<<>>,<<"a">>,<<"a, b, ">>]
%% expect: [badarg,badarg,badarg,badarg]
%% expect: <<"abcd">>
%% expect: <<"abbcbb">>
