%%% What is said of register/2 when it fails: the process is looked at before the name.
-module(register_explained).

-export([main/1]).

main(_) ->
    {Ended, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, _, _, _} -> ok end,
    Other = spawn(fun() -> receive stop -> ok end end),
    true = register(taken, self()),
    [explain(Name, Process) || {Name, Process} <- [{taken, self()}, {free, self()}, {free, Ended}, {taken, Other},
                                                   {undefined, Other}, {"name", Other}, {free, process}]],
    ok.

explain(Name, Process) ->
    try
        register(Name, Process)
    catch
        error:badarg:Stacktrace ->
            Texts = erl_erts_errors:format_error(badarg, Stacktrace),
            io:format("~p~n", [[{N, unicode:characters_to_list(Text)} || {N, Text} <- maps:to_list(Texts)]])
    end.

%% expect: [{2,"this process or port already has a name"}]
%% expect: [{2,"this process or port already has a name"}]
%% expect: [{2,"the pid does not refer to an existing process"}]
%% expect: [{1,"name is in use"}]
%% expect: [{1,"'undefined' is not a valid name"}]
%% expect: [{1,"not an atom"}]
%% expect: [{2,"not a pid or port"}]
