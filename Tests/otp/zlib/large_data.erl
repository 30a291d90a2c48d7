%% Large data does not hold up other processes, and what becomes much larger can be had in parts. Streams that
%% nobody refers to any more are closed.
-module(large_data).
-export([main/1]).

main(_) ->
    Zeros = binary:copy(<<0>>, 10_000_000),
    Small = zlib:compress(Zeros),
    io:format("~p ~p~n", [byte_size(Small), zlib:uncompress(Small) =:= Zeros]),
    Z = zlib:open(),
    ok = zlib:inflateInit(Z),
    io:format("~p~n", [parts(zlib:safeInflate(Z, Small), Z, 0)]),
    io:format("~p~n", [zlib:safeInflate(Z, [])]),
    ok = zlib:inflateEnd(Z),
    {Random, _} = rand:bytes_s(1_000_000, rand:seed_s(exsss, 1)),
    Workers = [spawn_monitor(fun() -> Random = zlib:gunzip(zlib:gzip(Random)) end) || _ <- lists:seq(1, 8)],
    [receive {'DOWN', Reference, process, Pid, Reason} -> io:format("~p~n", [Reason]) end || {Pid, Reference} <- Workers],
    [begin
         Unused = zlib:open(),
         ok = zlib:deflateInit(Unused),
         zlib:deflate(Unused, "abc")
     end || _ <- lists:seq(1, 2000)],
    %% One ends while it is at work.
    {Pid, Monitor} = spawn_monitor(fun() -> zlib:compress(binary:copy(Random, 20)) end),
    exit(Pid, kill),
    receive {'DOWN', Monitor, process, Pid, Why} -> io:format("~p~n", [Why]) end.

parts({continue, Made}, Z, Total) -> parts(zlib:safeInflate(Z, []), Z, Total + size_of_part(Made));
parts({finished, Made}, _, Total) -> Total + size_of_part(Made).

size_of_part(Made) ->
    Size = iolist_size(Made),
    true = Size =< 16384,
    Size.

%% expect: 9738 true
%% expect: 10000000
%% expect: {finished,[]}
%% expect: normal
%% expect: normal
%% expect: normal
%% expect: normal
%% expect: normal
%% expect: normal
%% expect: normal
%% expect: normal
%% expect: killed
