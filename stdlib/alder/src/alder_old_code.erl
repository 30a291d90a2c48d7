-module(alder_old_code).
-moduledoc """
Processes that still run the old version of a module, and would be killed if another one were loaded: which
they are, where they linger, and the shell's question whether that is meant.

The shell asks before `c/1`, `l/1` and `nl/1` kill anybody; `-alder ask_before_purge false`, or
`application:set_env(alder, ask_before_purge, false)`, turns that off. Nobody is asked in scripts, or where
input is not a terminal.
""".

-export([may_load/1, processes/1, describe/2]).

-type lingering() :: #{pid := pid(), name := atom() | undefined, initial_call := mfa() | undefined,
                       in := {atom(), arity()} | undefined}.

-export_type([lingering/0]).

-doc "Whether `Module` may be loaded: the user says so, or there is nothing to be asked.".
-spec may_load(module()) -> boolean().
may_load(Module) ->
    case is_asking() andalso processes(Module) of
        false -> true;
        [] -> true;
        Lingering -> ask(Module, Lingering)
    end.

%% Commands that are typed run in the evaluator of a shell.
is_asking() ->
    get('$shell') =/= undefined andalso is_terminal(io:getopts()) andalso is_wanted().

is_terminal(Options) -> is_list(Options) andalso proplists:get_value(terminal, Options, false).

is_wanted() ->
    _ = application:load(alder),
    application:get_env(alder, ask_before_purge, true) =:= true.

ask(Module, Lingering) ->
    io:format("~ts still run~ts the version of ~w before the current one:~n~ts",
              [count(Lingering), ending(Lingering), Module,
               [[describe(Module, Process), "\n"] || Process <- Lingering]]),
    is_yes(question(Lingering), Lingering).

question(Lingering) -> io:get_line("load and kill " ++ them(Lingering) ++ "? [y/n] ").

is_yes(Line, Lingering) when is_list(Line) ->
    case string:lowercase(string:trim(Line)) of
        "y" -> true;
        "yes" -> true;
        "n" -> false;
        "no" -> false;
        _ -> is_yes(question(Lingering), Lingering)
    end;
is_yes(_EndOrError, _Lingering) ->
    false.

count([_]) -> "1 process";
count(Processes) -> [integer_to_list(length(Processes)), " processes"].

ending([_]) -> "s";
ending(_) -> "".

them([_]) -> "it";
them(_) -> "them".

-doc "The processes that run the version of `Module` before the current one.".
-spec processes(module()) -> [lingering()].
processes(Module) ->
    case erlang:check_old_code(Module) of
        true ->
            Pids = lists:sort(code_server:call({lingering, Module})),
            [Process || Pid <- Pids, Process <- process(Module, Pid)];
        false ->
            []
    end.

process(Module, Pid) ->
    case process_info(Pid, [registered_name, initial_call, dictionary, current_stacktrace]) of
        undefined ->
            [];
        [{_, Name}, {_, Call}, {_, Dictionary}, {_, Frames}] ->
            [#{pid => Pid, name => name(Name), in => place(Module, Frames),
               initial_call => proplists:get_value('$initial_call', Dictionary, Call)}]
    end.

name([]) -> undefined;
name(Name) -> Name.

%% The innermost of its functions.
place(Module, Frames) ->
    case [{Function, arity(Arity)} || {Name, Function, Arity, _} <- Frames, Name =:= Module] of
        [Place | _] -> Place;
        [] -> undefined
    end.

arity(Arguments) when is_list(Arguments) -> length(Arguments);
arity(Arity) -> Arity.

-doc "A line about a process.".
-spec describe(module(), lingering()) -> unicode:chardata().
describe(Module, #{pid := Pid, name := Name, in := Place, initial_call := Call}) ->
    io_lib:format("  ~w~ts in ~w~ts", [Pid, shown_name(Name, Call), Module, shown_place(Place)]).

shown_name(undefined, {Module, Function, Arity}) ->
    io_lib:format(" (started in ~tw:~tw/~w)", [Module, Function, Arity]);
shown_name(undefined, _) -> "";
shown_name(Name, _) -> io_lib:format(" (~tw)", [Name]).

shown_place({Function, Arity}) -> io_lib:format(":~tw/~w", [Function, Arity]);
shown_place(undefined) -> "".
