%%% A map operation on what is none.
-module(badmap).

-export([main/1]).

main(_) ->
    {maps:put(k, v, hd([not_a_map]))}.

%% stderr: escript: exception error: bad map: not_a_map
%% stderr:   in function  maps:put/3
%% stderr:      called as maps:put(k,v,not_a_map)
%% stderr:      *** argument 3: not a map
%% stderr:   in call from badmap:main/1 (Tests/language/error_text/badmap.erl, line 7)
%% exit: 127
