%%% io: write, put_chars, nl, print by ~p, columns and rows.
-module(io_functions).

-export([main/1]).

main(_) ->
    ok = io:write({a, "b", [c]}),
    ok = io:nl(),
    ok = io:put_chars("put chars\n"),
    ok = io:put_chars(["deep ", ["list", $\n]]),
    ok = io:put_chars(standard_io, "to a device\n"),
    ok = io:nl(standard_io),
    ok = io:write(standard_io, x),
    io:format("~n~w ~w~n", [io:columns(), io:rows()]),
    ok.

%% expect: {a,[98],[c]}
%% expect: put chars
%% expect: deep list
%% expect: to a device
%% expect:
%% expect: x
%% expect: {error,enotsup} {error,enotsup}
