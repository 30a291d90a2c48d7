%%% `??Argument` is the argument's text.
-module(stringification).

-export([main/1]).

-define(SHOW(X), io:format("~s = ~w~n", [??X, X])).
-define(TEXT(X), ??X).
-define(TWO(X, Y), {??Y, ??X}).

main(_) ->
    A = 5,
    ?SHOW(A),
    ?SHOW(A + 1 * 2),
    ?SHOW([A, 'quoted atom', "string", $c, 1.5, {}]),
    ?SHOW(max(A, 2)),
    ?SHOW(fun(X) -> X end(A)),
    ?SHOW(#{a => A}),
    io:format("~p~n", [?TEXT(a "b" 'C' D $e)]),
    io:format("~p~n", [?TWO(first, [second, third])]).

%% expect: A = 5
%% expect: A + 1 * 2 = 7
%% expect: [ A , 'quoted atom' , "string" , $c , 1.5 , { } ] = [5,'quoted atom',[115,116,114,105,110,103],99,1.5,{}]
%% expect: max ( A , 2 ) = 5
%% expect: fun ( X ) -> X end ( A ) = 5
%% expect: # { a => A } = #{a => 5}
%% expect: "a \"b\" 'C' D $e"
%% expect: {"[ second , third ]","first"}
