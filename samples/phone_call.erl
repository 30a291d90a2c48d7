%% A telephone as a state machine: it rings until somebody answers or it takes too long, and a call
%% can be held.
%%
%%     alder samples/phone_call.erl
-module(phone_call).
-behaviour(gen_statem).

-export([main/1]).
-export([start_link/0, dial/2, pick_up/1, hold/1, hang_up/1, say/2]).
-export([init/1, callback_mode/0, idle/3, ringing/3, connected/3, held/3]).

main(_Arguments) ->
    {ok, Phone} = start_link(),
    io:format("~p~n", [say(Phone, "anybody there?")]),
    ok = dial(Phone, "555-0100"),
    io:format("~p~n", [dial(Phone, "555-0199")]),
    ok = pick_up(Phone),
    io:format("~p~n", [say(Phone, "hello")]),
    ok = hold(Phone),
    %% What is said to somebody who waits is heard afterwards.
    Later = gen_statem:send_request(Phone, {say, "are you still there?"}),
    ok = hold(Phone),
    io:format("~p~n", [gen_statem:receive_response(Later, 1000)]),
    ok = hang_up(Phone),
    ok = dial(Phone, "555-0100"),
    wait_until_idle(Phone),
    gen_statem:stop(Phone).

wait_until_idle(Phone) ->
    case sys:get_state(Phone) of
        {idle, _} -> ok;
        _ -> timer:sleep(5), wait_until_idle(Phone)
    end.

%% -- Interface -----------------------------------------------------------------------------------

start_link() ->
    gen_statem:start_link(?MODULE, [], []).

dial(Phone, Number) -> gen_statem:call(Phone, {dial, Number}).
pick_up(Phone) -> gen_statem:call(Phone, pick_up).
hold(Phone) -> gen_statem:call(Phone, hold).
hang_up(Phone) -> gen_statem:call(Phone, hang_up).
say(Phone, Words) -> gen_statem:call(Phone, {say, Words}).

%% -- States --------------------------------------------------------------------------------------

init([]) ->
    {ok, idle, none}.

callback_mode() ->
    [state_functions, state_enter].

idle(enter, _Old, Number) ->
    io:format("idle, last number: ~p~n", [Number]),
    keep_state_and_data;
idle({call, From}, {dial, Number}, _) ->
    {next_state, ringing, Number, {reply, From, ok}};
idle({call, From}, _, _) ->
    {keep_state_and_data, {reply, From, {error, no_call}}}.

ringing(enter, _Old, Number) ->
    io:format("ringing at ~s~n", [Number]),
    {keep_state_and_data, {state_timeout, 50, nobody_answers}};
ringing(state_timeout, nobody_answers, Number) ->
    io:format("nobody answers~n"),
    {next_state, idle, Number};
ringing({call, From}, pick_up, Number) ->
    {next_state, connected, Number, {reply, From, ok}};
ringing({call, From}, hang_up, Number) ->
    {next_state, idle, Number, {reply, From, ok}};
ringing({call, From}, _, _) ->
    {keep_state_and_data, {reply, From, {error, ringing}}}.

connected(enter, _Old, Number) ->
    io:format("connected with ~s~n", [Number]),
    keep_state_and_data;
connected({call, From}, {say, Words}, _) ->
    {keep_state_and_data, {reply, From, {heard, Words}}};
connected({call, From}, hold, Number) ->
    {next_state, held, Number, {reply, From, ok}};
connected({call, From}, hang_up, Number) ->
    {next_state, idle, Number, {reply, From, ok}}.

held(enter, _Old, _) ->
    io:format("held~n"),
    keep_state_and_data;
held({call, From}, hold, Number) ->
    {next_state, connected, Number, {reply, From, ok}};
held({call, _From}, {say, _}, _) ->
    {keep_state_and_data, postpone}.
