-module(alder_lost).
-moduledoc """
A log of messages that were sent to nobody: to processes that had ended, through aliases that are no more, and to
`{Name, node()}` where no process has the name. `lost()` in the shell.

It is off until somebody switches it on, and costs nothing then. The last 100 messages are kept.
""".

-export([show/0, set/1]).

-define(SHOWN, 20).

-doc "Switches the log on, with nothing in it, or off. Returns how it was.".
-spec set(on | off) -> on | off.
set(on) -> named(alder_observe:log_lost(true));
set(off) -> named(alder_observe:log_lost(false)).

named(true) -> on;
named(false) -> off.

-doc "Shows the last messages. The first time, switches the log on.".
-spec show() -> ok.
show() ->
    case alder_observe:lost() of
        {false, 0, _} ->
            _ = set(on),
            io:put_chars("messages to nobody are logged from now on; lost(off) ends that\n");
        {IsOn, 0, _} when IsOn ->
            io:put_chars("no message has been lost\n");
        {_, Count, Entries} ->
            Last = lists:nthtail(max(0, length(Entries) - ?SHOWN), Entries),
            io:put_chars([io_lib:format("~w ~ts lost~ts~n",
                                        [Count, case Count of 1 -> "message was"; _ -> "messages were" end,
                                         case Count - length(Last) of
                                             0 -> "";
                                             _ -> io_lib:format(", the last ~w", [length(Last)])
                                         end])
                          | [lines(Entry) || Entry <- Last]])
    end.

lines({Time, {Pid, Name, Call, Callers}, Receiver, Message}) ->
    Columns = alder_look:columns(),
    [alder_look:fit([logger_crash_text:time(#{time => Time}, #{}),
                     sender(Pid, Name, Call), " -> ", alder_look:short(Receiver, 60), "  ",
                     message(Message)], Columns), "\n",
     [["  in what was called from ", alder_look:place(Caller), "\n"]
      || Caller <- first_own(Callers)]].

sender(Pid, [], Call) ->
    case alder_look:call(#{initial_call => Call}) of
        "" -> pid_to_list(Pid);
        Text -> [pid_to_list(Pid), " (", Text, ")"]
    end;
sender(Pid, Name, _Call) ->
    io_lib:format("~tp ~w", [Name, Pid]).

message({Message}) -> logger_crash_details:message(Message, 80);
message(Words) -> ["a message of ", alder_look:bytes(8 * Words), " bytes"].

first_own(Callers) ->
    lists:sublist([Caller || Caller <- Callers, not logger_crash:is_library(element(1, Caller))], 1).
