%%% Names and values of environment variables: what they may be.
-module(variables).

-export([main/1]).

main(_) ->
    [show(Function, Arguments)
     || {Function, Arguments} <-
            [{getenv, ["a=b"]}, {getenv, ["=x"]}, {getenv, [""]}, {getenv, [a]}, {getenv, [<<"a">>]}, {getenv, [1]},
             {getenv, ["a\0"]}, {getenv, [[a]]}, {getenv, ["ALDER_NONE"]}, {getenv, ["ALDER_NONE", foo]},
             {getenv, ["a=b", "d"]}, {putenv, ["", "v"]}, {putenv, ["a=b", "v"]}, {putenv, ["=x", "1"]},
             {putenv, ["a", 1]}, {putenv, ["a", <<"x">>]}, {putenv, [<<"a">>, "1"]}, {putenv, [a, "1"]},
             {putenv, ["a", "b\0"]}, {putenv, ["ALDER_A", [1234]]}, {getenv, ["ALDER_A"]},
             {putenv, [["ALDER", "_B"], ["c", "=d"]]}, {getenv, ["ALDER_B"]}, {putenv, ["ALDER_B", ""]},
             {getenv, ["ALDER_B"]}, {unsetenv, ["ALDER_B"]}, {getenv, ["ALDER_B"]}, {unsetenv, [""]},
             {unsetenv, ["a=b"]}, {unsetenv, [a]}]].

show(Function, Arguments) ->
    try apply(os, Function, Arguments) of
        Value -> io:format("~w ~0p: ~0p~n", [Function, Arguments, Value])
    catch
        error:Reason:Stack ->
            io:format("~w ~0p: ~0p~n",
                      [Function, Arguments, {Reason, texts(erl_kernel_errors:format_error(Reason, Stack))}])
    end.

texts(Explanation) ->
    [{Argument, unicode:characters_to_list(Text)} || {Argument, Text} <- lists:sort(maps:to_list(Explanation))].

%% expect: getenv ["a=b"]: {badarg,[{1,"\"=\" characters is not allowed in environment variable names"}]}
%% expect: getenv ["=x"]: {badarg,[{1,"\"=\" characters is not allowed in environment variable names"}]}
%% expect: getenv [[]]: false
%% expect: getenv [a]: {badarg,[{1,"not a list"}]}
%% expect: getenv [<<"a">>]: {badarg,[{1,"not a list"}]}
%% expect: getenv [1]: {badarg,[{1,"not a list"}]}
%% expect: getenv [[97,0]]: {badarg,[{1,"\"\\0\" characters is not allowed in environment variable names or values"}]}
%% expect: getenv [[a]]: {badarg,[{1,"not a list of characters"}]}
%% expect: getenv ["ALDER_NONE"]: false
%% expect: getenv ["ALDER_NONE",foo]: foo
%% expect: getenv ["a=b","d"]: {badarg,[{1,"\"=\" characters is not allowed in environment variable names"}]}
%% expect: putenv [[],"v"]: true
%% expect: putenv ["a=b","v"]: {badarg,[{1,"\"=\" characters is not allowed in environment variable names"}]}
%% expect: putenv ["=x","1"]: {badarg,[{1,"\"=\" characters is not allowed in environment variable names"}]}
%% expect: putenv ["a",1]: {badarg,[{2,"not a list"}]}
%% expect: putenv ["a",<<"x">>]: {badarg,[{2,"not a list"}]}
%% expect: putenv [<<"a">>,"1"]: {badarg,[{1,"not a list"}]}
%% expect: putenv [a,"1"]: {badarg,[{1,"not a list"}]}
%% expect: putenv ["a",[98,0]]: {badarg,[{2,"\"\\0\" characters is not allowed in environment variable names or values"}]}
%% expect: putenv ["ALDER_A",[1234]]: true
%% expect: getenv ["ALDER_A"]: [1234]
%% expect: putenv [["ALDER","_B"],["c","=d"]]: true
%% expect: getenv ["ALDER_B"]: "c=d"
%% expect: putenv ["ALDER_B",[]]: true
%% expect: getenv ["ALDER_B"]: []
%% expect: unsetenv ["ALDER_B"]: true
%% expect: getenv ["ALDER_B"]: false
%% expect: unsetenv [[]]: true
%% expect: unsetenv ["a=b"]: {badarg,[{1,"\"=\" characters is not allowed in environment variable names"}]}
%% expect: unsetenv [a]: {badarg,[{1,"not a list"}]}
