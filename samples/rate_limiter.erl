%% A server that lets each key do something only so often.
%%
%%     alder samples/rate_limiter.erl
-module(rate_limiter).
-behaviour(gen_server).

-export([main/1]).
-export([start_link/1, check_rate/1, forget/1]).
-export([init/1, handle_call/3, handle_cast/2]).

main(_Arguments) ->
    {ok, Limiter} = start_link(3),
    [io:format("alice: ~p~n", [check_rate(alice)]) || _ <- lists:seq(1, 4)],
    io:format("bob: ~p~n", [check_rate(bob)]),
    forget(alice),
    io:format("alice, forgotten: ~p~n", [check_rate(alice)]),
    gen_server:stop(Limiter).

%% -- Interface -----------------------------------------------------------------------------------

start_link(Max) ->
    gen_server:start_link({local, ?MODULE}, ?MODULE, Max, []).

%% {ok, Count} up to the maximum, then {error, rate_limit_exceeded}.
check_rate(Key) ->
    gen_server:call(?MODULE, {check_rate, Key}).

forget(Key) ->
    gen_server:cast(?MODULE, {forget, Key}).

%% -- Callbacks -----------------------------------------------------------------------------------

init(Max) ->
    {ok, {Max, #{}}}.

handle_call({check_rate, Key}, _From, {Max, Counts}) ->
    case maps:get(Key, Counts, 0) + 1 of
        Count when Count =< Max ->
            {reply, {ok, Count}, {Max, Counts#{Key => Count}}};
        _ ->
            {reply, {error, rate_limit_exceeded}, {Max, Counts}}
    end.

handle_cast({forget, Key}, {Max, Counts}) ->
    {noreply, {Max, maps:remove(Key, Counts)}}.
