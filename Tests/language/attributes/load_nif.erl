%%% Native libraries cannot be loaded; that is an error value, as for one that is not there.
-module(load_nif).

-export([main/1, native/0]).
-nifs([native/0]).

main(_) ->
    {error, {load_failed, Text}} = erlang:load_nif("./no_such_library", 0),
    io:format("~s~n", [lists:sublist(Text, 26)]),
    io:format("~w~n", [try native() catch error:Reason -> Reason end]),
    io:format("~w~n", [try erlang:load_nif(atom, 0) catch error:Other -> Other end]).

native() -> erlang:nif_error(nif_library_not_loaded).

%% expect: Failed to load NIF library
%% expect: nif_library_not_loaded
%% expect: badarg
