-module(alder_top).
-moduledoc """
The busiest processes: `top()` in the shell.

In a terminal the table is written anew every two seconds until q, the return key or control-C is pressed; r, m
and b sort it by reductions, memory and mailbox. Elsewhere it is written once.

Who is busiest is found in one walk over the process table that asks no process, see
`alder_observe`; only those that are shown are asked what they are.
""".

-export([show/0, show/1]).

-export_type([measure/0, options/0]).

-type measure() :: reductions | memory | mailbox.
-type options() :: #{sort => measure(), lines => pos_integer(), interval => pos_integer(),
                     frames => pos_integer() | infinity}.

-record(state, {sort :: measure(), lines :: pos_integer() | default, interval :: pos_integer(),
                frames :: pos_integer() | infinity,
                keys = none :: reference() | none,
                sample = <<>> :: binary(),
                %% When the last frame was made, and how long each scheduler had slept until then.
                time :: integer(), asleep :: [integer()],
                is_first = true :: boolean(),
                %% Lines of the last frame.
                height = 0 :: non_neg_integer()}).

%% How long the processes that are shown may take to answer.
-define(PATIENCE, 300).

-doc "Shows the processes that have most reductions.".
-spec show() -> ok.
show() ->
    show(#{}).

-doc """
Sorted by `reductions` since the last frame, `memory` or `mailbox`; or with options: `sort`, `lines`, `interval` in
milliseconds, `frames` after which it ends.
""".
-spec show(measure() | options()) -> ok.
show(Sort) when is_atom(Sort) ->
    show(#{sort => Sort});
show(Options) when is_map(Options) ->
    case [Option || {Key, Value} = Option <- maps:to_list(Options), not is_option(Key, Value)] of
        [] -> start(Options);
        [Wrong | _] -> error({badarg, Wrong}, [Options])
    end.

is_option(sort, Sort) -> lists:member(Sort, [reductions, memory, mailbox]);
is_option(lines, Lines) -> is_integer(Lines) andalso Lines > 0 andalso Lines =< 1000;
is_option(interval, Interval) -> is_integer(Interval) andalso Interval > 0;
is_option(frames, Frames) -> Frames =:= infinity orelse is_integer(Frames) andalso Frames > 0;
is_option(_, _) -> false.

start(Options) ->
    State = #state{sort = maps:get(sort, Options, reductions), lines = maps:get(lines, Options, default),
                   interval = maps:get(interval, Options, 2000),
                   frames = maps:get(frames, Options, infinity),
                   time = erlang:monotonic_time() - erlang:convert_time_unit(uptime(), second, native),
                   asleep = [0 || _ <- alder_observe:asleep()]},
    case alder_look:is_live_terminal() andalso user_drv:take_keys() of
        {ok, Keys} ->
            try
                loop(State#state{keys = Keys})
            after
                user_drv:give_back_keys(Keys)
            end;
        _ ->
            _ = frame(State),
            ok
    end.

uptime() ->
    {Milliseconds, _} = erlang:statistics(wall_clock),
    max(1, Milliseconds div 1000).

loop(#state{frames = 0}) ->
    ok;
loop(#state{keys = Keys, interval = Interval, frames = Frames} = State) ->
    Shown = frame(State),
    Left = case Frames of infinity -> infinity; _ -> Frames - 1 end,
    wait(Keys, erlang:monotonic_time(millisecond) + Interval, Shown#state{frames = Left}).

wait(Keys, Until, State) ->
    receive
        {Keys, {key, Key}} when Key =:= $r -> loop(State#state{sort = reductions});
        {Keys, {key, Key}} when Key =:= $m -> loop(State#state{sort = memory});
        {Keys, {key, Key}} when Key =:= $b -> loop(State#state{sort = mailbox});
        {Keys, {key, Key}} when Key =:= $q; Key =:= $\r; Key =:= $\n; Key =:= 3; Key =:= 4 -> ok;
        {Keys, {key, Key}} when Key =:= $\s -> loop(State);
        {Keys, interrupt} -> ok;
        {'DOWN', Keys, process, _, _} -> ok;
        {Keys, _} -> wait(Keys, Until, State)
    after max(0, Until - erlang:monotonic_time(millisecond)) ->
        loop(State)
    end.

%% -- A frame -------------------------------------------------------------------------------------

frame(#state{sort = Sort, sample = Sample, keys = Keys, height = Height} = State) ->
    Now = erlang:monotonic_time(),
    Asleep = alder_observe:asleep(),
    {NewSample, Count, Busiest} = alder_observe:busiest(native_measure(Sort), lines(State), Sample),
    Columns = alder_look:columns(),
    Lines = [alder_look:fit(Line, Columns - 1)
             || Line <- header(Count, Now, Asleep, State) ++ table(Busiest, Columns)],
    io:put_chars(case Keys of
                     none -> [[string:trim(Line, trailing), "\n"] || Line <- Lines];
                     _ -> [up(Height), [[Line, "\e[K\n"] || Line <- Lines], "\e[J"]
                 end),
    State#state{sample = NewSample, time = Now, asleep = Asleep, height = length(Lines), is_first = false}.

native_measure(mailbox) -> messages;
native_measure(Sort) -> Sort.

%% As many as the window has room for, with the header and the line of the prompt.
lines(#state{lines = Lines, keys = Keys}) ->
    Room = case io:rows() of
               {ok, Rows} when Keys =/= none -> max(1, Rows - 5);
               _ -> 1000
           end,
    case Lines of
        default -> min(20, Room);
        _ -> min(Lines, Room)
    end.

up(0) -> "";
up(Height) -> ["\r\e[", integer_to_list(Height), "A"].

header(Count, Now, Asleep, #state{keys = Keys, sort = Sort, is_first = IsFirst} = State) ->
    Memory = maps:from_list(erlang:memory()),
    [io_lib:format("~w processes, ~w in run queues, schedulers used ~ts",
                   [Count, erlang:statistics(run_queue), use(Now, Asleep, State)]),
     io_lib:format("memory ~ts: processes ~ts, binaries ~ts, tables ~ts, code ~ts",
                   [alder_look:bytes(maps:get(Key, Memory)) || Key <- [total, processes, binary, ets, code]]),
     ["by ", atom_to_list(Sort),
      case {Sort, IsFirst} of
          {reductions, true} -> " since the start";
          {reductions, false} -> " since the last frame";
          _ -> ""
      end,
      case Keys of none -> ""; _ -> "; r reductions, m memory, b mailbox, q ends" end]].

use(Now, Asleep, #state{time = Before, asleep = AsleepBefore}) ->
    Time = max(1, erlang:convert_time_unit(Now - Before, native, nanosecond)),
    lists:join(" ", [io_lib:format("~w %", [max(0, min(100, 100 - (Slept - Earlier) * 100 div Time))])
                     || {Slept, Earlier} <- lists:zip(Asleep, AsleepBefore)]).

table(Busiest, Columns) ->
    Infos = alder_look:infos([Pid || {Pid, _, _, _} <- Busiest],
                             [registered_name, initial_call, {dictionary, '$initial_call'},
                              {dictionary, '$process_label'}, current_function], ?PATIENCE),
    %% What is between the fixed columns is for the name, and for the function.
    Width = min(40, max(10, (Columns - 48) div 2)),
    [row("process", "reductions", "memory", "mailbox", "name or first call", "in", Width)
     | [row(pid_to_list(Pid), alder_look:number(Reductions), alder_look:bytes(Bytes),
            alder_look:number(Messages), name(maps:get(Pid, Infos)), function(maps:get(Pid, Infos)), Width)
        || {Pid, Reductions, Bytes, Messages} <- Busiest]].

row(Pid, Reductions, Memory, Mailbox, Name, Function, Width) ->
    [string:pad(Pid, 13), string:pad(Reductions, 11, leading), string:pad(Memory, 9, leading),
     string:pad(Mailbox, 9, leading), "  ", string:pad(alder_look:fit(Name, Width), Width), "  ", Function].

name(#{registered_name := Name}) when Name =/= [] -> io_lib:format("~tp", [Name]);
name(#{'$process_label' := Label}) when Label =/= undefined -> alder_look:short(Label, 40);
name(#{} = Info) ->
    case alder_look:call(Info) of
        "" -> "a fun";
        Call -> Call
    end;
name(dead) -> "(ended)";
name(silent) -> "(does not answer)".

function(#{current_function := {_, _, _} = Function}) -> alder_look:call(#{initial_call => Function});
function(_) -> "".
