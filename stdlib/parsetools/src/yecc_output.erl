-module(yecc_output).
-moduledoc false.

%% The module of a parser. Each state is a function that chooses by the category of the next token, each
%% nonterminal one that chooses by the state it was begun in, and each action one of the values on the stack.

-export([module/6, pseudo_variable/1]).

-include_lib("parsetools/src/yecc.hrl").

-doc "The number of a variable for a value, as `'$1'` is.".
pseudo_variable(Atom) ->
    case atom_to_list(Atom) of
        [$$, Digit | Digits] ->
            case lists:all(fun(C) -> C >= $0 andalso C =< $9 end, [Digit | Digits]) of
                true -> list_to_integer([Digit | Digits]);
                false -> none
            end;
        _ ->
            none
    end.

-doc "The text of the module. `Prologue` is `{File, Text}`, `File` the grammar's name in the attributes.".
module(Module, Grammar, States, Actions, File, {PrologueFile, Prologue}) ->
    #grammar{header = Header, rules = Rules, code = Code} = Grammar,
    Used = lists:usort([Rule || Of <- maps:values(Actions), {reduce, Rule} <- maps:values(Of)]),
    [[[Line, "\n"] || Line <- Header],
     io_lib:format("-module(~tw).\n", [Module]),
     "-export([parse/1, parse_and_scan/1, format_error/1]).\n",
     code(Code, File),
     attribute(PrologueFile, 0),
     Prologue, "\n",
     attribute(atom_to_list(Module) ++ ".erl", 0),
     %% A state that is only reached by goto needs no clause here, but it does no harm.
     "-dialyzer({nowarn_function, [yeccpars2/7]}).\n",
     [io_lib:format("yeccpars2(~w, Cat, Ss, Stack, T, Ts, Tzr) ->\n"
                    "    yeccpars2_~w(~w, Cat, Ss, Stack, T, Ts, Tzr)~s\n",
                    [N, N, N, ending(N + 1 =:= map_size(States))])
      || N <- lists:seq(0, map_size(States) - 1)],
     [state(N, maps:get(N, Actions)) || N <- lists:seq(0, map_size(States) - 1)],
     gotos(States),
     [reduction(Rule) || #rule{number = Number} = Rule <- Rules, lists:member(Number, Used)],
     [action(Rule, File) || #rule{number = Number} = Rule <- Rules, lists:member(Number, Used)]].

ending(true) -> ".";
ending(false) -> ";".

code(none, _) -> [];
code({Line, Text}, File) -> [attribute(File, Line - 1), Text, "\n"].

attribute(File, Line) -> io_lib:format("-file(~tp, ~w).\n", [lists:flatten(File), max(0, Line)]).

%% Where there is one reduction, it is made whatever comes: what is wrong is found before the next shift.
state(Number, Actions) ->
    Reductions = lists:usort([Rule || {reduce, Rule} <- maps:values(Actions)]),
    Sorted = lists:keysort(1, maps:to_list(Actions)),
    Name = io_lib:format("yeccpars2_~w", [Number]),
    Nowarn = io_lib:format("\n-dialyzer({nowarn_function, [~s/7]}).\n", [Name]),
    case Reductions of
        [Rule] ->
            Others = [Entry || {_, Action} = Entry <- Sorted, Action =/= {reduce, Rule}],
            [Nowarn, [clause(Name, Terminal, Action) || {Terminal, Action} <- Others],
             io_lib:format("~s(S, Cat, Ss, Stack, T, Ts, Tzr) ->\n"
                           "    yeccreduce_~w(S, Cat, Ss, Stack, T, Ts, Tzr).\n",
                           [Name, Rule])];
        _ ->
            [Nowarn, [clause(Name, Terminal, Action) || {Terminal, Action} <- Sorted],
             Name, "(_S, _Cat, _Ss, _Stack, T, _Ts, _Tzr) -> yeccerror(T).\n"]
    end.

clause(Name, Terminal, {shift, Next}) ->
    io_lib:format("~s(S, ~tw, Ss, Stack, T, Ts, Tzr) -> yeccpars1(S, ~w, Ss, Stack, T, Ts, Tzr);\n",
                  [Name, Terminal, Next]);
clause(Name, Terminal, {reduce, Rule}) ->
    io_lib:format("~s(S, ~tw = Cat, Ss, Stack, T, Ts, Tzr) ->\n"
                  "    yeccreduce_~w(S, Cat, Ss, Stack, T, Ts, Tzr);\n",
                  [Name, Terminal, Rule]);
clause(Name, Terminal, accept) ->
    io_lib:format("~s(_S, ~tw, _Ss, [Value | _], _T, _Ts, _Tzr) -> {ok, Value};\n", [Name, Terminal]);
clause(Name, Terminal, error) ->
    io_lib:format("~s(_S, ~tw, _Ss, _Stack, T, _Ts, _Tzr) -> yeccerror(T);\n", [Name, Terminal]).

gotos(States) ->
    All = [{Symbol, {Number, Next}} || Number := #state{goto = Goto} <- States, Symbol := Next <- Goto],
    Grouped = maps:groups_from_list(fun({Symbol, _}) -> Symbol end, fun({_, Pair}) -> Pair end, All),
    [goto(Symbol, lists:sort(Pairs)) || {Symbol, Pairs} <- lists:sort(maps:to_list(Grouped))].

goto(Symbol, Pairs) ->
    Name = function("yeccgoto_", Symbol),
    Clauses = [io_lib:format("~ts(~w, Cat, Ss, Stack, T, Ts, Tzr) ->\n"
                             "    yeccpars2_~w(~w, Cat, Ss, Stack, T, Ts, Tzr)",
                             [Name, Number, Next, Next])
               || {Number, Next} <- Pairs],
    %% That of a root symbol that no rule leads back to is not called.
    [io_lib:format("\n-compile({nowarn_unused_function, [{~ts, 7}]}).\n"
                   "-dialyzer({nowarn_function, [~ts/7]}).\n",
                   [Name, Name]),
     lists:join(";\n", Clauses), ".\n"].

function(Prefix, Symbol) ->
    io_lib:write_atom(list_to_atom(lists:flatten([Prefix, io_lib:format("~tw", [Symbol])]))).

%% The states of the right side are left; the one below them says where to go on.
reduction(#rule{number = Number, left = Left, right = Right}) ->
    Below = case length(right(Right)) of
                0 -> "[S | Ss]";
                1 -> "Ss";
                _ -> "Below"
            end,
    Head = case length(right(Right)) of
               0 -> "S, Cat, Ss";
               1 -> "_S, Cat, Ss";
               Count -> ["_S, Cat, [", lists:join(", ", lists:duplicate(Count - 1, "_")), " | Below]"]
           end,
    State = case right(Right) of
                [] -> "S";
                _ -> ["hd(", Below, ")"]
            end,
    io_lib:format("\n-dialyzer({nowarn_function, [yeccreduce_~w/7]}).\n"
                  "yeccreduce_~w(~s, Stack, T, Ts, Tzr) ->\n"
                  "    ~ts(~s, Cat, ~s, yeccaction_~w(Stack), T, Ts, Tzr).\n",
                  [Number, Number, Head, function("yeccgoto_", Left), State, Below, Number]).

right([{'$empty', _}]) -> [];
right(Right) -> Right.

%% Lines, and columns of the first line, are those of the grammar.
action(#rule{number = Number, right = Right, action = none}, _) ->
    Stack = stack(length(right(Right)), []),
    io_lib:format("\nyeccaction_~w(~s) -> ['$undefined' | Stack].\n", [Number, Stack]);
action(#rule{number = Number, right = Right, action = Tokens}, File) ->
    {Line, Column} = erl_scan:location(hd(Tokens)),
    Used = lists:usort([pseudo_variable(Atom) || {atom, _, Atom} <- Tokens]),
    ["\n", attribute(File, Line - 2),
     io_lib:format("yeccaction_~w(~s) -> [begin\n", [Number, stack(length(right(Right)), Used)]),
     lists:duplicate(Column - 1, $\s), [text(Token) || Token <- Tokens], "\n  end | Stack].\n"].

stack(0, _) -> "Stack";
stack(Count, Used) ->
    Variables = [variable(N, lists:member(N, Used)) || N <- lists:seq(Count, 1, -1)],
    ["[", lists:join(", ", Variables), " | Stack]"].

variable(N, true) -> ["YeccValue", integer_to_list(N)];
variable(_, false) -> "_".

text({atom, _, Atom} = Token) ->
    case pseudo_variable(Atom) of
        none -> erl_scan:text(Token);
        Number -> variable(Number, true)
    end;
text(Token) ->
    erl_scan:text(Token).
