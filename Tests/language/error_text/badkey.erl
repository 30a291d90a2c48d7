%%% A key that is not in the map.
-module(badkey).

-export([main/1]).

main(_) ->
    Map = maps:from_list([{a, 1}]),
    put(module, maps),
    Module = get(module),
    {Module:get(list_to_atom("b"), Map)}.

%% stderr: escript: exception error: bad key: b
%% stderr:   in function  maps:get/2
%% stderr:      called as maps:get(b,#{a => 1})
%% stderr:      *** argument 1: not present in map
%% stderr:   in call from badkey:main/1 (Tests/language/error_text/badkey.erl, line 10)
%% exit: 127
