%%% Records and fields that are not defined, fields given twice, record_info of what is none.
-module(record_errors).

-export([f/1, g/1, h/0, i/1, j/1]).

-record(point, {x, y}).
-record(point, {x}).
-record(double, {a, a}).
-record(unused, {b}).
-record(uses_undefined, {c = #nothing{}}).

f(P) -> {P#point.z, P#pont.x, #point{x = 1, z = 2}, #point{x = 1, x = 2}, #uses_undefined{}}.

g(#point{z = _}) -> z;
g(#none{}) -> #point.q;
g(P) when P#point.w =:= 1 -> P#point{_ = 1};
g(P) -> P#point{x = 1, x = 2, v = 3}.

h() -> {record_info(fields, none), record_info(size, point), record_info(other, point)}.

i(X) -> record_info(fields, X).

j(X) -> {is_record(X, none), is_record(X, point)}.

%% diagnostic: 7:2: record point already defined
%% diagnostic: 8:2: Warning: record double is unused
%% diagnostic: 8:21: field a already defined in record double
%% diagnostic: 9:2: Warning: record unused is unused
%% diagnostic: 10:30: record nothing undefined
%% diagnostic: 12:18: field z undefined in record point
%% diagnostic: 12:22: record pont undefined
%% diagnostic: 12:45: field z undefined in record point
%% diagnostic: 12:67: field x already defined in record point
%% diagnostic: 14:10: field z undefined in record point
%% diagnostic: 15:3: record none undefined
%% diagnostic: 15:22: field q undefined in record point
%% diagnostic: 16:19: field w undefined in record point
%% diagnostic: 16:38: meaningless use of _ in update of record point
%% diagnostic: 17:24: field x already defined in record point
%% diagnostic: 17:31: field v undefined in record point
%% diagnostic: 19:9: record none undefined
%% diagnostic: 19:74: illegal record info
%% diagnostic: 21:9: illegal record info
%% diagnostic: 23:23: record none undefined
