%%% throw, error and exit are three classes; a catch clause without a class is a throw.
-module(classes).

-export([main/1]).

main(_) ->
    [io:format("~w ~w~n", [Class, [catcher(Class, N) || N <- [1, 2, 3, 4]]])
     || Class <- [throw, error, exit]],
    ok.

catcher(Class, N) ->
    try handle(N, Class) catch C:R -> {uncaught, C, R} end.

handle(1, Class) -> try raise(Class) catch thrown -> throw_clause end;
handle(2, Class) -> try raise(Class) catch error:thrown -> error_clause end;
handle(3, Class) -> try raise(Class) catch exit:thrown -> exit_clause end;
handle(4, Class) -> try raise(Class) catch Any:thrown -> {any, Any} end.

raise(throw) -> throw(thrown);
raise(error) -> error(thrown);
raise(exit) -> exit(thrown).

%% expect: throw [throw_clause,{uncaught,throw,thrown},{uncaught,throw,thrown},{any,throw}]
%% expect: error [{uncaught,error,thrown},error_clause,{uncaught,error,thrown},{any,error}]
%% expect: exit [{uncaught,exit,thrown},{uncaught,exit,thrown},exit_clause,{any,exit}]
