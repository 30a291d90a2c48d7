-module(shell).
-moduledoc """
The interactive shell.

Two processes: the shell reads commands, keeps bindings and results, and prints; the evaluator runs
what was read. An exception ends the evaluator, as it would end any process; the next command gets a
new one, with the bindings as they were. While the shell waits for input it also waits for the
evaluator, which a linked process may take down at any time.

A command is compiled by `alder_code:expressions/2`. Calls without a module in it go to `local_call/2`:
the commands below that concern the shell itself, then `user_default`, then module `c`.
""".

-export([start/0, start_and_wait/0, local_call/2]).
-export([history/1, results/1, catch_exception/1]).

-define(HISTORY, 20).

%% -- Starting ------------------------------------------------------------------------------------

-doc "Starts a shell on the caller's group leader.".
-spec start() -> pid().
start() ->
    spawn(fun() -> shell(#{}) end).

-doc "Runs a shell and stops the machine when it ends.".
-spec start_and_wait() -> ok.
start_and_wait() ->
    io:format("Alder ~ts (Erlang/OTP 27, syntax to 28) [~w-bit] [smp:~w]"
              "  (q() or halt() to leave, help() for help)~n",
              [alder_code:version(), 8 * erlang:system_info(wordsize),
               erlang:system_info(schedulers_online)]),
    {Pid, Monitor} = spawn_monitor(fun() -> shell(#{}) end),
    init ! {shell, Pid},
    receive
        {'DOWN', Monitor, process, Pid, _} -> init:stop()
    end.

%% The state: number of the next command, text that has been read, bindings, what is remembered.
shell(Options) ->
    process_flag(trap_exit, true),
    State = #{number => 1, text => "", bindings => [], commands => [], evaluator => none,
              history => ?HISTORY, results => ?HISTORY, catch_exception => false},
    loop(maps:merge(State, Options)).

loop(#{number := Number, text := Text} = State) ->
    Prompt = integer_to_list(Number) ++ "> ",
    case read_form(Text, Prompt, prompt_of_more(Prompt), State) of
        {form, Form, Rest, NewState} ->
            loop(command(Form, NewState#{text := Rest}));
        {eof, _NewState} ->
            io:nl()
    end.

%% -- Reading -------------------------------------------------------------------------------------

prompt_of_more(Prompt) ->
    lists:duplicate(max(length(Prompt) - 3, 0), $\s) ++ ".. ".

%% Text that is left of the line before is a command of its own, which gets its prompt.
read_form(Text, Prompt, More, State) ->
    case is_blank(Text) of
        true ->
            read_line("", Prompt, More, State);
        false ->
            io:put_chars(Prompt),
            scan(Text, Prompt, More, State)
    end.

read_line(Text, Prompt, More, State) ->
    Reference = make_ref(),
    Now = case Text of "" -> Prompt; _ -> More end,
    group_leader() ! {io_request, self(), Reference, {get_line, unicode, Now}},
    case await_reply(Reference, State) of
        {Line, NewState} when is_list(Line) -> scan(Text ++ Line, Prompt, More, NewState);
        {Line, NewState} when is_binary(Line) ->
            scan(Text ++ unicode:characters_to_list(Line), Prompt, More, NewState);
        {_EofOrError, NewState} -> {eof, NewState}
    end.

scan(Text, Prompt, More, State) ->
    case alder_code:scan_form(Text) of
        {complete, Form, Rest} ->
            {form, Form, Rest, State};
        incomplete ->
            case is_blank(Text) of
                true -> read_line("", Prompt, More, State);
                false -> read_line(Text, Prompt, More, State)
            end
    end.

await_reply(Reference, #{evaluator := Evaluator} = State) ->
    receive
        {io_reply, Reference, Reply} ->
            {Reply, State};
        %% The machine is about to stop: everything has been printed.
        {settle, From, Request} ->
            From ! {Request, settled},
            await_reply(Reference, State);
        {'EXIT', Evaluator, Reason} ->
            report_exit(Reason, State),
            await_reply(Reference, State#{evaluator := none})
    end.

is_blank([Char | Text]) when Char =< $\s -> is_blank(Text);
is_blank(Text) -> Text =:= [].

%% -- Commands ------------------------------------------------------------------------------------

command(Form, #{bindings := Bindings} = State) ->
    case alder_code:expressions(expanded(Form), Bindings) of
        {ok, Fun, _Names} ->
            run(trimmed(Form), Fun, State);
        {error, Diagnostics} ->
            report_errors(Diagnostics),
            case lists:any(fun is_semantic/1, Diagnostics) of
                true -> State#{number := maps:get(number, State) + 1};
                false -> State
            end;
        incomplete ->
            State
    end.

%% Funs of ets:fun2ms/1 are taken apart before anything is compiled.
expanded(Form) ->
    case string:find(Form, "fun2ms(") of
        nomatch -> Form;
        _ -> ms_transform:command(Form)
    end.

report_errors(Diagnostics) ->
    [io:put_chars([io_lib:format("* ~w:~w: ~ts~n", [Line, Column, Message]),
                   end_line(unicode:characters_to_list(Rendered))])
     || {Line, Column, Message, Rendered} <- Diagnostics].

end_line("") -> "";
end_line(Text) ->
    case lists:last(Text) of
        $\n -> Text;
        _ -> Text ++ "\n"
    end.

%% What could be parsed counts as a command, as it does where variables are looked up at run time.
is_semantic({_, _, Message, _}) ->
    lists:prefix("variable", unicode:characters_to_list(Message)).

trimmed(Form) ->
    Reversed = lists:dropwhile(fun(Char) -> Char =< $\s orelse Char =:= $. end, lists:reverse(Form)),
    lists:dropwhile(fun(Char) -> Char =< $\s end, lists:reverse(Reversed)).

run(Text, Fun, State) ->
    #{evaluator := Evaluator} = NewState = with_evaluator(State),
    Evaluator ! {evaluate, self(), Fun},
    await_result(Text, NewState).

with_evaluator(#{evaluator := none, catch_exception := Catch} = State) ->
    Shell = self(),
    State#{evaluator := spawn_link(fun() -> evaluator(Shell, Catch) end)};
with_evaluator(State) ->
    State.

await_result(Text, #{evaluator := Evaluator} = State) ->
    receive
        {Evaluator, {value, Value, Bindings, Forgotten}} ->
            print(Value, 1),
            io:nl(),
            done(Text, {value, Value}, State#{bindings := without(Forgotten, Bindings)});
        {Evaluator, {exception, Class, Reason, Stacktrace, Forgotten}} ->
            #{bindings := Bindings, catch_exception := Catch} = State,
            NewState = State#{bindings := without(Forgotten, Bindings)},
            case Reason of
                {shell_failed, Message} ->
                    io:format("* ~ts~n", [Message]),
                    NewState;
                _ ->
                    report(Class, Reason, Stacktrace, Catch),
                    Exit = {'EXIT', exit_reason(Class, Reason, Stacktrace)},
                    done(Text, {value, Exit}, ended(NewState))
            end;
        {Evaluator, Reference, Request} ->
            {Reply, NewState} = request(Request, State),
            Evaluator ! {Reference, Reply},
            await_result(Text, NewState);
        {'EXIT', Evaluator, Reason} ->
            report_exit(Reason, State),
            done(Text, {value, {'EXIT', Reason}}, State#{evaluator := none})
    end.

%% An exception has ended the evaluator, unless catch_exception(true) was said.
ended(#{catch_exception := true} = State) ->
    State;
ended(#{evaluator := Evaluator} = State) ->
    receive
        {'EXIT', Evaluator, _} -> State#{evaluator := none}
    end.

exit_reason(error, Reason, Stacktrace) -> {Reason, Stacktrace};
exit_reason(throw, Value, Stacktrace) -> {{nocatch, Value}, Stacktrace};
exit_reason(exit, Reason, _Stacktrace) -> Reason.

done(Text, Result, #{number := Number, commands := Commands, history := Kept} = State) ->
    State#{number := Number + 1,
           commands := lists:sublist([{Number, Text, Result} | Commands], Kept)}.

without(all, _Bindings) -> [];
without(Names, Bindings) -> [Binding || {Name, _} = Binding <- Bindings, not lists:member(Name, Names)].

%% -- Printing ------------------------------------------------------------------------------------

print(Value, Column) ->
    io:put_chars(pretty(Value, Column)).

pretty(Value, Column) ->
    io_lib:format("~*.*tP", [width(), Column, Value, 30]).

width() ->
    case io:columns() of
        {ok, Columns} -> Columns;
        {error, _} -> 80
    end.

report(Class, Reason, Stacktrace, Caught) ->
    {Stars, Column} = case Caught of true -> {"* ", 3}; false -> {"** ", 4} end,
    Trim = fun(Module, _, _) -> Module =:= erl_eval orelse Module =:= ?MODULE end,
    Options = #{column => Column, stack_trim_fun => Trim, format_fun => fun pretty/2},
    Text = erl_error:format_exception(Class, Reason, Stacktrace, Options),
    io:put_chars([Stars, Text, "\n"]).

%% The evaluator was taken down by a process that it was linked to.
report_exit({Reason, [Frame | _] = Stacktrace}, #{catch_exception := Caught}) when
    tuple_size(Frame) =:= 4
->
    report(exit, Reason, Stacktrace, Caught);
report_exit(Reason, #{catch_exception := Caught}) ->
    report(exit, Reason, [], Caught).

%% -- The evaluator -------------------------------------------------------------------------------

%% The dictionary holds what the commands need: the shell, what f() was told, the option.
evaluator(Shell, Catch) ->
    put('$shell', Shell),
    put('$catch_exception', Catch),
    evaluate(Shell).

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
                    case Reason of
                        {shell_failed, _} -> evaluate(Shell);
                        _ -> get('$catch_exception') andalso evaluate(Shell)
                    end
            end
    end.

ask(Request) ->
    Shell = get('$shell'),
    Reference = make_ref(),
    Shell ! {self(), Reference, Request},
    receive
        {Reference, Reply} -> Reply
    end.

%% -- Requests of the evaluator, performed by the shell -------------------------------------------

request({result, N}, #{number := Number, commands := Commands, results := Kept} = State) ->
    Wanted = case N < 0 of true -> Number + N; false -> N end,
    case lists:keyfind(Wanted, 1, Commands) of
        {_, _, {value, Value}} when Wanted >= Number - Kept -> {{ok, Value}, State};
        _ -> {error, State}
    end;
request({text, N}, #{number := Number, commands := Commands} = State) ->
    Wanted = case N < 0 of true -> Number + N; false -> N end,
    case lists:keyfind(Wanted, 1, Commands) of
        {_, Text, _} -> {{ok, Text}, State};
        false -> {error, State}
    end;
request(commands, #{commands := Commands} = State) ->
    {lists:reverse(Commands), State};
request(bindings, #{bindings := Bindings} = State) ->
    {Bindings, State};
request({set, Option, Value}, State) ->
    {maps:get(Option, State), State#{Option := Value}}.

%% -- Local calls ---------------------------------------------------------------------------------

-doc "A call without a module in a command.".
-spec local_call(atom(), [term()]) -> term().
local_call(v, [N]) when is_integer(N) -> result(N);
local_call(v, [Other]) -> not_found(Other);
local_call(e, [N]) when is_integer(N) -> repeat(N);
local_call(e, [Other]) -> not_found(Other);
local_call(b, []) -> print_bindings();
local_call(h, []) -> print_history();
local_call(f, []) -> forget(all);
local_call(f, [Name]) when is_atom(Name) -> forget(Name);
local_call(f, [_]) -> error({shell_failed, "f/1 takes a variable"});
local_call(history, [N]) -> history(N);
local_call(results, [N]) -> results(N);
local_call(catch_exception, [Value]) -> catch_exception(Value);
local_call(Name, Arguments) ->
    Arity = length(Arguments),
    case [Module || Module <- [user_default, c], is_command(Module, Name, Arity)] of
        [Module | _] -> apply(Module, Name, Arguments);
        [] -> erlang:raise(error, {shell_undef, Name, Arity, []}, [])
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
            {ok, Fun, _Names} = alder_code:expressions(Text ++ ".", ask(bindings)),
            {Value, _Bindings} = Fun(),
            Value;
        error ->
            not_found(N)
    end.

-spec not_found(term()) -> no_return().
not_found(N) ->
    error({shell_failed, io_lib:format("~tp: command not found", [N])}).

forget(all) ->
    put('$forgotten', all),
    ok;
forget(Name) ->
    case get('$forgotten') of
        all -> ok;
        Names -> put('$forgotten', [Name | Names])
    end,
    ok.

print_bindings() ->
    [begin
         Prefix = atom_to_list(Name) ++ " = ",
         io:put_chars([Prefix, pretty(Value, length(Prefix) + 1), "\n"])
     end || {Name, Value} <- lists:sort(ask(bindings))],
    ok.

print_history() ->
    [begin
         io:format("~w: ~ts~n-> ", [Number, Text]),
         io:put_chars([pretty(Value, 4), "\n"])
     end || {Number, Text, {value, Value}} <- ask(commands)],
    ok.

-doc "How many commands are kept; the value is the number until now.".
-spec history(non_neg_integer()) -> non_neg_integer().
history(N) when is_integer(N), N >= 0 -> ask({set, history, min(N, ?HISTORY)}).

-doc "How many results are kept; the value is the number until now.".
-spec results(non_neg_integer()) -> non_neg_integer().
results(N) when is_integer(N), N >= 0 -> ask({set, results, min(N, ?HISTORY)}).

-doc "Whether the evaluator survives an exception; the value is what was so until now.".
-spec catch_exception(boolean()) -> boolean().
catch_exception(Value) when is_boolean(Value) ->
    put('$catch_exception', Value),
    ask({set, catch_exception, Value}).
