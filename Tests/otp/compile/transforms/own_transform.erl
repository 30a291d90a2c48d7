%% Would have to be loaded before it is loaded.
-module(own_transform).
-compile({parse_transform, own_transform}).
-export([parse_transform/2, main/1]).

parse_transform(Forms, _Options) ->
    Forms.

main(_) ->
    ok.
