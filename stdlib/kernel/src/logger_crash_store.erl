-module(logger_crash_store).
-moduledoc """
Keeps the last crashes in full, for the shell's command `explain()`: all that a death is told about in the
short format, longer, and with the arguments, the whole stack, the mailbox, links and ancestors.

There is a store only in a system with a shell, from the first crash on. The process that logs makes the
texts, so that nothing large is sent or kept.
""".

-export([note/1, deaths/0]).

%% So many crashes are kept, terms of so many characters, and from so many at a time only some are taken.
-define(KEPT, 20).
-define(CHARS_LIMIT, 800).
-define(QUEUE_LIMIT, 200).

-record(state, {collector = logger_crash_collector:new(),
                %% Newest first.
                deaths = [] :: [logger_crash_collector:death()],
                %% Who waits until a death is complete.
                asking = [] :: [{pid(), reference()}]}).

-doc "Keeps an event if it tells about a crash.".
-spec note(logger:log_event()) -> ok.
note(Event) ->
    case logger_crash:part(Event, ?CHARS_LIMIT) of
        {part, Part} ->
            Store = store(),
            case process_info(Store, message_queue_len) of
                {message_queue_len, Length} when Length > ?QUEUE_LIMIT -> ok;
                _ ->
                    Store ! {part, Part#{more => logger_crash_details:of_event(Event, ?CHARS_LIMIT)}},
                    ok
            end;
        none ->
            ok
    end.

-doc "The crashes that are kept, newest first. One about which something may still be said is waited for.".
-spec deaths() -> [logger_crash_collector:death()].
deaths() ->
    case whereis(?MODULE) of
        undefined ->
            [];
        Store ->
            Monitor = monitor(process, Store),
            Store ! {deaths, self(), Monitor},
            receive
                {Monitor, Deaths} -> demonitor(Monitor, [flush]), Deaths;
                {'DOWN', Monitor, process, _, _} -> []
            end
    end.

%% -- The process ---------------------------------------------------------------------------------

store() ->
    case whereis(?MODULE) of
        undefined -> start();
        Store -> Store
    end.

start() ->
    Starter = self(),
    {Pid, Monitor} =
        spawn_monitor(fun() ->
                          try register(?MODULE, self()) of
                              true -> Starter ! {self(), ready}, loop(#state{})
                          catch
                              %% Another process was faster.
                              error:badarg -> ok
                          end
                      end),
    receive
        {Pid, ready} -> demonitor(Monitor, [flush]), Pid;
        {'DOWN', Monitor, process, Pid, _} -> store()
    end.

loop(#state{collector = Collector} = State) ->
    receive
        {part, Part} ->
            loop(added(logger_crash_collector:add(Part, now_in_milliseconds(), Collector), State));
        {deaths, From, Reference} ->
            loop(answered(State#state{asking = [{From, Reference} | State#state.asking]}));
        _ ->
            loop(State)
    after patience(Collector) ->
        loop(added(logger_crash_collector:expire(now_in_milliseconds(), Collector), State))
    end.

patience(Collector) ->
    case logger_crash_collector:next(Collector) of
        none -> infinity;
        Time -> max(0, Time - now_in_milliseconds())
    end.

added({New, Collector}, #state{deaths = Deaths} = State) ->
    answered(State#state{collector = Collector,
                         deaths = lists:sublist(lists:reverse(New, Deaths), ?KEPT)}).

answered(#state{collector = Collector, deaths = Deaths, asking = Asking} = State) ->
    case logger_crash_collector:next(Collector) of
        none ->
            _ = [From ! {Reference, Deaths} || {From, Reference} <- Asking],
            State#state{asking = []};
        _ ->
            State
    end.

now_in_milliseconds() ->
    erlang:monotonic_time(millisecond).
