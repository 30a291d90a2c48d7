-module(yecc_tables).
-moduledoc false.

%% The states of an LALR(1) parser.
%%
%% Items are {Rule number, Dot}. States are those of LR(0), numbered as they are found: from each state first
%% by its nonterminals, the last by name first, then by its terminals; the state found last is looked at next.
%% What may follow a reduction is computed as DeRemer and Pennello do: the terminals that may follow a
%% nonterminal transition (State, Nonterminal) are those that can be read after it, and those that may follow
%% the transitions of rules that end with it. Sets of terminals are bits of integers.

-export([states/1]).

-include_lib("parsetools/src/yecc.hrl").

-record(tables, {rules, by_left, nonterminals, states, nullable, bits}).

-spec states(#grammar{}) -> #{non_neg_integer() => #state{}}.
states(#grammar{rules = Rules, root = Root, end_symbol = End} = Grammar) ->
    Numbered = [{N, {Left, right(Symbols)}} || #rule{number = N, left = Left, right = Symbols} <- Rules],
    Right = maps:from_list([{0, {'$root', [Root]}} | Numbered]),
    ByLeft = maps:groups_from_list(fun({Left, _}) -> Left end, fun({_, Number}) -> Number end,
                                   [{Rule#rule.left, Rule#rule.number} || Rule <- Rules]),
    Nonterminals = #{Symbol => [] || {Symbol, _} <- Grammar#grammar.nonterminals},
    Terminals = [End | [Symbol || {Symbol, _} <- Grammar#grammar.terminals]],
    Bits = maps:from_list(lists:zip(Terminals, [1 bsl N || N <- lists:seq(0, length(Terminals) - 1)])),
    Tables = #tables{rules = Right, by_left = ByLeft, nonterminals = Nonterminals, bits = Bits,
                     nullable = nullable(maps:values(Right), #{})},
    Items = [{0, 0}],
    States = explore([0], #{Items => 0}, #{0 => #state{number = 0, items = Items}}, Tables),
    with_reductions(Tables#tables{states = States}, End).

right([{'$empty', _}]) -> [];
right(Symbols) -> [Symbol || {Symbol, _} <- Symbols].

nullable(Rules, Known) ->
    New = maps:from_list([{Left, []} || {Left, Right} <- Rules, all_nullable(Right, Known)]),
    case map_size(New) =:= map_size(Known) of
        true -> Known;
        false -> nullable(Rules, New)
    end.

all_nullable(Symbols, Nullable) ->
    lists:all(fun(Symbol) -> is_map_key(Symbol, Nullable) end, Symbols).

%% LR(0).

explore([], _, States, _) ->
    States;
explore([Number | Numbers], Known, States, Tables) ->
    #{Number := State} = States,
    Kernels = successors(closure(State#state.items, Tables), Tables),
    {Shift, Goto, Found, NewKnown, NewStates} =
        lists:foldl(fun successor/2, {#{}, #{}, [], Known, States}, order(Kernels, Tables)),
    Complete = State#state{shift = Shift, goto = Goto},
    explore(Found ++ Numbers, NewKnown, NewStates#{Number := Complete}, Tables).

successor({Kind, Symbol, Items}, {Shift, Goto, Found, Known, States}) ->
    {Number, NewFound, NewKnown, NewStates} =
        case Known of
            #{Items := Old} ->
                {Old, Found, Known, States};
            #{} ->
                New = map_size(States),
                State = #state{number = New, items = Items},
                {New, [New | Found], Known#{Items => New}, States#{New => State}}
        end,
    case Kind of
        terminal -> {Shift#{Symbol => Number}, Goto, NewFound, NewKnown, NewStates};
        nonterminal -> {Shift, Goto#{Symbol => Number}, NewFound, NewKnown, NewStates}
    end.

order(Kernels, #tables{nonterminals = Nonterminals}) ->
    {Inner, Outer} = lists:partition(fun({Symbol, _}) -> is_map_key(Symbol, Nonterminals) end,
                                     lists:keysort(1, maps:to_list(Kernels))),
    [{nonterminal, Symbol, Items} || {Symbol, Items} <- lists:reverse(Inner)]
        ++ [{terminal, Symbol, Items} || {Symbol, Items} <- Outer].

closure(Items, Tables) -> closure(Items, #{}, [], Tables).

closure([{Number, Dot} = Item | Items], Seen, Closure, #tables{by_left = ByLeft} = Tables) ->
    case after_dot(Number, Dot, Tables) of
        {Symbol, _} when not is_map_key(Symbol, Seen), is_map_key(Symbol, ByLeft) ->
            New = [{Rule, 0} || Rule <- maps:get(Symbol, ByLeft)],
            closure(New ++ Items, Seen#{Symbol => []}, [Item | Closure], Tables);
        _ ->
            closure(Items, Seen, [Item | Closure], Tables)
    end;
closure([], _, Closure, _) ->
    Closure.

after_dot(Number, Dot, #tables{rules = Rules}) ->
    {_, Right} = maps:get(Number, Rules),
    case lists:nthtail(Dot, Right) of
        [] -> none;
        [Symbol | Rest] -> {Symbol, Rest}
    end.

successors(Closure, Tables) ->
    Advanced = lists:foldl(
        fun({Number, Dot}, Kernels) ->
            case after_dot(Number, Dot, Tables) of
                none -> Kernels;
                {Symbol, _} -> Kernels#{Symbol => [{Number, Dot + 1} | maps:get(Symbol, Kernels, [])]}
            end
        end, #{}, Closure),
    maps:map(fun(_, Items) -> lists:usort(Items) end, Advanced).

%% What may follow.

with_reductions(#tables{states = States} = Tables, End) ->
    Transitions = [{Number, Symbol} || Number := #state{goto = Goto} <- States, Symbol := _ <- Goto],
    Read = #{Transition => read_after(Transition, Tables, End) || Transition <- Transitions},
    {Includes, Lookback} =
        lists:foldl(fun(Transition, Found) -> walk(Transition, Found, Tables) end, {#{}, #{}}, Transitions),
    Follow = spread(Transitions, Read, Includes),
    Reducing = maps:map(fun(_, Origins) -> union(Origins, Follow) end, Lookback),
    Complete = maps:fold(
        fun({State, Rule}, Set, Acc) -> add_reductions(State, Rule, Set, Acc, Tables) end, States, Reducing),
    %% The root symbol, and the end behind it.
    #{0 := #state{goto = Goto}} = Complete,
    {_, [Root]} = maps:get(0, Tables#tables.rules),
    Accepting = maps:get(Root, Goto),
    add(Accepting, End, accept, Complete).

add_reductions(State, Rule, Set, States, #tables{bits = Bits}) ->
    maps:fold(
        fun(Terminal, Bit, Acc) when Set band Bit =/= 0 -> add(State, Terminal, Rule, Acc);
           (_, _, Acc) -> Acc
        end, States, Bits).

%% By number; accept is behind all numbers, as atoms are.
add(Number, Terminal, Action, States) ->
    #{Number := #state{reduce = Reduce} = State} = States,
    Actions = lists:sort([Action | maps:get(Terminal, Reduce, [])]),
    States#{Number := State#state{reduce = Reduce#{Terminal => Actions}}}.

%% Directly, or behind nonterminals that may be empty.
read_after({Number, Symbol} = Transition, Tables, End) ->
    Set = read_in(target(Transition, Tables), #{}, Tables),
    {_, [Root]} = maps:get(0, Tables#tables.rules),
    case {Number, Symbol} of
        {0, Root} -> Set bor maps:get(End, Tables#tables.bits);
        _ -> Set
    end.

read_in(Number, Seen, #tables{states = States, bits = Bits, nullable = Nullable} = Tables) ->
    #{Number := #state{shift = Shift, goto = Goto}} = States,
    Direct = maps:fold(fun(Terminal, _, Set) -> Set bor maps:get(Terminal, Bits) end, 0, Shift),
    NewSeen = Seen#{Number => []},
    maps:fold(
        fun(Symbol, Next, Set) when is_map_key(Symbol, Nullable), not is_map_key(Next, NewSeen) ->
                Set bor read_in(Next, NewSeen, Tables);
           (_, _, Set) ->
                Set
        end, Direct, Goto).

target({Number, Symbol}, #tables{states = States}) ->
    #{Number := #state{shift = Shift, goto = Goto}} = States,
    case Goto of
        #{Symbol := Next} -> Next;
        #{} -> maps:get(Symbol, Shift)
    end.

%% Along each rule for the nonterminal. Includes: transition => those whose sets it is part of.
walk({Number, Symbol} = Transition, Found, #tables{by_left = ByLeft, rules = Rules} = Tables) ->
    lists:foldl(
        fun(Rule, Acc) ->
            {_, Right} = maps:get(Rule, Rules),
            walk(Right, Number, Rule, Transition, Acc, Tables)
        end, Found, maps:get(Symbol, ByLeft, [])).

walk([], State, Rule, Origin, {Includes, Lookback}, _) ->
    {Includes, append({State, Rule}, Origin, Lookback)};
walk([Symbol | Rest], State, Rule, Origin, {Includes, Lookback}, Tables) ->
    #tables{nonterminals = Nonterminals, nullable = Nullable} = Tables,
    Next = target({State, Symbol}, Tables),
    case is_map_key(Symbol, Nonterminals) andalso all_nullable(Rest, Nullable) of
        true -> walk(Rest, Next, Rule, Origin, {append(Origin, {State, Symbol}, Includes), Lookback}, Tables);
        false -> walk(Rest, Next, Rule, Origin, {Includes, Lookback}, Tables)
    end.

append(Key, Value, Map) -> Map#{Key => [Value | maps:get(Key, Map, [])]}.

%% Until nothing grows any more.
spread([], Follow, _) ->
    Follow;
spread([Transition | Transitions], Follow, Includes) ->
    #{Transition := Set} = Follow,
    {NewFollow, Grown} = lists:foldl(
        fun(Inner, {Acc, Changed}) ->
            #{Inner := Old} = Acc,
            case Old bor Set of
                Old -> {Acc, Changed};
                New -> {Acc#{Inner := New}, [Inner | Changed]}
            end
        end, {Follow, []}, maps:get(Transition, Includes, [])),
    spread(Grown ++ Transitions, NewFollow, Includes).

union(Origins, Follow) ->
    lists:foldl(fun(Origin, Set) -> Set bor maps:get(Origin, Follow) end, 0, Origins).
