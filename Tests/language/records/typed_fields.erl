%%% Types of fields say nothing at run time.
-module(typed_fields).

-export([main/1]).

-export_type([r/0]).

-record(r, {a :: integer(), b = 1 :: integer() | undefined, c = #{} :: map(), d :: #r{} | atom()}).
-type r() :: #r{a :: 1..10}.

-spec make(term()) -> r().
main(_) ->
    io:format("~w~n", [make("no integer")]),
    io:format("~w~n", [make(#r{})]).

make(A) -> #r{a = A}.

%% expect: {r,[110,111,32,105,110,116,101,103,101,114],1,#{},undefined}
%% expect: {r,{r,undefined,1,#{},undefined},1,#{},undefined}
