%%% Types, specs, callbacks, opaque types and documentation attributes do not change what runs.
-module(specs_and_types_are_ignored).

-export([main/1]).
-export([make/1]).
-export_type([thing/0, tree/1]).

-type thing() :: {thing, integer() | float()} | [thing()] | #{atom() => any(), key := 1..10}.
-type tree(T) :: leaf | {node, T, tree(T), tree(T)}.
-opaque secret() :: fun((...) -> no_return()) | fun() | nonempty_list(char()).
-callback handle(Term :: term(), State) -> {ok, State} | {error, Reason :: atom()}.
-optional_callbacks([handle/2]).

-spec main([string()]) -> ok.
main(_) ->
    io:format("~w~n", [make(1)]),
    io:format("~w~n", [secret()]),
    ok.

-spec make(X) -> {thing, X} when X :: integer();
          (float()) -> thing().
make(X) -> {thing, X}.

-spec secret() -> secret().
secret() -> "x".

%% expect: {thing,1}
%% expect: [120]
