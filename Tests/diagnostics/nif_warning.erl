%%% Natives without a call to load them.
-module(nif_warning).

-export([f/1]).
-nifs([f/1]).

f(_) -> erlang:nif_error(not_loaded).

%% diagnostic: 5:2: Warning: nifs defined, but no call to erlang:load_nif/2
