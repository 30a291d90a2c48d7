-module(init).
-moduledoc """
The first process: starts the servers that every program needs, then performs what the command line
asked for, in its order, in a process of its own; at last it waits to be told to stop.

A program given as a file is run as `escript` runs it: `main/1` with the arguments as strings, status 0
when it returns, 127 and the exception on standard error when it fails. The actions of `erl`'s own
options end the machine with status 1 when they fail.
""".

-export([boot/1]).
-export([stop/0, stop/1, restart/0, reboot/0, get_status/0]).
-export([get_argument/1, get_arguments/0, get_plain_arguments/0, script_id/0]).
-export([has_shell/0]).
-export([close_before_halt/1]).

-doc "Where the machine starts. The actions come from the command line; see `perform/1`.".
-spec boot([term()]) -> no_return().
boot(Actions) ->
    register(init, self()),
    process_flag(trap_exit, true),
    User = user:start(),
    group_leader(User, self()),
    %% Modules that lie beside the program are found.
    code_server:start([Dir || {pa, Dir} <- Actions],
                      [Dir || {pz, Dir} <- Actions]
                      ++ [directory(Path) || {run_file, Path, _} <- Actions]),
    register(logger, spawn(fun() -> await_first_event() end)),
    register(erl_signal_server, spawn(fun() -> await_first_signal() end)),
    Starter = spawn_link(fun() -> start_up(Actions) end),
    loop(Starter, #{status => starting, arguments => arguments(Actions),
                    has_shell => has_shell(Actions), shell => none, closing => []}).

%% Nothing can be called yet that is not here.
directory(Path) -> directory(Path, [], ".").

directory([$/ | Rest], [], _Directory) -> directory(Rest, "/", "/");
directory([$/ | Rest], Before, _Directory) -> directory(Rest, [$/ | Before], reversed(Before, []));
directory([Char | Rest], Before, Directory) -> directory(Rest, [Char | Before], Directory);
directory([], _Before, Directory) -> Directory.

reversed([Char | Chars], Reversed) -> reversed(Chars, [Char | Reversed]);
reversed([], Reversed) -> Reversed.

%% The logger's code is not needed before there is something to be logged.
await_first_event() ->
    receive
        {flush, From, Reference} ->
            From ! {Reference, flushed},
            await_first_event();
        Event ->
            logger_server:start(Event)
    end.

%% The same for signals of the operating system, or whoever wants to handle them.
await_first_signal() ->
    receive
        Message -> erl_signal_handler:start_server(Message)
    end.

arguments(Actions) ->
    case [Words || {arguments, Words} <- Actions] of
        [Words | _] -> Words;
        [] -> lists:append([Words || {run_file, _, Words} <- Actions])
    end.

has_shell(Actions) ->
    lists:member(shell, Actions) andalso not lists:member(noshell, Actions).

%% Known are how far the machine is, the words of the command line, whether there is a shell, and its
%% process.
loop(Starter, #{status := Status} = Known) ->
    receive
        {stop, _} when Status =:= stopping ->
            loop(Starter, Known);
        {stop, ExitStatus} ->
            stop_applications(ExitStatus),
            loop(Starter, Known#{status := stopping});
        {applications_are_stopped, ExitStatus} ->
            settle(maps:get(shell, Known)),
            start_halt(ExitStatus),
            loop(Starter, Known#{status := stopping});
        {ask, What, From, Reference} ->
            From ! {Reference, maps:get(What, Known)},
            loop(Starter, Known);
        {shell, Shell} ->
            loop(Starter, Known#{shell := Shell});
        {close_before_halt, Server, From, Reference} ->
            From ! {Reference, ok},
            loop(Starter, Known#{closing := [Server | maps:get(closing, Known)]});
        {'EXIT', Starter, normal} when Status =:= starting ->
            loop(Starter, Known#{status := started});
        {'EXIT', Starter, Reason} when Reason =/= normal ->
            start_halt(status_after(Reason)),
            loop(Starter, Known#{status := stopping});
        _ ->
            loop(Starter, Known)
    end.

%% In a process of its own: what is being stopped may have questions.
stop_applications(Status) ->
    Init = self(),
    case whereis(application_controller) of
        undefined ->
            Init ! {applications_are_stopped, Status};
        _ ->
            spawn(fun() ->
                set_limit(Init, Status, application:get_env(kernel, shutdown_timeout)),
                _ = (catch application_controller:call(stop_all)),
                Init ! {applications_are_stopped, Status}
            end)
    end.

%% Applications that take longer are not waited for.
set_limit(Init, Status, {ok, Timeout}) when is_integer(Timeout) ->
    _ = erlang:send_after(Timeout, Init, {applications_are_stopped, Status}),
    ok;
set_limit(_Init, _Status, _) ->
    ok.

%% The shell may be about to print what the call that stops the machine has returned.
settle(none) ->
    ok;
settle(Shell) ->
    Reference = monitor(process, Shell),
    Shell ! {settle, self(), Reference},
    receive
        {Reference, settled} -> ok;
        {'DOWN', Reference, process, _, _} -> ok
    after 300 -> ok
    end.

%% A text to end with.
status_after({could_not_start, Name, Reason}) ->
    lists:flatten(io_lib:format("could not start kernel pid (~w) (~ts)", [Name, shown(Reason)]));
status_after(Reason) ->
    Text = "init terminating in do_boot",
    erlang:display({Text, Reason}),
    lists:flatten(io_lib:format("~ts (~0tp)", [Text, Reason])).

shown(Reason) ->
    case io_lib:printable_unicode_list(Reason) of
        true -> Reason;
        false -> io_lib:format("~0tp", [Reason])
    end.

%% In a process of its own: a logger that starts only now asks init for what it needs.
start_halt(Status) ->
    _ = spawn(fun() -> halt_now(Status) end),
    ok.

%% Nothing that has been printed or logged may be lost, and files that servers keep are to be whole.
halt_now(Status) ->
    close_all(ask(closing)),
    Reference = make_ref(),
    %% Without a log there is nothing to wait for.
    case whereis(logger) of
        undefined ->
            ok;
        Logger ->
            Logger ! {flush, self(), Reference},
            receive
                {Reference, flushed} -> ok
            after 5000 -> ok
            end
    end,
    user:flush(),
    erlang:halt(Status).

%% The server that has come last is the first to go.
close_all([Server | Servers]) ->
    Reference = monitor(process, Server),
    Server ! {close_before_halt, self()},
    receive
        {'DOWN', Reference, process, _, _} -> ok
    end,
    close_all(Servers);
close_all([]) ->
    ok.

%% -- Actions -------------------------------------------------------------------------------------

%% What fails ends the machine, which says why: no report beside that.
start_up(Actions) ->
    try
        perform_all(Actions, Actions)
    catch
        exit:Reason -> exit(Reason);
        error:Reason:Stacktrace -> exit({Reason, Stacktrace});
        throw:Reason:Stacktrace -> exit({{nocatch, Reason}, Stacktrace})
    end.

perform_all(Actions, [Action | Rest]) ->
    _ = perform(Action),
    perform_all(Actions, Rest);
perform_all(Actions, []) ->
    case has_shell(Actions) of
        true -> shell:start_and_wait();
        false -> ok
    end.

perform(configure) ->
    case application_controller:start() of
        ok -> ok;
        {error, Reason} -> exit({could_not_start, application_controller, Reason})
    end;
perform({run_file, Path, Arguments}) ->
    run_file(Path, Arguments);
perform({eval, Text}) ->
    evaluate(Text ++ " .", []);
perform({script_eval, Text}) ->
    script_evaluate(Text, fun(_) -> ok end);
perform({print_eval, Text}) ->
    script_evaluate(Text, fun(Value) -> io:format("~tp~n", [Value]) end);
perform({s, Module, Function, none}) ->
    apply(Module, Function, []);
perform({run, Module, Function, none}) ->
    apply(Module, Function, []);
perform({s, Module, Function, Arguments}) ->
    apply(Module, Function, [Arguments]);
perform({run, Module, Function, Arguments}) ->
    apply(Module, Function, [Arguments]);
perform({apply, Module, Function, Arguments}) ->
    apply(Module, Function, Arguments);
perform(_) ->
    ok.

run_file(Path, Arguments) ->
    case code_server:call({load_file, Path, [script]}) of
        {ok, Module, Warnings} ->
            print_diagnostics(Warnings),
            case erlang:function_exported(Module, main, 1) of
                true -> script(fun() -> Module:main(Arguments) end, 127);
                false -> fail([Path, ": function main/1 undefined\n" | no_main(Module)], 127)
            end;
        {error, Diagnostics} ->
            print_diagnostics(Diagnostics),
            case alder_file:is_regular(Path) of
                true ->
                    alder_io:write(2, "escript: There were compilation errors.\n"),
                    halt_now(127);
                false ->
                    halt_now(case alder_file:is_directory(Path) of true -> 127; false -> 1 end)
            end
    end.

%% What could be meant instead.
no_main(Module) ->
    Functions = Module:module_info(functions),
    Exports = [Name || {Name, 0} <- Module:module_info(exports), Name =/= module_info],
    case {[Arity || {main, Arity} <- Functions], Exports} of
        {[0 | _], _} -> ["  note: main/0 is there; a program gets a list of its arguments: main(_Arguments) ->\n"];
        {[Arity | _], _} ->
            ["  note: main/", integer_to_list(Arity), " is there; a program gets a list of its arguments\n"];
        {[], [Name | _]} ->
            ["  note: to call ", atom_to_list(Module), ":", atom_to_list(Name), "(): alder -noshell -s ",
             atom_to_list(Module), " ", atom_to_list(Name), " -s init stop\n"];
        {[], []} -> []
    end.

script(Main, FailureStatus) ->
    alder_observe:watch_script(),
    try
        Main()
    of
        _ -> halt_now(0)
    catch
        Class:Reason:Stacktrace ->
            user:flush(),
            Text = erl_error:format_script_exception(Class, Reason, Stacktrace),
            fail(["escript: ", Text, "\n"], FailureStatus)
    end.

script_evaluate(Text, Print) ->
    script(fun() -> Print(evaluate(Text ++ " .", [])) end, 1).

evaluate(Text, Bindings) ->
    evaluate(alder_code:scan_form(Text), Bindings, undefined).

evaluate({complete, Form, Rest}, Bindings, Value) ->
    case is_blank(Form) of
        true -> Value;
        false -> evaluate_form(Form, Rest, Bindings)
    end;
evaluate(incomplete, _Bindings, Value) ->
    Value.

evaluate_form(Form, Rest, Bindings) ->
    case alder_code:expressions(Form, Bindings) of
        {ok, Fun, _Names} ->
            {Value, NewBindings} = Fun(),
            evaluate(alder_code:scan_form(Rest), NewBindings, Value);
        {error, Diagnostics} ->
            fail([[Rendered, "\n"] || {_, _, _, Rendered} <- Diagnostics], 1)
    end.

%% The dot that is added to a text which ends with one already stands alone.
is_blank([Char | Text]) when Char =:= $.; Char =< $\s -> is_blank(Text);
is_blank(Text) -> Text =:= [].

print_diagnostics(Diagnostics) ->
    alder_io:write(2, [[Text, "\n"] || {_Severity, Text} <- Diagnostics]).

-spec fail(iolist(), 0..255) -> no_return().
fail(Text, Status) ->
    user:flush(),
    alder_io:write(2, Text),
    halt_now(Status).

%% -- Interface -----------------------------------------------------------------------------------

-doc "Stops the machine with status 0, after what has been printed is written.".
-spec stop() -> ok.
stop() -> stop(0).

-doc "Stops the machine with `Status`, an exit status or a text to end with.".
-spec stop(non_neg_integer() | string()) -> ok.
stop(Status) when is_integer(Status), Status >= 0; is_list(Status) ->
    init ! {stop, Status},
    ok;
stop(_Status) ->
    error(badarg).

-doc "Not supported: a machine cannot start again in the same process.".
-spec restart() -> no_return().
restart() -> error(notsup).

-doc "Not supported; see `restart/0`.".
-spec reboot() -> no_return().
reboot() -> error(notsup).

-doc """
How far the machine is: `starting` as long as what the command line asked for runs, `stopping` after
`stop/1`. The second element is always `started`.
""".
-spec get_status() -> {starting | started | stopping, started}.
get_status() -> {ask(status), started}.

-spec script_id() -> {string(), string()}.
script_id() -> {"Alder", alder_code:version()}.

-doc "The values given on the command line for `-Flag`, a list of strings for each time it is there.".
-spec get_argument(atom()) -> {ok, [[string()]]} | error.
get_argument(home) ->
    case os:getenv("HOME") of
        false -> error;
        Home -> {ok, [[Home]]}
    end;
get_argument(root) ->
    {ok, [[alder_code:lib_dir()]]};
get_argument(progname) ->
    {ok, [["alder"]]};
get_argument(Flag) ->
    case [Values || {Name, Values} <- get_arguments(), Name =:= Flag] of
        [] -> error;
        Found -> {ok, Found}
    end.

-doc "All flags of the command line with their values, and `root`, `progname` and `home`.".
-spec get_arguments() -> [{atom(), [string()]}].
get_arguments() ->
    {Flags, _Plain} = split(ask(arguments), [], []),
    [{Name, hd(Values)} || Name <- [root, progname, home], {ok, Values} <- [get_argument(Name)]] ++ Flags.

-doc "The words of the command line that are neither flags nor their values.".
-spec get_plain_arguments() -> [string()].
get_plain_arguments() ->
    {_Flags, Plain} = split(ask(arguments), [], []),
    Plain.

-doc "Whether the machine was started to run a shell.".
-spec has_shell() -> boolean().
has_shell() -> ask(has_shell).

-doc """
Has `Server` told `{close_before_halt, From}` before the machine stops, by `stop/0,1` or at the end of a program; it
ends when it has closed what it keeps. `erlang:halt/0,1,2` asks nobody.
""".
-spec close_before_halt(pid()) -> ok.
close_before_halt(Server) ->
    Reference = make_ref(),
    init ! {close_before_halt, Server, self(), Reference},
    receive
        {Reference, Answer} -> Answer
    end.

ask(What) ->
    Reference = make_ref(),
    init ! {ask, What, self(), Reference},
    receive
        {Reference, Answer} -> Answer
    end.

split(["-extra" | Plain], Flags, Before) ->
    {lists:reverse(Flags), lists:reverse(Before, Plain)};
split(["--" | Words], Flags, Before) ->
    {Plain, Rest} = values(Words, []),
    split(Rest, Flags, lists:reverse(Plain, Before));
split(["-" ++ [_ | _] = Flag | Words], Flags, Before) ->
    {Values, Rest} = values(Words, []),
    split(Rest, [{list_to_atom(tl(Flag)), Values} | Flags], Before);
split([Word | Words], Flags, Before) ->
    split(Words, Flags, [Word | Before]);
split([], Flags, Before) ->
    {lists:reverse(Flags), lists:reverse(Before)}.

values(["-" ++ [_ | _] | _] = Words, Values) -> {lists:reverse(Values), Words};
values([Word | Words], Values) -> values(Words, [Word | Values]);
values([], Values) -> {lists:reverse(Values), []}.
