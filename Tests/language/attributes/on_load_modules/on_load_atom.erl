-module(on_load_atom).
-export([f/0]).
-on_load(start/0).

start() -> sorry.

f() -> loaded.
