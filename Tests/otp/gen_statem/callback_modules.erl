%% Changing the callback module: change, push and pop, with the callback mode of the new module, its state
%% enter calls, and events that are postponed or inserted beside.
-module(callback_modules).
-behaviour(gen_statem).
-export([main/1, init/1, callback_mode/0, on/3, off/3, terminate/3]).

main(_) ->
    load("-module(lamp_two). -export([callback_mode/0, handle_event/4, terminate/3])."
         "callback_mode() -> io:format(\"two: callback_mode~n\"), [handle_event_function, state_enter]."
         "handle_event(enter, Old, State, Data) -> io:format(\"two: enter ~p~n\", [{Old, State, Data}]), keep_state_and_data;"
         "handle_event({call, From}, {act, Actions}, _, _) -> {keep_state_and_data, [{reply, From, ok} | Actions]};"
         "handle_event({call, From}, {next, State, Actions}, _, Data) -> {next_state, State, Data, [{reply, From, ok} | Actions]};"
         "handle_event({call, From}, who, State, Data) -> {keep_state_and_data, {reply, From, {two, State, Data}}};"
         "handle_event(Type, Content, State, _) -> io:format(\"two: ~p~n\", [{Type, Content, State}]), keep_state_and_data."
         "terminate(Reason, State, Data) -> io:format(\"two: terminate ~p~n\", [{Reason, State, Data}])."),
    load("-module(lamp_three). -export([callback_mode/0, on/3, off/3])."
         "callback_mode() -> state_functions."
         "on(Type, Content, Data) -> any(Type, Content, on, Data)."
         "off(Type, Content, Data) -> any(Type, Content, off, Data)."
         "any({call, From}, who, State, Data) -> {keep_state_and_data, {reply, From, {three, State, Data}}};"
         "any({call, From}, {act, Actions}, _, _) -> {keep_state_and_data, [{reply, From, ok} | Actions]};"
         "any({call, From}, {next, State, Actions}, _, Data) -> {next_state, State, Data, [{reply, From, ok} | Actions]};"
         "any(Type, Content, State, _) -> io:format(\"three: ~p~n\", [{Type, Content, State}]), keep_state_and_data."),
    {ok, Lamp} = gen_statem:start_link(?MODULE, [], []),
    Steps = [who, {act, [{change_callback_module, lamp_two}]}, who, {act, [{push_callback_module, lamp_three}]}, who,
             {next, on, []}, who, {act, [pop_callback_module]}, who,
             {next, off, [{push_callback_module, lamp_three}, {next_event, internal, inserted}]}, who,
             {act, [{push_callback_module, callback_modules}, {state_timeout, 0, over}]}, who,
             {act, [pop_callback_module, pop_callback_module]}, who,
             {act, [{change_callback_module, lamp_three}, {change_callback_module, lamp_two}]}, who],
    [print({Step, gen_statem:call(Lamp, Step)}) || Step <- Steps],
    gen_statem:cast(Lamp, message),
    print(gen_statem:call(Lamp, who)),
    ok = gen_statem:stop(Lamp),
    {ok, Other} = gen_statem:start_link(?MODULE, [], []),
    gen_statem:cast(Other, later),
    print(gen_statem:call(Other, {next, on, [{change_callback_module, lamp_three}]})),
    print(gen_statem:call(Other, who)),
    ok = gen_statem:stop(Other).

print(Term) -> io:format("~p~n", [Term]).

load(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Module, Binary} = compile:forms(forms(Tokens, [])),
    {module, Module} = code:load_binary(Module, "none", Binary).

forms([{dot, _} = Dot | Tokens], Form) ->
    {ok, Parsed} = erl_parse:parse_form(lists:reverse([Dot | Form])),
    [Parsed | forms(Tokens, [])];
forms([Token | Tokens], Form) -> forms(Tokens, [Token | Form]);
forms([], []) -> [].

init([]) -> {ok, off, data}.

callback_mode() -> state_functions.

on(Type, Content, Data) -> any(Type, Content, on, Data).
off(cast, later, _) -> {keep_state_and_data, postpone};
off(Type, Content, Data) -> any(Type, Content, off, Data).

any({call, From}, who, State, Data) -> {keep_state_and_data, {reply, From, {one, State, Data}}};
any({call, From}, {act, Actions}, _, _) -> {keep_state_and_data, [{reply, From, ok} | Actions]};
any({call, From}, {next, State, Actions}, _, Data) -> {next_state, State, Data, [{reply, From, ok} | Actions]};
any(Type, Content, State, _) -> print({one, Type, Content, State}), keep_state_and_data.

terminate(Reason, State, Data) -> print({one, terminate, Reason, State, Data}).

%% exit: 127
