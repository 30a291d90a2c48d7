-module(on_load_returns).
-export([f/0]).
-on_load(start/0).

start() -> {error, bad_thing}.

f() -> loaded.
