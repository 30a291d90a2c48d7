%%% A program that writes faster than its owner reads: 100 MB go through little memory.
-module(flood).

-export([main/1]).

main(_) ->
    Total = 100000000,
    Port = open_port({spawn, "head -c " ++ integer_to_list(Total) ++ " /dev/zero"}, [binary, exit_status]),
    {Got, Most} = read(Port, 0, 0),
    io:format("~w bytes, ~w~n", [Got, Most < 30000000]),
    %% Who does not want the data gets the rest all the same, with patience.
    Other = open_port({spawn, "sh -c 'head -c 10000000 /dev/zero; exit 7'"}, [binary, exit_status]),
    receive {Other, {exit_status, Status}} -> io:format("status ~w~n", [Status]) end,
    io:format("~w bytes~n", [waiting(Other, 0)]).

%% Slowly: every now and then it sleeps.
read(Port, Got, Most) ->
    receive
        {Port, {data, Data}} ->
            New = Got + byte_size(Data),
            New div 5000000 > Got div 5000000 andalso (receive after 20 -> ok end),
            read(Port, New, max(Most, erlang:memory(binary)));
        {Port, {exit_status, 0}} ->
            {Got, Most}
    end.

waiting(Port, Got) ->
    receive {Port, {data, Data}} -> waiting(Port, Got + byte_size(Data)) after 0 -> Got end.

%% recorded: by hand (erl reads as much as there is memory)
%% expect: 100000000 bytes, true
%% expect: status 7
%% expect: 10000000 bytes
