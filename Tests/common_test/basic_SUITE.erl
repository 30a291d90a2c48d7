-module(basic_SUITE).
-include_lib("common_test/include/ct.hrl").
-include_lib("stdlib/include/assert.hrl").
-compile([export_all, nowarn_export_all]).

suite() -> [{timetrap, {seconds, 20}}, {require, color}, {default_config, color, [{red, 1}, {blue, 2}]}].

all() ->
    [passes, fails, crashes, exits, throws, skips, skips_late, comments, times_out, own_timetrap, longer_timetrap,
     killed, linked, init_fails, init_skips, init_crashes, end_fails, end_crashes, not_there, config, configured,
     saves, was_saved, prints, asserts, returns_exit].

init_per_suite(Config) -> [{from_suite, 17} | Config].
end_per_suite(Config) -> 17 = ?config(from_suite, Config), ok.

init_per_testcase(init_fails, _Config) -> {fail, because};
init_per_testcase(init_skips, _Config) -> {skip, "not today"};
init_per_testcase(init_crashes, _Config) -> error(init);
init_per_testcase(Name, Config) -> [{name, Name} | Config].

end_per_testcase(end_fails, _Config) -> {fail, because};
end_per_testcase(end_crashes, _Config) -> error('end');
end_per_testcase(_, Config) ->
    true = lists:keymember(tc_status, 1, Config),
    ok.

passes(_) -> ok.
fails(_) -> ct:fail("this is ~p", [wrong]).
crashes(_) -> hd(element(1, {[]})).
exits(_) -> exit(normal).
throws(_) -> throw(something).
skips(_) -> {skip, "for a reason"}.
skips_late(_) -> throw({skip, "for another reason"}).
comments(_) -> {comment, "worth a remark"}.
times_out() -> [{timetrap, 100}].
times_out(_) -> timer:sleep(60000).
own_timetrap(_) -> ct:timetrap(100), timer:sleep(60000).
longer_timetrap() -> [{timetrap, 50}].
longer_timetrap(_) -> ct:timetrap({seconds, 10}), timer:sleep(100).
killed(_) -> exit(self(), kill), timer:sleep(5000).
linked(_) -> spawn_link(fun() -> exit(died) end), timer:sleep(5000).
init_fails(_) -> ok.
init_skips(_) -> ok.
init_crashes(_) -> ok.
end_fails(_) -> ok.
end_crashes(_) -> ok.
config(Config) -> {17, config} = {?config(from_suite, Config), ?config(name, Config)}.
configured(_) ->
    [{red, 1}, {blue, 2}] = ct:get_config(color),
    2 = ct:get_config({color, blue}),
    none = ct:get_config(shape, none).
saves(_) -> {save_config, [{kept, 1}]}.
was_saved(Config) -> {saves, [{kept, 1}]} = ?config(saved_config, Config).
prints(_) -> io:format("printed~n"), ct:log("logged ~p", [1]), error(with_output).
asserts(_) -> ?assertEqual([1, 2], lists:seq(1, 3)).
returns_exit(_) -> {'EXIT', returned}.
