-module(alder_mailbox).
-moduledoc """
What waits in a process's mailbox, and where the process is: `mailbox(Pid)` in the shell.

Only the oldest messages are copied, so a mailbox of a million messages costs as little as a small one, and
the process does not stop for it.
""".

-export([show/1, show/2]).

-define(SHOWN, 10).
-define(PATIENCE, 2000).

-doc "Shows how many messages there are, and the oldest ones.".
-spec show(pid() | atom() | tuple()) -> ok.
show(Process) ->
    show(Process, ?SHOWN).

-doc "The same, with the `Number` oldest messages.".
-spec show(pid() | atom() | tuple(), non_neg_integer()) -> ok.
show(Process, Number) when is_integer(Number), Number >= 0 ->
    case alder_look:pid(Process) of
        undefined -> io:format("no process has the name ~tp~n", [Process]);
        Pid -> io:put_chars(text(Pid, Number))
    end.

text(Pid, Number) ->
    Title = alder_look:title(Pid),
    case alder_look:ask(fun() -> look(Pid, Number) end, ?PATIENCE) of
        {ok, {{_, {Count, Messages}}, Info}} ->
            [Title, ": ", count(Count), "\n",
             lines(Messages, 1, width(Count)),
             [io_lib:format("~*s  and ~w more~n", [width(Count), "", Count - length(Messages)])
              || Count > length(Messages)],
             place(Info)];
        {ok, _} -> [pid_to_list(Pid), " has ended\n"];
        silent -> [Title, " does not answer: it waits for a file or a device, or is suspended\n"]
    end.

look(Pid, Number) ->
    {alder_observe:messages(Pid, Number),
     process_info(Pid, [status, current_stacktrace])}.

count(0) -> "no messages";
count(1) -> "1 message";
count(Count) -> io_lib:format("~w messages", [Count]).

width(Count) -> max(4, length(integer_to_list(Count))).

lines([Message | Messages], Number, Width) ->
    Columns = alder_look:columns() - Width - 3,
    [io_lib:format("~*w  ~ts~n", [Width, Number, alder_look:fit(message(Message, Columns), Columns)])
     | lines(Messages, Number + 1, Width)];
lines([], _Number, _Width) ->
    [].

message({Message}, Columns) -> logger_crash_details:message(Message, max(20, Columns));
message(Words, _Columns) -> ["a message of ", alder_look:bytes(8 * Words), " bytes"].

place([{status, Status}, {current_stacktrace, Stack}]) ->
    [Where | Callers] = case alder_look:place_of(Stack) of
                            [] -> [""];
                            Places -> Places
                        end,
    [status(Status), " in ", Where, "\n", [["  ", Caller, "\n"] || Caller <- Callers], source(Stack)];
place(_) ->
    [].

status(waiting) -> "waits";
status(suspended) -> "is suspended";
status(_) -> "runs".

%% The line of the source, if it can be read.
source(Stack) ->
    case [{File, Line} || {Module, _, _, [_ | _] = Info} <- Stack,
                          not logger_crash:is_library(Module),
                          {file, File} <- Info, {line, Line} <- Info] of
        [{File, Line} | _] ->
            try logger_source:line(File, Line, none) of
                {ok, Text, _} -> io_lib:format("  ~w | ~ts~n", [Line, Text]);
                none -> []
            catch
                _:_ -> []
            end;
        [] ->
            []
    end.
