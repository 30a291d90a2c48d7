-module(on_load_exits).
-export([f/0]).
-on_load(start/0).

start() -> exit(no).

f() -> loaded.
