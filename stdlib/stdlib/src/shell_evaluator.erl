-module(shell_evaluator).
-moduledoc """
The process that runs a shell's commands, and the commands that ask the shell something.

Its dictionary is the user's but for two keys: `'$shell'`, the shell, and `'$forgotten'`, the variables
that f/0,1 were told to forget in the command that runs.
""".

-export([start_link/1, ask/2, command/2, command_fun/3]).

-doc "Starts an evaluator for a shell.".
-spec start_link(pid()) -> pid().
start_link(Shell) ->
    spawn_link(fun() ->
        put('$shell', Shell),
        evaluate(Shell)
    end).

%% An exception is told to the shell, and goes on to those who are linked, as it would in any process.
evaluate(Shell) ->
    receive
        {evaluate, Shell, Fun} ->
            put('$forgotten', []),
            try Fun() of
                {Value, Bindings} ->
                    Shell ! {self(), {value, Value, Bindings, get('$forgotten')}},
                    evaluate(Shell)
            catch
                Class:Reason:Stacktrace ->
                    Shell ! {self(), {exception, Class, Reason, Stacktrace, get('$forgotten')}},
                    after_exception(Shell, Class, Reason, Stacktrace)
            end
    end.

after_exception(Shell, Class, Reason, Stacktrace) ->
    IsHarmless = is_tuple(Reason) andalso tuple_size(Reason) =:= 2
                 andalso element(1, Reason) =:= shell_failed,
    case IsHarmless orelse shell_options:get(catch_exception, false) of
        true -> evaluate(Shell);
        false -> exit(exit_reason(Class, Reason, Stacktrace))
    end.

exit_reason(error, Reason, Stacktrace) -> {Reason, Stacktrace};
exit_reason(throw, Value, Stacktrace) -> {{nocatch, Value}, Stacktrace};
exit_reason(exit, Reason, _Stacktrace) -> Reason.

-doc "Asks a shell; the requests are those of `shell:request/2`.".
-spec ask(pid(), term()) -> term().
ask(Shell, Request) ->
    Reference = monitor(process, Shell),
    Shell ! {shell_request, self(), Reference, Request},
    receive
        {Reference, Reply} ->
            demonitor(Reference, [flush]),
            Reply;
        {'DOWN', Reference, process, _, _} ->
            failed("the shell has ended")
    end.

%% The shell of this process: of the evaluator, or of those that have it as their group leader.
ask(Request) ->
    case get('$shell') of
        undefined -> failed("there is no shell");
        Shell -> ask(Shell, Request)
    end.

-spec failed(unicode:chardata()) -> no_return().
failed(Message) -> error({shell_failed, Message}).

%% -- Commands ------------------------------------------------------------------------------------

-doc "The fun that calls a command.".
-spec command_fun(pid() | atom(), atom(), arity()) -> fun().
command_fun(Shell, Name, Arity) ->
    case find(Name, Arity) of
        {ok, Module} -> fun Module:Name/Arity;
        none -> calling(Shell, Name, Arity)
    end.

calling(S, N, 0) -> fun() -> shell:local_call(S, N, []) end;
calling(S, N, 1) -> fun(A) -> shell:local_call(S, N, [A]) end;
calling(S, N, 2) -> fun(A, B) -> shell:local_call(S, N, [A, B]) end;
calling(S, N, 3) -> fun(A, B, C) -> shell:local_call(S, N, [A, B, C]) end;
calling(_, N, Arity) -> erlang:raise(error, {shell_undef, N, Arity, []}, []).

-doc "A call without a module that is of no function defined at the prompt.".
-spec command(atom(), [term()]) -> term().
command(v, [N]) when is_integer(N) -> result(N);
command(v, [Other]) -> not_found(Other);
command(e, [N]) when is_integer(N) -> repeat(N);
command(e, [Other]) -> not_found(Other);
command(b, []) -> print_bindings();
command(h, []) -> print_history();
command(f, []) -> forget(all);
command(f, [Name]) when is_atom(Name) -> forget(Name);
command(f, [_]) -> erlang:raise(error, function_clause, [{shell, f, 1, []}]);
command(history, [N]) -> shell:history(N);
command(results, [N]) -> shell:results(N);
command(catch_exception, [Value]) -> shell:catch_exception(Value);
command(rd, [Name, Definition]) -> shell_records:define(Name, Definition, asking());
command(rr, [Files]) -> shell_records:read(Files, '_', [], asking());
command(rr, [Files, Names]) -> shell_records:read(Files, Names, [], asking());
command(rr, [Files, Names, Options]) -> shell_records:read(Files, Names, Options, asking());
command(rf, []) -> shell_records:forget('_', asking());
command(rf, [Names]) -> shell_records:forget(Names, asking());
command(rl, []) -> shell_records:list('_', asking());
command(rl, [Names]) -> shell_records:list(Names, asking());
command(rp, [Term]) -> shell_records:print(Term, asking());
command(lr, []) -> shell_records:list('_', asking());
command(lf, []) -> shell_definitions:list(functions, ask(definitions));
command(lt, []) -> shell_definitions:list(types, ask(definitions));
command(ff, []) -> ask({forget, functions});
command(ff, [{Name, Arity}]) when is_atom(Name), is_integer(Arity) ->
    ask({forget, {function, Name, Arity}});
command(tf, []) -> ask({forget, types});
command(tf, [Name]) when is_atom(Name) -> ask({forget, {type, Name}});
command(fl, []) -> ask({forget, all});
command(save_module, [Path]) -> shell_definitions:save(Path, ask(definitions));
command(Name, Arguments) ->
    Arity = length(Arguments),
    case find(Name, Arity) of
        {ok, Module} -> apply(Module, Name, Arguments);
        none -> erlang:raise(error, {shell_undef, Name, Arity, []}, [])
    end.

asking() -> fun ask/1.

find(Name, Arity) ->
    case [Module || Module <- [user_default, shell_default], is_command(Module, Name, Arity)] of
        [Module | _] -> {ok, Module};
        [] -> none
    end.

is_command(Module, Name, Arity) ->
    case code:ensure_loaded(Module) of
        {module, Module} -> erlang:function_exported(Module, Name, Arity);
        {error, _} -> false
    end.

result(N) ->
    case ask({result, N}) of
        {ok, Value} -> Value;
        error -> not_found(N)
    end.

repeat(N) ->
    case ask({text, N}) of
        {ok, Text} ->
            case ask({compile, Text ++ "."}) of
                {ok, Fun, _Names} -> {Value, _Bindings} = Fun(), Value;
                _ -> not_found(N)
            end;
        error ->
            not_found(N)
    end.

-spec not_found(term()) -> no_return().
not_found(N) -> failed(io_lib:format("~tp: command not found", [N])).

forget(all) ->
    put('$forgotten', all),
    ok;
forget(Name) ->
    case get('$forgotten') of
        all -> ok;
        Names when is_list(Names) -> put('$forgotten', [Name | Names]);
        undefined -> ok
    end,
    ok.

print_bindings() ->
    Definitions = ask(definitions),
    [begin
         Prefix = atom_to_list(Name) ++ " = ",
         io:put_chars([Prefix, shell_print:term(Value, length(Prefix) + 1, Definitions), "\n"])
     end || {Name, Value} <- lists:sort(ask(bindings)), not is_forgotten(Name, get('$forgotten'))],
    ok.

is_forgotten(_Name, all) -> true;
is_forgotten(Name, Names) when is_list(Names) -> lists:member(Name, Names);
is_forgotten(_Name, undefined) -> false.

print_history() ->
    Definitions = ask(definitions),
    [print_command(Command, Definitions) || Command <- ask(commands)],
    ok.

print_command({Number, Text, Result}, Definitions) ->
    io:format("~w: ~ts~n", [Number, Text]),
    case Result of
        {value, Value} -> io:put_chars(["-> ", shell_print:term(Value, 4, Definitions), "\n"]);
        none -> ok
    end.
