-module(on_load_slow).
-export([f/0]).
-on_load(start/0).

start() -> receive after 300 -> ok end.

f() -> loaded.
