%%% Alarms are set, cleared and logged; another handler takes the place of the first one.
-module(alarms_and_handlers).
-behaviour(gen_event).

-export([main/1]).
-export([init/1, handle_event/2, handle_call/2, terminate/2]).

main(_) ->
    logger:set_primary_config(level, info),
    logger:add_primary_filter(progress, {fun logger_filters:progress/2, stop}),
    io:format("~p~n", [catch gen_event:which_handlers(alarm_handler)]),
    io:format("~p~n", [application:ensure_all_started(sasl)]),
    io:format("~p~n", [lists:keymember(sasl, 1, application:which_applications())]),
    alarm_handler:set_alarm({tooHot, 42}),
    alarm_handler:set_alarm({{disk, "/var"}, full}),
    alarm_handler:set_alarm({tooHot, 43}),
    io:format("~p~n", [logged(alarm_handler:get_alarms())]),
    alarm_handler:clear_alarm(tooHot),
    alarm_handler:clear_alarm(unknown),
    io:format("~p~n", [logged(alarm_handler:get_alarms())]),
    io:format("~p~n", [gen_event:call(alarm_handler, alarm_handler, what)]),
    gen_event:notify(alarm_handler, something),
    alarm_handler ! message,
    ok = gen_event:swap_handler(alarm_handler, {alarm_handler, swap}, {?MODULE, arguments}),
    io:format("~p~n", [gen_event:which_handlers(alarm_handler)]),
    io:format("~p~n", [alarm_handler:get_alarms()]),
    alarm_handler:set_alarm({tooCold, 1}),
    io:format("~p~n", [alarm_handler:add_alarm_handler(alarm_handler)]),
    io:format("~p~n", [alarm_handler:get_alarms()]),
    io:format("~p~n", [alarm_handler:delete_alarm_handler(alarm_handler)]),
    io:format("~p~n", [alarm_handler:delete_alarm_handler(?MODULE)]),
    logger:set_primary_config(level, critical),
    exit(whereis(alarm_handler), kill),
    timer:sleep(100),
    io:format("~p~n", [alarm_handler:get_alarms()]),
    io:format("~p~n", [[Id || {Id, _, _, _} <- supervisor:which_children(sasl_safe_sup)]]),
    io:format("~p~n", [application:stop(sasl)]).

%% A result, when what was logged before has been written.
logged(Result) ->
    logger_std_h:filesync(default),
    timer:sleep(50),
    Result.

init(Arguments) ->
    io:format("init ~p~n", [Arguments]),
    {ok, state}.

handle_event(Event, State) ->
    io:format("event ~p~n", [Event]),
    {ok, State}.

handle_call(_Request, State) -> {ok, reply, State}.

terminate(Reason, State) -> {Reason, State}.

%% expect: {'EXIT',noproc}
%% expect: {ok,[sasl]}
%% expect: true
%% expect: =INFO REPORT==== <TIME> ===
%% expect:     alarm_handler: {set,{tooHot,42}}
%% expect: =INFO REPORT==== <TIME> ===
%% expect:     alarm_handler: {set,{{disk,"/var"},full}}
%% expect: =INFO REPORT==== <TIME> ===
%% expect:     alarm_handler: {set,{tooHot,43}}
%% expect: [{tooHot,43},{{disk,"/var"},full},{tooHot,42}]
%% expect: =INFO REPORT==== <TIME> ===
%% expect:     alarm_handler: {clear,tooHot}
%% expect: =INFO REPORT==== <TIME> ===
%% expect:     alarm_handler: {clear,unknown}
%% expect: [{{disk,"/var"},full},{tooHot,42}]
%% expect: {error,bad_query}
%% expect: init {arguments,{alarm_handler,[{{disk,"/var"},full},{tooHot,42}]}}
%% expect: [alarms_and_handlers]
%% expect: {error,bad_module}
%% expect: event {set_alarm,{tooCold,1}}
%% expect: ok
%% expect: []
%% expect: ok
%% expect: {[],state}
%% expect: []
%% expect: [alarm_handler]
%% expect: ok
