%% The processes that have most of something, and the table of them, which is written once where there is no
%% terminal, without escape sequences.
-module(busiest_processes).
-export([main/1, work/1]).

main(_) ->
    Flooded = spawn(fun() -> register(flooded, self()), receive never -> ok end end),
    Large = spawn(fun() -> Kept = lists:seq(1, 300000), receive never -> Kept end end),
    Busy = spawn(fun() -> proc_lib:set_label({busy, 1}), work(1000000), receive never -> ok end end),
    Small = [spawn(fun() -> receive stop -> ok end end) || _ <- lists:seq(1, 20000)],
    _ = [Flooded ! Number || Number <- lists:seq(1, 1000)],
    settle([Flooded, Large, Busy]),
    {Sample, Count, [{Busy, Reductions, _, 0} | _]} = alder_observe:busiest(reductions, 3, <<>>),
    io:format("~w ~w~n", [Count > 20000, Reductions > 1000000]),
    {_, _, [{Large, _, Bytes, 0}]} = alder_observe:busiest(memory, 1, Sample),
    io:format("~w~n", [Bytes > 16 * 300000]),
    {_, Count, [{Flooded, _, _, 1000} | Others]} = alder_observe:busiest(messages, 1000, Sample),
    io:format("~w~n", [length(Others)]),
    %% What was spent before the sample does not count.
    {_, _, [{_, Since, _, _} | _]} = alder_observe:busiest(reductions, 1, Sample),
    io:format("~w~n", [Since < 1000000]),
    %% Processes end while they are looked at.
    spawn(fun() -> [Pid ! stop || Pid <- Small] end),
    ended(Small),
    io:format("~p~n", [[catch_error(fun() -> alder_observe:busiest(What, Number, Earlier) end)
                        || {What, Number, Earlier} <- [{size, 1, <<>>}, {memory, 0, <<>>},
                                                       {memory, 1, none}]]]),
    {ok, Text} = written(fun() -> alder_top:show(#{sort => mailbox, lines => 1}) end),
    [_, _, By, Header, Line | _] = string:split(Text, "\n", all),
    io:format("~ts~n~ts~n", [By, Header]),
    io:format("~p~n", [lists:nthtail(1, string:lexemes(Line, " "))]),
    io:format("~p~n", [lists:member($\e, Text)]),
    {ok, Labelled} = written(fun() -> alder_top:show(#{lines => 1}) end),
    io:format("~p~n", [string:find(Labelled, "{busy,1}") =/= nomatch]),
    io:format("~p ~p~n", [catch_error(fun() -> alder_top:show(size) end),
                          catch_error(fun() -> alder_top:show(#{lines => none}) end)]).

work(0) -> ok;
work(Number) -> work(Number - 1).

%% Until they wait.
settle(Pids) ->
    lists:foreach(fun wait/1, Pids).

wait(Pid) ->
    case process_info(Pid, [status, message_queue_len]) of
        [{status, waiting}, {message_queue_len, Count}] when Count =:= 0; Count =:= 1000 -> ok;
        _ -> receive after 1 -> wait(Pid) end
    end.

ended(Pids) ->
    {_, Count, Found} = alder_observe:busiest(memory, 1000, <<>>),
    _ = alder_look:infos([Pid || {Pid, _, _, _} <- Found], [current_function], 1000),
    case Count > length(Pids) of
        true -> ended(Pids);
        false -> case lists:any(fun is_process_alive/1, Pids) of
                     true -> ended(Pids);
                     false -> ok
                 end
    end.

%% What is written to the group leader of a process.
written(Fun) ->
    Main = self(),
    {Pid, Monitor} = spawn_monitor(fun() -> group_leader(Main, self()), Fun() end),
    collect(Pid, Monitor, "").

collect(Pid, Monitor, Text) ->
    receive
        {io_request, From, ReplyAs, {put_chars, unicode, Chars}} ->
            From ! {io_reply, ReplyAs, ok},
            collect(Pid, Monitor, Text ++ unicode:characters_to_list(Chars));
        {io_request, From, ReplyAs, _} ->
            From ! {io_reply, ReplyAs, {error, enotsup}},
            collect(Pid, Monitor, Text);
        {'DOWN', Monitor, process, Pid, normal} ->
            {ok, Text}
    end.

catch_error(Fun) ->
    try Fun() catch error:Reason -> Reason end.

%% recorded: by hand (what it tests is Alder's own)
%% expect: true true
%% expect: true
%% expect: 999
%% expect: true
%% expect: [badarg,badarg,badarg]
%% expect: by mailbox
%% expect: process       reductions   memory  mailbox  name or first call          in
%% expect: ["0","49","K","1000","flooded","a","fun","in","busiest_process..."]
%% expect: false
%% expect: true
%% expect: {badarg,{sort,size}} {badarg,{lines,none}}
