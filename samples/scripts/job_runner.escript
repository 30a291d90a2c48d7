#!/usr/bin/env escript
%% Runs jobs that depend on one another, a few at a time, as make -j does:
%%
%%     job_runner.escript JOBS_FILE [WORKERS]
%%
%% A line of the file is `NAME: NAME...`, a job and what has to be done before it. A job called
%% crash... crashes; what depends on it is skipped. The status is the number of jobs not done.

main([File]) ->
    main([File, "3"]);
main([File, Workers]) ->
    {ok, Text} = file:read_file(File),
    Jobs = [parse(Line) || Line <- string:lexemes(binary_to_list(Text), "\n"), hd(Line) =/= $#],
    check(Jobs),
    Results = run(Jobs, list_to_integer(Workers), #{}, #{}),
    [io:format("~-12s ~s~n", [Name, maps:get(Name, Results)]) || {Name, _} <- Jobs],
    halt(length([skipped || Result <- maps:values(Results), Result =/= "done"])).

parse(Line) ->
    [Name | Needed] = string:lexemes(Line, ": "),
    {Name, Needed}.

check(Jobs) ->
    Names = [Name || {Name, _} <- Jobs],
    case [{Name, Missing} || {Name, Needed} <- Jobs, Missing <- Needed -- Names] of
        [] ->
            ok;
        Missing ->
            [io:format(standard_error, "~s needs ~s, which is not there~n", [Name, Needed])
             || {Name, Needed} <- Missing],
            halt(100)
    end.

run([], _Workers, Running, Results) when map_size(Running) =:= 0 ->
    Results;
run(Jobs, Workers, Running, Results) ->
    Broken = [Name || {Name, Needed} <- Jobs, lists:any(fun(N) -> is_broken(N, Results) end, Needed)],
    case Broken of
        [] ->
            start(Jobs, Workers, Running, Results);
        [Name | _] ->
            run(lists:keydelete(Name, 1, Jobs), Workers, Running, Results#{Name => "skipped"})
    end.

start(Jobs, Workers, Running, Results) ->
    Ready = [Job || {_, Needed} = Job <- Jobs, lists:all(fun(N) -> is_done(N, Results) end, Needed)],
    case Ready of
        [{Name, _} = Job | _] when map_size(Running) < Workers ->
            {_, Monitor} = spawn_monitor(fun() -> work(Name) end),
            run(Jobs -- [Job], Workers, Running#{Monitor => Name}, Results);
        [] when map_size(Running) =:= 0 ->
            maps:merge(Results, maps:from_list([{Name, "in a circle"} || {Name, _} <- Jobs]));
        _ ->
            receive
                {'DOWN', Monitor, process, _, Reason} when is_map_key(Monitor, Running) ->
                    {Name, Left} = maps:take(Monitor, Running),
                    run(Jobs, Workers, Left, Results#{Name => result(Reason)})
            end
    end.

is_done(Name, Results) -> maps:get(Name, Results, "") =:= "done".

is_broken(Name, Results) -> not lists:member(maps:get(Name, Results, ""), ["", "done"]).

result(normal) -> "done";
result({failed, Text}) -> "failed: " ++ Text.

work("crash" ++ _ = Name) -> exit({failed, Name ++ " went wrong"});
work(Name) -> lists:sum([Char * N || Char <- Name, N <- lists:seq(1, 10000)]).
