%%% Records as the state of a loop: read, matched, updated and tested, 300,000 rounds.
-module(records).

-export([main/1]).

-record(account, {owner, balance = 0, limit = 0, history = #{}, moves = 0}).
-record(bank, {open, rejected = 0, last}).

-spec main([string()]) -> ok.
main([]) ->
    main(["10"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Start = erlang:monotonic_time(),
    Result = repeat(Times),
    Milliseconds = milliseconds(Start, Times),
    {150000, 150000, 300000} = Result,
    io:format("records ~.3f ms ~w~n", [Milliseconds, Result]).

run() ->
    Bank = loop(300000, #bank{open = #account{owner = "someone", limit = 100}}),
    {Bank#bank.open#account.balance + 150000, Bank#bank.rejected,
     Bank#bank.open#account.moves + Bank#bank.rejected}.

loop(0, Bank) ->
    Bank;
loop(N, Bank) when is_record(Bank, bank) ->
    Amount = case N rem 2 of 0 -> 1000; _ -> N rem 3 - 1 end,
    case move(Bank#bank.open, Amount) of
        #account{} = Account -> loop(N - 1, Bank#bank{open = Account, last = N});
        rejected -> loop(N - 1, Bank#bank{rejected = Bank#bank.rejected + 1})
    end.

move(#account{limit = Limit}, Amount) when Amount > Limit -> rejected;
move(Account, Amount) when Account#account.balance + Amount >= -Account#account.limit ->
    Account#account{balance = Account#account.balance + Amount, moves = Account#account.moves + 1};
move(Account, _) ->
    Account#account{moves = Account#account.moves + 1}.

repeat(1) ->
    run();
repeat(Times) ->
    run(),
    repeat(Times - 1).

milliseconds(Start, Times) ->
    Elapsed = erlang:monotonic_time() - Start,
    erlang:convert_time_unit(Elapsed, native, microsecond) / 1000 / Times.
