-module(qlc_cursor).
-moduledoc """
The process of a cursor of `qlc`: it evaluates as far as answers are asked for, and ends with the process that has made
it.
""".

-export([start/3, next/2, stop/1]).

-include_lib("stdlib/include/qlc_handle.hrl").

-spec start(#qlc_handle{}, map(), [term()]) -> pid().
start(Handle, Options, SpawnOptions) ->
    Owner = self(),
    Reference = make_ref(),
    {Pid, Monitor} = erlang:spawn_opt(fun() -> begin_cursor(Owner, Reference, Handle, Options) end,
                                      [monitor | lists:delete(monitor, SpawnOptions)]),
    receive
        {Reference, ready} ->
            demonitor(Monitor, [flush]),
            Pid;
        {Reference, {Class, Reason, Stacktrace}} ->
            demonitor(Monitor, [flush]),
            erlang:raise(Class, Reason, Stacktrace);
        {'DOWN', Monitor, process, Pid, Reason} ->
            error(Reason)
    end.

-spec next(pid(), all_remaining | pos_integer()) -> term().
next(Pid, Count) ->
    Monitor = monitor(process, Pid),
    Pid ! {next, self(), Monitor, Count},
    receive
        {Monitor, {answers, Answers}} ->
            demonitor(Monitor, [flush]),
            Answers;
        {Monitor, {caught, Class, Reason, Stacktrace}} ->
            demonitor(Monitor, [flush]),
            erlang:raise(Class, Reason, Stacktrace);
        {'DOWN', Monitor, process, Pid, _} ->
            error({qlc_cursor_pid_no_longer_exists, Pid})
    end.

-spec stop(pid()) -> ok.
stop(Pid) ->
    Monitor = monitor(process, Pid),
    Pid ! stop,
    receive
        {'DOWN', Monitor, process, Pid, _} -> ok
    end.

begin_cursor(Owner, Reference, Handle, Options) ->
    Monitor = monitor(process, Owner),
    Self = self(),
    try qlc_run:prepare(Handle, Options#{stop => fun() -> stop(Self) end}) of
        Prepared ->
            Owner ! {Reference, ready},
            try
                loop(qlc_run:answers(Prepared), Monitor)
            after
                qlc_run:finish(Prepared)
            end
    catch
        Class:Reason:Stacktrace -> Owner ! {Reference, {Class, Reason, Stacktrace}}
    end.

loop(Answers, Monitor) ->
    receive
        {next, From, Tag, Count} ->
            case taken(Answers, Count) of
                {ok, Taken, Rest} ->
                    From ! {Tag, {answers, Taken}},
                    loop(Rest, Monitor);
                {last, Result} ->
                    From ! {Tag, Result}
            end;
        {'DOWN', Monitor, process, _, _} ->
            ok;
        stop ->
            ok
    end.

taken(Answers, Count) ->
    try taken(Answers, Count, []) of
        {Taken, Rest} -> {ok, Taken, Rest}
    catch
        throw:{qlc_run, Other} -> {last, {answers, Other}};
        Class:Reason:Stacktrace -> {last, {caught, Class, Reason, Stacktrace}}
    end.

taken(Answers, 0, Taken) -> {lists:reverse(Taken), Answers};
taken(Answers, Count, Taken) ->
    case qlc_run:next(Answers) of
        {Answer, Rest} when is_integer(Count) -> taken(Rest, Count - 1, [Answer | Taken]);
        {Answer, Rest} -> taken(Rest, Count, [Answer | Taken]);
        done -> {lists:reverse(Taken), []}
    end.
