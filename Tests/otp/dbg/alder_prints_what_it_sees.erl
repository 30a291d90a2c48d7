%% recorded: by hand (pids of OTP's fun and the order of lines differ there)
%% What is seen is printed while the traced process goes on; dbg:c/3 has printed everything when it returns.
-module(alder_prints_what_it_sees).
-export([main/1, f/1, g/1, h/1]).

f(X) -> g(X) + 1.
g(X) -> X * 2.
h(_) -> exit(stopped).

main(_) ->
    start(),
    3 = dbg:c(?MODULE, f, [1], [c, arity, return_to]),
    start(),
    {error, stopped} = dbg:c(?MODULE, h, [a], c),
    start(),
    [2, 1] = dbg:c(lists, reverse, [[1, 2]], c),
    start(),
    Worker = spawn(fun work/0),
    {ok, _} = dbg:p(Worker, [p, c, s]),
    do(Worker, {spawn, ?MODULE, g, [7]}),
    do(Worker, {register, traced_worker}),
    do(Worker, {call, fun() -> f(2) end}),
    dbg_server:handled(element(2, dbg:get_tracer())),
    dbg:i(),
    Monitor = monitor(process, Worker),
    Worker ! stop,
    receive {'DOWN', Monitor, process, Worker, _} -> ok end,
    ok = dbg:stop().

start() ->
    {ok, _} = dbg:tracer(),
    {ok, _} = dbg:tpl(?MODULE, f, 1, x),
    {ok, _} = dbg:tp({?MODULE, g, 1}, []),
    {ok, _} = dbg:tp({?MODULE, h, 1}, x),
    {ok, _} = dbg:tp(lists, reverse, 1, x).

do(Worker, What) ->
    Worker ! {do, self(), What},
    receive {Worker, done} -> ok end.

work() ->
    receive
        stop -> exit(stopped);
        {do, From, What} ->
            case What of
                {spawn, M, F, A} -> spawn(M, F, A);
                {register, Name} -> register(Name, self());
                {call, Fun} -> Fun()
            end,
            From ! {self(), done},
            work()
    end.

%% expect: (<PID>) call alder_prints_what_it_sees:f/1
%% expect: (<PID>) returned from alder_prints_what_it_sees:f/1 -> 3
%% expect: (<PID>) returning to dbg:c/5
%% expect: (<PID>) call alder_prints_what_it_sees:h(a)
%% expect: (<PID>) exception_from {alder_prints_what_it_sees,h,1} {exit,stopped}
%% expect: (<PID>) call lists:reverse([1,2])
%% expect: (<PID>) returned from lists:reverse/1 -> [2,1]
%% expect: (<PID>) spawn <PID> as alder_prints_what_it_sees:g(7)
%% expect: (<PID>) <PID> ! {<PID>,done}
%% expect: (<PID>) register traced_worker
%% expect: (<PID>) <PID> ! {<PID>,done}
%% expect: (<PID>) call alder_prints_what_it_sees:f(2)
%% expect: (<PID>) returned from alder_prints_what_it_sees:f/1 -> 5
%% expect: (<PID>) <PID> ! {<PID>,done}
%% expect:
%% expect: Node nonode@nohost:
%% expect: Pid          Initial call          Trace
%% expect: <PID>     {erlang,apply,2}      p | c | s
%% expect: (<PID>) exit stopped
%% expect: (<PID>) unregister traced_worker
