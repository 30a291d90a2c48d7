-module(alarm_handler).
-moduledoc """
Alarms of the system: what is wrong now, and goes on being wrong until it is cleared.

An event manager of this name gets all alarms that are set and cleared. The handler that it starts with
keeps the alarms in a list and logs both; another one can take its place:

    gen_event:swap_handler(alarm_handler, {alarm_handler, swap}, {my_handler, Arguments})

The new handler's `init/1` is given `{Arguments, {alarm_handler, Alarms}}`.
""".

-behaviour(gen_event).

-export([start_link/0, set_alarm/1, clear_alarm/1, get_alarms/0,
         add_alarm_handler/1, add_alarm_handler/2, delete_alarm_handler/1]).

%% Callbacks.
-export([init/1, handle_event/2, handle_call/2, handle_info/2, terminate/2, code_change/3]).

-export_type([alarm/0, alarm_id/0]).

-type alarm_id() :: term().
-type alarm() :: {alarm_id(), AlarmDescription :: term()}.

-doc false.
-spec start_link() -> {ok, pid()} | {error, term()}.
start_link() ->
    case gen_event:start_link({local, ?MODULE}) of
        {ok, Manager} ->
            ok = gen_event:add_handler(Manager, ?MODULE, []),
            {ok, Manager};
        Error ->
            Error
    end.

-doc "Tells all handlers of an alarm.".
-spec set_alarm(alarm()) -> ok.
set_alarm(Alarm) ->
    gen_event:notify(?MODULE, {set_alarm, Alarm}).

-doc "Tells all handlers that what the alarms with this name were about is over.".
-spec clear_alarm(alarm_id()) -> ok.
clear_alarm(AlarmId) ->
    gen_event:notify(?MODULE, {clear_alarm, AlarmId}).

-doc "The alarms that are set, newest first. Works as long as the first handler is there.".
-spec get_alarms() -> [alarm()].
get_alarms() ->
    gen_event:call(?MODULE, ?MODULE, get_alarms).

-doc #{equiv => add_alarm_handler(Module, [])}.
-spec add_alarm_handler(module()) -> term().
add_alarm_handler(Module) when is_atom(Module) ->
    add_alarm_handler(Module, []).

-doc "Adds a handler for alarms.".
-spec add_alarm_handler(module(), term()) -> term().
add_alarm_handler(Module, Arguments) when is_atom(Module) ->
    gen_event:add_handler(?MODULE, Module, Arguments).

-doc "Removes a handler for alarms.".
-spec delete_alarm_handler(module()) -> term().
delete_alarm_handler(Module) when is_atom(Module) ->
    gen_event:delete_handler(?MODULE, Module, []).

%%% Callbacks

-doc false.
init(_Arguments) ->
    {ok, []}.

-doc false.
handle_event({set_alarm, Alarm}, Alarms) ->
    error_logger:info_report([{?MODULE, {set, Alarm}}]),
    {ok, [Alarm | Alarms]};
handle_event({clear_alarm, AlarmId}, Alarms) ->
    error_logger:info_report([{?MODULE, {clear, AlarmId}}]),
    {ok, lists:keydelete(AlarmId, 1, Alarms)};
handle_event(_Event, Alarms) ->
    {ok, Alarms}.

-doc false.
handle_call(get_alarms, Alarms) ->
    {ok, Alarms, Alarms};
handle_call(_Request, Alarms) ->
    {ok, {error, bad_query}, Alarms}.

-doc false.
handle_info(_Message, Alarms) ->
    {ok, Alarms}.

%% What the handler that takes this one's place gets.
-doc false.
terminate(swap, Alarms) ->
    {?MODULE, Alarms};
terminate(_Reason, _Alarms) ->
    ok.

-doc false.
code_change(_Old, Alarms, _Extra) ->
    {ok, Alarms}.
