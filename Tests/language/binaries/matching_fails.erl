%% How a binary that does not match fails.
-module(matching_fails).
-export([main/1]).

main(_) ->
    [io:format("~p~n", [try Fun() catch error:Reason -> Reason end])
     || Fun <- [fun() -> <<X, _>> = id(<<1>>), X end, fun() -> <<X:3>> = id(<<1:4>>), X end,
                fun() -> <<X/binary>> = id(<<1:4>>), X end, fun() -> <<"abc">> = id("abc") end,
                fun() -> case id(<<1:1>>) of <<2:2>> -> yes end end, fun() -> head(<<9>>) end,
                fun() -> (fun(<<1>>) -> 1 end)(<<2>>) end, fun() -> <<_:80000>> = id(<<>>) end,
                fun() -> <<300>> = id(<<44>>) end, fun() -> <<-1:8/signed>> = id(<<255>>) end]].

head(<<1, _/binary>>) -> ok.

id(X) -> X.

%% expect: {badmatch,<<1>>}
%% expect: {badmatch,<<1:4>>}
%% expect: {badmatch,<<1:4>>}
%% expect: {badmatch,"abc"}
%% expect: {case_clause,<<1:1>>}
%% expect: function_clause
%% expect: function_clause
%% expect: {badmatch,<<>>}
%% expect: {badmatch,<<",">>}
%% expect: <<"ÿ">>
