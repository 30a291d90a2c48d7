%% Questions to a name server of our own, which says what it has been asked: what is asked, over UDP and TCP, how
%% often, and what becomes of the answers.
-module(questions).
-export([main/1]).

main(_) ->
    Main = self(),
    spawn_link(fun() -> serve(Main) end),
    Port = receive {port, Number} -> Number end,
    Server = {{127, 0, 0, 1}, Port},
    Options = [{nameservers, [Server]}, {alt_nameservers, []}, {timeout, 600}, {retry, 2}],
    Lookup = fun(Name, Class, Type) -> show(fun() -> inet_res:lookup(Name, Class, Type, Options) end) end,
    Resolve = fun(Name, Type, More) -> show(fun() -> inet_res:resolve(Name, in, Type, More ++ Options) end) end,
    [Lookup(Name, in, Type)
     || {Name, Type} <- [{"a.test", a}, {"a.test", aaaa}, {"a.test", any}, {"v6.test", aaaa}, {"alias.test", a},
                         {"alias.test", cname}, {"mx.test", mx}, {"ns.test", ns}, {"srv.test", srv}, {"txt.test", txt},
                         {"soa.test", soa}, {"trunc.test", txt}, {"4.3.2.1.in-addr.arpa", ptr}, {{1, 2, 3, 4}, ptr},
                         {"1.2.3.4", ptr}, {{8193, 0, 0, 0, 0, 0, 0, 7}, ptr}, {"none.test", a}, {"UP.test", a},
                         {'a.test', a}, {"a.test.", a}, {"", a}]],
    Lookup("chaos.test", chaos, txt),
    Lookup("a.test", any, a),
    Lookup("a.test", in, foo),
    Lookup("a.test", foo, a),
    [Resolve(Name, a, [])
     || Name <- ["a.test", "none.test", "serv.test", "refused.test", "form.test", "notimp.test", "eleven.test",
                 "garbage.test", "wrongid.test", "slow.test"]],
    Resolve("none.test", a, [{nxdomain_reply, true}]),
    Resolve("trunc.test", txt, []),
    [Resolve("a.test", a, More)
     || More <- [[usevc], [{usevc, true}], [{recurse, false}], [{edns, 0}], [{edns, 0}, {udp_payload_size, 4096}],
                 [{foo, 1}], [{retry, x}], [{timeout, foo}], [{nameservers, x}], [{edns, 1}]]],
    show(fun() -> inet_res:resolve("slow.test", in, a, Options, 150) end),
    show(fun() -> inet_res:resolve("a.test", in, a, Options, 0) end),
    Closed = {{127, 0, 0, 1}, closed_port()},
    [show(fun() ->
              inet_res:resolve(Name, in, a, [{nameservers, First}, {alt_nameservers, Then}, {timeout, 500}, {retry, 1}])
          end)
     || {Name, First, Then} <- [{"a.test", [Closed], []}, {"a.test", [Closed, Server], []}, {"none.test", [Server], [Server]},
                                {"serv.test", [Server, Server], []}, {"a.test", [], []}, {"a.test", [], [Server]}]],
    show(fun() -> inet_res:nslookup("a.test", in, a, [Server]) end),
    show(fun() -> inet_res:nnslookup("txt.test", in, txt, [Server]) end),
    show(fun() -> inet_res:nnslookup("none.test", in, txt, [Server], 1000) end).

show(Ask) ->
    Result = try Ask() catch Class:Reason -> {Class, Reason} end,
    %% What the server has printed stands before.
    timer:sleep(5),
    io:format("~0p~n", [told(Result)]).

told({ok, Message}) -> {ok, told_message(Message)};
told({error, {Reason, Message}}) when is_tuple(Message) -> {error, {Reason, told_message(Message)}};
told(Result) -> Result.

%% As the documentation says that it is read.
told_message(Message) ->
    msg = inet_dns:record_type(Message),
    [{header, Header} | Lists] = inet_dns:msg(Message),
    [inet_dns:header(Header, [qr, opcode, aa, tc, rd, ra, rcode]) |
     [{Name, [told_record(Record) || Record <- Records]} || {Name, Records} <- Lists, Records =/= []]].

told_record(Record) ->
    Type = inet_dns:record_type(Record),
    inet_dns:Type(Record).

closed_port() ->
    {ok, Socket} = gen_udp:open(0, [{ip, {127, 0, 0, 1}}]),
    {ok, Port} = inet:port(Socket),
    gen_udp:close(Socket),
    Port.

%% The server

serve(Main) ->
    {ok, Socket} = gen_udp:open(0, [binary, {active, true}, {ip, {127, 0, 0, 1}}]),
    {ok, Port} = inet:port(Socket),
    {ok, Listener} = gen_tcp:listen(Port, [binary, {active, false}, {packet, 2}, {ip, {127, 0, 0, 1}}]),
    spawn_link(fun() -> accept(Listener) end),
    Main ! {port, Port},
    over_udp(Socket).

over_udp(Socket) ->
    receive
        {udp, Socket, Address, Port, Bytes} ->
            case answer(Bytes, udp) of
                none -> ok;
                Answer -> gen_udp:send(Socket, Address, Port, Answer)
            end,
            over_udp(Socket)
    end.

accept(Listener) ->
    {ok, Socket} = gen_tcp:accept(Listener),
    {ok, Bytes} = gen_tcp:recv(Socket, 0),
    gen_tcp:send(Socket, answer(Bytes, tcp)),
    gen_tcp:close(Socket),
    accept(Listener).

answer(<<Id:16, Flags:16, 1:16, 0:32, More:16, Bytes/binary>>, Via) ->
    {Name, <<Type:16, Class:16, Rest/binary>>} = name(Bytes, []),
    io:format("  ~p ~p ~p, ~.16b, ~p more ~0p, ~p~n", [Name, Type, Class, Flags, More, Rest, Via]),
    Question = [encoded(Name), <<Type:16, Class:16>>],
    Says = 16#8080 bor (Flags band 16#0100),
    Answer = fun(Code, Answers, Servers) ->
                 iolist_to_binary([<<Id:16, (Says + Code):16, 1:16, (length(Answers)):16, (length(Servers)):16, 0:16>>,
                                   Question, Answers, Servers])
             end,
    case Name of
        "slow.test" -> none;
        "serv.test" -> Answer(2, [], []);
        "refused.test" -> Answer(5, [], []);
        "form.test" -> Answer(1, [], []);
        "notimp.test" -> Answer(4, [], []);
        "eleven.test" -> Answer(11, [], []);
        "garbage.test" -> <<Id:16, Says:16, 1:16, 1:16, 0:32, 1, 2, 3>>;
        "wrongid.test" -> iolist_to_binary([<<(Id bxor 1):16, Says:16, 1:16, 0:48>>, Question]);
        "trunc.test" when Via =:= udp -> iolist_to_binary([<<Id:16, (Says bor 16#0200):16, 1:16, 0:48>>, Question]);
        "UP.test" -> Answer(0, [record("up.TEST", 1, [9, 9, 9, 9])], []);
        "chaos.test" -> iolist_to_binary([<<Id:16, Says:16, 1:16, 1:16, 0:32>>, Question, encoded(Name),
                                          <<16:16, 3:16, 1:32, 2:16, 1, "v">>]);
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
records("trunc.test" = Name, 16) -> [record(Name, 16, [5, "hello"])];
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

%% expect:   "a.test" 1 1, 100, 0 more <<>>, udp
%% expect: [{1,2,3,4},{1,2,3,5}]
%% expect:   "a.test" 28 1, 100, 0 more <<>>, udp
%% expect: []
%% expect:   "a.test" 255 1, 100, 0 more <<>>, udp
%% expect: [{1,2,3,4},["x"]]
%% expect:   "v6.test" 28 1, 100, 0 more <<>>, udp
%% expect: [{8193,0,0,0,0,0,0,7}]
%% expect:   "alias.test" 1 1, 100, 0 more <<>>, udp
%% expect: [{1,2,3,4}]
%% expect:   "alias.test" 5 1, 100, 0 more <<>>, udp
%% expect: ["a.test"]
%% expect:   "mx.test" 15 1, 100, 0 more <<>>, udp
%% expect: [{10,"m1.test"},{5,"m2.test"}]
%% expect:   "ns.test" 2 1, 100, 0 more <<>>, udp
%% expect: ["n1.test"]
%% expect:   "srv.test" 33 1, 100, 0 more <<>>, udp
%% expect: [{1,2,80,"w.test"}]
%% expect:   "txt.test" 16 1, 100, 0 more <<>>, udp
%% expect: [["a","bc"]]
%% expect:   "soa.test" 6 1, 100, 0 more <<>>, udp
%% expect: [{"ns.test","root.test",1,2,3,4,5}]
%% expect:   "trunc.test" 16 1, 100, 0 more <<>>, udp
%% expect:   "trunc.test" 16 1, 100, 0 more <<>>, tcp
%% expect: [["hello"]]
%% expect:   "4.3.2.1.in-addr.arpa" 12 1, 100, 0 more <<>>, udp
%% expect: ["a.test"]
%% expect:   "4.3.2.1.in-addr.arpa" 12 1, 100, 0 more <<>>, udp
%% expect: ["a.test"]
%% expect:   "4.3.2.1.in-addr.arpa" 12 1, 100, 0 more <<>>, udp
%% expect: ["a.test"]
%% expect:   "7.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.0.2.ip6.arpa" 12 1, 100, 0 more <<>>, udp
%% expect: ["v6.test"]
%% expect:   "none.test" 1 1, 100, 0 more <<>>, udp
%% expect: []
%% expect:   "UP.test" 1 1, 100, 0 more <<>>, udp
%% expect: [{9,9,9,9}]
%% expect:   "a.test" 1 1, 100, 0 more <<>>, udp
%% expect: [{1,2,3,4},{1,2,3,5}]
%% expect:   "a.test" 1 1, 100, 0 more <<>>, udp
%% expect: [{1,2,3,4},{1,2,3,5}]
%% expect: []
%% expect:   "chaos.test" 16 3, 100, 0 more <<>>, udp
%% expect: [["v"]]
%% expect:   "a.test" 1 255, 100, 0 more <<>>, udp
%% expect: [{1,2,3,4},{1,2,3,5}]
%% expect: {error,{case_clause,foo}}
%% expect: {error,{case_clause,foo}}
%% expect:   "a.test" 1 1, 100, 0 more <<>>, udp
%% expect: {ok,[[true,query,false,false,true,true,0],{qdlist,[[{domain,"a.test"},{type,a},{class,in}]]},{anlist,[[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,4}}],[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,5}}]]}]}
%% expect:   "none.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,nxdomain}
%% expect:   "serv.test" 1 1, 100, 0 more <<>>, udp
%% expect:   "serv.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,{servfail,[[true,query,false,false,true,true,2],{qdlist,[[{domain,"serv.test"},{type,a},{class,in}]]}]}}
%% expect:   "refused.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,{refused,[[true,query,false,false,true,true,5],{qdlist,[[{domain,"refused.test"},{type,a},{class,in}]]}]}}
%% expect:   "form.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,{qfmterror,[[true,query,false,false,true,true,1],{qdlist,[[{domain,"form.test"},{type,a},{class,in}]]}]}}
%% expect:   "notimp.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,{notimp,[[true,query,false,false,true,true,4],{qdlist,[[{domain,"notimp.test"},{type,a},{class,in}]]}]}}
%% expect:   "eleven.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,{unknown,[[true,query,false,false,true,true,11],{qdlist,[[{domain,"eleven.test"},{type,a},{class,in}]]}]}}
%% expect:   "garbage.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,formerr}
%% expect:   "wrongid.test" 1 1, 100, 0 more <<>>, udp
%% expect:   "wrongid.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,timeout}
%% expect:   "slow.test" 1 1, 100, 0 more <<>>, udp
%% expect:   "slow.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,timeout}
%% expect:   "none.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,{nxdomain,[[true,query,false,false,true,true,3],{qdlist,[[{domain,"none.test"},{type,a},{class,in}]]}]}}
%% expect:   "trunc.test" 16 1, 100, 0 more <<>>, udp
%% expect:   "trunc.test" 16 1, 100, 0 more <<>>, tcp
%% expect: {ok,[[true,query,false,false,true,true,0],{qdlist,[[{domain,"trunc.test"},{type,txt},{class,in}]]},{anlist,[[{domain,"trunc.test"},{type,txt},{class,in},{ttl,60},{data,["hello"]}]]}]}
%% expect:   "a.test" 1 1, 100, 0 more <<>>, tcp
%% expect: {ok,[[true,query,false,false,true,true,0],{qdlist,[[{domain,"a.test"},{type,a},{class,in}]]},{anlist,[[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,4}}],[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,5}}]]}]}
%% expect:   "a.test" 1 1, 100, 0 more <<>>, tcp
%% expect: {ok,[[true,query,false,false,true,true,0],{qdlist,[[{domain,"a.test"},{type,a},{class,in}]]},{anlist,[[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,4}}],[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,5}}]]}]}
%% expect:   "a.test" 1 1, 0, 0 more <<>>, udp
%% expect: {ok,[[true,query,false,false,false,true,0],{qdlist,[[{domain,"a.test"},{type,a},{class,in}]]},{anlist,[[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,4}}],[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,5}}]]}]}
%% expect:   "a.test" 1 1, 100, 1 more <<0,0,41,5,0,0,0,0,0,0,0>>, udp
%% expect: {ok,[[true,query,false,false,true,true,0],{qdlist,[[{domain,"a.test"},{type,a},{class,in}]]},{anlist,[[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,4}}],[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,5}}]]}]}
%% expect:   "a.test" 1 1, 100, 1 more <<0,0,41,16,0,0,0,0,0,0,0>>, udp
%% expect: {ok,[[true,query,false,false,true,true,0],{qdlist,[[{domain,"a.test"},{type,a},{class,in}]]},{anlist,[[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,4}}],[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,5}}]]}]}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect:   "slow.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,timeout}
%% expect: {error,timeout}
%% expect: {error,econnrefused}
%% expect:   "a.test" 1 1, 100, 0 more <<>>, udp
%% expect: {ok,[[true,query,false,false,true,true,0],{qdlist,[[{domain,"a.test"},{type,a},{class,in}]]},{anlist,[[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,4}}],[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,5}}]]}]}
%% expect:   "none.test" 1 1, 100, 0 more <<>>, udp
%% expect:   "none.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,nxdomain}
%% expect:   "serv.test" 1 1, 100, 0 more <<>>, udp
%% expect:   "serv.test" 1 1, 100, 0 more <<>>, udp
%% expect: {error,{servfail,[[true,query,false,false,true,true,2],{qdlist,[[{domain,"serv.test"},{type,a},{class,in}]]}]}}
%% expect: {error,nxdomain}
%% expect:   "a.test" 1 1, 100, 0 more <<>>, udp
%% expect: {ok,[[true,query,false,false,true,true,0],{qdlist,[[{domain,"a.test"},{type,a},{class,in}]]},{anlist,[[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,4}}],[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,5}}]]}]}
%% expect:   "a.test" 1 1, 100, 0 more <<>>, udp
%% expect: {ok,[[true,query,false,false,true,true,0],{qdlist,[[{domain,"a.test"},{type,a},{class,in}]]},{anlist,[[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,4}}],[{domain,"a.test"},{type,a},{class,in},{ttl,60},{data,{1,2,3,5}}]]}]}
%% expect:   "txt.test" 16 1, 100, 0 more <<>>, udp
%% expect: {ok,[[true,query,false,false,true,true,0],{qdlist,[[{domain,"txt.test"},{type,txt},{class,in}]]},{anlist,[[{domain,"txt.test"},{type,txt},{class,in},{ttl,60},{data,["a","bc"]}]]}]}
%% expect:   "none.test" 16 1, 100, 0 more <<>>, udp
%% expect: {error,nxdomain}
