%% Wrong arguments, and what is said about them.
-module(errors).
-export([main/1]).

main(_) ->
    [try apply(os, Function, Arguments) of
         Value -> io:format("~p ~0p: ~p~n", [Function, Arguments, Value])
     catch
         Class:Reason:Stacktrace ->
             Text = erl_error:format_exception(Class, Reason, Stacktrace),
             io:format("~p ~0p: ~p~n", [Function, Arguments, Reason]),
             [io:format("~ts~n", [Line]) || Line <- string:split(Text, "\n", all), string:find(Line, "***") =/= nomatch]
     end || {Function, Arguments} <- [{getenv, [1]}, {getenv, [[-1]]}, {getenv, ["a\0"]}, {putenv, [1, "x"]},
                                      {putenv, ["x", 1]}, {putenv, ["a=b", "x"]}, {unsetenv, [1]}, {unsetenv, ["a=b"]},
                                      {set_signal, [sigterm, nonsense]}, {set_signal, [1, 2]}, {system_time, [unit]},
                                      {perf_counter, [unit]}]].

%% expect: getenv [1]: badarg
%% expect:      *** argument 1: not a list
%% expect: getenv [[-1]]: badarg
%% expect:      *** argument 1: invalid characters
%% expect: getenv [[97,0]]: badarg
%% expect:      *** argument 1: "\0" characters is not allowed in environment variable names or values
%% expect: putenv [1,"x"]: badarg
%% expect:      *** argument 1: not a list
%% expect: putenv ["x",1]: badarg
%% expect:      *** argument 2: not a list
%% expect: putenv ["a=b","x"]: badarg
%% expect:      *** argument 1: "=" characters is not allowed in environment variable names
%% expect: unsetenv [1]: badarg
%% expect:      *** argument 1: not a list
%% expect: unsetenv ["a=b"]: badarg
%% expect:      *** argument 1: "=" characters is not allowed in environment variable names
%% expect: set_signal [sigterm,nonsense]: badarg
%% expect:      *** argument 2: invalid signal handling option
%% expect: set_signal [1,2]: badarg
%% expect:      *** argument 1: not an atom
%% expect:      *** argument 2: invalid signal handling option
%% expect: system_time [unit]: badarg
%% expect:      *** argument 1: invalid time unit
%% expect: perf_counter [unit]: badarg
%% expect:      *** argument 1: invalid time unit
