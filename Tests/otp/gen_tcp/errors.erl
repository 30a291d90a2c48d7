%% What goes wrong, with its reason.
-module(errors).
-export([main/1]).

main(_) ->
    {ok, L} = gen_tcp:listen(0, [{ip, {127, 0, 0, 1}}]),
    {ok, Port} = inet:port(L),
    show(fun() -> element(2, gen_tcp:listen(Port, [{ip, {127, 0, 0, 1}}])) end),
    gen_tcp:close(L),
    show(fun() -> gen_tcp:connect({127, 0, 0, 1}, Port, []) end),
    show(fun() -> gen_tcp:connect("127.0.0.1", Port, [], 1000) end),
    show(fun() -> gen_tcp:connect({127, 0, 0, 300}, 1, []) end),
    show(fun() -> gen_tcp:connect({127, 0, 0, 1}, Port, [nonsense]) end),
    show(fun() -> gen_tcp:connect({127, 0, 0, 1}, Port, [{packet, 3}]) end),
    show(fun() -> gen_tcp:connect({127, 0, 0, 1}, Port, [{active, maybe_not}]) end),
    show(fun() -> gen_tcp:connect("no.such.host.invalid", 80, []) end),
    show(fun() -> gen_tcp:connect("", 80, []) end),
    show(fun() -> gen_tcp:listen(0, [{ip, {1, 2, 3, 4}}]) end),
    show(fun() -> gen_tcp:listen(0, [{no_such, option}]) end),
    show(fun() -> gen_tcp:connect({local, "/no/such/socket"}, 0, [local]) end),
    show(fun() -> inet:setopts(L, [{active, true}]) end),
    show(fun() -> inet:getopts(L, [active]) end),
    show(fun() -> inet:sockname(L) end),
    show(fun() -> inet:peername(L) end),
    show(fun() -> gen_tcp:shutdown(L, write) end),
    show(fun() -> gen_tcp:controlling_process(L, self()) end),
    open().

open() ->
    {ok, L} = gen_tcp:listen(0, [{active, false}]),
    {ok, Port} = inet:port(L),
    {ok, A} = gen_tcp:connect("localhost", Port, [{active, false}]),
    {ok, B} = gen_tcp:accept(L),
    show(fun() -> gen_tcp:send(A, not_data) end),
    show(fun() -> gen_tcp:send(A, [300]) end),
    show(fun() -> gen_tcp:send(L, "x") end),
    show(fun() -> gen_tcp:recv(L, 0) end),
    show(fun() -> inet:peername(L) end),
    show(fun() -> inet:setopts(A, [{no_such, option}]) end),
    show(fun() -> inet:setopts(A, [{packet, 17}]) end),
    show(fun() -> inet:getopts(A, [no_such]) end),
    show(fun() -> inet:setopts(A, [{active, true}]), gen_tcp:recv(A, 0) end),
    show(fun() -> gen_tcp:shutdown(B, write) end),
    receive Message -> show(fun() -> element(1, Message) end) end,
    show(fun() -> gen_tcp:send(B, "x") end),
    gen_tcp:close(B),
    gen_tcp:close(L).

show(Fun) ->
    Result = try Fun() catch Class:Reason -> {Class, Reason} end,
    io:format("~p~n", [Result]).

%% expect: eaddrinuse
%% expect: {error,econnrefused}
%% expect: {error,econnrefused}
%% expect: {exit,badarg}
%% expect: {exit,badarg}
%% expect: {exit,badarg}
%% expect: {exit,badarg}
%% expect: {error,nxdomain}
%% expect: {exit,badarg}
%% expect: {error,eaddrnotavail}
%% expect: {exit,badarg}
%% expect: {error,enoent}
%% expect: {error,einval}
%% expect: {error,einval}
%% expect: {error,einval}
%% expect: {error,einval}
%% expect: {error,closed}
%% expect: {error,closed}
%% expect: {error,einval}
%% expect: {error,einval}
%% expect: {error,enotconn}
%% expect: {error,enotconn}
%% expect: {error,enotconn}
%% expect: {error,einval}
%% expect: {error,einval}
%% expect: {error,einval}
%% expect: {error,einval}
%% expect: ok
%% expect: tcp_closed
%% expect: {error,closed}
