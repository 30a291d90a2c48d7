%% The rate limiter under a supervisor: it crashes, and answers again.
%%
%%     alder samples/rate_limiter_sup.erl
%%
%% or in the shell
%%
%%     1> c("samples/rate_limiter"), c("samples/rate_limiter_sup").
%%     2> rate_limiter_sup:start_link().
%%     3> rate_limiter:check_rate(a).
%%     4> exit(whereis(rate_limiter), kill).
%%     5> rate_limiter:check_rate(a).
-module(rate_limiter_sup).
-behaviour(supervisor).

-export([main/1]).
-export([start_link/0]).
-export([init/1]).

main(_Arguments) ->
    process_flag(trap_exit, true),
    {ok, Supervisor} = start_link(),
    io:format("~p~n", [[rate_limiter:check_rate(a) || _ <- [1, 2]]]),
    %% Killed five times: it comes back, having forgotten what it had counted.
    [begin
         kill(),
         io:format("killed ~p: ~p~n", [N, rate_limiter:check_rate(a)])
     end || N <- lists:seq(1, 5)],
    %% The sixth time within a minute is once too often.
    exit(whereis(rate_limiter), kill),
    receive
        {'EXIT', Supervisor, Reason} -> io:format("the supervisor ends: ~p~n", [Reason])
    end,
    %% The last report is written before the program ends.
    logger_std_h:filesync(default).

kill() ->
    Old = whereis(rate_limiter),
    exit(Old, kill),
    wait_for_another(Old).

wait_for_another(Old) ->
    case whereis(rate_limiter) of
        New when is_pid(New), New =/= Old -> ok;
        _ -> timer:sleep(1), wait_for_another(Old)
    end.

start_link() ->
    supervisor:start_link({local, ?MODULE}, ?MODULE, []).

init([]) ->
    Flags = #{strategy => one_for_one, intensity => 5, period => 60},
    Limiter = #{id => rate_limiter,
                start => {rate_limiter, start_link, [1000]},
                restart => permanent,
                shutdown => 5000},
    {ok, {Flags, [Limiter]}}.
