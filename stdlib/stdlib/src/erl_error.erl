-module(erl_error).
-moduledoc """
Text of exceptions, as the shell, scripts and crash reports show them.

    exception error: bad argument
      in function  atom_to_list/1
         called as atom_to_list(1)
         *** argument 1: not an atom
      in call from m:f/1 (m.erl, line 3)

`column` is where the text starts, 1 at the left margin; the lines of the stack trace are indented
relative to it. What is explained about arguments comes from the module that the top frame names in
its `error_info`.
""".

-export([format_exception/3, format_exception/4, format_exception/6, format_exception/7]).
-export([format_script_exception/3, format_stacktrace/4, format_stacktrace/5]).
-export([format_fun/1, format_fun/2]).

-type class() :: error | exit | throw.
-type stack_trim_fun() :: fun((module(), atom(), arity()) -> boolean()).
-type format_fun() :: fun((term(), pos_integer()) -> iolist()).

%% The width of a line.
-define(WIDTH, 80).
%% A call begins the next line if it leaves less.
-define(ROOM_FOR_ARGUMENTS, 14).

-define(NO_CLAUSE, "no function clause matching ").

-spec format_exception(class(), term(), erlang:stacktrace()) -> unicode:chardata().
format_exception(Class, Reason, Stacktrace) ->
    format_exception(Class, Reason, Stacktrace, #{}).

-doc """
`Options`: `column`, `stack_trim_fun` (frames at the end of the stack trace for which it holds are left
out), `format_fun` (prints a term that starts in a column).
""".
-spec format_exception(class(), term(), erlang:stacktrace(), map()) -> unicode:chardata().
format_exception(Class, Reason, Stacktrace, Options) ->
    Trim = maps:get(stack_trim_fun, Options, fun(_, _, _) -> false end),
    Format = maps:get(format_fun, Options, fun(Term, Column) -> pretty(Term, Column, 30) end),
    format_exception(maps:get(column, Options, 1), Class, Reason, Stacktrace, Trim, Format, unicode).

-doc false.
-spec format_exception(
    pos_integer(), class(), term(), erlang:stacktrace(), stack_trim_fun(), format_fun()
) -> unicode:chardata().
format_exception(Column, Class, Reason, Stacktrace, Trim, Format) ->
    format_exception(Column, Class, Reason, Stacktrace, Trim, Format, latin1).

-doc false.
-spec format_exception(
    pos_integer(), class(), term(), erlang:stacktrace(), stack_trim_fun(), format_fun(), atom()
) -> unicode:chardata().
format_exception(Column, Class, Reason, Stacktrace, Trim, Format, _Encoding) ->
    {Shown, Frames, Explanation} = explain(Class, Reason, Stacktrace),
    Title = "exception " ++ atom_to_list(Class) ++ ": ",
    Indent = Column + length(Title) - 1,
    Text = reason(Class, Shown, Indent, Format),
    [Title, Text | stack(trim(Frames, Trim), Explanation, Column, Format)].

-doc "The text for a script whose main function failed: no frames of the machinery below it.".
-spec format_script_exception(class(), term(), erlang:stacktrace()) -> unicode:chardata().
format_script_exception(Class, Reason, Stacktrace) ->
    Trim = fun(Module, _, _) -> Module =:= init orelse Module =:= erl_eval end,
    Format = fun(Term, Column) -> pretty(Term, Column, 50) end,
    format_exception(Class, Reason, Stacktrace, #{stack_trim_fun => Trim, format_fun => Format}).

-doc "The lines of a stack trace alone.".
-spec format_stacktrace(pos_integer(), erlang:stacktrace(), stack_trim_fun(), format_fun()) ->
    unicode:chardata().
format_stacktrace(Column, Stacktrace, Trim, Format) ->
    case stack(trim(Stacktrace, Trim), #{}, Column, Format) of
        [[["\n" | Indent] | Line] | Lines] -> [[Indent | Line] | Lines];
        [] -> []
    end.

-doc false.
-spec format_stacktrace(
    pos_integer(), erlang:stacktrace(), stack_trim_fun(), format_fun(), atom()
) -> unicode:chardata().
format_stacktrace(Column, Stacktrace, Trim, Format, _Encoding) ->
    format_stacktrace(Column, Stacktrace, Trim, Format).

-doc "The name of a fun.".
-spec format_fun(fun()) -> unicode:chardata().
format_fun(Fun) -> fun_name(Fun).

-doc false.
-spec format_fun(fun(), atom()) -> unicode:chardata().
format_fun(Fun, _Encoding) -> fun_name(Fun).

trim(Stacktrace, Trim) ->
    Kept = lists:dropwhile(fun(Frame) -> trimmed(Frame, Trim) end, lists:reverse(Stacktrace)),
    lists:reverse(Kept).

trimmed({Module, Function, Arguments, _}, Trim) when is_list(Arguments) ->
    Trim(Module, Function, length(Arguments));
trimmed({Module, Function, Arity, _}, Trim) ->
    Trim(Module, Function, Arity);
trimmed(_, _Trim) ->
    false.

%% -- The reason ----------------------------------------------------------------------------------

%% {what is shown, the frames that are left to be shown, extended error information}
explain(error, undef, [{Module, Function, Arguments, _} | Frames]) ->
    {{undefined, mfa(Module, Function, arity(Arguments))}, Frames, #{}};
explain(error, function_clause, [{Module, Function, Arguments, Info} | Frames]) when
    is_list(Arguments)
->
    {{clause, Module, Function, Arguments, location(Info)}, Frames, #{}};
explain(Class, Reason, [{_, _, _, Info} | _] = Frames) ->
    Explanation = explanation(Reason, Info, Frames),
    case {Class, Explanation} of
        {error, #{reason := Text}} -> {{text, Text}, Frames, Explanation};
        _ -> {Reason, Frames, Explanation}
    end;
explain(_Class, Reason, Frames) ->
    {Reason, Frames, #{}}.

explanation(Reason, Info, Frames) ->
    try
        case lists:keyfind(error_info, 1, Info) of
            {error_info, Map} ->
                {Own, _, _, _} = hd(Frames),
                Module = maps:get(module, Map, Own),
                Function = maps:get(function, Map, format_error),
                case Module:Function(Reason, Frames) of
                    Explanation when is_map(Explanation) -> Explanation
                end;
            false ->
                #{}
        end
    catch
        _:_ -> #{}
    end.

reason(error, Reason, Indent, Format) -> error_reason(Reason, Indent, Format);
reason(_Class, Reason, Indent, Format) -> Format(Reason, Indent + 1).

error_reason({text, Text}, _, _) -> Text;
error_reason({undefined, Function}, _, _) -> ["undefined function ", Function];
error_reason({clause, erlang, Operator, Arguments, Location}, Indent, Format) ->
    case is_operator(Operator, length(Arguments)) of
        true ->
            Column = Indent + 1 + length(?NO_CLAUSE),
            [?NO_CLAUSE, operation(Operator, Arguments, Column, Format), spaced(Location)];
        false ->
            no_clause(erlang, Operator, Arguments, Location, Indent, Format)
    end;
error_reason({clause, Module, Function, Arguments, Location}, Indent, Format) ->
    no_clause(Module, Function, Arguments, Location, Indent, Format);
error_reason(badarg, _, _) -> "bad argument";
error_reason({badarg, Value}, Indent, Format) -> value("bad argument: ", Value, Indent, Format);
error_reason(badarith, _, _) -> "an error occurred when evaluating an arithmetic expression";
error_reason({badarity, {Fun, Arguments}}, _, _) when is_function(Fun), is_list(Arguments) ->
    [fun_name(Fun), " called with ", count(length(Arguments))];
error_reason({badfun, Value}, Indent, Format) -> value("bad function ", Value, Indent, Format);
error_reason({badmatch, Value}, Indent, Format) ->
    value("no match of right hand side value ", Value, Indent, Format);
error_reason({case_clause, Value}, Indent, Format) ->
    value("no case clause matching ", Value, Indent, Format);
error_reason({else_clause, Value}, Indent, Format) ->
    value("no else clause matching ", Value, Indent, Format);
error_reason({try_clause, Value}, Indent, Format) ->
    value("no try clause matching ", Value, Indent, Format);
error_reason({badmap, Value}, Indent, Format) -> value("bad map: ", Value, Indent, Format);
error_reason({badkey, Key}, Indent, Format) -> value("bad key: ", Key, Indent, Format);
error_reason({bad_generator, Value}, Indent, Format) ->
    value("bad generator ", Value, Indent, Format);
error_reason({bad_generators, Values}, Indent, Format) ->
    value("bad generators: ", Values, Indent, Format);
error_reason({bad_filter, Value}, Indent, Format) -> value("bad filter ", Value, Indent, Format);
error_reason({argument_limit, _}, _, _) ->
    "limit of number of arguments to interpreted function exceeded";
error_reason({shell_undef, Function, Arity, _}, _, _) ->
    ["undefined shell command ", mfa(Function, Arity)];
error_reason({unbound, Name}, _, _) -> io_lib:format("variable '~ts' is unbound", [Name]);
error_reason(if_clause, _, _) -> "no true branch found when evaluating an if expression";
error_reason(noproc, _, _) -> "no such process or port";
error_reason(notalive, _, _) -> "the node cannot be part of a distributed system";
error_reason(system_limit, _, _) -> "a system limit has been reached";
error_reason(timeout_value, _, _) -> "bad receive timeout value";
error_reason(Reason, Indent, Format) -> Format(Reason, Indent + 1).

value(Prefix, Value, Indent, Format) ->
    behind_or_below(Prefix, fun(Column) -> Format(Value, Column) end, Indent, 1).

no_clause(Module, Function, Arguments, Location, Indent, Format) ->
    Name = function_name(Module, Function),
    Call = fun(Column) -> call(Name, Arguments, Column, Format) end,
    Text = case Indent + length(?NO_CLAUSE) + length(Name) + 1 > ?WIDTH - ?ROOM_FOR_ARGUMENTS of
        true -> [?NO_CLAUSE, newline(Indent), Call(Indent + 1)];
        false -> behind_or_below(?NO_CLAUSE, Call, Indent, 0)
    end,
    [Text, spaced(Location)].

%% What has more than so many line breaks behind the text begins the next line, if that saves some.
behind_or_below(Prefix, Print, Indent, Breaks) ->
    Behind = unicode:characters_to_list(Print(Indent + length(Prefix) + 1)),
    case breaks(Behind) of
        N when N =< Breaks ->
            [Prefix, Behind];
        N ->
            Below = unicode:characters_to_list(Print(Indent + 1)),
            case breaks(Below) < N of
                true -> [string:trim(Prefix, trailing, " "), " ", newline(Indent), Below];
                false -> [Prefix, Behind]
            end
    end.

breaks(Text) -> length([Char || Char <- Text, Char =:= $\n]).

%% One column is left free, as the pretty printer does.
fits(Text, Column) ->
    Flat = unicode:characters_to_list(Text),
    not lists:member($\n, Flat) andalso Column + length(Flat) < ?WIDTH - 1.

newline(Indent) -> ["\n" | lists:duplicate(Indent, $\s)].

count(0) -> "no arguments";
count(1) -> "one argument";
count(2) -> "two arguments";
count(N) -> [integer_to_list(N), " arguments"].

fun_name(Fun) ->
    {module, Module} = erlang:fun_info(Fun, module),
    {arity, Arity} = erlang:fun_info(Fun, arity),
    case Module of
        erl_eval ->
            ["interpreted function with arity ", integer_to_list(Arity)];
        _ ->
            {name, Name} = erlang:fun_info(Fun, name),
            mfa(Module, Name, Arity)
    end.

%% -- The stack trace -----------------------------------------------------------------------------

stack([Frame | Frames], Explanation, Column, Format) ->
    [[newline(Column + 1), first(Frame, Explanation, Column, Format)]
     | [[newline(Column + 1), further(Next)] || Next <- Frames]];
stack([], #{general := Text}, Column, _Format) ->
    [newline(Column + 1), "*** ", Text];
stack([], _Explanation, _Column, _Format) ->
    [].

first({erlang, Operator, [_, _] = Arguments, _} = Frame, Explanation, Column, Format) ->
    case is_operator(Operator, 2) of
        true -> operator(Operator, Arguments, Column, Format);
        false -> function(Frame, Explanation, Column, Format)
    end;
first({erlang, Operator, [_] = Arguments, _} = Frame, Explanation, Column, Format) ->
    case is_operator(Operator, 1) of
        true -> operator(Operator, Arguments, Column, Format);
        false -> function(Frame, Explanation, Column, Format)
    end;
first({_, _, Arguments, _} = Frame, Explanation, Column, Format) when is_list(Arguments) ->
    function(Frame, Explanation, Column, Format);
first({erlang, Operator, Arity, Info} = Frame, Explanation, Column, _Format) when
    Arity =:= 1; Arity =:= 2
->
    case is_operator(Operator, Arity) of
        true ->
            ["in operator  ", operator_name(Operator), "/", integer_to_list(Arity),
             spaced(location(Info))];
        false ->
            function(Frame, Explanation, Column)
    end;
first({_, _, _, _} = Frame, Explanation, Column, _Format) ->
    function(Frame, Explanation, Column);
first({Fun, Arguments, _}, _Explanation, _Column, _Format) ->
    ["in function  ", fun_name(Fun), " with ", count(arity(Arguments))].

function({Module, Function, Arity, Info}, Explanation, Column) ->
    ["in function  ", mfa(Module, Function, Arity), spaced(location(Info))
     | explained(Explanation, Column, 0)].

function({Module, Function, Arguments, _Info}, Explanation, Column, Format) ->
    Called = called_as(Column),
    Call = call(function_name(Module, Function), Arguments, Column + 5 + length("called as "), Format),
    ["in function  ", mfa(Module, Function, length(Arguments)), Called, Call
     | explained(Explanation, Column, length(Arguments))].

operator(Operator, Arguments, Column, Format) ->
    Start = Column + 5 + length("called as "),
    ["in operator  ", operator_name(Operator), "/", integer_to_list(length(Arguments)),
     called_as(Column), operation(Operator, Arguments, Start, Format)].

operation(Operator, [Argument], Start, Format) ->
    Name = atom_to_list(Operator),
    [Name, " ", Format(Argument, Start + length(Name) + 1)];
operation(Operator, [Left, Right], Start, Format) ->
    Name = atom_to_list(Operator),
    LeftText = unicode:characters_to_list(Format(Left, Start)),
    RightText = unicode:characters_to_list(
        Format(Right, Start + length(LeftText) + length(Name) + 2)),
    Line = [LeftText, " ", Name, " ", RightText],
    case fits(Line, Start) of
        true ->
            Line;
        false ->
            Break = newline(Start - 1),
            [LeftText, Break, Name, Break, Format(Right, Start)]
    end.

operator_name('/') -> "'/'";
operator_name(Operator) -> atom_to_list(Operator).

called_as(Column) -> [newline(Column + 4), "called as "].

is_operator(Operator, 2) ->
    lists:member(Operator, ['+', '-', '*', '/', 'div', 'rem', 'band', 'bor', 'bxor', 'bsl', 'bsr',
                            'and', 'or', 'xor', '==', '/=', '=<', '<', '>=', '>', '=:=', '=/=', '++',
                            '--', '!']);
is_operator(Operator, 1) ->
    lists:member(Operator, ['+', '-', 'not', 'bnot']);
is_operator(_Operator, _Arity) ->
    false.

%% "*** argument N: ..." for each that is explained, then what is wrong in general.
explained(Explanation, Column, Arity) ->
    [[newline(Column + 4), "*** argument ", integer_to_list(N), ": ",
      indented(maps:get(N, Explanation), Column + 20)]
     || N <- lists:seq(1, Arity), is_map_key(N, Explanation)] ++
        [[newline(Column + 4), "*** ", Text] || #{general := Text} <- [Explanation]].

%% The further lines of a text stand below the first one.
indented(Text, Column) ->
    lists:join(newline(Column), string:split(Text, "\n", all)).

further({Module, Function, Arguments, Info}) ->
    ["in call from ", mfa(Module, Function, arity(Arguments)), spaced(location(Info))];
further({Fun, Arguments, _Info}) ->
    ["in call from ", fun_name(Fun), " with ", count(arity(Arguments))].

spaced("") -> " ";
spaced(Location) -> Location.

location(Info) ->
    case {lists:keyfind(file, 1, Info), lists:keyfind(line, 1, Info)} of
        {{file, File}, {line, Line}} ->
            lists:flatten(io_lib:format(" (~ts, line ~w)", [File, Line]));
        _ ->
            ""
    end.

arity(Arguments) when is_list(Arguments) -> length(Arguments);
arity(Arity) -> Arity.

mfa(erlang, Function, Arity) ->
    case is_operator(Function, Arity) of
        true -> [operator_name(Function), "/", integer_to_list(Arity)];
        false -> [function_name(erlang, Function), "/", integer_to_list(Arity)]
    end;
mfa(Module, Function, Arity) ->
    [function_name(Module, Function), "/", integer_to_list(Arity)].

mfa(Function, Arity) -> [io_lib:write_atom(Function), "/", integer_to_list(Arity)].

function_name(erlang, Function) ->
    case lists:any(fun(Arity) -> erl_internal:bif(Function, Arity) end, lists:seq(0, 5)) of
        true -> lists:flatten(io_lib:write_atom(Function));
        false -> "erlang:" ++ lists:flatten(io_lib:write_atom(Function))
    end;
function_name(Module, Function) ->
    lists:flatten([io_lib:write_atom(Module), ":", io_lib:write_atom(Function)]).

%% The arguments are printed as a list, whose brackets then become parentheses.
call(Name, [], _Column, _Format) ->
    [Name, "()"];
call(Name, Arguments, Column, Format) ->
    Text = unicode:characters_to_list(Format(Arguments, Column + length(Name))),
    [Name, "(", lists:droplast(tl(Text)), ")"].

pretty(Term, Column, Depth) ->
    io_lib:format("~.*tP", [Column, Term, Depth]).

