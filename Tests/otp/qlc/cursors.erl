%% Answers a few at a time; whose cursors are, and when they end.
-module(cursors).
-export([main/1]).
-include_lib("stdlib/include/qlc.hrl").

main(_) ->
    Cursor = qlc:cursor(qlc:q([X || X <- lists:seq(100, 125)])),
    [io:format("~w~n", [Answers]) || Answers <- [qlc:next_answers(Cursor), qlc:next_answers(Cursor, 3),
                                                 qlc:next_answers(Cursor, all_remaining), qlc:next_answers(Cursor)]],
    io:format("~p ~p~n", [qlc:delete_cursor(Cursor), qlc:delete_cursor(Cursor)]),
    failed(fun() -> qlc:next_answers(Cursor) end),
    [failed(F) || F <- [fun() -> qlc:next_answers(Cursor, 0) end, fun() -> qlc:next_answers(foo) end,
                        fun() -> qlc:delete_cursor(foo) end, fun() -> qlc:cursor(foo) end,
                        fun() -> qlc:cursor([], [foo]) end]],
    not_mine(qlc:cursor([1, 2])),
    Errors = qlc:cursor(qlc:table(fun() -> [a | fun() -> {error, here, wrong} end] end, [])),
    io:format("~0p~n~0p~n", [qlc:next_answers(Errors, 1), qlc:next_answers(Errors, 1)]),
    failed(fun() -> qlc:next_answers(Errors, 1) end),
    lazy(),
    ends_with_its_owner().

not_mine(Cursor) ->
    Self = self(),
    spawn(fun() ->
        failed(fun() -> qlc:next_answers(Cursor) end),
        failed(fun() -> qlc:delete_cursor(Cursor) end),
        Self ! done
    end),
    receive done -> ok end,
    io:format("~w~n", [qlc:next_answers(Cursor)]),
    qlc:delete_cursor(Cursor).

%% Nothing is read before it is asked for.
lazy() ->
    Endless = fun Endless(N) -> [N | fun() -> io:format("~w is asked for~n", [N + 1]), Endless(N + 1) end] end,
    Cursor = qlc:cursor(qlc:q([N || N <- qlc:table(fun() -> Endless(1) end, []), N rem 2 =:= 1])),
    io:format("~w~n", [qlc:next_answers(Cursor, 3)]),
    qlc:delete_cursor(Cursor).

ends_with_its_owner() ->
    Self = self(),
    {_, Monitor} =
        spawn_monitor(fun() ->
            Table = qlc:table(fun() -> [1, 2] end, [{post_fun, fun() -> Self ! ended end}]),
            io:format("~w~n", [qlc:next_answers(qlc:cursor(Table), 1)])
        end),
    receive {'DOWN', Monitor, _, _, Reason} -> io:format("~p~n", [Reason]) end,
    receive ended -> io:format("ended~n") after 5000 -> io:format("goes on~n") end.

failed(Fun) ->
    try Fun() of
        Value -> io:format("~0p~n", [Value])
    catch
        error:{Reason, Pid} when is_pid(Pid) -> io:format("~p~n", [Reason]);
        error:Reason -> io:format("~p~n", [Reason])
    end.

%% expect: [100,101,102,103,104,105,106,107,108,109]
%% expect: [110,111,112]
%% expect: [113,114,115,116,117,118,119,120,121,122,123,124,125]
%% expect: []
%% expect: ok ok
%% expect: qlc_cursor_pid_no_longer_exists
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: not_cursor_owner
%% expect: not_cursor_owner
%% expect: [1,2]
%% expect: [a]
%% expect: {error,here,wrong}
%% expect: qlc_cursor_pid_no_longer_exists
%% expect: 2 is asked for
%% expect: 3 is asked for
%% expect: 4 is asked for
%% expect: 5 is asked for
%% expect: [1,3,5]
%% expect: [1]
%% expect: normal
%% expect: ended
