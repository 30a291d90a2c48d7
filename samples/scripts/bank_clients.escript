#!/usr/bin/env escript
%% CLIENTS processes move money about between ten accounts that a gen_server keeps; none is lost.
-module(bank_clients).
-behaviour(gen_server).
-mode(compile).
-export([init/1, handle_call/3, handle_cast/2]).

main([Clients]) ->
    {ok, Bank} = gen_server:start_link(?MODULE, [], []),
    Monitors = [element(2, spawn_monitor(fun() -> transfers(Bank, N, 100) end))
                || N <- lists:seq(1, list_to_integer(Clients))],
    [receive {'DOWN', Monitor, process, _, normal} -> ok end || Monitor <- Monitors],
    {Accounts, Refused} = gen_server:call(Bank, report),
    io:format("~w in ~w accounts, none below zero: ~w~n",
              [lists:sum(maps:values(Accounts)), map_size(Accounts),
               lists:all(fun(Amount) -> Amount >= 0 end, maps:values(Accounts))]),
    io:format("some transfers were refused: ~w~n", [Refused > 0]).

transfers(_Bank, _Seed, 0) ->
    ok;
transfers(Bank, Seed, N) ->
    From = Seed * 7 + N * 3,
    To = Seed * 11 + N * 5,
    gen_server:call(Bank, {transfer, From rem 10, To rem 10, (Seed + N) * 13 rem 50}),
    transfers(Bank, Seed, N - 1).

init([]) -> {ok, {maps:from_list([{N, 100} || N <- lists:seq(0, 9)]), 0}}.

handle_call(report, _From, State) ->
    {reply, State, State};
handle_call({transfer, From, To, Amount}, _From, {Accounts, Refused}) ->
    case Accounts of
        #{From := Has} when Has >= Amount ->
            Taken = Accounts#{From := Has - Amount},
            {reply, ok, {Taken#{To := maps:get(To, Taken) + Amount}, Refused}};
        #{} ->
            {reply, refused, {Accounts, Refused + 1}}
    end.

handle_cast(_, State) -> {noreply, State}.
