%%% Which calls of deprecated and removed functions are not warned of.
-module(deprecated_functions_allowed).

-export([f/0]).

-compile({nowarn_deprecated_function, [{erlang, phash, 2}, {erlang, now, 0}, {filename, find_src, 1}]}).
-compile({nowarn_deprecated_function, {random, uniform, 1}}).
-compile({nowarn_removed, [{erlang, get_stacktrace, 0}]}).

f() ->
    A = erlang:now(),
    C = erlang:get_stacktrace(),
    D = erlang:phash(A, 10),
    E = random:uniform(5),
    F = filename:find_src("x"),
    {A, C, D, E, F, random:uniform()}.

%% diagnostic: 15:9: Warning: filename:find_src/1 is removed; use filelib:find_source/1,3 instead
%% diagnostic: 16:21: Warning: random:uniform/0 is deprecated; use the 'rand' module instead
