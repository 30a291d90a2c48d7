%% The log of messages that were sent to nobody: off until it is switched on, it has what processes, names and
%% aliases did not get, and no more than the last hundred.
-module(lost_messages).
-export([main/1, notify/2]).

main(_) ->
    Dead = dead(),
    notify(Dead, unseen),
    show("off"),
    off = alder_lost:set(on),
    Self = self(),
    notify(Self, received),
    notify(Dead, first),
    {nobody, node()} ! second,
    erlang:send(Dead, {'$gen_cast', third}),
    Alias = alias(),
    unalias(Alias),
    Alias ! not_counted,
    Dead ! lists:seq(1, 100000),
    catch nobody ! never,
    show("on"),
    on = alder_lost:set(on),
    _ = [Dead ! Number || Number <- lists:seq(1, 1000)],
    {true, Count, Entries} = alder_observe:lost(),
    io:format("~w, of which ~w are kept, the last ~p~n",
              [Count, length(Entries), element(4, lists:last(Entries))]),
    on = alder_lost:set(off),
    notify(Dead, late),
    {false, Count, Entries} = alder_observe:lost(),
    %% A new log is empty.
    off = alder_lost:set(on),
    {true, 0, []} = alder_observe:lost(),
    alder_lost:show().

show(State) ->
    {IsOn, Count, Entries} = alder_observe:lost(),
    io:format("~s: ~w ~w~n", [State, IsOn, Count]),
    _ = [io:format("  ~p from ~ts~n", [case Message of {_} -> Message; _ -> {words, Message} end,
                                       case Callers of
                                           [Caller | _] -> hd(string:split(alder_look:place(Caller), ", init.erl"));
                                           [] -> ""
                                       end])
         || {_, {_, [], {erlang, apply, 2}, Callers}, _, Message} <- Entries],
    ok.

notify(Pid, Message) ->
    Pid ! Message,
    ok.

dead() ->
    {Pid, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, process, Pid, _} -> Pid end.

%% recorded: by hand (what it tests is Alder's own)
%% expect: off: false 0
%% expect: on: true 4
%% expect:   {first} from lost_messages:main/1, Tests/otp/alder/lost_messages.erl:13
%% expect:   {second} from init:script/2
%% expect:   {{'$gen_cast',third}} from init:script/2
%% expect:   {words,200000} from init:script/2
%% expect: 1004, of which 100 are kept, the last {1000}
%% expect: no message has been lost
