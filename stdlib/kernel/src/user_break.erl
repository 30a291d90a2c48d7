-module(user_break).
-moduledoc """
The menu that control-C leads to.
""".

-export([show/0, key/1]).

-doc "Shows the menu.".
-spec show() -> ok.
show() ->
    write("\nBREAK: (a)bort (A)bort with dump (c)ontinue (p)roc info (i)nfo\n"
          "       (l)oaded (v)ersion (k)ill (D)b-tables (d)istribution\n").

-doc "What a key of the menu does.".
-spec key(byte()) -> abort | continue | stay.
key($a) -> abort;
key($A) -> write("There is no dump: crashes are reported when they happen.\n"), abort;
key($c) -> continue;
key($p) -> report(fun all_processes/0);
key($i) -> report(fun information/0);
key($l) -> report(fun loaded/0);
key($v) -> report(fun() -> write(["Alder ", alder_code:version(), "\n"]) end);
key($k) -> report(fun kill/0);
key($D) -> report(fun() -> write("There are no tables.\n") end);
key($d) -> report(fun() -> write("There are no other nodes.\n") end);
key(_) -> stay.

report(Report) ->
    try Report() catch _:_ -> ok end,
    show(),
    stay.

write(Text) ->
    _ = alder_io:write(1, Text),
    ok.

all_processes() ->
    write([process(Pid, process_info(Pid, [registered_name, initial_call, current_function, status,
                                           message_queue_len, reductions]))
           || Pid <- erlang:processes()]).

process(_Pid, undefined) ->
    [];
process(Pid, Info) ->
    io_lib:format("~w ~tp~n", [Pid, Info]).

information() ->
    write([io_lib:format("~-12w ~w~n", [Type, Bytes]) || {Type, Bytes} <- erlang:memory()]),
    write(io_lib:format("~-12w ~w~n~-12w ~w~n~-12w ~w~n",
                        [processes, erlang:system_info(process_count),
                         run_queue, erlang:statistics(run_queue),
                         schedulers, erlang:system_info(schedulers_online)])).

loaded() ->
    write([io_lib:format("~tw~n", [Module]) || Module <- lists:sort(erlang:loaded())]).

%% The process that has worked most is the one that is meant.
kill() ->
    Candidates = [{Reductions, Pid}
                  || Pid <- erlang:processes(), is_users(Pid),
                     {reductions, Reductions} <- [process_info(Pid, reductions)]],
    case lists:reverse(lists:sort(Candidates)) of
        [{Reductions, Pid} | _] ->
            write(io_lib:format("Killing ~w, which has ~w reductions.~n", [Pid, Reductions])),
            exit(Pid, kill);
        [] ->
            write("There is no process to be killed.\n")
    end.

%% What the system needs has a name, and so has what a program wants to keep.
is_users(Pid) ->
    Pid =/= self() andalso process_info(Pid, registered_name) =:= []
        andalso case process_info(Pid, dictionary) of
                    {dictionary, Dictionary} -> not lists:keymember(shell, 1, Dictionary);
                    undefined -> false
                end.
