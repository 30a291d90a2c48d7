%%% A behaviour that says what it asks for in a function, for missing_callbacks.erl.
-module(another_behaviour).

-export([behaviour_info/1]).

behaviour_info(callbacks) -> [{init, 1}, {start, 0}, {code_change, 3}];
behaviour_info(optional_callbacks) -> [{code_change, 3}];
behaviour_info(_) -> undefined.
