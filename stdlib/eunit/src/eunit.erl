-module(eunit).
-moduledoc """
Unit tests.

A module with tests includes `eunit/include/eunit.hrl`; functions whose names end in `_test` are tests, those
that end in `_test_` return tests. `eunit:test(Module)` runs them, and those of `Module_tests`; so does
`alder test FILE`.
""".

-export([start/0, stop/0, test/1, test/2]).

-doc "Starts the server, which is not needed to run tests.".
-spec start() -> pid().
start() ->
    case whereis(eunit_server) of
        undefined ->
            Pid = spawn(fun wait_for_stop/0),
            register(eunit_server, Pid),
            Pid;
        Pid ->
            Pid
    end.

wait_for_stop() ->
    receive
        {stop, From, Reference} -> From ! {Reference, stopped}
    end.

-doc "Stops the server.".
-spec stop() -> {error, stopped | server_down}.
stop() ->
    case whereis(eunit_server) of
        undefined ->
            {error, server_down};
        Pid ->
            Reference = monitor(process, Pid),
            Pid ! {stop, self(), Reference},
            receive
                {'DOWN', Reference, process, _, _} -> {error, stopped}
            end
    end.

-spec test(term()) -> ok | error | {error, term()}.
test(Tests) -> test(Tests, []).

-doc """
Runs tests and prints what became of them.

Options are `verbose`; `{print_depth, Depth}` for terms in failures; `no_tty`, to print nothing;
`{report, {Module, Options}}`, to have `Module:start(Options)` listen, as `eunit_surefire`;
`{exact_execution, true}`, to leave out `Module_tests`; `{scale_timeouts, Factor}`. Those in the environment
variable EUNIT are added.
""".
-spec test(term(), [term()]) -> ok | error | {error, term()}.
test(Tests, Options) ->
    All = Options ++ environment(),
    Listeners = [begin
                     Pid = listener(What, All),
                     {Pid, monitor(process, Pid)}
                 end || What <- listeners(All)],
    run(Tests, All, Listeners),
    result([stopped(Listener) || Listener <- Listeners]).

environment() ->
    case os:getenv("EUNIT") of
        false -> [];
        Text -> options(Text)
    end.

options(Text) ->
    maybe
        {ok, Tokens, _} ?= erl_scan:string(Text ++ "."),
        {ok, Term} ?= erl_parse:parse_term(Tokens),
        case Term of
            List when is_list(List) -> List;
            Option -> [Option]
        end
    else
        _ -> []
    end.

listeners(Options) ->
    [eunit_tty || not proplists:get_bool(no_tty, Options)]
        ++ proplists:get_all_values(report, Options).

listener(Pid, _Options) when is_pid(Pid) -> Pid;
listener(eunit_tty, Options) -> eunit_tty:start(Options);
listener({Module, Own}, _Options) -> Module:start(Own);
listener(Name, _Options) when is_atom(Name) ->
    case whereis(Name) of
        undefined -> error(badarg);
        Pid -> Pid
    end.

run(Tests, Options, Listeners) ->
    Reference = make_ref(),
    tell({start, Reference}, Listeners),
    Monitor = eunit_proc:run(Tests, Options, fun(Status) -> tell(Status, Listeners) end),
    receive
        {'DOWN', Monitor, process, _, _} -> ok
    end.

tell(Message, Listeners) ->
    _ = [Pid ! Message || {Pid, _} <- Listeners],
    ok.

stopped({Pid, Monitor}) ->
    Pid ! {stop, Monitor, self()},
    receive
        {result, Monitor, Result} ->
            demonitor(Monitor, [flush]),
            Result;
        {'DOWN', Monitor, process, _, Reason} ->
            {error, Reason}
    end.

result(Results) ->
    case [Result || Result <- Results, Result =/= ok] of
        [] -> ok;
        [Failed | _] -> Failed
    end.
