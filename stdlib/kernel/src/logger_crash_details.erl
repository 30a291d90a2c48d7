-module(logger_crash_details).
-moduledoc """
What `explain()` shows of a crash beside its block: the values of the arguments, the whole stack, the oldest
messages in the mailbox, links, ancestors and the process dictionary, each as lines of text.
""".

-export([of_event/2, message/2]).

-export_type([details/0]).

-type lines() :: [unicode:chardata()].
-type details() :: #{arguments | stack | mailbox | links | ancestors | dictionary => lines()}.

%% Messages, entries of the dictionary and links that are shown.
-define(SHOWN, 10).

-doc "The details that an event knows; terms are cut to `Limit` characters.".
-spec of_event(logger:log_event(), pos_integer()) -> details().
of_event(#{msg := Message}, Limit) ->
    try of_message(Message, Limit) catch _:_ -> #{} end.

of_message({report, #{label := {proc_lib, crash}, report := [Own, _]}}, Limit) ->
    {error_info, {_, _, Stacktrace}} = lists:keyfind(error_info, 1, Own),
    (of_stack(Stacktrace, Limit))#{
        mailbox => messages(proplists:get_value(messages, Own, []),
                            proplists:get_value(message_queue_len, Own, 0), Limit),
        links => some([named(Pid) || Pid <- proplists:get_value(links, Own, [])]),
        ancestors => some([named(Ancestor) || Ancestor <- proplists:get_value(ancestors, Own, [])]),
        dictionary => entries(proplists:get_value(dictionary, Own, []), Limit)};
of_message({report, #{label := {_, terminate}, reason := {_, _, Stacktrace}}}, Limit)
  when is_list(Stacktrace) ->
    of_stack(Stacktrace, Limit);
of_message({report, #{label := {_, terminate}, reason := {_, Stacktrace}}}, Limit)
  when is_list(Stacktrace) ->
    of_stack(Stacktrace, Limit);
of_message({_, [_, {_, Stacktrace}]}, Limit) when is_list(Stacktrace) ->
    of_stack(Stacktrace, Limit);
of_message(_, _Limit) ->
    #{}.

%% The arguments are known where no clause matched them, or where a native did not take them.
of_stack([{_, _, Arguments, _} | _] = Stacktrace, Limit) when is_list(Arguments) ->
    Numbered = lists:enumerate(lists:sublist(Arguments, ?SHOWN)),
    #{arguments => lists:append([folded(text("~w  ", [Number]), Argument, Limit)
                                 || {Number, Argument} <- Numbered]),
      stack => frames(Stacktrace)};
of_stack(Stacktrace, _Limit) ->
    #{stack => frames(Stacktrace)}.

frames(Stacktrace) ->
    [frame(Frame) || {_, _, _, _} = Frame <- Stacktrace].

frame({Module, Function, Arguments, Info}) ->
    Arity = case Arguments of
                [_ | _] -> length(Arguments);
                [] -> 0;
                _ -> Arguments
            end,
    [text("~tp:~tp/~w", [Module, Function, Arity]),
     case {lists:keyfind(file, 1, Info), lists:keyfind(line, 1, Info)} of
         {{file, File}, {line, Line}} -> text(", ~ts:~w", [File, Line]);
         _ -> ""
     end].

messages(_Messages, 0, _Limit) ->
    [];
messages(Messages, Count, Limit) ->
    Shown = lists:sublist(Messages, ?SHOWN),
    [message(Message, Limit div 4) || Message <- Shown]
    ++ [text("and ~w more", [Count - length(Shown)]) || Count > length(Shown)].

-doc "A message on one line; what behaviours send is shown as what it stands for.".
-spec message(term(), pos_integer()) -> unicode:chardata().
message({'$gen_call', {From, _}, Request}, Limit) when is_pid(From) ->
    ["call ", on_a_line(Request, Limit), " from ", named(From)];
message({'$gen_cast', Request}, Limit) ->
    ["cast ", on_a_line(Request, Limit)];
message({system, {From, _}, Request}, Limit) when is_pid(From) ->
    ["system message ", on_a_line(Request, Limit), " from ", named(From)];
message(Message, Limit) ->
    on_a_line(Message, Limit).

entries(Dictionary, Limit) ->
    lists:append([folded([on_a_line(Key, 60), " => "], Value, Limit div 4)
                  || {Key, Value} <- lists:sublist(Dictionary, ?SHOWN)])
    ++ [text("and ~w more", [length(Dictionary) - ?SHOWN]) || length(Dictionary) > ?SHOWN].

some([]) -> [];
some(Names) when length(Names) > ?SHOWN ->
    [[lists:join(", ", lists:sublist(Names, ?SHOWN)),
      text(" and ~w more", [length(Names) - ?SHOWN])]];
some(Names) -> [lists:join(", ", Names)].

named(Pid) when is_pid(Pid) ->
    case process_info(Pid, registered_name) of
        {registered_name, Name} -> text("~tp ~w", [Name, Pid]);
        [] -> pid_to_list(Pid);
        undefined -> [pid_to_list(Pid), " (ended)"]
    end;
named(Name) ->
    on_a_line(Name, 60).

%% A term behind a beginning, on as many lines as it takes.
folded(Beginning, Term, Limit) ->
    Column = string:length(Beginning),
    [First | Others] = string:split(unicode:characters_to_list(logger_crash:short(Term, Column, Limit)),
                                    "\n", all),
    [[Beginning, First] | Others].

on_a_line(Term, Limit) ->
    io_lib:format("~0tp", [Term], [{chars_limit, Limit}]).

text(Format, Arguments) ->
    io_lib:format(Format, Arguments).
