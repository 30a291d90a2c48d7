-module(yecc_conflicts).
-moduledoc false.

%% One action for each terminal of a state, where precedences say which.

-export([resolve/2]).

-include_lib("parsetools/src/yecc.hrl").

-record(found, {errors = [], resolved = [], shift_reduce = 0, reduce_reduce = 0, unresolved = []}).

-doc """
`{Actions, Errors, {ShiftReduce, ReduceReduce}, Unresolved, Resolved}`. `Actions` has for each state
`#{Terminal => {shift, State} | {reduce, Rule} | accept | error}`. What precedences decide is in `Resolved`,
what they leave open and is taken as a shift in `Unresolved`, both as `{Conflict, Decision}`.
""".
resolve(States, Grammar) ->
    Rules = #{Number => Rule || #rule{number = Number} = Rule <- Grammar#grammar.rules},
    {Actions, Found} = lists:mapfoldl(
        fun(Number, Acc) -> state(maps:get(Number, States), {Rules, Grammar, States}, Acc) end,
        #found{}, lists:seq(0, map_size(States) - 1)),
    {maps:from_list(Actions), lists:usort([{none, {conflict, Error}} || Error <- Found#found.errors]),
     {Found#found.shift_reduce, Found#found.reduce_reduce},
     lists:reverse(Found#found.unresolved), lists:reverse(Found#found.resolved)}.

state(#state{number = Number, shift = Shift, reduce = Reduce} = State, Context, Found) ->
    Terminals = lists:usort(maps:keys(Shift) ++ maps:keys(Reduce)),
    {Actions, NewFound} = lists:mapfoldl(
        fun(Terminal, Acc) ->
            {Action, NewAcc} = decide(Terminal, State, Context, Acc),
            {{Terminal, Action}, NewAcc}
        end, Found, Terminals),
    {{Number, maps:from_list(Actions)}, NewFound}.

decide(Terminal, #state{shift = Shift, reduce = Reduce} = State, Context, Found) ->
    case {Shift, Reduce} of
        {#{Terminal := Next}, #{Terminal := [Rule | Rules]}} ->
            case clash(Terminal, State, Next, Context) of
                none ->
                    {One, After} = counted(Rule, Rules, Terminal, State, Context, Found),
                    shift_or_reduce(One, Terminal, State, Context, After);
                Error ->
                    {{shift, Next}, Found#found{errors = [Error | Found#found.errors]}}
            end;
        {#{Terminal := Next}, _} ->
            case clash(Terminal, State, Next, Context) of
                none -> {{shift, Next}, Found};
                Error -> {{shift, Next}, Found#found{errors = [Error | Found#found.errors]}}
            end;
        {_, #{Terminal := [Rule | Rules]}} ->
            {One, After} = counted(Rule, Rules, Terminal, State, Context, Found),
            {reduction(One), After}
    end.

%% Conflicts between reductions count once for a terminal, however many there are.
counted(Rule, Rules, Terminal, State, Context, #found{errors = Errors, reduce_reduce = Count} = Found) ->
    case reductions(Rule, Rules, Terminal, State, Context, Found) of
        {One, #found{errors = Errors} = After} -> {One, After};
        {One, After} -> {One, After#found{reduce_reduce = Count + 1}}
    end.

%% More than one rule ends with the terminal, and has a precedence.
clash(Terminal, #state{number = Number}, Next, Context) ->
    case ending(Terminal, Next, Context) of
        [One, Other | _] ->
            Clash = {one_level_up, One, Other},
            {Terminal, Number, Clash, Clash};
        _ ->
            none
    end.

%% A shift has the precedence of the rule that it ends, if that has one, else that of the terminal.
shift_precedence(Terminal, Next, {_, Grammar, _} = Context) ->
    case ending(Terminal, Next, Context) of
        [{_, _, Precedence} | _] -> Precedence;
        [] -> yecc_grammar:precedence(Terminal, Grammar)
    end.

%% Rules that end with the shift to a state, with the precedence of the left side or else of the terminal, if
%% there is one: the lowest first.
ending(Terminal, Next, {Rules, Grammar, States}) ->
    #{Next := #state{items = Items}} = States,
    Own = yecc_grammar:precedence(Terminal, Grammar),
    Ending = [{Location, Rule, left_precedence(Left, Own, Grammar)}
              || {Rule, Dot} <- Items, Rule > 0,
                 #rule{left = Left, right = Right, location = Location} <- [maps:get(Rule, Rules)],
                 Dot =:= length(Right)],
    [Entry || {_, _, Precedence} = Entry <- lists:keysort(3, Ending), Precedence =/= {0, none}].

left_precedence(Left, Otherwise, Grammar) ->
    case yecc_grammar:precedence(Left, Grammar) of
        {0, none} -> Otherwise;
        Precedence -> Precedence
    end.

reduction(accept) -> accept;
reduction(Rule) -> {reduce, Rule}.

reductions(Rule, [], _, _, _, Found) ->
    {Rule, Found};
reductions(Rule, [Other | Others], Terminal, State, {Rules, Grammar, _} = Context, Found) ->
    Conflict = conflict(Terminal, State, Rule, rival(Other, Context), Context),
    {Level, _} = rule_precedence(Rule, Rules, Grammar),
    {OtherLevel, _} = rule_precedence(Other, Rules, Grammar),
    if
        Other =/= accept, Level > OtherLevel ->
            Decision = rival(Rule, Context),
            reductions(Rule, Others, Terminal, State, Context, resolved(Conflict, Decision, Found));
        Other =/= accept, OtherLevel > Level ->
            Decision = rival(Other, Context),
            reductions(Other, Others, Terminal, State, Context, resolved(Conflict, Decision, Found));
        true ->
            NewFound = Found#found{errors = [Conflict | Found#found.errors]},
            reductions(Rule, Others, Terminal, State, Context, NewFound)
    end.

shift_or_reduce(accept, Terminal, #state{shift = Shift}, _, Found) ->
    %% The end symbol is no terminal.
    {{shift, maps:get(Terminal, Shift)}, Found};
shift_or_reduce(Rule, Terminal, #state{shift = Shift} = State, {Rules, Grammar, _} = Context, Found) ->
    Next = maps:get(Terminal, Shift),
    Precedence = shift_precedence(Terminal, Next, Context),
    Conflict = conflict(Terminal, State, Rule, {shift, Next, lists:last(symbols(Rule, Rules))}, Context),
    by_precedence(rule_precedence(Rule, Rules, Grammar), Precedence, Rule, Next, Conflict, Found).

by_precedence({0, none}, {0, none}, _, Next, Conflict, #found{shift_reduce = Count} = Found) ->
    Unresolved = [{Conflict, shift} | Found#found.unresolved],
    {{shift, Next}, Found#found{shift_reduce = Count + 1, unresolved = Unresolved}};
by_precedence({Level, _}, {Other, _}, Rule, _, Conflict, Found) when Level > Other ->
    {{reduce, Rule}, resolved(Conflict, reduce, Found)};
by_precedence({Level, _}, {Other, _}, _, Next, Conflict, Found) when Level < Other ->
    {{shift, Next}, resolved(Conflict, shift, Found)};
by_precedence({_, left}, {_, left}, Rule, _, Conflict, Found) ->
    {{reduce, Rule}, resolved(Conflict, reduce, Found)};
by_precedence({_, right}, {_, right}, _, Next, Conflict, Found) ->
    {{shift, Next}, resolved(Conflict, shift, Found)};
by_precedence({_, nonassoc}, {_, nonassoc}, _, _, _, Found) ->
    {error, Found};
by_precedence(_, _, _, Next, Conflict, #found{shift_reduce = Count, errors = Errors} = Found) ->
    {{shift, Next}, Found#found{shift_reduce = Count + 1, errors = [Conflict | Errors]}}.

resolved(Conflict, Decision, Found) ->
    Found#found{resolved = [{Conflict, Decision} | Found#found.resolved]}.

%% That of its left side, where it has one, as a unary operator is told from a binary one by a nonterminal of
%% its own; else that of the last operator on its right side.
rule_precedence(accept, _, _) ->
    {0, none};
rule_precedence(Number, Rules, Grammar) ->
    #{Number := #rule{left = Left, right = Right}} = Rules,
    left_precedence(Left, last_operator(lists:reverse(Right), Grammar), Grammar).

last_operator([{Symbol, _} | Symbols], Grammar) ->
    case yecc_grammar:precedence(Symbol, Grammar) of
        {0, none} -> last_operator(Symbols, Grammar);
        Precedence -> Precedence
    end;
last_operator([], _) ->
    {0, none}.

conflict(Terminal, #state{number = Number}, Rule, Other, {Rules, _, _}) ->
    #{Rule := #rule{location = Location}} = Rules,
    {Terminal, Number, {symbols(Rule, Rules), Rule, Location}, Other}.

rival(accept, {_, #grammar{root = Root}, _}) ->
    {accept, Root};
rival(Number, {Rules, _, _}) ->
    #{Number := #rule{location = Location}} = Rules,
    {reduce, symbols(Number, Rules), Number, Location}.

symbols(Number, Rules) ->
    #{Number := #rule{left = Left, right = Right}} = Rules,
    [Left | [Symbol || {Symbol, _} <- Right]].
