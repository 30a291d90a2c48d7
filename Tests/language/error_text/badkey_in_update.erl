%%% An update of a key that is not in the map.
-module(badkey_in_update).

-export([main/1]).

main(_) ->
    Map = maps:from_list([{a, 1}]),
    {Map#{b := 2}}.

%% stderr: escript: exception error: bad key: b
%% stderr:   in function  badkey_in_update:main/1 (Tests/language/error_text/badkey_in_update.erl, line 8)
%% exit: 127
