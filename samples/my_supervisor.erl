%% The smallest supervisor, with a worker that is the same module.
%%
%%     alder samples/my_supervisor.erl
-module(my_supervisor).
-behaviour(supervisor).

-export([main/1]).
-export([start_link/0]).
-export([init/1, init_worker/0]).

main(_Arguments) ->
    {ok, Supervisor} = start_link(),
    io:format("~p~n", [supervisor:count_children(Supervisor)]),
    First = whereis(my_worker),
    First ! crash,
    Second = another(First),
    io:format("another worker: ~p~n", [Second =/= First]),
    Second ! {hello, self()},
    receive
        {hello_from, Second} -> io:format("it says hello~n")
    end.

another(Old) ->
    case whereis(my_worker) of
        New when is_pid(New), New =/= Old -> New;
        _ -> timer:sleep(1), another(Old)
    end.

start_link() ->
    supervisor:start_link({local, ?MODULE}, ?MODULE, []).

init([]) ->
    {ok, {#{strategy => one_for_one, intensity => 1, period => 5},
          [#{id => my_worker, start => {proc_lib, start_link, [?MODULE, init_worker, []]}}]}}.

init_worker() ->
    register(my_worker, self()),
    proc_lib:init_ack({ok, self()}),
    work().

work() ->
    receive
        {hello, From} -> From ! {hello_from, self()}, work();
        crash -> exit(crashed)
    end.
