%%% Callbacks and a function behaviour_info/1 exclude each other.
-module(behaviour_info_and_callbacks).

-export([behaviour_info/1]).

-callback start() -> ok.
-callback stop(term()) -> ok.

behaviour_info(callbacks) -> [{start, 0}].

%% diagnostic: 6:2: cannot define callback attibute for start/0 when behaviour_info is defined
%% diagnostic: 7:2: cannot define callback attibute for stop/1 when behaviour_info is defined
