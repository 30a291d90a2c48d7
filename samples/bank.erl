%%% Bank accounts: a process holds each balance, so two transfers can never mix.
%%%
%%% A caller monitors the account while it waits: when the account is closed or dies, the caller
%%% gets an error instead of waiting for ever.
-module(bank).

-export([main/1]).
-export([open/1, balance/1, deposit/2, withdraw/2, transfer/3, close/1]).

-type account() :: pid().
-type failure() :: {error, insufficient_funds | {account_gone, term()}}.

-spec main([string()]) -> ok.
main(_Arguments) ->
    Anna = open(100),
    Bert = open(0),
    show("deposit 50 for Anna", deposit(Anna, 50)),
    show("Anna gives Bert 120", transfer(Anna, Bert, 120)),
    show("Anna gives Bert 120 again", transfer(Anna, Bert, 120)),
    show("Anna's balance", balance(Anna)),
    show("Bert's balance", balance(Bert)),
    Customers = [spawn_monitor(fun() -> {ok, _} = deposit(Bert, 1) end) || _ <- lists:seq(1, 1000)],
    lists:foreach(
        fun({Pid, Reference}) ->
            receive {'DOWN', Reference, process, Pid, normal} -> ok end
        end,
        Customers
    ),
    show("Bert's balance after 1000 customers paid 1 each", balance(Bert)),
    show("close Bert's account", close(Bert)),
    show("Bert's balance", balance(Bert)),
    show("Anna gives Bert 10", transfer(Anna, Bert, 10)),
    show("Anna's balance", balance(Anna)).

%% Opens an account with a first balance.
-spec open(non_neg_integer()) -> account().
open(Balance) when is_integer(Balance), Balance >= 0 ->
    spawn(fun() -> account(Balance) end).

-spec balance(account()) -> {ok, non_neg_integer()} | failure().
balance(Account) ->
    call(Account, balance).

-spec deposit(account(), pos_integer()) -> {ok, non_neg_integer()} | failure().
deposit(Account, Amount) when is_integer(Amount), Amount > 0 ->
    call(Account, {deposit, Amount}).

-spec withdraw(account(), pos_integer()) -> {ok, non_neg_integer()} | failure().
withdraw(Account, Amount) when is_integer(Amount), Amount > 0 ->
    call(Account, {withdraw, Amount}).

%% Moves an amount; when it cannot be paid in, the payer gets it back.
-spec transfer(account(), account(), pos_integer()) -> {ok, non_neg_integer()} | failure().
transfer(From, To, Amount) ->
    case withdraw(From, Amount) of
        {ok, Left} ->
            case deposit(To, Amount) of
                {ok, _} ->
                    {ok, Left};
                {error, _} = Error ->
                    {ok, _} = deposit(From, Amount),
                    Error
            end;
        {error, _} = Error ->
            Error
    end.

%% Closes the account and returns its last balance; the account is gone when close/1 returns.
-spec close(account()) -> {ok, non_neg_integer()} | failure().
close(Account) ->
    Reference = monitor(process, Account),
    Result = call(Account, close),
    receive
        {'DOWN', Reference, process, Account, _Reason} -> Result
    end.

account(Balance) ->
    receive
        {From, Reference, Request} ->
            {Reply, Next} = handle(Request, Balance),
            From ! {Reference, Reply},
            case Next of
                closed -> ok;
                _ -> account(Next)
            end
    end.

handle(balance, Balance) ->
    {{ok, Balance}, Balance};
handle({deposit, Amount}, Balance) ->
    {{ok, Balance + Amount}, Balance + Amount};
handle({withdraw, Amount}, Balance) when Amount =< Balance ->
    {{ok, Balance - Amount}, Balance - Amount};
handle({withdraw, _}, Balance) ->
    {{error, insufficient_funds}, Balance};
handle(close, Balance) ->
    {{ok, Balance}, closed}.

%% The reference of the monitor marks the reply too: a reply to an earlier call is never taken.
call(Account, Request) ->
    Reference = monitor(process, Account),
    Account ! {self(), Reference, Request},
    receive
        {Reference, Reply} ->
            demonitor(Reference, [flush]),
            Reply;
        {'DOWN', Reference, process, Account, Reason} ->
            {error, {account_gone, Reason}}
    end.

show(What, Result) ->
    io:format("~ts: ~tp~n", [What, Result]).
