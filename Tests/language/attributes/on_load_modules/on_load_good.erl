-module(on_load_good).
-export([f/0]).
-on_load(start/0).

start() -> ok.

f() -> loaded.
