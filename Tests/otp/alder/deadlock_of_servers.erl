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

%% options: --deadlock exit
