%% Servers that call each other wait for ever: it is said who waits for whom, and where; with --deadlock exit
%% that is the end.
-module(deadlock_of_servers).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2]).

main(_) ->
    {ok, _} = gen_server:start_link({local, bank}, ?MODULE, ledger, []),
    {ok, _} = gen_server:start_link({local, ledger}, ?MODULE, bank, []),
    {ok, _} = gen_server:start_link({local, clerk}, ?MODULE, none, []),
    io:format("calling~n"),
    gen_server:call(bank, {transfer, 1}, infinity).

init(Other) -> {ok, Other}.

handle_call(Request, _From, Other) ->
    {reply, gen_server:call(Other, Request, infinity), Other}.

handle_cast(_, Other) -> {noreply, Other}.

%% recorded: by hand (what it tests is Alder's own)
%% options: --deadlock exit
%% expect: calling
%% stderr: deadlock: all processes wait, and nothing can wake them
%% stderr:   main <PID> waits for bank <PID>
%% stderr:     in gen:call_forever/3
%% stderr:   bank <PID> waits for ledger <PID>, with 1 message that it does not take
%% stderr:     in gen:call_forever/3
%% stderr:     called from deadlock_of_servers:handle_call/3, Tests/otp/alder/deadlock_of_servers.erl:17
%% stderr:   ledger <PID> waits for bank <PID>
%% stderr:     in gen:call_forever/3
%% stderr:     called from deadlock_of_servers:handle_call/3, Tests/otp/alder/deadlock_of_servers.erl:17
%% stderr:   clerk <PID> waits for requests
%% stderr:     in gen_server:await/2
%% stderr:   bank <PID> waits for ledger <PID> waits for bank <PID>
%% exit: 1
