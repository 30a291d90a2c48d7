-module(groups_SUITE).
-include_lib("common_test/include/ct.hrl").
-compile([export_all, nowarn_export_all]).

all() ->
    [one, {group, plain}, {group, sequence}, {group, parallel}, {group, nested}, {group, repeated},
     {group, skipped}, {group, broken}, {group, shuffled}, {group, until_ok}, {group, many}].

groups() ->
    [{plain, [], [one, two, fails]},
     {sequence, [sequence], [one, fails, two, one]},
     {parallel, [parallel], [slow, slow, fails, one]},
     {nested, [], [one, {group, plain}, {inner, [], [two, {innermost, [sequence], [fails, one]}]}, two]},
     {repeated, [{repeat, 3}], [one, fails]},
     {skipped, [], [one, two]},
     {broken, [], [one, two]},
     {shuffled, [shuffle], [one, two, one]},
     {until_ok, [{repeat_until_all_ok, 5}], [third_time]},
     {many, [parallel, {repeat, 2}], [slow || _ <- lists:seq(1, 10)]}].

init_per_suite(Config) -> Config.
end_per_suite(_) -> ok.

init_per_group(skipped, _) -> {skip, "the whole group"};
init_per_group(broken, _) -> error(broken);
init_per_group(Name, Config) -> [{group, Name} | Config].

end_per_group(until_ok, _) -> ok;
end_per_group(_, _) -> ok.

one(Config) -> true = is_list(Config).
two(Config) -> true = ?config(group, Config) =/= undefined.
fails(_) -> ct:fail(always).
slow(_) -> ct:sleep(50).
third_time(_) ->
    N = persistent_term:get(?MODULE, 1),
    persistent_term:put(?MODULE, N + 1),
    3 = N.
