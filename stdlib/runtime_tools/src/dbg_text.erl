-module(dbg_text).
-moduledoc "Trace messages in words: what `dbg:dhandler/2` prints.".

-export([print/2]).

-doc "Prints a message on a device; what is none is not printed.".
-spec print(term(), io:device()) -> ok.
print({drop, Count}, Device) when is_integer(Count) ->
    io:format(Device, "*** Dropped ~p messages.~n", [Count]);
print({seq_trace, Label, Event}, Device) ->
    sequence("SeqTrace", Label, Event, Device);
print({seq_trace, Label, Event, Time}, Device) ->
    sequence(io_lib:format("SeqTrace ~p", [Time]), Label, Event, Device);
print(Message, Device) when element(1, Message) =:= trace, tuple_size(Message) >= 4 ->
    event(tuple_to_list(Message), "", Device);
print(Message, Device) when element(1, Message) =:= trace_ts, tuple_size(Message) >= 5 ->
    [trace_ts | Rest] = lists:droplast(tuple_to_list(Message)),
    %% It counts where the line before it ends.
    event([trace | Rest], {time, element(tuple_size(Message), Message)}, Device);
print(_Message, _Device) ->
    ok.

event([trace, Who, Tag | Details], Time, Device) ->
    {Format, Arguments} = text(Tag, Details),
    case Time of
        {time, Stamp} ->
            io:format(Device, "(~p) " ++ Format ++ " (Timestamp: ~p)~n", [Who | Arguments] ++ [Stamp]);
        "" ->
            io:format(Device, "(~p) " ++ Format ++ "~n", [Who | Arguments])
    end.

text('receive', [Message | _]) ->
    {"<< ~p", [Message]};
text(send, [Message, To | _]) ->
    {"~p ! ~p", [To, Message]};
text(call, [Function]) ->
    {"call ~ts", [call(Function)]};
text(call, [Function, Extra]) ->
    {"call ~ts (~tp)", [call(Function), Extra]};
text(return_from, [Function, Value]) ->
    {"returned from ~ts -> ~p", [call(Function), Value]};
text(return_to, [{_, _, _} = Function]) ->
    {"returning to ~ts", [call(Function)]};
text(return_to, [Other]) ->
    {"returning to ~p", [Other]};
text(spawn, [Pid, Function]) ->
    {"spawn ~p as ~ts", [Pid, call(Function)]};
text(Tag, Details) ->
    {lists:flatten(lists:join(" ", ["~p" || _ <- [Tag | Details]])), [Tag | Details]}.

call({Module, Name, Arguments}) when is_list(Arguments) ->
    Texts = lists:join(",", [io_lib:format("~tp", [A]) || A <- proper(Arguments)]),
    io_lib:format("~tp:~tp(~ts)", [Module, Name, Texts]);
call({Module, Name, Arity}) ->
    io_lib:format("~tp:~tp/~tp", [Module, Name, Arity]);
call(Other) ->
    io_lib:format("~tp", [Other]).

proper([Head | Tail]) -> [Head | proper(Tail)];
proper([]) -> [];
proper(Last) -> [Last].

sequence(Head, Label, {Tag, Serial, From, To, Message}, Device) ->
    Text = case Tag of
               send -> {"(~p) ~p ! ~p [Serial: ~p]", [From, To, Message, Serial]};
               'receive' -> {"(~p) << ~p [Serial: ~p, From: ~p]", [To, Message, Serial, From]};
               print -> {"-> ~p [Serial: ~p, From: ~p]", [Message, Serial, From]};
               _ -> {"~p", [{Tag, Serial, From, To, Message}]}
           end,
    {Format, Arguments} = Text,
    io:format(Device, "~ts [~p]: " ++ Format ++ "~n", [Head, Label | Arguments]);
sequence(Head, Label, Event, Device) ->
    io:format(Device, "~ts [~p]: ~p~n", [Head, Label, Event]).
