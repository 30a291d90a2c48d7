-module(proc_lib_report).
-moduledoc """
Crash reports: what is known about a process that ends with an exception, and about the processes
that are linked to it and will hear of it.
""".

-export([log/4, format/2]).

%% As many neighbours are told about at most.
-define(MAXIMUM_NEIGHBOURS, 15).

-doc "Logs that this process crashes; `Call` is what it was started with.".
-spec log(error | exit | throw, term(), erlang:stacktrace(), tuple()) -> ok.
log(Class, Reason, Stacktrace, Call) ->
    logger:log(error,
               #{label => {proc_lib, crash},
                 report => [crasher(Class, Reason, Stacktrace, Call), neighbours()]},
               #{domain => [otp, sasl],
                 report_cb => fun proc_lib:report_cb/2,
                 logger_formatter => #{title => "CRASH REPORT"},
                 error_logger => #{tag => error_report, type => crash_report}}).

%% -- What is known -------------------------------------------------------------------------------

crasher(Class, Reason, Stacktrace, Call) ->
    Pid = self(),
    [{initial_call, Call},
     {pid, Pid},
     {registered_name, information(Pid, registered_name, [])}]
    ++ label(Pid)
    ++ [{error_info, {Class, Reason, Stacktrace}},
        {ancestors, noted_ancestors(get('$ancestors'))}
        | items(Pid, [message_queue_len, messages, links])]
    ++ [{dictionary, own_dictionary()}
        | items(Pid, [trap_exit, status, heap_size, stack_size, reductions])].

%% Only a process that has a label is shown with one.
label(Pid) ->
    case proc_lib:get_label(Pid) of
        undefined -> [];
        Label -> [{process_label, Label}]
    end.

items(Pid, Items) ->
    [{Item, information(Pid, Item, undefined)} || Item <- Items].

information(Pid, Item, Default) ->
    case process_info(Pid, Item) of
        {Item, Value} -> Value;
        _ -> Default
    end.

noted_ancestors(Ancestors) when is_list(Ancestors) -> Ancestors;
noted_ancestors(_) -> [].

own_dictionary() ->
    [Entry || {Key, _} = Entry <- get(),
              Key =/= '$ancestors', Key =/= '$initial_call', Key =/= '$process_label'].

%% The processes that are linked to this one, directly or by others, and do not trap exits.
neighbours() ->
    Pid = self(),
    {_, Visited} = visit(links(Pid), {?MAXIMUM_NEIGHBOURS, [Pid]}),
    [{neighbour, neighbour(Neighbour)} || Neighbour <- lists:delete(Pid, Visited)].

visit([Pid | Pids], {Left, Visited}) when Left > 0 ->
    case not lists:member(Pid, Visited) andalso information(Pid, trap_exit, true) =:= false of
        true -> visit(Pids, visit(links(Pid), {Left - 1, [Pid | Visited]}));
        false -> visit(Pids, {Left, Visited})
    end;
visit(_, State) ->
    State.

links(Pid) ->
    [Linked || Linked <- information(Pid, links, []), is_pid(Linked), node(Linked) =:= node()].

neighbour(Pid) ->
    [{pid, Pid},
     {registered_name, information(Pid, registered_name, [])}]
    ++ label(Pid)
    ++ [{initial_call, neighbour_call(Pid)},
        {current_function, information(Pid, current_function, undefined)},
        {ancestors, neighbour_ancestors(Pid)}
        | items(Pid, [message_queue_len, links, trap_exit, status, heap_size, stack_size,
                      reductions, current_stacktrace])].

neighbour_call(Pid) ->
    case proc_lib:initial_call(Pid) of
        false -> information(Pid, initial_call, undefined);
        Call -> Call
    end.

neighbour_ancestors(Pid) ->
    noted_ancestors(proplists:get_value('$ancestors', information(Pid, dictionary, []))).

%% -- Text ----------------------------------------------------------------------------------------

-doc "The text of `[Crasher, Neighbours]`. Options: `single_line`, `depth`, `chars_limit`.".
-spec format([term()], map()) -> unicode:chardata().
format([Own, Neighbours], Options) ->
    case gen_report:is_single_line(Options) of
        true ->
            gen_report:text([{"crasher: ", []}, line(Own), {"; neighbours: ", []}
                             | neighbours_line(Neighbours)], Options);
        false ->
            gen_report:text([{"  crasher:\n", []} | item_lines(Own, "    ", Options)]
                            ++ [{"  neighbours:\n", []} | neighbours(Neighbours, Options)],
                            Options)
    end.

%% The last line ends without a line feed, as OTP has it.
neighbours([], _Options) ->
    [];
neighbours(Neighbours, Options) ->
    Pieces = lists:append([[{"    neighbour:\n", []} | item_lines(Items, "      ", Options)]
                           || {neighbour, Items} <- Neighbours]),
    {Format, Arguments} = lists:last(Pieces),
    lists:droplast(Pieces) ++ [{lists:droplast(lists:droplast(Format)), Arguments}].

item_lines(Items, Indent, Options) ->
    [item(Item, Indent, Options) || Item <- Items].

item({error_info, {Class, Reason, Stacktrace}}, Indent, Options) ->
    Text = erl_error:format_exception(length(Indent) + 1, Class, Reason, Stacktrace,
                                      fun is_machinery/3, gen_report:print(Options, 80), unicode),
    {"~s~ts~n", [Indent, Text]};
item({Key, Value} = Item, Indent, _Options) ->
    case call(Item) of
        {Format, Arguments} -> {"~s" ++ Format ++ "~n", [Indent | Arguments]};
        other -> {"~s~ts: ~80.18p~n", [Indent, name(Key), Value]}
    end;
item(Other, Indent, _Options) ->
    {"~s~80.18p~n", [Indent, Other]}.

is_machinery(Module, _Function, _Arity) ->
    Module =:= proc_lib orelse Module =:= erl_eval.

call({initial_call, {Module, Function, Arguments}}) when is_list(Arguments) ->
    {"initial call: ~tw:~tw/~w", [Module, Function, length(Arguments)]};
call(_) ->
    other.

name(process_label) -> "label";
name(Key) when is_atom(Key) -> atom_to_list(Key);
name(Key) -> io_lib:format("~tp", [Key]).

%% One line: keys and values between commas, no layout.
line(Items) ->
    Parts = lists:join({", ", []}, [line_item(Item) || Item <- Items]),
    {lists:append([Format || {Format, _} <- Parts]),
     lists:append([Arguments || {_, Arguments} <- Parts])}.

line_item({error_info, {Class, Reason, Stacktrace}}) ->
    {"~w: ~p", [Class, {Reason, Stacktrace}]};
line_item({Key, Value} = Item) ->
    case call(Item) of
        other -> {"~ts: ~p", [name(Key), Value]};
        Piece -> Piece
    end;
line_item(Other) ->
    {"~p", [Other]}.

neighbours_line([]) ->
    [{"[]", []}];
neighbours_line(Neighbours) ->
    lists:join({"; ", []}, [neighbour_line(Items) || {neighbour, Items} <- Neighbours]).

neighbour_line(Items) ->
    {Format, Arguments} = line(Items),
    {"neighbour: " ++ Format, Arguments}.
