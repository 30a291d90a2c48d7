%% The module is not called like the file.
-module(other).
-export([f/0]).
f() -> 1.
