%% Names of any shape for processes, given up when they end; locks that a requester may take again.
-module(names_and_locks).
-export([main/1]).

main(_) ->
    Self = self(),
    Pid = spawn(fun() -> receive stop -> ok; {send, Message} -> Self ! {sent, Message} end end),
    print(global:register_name({any, "term"}, Pid)),
    print(global:register_name({any, "term"}, self())),
    print(global:whereis_name({any, "term"}) =:= Pid),
    print(global:whereis_name(nobody)),
    print(global:register_name(second, Self)),
    print(lists:sort(global:registered_names())),
    print(global:send({any, "term"}, {send, hello}) =:= Pid),
    receive {sent, Message} -> print(Message) end,
    print(catch global:send(nobody, hello)),
    Monitor = monitor(process, Pid),
    receive {'DOWN', Monitor, process, Pid, _} -> ok end,
    print(global:whereis_name({any, "term"})),
    print(global:re_register_name(second, Self)),
    print(global:unregister_name(second)),
    print(global:unregister_name(second)),
    print(global:whereis_name(second)),
    print(global:set_lock({resource, Self})),
    print(global:set_lock({resource, Self})),
    print(global:set_lock({resource, other}, [node()], 0)),
    print(global:trans({resource, other}, fun() -> done end, [node()], 0)),
    print(global:del_lock({resource, Self})),
    print(global:set_lock({resource, other}, [node()], 0)),
    print(global:del_lock({resource, Self}, [node()])),
    print(global:trans({resource, other}, fun() -> done end, [node()], 0)),
    print(global:set_lock({resource, third})),
    print(global:del_lock({resource, third})),
    Holder = spawn(fun() -> global:set_lock({resource, self()}), Self ! locked, receive stop -> ok end end),
    receive locked -> ok end,
    print(global:set_lock({resource, Self}, [node()], 0)),
    Holder ! stop,
    print(global:trans({resource, Self}, fun() -> {holds, the_lock} end)).

print(Term) -> io:format("~p~n", [Term]).

%% expect: yes
%% expect: no
%% expect: true
%% expect: undefined
%% expect: yes
%% expect: [second,{any,"term"}]
%% expect: true
%% expect: hello
%% expect: {'EXIT',{badarg,{nobody,hello}}}
%% expect: undefined
%% expect: yes
%% expect: ok
%% expect: ok
%% expect: undefined
%% expect: true
%% expect: true
%% expect: false
%% expect: aborted
%% expect: true
%% expect: true
%% expect: true
%% expect: done
%% expect: true
%% expect: true
%% expect: false
%% expect: {holds,the_lock}
