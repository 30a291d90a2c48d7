%% What a restricted shell allows.
-module(cautious).
-export([local_allowed/3, non_local_allowed/3]).

local_allowed(Name, _Arguments, State) ->
    {Name =/= c, State}.

non_local_allowed({lists, reverse}, Arguments, State) ->
    {{redirect, {lists, sort}, Arguments}, State};
non_local_allowed({Module, _}, _Arguments, State) ->
    {Module =/= os, State}.
