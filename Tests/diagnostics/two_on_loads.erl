%%% There is one on_load function, and it has no arguments.
-module(two_on_loads).

-on_load(f/0).
-on_load(g/0).

f() -> ok.
g() -> ok.

%% diagnostic: 5:2: more than one on_load attribute
