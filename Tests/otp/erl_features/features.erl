%% The one feature that there is, and what is none.
%% recorded: by hand (it is approved since OTP 27)
-module(features).
-export([main/1]).

main(_) ->
    io:format("~p~n", [[erl_features:all(), erl_features:configurable(), erl_features:enabled(), erl_features:keywords()]]),
    #{status := Status, type := Type, keywords := Keywords} = erl_features:info(maybe_expr),
    io:format("~p~n", [{Status, Type, Keywords, erl_features:keywords(maybe_expr)}]),
    io:format("~ts~n~ts~n", [erl_features:short(maybe_expr), erl_features:long(maybe_expr)]),
    [try erl_features:Function(no_feature) catch error:Reason -> io:format("~p: ~p~n", [Function, Reason]) end
     || Function <- [info, keywords, short, long]].

%% expect: [[maybe_expr],[maybe_expr],[maybe_expr],['maybe','else']]
%% expect: {approved,extension,['maybe','else'],['maybe','else']}
%% expect: Value based error handling (EEP49)
%% expect: Expressions that end early: maybe ... else ... end
%% expect: info: invalid_feature
%% expect: keywords: invalid_feature
%% expect: short: invalid_feature
%% expect: long: invalid_feature
