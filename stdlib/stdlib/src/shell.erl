-module(shell).
-moduledoc """
The interactive shell.

Two processes: the shell reads commands, keeps bindings, definitions and results, and prints; the
evaluator, `shell_evaluator`, runs what was read. An exception ends the evaluator, as it would end any
process; the next command gets a new one, with the bindings as they were. While the shell waits for input
it also waits for the evaluator, which a linked process may take down at any time.

A command is compiled by `alder_code:command/5`. Calls without a module in it go to `local_call/3`: the
functions defined at the prompt, the commands that concern the shell itself, then `user_default`, then
`shell_default`.
""".

-export([start/0, start/1, start_and_wait/0, start_interactive/0, server/1]).
-export([local_call/2, local_call/3, local_fun/3]).
-export([history/1, results/1, catch_exception/1, prompt_func/1, strings/1]).
-export([start_restricted/1, stop_restricted/0]).
-export([whereis_evaluator/0, whereis_evaluator/1, default_multiline_prompt/1, prompt_width/1]).
-export([slogan/0]).

-define(HISTORY, 20).

%% -- Starting ------------------------------------------------------------------------------------

-doc "Starts a shell on the caller's group leader.".
-spec start() -> pid().
start() -> start(true).

-doc "The same; `init` says that it is the first, which needs no greeting.".
-spec start(boolean() | init) -> pid().
start(Kind) ->
    spawn(fun() ->
        case Kind of
            init -> ok;
            _ -> io:put_chars(["Alder ", alder_code:version(),
                               "  (Ctrl-G for jobs, help() for help)\n"])
        end,
        server(#{})
    end).

-doc "Runs a shell and stops the machine when it ends.".
-spec start_and_wait() -> ok.
start_and_wait() ->
    io:put_chars([slogan(), "\n"]),
    case user_drv:start(init) of
        {ok, Driver} ->
            Monitor = monitor(process, Driver),
            receive
                {'DOWN', Monitor, process, Driver, _} -> init:stop()
            end;
        no_terminal ->
            run_on_pipe()
    end.

%% There is no job control; a shell that has been killed is started again, but not one whose output nobody
%% reads any more.
run_on_pipe() ->
    {Pid, Monitor} = spawn_monitor(fun() -> server(#{}) end),
    receive
        {'DOWN', Monitor, process, Pid, Reason} when Reason =:= normal; Reason =:= terminated ->
            init:stop();
        {'DOWN', Monitor, process, Pid, {terminated, _}} ->
            init:stop();
        {'DOWN', Monitor, process, Pid, _} ->
            run_on_pipe()
    end.

-doc "Starts the shell on the terminal of a program that runs without.".
-spec start_interactive() -> ok | {error, already_started | noterminal}.
start_interactive() ->
    case whereis(user_drv) of
        undefined ->
            io:put_chars([slogan(), "\n"]),
            case user_drv:start(init) of
                {ok, _} -> ok;
                no_terminal -> {error, noterminal}
            end;
        _ ->
            {error, already_started}
    end.

-doc false.
-spec slogan() -> unicode:chardata().
slogan() ->
    Default = fun() ->
        io_lib:format("Alder ~ts (Erlang/OTP 27, syntax to 28) [~w-bit] [smp:~w]"
                      "  (q() to leave, Ctrl-G for jobs, help() for help)",
                      [alder_code:version(), 8 * erlang:system_info(wordsize),
                       erlang:system_info(schedulers_online)])
    end,
    case shell_options:get(shell_slogan, Default) of
        Slogan when is_function(Slogan, 0) -> Slogan();
        Slogan -> Slogan
    end.

%% -- The loop ------------------------------------------------------------------------------------

-doc false.
-spec server(map()) -> ok | no_return().
server(Options) ->
    process_flag(trap_exit, true),
    Shell = self(),
    init ! {shell, Shell},
    IsTerminal = is_terminal(),
    IsTerminal andalso
        io:setopts([{expand_fun, fun(Before) -> edlin_expand:expand_for_shell(Before, Shell) end}]),
    State = #{number => 1, text => "", bindings => [], commands => [], evaluator => none,
              definitions => shell_definitions:new(), is_terminal => IsTerminal},
    loop(maps:merge(State, Options)).

is_terminal() ->
    case io:getopts() of
        Options when is_list(Options) -> proplists:get_value(terminal, Options, false);
        _ -> false
    end.

loop(#{text := Text} = State) ->
    Prompt = prompt(State),
    case read_form(Text, Prompt, prompt_of_more(Prompt, State), State) of
        {form, Form, Rest, NewState} ->
            loop(command(Form, NewState#{text := Rest}));
        {interrupted, NewState} ->
            loop(NewState#{text := ""});
        {eof, #{is_terminal := true}} ->
            io:nl();
        {eof, _NewState} ->
            io:format("*** Terminating erlang (~w)~n", [node()]);
        {terminated, _NewState} ->
            exit(terminated)
    end.

%% -- Prompts -------------------------------------------------------------------------------------

prompt(#{number := Number}) ->
    case shell_options:get(prompt_func, default) of
        default -> default_prompt(Number);
        Function -> custom_prompt(Function, Number)
    end.

default_prompt(Number) ->
    case is_alive() of
        true -> io_lib:format("(~w)~w> ", [node(), Number]);
        false -> integer_to_list(Number) ++ "> "
    end.

custom_prompt({Module, Function}, Number) ->
    try unicode:characters_to_list(Module:Function([{history, Number}])) of
        Prompt when is_list(Prompt) -> Prompt;
        _ -> bad_prompt({Module, Function}, Number)
    catch
        Class:Reason:Stacktrace ->
            shell_print:exception(Class, Reason, Stacktrace, false),
            bad_prompt({Module, Function}, Number)
    end.

bad_prompt(Function, Number) ->
    io:format("* Bad prompt function: ~tp~n", [Function]),
    default_prompt(Number).

%% Without a terminal, a command has one prompt, however many lines it takes.
prompt_of_more(_Prompt, #{is_terminal := false}) -> "";
prompt_of_more(Prompt, _State) -> default_multiline_prompt(Prompt).

-doc "The prompt of the second line of a command and those below, of the same width.".
-spec default_multiline_prompt(unicode:chardata()) -> unicode:chardata().
default_multiline_prompt(Prompt) ->
    lists:duplicate(max(prompt_width(Prompt) - 3, 0), $\s) ++ ".. ".

-doc "How many columns a prompt takes; escape sequences take none.".
-spec prompt_width(unicode:chardata()) -> non_neg_integer().
prompt_width(Prompt) -> width(unicode:characters_to_list(Prompt), 0).

width("\e[" ++ Rest, Width) ->
    width(tl(lists:dropwhile(fun(Char) -> Char < $@ end, Rest) ++ [$\s]), Width);
width([_ | Rest], Width) -> width(Rest, Width + 1);
width([], Width) -> Width.

%% -- Reading -------------------------------------------------------------------------------------

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
        {{error, interrupted}, NewState} -> {interrupted, NewState};
        {{error, terminated}, NewState} -> {terminated, NewState};
        {_EofOrError, NewState} -> {eof, NewState}
    end.

scan(Text, Prompt, More, State) ->
    case alder_code:scan_command(Text) of
        {complete, Form, Rest} ->
            {form, Form, Rest, State};
        incomplete ->
            case is_blank(Text) of
                true when map_get(is_terminal, State) -> read_line("", Prompt, More, State);
                true -> read_line("", "", More, State);
                false -> read_line(Text, Prompt, More, State)
            end
    end.

await_reply(Reference, #{evaluator := Evaluator} = State) ->
    GroupLeader = group_leader(),
    receive
        {io_reply, Reference, Reply} ->
            {Reply, State};
        %% The machine is about to stop: everything has been printed.
        {settle, From, Request} ->
            From ! {Request, settled},
            await_reply(Reference, State);
        {'EXIT', Evaluator, Reason} ->
            shell_print:exit_signal(Reason),
            await_reply(Reference, State#{evaluator := none});
        {shell_request, From, Request, About} ->
            {Reply, NewState} = request(About, State),
            From ! {Request, Reply},
            await_reply(Reference, NewState);
        {'EXIT', GroupLeader, interrupt} ->
            await_reply(Reference, State);
        {'EXIT', GroupLeader, _} ->
            {{error, terminated}, State};
        {'EXIT', _, _} ->
            await_reply(Reference, State)
    end.

is_blank([Char | Text]) when Char =< $\s -> is_blank(Text);
is_blank(Text) -> Text =:= [].

%% -- Commands ------------------------------------------------------------------------------------

command(Form, #{bindings := Bindings, definitions := Definitions} = State) ->
    Text = trimmed(Form),
    group_leader() ! {remember, Text ++ "."},
    {Forgotten, Rest} = shell_forgetting:split(Form, Definitions),
    command(Rest, Text, State#{bindings := without(Forgotten, Bindings), kept => Bindings}).

command(Form, Text, #{bindings := Bindings, definitions := Definitions} = State) ->
    case compile(expanded(Form), Bindings, Definitions) of
        {ok, Fun, _Names} ->
            run(Text, permitted(Fun, Text, Bindings), State);
        {error, Diagnostics} ->
            HasLines = maps:get(is_terminal, State) andalso lists:member($\n, Text),
            shell_print:diagnostics(Diagnostics, HasLines),
            case lists:any(fun is_semantic/1, Diagnostics) of
                true -> restored(State#{number := maps:get(number, State) + 1});
                false -> restored(State)
            end;
        incomplete ->
            restored(State);
        Defined ->
            defined(Defined, Text, State, shell_options:get(restricted_shell, none))
    end.

%% Funs of ets:fun2ms/1 and queries of qlc are taken apart before anything is compiled.
expanded(Form) ->
    expanded(expanded(Form, "fun2ms(", ms_transform), "qlc:q(", qlc_pt).

expanded(Form, Call, Transform) ->
    case string:find(Form, Call) of
        nomatch ->
            Form;
        _ ->
            maybe
                {ok, Tokens, _} ?= erl_scan:string(Form),
                {ok, Expressions} ?= erl_parse:parse_exprs(Tokens),
                {ok, Replaced} ?= Transform:expressions(Expressions),
                lists:flatten(erl_pp:exprs(Replaced)) ++ "."
            else
                {transform_error, Text} ->
                    io:format("Error: ~ts~n", [Text]),
                    "{error,transform_error}.";
                %% It is what it looks like, and will be reported.
                _ ->
                    Form
            end
    end.

defined(Defined, Text, #{definitions := Definitions} = State, none) ->
    NewDefinitions = shell_definitions:add(Defined, Text ++ ".", Definitions),
    shell_print:value(ok, NewDefinitions),
    done(Text, {value, ok}, State#{definitions := NewDefinitions});
defined(_Defined, _Text, State, _Restricted) ->
    io:put_chars("* a restricted shell does not allow definitions\n"),
    State.

permitted(Fun, Text, Bindings) ->
    case shell_options:get(restricted_shell, none) of
        none -> Fun;
        Module -> shell_restricted:evaluation(Module, Text ++ ".", Bindings, self())
    end.

compile(Text, Bindings, Definitions) ->
    alder_code:command(Text, Bindings, shell_definitions:text(Definitions), self(),
                       shell_definitions:functions(Definitions)).

%% What could be parsed counts as a command, as it does where variables are looked up at run time.
is_semantic({_, _, Message, _}) ->
    not lists:prefix("syntax error", unicode:characters_to_list(Message)).

trimmed(Form) ->
    Reversed = lists:dropwhile(fun(Char) -> Char =< $\s orelse Char =:= $. end, lists:reverse(Form)),
    lists:dropwhile(fun(Char) -> Char =< $\s end, lists:reverse(Reversed)).

run(Text, Fun, State) ->
    #{evaluator := Evaluator} = NewState = with_evaluator(State),
    Evaluator ! {evaluate, self(), Fun},
    await_result(Text, NewState).

with_evaluator(#{evaluator := none} = State) ->
    State#{evaluator := shell_evaluator:start_link(self())};
with_evaluator(State) ->
    State.

await_result(Text, #{evaluator := Evaluator} = State) ->
    GroupLeader = group_leader(),
    receive
        {Evaluator, {value, Value, Bindings, Forgotten}} ->
            shell_print:value(Value, maps:get(definitions, State)),
            done(Text, {value, Value}, State#{bindings := without(Forgotten, Bindings)});
        {Evaluator, {exception, Class, Reason, Stacktrace, Forgotten}} ->
            #{bindings := Bindings} = Restored = restored(State),
            NewState = Restored#{bindings := without(Forgotten, Bindings)},
            case Reason of
                {shell_failed, Message} ->
                    io:format("* ~ts~n", [Message]),
                    NewState;
                _ ->
                    Caught = shell_options:get(catch_exception, false),
                    shell_print:exception(Class, Reason, Stacktrace, Caught),
                    Exit = {'EXIT', exit_reason(Class, Reason, Stacktrace)},
                    done(Text, {value, Exit}, ended(Caught, NewState))
            end;
        {shell_request, From, Request, About} ->
            {Reply, NewState} = request(About, State),
            From ! {Request, Reply},
            await_result(Text, NewState);
        {'EXIT', Evaluator, Reason} ->
            shell_print:exit_signal(Reason),
            done(Text, {value, {'EXIT', Reason}}, restored(State#{evaluator := none}));
        {'EXIT', GroupLeader, interrupt} ->
            exit(Evaluator, kill),
            await_result(Text, State);
        {'EXIT', GroupLeader, _} ->
            exit(Evaluator, kill),
            exit(terminated);
        {'EXIT', _, _} ->
            await_result(Text, State)
    end.

%% The variables that a command forgot at its beginning are there again when it has failed.
restored(#{kept := Kept} = State) -> State#{bindings := Kept}.

%% An exception has ended the evaluator, unless catch_exception(true) was said.
ended(true, State) ->
    State;
ended(false, #{evaluator := Evaluator} = State) ->
    receive
        {'EXIT', Evaluator, _} -> State#{evaluator := none}
    end.

exit_reason(error, Reason, Stacktrace) -> {Reason, Stacktrace};
exit_reason(throw, Value, Stacktrace) -> {{nocatch, Value}, Stacktrace};
exit_reason(exit, Reason, _Stacktrace) -> Reason.

%% Of as many commands as history/1 says, the last ones with their results.
done(Text, Result, #{number := Number, commands := Commands} = State) ->
    Kept = lists:sublist([{Number, Text, Result} | Commands], kept(history)),
    State#{number := Number + 1, commands := forget_results(Kept, kept(results))}.

forget_results(Commands, 0) -> [{Number, Text, none} || {Number, Text, _} <- Commands];
forget_results([Command | Commands], Kept) -> [Command | forget_results(Commands, Kept - 1)];
forget_results([], _Kept) -> [].

kept(Option) -> shell_options:get(Option, ?HISTORY).

without(all, _Bindings) -> [];
without(Names, Bindings) -> [Binding || {Name, _} = Binding <- Bindings, not lists:member(Name, Names)].

%% -- Requests, of the evaluator and of others ----------------------------------------------------

request({result, N}, #{number := Number, commands := Commands} = State) ->
    case lists:keyfind(absolute(N, Number), 1, Commands) of
        {_, _, {value, Value}} -> {{ok, Value}, State};
        _ -> {error, State}
    end;
request({text, N}, #{number := Number, commands := Commands} = State) ->
    case lists:keyfind(absolute(N, Number), 1, Commands) of
        {_, Text, _} -> {{ok, Text}, State};
        false -> {error, State}
    end;
request(commands, #{commands := Commands} = State) ->
    {lists:reverse(Commands), State};
request(bindings, #{bindings := Bindings} = State) ->
    {Bindings, State};
request(evaluator, #{evaluator := Evaluator} = State) ->
    {case Evaluator of none -> undefined; _ -> Evaluator end, State};
request(definitions, #{definitions := Definitions} = State) ->
    {Definitions, State};
request({compile, Text}, #{bindings := Bindings, definitions := Definitions} = State) ->
    {compile(Text, Bindings, Definitions), State};
request({define, Texts}, #{definitions := Definitions} = State) ->
    {Reply, NewDefinitions} = define(Texts, Definitions),
    {Reply, State#{definitions := NewDefinitions}};
request({forget, What}, #{definitions := Definitions} = State) ->
    {ok, State#{definitions := shell_definitions:forget(What, Definitions)}}.

absolute(N, Number) when N < 0 -> Number + N;
absolute(N, _Number) -> N.

%% Texts of declarations, up to the first that is wrong.
define([Text | Texts], Definitions) ->
    case compile(Text, [], Definitions) of
        {error, Diagnostics} -> {{error, Diagnostics}, Definitions};
        incomplete -> {{error, []}, Definitions};
        {ok, _, _} -> {{error, []}, Definitions};
        Defined -> define(Texts, shell_definitions:add(Defined, Text, Definitions))
    end;
define([], Definitions) ->
    {ok, Definitions}.

%% -- Local calls ---------------------------------------------------------------------------------

-doc "A call without a module, where there is no shell.".
-spec local_call(atom(), [term()]) -> term().
local_call(Name, Arguments) -> shell_evaluator:command(Name, Arguments).

-doc "A call without a module in a command of the shell.".
-spec local_call(pid() | atom(), atom(), [term()]) -> term().
local_call(Shell, Name, Arguments) ->
    case shell_definitions:function(Shell, Name, length(Arguments)) of
        {ok, Fun} -> apply(Fun, Arguments);
        none -> shell_evaluator:command(Name, Arguments)
    end.

-doc "What `fun Name/Arity` is in a command of the shell.".
-spec local_fun(pid() | atom(), atom(), arity()) -> fun().
local_fun(Shell, Name, Arity) ->
    case shell_definitions:function(Shell, Name, Arity) of
        {ok, Fun} -> Fun;
        none -> shell_evaluator:command_fun(Shell, Name, Arity)
    end.

%% -- Options -------------------------------------------------------------------------------------

-doc "How many commands are kept; the value is the number until now.".
-spec history(non_neg_integer()) -> non_neg_integer().
history(N) when is_integer(N), N >= 0 -> shell_options:set(history, N, ?HISTORY).

-doc "How many results are kept; the value is the number until now.".
-spec results(non_neg_integer()) -> non_neg_integer().
results(N) when is_integer(N), N >= 0 -> shell_options:set(results, N, ?HISTORY).

-doc "Whether the evaluator survives an exception; the value is what was so until now.".
-spec catch_exception(boolean()) -> boolean().
catch_exception(Value) when is_boolean(Value) ->
    shell_options:set(catch_exception, Value, false).

-doc """
What makes the prompt: `{Module, Function}`, whose `Function/1` gets `[{history, N}]` and returns characters,
or `default`. The value is what made it until now.
""".
-spec prompt_func(default | {module(), atom()}) -> default | {module(), atom()}.
prompt_func(default) -> shell_options:set(prompt_func, default, default);
prompt_func({Module, Name} = Function) when is_atom(Module), is_atom(Name) ->
    shell_options:set(prompt_func, Function, default).

-doc "Whether lists of characters are printed as strings; the value is what was so until now.".
-spec strings(boolean()) -> boolean().
strings(Value) when is_boolean(Value) -> shell_options:set(strings, Value, true).

-doc """
Restricts all shells to what `Module:local_allowed/3` and `Module:non_local_allowed/3` allow, from the
next command on.
""".
-spec start_restricted(module()) -> no_return() | {error, term()}.
start_restricted(Module) when is_atom(Module) ->
    case code:ensure_loaded(Module) of
        {module, Module} ->
            _ = shell_options:set(restricted_shell, Module, none),
            exit(restricted_shell_started);
        {error, What} = Error ->
            error_logger:error_msg("Restricted shell module ~tw not found: ~tp~n", [Module, What]),
            Error
    end.

-doc "Ends what `start_restricted/1` began.".
-spec stop_restricted() -> no_return().
stop_restricted() ->
    _ = shell_options:set(restricted_shell, none, none),
    exit(restricted_shell_stopped).

-doc "The process that evaluates the commands of the shell on the terminal.".
-spec whereis_evaluator() -> pid() | undefined.
whereis_evaluator() ->
    case {user_drv:whereis_shell(), get('$shell')} of
        {undefined, undefined} -> undefined;
        {undefined, _} -> self();
        {Shell, _} -> whereis_evaluator(Shell)
    end.

-doc "The same of any shell.".
-spec whereis_evaluator(pid()) -> pid() | undefined.
whereis_evaluator(Shell) -> shell_evaluator:ask(Shell, evaluator).
