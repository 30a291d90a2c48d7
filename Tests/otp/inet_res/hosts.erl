%% Hosts by name and by address, as a name server of our own knows them.
-module(hosts).
-export([main/1]).

main(_) ->
    Main = self(),
    spawn_link(fun() -> serve(Main) end),
    Port = receive {port, Number} -> Number end,
    inet_db:set_lookup([dns]),
    %% Not what the system says.
    inet_db:res_option(resolv_conf, ""),
    inet_db:res_option(nameservers, [{{127, 0, 0, 1}, Port}]),
    inet_db:res_option(timeout, 400),
    inet_db:res_option(search, []),
    show(fun() -> inet_db:res_option(timeout) end),
    [show(fun() -> inet_res:getbyname(Name, Type) end)
     || {Name, Type} <- [{"a.test", a}, {"a.test", aaaa}, {"v6.test", aaaa}, {"alias.test", a}, {"alias.test", cname},
                         {"mx.test", mx}, {"none.test", mx}, {"ns.test", ns}, {"srv.test", srv}, {"txt.test", txt},
                         {"soa.test", soa}, {{1, 2, 3, 4}, a}, {'a.test', a}, {"serv.test", a}, {"slow.test", a},
                         {"4.3.2.1.in-addr.arpa", ptr}]],
    show(fun() -> inet_res:getbyname("a.test", a, 1000) end),
    show(fun() -> inet_res:getbyname("slow.test", a, 100) end),
    show(fun() -> inet_res:gethostbyname("a.test") end),
    show(fun() -> inet_res:gethostbyname("v6.test", inet6) end),
    show(fun() -> inet_res:gethostbyname("a.test", inet6) end),
    show(fun() -> inet_res:gethostbyname("none.test", inet) end),
    show(fun() -> inet_res:gethostbyname("a.test", foo) end),
    show(fun() -> inet_res:gethostbyname("a.test", inet, 1000) end),
    [show(fun() -> inet_res:gethostbyaddr(Address) end)
     || Address <- [{1, 2, 3, 4}, "1.2.3.4", {1, 2, 3, 9}, {8193, 0, 0, 0, 0, 0, 0, 7}, "2001::7", "foo", foo]],
    show(fun() -> inet_res:gethostbyaddr({1, 2, 3, 4}, 1000) end),
    show(fun() -> inet_res:lookup("a.test", in, a) end),
    inet_db:res_option(search, ["nowhere", "test"]),
    show(fun() -> inet_res:getbyname("srv", srv) end),
    show(fun() -> inet_res:lookup("srv", in, srv) end).

show(Ask) ->
    io:format("~0p~n", [try Ask() catch Class:Reason -> {Class, Reason} end]).

%% The server

serve(Main) ->
    {ok, Socket} = gen_udp:open(0, [binary, {active, true}, {ip, {127, 0, 0, 1}}]),
    {ok, Port} = inet:port(Socket),
    Main ! {port, Port},
    over_udp(Socket).

over_udp(Socket) ->
    receive
        {udp, Socket, Address, Port, Bytes} ->
            case answer(Bytes) of
                none -> ok;
                Answer -> gen_udp:send(Socket, Address, Port, Answer)
            end,
            over_udp(Socket)
    end.

answer(<<Id:16, Flags:16, 1:16, 0:32, _:16, Bytes/binary>>) ->
    {Name, <<Type:16, Class:16, _/binary>>} = name(Bytes, []),
    Question = [encoded(Name), <<Type:16, Class:16>>],
    Says = 16#8080 bor (Flags band 16#0100),
    Answer = fun(Code, Answers, Servers) ->
                 iolist_to_binary([<<Id:16, (Says + Code):16, 1:16, (length(Answers)):16, (length(Servers)):16, 0:16>>,
                                   Question, Answers, Servers])
             end,
    case Name of
        "slow.test" -> none;
        "serv.test" -> Answer(2, [], []);
        _ ->
            case records(Name, Type) of
                none -> Answer(3, [], []);
                [] -> Answer(0, [], [record("test", 6, soa())]);
                Records -> Answer(0, Records, [])
            end
    end.

records("a.test" = Name, 1) -> [record(Name, 1, [1, 2, 3, 4]), record(Name, 1, [1, 2, 3, 5])];
records("a.test" = Name, 255) -> [record(Name, 1, [1, 2, 3, 4]), record(Name, 16, [1, "x"])];
records("a.test", _) -> [];
records("v6.test" = Name, 28) -> [record(Name, 28, [<<16#2001:16, 0:96, 7:16>>])];
records("alias.test" = Name, 5) -> [record(Name, 5, encoded("a.test"))];
records("alias.test" = Name, 1) -> [record(Name, 5, encoded("a.test")), record("a.test", 1, [1, 2, 3, 4])];
records("mx.test" = Name, 15) ->
    [record(Name, 15, [<<10:16>>, encoded("m1.test")]), record(Name, 15, [<<5:16>>, encoded("m2.test")])];
records("ns.test" = Name, 2) -> [record(Name, 2, encoded("n1.test"))];
records("srv.test" = Name, 33) -> [record(Name, 33, [<<1:16, 2:16, 80:16>>, encoded("w.test")])];
records("txt.test" = Name, 16) -> [record(Name, 16, [1, "a", 2, "bc"])];
records("soa.test" = Name, 6) -> [record(Name, 6, soa())];
records("4.3.2.1.in-addr.arpa" = Name, 12) -> [record(Name, 12, encoded("a.test"))];
records("7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.0.2.ip6.arpa" = Name, 12) ->
    [record(Name, 12, encoded("v6.test"))];
records(_, _) -> none.

soa() -> [encoded("ns.test"), encoded("root.test"), <<1:32, 2:32, 3:32, 4:32, 5:32>>].

record(Name, Type, Content) ->
    Data = iolist_to_binary(Content),
    [encoded(Name), <<Type:16, 1:16, 60:32, (byte_size(Data)):16>>, Data].

encoded(Name) -> [[[length(Label), Label] || Label <- string:lexemes(Name, ".")], 0].

name(<<0, Rest/binary>>, Labels) -> {string:join(lists:reverse(Labels), "."), Rest};
name(<<Length, Label:Length/binary, Rest/binary>>, Labels) -> name(Rest, [binary_to_list(Label) | Labels]).

%% expect: 400
%% expect: {ok,{hostent,"a.test",[],inet,4,[{1,2,3,4},{1,2,3,5}]}}
%% expect: {error,nxdomain}
%% expect: {ok,{hostent,"v6.test",[],inet6,16,[{8193,0,0,0,0,0,0,7}]}}
%% expect: {ok,{hostent,"a.test",["alias.test"],inet,4,[{1,2,3,4}]}}
%% expect: {ok,{hostent,"alias.test",[],cname,1,["a.test"]}}
%% expect: {ok,{hostent,"mx.test",[],mx,2,[{10,"m1.test"},{5,"m2.test"}]}}
%% expect: {error,nxdomain}
%% expect: {ok,{hostent,"ns.test",[],ns,1,["n1.test"]}}
%% expect: {ok,{hostent,"srv.test",[],srv,1,[{1,2,80,"w.test"}]}}
%% expect: {ok,{hostent,"txt.test",[],txt,1,[["a","bc"]]}}
%% expect: {ok,{hostent,"soa.test",[],soa,1,[{"ns.test","root.test",1,2,3,4,5}]}}
%% expect: {error,formerr}
%% expect: {ok,{hostent,"a.test",[],inet,4,[{1,2,3,4},{1,2,3,5}]}}
%% expect: {error,servfail}
%% expect: {error,timeout}
%% expect: {error,formerr}
%% expect: {ok,{hostent,"a.test",[],inet,4,[{1,2,3,4},{1,2,3,5}]}}
%% expect: {error,timeout}
%% expect: {ok,{hostent,"a.test",[],inet,4,[{1,2,3,4},{1,2,3,5}]}}
%% expect: {ok,{hostent,"v6.test",[],inet6,16,[{8193,0,0,0,0,0,0,7}]}}
%% expect: {error,nxdomain}
%% expect: {error,nxdomain}
%% expect: {error,einval}
%% expect: {ok,{hostent,"a.test",[],inet,4,[{1,2,3,4},{1,2,3,5}]}}
%% expect: {ok,{hostent,"a.test",[],inet,4,[{1,2,3,4}]}}
%% expect: {ok,{hostent,"a.test",[],inet,4,[{1,2,3,4}]}}
%% expect: {error,nxdomain}
%% expect: {ok,{hostent,"v6.test",[],inet6,16,[{8193,0,0,0,0,0,0,7}]}}
%% expect: {ok,{hostent,"v6.test",[],inet6,16,[{8193,0,0,0,0,0,0,7}]}}
%% expect: {error,formerr}
%% expect: {error,formerr}
%% expect: {ok,{hostent,"a.test",[],inet,4,[{1,2,3,4}]}}
%% expect: [{1,2,3,4},{1,2,3,5}]
%% expect: {ok,{hostent,"srv.test",[],srv,1,[{1,2,80,"w.test"}]}}
%% expect: []
