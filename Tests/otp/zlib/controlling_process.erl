%% Only the process that controls a stream may use it, and may give it to another one.
-module(controlling_process).
-export([main/1]).

main(_) ->
    Z = zlib:open(),
    ok = zlib:deflateInit(Z),
    First = zlib:deflate(Z, "hello ", sync),
    Self = self(),
    Other = spawn_link(fun() -> other(Self, Z) end),
    receive {Other, Refused} -> io:format("~p~n", [Refused]) end,
    io:format("~p~n", [result(fun() -> zlib:set_controlling_process(Z, foo) end)]),
    io:format("~p~n", [result(fun() -> zlib:set_controlling_process(Z, Other) end)]),
    io:format("~p~n", [result(fun() -> zlib:set_controlling_process(Z, Self) end)]),
    io:format("~p~n", [result(fun() -> zlib:deflate(Z, "x") end)]),
    Other ! go_on,
    receive {Other, Second} -> io:format("~p~n", [zlib:uncompress([First, Second])]) end,
    io:format("~p~n", [result(fun() -> zlib:deflateEnd(Z) end)]).

other(Parent, Z) ->
    Parent ! {self(), [result(F) || F <- [fun() -> zlib:deflate(Z, "x") end, fun() -> zlib:close(Z) end,
                                          fun() -> zlib:set_controlling_process(Z, self()) end]]},
    receive go_on -> ok end,
    Made = zlib:deflate(Z, "world", finish),
    ok = zlib:deflateEnd(Z),
    ok = zlib:set_controlling_process(Z, Parent),
    Parent ! {self(), Made}.

result(F) ->
    try F()
    catch
        error:Reason -> Reason
    end.

%% expect: [not_on_controlling_process,not_on_controlling_process,
%% expect:  not_on_controlling_process]
%% expect: badarg
%% expect: ok
%% expect: not_on_controlling_process
%% expect: not_on_controlling_process
%% expect: <<"hello world">>
%% expect: not_initialized
