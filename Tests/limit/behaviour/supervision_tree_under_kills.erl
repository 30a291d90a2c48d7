%% A supervision tree of three levels whose processes are killed at random, while clients call its workers:
%% no call is lost without a reason, the tree is whole at the end, and nothing is left when it is gone.
%% With an argument, the kills go on for so many seconds, and figures are printed.
-module(supervision_tree_under_kills).
-behaviour(supervisor).
-export([main/1]).
-export([init/1, start_worker/1, handle_call/3, handle_cast/2]).

-define(WORKERS, 8).
-define(CLIENTS, 10).

main([]) -> run(fun(Kills) -> Kills =:= 2000 end, fun(_, _, _) -> ok end);
main([Seconds]) ->
    End = erlang:monotonic_time(second) + list_to_integer(Seconds),
    run(fun(_) -> erlang:monotonic_time(second) >= End end, fun print_figures/3).

run(IsDone, Report) ->
    logger:set_primary_config(level, none),
    process_flag(trap_exit, true),
    Before = erlang:system_info(process_count),
    {ok, Top} = supervisor:start_link({local, top}, ?MODULE, top),
    Main = self(),
    Clients = [spawn_link(fun() -> client(Main, N, 0, 0) end) || N <- lists:seq(1, ?CLIENTS)],
    rand:seed(exsss, {1, 2, 3}),
    Kills = kill(0, IsDone),
    [Client ! stop || Client <- Clients],
    Counts = [receive {calls, Client, Answered, Failed} -> {Answered, Failed} end || Client <- Clients],
    io:format("clients called: ~p~n", [lists:all(fun({Answered, _}) -> Answered > 0 end, Counts)]),
    wait_until_whole(),
    io:format("the tree is whole~n"),
    io:format("~p~n", [lists:usort([gen_server:call(Name, {hello, Name}) =:= {hello, Name}
                                    || Name <- worker_names()])]),
    exit(Top, shutdown),
    receive {'EXIT', Top, Reason} -> io:format("top: ~p~n", [Reason]) end,
    [receive {'EXIT', Client, normal} -> ok end || Client <- Clients],
    %% A process that had to do with the start may have been among them, and is gone now.
    wait_until(fun() -> erlang:system_info(process_count) =< Before end),
    io:format("nothing is left~n"),
    {Answered, Failed} = lists:unzip(Counts),
    Report(Kills, lists:sum(Answered), lists:sum(Failed)).

print_figures(Kills, Answered, Failed) ->
    io:format("~p kills, ~p calls answered, ~p ended with a reason, ~.1f MB~n",
              [Kills, Answered, Failed, erlang:memory(total) / 1.0e6]).

%% Any process of the tree but the top. Gives the number of kills.
kill(N, IsDone) ->
    case IsDone(N) of
        true ->
            N;
        false ->
            Names = [middle(M) || M <- middles()] ++ worker_names(),
            case whereis(lists:nth(rand:uniform(length(Names)), Names)) of
                undefined -> erlang:yield();
                Pid -> exit(Pid, lists:nth(rand:uniform(3), [kill, crash, shutdown]))
            end,
            kill(N + 1, IsDone)
    end.

client(Main, N, Answered, Failed) ->
    receive
        stop -> Main ! {calls, self(), Answered, Failed}
    after 0 ->
        Name = lists:nth(rand:uniform(4 * ?WORKERS), worker_names()),
        try gen_server:call(Name, {hello, N}, 10000) of
            {hello, N} -> client(Main, N, Answered + 1, Failed)
        catch
            exit:{Reason, {gen_server, call, _}} ->
                true = lists:member(Reason, [noproc, killed, crash, shutdown, normal]),
                client(Main, N, Answered, Failed + 1)
        end
    end.

wait_until_whole() ->
    wait_until(fun() ->
        lists:all(fun(Name) -> is_pid(whereis(Name)) end, [middle(M) || M <- middles()] ++ worker_names())
            andalso lists:all(fun is_whole/1, [top | [middle(M) || M <- middles()]])
    end).

is_whole(Supervisor) ->
    try
        lists:all(fun({_, Pid, _, _}) -> is_pid(Pid) andalso is_process_alive(Pid) end,
                  supervisor:which_children(Supervisor))
    catch
        exit:_ -> false
    end.

wait_until(Condition) ->
    case Condition() of
        true -> ok;
        false -> timer:sleep(1), wait_until(Condition)
    end.

middles() -> [one_for_one, one_for_all, rest_for_one, simple_one_for_one].

middle(Strategy) -> list_to_atom("middle_" ++ atom_to_list(Strategy)).

worker_names() ->
    [worker(Strategy, N) || Strategy <- middles(), N <- lists:seq(1, ?WORKERS)].

worker(Strategy, N) ->
    list_to_atom("worker_" ++ atom_to_list(Strategy) ++ integer_to_list(N)).

init(top) ->
    {ok, {#{strategy => one_for_one, intensity => 100000000, period => 1},
          [#{id => Strategy, type => supervisor,
             start => {supervisor, start_link, [{local, middle(Strategy)}, ?MODULE, {middle, Strategy}]}}
           || Strategy <- middles(), Strategy =/= simple_one_for_one]
          ++ [#{id => starter, start => {?MODULE, start_worker, [starter]}, type => supervisor}]}};
init({middle, Strategy}) ->
    {ok, {#{strategy => Strategy, intensity => 100000000, period => 1},
          [#{id => N, start => {?MODULE, start_worker, [worker(Strategy, N)]}}
           || N <- lists:seq(1, ?WORKERS)]}};
init(simple) ->
    {ok, {#{strategy => simple_one_for_one, intensity => 100000000, period => 1},
          [#{id => worker, start => {?MODULE, start_worker, []}}]}};
init(worker) ->
    {ok, none}.

%% The simple_one_for_one supervisor comes with all its children.
start_worker(starter) ->
    case supervisor:start_link({local, middle(simple_one_for_one)}, ?MODULE, simple) of
        {ok, Pid} ->
            try
                [{ok, _} = supervisor:start_child(Pid, [worker(simple_one_for_one, N)])
                 || N <- lists:seq(1, ?WORKERS)],
                {ok, Pid}
            catch
                %% A worker of the one before still has its name, or this one is killed already.
                _:_ ->
                    unlink(Pid),
                    exit(Pid, kill),
                    {error, again}
            end;
        Error ->
            Error
    end;
start_worker(Name) ->
    gen_server:start_link({local, Name}, ?MODULE, worker, []).

handle_call(Request, _From, State) -> {reply, Request, State}.
handle_cast(_, State) -> {noreply, State}.

%% expect: clients called: true
%% expect: the tree is whole
%% expect: [true]
%% expect: top: shutdown
%% expect: nothing is left
