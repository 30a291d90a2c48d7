%% Tables of one's own: how they are read, what is called around it, what they may return instead of objects.
-module(tables).
-export([main/1]).
-include_lib("stdlib/include/qlc.hrl").

main(_) ->
    show(table([1, 2 | fun() -> say("more"), [3 | fun() -> say("last"), [] end] end], [])),
    show(qlc:q([{X, Y} || X <- table([1, 2], []), Y <- table([a, b], [])])),
    show(table([1 | fun() -> {error, here, wrong} end], [])),
    show(qlc:q([X || X <- table([1 | fun() -> {error, here, wrong} end], []), X > 0])),
    show(qlc:append(table([1], []), table([2], []))),
    show(qlc:sort(table([2, 1, 2 | fun() -> [0] end], []), unique)),
    say("a fun that has to raise"),
    show(table(fun() -> error(raised) end)),
    Around = [{pre_fun, fun(Arguments) -> io:format("pre ~0p~n", [lists:keydelete(stop_fun, 1, Arguments)]) end},
              {post_fun, fun() -> say("post") end}, {parent_fun, fun() -> say("parent"), value end}],
    show(table([1], Around)),
    show(table([1 | fun() -> {error, here, wrong} end], Around)),
    show(table(fun() -> error(raised) end, Around)),
    Cursor = qlc:cursor(table([1, 2, 3], Around)),
    say("cursor"),
    io:format("~0p~n", [qlc:next_answers(Cursor, 2)]),
    ok = qlc:delete_cursor(Cursor),
    lookups(),
    [failed(Options) || Options <- [[foo], [{lookup_fun, 1}], [{pre_fun, fun() -> ok end}], [{key_equality, '='}], foo]],
    ets_and_dets().

table(List, Options) when is_list(List) -> table(fun() -> List end, Options);
table(Fun, Options) -> qlc:table(Fun, Options).

table(Fun) -> table(Fun, []).

lookups() ->
    Objects = [{N, N * N rem 10} || N <- lists:seq(1, 8)],
    Info = fun(keypos) -> 1; (indices) -> [2]; (_) -> undefined end,
    Lookup = fun(Position, Values) ->
                 io:format("lookup ~0p~n", [{Position, Values}]),
                 [Object || Object <- Objects, lists:member(element(Position, Object), Values)]
             end,
    Table = table(fun() -> say("all"), Objects end, [{info_fun, Info}, {lookup_fun, Lookup}]),
    show(qlc:q([Y || {X, Y} <- Table, X =:= 3])),
    show(qlc:q([X || {X, 4} <- Table])),
    show(qlc:q([X || {X, Y} <- Table, Y =:= 4, X =:= 2])),
    show(qlc:q([X || {X, Y} <- Table, Y > 4])),
    show(qlc:q([X || {X, _} <- Table, X =:= 4], {lookup, false})),
    Wrong = table(fun() -> [] end, [{info_fun, Info}, {lookup_fun, fun(_, _) -> {error, here, lookup} end}]),
    show(qlc:q([X || {X, 4} <- Wrong])).

ets_and_dets() ->
    Ordered = ets:new(ordered, [ordered_set]),
    ets:insert(Ordered, [{N, N * N} || N <- lists:seq(1, 7)]),
    show(ets:table(Ordered)),
    [show(ets:table(Ordered, Options))
     || Options <- [[{traverse, first_next}, {n_objects, 2}], [{traverse, last_prev}], {traverse, select}, {n_objects, 3},
                    {traverse, {select, [{{'$1', '_'}, [{'>', '$1', 4}], ['$1']}]}}]],
    [io:format("~0p~n", [try ets:table(Ordered, Options) of _ -> made catch error:Reason -> Reason end])
     || Options <- [foo, [{n_objects, 0}], [{traverse, foo}]]],
    File = filename:join(os:getenv("TMPDIR", "/tmp"), "qlc_tables_" ++ os:getpid()),
    {ok, t} = dets:open_file(t, [{file, File}]),
    ok = dets:insert(t, [{N, N * N} || N <- lists:seq(1, 7)]),
    show(qlc:sort(dets:table(t))),
    show(qlc:sort(dets:table(t, [{traverse, first_next}]))),
    show(qlc:q([Y || {X, Y} <- dets:table(t), X =:= 3])),
    show(qlc:q([{X, Y, Z} || {X, Y} <- ets:table(Ordered), {Z, _} <- dets:table(t), Z =:= Y])),
    ok = dets:close(t),
    ok = file:delete(File).

failed(Options) ->
    io:format("~0p~n", [try table([1], Options) of _ -> made catch error:Reason -> Reason end]).

say(Text) -> io:put_chars([Text, "\n"]).

show(Query) ->
    io:format("~0p~n", [try qlc:e(Query) catch error:Reason -> {error, Reason} end]).

%% expect: more
%% expect: last
%% expect: [1,2,3]
%% expect: [{1,a},{1,b},{2,a},{2,b}]
%% expect: {error,here,wrong}
%% expect: {error,here,wrong}
%% expect: [1,2]
%% expect: [0,1,2]
%% expect: a fun that has to raise
%% expect: {error,raised}
%% expect: parent
%% expect: pre [{parent_value,value}]
%% expect: post
%% expect: [1]
%% expect: parent
%% expect: pre [{parent_value,value}]
%% expect: post
%% expect: {error,here,wrong}
%% expect: parent
%% expect: pre [{parent_value,value}]
%% expect: post
%% expect: {error,raised}
%% expect: parent
%% expect: pre [{parent_value,value}]
%% expect: cursor
%% expect: [1,2]
%% expect: post
%% expect: lookup {1,[3]}
%% expect: "\t"
%% expect: lookup {2,[4]}
%% expect: [2,8]
%% expect: lookup {1,[2]}
%% expect: [2]
%% expect: all
%% expect: [3,4,5,6,7]
%% expect: all
%% expect: [4]
%% expect: {error,here,lookup}
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: [{1,1},{2,4},{3,9},{4,16},{5,25},{6,36},{7,49}]
%% expect: [{1,1},{2,4},{3,9},{4,16},{5,25},{6,36},{7,49}]
%% expect: [{7,49},{6,36},{5,25},{4,16},{3,9},{2,4},{1,1}]
%% expect: [{1,1},{2,4},{3,9},{4,16},{5,25},{6,36},{7,49}]
%% expect: [{1,1},{2,4},{3,9},{4,16},{5,25},{6,36},{7,49}]
%% expect: [5,6,7]
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: [{1,1},{2,4},{3,9},{4,16},{5,25},{6,36},{7,49}]
%% expect: [{1,1},{2,4},{3,9},{4,16},{5,25},{6,36},{7,49}]
%% expect: "\t"
%% expect: [{1,1,1},{2,4,4}]
