-module(argparse).
-moduledoc """
Command lines of programs: a command has arguments, and perhaps commands below it. `parse/3` finds the command
that is meant and what its arguments are; `run/3` calls its handler, or says what is wrong and how the program
is used (`argparse_help`).

A command is a map: `commands` by their names, `arguments`, `help`, and `handler`. An argument is a map with
`name`; with `short` or `long` it is optional and can stand anywhere, else its place counts. `nargs` says how
many words belong to it, `type` what these are, `action` what is done with the value.
""".

-export([run/3, parse/2, parse/3, help/1, help/2, format_error/1, format_error/2]).
-export([validate/1, validate/2]).

-export_type([parser_options/0, arg_type/0, argument_help/0, argument/0, command/0, handler/0, cmd_path/0]).
-export_type([arg_map/0, parse_result/0, parse_error/0]).

-type arg_type() ::
    boolean | float | {float, [float()] | [{min | max, float()}]} |
    integer | {integer, [integer()] | [{min | max, integer()}]} |
    string | {string, [string()] | string()} | {string, string(), [term()]} |
    binary | {binary, [binary()] | binary()} | {binary, binary(), [term()]} |
    atom | {atom, [atom()] | unsafe} | {custom, fun((string()) -> term())}.
-type argument_help() ::
    {unicode:chardata(), [unicode:chardata() | type | default] | fun(() -> unicode:chardata())}.
-type argument_name() :: atom() | string() | binary().
-type argument() :: #{
    name := argument_name(),
    short => char(),
    long => string(),
    required => boolean(),
    default => term(),
    type => arg_type(),
    action => store | {store, term()} | append | {append, term()} | count | extend,
    nargs => pos_integer() | 'maybe' | {'maybe', term()} | list | nonempty_list | all,
    help => hidden | unicode:chardata() | argument_help()
}.
-type arg_map() :: #{argument_name() => term()}.
-type handler() ::
    optional | fun((arg_map()) -> term()) | {module(), Fn :: atom()} |
    {fun((...) -> term()), term()} | {module(), atom(), term()}.
-type command() :: #{
    commands => #{string() => command()},
    arguments => [argument()],
    help => hidden | unicode:chardata() | [unicode:chardata() | usage | commands | arguments | options],
    handler => handler()
}.
-type cmd_path() :: [string()].
-type parser_options() :: #{
    prefixes => [char()],
    default => term(),
    progname => string() | atom(),
    command => cmd_path(),
    columns => pos_integer()
}.
-type parse_error() ::
    {Path :: cmd_path(), Expected :: argument() | undefined, Actual :: string() | undefined,
     Details :: unicode:chardata()}.
-type parse_result() ::
    {ok, arg_map(), Path :: cmd_path(), command()} | {error, parse_error()}.

%% What is known while words are read: the positional arguments that are still to come, the values found.
-record(state, {
    command :: command(),
    path :: [string()],
    options = [] :: [argument()],
    positional = [] :: [argument()],
    found = #{} :: arg_map(),
    prefixes :: [char()],
    default :: {value, term()} | none
}).

%% -- API -----------------------------------------------------------------------------------------

-doc "As `parse/3` without options.".
-spec parse([string()], command()) -> parse_result().
parse(Args, Command) -> parse(Args, Command, #{}).

-doc "The arguments, the path to the command and the command that a command line stands for.".
-spec parse([string()], command(), parser_options()) -> parse_result().
parse(Args, Command, Options) ->
    ProgName = validate(Command, Options),
    State = enter(Command, [ProgName], #state{
        command = Command,
        path = [],
        prefixes = maps:get(prefixes, Options, "-"),
        default =
            case Options of
                #{default := Default} -> {value, Default};
                #{} -> none
            end
    }),
    try
        {Found, Path, Last} = words(Args, State),
        {ok, Found, lists:reverse(Path), Last}
    catch
        throw:{parse_error, Error} -> {error, Error}
    end.

-doc """
Parses a command line and calls the handler of the command. What is wrong with it is printed to standard
error, and the program ends with status 1.
""".
-spec run([string()], command(), parser_options()) -> term().
run(Args, Command, Options) ->
    case parse(Args, Command, Options) of
        {ok, ArgMap, Path, SubCommand} ->
            handle(Command, ArgMap, tl(Path), SubCommand);
        {error, Reason} ->
            io:format(
                standard_error, "error: ~ts~n~ts",
                [format_error(Reason), help(Command, Options#{command => tl(element(1, Reason))})]
            ),
            erlang:halt(1)
    end.

%% With a default value, handlers get the arguments of all commands on the way in order; else a map.
handle(Root, ArgMap, Path, #{handler := {Module, Function, Default}}) ->
    erlang:apply(Module, Function, in_order(Root, Path, ArgMap, Default));
handle(_Root, ArgMap, _Path, #{handler := {Module, Function}}) when is_atom(Module), is_atom(Function) ->
    Module:Function(ArgMap);
handle(Root, ArgMap, Path, #{handler := {Function, Default}}) when is_function(Function) ->
    erlang:apply(Function, in_order(Root, Path, ArgMap, Default));
handle(_Root, ArgMap, _Path, #{handler := Handler}) when is_function(Handler, 1) ->
    Handler(ArgMap).

in_order(Root, Path, ArgMap, Default) ->
    [maps:get(Name, ArgMap, Default) || Name <- names(Root, Path)].

names(Command, Path) ->
    Names = [Name || #{name := Name} <- maps:get(arguments, Command, [])],
    case Path of
        [Next | Rest] -> Names ++ names(maps:get(Next, maps:get(commands, Command)), Rest);
        [] -> Names
    end.

-spec help(command()) -> string().
help(Command) -> help(Command, #{}).

-doc "How a command is used; the option `command` is the path to a command below.".
-spec help(command(), parser_options()) -> unicode:chardata().
help(Command, Options) ->
    ProgName = validate(Command, Options),
    argparse_help:text(ProgName, Command, Options).

-spec format_error(parse_error()) -> unicode:chardata().
format_error({Path, undefined, undefined, Details}) ->
    io_lib:format("~ts: ~ts", [prefix(Path), Details]);
format_error({Path, undefined, Actual, Details}) ->
    io_lib:format("~ts: unknown argument: ~ts~ts", [prefix(Path), Actual, Details]);
format_error({Path, #{name := Name}, undefined, Details}) when Details =:= <<>> ->
    io_lib:format("~ts: required argument missing: ~ts", [prefix(Path), text(Name)]);
format_error({Path, #{name := Name}, undefined, Details}) ->
    io_lib:format("~ts: ~ts: ~ts", [prefix(Path), text(Name), Details]);
format_error({Path, #{name := Name}, Actual, Details}) ->
    io_lib:format("~ts: invalid argument for ~ts: ~ts ~ts", [prefix(Path), text(Name), Actual, Details]).

-doc false.
-spec format_error(parse_error(), term()) -> unicode:chardata().
format_error(Error, _) -> format_error(Error).

prefix(Path) -> lists:join(" ", Path).

text(Name) when is_atom(Name) -> atom_to_list(Name);
text(Name) -> Name.

%% -- Reading words -------------------------------------------------------------------------------

%% The arguments of commands above are known below, too.
enter(Command, Path, #state{options = Options, positional = Positional} = State) ->
    {New, NewPositional} = lists:partition(fun is_option/1, maps:get(arguments, Command, [])),
    State#state{
        command = Command,
        path = Path,
        options = New ++ Options,
        positional = Positional ++ NewPositional
    }.

is_option(Argument) -> is_map_key(short, Argument) orelse is_map_key(long, Argument).

words([], State) ->
    finished(State);
words(["--" | Words], #state{prefixes = [_ | _]} = State) ->
    %% Nothing behind it is an option.
    words(Words, State#state{prefixes = ""});
words([Word | Words] = All, State) ->
    case option(Word, State) of
        {Argument, Value} ->
            {Taken, Rest} = of_option(Argument, Value, Words, State),
            words(Rest, store(Argument, Taken, State));
        none ->
            case maps:get(commands, State#state.command, #{}) of
                #{Word := SubCommand} ->
                    words(Words, enter(SubCommand, [Word | State#state.path], State));
                _ ->
                    {Rest, NewState} = positional(All, State),
                    words(Rest, NewState)
            end
    end.

%% The option that a word stands for, with a value that is part of the word.
option([Prefix | [_ | _] = Name] = Word, #state{prefixes = Prefixes, options = Options}) ->
    case lists:member(Prefix, Prefixes) of
        false -> none;
        true -> long_option(Name, Word, Options)
    end;
option(_Word, _State) ->
    none.

long_option(Name, Word, Options) ->
    case [Option || #{long := Long} = Option <- Options, Long =:= Name] of
        [Option | _] ->
            {Option, none};
        [] ->
            {Before, After} = lists:splitwith(fun(Char) -> Char =/= $= end, Name),
            case [Option || After =/= [], #{long := Long} = Option <- Options, Long =:= Before] of
                [Option | _] -> {Option, {value, tl(After)}};
                [] -> short_option(Name, Word, Options)
            end
    end.

short_option([Char | Rest], Word, Options) ->
    case [Option || #{short := Short} = Option <- Options, Short =:= Char] of
        [Option | _] when Rest =:= [] -> {Option, none};
        [Option | _] ->
            case takes_no_value(Option) of
                true -> {Option, {more, [hd(Word) | Rest]}};
                false -> {Option, {value, Rest}}
            end;
        [] -> none
    end.

takes_no_value(#{nargs := _}) -> false;
takes_no_value(#{action := count}) -> true;
takes_no_value(#{action := {_, _}}) -> true;
takes_no_value(#{type := boolean} = Option) -> not is_map_key(action, Option);
takes_no_value(_) -> false.

%% The words that belong to an option, and those behind them.
of_option(_Option, {more, Flags}, Words, _State) ->
    {[], [Flags | Words]};
of_option(_Option, {value, Value}, Words, _State) ->
    {[Value], Words};
of_option(Option, none, Words, State) ->
    case takes_no_value(Option) of
        true -> {[], Words};
        false -> take(maps:get(nargs, Option, 1), Option, Words, State)
    end.

positional([Word | _], #state{positional = []} = State) ->
    failed(State, undefined, Word, <<>>);
positional([Word | _] = Words, #state{positional = [Argument | Others]} = State) ->
    looks_like_option(Word, State) andalso failed(State, undefined, Word, <<>>),
    {Taken, Rest} = take(maps:get(nargs, Argument, 1), Argument, Words, State),
    {Rest, store(Argument, Taken, State#state{positional = Others})}.

take(all, _Argument, Words, _State) ->
    {Words, []};
take(Count, Argument, Words, State) when is_integer(Count) ->
    {Values, Rest} = values(Words, Count, State),
    case length(Values) of
        Count -> {Values, Rest};
        _ when Count =:= 1 -> failed(State, Argument, undefined, <<"expected argument">>);
        Found ->
            Details = io_lib:format("expected ~b, found ~b argument(s)", [Count, Found]),
            failed(State, Argument, undefined, Details)
    end;
take(nonempty_list, Argument, Words, State) ->
    case values(Words, infinity, State) of
        {[], _} -> failed(State, Argument, undefined, <<"expected argument">>);
        Taken -> Taken
    end;
take(list, _Argument, Words, State) ->
    values(Words, infinity, State);
take(_Maybe, _Argument, Words, State) ->
    values(Words, 1, State).

%% Words up to the next option; `-1` is a number, unless there is such an option.
values([Word | Words], Count, State) when Count > 0 ->
    case looks_like_option(Word, State) of
        true -> {[], [Word | Words]};
        false ->
            {Values, Rest} = values(Words, less(Count), State),
            {[Word | Values], Rest}
    end;
values(Words, _Count, _State) ->
    {[], Words}.

less(infinity) -> infinity;
less(Count) -> Count - 1.

looks_like_option([Prefix, _ | _] = Word, #state{prefixes = Prefixes} = State) ->
    lists:member(Prefix, Prefixes) andalso (option(Word, State) =/= none orelse not is_number_text(Word));
looks_like_option(_Word, _State) ->
    false.

is_number_text(Text) ->
    case {string:to_float(Text), string:to_integer(Text)} of
        {{Float, ""}, _} when is_float(Float) -> true;
        {_, {Integer, ""}} when is_integer(Integer) -> true;
        _ -> false
    end.

%% -- Values --------------------------------------------------------------------------------------

store(#{name := Name} = Argument, Words, #state{found = Found} = State) ->
    Value = value(Argument, Words, State),
    State#state{found = acted(maps:get(action, Argument, store), Name, Value, Found)}.

acted(store, Name, Value, Found) -> Found#{Name => Value};
acted({store, Term}, Name, _Value, Found) -> Found#{Name => Term};
acted(append, Name, Value, Found) -> Found#{Name => maps:get(Name, Found, []) ++ [Value]};
acted({append, Term}, Name, _Value, Found) -> Found#{Name => maps:get(Name, Found, []) ++ [Term]};
acted(extend, Name, Values, Found) -> Found#{Name => maps:get(Name, Found, []) ++ Values};
acted(count, Name, _Value, Found) -> Found#{Name => maps:get(Name, Found, 0) + 1}.

value(#{nargs := 'maybe'} = Argument, [], State) ->
    default(Argument, State);
value(#{nargs := {'maybe', Term}}, [], _State) ->
    Term;
value(#{nargs := Maybe} = Argument, [Word], State) when Maybe =:= 'maybe'; is_tuple(Maybe) ->
    converted(Argument, Word, State);
value(#{nargs := _} = Argument, Words, State) ->
    [converted(Argument, Word, State) || Word <- Words];
value(#{action := extend} = Argument, Words, State) ->
    [converted(Argument, Word, State) || Word <- Words];
value(_Argument, [], _State) ->
    true;
value(Argument, [Word], State) ->
    converted(Argument, Word, State).

default(#{default := Default}, _State) -> Default;
default(#{type := Type}, #state{default = none}) -> type_default(Type);
default(_Argument, #state{default = {value, Default}}) -> Default;
default(_Argument, _State) -> undefined.

type_default(Type) when is_tuple(Type) -> type_default(element(1, Type));
type_default(boolean) -> true;
type_default(integer) -> 0;
type_default(float) -> 0.0;
type_default(string) -> "";
type_default(binary) -> <<>>;
type_default(_) -> undefined.

converted(Argument, Word, State) ->
    try convert(maps:get(type, Argument, string), Word)
    catch
        throw:{invalid, Details} -> failed(State, Argument, Word, Details);
        error:_ -> failed(State, Argument, Word, <<"failed validation">>)
    end.

convert(string, Word) -> Word;
convert({string, Choices}, Word) when is_list(hd(Choices)) -> choice(Word, Choices);
convert({string, Pattern}, Word) -> matching(Word, Pattern, []);
convert({string, Pattern, Options}, Word) -> matching(Word, Pattern, Options);
convert(binary, Word) -> unicode:characters_to_binary(Word);
convert({binary, Choices}, Word) when is_list(Choices) -> choice(unicode:characters_to_binary(Word), Choices);
convert({binary, Pattern}, Word) -> unicode:characters_to_binary(matching(Word, Pattern, []));
convert({binary, Pattern, Options}, Word) -> unicode:characters_to_binary(matching(Word, Pattern, Options));
convert(integer, Word) -> integer(Word);
convert({integer, Limits}, Word) -> limited(integer(Word), Limits);
convert(float, Word) -> float_of(Word);
convert({float, Limits}, Word) -> limited(float_of(Word), Limits);
convert(boolean, "true") -> true;
convert(boolean, "false") -> false;
convert(boolean, _Word) -> throw({invalid, <<"is not a boolean">>});
convert(atom, Word) ->
    try list_to_existing_atom(Word)
    catch
        error:badarg -> throw({invalid, <<"is not an existing atom">>})
    end;
convert({atom, unsafe}, Word) -> list_to_atom(Word);
convert({atom, Choices}, Word) ->
    case [Atom || Atom <- Choices, atom_to_list(Atom) =:= Word] of
        [Atom | _] -> Atom;
        [] -> throw({invalid, <<"is not one of the choices">>})
    end;
convert({custom, Function}, Word) -> Function(Word).

integer(Word) ->
    try list_to_integer(Word)
    catch
        error:badarg -> throw({invalid, <<"is not an integer">>})
    end.

float_of(Word) ->
    try list_to_float(Word)
    catch
        error:badarg ->
            try float(list_to_integer(Word))
            catch
                error:badarg -> throw({invalid, <<"is not a number">>})
            end
    end.

limited(Number, [{_, _} | _] = Limits) ->
    case lists:all(fun({min, Min}) -> Number >= Min; ({max, Max}) -> Number =< Max end, Limits) of
        true -> Number;
        false -> throw({invalid, <<"is not within the limits">>})
    end;
limited(Number, Choices) ->
    choice(Number, Choices).

choice(Value, Choices) ->
    case lists:member(Value, Choices) of
        true -> Value;
        false -> throw({invalid, <<"is not one of the choices">>})
    end.

matching(Word, Pattern, Options) ->
    case re:run(Word, Pattern, Options) of
        {match, Captured} when Options =/= [] -> Captured;
        {match, _} -> Word;
        match -> Word;
        nomatch -> throw({invalid, <<"does not match">>})
    end.

%% -- The end of the line -------------------------------------------------------------------------

finished(#state{positional = Positional, options = Options, found = Found0, path = Path} = State) ->
    Add = fun(Argument, Found) -> missing(Argument, Found, State) end,
    Found = lists:foldl(Add, Found0, Positional ++ Options),
    case State#state.command of
        #{commands := _, handler := _} = Command -> {Found, Path, Command};
        #{commands := Commands} = Command when map_size(Commands) > 0, not is_map_key(handler, Command) ->
            failed(State, undefined, undefined, <<"subcommand expected">>);
        Command -> {Found, Path, Command}
    end.

missing(#{name := Name}, Found, _State) when is_map_key(Name, Found) ->
    Found;
missing(#{name := Name, default := Default}, Found, _State) ->
    Found#{Name => Default};
missing(#{name := Name} = Argument, Found, #state{default = Default} = State) ->
    case {is_required(Argument), Default} of
        {true, _} -> failed(State, Argument, undefined, <<>>);
        {false, {value, Value}} -> Found#{Name => Value};
        {false, none} -> Found
    end.

is_required(#{required := IsRequired}) -> IsRequired;
is_required(#{nargs := NArgs}) when
    NArgs =:= 'maybe'; NArgs =:= list; NArgs =:= all; is_tuple(NArgs)
->
    false;
is_required(Argument) -> not is_option(Argument).

-spec failed(#state{}, argument() | undefined, string() | undefined, unicode:chardata()) -> no_return().
failed(#state{path = Path}, Argument, Actual, Details) ->
    throw({parse_error, {lists:reverse(Path), Argument, Actual, Details}}).

%% -- Checking specifications ---------------------------------------------------------------------

-spec validate(command()) -> ProgName :: string().
validate(Command) -> validate(Command, #{}).

-doc "Fails with `{argparse, What, Path, Field, Reason}` if a command is not what a command has to be.".
-spec validate(command(), parser_options()) -> ProgName :: string().
validate(Command, Options) ->
    ProgName = progname(Options),
    validate_command([ProgName], Command),
    ProgName.

progname(#{progname := ProgName}) when is_atom(ProgName) -> atom_to_list(ProgName);
progname(#{progname := ProgName}) when is_list(ProgName) -> ProgName;
progname(#{progname := ProgName}) -> error({argparse, [], progname, ProgName});
progname(#{}) ->
    case init:get_argument(progname) of
        {ok, [[ProgName]]} -> filename:basename(ProgName);
        _ -> "erl"
    end.

validate_command(Path, Command) when is_map(Command) ->
    lists:foreach(fun(Argument) -> validate_argument(Path, Argument) end, maps:get(arguments, Command, [])),
    Options = [Key || Argument <- maps:get(arguments, Command, []), Key <- keys(Argument)],
    case Options -- lists:usort(Options) of
        [] -> ok;
        [{Field, _} | _] -> invalid(argument, Path, Field, "conflicting arguments")
    end,
    maps:foreach(
        fun
            (Name, SubCommand) when is_list(Name), Name =/= "" ->
                validate_command(Path ++ [Name], SubCommand);
            (_, _) ->
                invalid(command, Path, commands, "command name must be a string")
        end,
        maps:get(commands, Command, #{})
    );
validate_command(Path, _Command) ->
    invalid(command, Path, command, "command must be a map").

keys(Argument) -> [{Field, maps:get(Field, Argument)} || Field <- [short, long], is_map_key(Field, Argument)].

validate_argument(Path, #{name := Name} = Argument) ->
    is_atom(Name) orelse is_list(Name) orelse is_binary(Name) orelse
        invalid(argument, Path, name, "argument name must be an atom, a string or a binary"),
    maps:foreach(fun(Field, Value) -> validate_field(Path, Field, Value) end, maps:remove(name, Argument));
validate_argument(Path, _Argument) ->
    invalid(argument, Path, name, "argument must be a map with a name").

validate_field(_Path, short, Char) when is_integer(Char), Char > 0 -> ok;
validate_field(_Path, long, [_ | _]) -> ok;
validate_field(_Path, required, Boolean) when is_boolean(Boolean) -> ok;
validate_field(_Path, nargs, N) when is_integer(N), N > 0 -> ok;
validate_field(_Path, nargs, NArgs) when
    NArgs =:= 'maybe'; NArgs =:= list; NArgs =:= nonempty_list; NArgs =:= all; element(1, NArgs) =:= 'maybe'
->
    ok;
validate_field(_Path, action, Action) when
    Action =:= store; Action =:= append; Action =:= extend; Action =:= count; tuple_size(Action) =:= 2
->
    ok;
validate_field(Path, type, Type) ->
    Known = [boolean, float, integer, string, binary, atom, custom],
    Tag = case is_tuple(Type) andalso tuple_size(Type) > 1 of true -> element(1, Type); false -> Type end,
    lists:member(Tag, Known) orelse invalid(argument, Path, type, "unsupported"),
    ok;
validate_field(_Path, Field, _Value) when Field =:= default; Field =:= help ->
    ok;
validate_field(Path, Field, _Value) ->
    invalid(argument, Path, Field, "unsupported").

-spec invalid(command | argument, cmd_path(), atom(), string()) -> no_return().
invalid(What, Path, Field, Reason) ->
    error({argparse, What, Path, Field, Reason}).
