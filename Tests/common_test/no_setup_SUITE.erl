-module(no_setup_SUITE).
-export([all/0, init_per_suite/1, end_per_suite/1, never/1, neither/1]).

all() -> [never, neither].
init_per_suite(_) -> error(no_database).
end_per_suite(_) -> ok.
never(_) -> ok.
neither(_) -> ok.
