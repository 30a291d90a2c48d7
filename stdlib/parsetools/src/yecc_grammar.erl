-module(yecc_grammar).
-moduledoc false.

%% A grammar from its forms, and what is wrong with it. Errors and warnings are {Location, Reason}, Location
%% none where something is missing.

-export([make/1, check/1, usage/1, precedence/2]).

-include_lib("parsetools/src/yecc.hrl").

-define(RESERVED, ['$empty', '$end', '$undefined']).

-doc "`{Grammar, Declared, Errors, Warnings}`; `Declared` has the names of declarations, with their places.".
make(Forms) ->
    {Grammar, Declared, Errors, Warnings} =
        lists:foldl(fun form/2, {#grammar{}, #{}, [], []}, Forms),
    Rules = number(lists:reverse(Grammar#grammar.rules), 1),
    Undefined = lists:append([pseudo_variables(Rule) || Rule <- Rules]),
    {Grammar#grammar{rules = Rules}, Declared, Errors ++ Undefined, Warnings}.

number([Rule | Rules], Number) -> [Rule#rule{number = Number} | number(Rules, Number + 1)];
number([], _) -> [].

form({error, Location, Reason}, {Grammar, Declared, Errors, Warnings}) ->
    {Grammar, Declared, [{Location, Reason} | Errors], Warnings};
form({rule, Location, Left, Right, Action}, {Grammar, Declared, Errors, Warnings}) ->
    Rule = #rule{location = Location, left = Left, right = Right, action = Action},
    {Grammar#grammar{rules = [Rule | Grammar#grammar.rules]}, Declared, Errors, Warnings};
form({header, _, Strings}, {Grammar, Declared, Errors, Warnings}) ->
    {Grammar#grammar{header = Grammar#grammar.header ++ Strings}, Declared, Errors, Warnings};
form({code, Line, Text}, {Grammar, Declared, Errors, Warnings}) ->
    {Grammar#grammar{code = {Line, Text}}, Declared, Errors, Warnings};
form({declaration, Location, Name, Symbols}, {Grammar, Declared, Errors, Warnings}) ->
    case declare(Name, Symbols, Grammar) of
        bad ->
            {Grammar, Declared, Errors, [{Location, bad_declaration} | Warnings]};
        {many, New} ->
            {New, Declared, Errors, Warnings};
        {once, _} when is_map_key(Name, Declared) ->
            {Grammar, Declared, [{Location, {duplicate_declaration, Name}} | Errors], Warnings};
        {once, New} ->
            {New, Declared#{Name => Symbols}, Errors, Warnings}
    end.

declare('Nonterminals', Symbols, Grammar) -> {once, Grammar#grammar{nonterminals = Symbols}};
declare('Terminals', Symbols, Grammar) -> {once, Grammar#grammar{terminals = Symbols}};
declare('Rootsymbol', [{Symbol, _}], Grammar) -> {once, Grammar#grammar{root = Symbol}};
declare('Endsymbol', [{Symbol, _}], Grammar) -> {once, Grammar#grammar{end_symbol = Symbol}};
declare('Expect', [{Number, _}], Grammar) -> {once, Grammar#grammar{expected_conflicts = Number}};
declare('States', [{Number, _}], Grammar) -> {once, Grammar#grammar{expected_states = Number}};
declare('Header', _, Grammar) -> {many, Grammar};
declare('Left', Symbols, Grammar) -> operators(left, Symbols, Grammar);
declare('Right', Symbols, Grammar) -> operators(right, Symbols, Grammar);
declare('Nonassoc', Symbols, Grammar) -> operators(nonassoc, Symbols, Grammar);
declare('Unary', Symbols, Grammar) -> operators(unary, Symbols, Grammar);
declare(_, _, _) -> bad.

%% Each symbol keeps all that was declared for it: more than one is an error.
operators(Kind, [{Level, _}, _ | _] = [_ | Symbols], Grammar) when is_integer(Level) ->
    Precedences = lists:foldl(
        fun({Symbol, Location}, Known) ->
            Known#{Symbol => maps:get(Symbol, Known, []) ++ [{Level, Kind, Location}]}
        end, Grammar#grammar.precedences, Symbols),
    {many, Grammar#grammar{precedences = Precedences}};
operators(_, _, _) ->
    bad.

pseudo_variables(#rule{action = none}) -> [];
pseudo_variables(#rule{action = Tokens, right = Right}) ->
    Count = case Right of
                [{'$empty', _}] -> 0;
                _ -> length(Right)
            end,
    [{erl_scan:location(Token), {undefined_pseudo_variable, Atom}}
     || {atom, _, Atom} = Token <- Tokens, is_undefined(yecc_output:pseudo_variable(Atom), Count)].

is_undefined(none, _) -> false;
is_undefined(Number, Count) -> Number < 1 orelse Number > Count.

-doc "What is missing or is no symbol.".
check({#grammar{rules = Rules} = Grammar, Declared}) ->
    Checks = [missing(Grammar, Declared), root(Grammar, Declared), end_symbol(Grammar, Declared),
              numbers(Declared), reserved(Grammar), both_kinds(Grammar), operators(Grammar),
              lists:append([rule(Rule, Grammar) || Rule <- Rules])],
    {lists:append(Checks), duplicates(Grammar)}.

missing(#grammar{rules = Rules}, Declared) ->
    [{none, no_grammar_rules} || Rules =:= []]
        ++ [{none, Reason} || {Name, Reason} <- [{'Nonterminals', nonterminals_missing},
                                                 {'Rootsymbol', rootsymbol_missing},
                                                 {'Terminals', terminals_missing}],
                              not is_map_key(Name, Declared)].

root(#grammar{root = Root} = Grammar, #{'Rootsymbol' := [{Root, Location}]}) ->
    [{Location, {bad_rootsymbol, Root}} || not is_nonterminal(Root, Grammar)];
root(_, _) ->
    [].

end_symbol(#grammar{end_symbol = End} = Grammar, #{'Endsymbol' := [{End, Location}]}) ->
    [{Location, {endsymbol_is_nonterminal, End}} || is_nonterminal(End, Grammar)]
        ++ [{Location, {endsymbol_is_terminal, End}} || is_terminal(End, Grammar)];
end_symbol(_, _) ->
    [].

numbers(Declared) ->
    [{Location, {Reason, Value}}
     || {Name, Reason} <- [{'Expect', bad_expect}, {'States', bad_states}],
        {Value, Location} <- maps:get(Name, Declared, []), not is_integer(Value)].

reserved(#grammar{nonterminals = Nonterminals, terminals = Terminals}) ->
    [{Location, {reserved, Symbol}}
     || {Symbol, Location} <- Nonterminals ++ Terminals, lists:member(Symbol, ?RESERVED)].

both_kinds(#grammar{nonterminals = Nonterminals} = Grammar) ->
    [{Location, {symbol_terminal_and_nonterminal, Symbol}}
     || {Symbol, Location} <- once(Nonterminals), is_terminal(Symbol, Grammar)].

operators(#grammar{precedences = Precedences, end_symbol = End} = Grammar) ->
    lists:append([operator(Symbol, Places, End, Grammar) || Symbol := Places <- Precedences]).

operator(Symbol, [{_, _, First} | Others], End, Grammar) ->
    Errors = [{Location, {duplicate_precedence, Symbol}} || {_, _, Location} <- Others],
    case is_terminal(Symbol, Grammar) orelse is_nonterminal(Symbol, Grammar) of
        true -> Errors;
        false when Symbol =:= End -> [{First, {precedence_op_is_endsymbol, Symbol}} | Errors];
        false -> [{First, {precedence_op_is_unknown, Symbol}} | Errors]
    end.

rule(#rule{left = Left, location = Location, right = Right}, Grammar) ->
    [{Location, {undefined_nonterminal, Left}} || not is_nonterminal(Left, Grammar)]
        ++ right_side(Right, Grammar).

right_side([{'$empty', _}], _) -> [];
right_side(Right, Grammar) ->
    [{Location, illegal_empty} || {'$empty', Location} <- Right]
        ++ [{Location, {undefined_symbol, Symbol}}
            || {Symbol, Location} <- Right, Symbol =/= '$empty',
               not is_terminal(Symbol, Grammar), not is_nonterminal(Symbol, Grammar)].

duplicates(#grammar{nonterminals = Nonterminals, terminals = Terminals}) ->
    [{Location, {duplicate_nonterminal, Symbol}} || {Symbol, Location} <- repeated(Nonterminals)]
        ++ [{Location, {duplicate_terminal, Symbol}} || {Symbol, Location} <- repeated(Terminals)].

once(Symbols) -> lists:uniq(fun({Symbol, _}) -> Symbol end, Symbols).

%% The first place of each symbol that is there more than once.
repeated(Symbols) ->
    Others = Symbols -- once(Symbols),
    [Entry || {Symbol, _} = Entry <- once(Symbols), lists:keymember(Symbol, 1, Others)].

is_nonterminal(Symbol, Grammar) -> lists:keymember(Symbol, 1, Grammar#grammar.nonterminals).

is_terminal(Symbol, Grammar) -> lists:keymember(Symbol, 1, Grammar#grammar.terminals).

-doc "`{Errors, Warnings}` about symbols that nothing is done with.".
usage(#grammar{rules = Rules, root = Root} = Grammar) ->
    Lefts = sets:from_list([Rule#rule.left || Rule <- Rules]),
    ByLeft = maps:groups_from_list(fun(Rule) -> Rule#rule.left end, Rules),
    Used = reach([Root], #{}, ByLeft),
    Nonterminals = once(Grammar#grammar.nonterminals),
    {[{Location, {missing_syntax_rule, Symbol}}
      || {Symbol, Location} <- Nonterminals, not sets:is_element(Symbol, Lefts)],
     [{Location, {unused_nonterminal, Symbol}}
      || {Symbol, Location} <- Nonterminals, not is_map_key(Symbol, Used)]
         ++ [{Location, {unused_terminal, Symbol}}
             || {Symbol, Location} <- once(Grammar#grammar.terminals), not is_map_key(Symbol, Used)]}.

%% The symbols that the root symbol leads to.
reach([Symbol | Symbols], Seen, ByLeft) when is_map_key(Symbol, Seen) ->
    reach(Symbols, Seen, ByLeft);
reach([Symbol | Symbols], Seen, ByLeft) ->
    New = [Right || Rule <- maps:get(Symbol, ByLeft, []), {Right, _} <- Rule#rule.right],
    reach(New ++ Symbols, Seen#{Symbol => []}, ByLeft);
reach([], Seen, _) ->
    Seen.

-doc "The precedence of a symbol: `{0, none}` where none was declared.".
precedence(Symbol, #grammar{precedences = Precedences}) ->
    case Precedences of
        #{Symbol := [{Level, Kind, _} | _]} -> {Level, Kind};
        #{} -> {0, none}
    end.
