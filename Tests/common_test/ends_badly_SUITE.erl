-module(ends_badly_SUITE).
-export([all/0, init_per_suite/1, end_per_suite/1, passes/1, links/1]).

all() -> [passes, links].
init_per_suite(Config) -> [{pid, spawn_link(fun() -> receive stop -> ok end end)} | Config].
end_per_suite(_) -> error(cannot_end).
passes(Config) -> true = is_pid(proplists:get_value(pid, Config)).
%% What was linked to the process that set up is gone with it.
links(Config) -> false = is_process_alive(proplists:get_value(pid, Config)).
