%%% process_info/2 for another process, item by item.
-module(info_items).

-export([main/1]).

main(_) ->
    Self = self(),
    Pid = spawn_link(fun() -> put(k, v), Self ! ready, receive stop -> ok end end),
    receive ready -> ok end,
    timer:sleep(20),
    register(inspected, Pid),
    Pid ! one,
    Pid ! two,
    timer:sleep(20),
    [io:format("~w~n", [process_info(Pid, Item)])
     || Item <- [message_queue_len, messages, registered_name, status, trap_exit, priority,
                 dictionary, monitors, error_handler]],
    io:format("~w~n", [process_info(Pid, [message_queue_len, status])]),
    {links, [Link]} = process_info(Pid, links),
    {group_leader, Leader} = process_info(Pid, group_leader),
    io:format("~w ~w~n", [Link =:= Self, Leader =:= group_leader()]),
    [io:format("~w ~w~n", [Item, is_integer(element(2, process_info(Pid, Item)))])
     || Item <- [memory, heap_size, stack_size, total_heap_size, reductions]],
    {parent, Parent} = process_info(Pid, parent),
    {monitored_by, By} = process_info(Pid, monitored_by),
    io:format("~w ~w~n", [Parent =:= Self, By]),
    ok.

%% expect: {message_queue_len,2}
%% expect: {messages,[one,two]}
%% expect: {registered_name,inspected}
%% expect: {status,waiting}
%% expect: {trap_exit,false}
%% expect: {priority,normal}
%% expect: {dictionary,[{k,v}]}
%% expect: {monitors,[]}
%% expect: {error_handler,error_handler}
%% expect: [{message_queue_len,2},{status,waiting}]
%% expect: true true
%% expect: memory true
%% expect: heap_size true
%% expect: stack_size true
%% expect: total_heap_size true
%% expect: reductions true
%% expect: true []
