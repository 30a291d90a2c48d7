%%% Callbacks that a behaviour asks for and the module does not export.
-module(missing_callbacks).

-behaviour(a_behaviour).
-behaviour(another_behaviour).
-behaviour(no_such_behaviour).

-export([start/0, stop/1]).

start() -> stop(handle()).

stop(X) -> X.

handle() -> not_exported.

%% recorded: by hand (erlc looks for behaviours among compiled code)
%% diagnostic: 4:2: Warning: undefined callback function 'odd name'/2 (behaviour 'a_behaviour')
%% diagnostic: 4:2: Warning: undefined callback function handle/0 (behaviour 'a_behaviour')
%% diagnostic: 5:2: Warning: conflicting behaviours - callback start/0 required by both 'another_behaviour' and 'a_behaviour' (line 4, column 2)
%% diagnostic: 5:2: Warning: undefined callback function init/1 (behaviour 'another_behaviour')
%% diagnostic: 6:2: Warning: behaviour no_such_behaviour undefined
