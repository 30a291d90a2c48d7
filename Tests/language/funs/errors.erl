%%% badfun and badarity.
-module(errors).

-export([main/1]).

main(_) ->
    Cases = [fun() -> (id(1))(2) end, fun() -> (id(atom))() end,
             fun() -> (id({lists, map}))(1, 2) end,
             fun() -> apply(id("fun"), [1]) end],
    [io:format("~w~n", [try Case() catch C:R -> {C, R} end]) || Case <- Cases],
    F = fun(A) -> A end,
    try F(1, 2) catch error:{badarity, {F, Args}} -> io:format("badarity ~w~n", [Args]) end,
    try apply(F, []) catch error:{badarity, {F, Args0}} -> io:format("badarity ~w~n", [Args0]) end,
    ok.

id(X) -> X.

%% expect: {error,{badfun,1}}
%% expect: {error,{badfun,atom}}
%% expect: {error,{badfun,{lists,map}}}
%% expect: {error,{badfun,[102,117,110]}}
%% expect: badarity [1,2]
%% expect: badarity []
