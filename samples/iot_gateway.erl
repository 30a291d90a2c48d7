%% A gateway with 100,000 sensors, each a process under one supervisor. Some send corrupt data and
%% crash; they come back, and the others do not notice.
%%
%%     alder samples/iot_gateway.erl
-module(iot_gateway).
-behaviour(supervisor).

-export([main/1]).
-export([start_sensor/1]).
-export([init/1]).
%% A sensor is a gen_server of this module.
-export([handle_call/3, handle_cast/2]).

-define(SENSORS, 100000).

main(_Arguments) ->
    logger:set_primary_config(level, none),
    {ok, Gateway} = supervisor:start_link({local, ?MODULE}, ?MODULE, gateway),
    Sensors = [begin
                   {ok, Pid} = supervisor:start_child(Gateway, [Number]),
                   Pid
               end || Number <- lists:seq(1, ?SENSORS)],
    io:format("sensors: ~p~n", [active(Gateway)]),
    %% Every thousandth one sends nonsense.
    Crashed = [measure(Pid, Number) || {Pid, Number} <- lists:zip(Sensors, lists:seq(1, ?SENSORS)),
                                       Number rem 1000 =:= 0],
    io:format("crashed: ~p~n", [length(Crashed)]),
    wait_until(fun() -> active(Gateway) =:= ?SENSORS end),
    io:format("sensors again: ~p~n", [active(Gateway)]),
    io:format("sensor 1: ~p~n", [gen_server:call(hd(Sensors), {measured, "20.5"})]).

active(Gateway) ->
    proplists:get_value(active, supervisor:count_children(Gateway)).

wait_until(Condition) ->
    case Condition() of
        true -> ok;
        false -> timer:sleep(1), wait_until(Condition)
    end.

measure(Pid, Number) ->
    try
        gen_server:call(Pid, {measured, "#corrupt#"})
    catch
        exit:_ -> Number
    end.

start_sensor(Number) ->
    gen_server:start_link(?MODULE, {sensor, Number}, []).

init(gateway) ->
    {ok, {#{strategy => simple_one_for_one, intensity => 1000, period => 1},
          [#{id => sensor, start => {?MODULE, start_sensor, []}}]}};
init({sensor, Number}) ->
    {ok, {Number, none}}.

handle_call({measured, Text}, _From, {Number, _}) ->
    Value = list_to_float(Text),
    {reply, {Number, Value}, {Number, Value}}.

handle_cast(_, State) ->
    {noreply, State}.
