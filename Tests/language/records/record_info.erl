%%% record_info(fields, Name) and record_info(size, Name) are known when the module is compiled.
-module(record_info).

-export([main/1]).

-record(none, {}).
-record(r, {'first one', second = 2, third :: integer()}).

main(_) ->
    io:format("~w ~w~n", [record_info(fields, none), record_info(size, none)]),
    io:format("~w ~w~n", [record_info(fields, r), record_info(size, r)]),
    io:format("~w~n", [#r.'first one' + #r.second + #r.third]),
    io:format("~w~n", [lists:zip(record_info(fields, r), tl(tuple_to_list(#r{third = 3})))]),
    R = list_to_tuple([r | record_info(fields, r)]),
    io:format("~w ~w~n", [is_record(R, r), R#r.second]).

%% expect: [] 1
%% expect: ['first one',second,third] 4
%% expect: 9
%% expect: [{'first one',undefined},{second,2},{third,3}]
%% expect: true second
