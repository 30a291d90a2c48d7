-module(yecc_text).
-moduledoc false.

%% What yecc says, and how symbols and places are written.

-export([format_error/1, conflict/1, resolved/2, symbol/1, place/1]).

format_error(bad_declaration) -> "unknown or bad declaration, ignored";
format_error({bad_expect, Symbol}) ->
    io_lib:format("argument ~ts of Expect is not an integer", [symbol(Symbol)]);
format_error({bad_rootsymbol, Symbol}) ->
    io_lib:format("rootsymbol ~ts is not a nonterminal", [symbol(Symbol)]);
format_error({bad_states, Symbol}) ->
    io_lib:format("argument ~ts of States is not an integer", [symbol(Symbol)]);
format_error({bad_symbol, Symbol}) -> io_lib:format("bad symbol ~ts", [symbol(Symbol)]);
format_error(cannot_parse) -> "cannot parse; possibly encoding mismatch";
format_error({conflict, Conflict}) -> conflict(Conflict);
format_error({conflicts, ShiftReduce, ReduceReduce}) ->
    io_lib:format("conflicts: ~w shift/reduce, ~w reduce/reduce", [ShiftReduce, ReduceReduce]);
format_error({duplicate_declaration, Name}) -> io_lib:format("duplicate declaration of ~s", [Name]);
format_error({duplicate_nonterminal, Symbol}) ->
    io_lib:format("duplicate non-terminals ~ts", [symbol(Symbol)]);
format_error({duplicate_precedence, Symbol}) ->
    io_lib:format("duplicate precedence operator ~ts", [symbol(Symbol)]);
format_error({duplicate_terminal, Symbol}) -> io_lib:format("duplicate terminal ~ts", [symbol(Symbol)]);
format_error({endsymbol_is_nonterminal, Symbol}) ->
    io_lib:format("endsymbol ~ts is a nonterminal", [symbol(Symbol)]);
format_error({endsymbol_is_terminal, Symbol}) ->
    io_lib:format("endsymbol ~ts is a terminal", [symbol(Symbol)]);
format_error({error, file_io_server, invalid_unicode}) -> "cannot translate from UTF-8";
format_error({error, Module, Error}) -> Module:format_error(Error);
format_error({file_error, Reason}) -> file:format_error(Reason);
format_error(illegal_empty) -> "illegal use of empty symbol";
format_error({missing_syntax_rule, Symbol}) ->
    io_lib:format("no syntax rule for non-terminal symbol ~ts", [symbol(Symbol)]);
format_error({n_states, Expected, Number}) ->
    io_lib:format("expected ~w states, but got ~p states", [Expected, Number]);
format_error(no_grammar_rules) -> "grammar rules are missing";
format_error(nonterminals_missing) -> "Nonterminals is missing";
format_error({precedence_op_is_endsymbol, Symbol}) ->
    io_lib:format("precedence operator ~ts is endsymbol", [symbol(Symbol)]);
format_error({precedence_op_is_unknown, Symbol}) ->
    io_lib:format("unknown precedence operator ~ts", [symbol(Symbol)]);
format_error({reserved, Symbol}) -> io_lib:format("the use of ~w should be avoided", [Symbol]);
format_error(rootsymbol_missing) -> "Rootsymbol is missing";
format_error({symbol_terminal_and_nonterminal, Symbol}) ->
    io_lib:format("symbol ~ts is both a terminal and nonterminal", [symbol(Symbol)]);
format_error(terminals_missing) -> "Terminals is missing";
format_error({undefined_nonterminal, Symbol}) ->
    io_lib:format("undefined nonterminal: ~ts", [symbol(Symbol)]);
format_error({undefined_pseudo_variable, Variable}) ->
    io_lib:format("undefined pseudo variable ~w", [Variable]);
format_error({undefined_symbol, Symbol}) -> io_lib:format("undefined rhs symbol ~ts", [symbol(Symbol)]);
format_error({unused_nonterminal, Symbol}) ->
    io_lib:format("non-terminal symbol ~ts not used", [symbol(Symbol)]);
format_error({unused_terminal, Symbol}) ->
    io_lib:format("terminal symbol ~ts not used", [symbol(Symbol)]);
format_error(Other) -> io_lib:write(Other).

conflict({Symbol, State, _, {one_level_up, One, Other}}) ->
    io_lib:format("Conflicting precedences of symbols when scanning ~ts in state ~w:\n"
                  "   ~s\n      vs.\n   ~s\n",
                  [symbol(Symbol), State, operator(One), operator(Other)]);
conflict({Symbol, State, {[Left | Right], Number, Location}, Other}) ->
    io_lib:format("Parse action conflict scanning symbol ~ts in state ~w:\n"
                  "   Reduce to ~ts from ~ts (rule ~w ~s)\n      vs.\n   ~ts.",
                  [symbol(Symbol), State, symbol(Left), right_side(Right), Number, at(Location),
                   action(Other)]).

resolved(shift, _) -> "shift";
resolved(reduce, _) -> "reduce";
resolved({reduce, [Left | _], _, _}, _) -> symbol(Left).

action({reduce, [Left | Right], Number, Location}) ->
    io_lib:format("reduce to ~ts from ~ts (rule ~w ~s)",
                  [symbol(Left), right_side(Right), Number, at(Location)]);
action({shift, State, Left}) ->
    io_lib:format("shift to state ~w, adding right sisters to ~ts", [State, symbol(Left)]);
action({accept, Root}) ->
    io_lib:format("reduce to rootsymbol ~ts", [symbol(Root)]).

operator({Location, Number, {Level, Kind}}) ->
    io_lib:format("~s ~w (rule ~w ~s)", [kind(Kind), Level, Number, at(Location)]).

kind(left) -> "Left";
kind(right) -> "Right";
kind(nonassoc) -> "Nonassoc";
kind(unary) -> "Unary";
kind(none) -> "None".

right_side([]) -> symbol('$empty');
right_side(Symbols) -> lists:join(" ", [symbol(Symbol) || Symbol <- Symbols]).

at({Line, Column}) -> io_lib:format("at location ~w:~w", [Line, Column]);
at(Line) -> io_lib:format("at line ~w", [Line]).

-doc "A place in front of a message.".
place({Line, Column}) -> io_lib:format("~w:~w", [Line, Column]);
place(Line) -> io_lib:format("~w", [Line]).

%% Words of the language need no quotes in a grammar.
symbol(Symbol) when is_atom(Symbol) ->
    case erl_scan:reserved_word(Symbol) of
        true -> atom_to_list(Symbol);
        false -> is_variable(Symbol)
    end;
symbol(Symbol) ->
    io_lib:format("~tw", [Symbol]).

is_variable(Symbol) ->
    Text = atom_to_list(Symbol),
    case erl_scan:string(Text) of
        {ok, [{var, _, Symbol}], _} -> Text;
        _ -> io_lib:write_atom(Symbol)
    end.
