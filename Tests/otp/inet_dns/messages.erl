%% Messages of DNS as terms and as bytes.
-module(messages).
-export([main/1]).

main(_) ->
    accessors(),
    [written(Type, Data) || {Type, Data} <- data()],
    [show(fun() -> read(Bytes) end) || Bytes <- bytes()],
    names().

show(Ask) ->
    io:format("~0p~n", [try Ask() catch Class:Reason -> {Class, Reason} end]).

accessors() ->
    Header = inet_dns:make_header(),
    Query = inet_dns:make_dns_query([{domain, "a.b"}, {type, a}, {class, in}]),
    Record = inet_dns:make_rr([{domain, "a.b"}, {type, a}, {class, in}, {ttl, 60}, {data, {1, 2, 3, 4}}]),
    Option = inet_dns:make_rr([{type, opt}]),
    Message = inet_dns:make_msg([{header, Header}, {qdlist, [Query]}, {anlist, [Record]}]),
    [show(Ask)
     || Ask <- [fun() -> inet_dns:header(Header) end,
                fun() -> inet_dns:header(inet_dns:make_header([{id, 5}, {qr, true}, {rcode, 3}, {aa, true}])) end,
                fun() -> inet_dns:header(inet_dns:make_header(id, 7), id) end,
                fun() -> inet_dns:header(inet_dns:make_header(Header, tc, 1), [tc, qr]) end,
                fun() -> inet_dns:header(inet_dns:make_header(Header, [{id, 7}, {tc, 1}])) end,
                fun() -> inet_dns:make_header([{foo, 7}]) end,
                fun() -> inet_dns:header(Header, foo) end,
                fun() -> inet_dns:header(Query) end,
                fun() -> inet_dns:dns_query(Query) end,
                fun() -> inet_dns:dns_query(inet_dns:make_dns_query()) end,
                fun() -> inet_dns:dns_query(inet_dns:make_dns_query(Query, class, chaos)) end,
                fun() -> inet_dns:rr(Record) end,
                fun() -> inet_dns:rr(inet_dns:make_rr()) end,
                fun() -> inet_dns:rr(Record, [ttl, data]) end,
                fun() -> inet_dns:rr(Record, foo) end,
                fun() -> inet_dns:rr(inet_dns:make_rr(Record, ttl, 5), ttl) end,
                fun() -> inet_dns:rr(Option) end,
                fun() -> inet_dns:rr(inet_dns:make_rr(Record, type, opt)) end,
                fun() -> inet_dns:rr(inet_dns:make_rr(Option, [{type, a}, {ttl, 3}])) end,
                fun() -> inet_dns:rr(inet_dns:make_rr(Option, z, 3), z) end,
                fun() -> inet_dns:make_rr([{type, opt}, {ttl, 2}]) end,
                fun() -> inet_dns:rr(x) end,
                fun() -> [inet_dns:record_type(Term) || Term <- [Message, Header, Query, Record, Option, x]] end,
                fun() -> inet_dns:msg(inet_dns:make_msg()) end,
                fun() -> [Name || {Name, _} <- inet_dns:msg(Message)] end,
                fun() -> inet_dns:msg(Message, qdlist) =:= [Query] end,
                fun() -> inet_dns:msg(Message, [anlist, qdlist]) =:= [[Record], [Query]] end,
                fun() -> inet_dns:encode(Message) end,
                fun() -> inet_dns:encode(foo) end,
                fun() -> inet_dns:encode(with(inet_dns:make_rr([{type, opt}, {udp_payload_size, 1232}]))) end]].

with(Record) ->
    Header = inet_dns:make_header([{id, 1}, {qr, true}, {opcode, status}, {rcode, 3}, {pr, 1}, {tc, true}, {rd, 1}]),
    inet_dns:make_msg([{header, Header}, {anlist, [Record]}]).

written(Type, Data) ->
    show(fun() ->
             Record = inet_dns:make_rr([{domain, "x.y"}, {type, Type}, {class, in}, {ttl, 1}, {data, Data}]),
             Bytes = inet_dns:encode(with(Record)),
             {Type, Bytes, read(Bytes)}
         end).

read(Bytes) ->
    case inet_dns:decode(Bytes) of
        {ok, Message} ->
            [{header, Header} | Lists] = inet_dns:msg(Message),
            {inet_dns:header(Header, [qr, opcode, aa, tc, rd, ra, pr, rcode]),
             [inet_dns:(inet_dns:record_type(Record))(Record) || {_, Records} <- Lists, Record <- Records]};
        Error ->
            Error
    end.

data() ->
    [{a, {1, 2, 3, 4}}, {aaaa, {1, 2, 3, 4, 5, 6, 7, 8}}, {cname, "X.y"}, {cname, "c.x.y"}, {mx, {10, "mail.x.y"}},
     {ns, "ns.x.y"}, {ptr, "p.x.y"}, {soa, {"m.x.y", "admin\\.foo.x.y", 1, 2, 3, 4, 5}}, {srv, {1, 2, 80, "s.x.y"}},
     {txt, ["abc", "def", ""]}, {txt, [[16#e9 | "t"]]}, {spf, ["abc"]}, {hinfo, {"cpu", "os"}},
     {wks, {{1, 2, 3, 4}, 6, <<1, 2>>}}, {naptr, {1, 2, "S", "SIP+D2U", "re", "r.x.y"}}, {caa, {1, "issue", "ca.x"}},
     {uri, {1, 2, "http://x"}}, {null, <<1, 2, 3>>}, {minfo, {"a.x.y", "b.x.y"}}, {mb, "a.b"}, {mg, "a.b"}, {mr, "a.b"},
     {md, "a.b"}, {mf, "a.b"}, {65280, <<1>>}, {foo, <<1>>}, {a, {1, 2, 3}}, {mx, foo}, {txt, [lists:duplicate(300, $a)]},
     {cname, lists:duplicate(64, $a)}, {cname, ""}, {cname, "."}, {cname, "a..b"}, {cname, "a."}, {cname, "a\\.b.c"},
     {cname, "a\\\\b.c"}, {cname, lists:append(lists:duplicate(130, "a."))}].

bytes() ->
    [<<>>, <<0:96>>, <<1:16, 0:16, 1:16, 0:48>>, <<0:96, 1>>, <<1:16, 16#8180:16, 1:16, 0:48, 1, "a", 0, 1:16, 1:16>>,
     <<1:16, 16#8180:16, 1:16, 0:48, 1, "a", 0, 255:16, 255:16>>, <<1:16, 16#818f:16, 1:16, 0:48, 16#c0, 12, 255:16, 255:16>>,
     <<1:16, 16#8180:16, 0:16, 1:16, 0:32, 1, "a", 0, 1:16, 1:16, 0:32, 3:16, 1, 2, 3>>,
     <<1:16, 16#8180:16, 0:16, 1:16, 0:32, 1, "a", 0, 99:16, 7:16, -1:32, 3:16, 1, 2, 3>>,
     <<1:16, 16#8180:16, 0:16, 1:16, 0:32, 3, "a.b", 1, "\\", 0, 99:16, 7:16, 5:32, 3:16, 1, 2, 3>>,
     <<1:16, 16#8180:16, 0:16, 1:16, 0:32, 0, 41:16, 1232:16, 1, 0, 16#8000:16, 0:16>>,
     <<1:16, 16#8180:16, 0:16, 1:16, 0:32, 1, "a", 0, 6:16, 1:16, 0:32, 2:16, 0, 0>>,
     <<1:16, 16#ff80:16, 1:16, 0:48, 3, "a", 200, 0, 1:16, 3:16>>].

%% Types, classes and operations by number.
names() ->
    show(fun() -> [{Number, Name} || Number <- lists:seq(0, 300), Name <- [part(type, Number, 9)], is_atom(Name)] end),
    show(fun() -> [{Number, Name} || Number <- lists:seq(0, 300), Name <- [part(class, 999, Number)], is_atom(Name)] end),
    show(fun() -> [part(opcode, Number) || Number <- lists:seq(0, 15)] end).

part(Field, Type, Class) ->
    {ok, Message} = inet_dns:decode(<<1:16, 16#8180:16, 0:16, 1:16, 0:32, 1, "a", 0, Type:16, Class:16, 0:48>>),
    inet_dns:rr(hd(inet_dns:msg(Message, anlist)), Field).

part(Field, Operation) ->
    {ok, Message} = inet_dns:decode(<<1:16, 1:1, Operation:4, 0:11, 0:64>>),
    inet_dns:header(inet_dns:msg(Message, header), Field).

%% expect: [{id,0},{qr,0},{opcode,0},{aa,0},{tc,0},{rd,0},{ra,0},{pr,0},{rcode,0}]
%% expect: [{id,5},{qr,true},{opcode,0},{aa,true},{tc,0},{rd,0},{ra,0},{pr,0},{rcode,3}]
%% expect: 7
%% expect: [1,0]
%% expect: [{id,7},{qr,0},{opcode,0},{aa,0},{tc,1},{rd,0},{ra,0},{pr,0},{rcode,0}]
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: [{domain,"a.b"},{type,a},{class,in}]
%% expect: [{domain,undefined},{type,undefined},{class,undefined}]
%% expect: [{domain,"a.b"},{type,a},{class,chaos}]
%% expect: [{domain,"a.b"},{type,a},{class,in},{ttl,60},{data,{1,2,3,4}}]
%% expect: [{domain,[]},{type,any},{class,in},{ttl,0},{data,[]}]
%% expect: [60,{1,2,3,4}]
%% expect: {error,function_clause}
%% expect: 5
%% expect: [{domain,[]},{type,opt},{udp_payload_size,1280},{ext_rcode,0},{version,0},{z,0},{data,[]}]
%% expect: [{domain,"a.b"},{type,opt},{udp_payload_size,1280},{ext_rcode,0},{version,0},{z,0},{data,{1,2,3,4}}]
%% expect: [{domain,[]},{type,a},{class,in},{ttl,3},{data,[]}]
%% expect: 3
%% expect: {error,function_clause}
%% expect: {error,function_clause}
%% expect: [msg,header,dns_query,rr,rr,undefined]
%% expect: [{header,undefined},{qdlist,[]},{anlist,[]},{nslist,[]},{arlist,[]}]
%% expect: [header,qdlist,anlist,nslist,arlist]
%% expect: true
%% expect: true
%% expect: <<0,0,0,0,0,1,0,1,0,0,0,0,1,97,1,98,0,0,1,0,1,192,12,0,1,0,1,0,0,0,60,0,4,1,2,3,4>>
%% expect: {error,{badrecord,foo}}
%% expect: <<0,1,147,67,0,0,0,1,0,0,0,0,0,0,41,4,208,0,0,0,0,0,0>>
%% expect: {a,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,1,0,1,0,0,0,1,0,4,1,2,3,4>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,a},{class,in},{ttl,1},{data,{1,2,3,4}}]]}}
%% expect: {aaaa,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,28,0,1,0,0,0,1,0,16,0,1,0,2,0,3,0,4,0,5,0,6,0,7,0,8>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,aaaa},{class,in},{ttl,1},{data,{1,2,3,4,5,6,7,8}}]]}}
%% expect: {cname,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,5,0,1,0,0,0,1,0,4,1,88,192,14>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,cname},{class,in},{ttl,1},{data,"X.y"}]]}}
%% expect: {cname,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,5,0,1,0,0,0,1,0,4,1,99,192,12>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,cname},{class,in},{ttl,1},{data,"c.x.y"}]]}}
%% expect: {mx,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,15,0,1,0,0,0,1,0,9,0,10,4,109,97,105,108,192,12>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,mx},{class,in},{ttl,1},{data,{10,"mail.x.y"}}]]}}
%% expect: {ns,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,2,0,1,0,0,0,1,0,5,2,110,115,192,12>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,ns},{class,in},{ttl,1},{data,"ns.x.y"}]]}}
%% expect: {ptr,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,12,0,1,0,0,0,1,0,4,1,112,192,12>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,ptr},{class,in},{ttl,1},{data,"p.x.y"}]]}}
%% expect: {soa,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,6,0,1,0,0,0,1,0,36,1,109,192,12,9,97,100,109,105,110,46,102,111,111,192,12,0,0,0,1,0,0,0,2,0,0,0,3,0,0,0,4,0,0,0,5>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,soa},{class,in},{ttl,1},{data,{"m.x.y","admin\\.foo.x.y",1,2,3,4,5}}]]}}
%% expect: {srv,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,33,0,1,0,0,0,1,0,10,0,1,0,2,0,80,1,115,192,12>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,srv},{class,in},{ttl,1},{data,{1,2,80,"s.x.y"}}]]}}
%% expect: {txt,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,16,0,1,0,0,0,1,0,9,3,97,98,99,3,100,101,102,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,txt},{class,in},{ttl,1},{data,["abc","def",[]]}]]}}
%% expect: {txt,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,16,0,1,0,0,0,1,0,3,2,233,116>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,txt},{class,in},{ttl,1},{data,["ét"]}]]}}
%% expect: {spf,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,99,0,1,0,0,0,1,0,4,3,97,98,99>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,spf},{class,in},{ttl,1},{data,["abc"]}]]}}
%% expect: {hinfo,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,13,0,1,0,0,0,1,0,7,3,99,112,117,2,111,115>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,hinfo},{class,in},{ttl,1},{data,{"cpu","os"}}]]}}
%% expect: {wks,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,11,0,1,0,0,0,1,0,7,1,2,3,4,6,1,2>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,wks},{class,in},{ttl,1},{data,{{1,2,3,4},6,<<1,2>>}}]]}}
%% expect: {naptr,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,35,0,1,0,0,0,1,0,24,0,1,0,2,1,83,7,83,73,80,43,68,50,85,2,114,101,1,114,1,120,1,121,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,naptr},{class,in},{ttl,1},{data,{1,2,"s","sip+d2u","re","r.x.y"}}]]}}
%% expect: {caa,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,1,1,0,1,0,0,0,1,0,11,1,5,105,115,115,117,101,99,97,46,120>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,caa},{class,in},{ttl,1},{data,{1,"issue","ca.x"}}]]}}
%% expect: {uri,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,1,0,0,1,0,0,0,1,0,12,0,1,0,2,104,116,116,112,58,47,47,120>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,uri},{class,in},{ttl,1},{data,{1,2,"http://x"}}]]}}
%% expect: {null,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,10,0,1,0,0,0,1,0,3,1,2,3>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,null},{class,in},{ttl,1},{data,<<1,2,3>>}]]}}
%% expect: {minfo,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,14,0,1,0,0,0,1,0,8,1,97,192,12,1,98,192,12>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,minfo},{class,in},{ttl,1},{data,{"a.x.y","b.x.y"}}]]}}
%% expect: {mb,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,7,0,1,0,0,0,1,0,5,1,97,1,98,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,mb},{class,in},{ttl,1},{data,"a.b"}]]}}
%% expect: {mg,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,8,0,1,0,0,0,1,0,5,1,97,1,98,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,mg},{class,in},{ttl,1},{data,"a.b"}]]}}
%% expect: {mr,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,9,0,1,0,0,0,1,0,5,1,97,1,98,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,mr},{class,in},{ttl,1},{data,"a.b"}]]}}
%% expect: {md,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,3,0,1,0,0,0,1,0,5,1,97,1,98,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,md},{class,in},{ttl,1},{data,"a.b"}]]}}
%% expect: {mf,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,4,0,1,0,0,0,1,0,5,1,97,1,98,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,mf},{class,in},{ttl,1},{data,"a.b"}]]}}
%% expect: {65280,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,255,0,0,1,0,0,0,1,0,1,1>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,65280},{class,in},{ttl,1},{data,<<1>>}]]}}
%% expect: {error,{case_clause,foo}}
%% expect: {error,{badmatch,{1,2,3}}}
%% expect: {error,{badmatch,foo}}
%% expect: {error,if_clause}
%% expect: {error,function_clause}
%% expect: {cname,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,5,0,1,0,0,0,1,0,1,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,cname},{class,in},{ttl,1},{data,"."}]]}}
%% expect: {cname,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,5,0,1,0,0,0,1,0,1,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,cname},{class,in},{ttl,1},{data,"."}]]}}
%% expect: {error,function_clause}
%% expect: {cname,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,5,0,1,0,0,0,1,0,3,1,97,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,cname},{class,in},{ttl,1},{data,"a"}]]}}
%% expect: {cname,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,5,0,1,0,0,0,1,0,7,3,97,46,98,1,99,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,cname},{class,in},{ttl,1},{data,"a\\.b.c"}]]}}
%% expect: {cname,<<0,1,147,67,0,0,0,1,0,0,0,0,1,120,1,121,0,0,5,0,1,0,0,0,1,0,7,3,97,92,98,1,99,0>>,{[true,status,false,true,true,false,true,3],[[{domain,"x.y"},{type,cname},{class,in},{ttl,1},{data,"a\\\\b.c"}]]}}
%% expect: {error,badarg}
%% expect: {error,formerr}
%% expect: {[false,query,false,false,false,false,false,0],[]}
%% expect: {error,formerr}
%% expect: {error,formerr}
%% expect: {[true,query,false,false,true,true,false,0],[[{domain,"a"},{type,a},{class,in}]]}
%% expect: {[true,query,false,false,true,true,false,0],[[{domain,"a"},{type,any},{class,any}]]}
%% expect: {error,formerr}
%% expect: {error,formerr}
%% expect: {[true,query,false,false,true,true,false,0],[[{domain,"a"},{type,spf},{class,7},{ttl,0},{data,<<1,2,3>>}]]}
%% expect: {[true,query,false,false,true,true,false,0],[[{domain,"a\\.b.\\\\"},{type,spf},{class,7},{ttl,5},{data,<<1,2,3>>}]]}
%% expect: {[true,query,false,false,true,true,false,0],[[{domain,"."},{type,opt},{udp_payload_size,1232},{ext_rcode,1},{version,0},{z,32768},{data,<<>>}]]}
%% expect: {error,formerr}
%% expect: {error,formerr}
%% expect: [{1,a},{2,ns},{3,md},{4,mf},{5,cname},{6,soa},{7,mb},{8,mg},{9,mr},{10,null},{11,wks},{12,ptr},{13,hinfo},{14,minfo},{15,mx},{16,txt},{28,aaaa},{33,srv},{35,naptr},{41,opt},{99,spf},{100,uinfo},{101,uid},{102,gid},{103,unspec},{252,axfr},{253,mailb},{254,maila},{255,any},{256,uri},{257,caa}]
%% expect: [{1,in},{3,chaos},{4,hs},{255,any}]
%% expect: [query,iquery,status,3,4,5,6,7,8,9,10,11,12,13,14,15]
