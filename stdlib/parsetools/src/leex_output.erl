-module(leex_output).
-moduledoc false.

%% The module of a scanner: a function for each state of the automaton and one for each rule.

-export([module/6, graph/1]).

-define(LAST, 16#10FFFF).
-define(VARIABLES, ['TokenChars', 'TokenLen', 'TokenLine', 'TokenCol', 'TokenLoc']).

-doc "The text of the module. `File` is the name in attributes, `Prologue` `{File, Text}`.".
module(Module, Rules, States, {CodeLine, Code}, {File, PrologueFile, Prologue}, {Location, Tab}) ->
    [io_lib:format("-module(~tw).\n", [Module]),
     "-export([string/1, string/2, token/2, token/3, tokens/2, tokens/3, format_error/1]).\n",
     attribute(File, CodeLine - 1), Code, "\n",
     attribute(PrologueFile, 0), Prologue, "\n",
     attribute(atom_to_list(Module) ++ ".erl", 0),
     location(Location),
     io_lib:format("yytab() -> ~w.\n\nyystart() -> 0.\n\n", [Tab]),
     [io_lib:format("yystate(~w, Chars, Len, Action, ALen) -> yystate_~w(Chars, Len, Action, ALen)~s\n",
                    [N, N, ending(N + 1 =:= map_size(States))]) || N <- lists:seq(0, map_size(States) - 1)],
     [state(N, maps:get(N, States), States) || N <- lists:seq(0, map_size(States) - 1)],
     "\n", lists:join(";\n", [call(Rule, Location) || Rule <- Rules]), ".\n",
     [action(Rule, File) || Rule <- Rules]].

ending(true) -> ".";
ending(false) -> ";".

attribute(File, Line) -> io_lib:format("-file(~tp, ~w).\n", [lists:flatten(File), max(0, Line)]).

location(column) -> "yylocation(Line, Column) -> {Line, Column}.\n";
location(line) -> "yylocation(Line, _) -> Line.\n".

%% Single characters first: they need no guards.
state(Number, {_, []}, _) ->
    io_lib:format("\nyystate_~w(_, Len, Action, ALen) -> {stop, Action, ALen, Len}.\n", [Number]);
state(Number, {_, Moves}, States) ->
    {Singles, Ranges} = lists:partition(fun({From, To, _}) -> From =:= To end, Moves),
    ["\n", [move(Number, Move, States) || Move <- Singles ++ Ranges],
     io_lib:format("yystate_~w([], Len, Action, ALen) -> {more, ~w, Len, Action, ALen};\n", [Number, Number]),
     io_lib:format("yystate_~w(_, Len, Action, ALen) -> {stop, Action, ALen, Len}.\n", [Number])].

move(Number, {From, To, Next}, States) ->
    {Pattern, Guard} = if
                           From =:= To -> {integer_to_list(From), ""};
                           To =:= ?LAST -> {"C", io_lib:format(" when C >= ~w", [From])};
                           true -> {"C", io_lib:format(" when C >= ~w, C =< ~w", [From, To])}
                       end,
    case maps:get(Next, States) of
        {none, _} ->
            io_lib:format("yystate_~w([~s | Chars], Len, Action, ALen)~s ->\n"
                          "    yystate_~w(Chars, Len + 1, Action, ALen);\n", [Number, Pattern, Guard, Next]);
        {Rule, _} ->
            io_lib:format("yystate_~w([~s | Chars], Len, _, _)~s ->\n"
                          "    yystate_~w(Chars, Len + 1, ~w, Len + 1);\n",
                          [Number, Pattern, Guard, Next, Rule])
    end.

call({Number, _, Tokens}, Location) ->
    case significant(Tokens) of
        [] ->
            io_lib:format("yyaction(~w, _, _, _, _) -> skip_token", [Number]);
        _ ->
            Used = used(Tokens),
            Parameters = [parameter('TokenChars', Used), parameter('TokenLen', Used),
                          line_parameter(Used), column_parameter(Used, Location)],
            io_lib:format("yyaction(~w, ~s) -> yyaction_~w(~s)",
                          [Number, lists:join(", ", Parameters), Number,
                           lists:join(", ", [argument(Variable, Location) || Variable <- Used])])
    end.

parameter(Variable, Used) ->
    case lists:member(Variable, Used) of
        true -> atom_to_list(Variable);
        false -> "_"
    end.

line_parameter(Used) ->
    case lists:member('TokenLine', Used) orelse lists:member('TokenLoc', Used) of
        true -> "TokenLine";
        false -> "_"
    end.

column_parameter(Used, Location) ->
    case lists:member('TokenCol', Used) orelse (Location =:= column andalso lists:member('TokenLoc', Used)) of
        true -> "TokenCol";
        false -> "_"
    end.

argument('TokenLoc', column) -> "{TokenLine, TokenCol}";
argument('TokenLoc', line) -> "TokenLine";
argument(Variable, _) -> atom_to_list(Variable).

used(Tokens) -> [Variable || Variable <- ?VARIABLES, lists:keymember(Variable, 3, Tokens)].

significant(Tokens) ->
    [Token || Token <- Tokens, element(1, Token) =/= white_space, element(1, Token) =/= comment].

%% Lines are those of the definition.
action({Number, _, Tokens}, File) ->
    case significant(Tokens) of
        [] ->
            [];
        _ ->
            [First | _] = Code =
                lists:dropwhile(fun(Token) -> element(1, Token) =:= white_space end, Tokens),
            {Line, _} = erl_scan:location(First),
            ["\n", attribute(File, Line - 2),
             io_lib:format("yyaction_~w(~s) ->\n",
                           [Number, lists:join(", ", [atom_to_list(Variable) || Variable <- used(Tokens)])]),
             "    ", [erl_scan:text(Token) || Token <- Code], "\n    .\n"]
    end.

-doc "The automaton for Graphviz.".
graph(States) ->
    Numbers = lists:seq(0, map_size(States) - 1),
    ["digraph DFA {\n",
     [node(Number, maps:get(Number, States)) || Number <- Numbers],
     "\n",
     [edge(Number, Move) || Number <- Numbers, {_, Moves} <- [maps:get(Number, States)], Move <- Moves],
     "}\n"].

node(Number, {Accept, _}) ->
    Shape = case Accept of
                none -> "circle";
                _ -> "doublecircle"
            end,
    Color = case Number of
                0 -> " color=green";
                _ -> ""
            end,
    io_lib:format("  ~b [shape=~s~s];\n", [Number, Shape, Color]).

edge(Number, {From, To, Next}) ->
    Label = if
                From =:= To -> char(From);
                To =:= ?LAST -> [char(From), "-MAXCHAR"];
                true -> [char(From), "-", char(To)]
            end,
    io_lib:format("  ~b -> ~b [label=\"~ts\"];\n", [Number, Next, Label]).

char(Char) when Char > $\s, Char < 127, Char =/= $\", Char =/= $\\, Char =/= $- -> [Char];
char(Char) -> io_lib:format("\\\\x{~.16B}", [Char]).
