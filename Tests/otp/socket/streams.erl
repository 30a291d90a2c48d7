% Streams: connecting, sending and receiving, with and without waiting, and the end.
-module(streams).
-export([main/1]).

main(_) ->
    {ok, L} = socket:open(inet, stream, tcp),
    show("open", fun() -> [socket:open(Domain, Type) || Domain <- [inet, inet6, local], Type <- [stream, dgram]] end),
    show("protocols", fun() -> [socket:open(inet, stream, P) || P <- [tcp, default, 0, udp, foo]] end),
    show("none", fun() -> [socket:open(foo, stream), socket:open(inet, foo), socket:open(inet, seqpacket)] end),
    show("bind", fun() -> [socket:bind(L, Address) || Address <- [#{family => inet, addr => loopback, port => 0}, any, foo, #{family => foo}]] end),
    show("no socket", fun() -> [catch socket:bind(foo, any), catch socket:recv(foo, 0), catch socket:close(foo)] end),
    show("names", fun() -> [socket:sockname(L), socket:peername(L)] end),
    show("too early", fun() -> socket:accept(L, nowait) end),
    show("listen", fun() -> [socket:listen(L, 5), catch socket:listen(L, foo)] end),
    show("accept", fun() -> [socket:accept(L, 50), socket:accept(L, 0), catch socket:accept(L, foo)] end),
    show("cancel", fun() -> {select, Info} = socket:accept(L, nowait), [Info, socket:cancel(L, Info), socket:cancel(L, Info)] end),
    {ok, #{port := Port} = Address} = socket:sockname(L),
    {ok, C} = socket:open(inet, stream, tcp),
    show("unconnected", fun() -> [socket:send(C, <<"x">>), socket:recv(C, 0, 100)] end),
    show("connect", fun() -> socket:connect(C, #{family => inet, addr => {127, 0, 0, 1}, port => Port}) end),
    {ok, S} = socket:accept(L),
    show("peer", fun() -> socket:peername(C) =:= {ok, Address} end),
    show("info", fun() -> maps:with([domain, type, protocol, owner, ctype], socket:info(S)) end),
    show("send", fun() -> [socket:send(C, "abc"), socket:send(C, [<<"d">>, $e]), socket:send(C, <<"f">>, []), socket:send(C, <<"g">>, 100),
                           socket:send(C, <<>>), socket:send(C, <<"h">>, [], nowait), socket:send(C, <<"i">>, nowait)] end),
    show("bad data", fun() -> [catch socket:send(C, foo), socket:send(C, <<"x">>, [foo])] end),
    timer:sleep(50),
    show("recv", fun() -> [socket:recv(S, 2), socket:recv(S, 1, 1000), socket:recv(S, 2, [peek]), socket:recv(S, 2, [], nowait), socket:recv(S)] end),
    show("timeout", fun() -> [socket:recv(S, 0, 0), socket:recv(S, 0, 20), socket:recv(S, 5, 20)] end),
    show("nowait", fun() -> {select, Info} = socket:recv(S, 0, nowait), ok = socket:send(C, <<"hello">>), [Info, message(), socket:recv(S, 0, nowait)] end),
    show("handle", fun() -> H = make_ref(), {select, {select_info, recv, H}} = socket:recv(S, 0, [], H), ok = socket:send(C, <<"hello">>),
                            receive {'$socket', S, select, H} -> socket:recv(S, 0, [], H) after 1000 -> none end end),
    show("partly", fun() -> ok = socket:send(C, <<"abc">>), timer:sleep(30), Part = socket:recv(S, 5, nowait), ok = socket:send(C, <<"de">>), [Part, message(), socket:recv(S, 2, nowait)] end),
    show("partly in time", fun() -> ok = socket:send(C, <<"abc">>), timer:sleep(30), [socket:recv(S, 5, 50), socket:recv(S, 3, 50)] end),
    show("given up", fun() -> {select, Info} = socket:recv(S, 5, nowait), [socket:cancel(S, Info), socket:recv(S, 0, 0)] end),
    show("much", fun() -> spawn(fun() -> socket:send(C, binary:copy(<<"x">>, 3000000)) end), timer:sleep(200), {ok, Some} = socket:recv(S, 0),
                          {ok, More} = socket:recv(S, 1000000), [byte_size(Some), byte_size(More), byte_size(Some) + byte_size(More) + rest(S, 0)] end),
    show("full", fun() -> full(C) end),
    show("rest", fun() -> rest(S, 0) > 1000000 end),
    show("both ways", fun() -> {select, {_, _, In}} = socket:recv(C, 0, nowait), Out = blocked(C), ok = socket:send(S, <<"in">>),
                               First = receive {'$socket', C, select, In} -> socket:recv(C, 0, nowait) after 1000 -> none end,
                               rest(S, 0),
                               [First, receive {'$socket', C, select, Out} -> later after 1000 -> none end] end),
    show("bad", fun() -> [catch socket:recv(S, -1), catch socket:recv(S, foo), catch socket:recv(S, 0, foo), socket:recv(S, 0, [foo]), catch socket:recv(S, 0, -1), socket:accept(S, 0)] end),
    show("shutdown", fun() -> [socket:shutdown(C, write), socket:recv(S, 0), socket:recv(S, 0, 0), socket:send(S, <<"x">>), socket:recv(C, 0, 500),
                               socket:send(C, <<"x">>), catch socket:shutdown(C, foo), socket:shutdown(C, read_write)] end),
    show("close", fun() -> [socket:close(C), socket:close(C), socket:recv(C, 0), socket:send(C, <<"x">>), socket:sockname(C), socket:getopt(C, {socket, type}), socket:bind(C, any)] end),
    show("closed by another", fun() -> {select, Info} = socket:accept(L, nowait), spawn(fun() -> socket:close(L) end), [Info, message()] end),
    show("closed meanwhile", fun() -> Main = self(), Other = listening(), spawn(fun() -> Main ! {told, socket:accept(Other)} end), timer:sleep(50),
                                      [socket:close(Other), receive {told, Result} -> Result after 500 -> none end] end),
    show("refused", fun() -> {ok, A} = socket:open(inet, stream, tcp), [socket:connect(A, #{family => inet, addr => loopback, port => 1}),
                                                                       socket:connect(A, #{family => inet, addr => {1, 2}, port => 1})] end),
    show("connect without waiting", fun() -> {ok, A} = socket:open(inet, stream, tcp), {ok, To} = socket:sockname(listening()),
                                             case socket:connect(A, To, nowait) of
                                                 ok -> ok;
                                                 {select, {select_info, connect, Ref}} -> receive {'$socket', A, select, Ref} -> socket:connect(A) end
                                             end end),
    show("monitor", fun() -> {ok, A} = socket:open(inet, stream, tcp), Ref = socket:monitor(A), true = is_reference(Ref), ok = socket:close(A), message() end),
    show("monitor no longer", fun() -> {ok, A} = socket:open(inet, stream, tcp), Ref = socket:monitor(A), R = socket:cancel_monitor(Ref), ok = socket:close(A), [R, message(), socket:cancel_monitor(Ref)] end),
    show("owner", fun() -> Main = self(), {_, Ref} = spawn_monitor(fun() -> {ok, A} = socket:open(inet, stream), Main ! {opened, A} end),
                           A = receive {opened, A0} -> A0 end, receive {'DOWN', Ref, _, _, Reason} -> Reason end, timer:sleep(50), [Reason, socket:sockname(A)] end),
    show("another owner", fun() -> {ok, A} = socket:open(inet, stream), Pid = spawn(fun() -> receive stop -> ok end end), [socket:setopt(A, {otp, controlling_process}, Pid),
                               socket:setopt(A, {otp, controlling_process}, self()), socket:getopt(A, {otp, controlling_process}) =:= {ok, Pid}, begin Pid ! stop, timer:sleep(50), socket:sockname(A) end] end),
    show("no message", fun() -> process_flag(trap_exit, true), {ok, A} = socket:open(inet, stream), ok = socket:close(A), message() end),
    show("local", fun() -> local() end),
    show("ipv6", fun() -> {ok, A} = socket:open(inet6, stream), ok = socket:bind(A, loopback), ok = socket:listen(A), {ok, To} = socket:sockname(A), {ok, B} = socket:open(inet6, stream),
                          ok = socket:connect(B, To), {ok, D} = socket:accept(A, 1000), ok = socket:send(D, <<"six">>), [To, socket:recv(B, 3)] end).

message() -> receive Message -> Message after 200 -> none end.

listening() ->
    {ok, L} = socket:open(inet, stream, tcp),
    ok = socket:bind(L, #{family => inet, addr => loopback, port => 0}),
    ok = socket:listen(L),
    L.

rest(S, Count) ->
    case socket:recv(S, 0, 100) of
        {ok, Bytes} -> rest(S, Count + byte_size(Bytes));
        {error, timeout} -> Count
    end.

full(C) ->
    case socket:send(C, binary:copy(<<"y">>, 1000000), [], nowait) of
        ok -> full(C);
        {select, {{select_info, _, Ref} = Info, Rest}} -> [is_reference(Ref), is_binary(Rest), socket:cancel(C, Info)];
        {select, {select_info, _, Ref} = Info} -> [is_reference(Ref), true, socket:cancel(C, Info)]
    end.

%% The reference of what waits until there is room.
blocked(C) ->
    case socket:send(C, binary:copy(<<"y">>, 1000000), [], nowait) of
        ok -> blocked(C);
        {select, {{select_info, _, Ref}, _Rest}} -> Ref;
        {select, {select_info, _, Ref}} -> Ref
    end.

local() ->
    Path = filename:join(filename:basedir(user_cache, "socket_test"), "socket" ++ os:getpid()),
    ok = filelib:ensure_dir(Path),
    {ok, A} = socket:open(local, stream),
    Bound = socket:bind(A, #{family => local, path => Path}),
    ok = socket:listen(A),
    {ok, B} = socket:open(local, stream),
    Connected = socket:connect(B, #{family => local, path => list_to_binary(Path)}),
    {ok, D} = socket:accept(A, 1000),
    ok = socket:send(B, <<"x">>),
    {ok, Name} = socket:sockname(A),
    Result = [Bound, Connected, socket:recv(D, 0), Name =:= #{family => local, path => list_to_binary(Path)},
              socket:sockname(B), socket:peername(B) =:= {ok, Name}, socket:peername(D), socket:bind(B, foo)],
    file:delete(Path),
    Result.


show(Title, Do) ->
    io:format("~s: ~0p~n", [Title, masked(try Do() catch _:Reason -> {caught, Reason} end)]).

%% Sockets, references, pids and ports differ.
masked({'$socket', _}) -> socket;
masked(Reference) when is_reference(Reference) -> ref;
masked(Pid) when is_pid(Pid) -> pid;
masked({'EXIT', {Reason, _}}) -> {caught, masked(Reason)};
masked(Tuple) when is_tuple(Tuple) -> list_to_tuple([masked(Element) || Element <- tuple_to_list(Tuple)]);
masked([Head | Tail]) -> [masked(Head) | masked(Tail)];
masked(Map) when is_map(Map) -> maps:map(fun(port, _) -> port; (_, Value) -> masked(Value) end, Map);
masked(Term) -> Term.

%% expect: open: [{ok,socket},{ok,socket},{ok,socket},{ok,socket},{ok,socket},{ok,socket}]
%% expect: protocols: [{ok,socket},{ok,socket},{ok,socket},{error,eprotonosupport},{error,{invalid,{protocol,foo}}}]
%% expect: none: [{error,{invalid,{domain,foo}}},{error,{invalid,{type,foo}}},{error,esocktnosupport}]
%% expect: bind: [ok,{error,einval},{error,{invalid,{sockaddr,foo}}},{error,{invalid,{sockaddr,#{family => foo}}}}]
%% expect: no socket: [{caught,badarg},{caught,badarg},{caught,badarg}]
%% expect: names: [{ok,#{addr => {127,0,0,1},family => inet,port => port}},{error,enotconn}]
%% expect: too early: {error,einval}
%% expect: listen: [ok,{caught,badarg}]
%% expect: accept: [{error,timeout},{error,timeout},{caught,{invalid,{timeout,foo}}}]
%% expect: cancel: [{select_info,accept,ref},ok,{error,{invalid,{select_info,accept,ref}}}]
%% expect: unconnected: [{error,epipe},{error,enotconn}]
%% expect: connect: ok
%% expect: peer: true
%% expect: info: #{ctype => normal,domain => inet,owner => pid,protocol => tcp,type => stream}
%% expect: send: [ok,ok,ok,ok,ok,ok,ok]
%% expect: bad data: [{caught,badarg},{error,{invalid,{msg_flag,foo}}}]
%% expect: recv: [{ok,<<"ab">>},{ok,<<"c">>},{ok,<<"de">>},{ok,<<"de">>},{ok,<<"fghi">>}]
%% expect: timeout: [{error,timeout},{error,timeout},{error,timeout}]
%% expect: nowait: [{select_info,recv,ref},{'$socket',socket,select,ref},{ok,<<"hello">>}]
%% expect: handle: {ok,<<"hello">>}
%% expect: partly: [{select,{{select_info,recv,ref},<<"abc">>}},{'$socket',socket,select,ref},{ok,<<"de">>}]
%% expect: partly in time: [{error,{timeout,<<"abc">>}},{error,timeout}]
%% expect: given up: [ok,{error,timeout}]
%% expect: much: [8192,1000000,3000000]
%% expect: full: [true,true,ok]
%% expect: rest: true
%% expect: both ways: [{ok,<<"in">>},later]
%% expect: bad: [{caught,badarg},{caught,badarg},{caught,{invalid,{timeout,foo}}},{error,{invalid,{msg_flag,foo}}},{caught,{invalid,{timeout,-1}}},{error,einval}]
%% expect: shutdown: [ok,{error,closed},{error,closed},ok,{ok,<<"x">>},{error,epipe},{caught,{invalid,{how,foo}}},ok]
%% expect: close: [ok,{error,closed},{error,closed},{error,closed},{error,closed},{error,closed},{error,closed}]
%% expect: closed by another: [{select_info,accept,ref},{'$socket',socket,abort,{ref,closed}}]
%% expect: closed meanwhile: [ok,{error,closed}]
%% expect: refused: [{error,econnrefused},{error,{invalid,{sockaddr,#{addr => {1,2},family => inet,port => port}}}}]
%% expect: connect without waiting: ok
%% expect: monitor: {'DOWN',ref,socket,socket,closed}
%% expect: monitor no longer: [true,none,false]
%% expect: owner: [normal,{error,closed}]
%% expect: another owner: [ok,{error,{invalid,not_owner}},true,{error,closed}]
%% expect: no message: none
%% expect: local: [ok,ok,{ok,<<"x">>},true,{ok,#{family => local,path => <<>>}},true,{ok,#{family => local,path => <<>>}},{error,{invalid,{sockaddr,foo}}}]
%% expect: ipv6: [#{addr => {0,0,0,0,0,0,0,1},family => inet6,flowinfo => 0,port => port,scope_id => 0},{ok,<<"six">>}]
