%%% 300,000 exceptions caught in a loop leave nothing behind.
-module(many_throws).

-export([main/1]).

main(_) ->
    io:format("~w~n", [loop(300000, 0)]),
    {stack_size, Size} = process_info(self(), stack_size),
    io:format("~w~n", [Size < 10000]),
    ok.

loop(0, Caught) -> Caught;
loop(N, Caught) ->
    Result =
        try
            case N rem 3 of
                0 -> throw(N);
                1 -> error(N);
                2 -> exit(N)
            end
        catch
            _:N -> 1
        end,
    loop(N - 1, Caught + Result).

%% expect: 300000
%% expect: true
