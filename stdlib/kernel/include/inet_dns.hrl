%% Messages of DNS as terms, as inet_dns and inet_res have them.

-record(dns_header, {id = 0, qr = 0, opcode = 0, aa = 0, tc = 0, rd = 0, ra = 0, pr = 0, rcode = 0}).
-record(dns_rec, {header, qdlist = [], anlist = [], nslist = [], arlist = []}).
-record(dns_query, {domain, type, class, unicast_response = false}).
%% `cnt`, `tm` and `bm` are for who keeps records; `func` says that others are out of date.
-record(dns_rr, {domain = "", type = any, class = in, cnt = 0, ttl = 0, data = [], tm, bm = [], func = false}).
-record(dns_rr_opt, {domain = "", type = opt, udp_payload_size = 1280, ext_rcode = 0, version = 0, z = 0,
                     data = []}).

%% Answers of servers, beside 0.
-define(FORMERR, 1).
-define(SERVFAIL, 2).
-define(NXDOMAIN, 3).
-define(NOTIMP, 4).
-define(REFUSED, 5).
-define(BADVERS, 16).
