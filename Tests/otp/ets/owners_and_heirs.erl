%% Tables go with their owner, or to the heir.
-module(owners_and_heirs).
-export([main/1]).

main(_) ->
    dies(),
    inherits(),
    given_away(),
    heirs_that_are_gone().

%% When the monitor's message comes, the tables are gone.
dies() ->
    Main = self(),
    {Pid, Monitor} = spawn_monitor(fun() ->
        T = ets:new(unnamed, [public]),
        ets:new(named, [named_table, public]),
        [ets:insert(T, {N, N}) || N <- lists:seq(1, 2000)],
        Main ! {tables, T},
        receive stop -> ok end
    end),
    receive {tables, T} -> ok end,
    io:format("~w~n", [[ets:info(T, size), ets:info(named, owner) =:= Pid, ets:info(T, heir)]]),
    Pid ! stop,
    receive {'DOWN', Monitor, _, _, normal} -> ok end,
    io:format("~w~n", [[ets:info(T), ets:info(named), ets:whereis(named)]]),
    ets:new(named, [named_table]),
    ets:delete(named).

inherits() ->
    Main = self(),
    {Pid, Monitor} = spawn_monitor(fun() ->
        ets:new(heritage, [named_table, {heir, Main, {data, "of", [the, heir]}}]),
        ets:insert(heritage, {a, 1}),
        T = ets:new(other, [{heir, none}]),
        ets:setopts(T, {heir, Main, other}),
        ets:insert(T, {b, 1}),
        exit(done)
    end),
    receive {'DOWN', Monitor, _, _, Reason} -> io:format("~w~n", [Reason]) end,
    receive {'ETS-TRANSFER', heritage, Pid, Data} -> io:format("~0p~n", [Data]) end,
    receive {'ETS-TRANSFER', T, Pid, other} -> io:format("~w~n", [ets:tab2list(T)]) end,
    io:format("~w~n", [[ets:info(heritage, owner) =:= Main, ets:info(heritage, heir) =:= Main,
                        ets:insert(heritage, {c, 1}), lists:sort(ets:tab2list(heritage))]]),
    ets:delete(heritage).

given_away() ->
    Main = self(),
    T = ets:new(gift, []),
    ets:insert(T, {a, 1}),
    {Pid, Monitor} = spawn_monitor(fun() ->
        receive {'ETS-TRANSFER', Table, From, Data} -> ok end,
        true = ets:insert(Table, {b, 2}),
        Main ! {got, From =:= Main, Data, ets:info(Table, owner) =:= self()},
        receive back -> ets:give_away(Table, Main, thanks) end
    end),
    true = ets:give_away(T, Pid, [some, <<"data">>]),
    receive {got, From, Data, IsOwner} -> io:format("~0p~n", [{From, Data, IsOwner}]) end,
    io:format("~w~n", [catch element(1, element(2, catch ets:insert(T, {c, 3})))]),
    Pid ! back,
    receive {'ETS-TRANSFER', T, Pid, thanks} -> ok end,
    receive {'DOWN', Monitor, _, _, normal} -> ok end,
    io:format("~w~n", [[ets:insert(T, {c, 3}), lists:sort(ets:tab2list(T))]]).

heirs_that_are_gone() ->
    Main = self(),
    {Heir, HeirMonitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', HeirMonitor, _, _, _} -> ok end,
    {_, Monitor} = spawn_monitor(fun() ->
        T = ets:new(t, [{heir, Heir, data}]),
        U = ets:new(u, [{heir, self(), data}]),
        Main ! {tables, T, U}
    end),
    receive {tables, T, U} -> ok end,
    receive {'DOWN', Monitor, _, _, _} -> ok end,
    io:format("~w~n", [[ets:info(T), ets:info(U)]]).

%% expect: [2000,true,none]
%% expect: [undefined,undefined,undefined]
%% expect: done
%% expect: {data,"of",[the,heir]}
%% expect: [{b,1}]
%% expect: [true,true,true,[{a,1},{c,1}]]
%% expect: {true,[some,<<"data">>],true}
%% expect: badarg
%% expect: [true,[{a,1},{b,2},{c,3}]]
%% expect: [undefined,undefined]
