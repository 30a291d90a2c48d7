-module(qlc_info).
-moduledoc "Queries of `qlc` as abstract code: a comprehension has the handles of its generators in place of expressions.".

-export([code/3]).

-include_lib("stdlib/include/qlc_handle.hrl").

-spec code(#qlc_handle{}, infinity | non_neg_integer(), infinity | non_neg_integer()) -> erl_parse:abstract_expr().
code(#qlc_handle{h = {list, List}}, Count, _) ->
    list(List, Count);
code(#qlc_handle{h = {append, Handles}}, Count, Depth) ->
    call(qlc, append, [list_of([code(Handle, Count, Depth) || Handle <- Handles])]);
code(#qlc_handle{h = {sort, Handle, none, _, Options}}, Count, Depth) ->
    call(qlc, sort, [code(Handle, Count, Depth), term(Options)]);
code(#qlc_handle{h = {sort, Handle, Key, _, Options}}, Count, Depth) ->
    call(qlc, keysort, [term(Key), code(Handle, Count, Depth), term(Options)]);
code(#qlc_handle{h = #qlc_table{format = undefined}}, _, _) ->
    {call, 0, {remote, 0, {atom, 0, '$MOD'}, {atom, 0, '$FUN'}}, []};
code(#qlc_handle{h = #qlc_table{format = Format}}, Count, Depth) ->
    case Format({all, Count, fun(Term) -> at_depth(Term, Depth) end}) of
        {Module, Function, Arguments} -> call(Module, Function, lists:map(fun term/1, Arguments));
        Text -> parsed(lists:flatten(Text))
    end;
code(#qlc_handle{h = {comprehension, {Template, Parts}, Thunk, Options}}, Count, Depth) ->
    {Generators, _} = Thunk(),
    Handles = [code(handle(Value), Count, Depth) || {Value, _} <- Generators],
    Query = {lc, 0, parsed(Template), qualifiers(Parts, Handles)},
    call(qlc, q, [Query | [term(Shown) || Shown <- [shown(Options)], Shown =/= []]]).

handle(#qlc_handle{} = Handle) -> Handle;
handle(List) -> #qlc_handle{h = {list, List}}.

qualifiers([{generate, Pattern} | Parts], [Handle | Handles]) ->
    [{generate, 0, parsed(Pattern), Handle} | qualifiers(Parts, Handles)];
qualifiers([{filter, Text} | Parts], Handles) ->
    [parsed(Text) | qualifiers(Parts, Handles)];
qualifiers([], []) ->
    [].

%% Options that are not what they are by default.
shown(Options) ->
    Defaults = #{unique => false, cache => false, max_lookup => infinity, lookup => any, join => any},
    [{Key, Value} || {Key, Value} <- lists:sort(maps:to_list(Options)), Value =/= maps:get(Key, Defaults)].

list(List, infinity) -> term(List);
list(List, Count) ->
    case lists:sublist(List, Count) of
        List -> term(List);
        Some -> lists:foldr(fun(Element, Rest) -> {cons, 0, term(Element), Rest} end, {atom, 0, '...'}, Some)
    end.

list_of(Elements) -> lists:foldr(fun(Element, Rest) -> {cons, 0, Element, Rest} end, {nil, 0}, Elements).

at_depth(Term, infinity) -> term(Term);
at_depth(Term, Depth) -> parsed(lists:flatten(io_lib:format("~tW", [Term, Depth]))).

call(Module, Function, Arguments) -> {call, 0, {remote, 0, {atom, 0, Module}, {atom, 0, Function}}, Arguments}.

%% What cannot be written is shown as an atom is.
term(Term) ->
    try erl_parse:abstract(Term)
    catch
        error:_ -> {var, 0, list_to_atom(lists:flatten(io_lib:format("~tp", [Term])))}
    end.

parsed(Text) ->
    maybe
        {ok, Tokens, _} ?= erl_scan:string(Text ++ "."),
        {ok, [Expression]} ?= erl_parse:parse_exprs(Tokens),
        Expression
    else
        _ -> {var, 0, list_to_atom(Text)}
    end.
