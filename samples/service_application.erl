%% An application of two levels of supervisors: connections that come and go, each alone, and a pool of
%% database workers that only make sense together. What crashes where shows who is started again.
%%
%%     alder samples/service_application.erl
-module(service_application).
-behaviour(application).
-behaviour(supervisor).

-export([main/1]).
-export([start/2, stop/1]).
-export([init/1, start_worker/1, init_worker/1]).

main(_Arguments) ->
    logger:set_primary_config(level, none),
    ok = application:load({application, service,
                           [{description, "connections and a database pool"},
                            {vsn, "1.0"},
                            {applications, [kernel, stdlib]},
                            {env, [{connections, [alice, bob]}, {pool, [db1, db2, db3]}]},
                            {mod, {?MODULE, []}}]}),
    {ok, [service]} = application:ensure_all_started(service),
    {ok, Names} = application:get_env(service, connections),
    _ = [{ok, _} = supervisor:start_child(connections, [Name]) || Name <- Names],
    [crash(Name) || Name <- [bob, db2, database_pool, connections]],
    ok = application:stop(service),
    io:format("stopped: ~p~n", [[Name || Name <- names(), whereis(Name) =/= undefined]]).

names() -> [alice, bob, connections, db1, db2, db3, database_pool, service].

%% Lets a process crash and tells which have been started again, and which have only ended.
crash(Name) ->
    Before = [{Each, whereis(Each)} || Each <- names()],
    case lists:member(Name, [connections, database_pool]) of
        true -> gen_server:stop(Name, crash, infinity);
        false -> exit(whereis(Name), kill)
    end,
    wait_until_back(Name, proplists:get_value(Name, Before)),
    After = [{Each, Old, whereis(Each)} || {Each, Old} <- Before],
    io:format("~p crashes: started again ~p, gone ~p~n",
              [Name, [Each || {Each, Old, New} <- After, is_pid(New), New =/= Old],
               [Each || {Each, Old, undefined} <- After, is_pid(Old)]]).

wait_until_back(Name, Old) ->
    case whereis(Name) of
        New when is_pid(New), New =/= Old ->
            %% Whoever answers this call has done what was to be done before.
            _ = [supervisor:which_children(Each) || Each <- [service, connections, database_pool]],
            ok;
        _ ->
            timer:sleep(1),
            wait_until_back(Name, Old)
    end.

%% -- The application -----------------------------------------------------------------------------

start(normal, []) ->
    supervisor:start_link({local, service}, ?MODULE, service).

stop(_State) ->
    io:format("the service has stopped~n").

%% -- Its supervisors -----------------------------------------------------------------------------

init(service) ->
    {ok, {#{strategy => one_for_one, intensity => 5, period => 60},
          [supervisor_of(connections), supervisor_of(database_pool)]}};
init(connections) ->
    {ok, {#{strategy => simple_one_for_one},
          [#{id => connection, start => {?MODULE, start_worker, []}}]}};
init(database_pool) ->
    {ok, Workers} = application:get_env(pool),
    {ok, {#{strategy => one_for_all},
          [#{id => Name, start => {?MODULE, start_worker, [Name]}} || Name <- Workers]}}.

supervisor_of(Name) ->
    #{id => Name, type => supervisor,
      start => {supervisor, start_link, [{local, Name}, ?MODULE, Name]}}.

start_worker(Name) ->
    proc_lib:start_link(?MODULE, init_worker, [Name]).

init_worker(Name) ->
    register(Name, self()),
    proc_lib:init_ack({ok, self()}),
    receive
        stop -> ok
    end.
