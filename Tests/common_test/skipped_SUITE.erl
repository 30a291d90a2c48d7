-module(skipped_SUITE).
-export([all/0, groups/0, init_per_suite/1, end_per_suite/1, never/1]).

all() -> [never, {group, g}].
groups() -> [{g, [], [never, never]}].
init_per_suite(_) -> {skip, "not on this machine"}.
end_per_suite(_) -> ok.
never(_) -> ok.
