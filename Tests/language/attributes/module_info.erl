%%% module_info/0,1 tell exports and functions in the order of the source, and the attributes.
-module(module_info).

-vsn("1.0").
-author(me).
-author([you, they]).
-custom({a, 1}).
-custom(f/1).
-custom([f/1, g/2]).
-dialyzer({nowarn_function, f/1}).
-deprecated([{z, 0, "use a/3"}]).

-export([z/0, f/1]).
-export([main/1, a/3]).

-type t() :: a.
-export_type([t/0]).

-spec f(t()) -> b.
f(_) -> b.
z() -> helper(1).
a(_, _, _) -> helper(2).

main(_) ->
    io:format("~p~n", [?MODULE:module_info(module)]),
    io:format("~p~n", [?MODULE:module_info(exports)]),
    io:format("~p~n", [[F || {Name, _} = F <- ?MODULE:module_info(functions), hd(atom_to_list(Name)) =/= $-]]),
    io:format("~p~n", [?MODULE:module_info(attributes)]),
    io:format("~p~n", [[Key || {Key, _} <- ?MODULE:module_info()]]),
    io:format("~p~n", [lists:sort([Key || {Key, _} <- ?MODULE:module_info(compile)])]),
    io:format("~p~n", [catch_class(fun() -> ?MODULE:module_info(nothing) end)]),
    io:format("~p~n", [catch_class(fun() -> ?MODULE:module_info(attributes, 1) end)]).

helper(X) -> X.

catch_class(Function) ->
    try Function() catch Class:Reason -> {Class, Reason} end.

%% expect: module_info
%% expect: [{f,1},{z,0},{a,3},{main,1},{module_info,0},{module_info,1}]
%% expect: [{f,1},
%% expect:  {z,0},
%% expect:  {a,3},
%% expect:  {main,1},
%% expect:  {helper,1},
%% expect:  {catch_class,1},
%% expect:  {module_info,0},
%% expect:  {module_info,1}]
%% expect: [{vsn,"1.0"},
%% expect:  {author,[me]},
%% expect:  {author,[you,they]},
%% expect:  {custom,[{a,1}]},
%% expect:  {custom,[{f,1}]},
%% expect:  {custom,[{f,1},{g,2}]},
%% expect:  {dialyzer,[{nowarn_function,{f,1}}]},
%% expect:  {deprecated,[{z,0,"use a/3"}]}]
%% expect: [module,exports,attributes,compile,md5]
%% expect: [options,source,version]
%% expect: {error,badarg}
%% expect: {error,undef}
