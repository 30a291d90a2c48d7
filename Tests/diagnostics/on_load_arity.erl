%%% The on_load function has no arguments.
-module(on_load_arity).

-on_load(f/1).

f(_) -> ok.

%% diagnostic: 4:2: function f/1 has wrong arity (must be 0)
