%%% Arguments that are refused, and what is said of them.
-module(errors).

-export([main/1]).

main(_) ->
    Signed = atomics:new(3, []),
    Unsigned = atomics:new(1, [{signed, false}]),
    Counters = counters:new(2, []),
    [show(Module, Name, Arguments) || {Module, Name, Arguments} <- [
        {atomics, new, [0, []]}, {atomics, new, [a, []]}, {atomics, new, [1, [a]]}, {atomics, new, [1, a]},
        {atomics, new, [1, [{signed, a}]]}, {atomics, new, [1 bsl 70, []]}, {atomics, new, [1, [a | b]]},
        {atomics, get, [Signed, 0]}, {atomics, get, [Signed, 4]}, {atomics, get, [Signed, a]}, {atomics, get, [a, 1]},
        {atomics, get, [make_ref(), 1]}, {atomics, put, [Signed, 1, 1 bsl 63]}, {atomics, put, [Signed, 1, a]},
        {atomics, put, [Unsigned, 1, -1]}, {atomics, put, [a, 0, 1]}, {atomics, add, [Unsigned, 1, 1 bsl 64]},
        {atomics, add, [Unsigned, 1, -(1 bsl 63) - 1]}, {atomics, exchange, [Signed, 9, 1.0]}, {atomics, info, [a]},
        {atomics, compare_exchange, [Signed, 1, a, 8]}, {atomics, compare_exchange, [Signed, 1, 1, a]},
        {counters, new, [0, []]}, {counters, new, [1, [a]]}, {counters, get, [Counters, 3]},
        {counters, get, [Signed, 1]}, {counters, put, [Counters, 1, 1 bsl 63]}, {counters, put, [Counters, 1, a]},
        {counters, add, [Counters, a, 1]}, {counters, add, [a, 1, 1]}, {counters, info, [a]}]].

show(Module, Name, Arguments) ->
    try apply(Module, Name, Arguments) of
        Value -> io:format("~w:~w ~w~n", [Module, Name, Value])
    catch
        error:Reason:Trace ->
            Texts = erl_erts_errors:format_error(Reason, Trace),
            io:format("~w:~w ~w ~p~n", [Module, Name, Reason,
                                        [{N, unicode:characters_to_list(T)} || {N, T} <- maps:to_list(Texts)]])
    end.

%% expect: atomics:new badarg [{1,"out of range"}]
%% expect: atomics:new badarg [{1,"not an integer"}]
%% expect: atomics:new badarg [{2,"invalid option in list"}]
%% expect: atomics:new badarg [{2,"not a list"}]
%% expect: atomics:new badarg [{2,"invalid option in list"}]
%% expect: atomics:new system_limit [{1,"atomics array size reached a system limit"}]
%% expect: atomics:new badarg [{2,"not a proper list"}]
%% expect: atomics:get badarg [{2,"out of range"}]
%% expect: atomics:get badarg [{2,"out of range"}]
%% expect: atomics:get badarg [{2,"not an integer"}]
%% expect: atomics:get badarg [{1,"invalid atomics reference"}]
%% expect: atomics:get badarg [{1,"invalid atomics reference"}]
%% expect: atomics:put badarg [{3,"out of range"}]
%% expect: atomics:put badarg [{3,"not an integer"}]
%% expect: atomics:put badarg [{3,"out of range"}]
%% expect: atomics:put badarg [{1,"invalid atomics reference"},{2,"out of range"}]
%% expect: atomics:add badarg [{3,"out of range"}]
%% expect: atomics:add badarg [{3,"out of range"}]
%% expect: atomics:exchange badarg [{2,"out of range"},{3,"not an integer"}]
%% expect: atomics:info badarg [{1,"invalid atomics reference"}]
%% expect: atomics:compare_exchange badarg [{3,"not an integer"}]
%% expect: atomics:compare_exchange badarg [{4,"not an integer"}]
%% expect: counters:new badarg [{1,"out of range"}]
%% expect: counters:new badarg [{2,"invalid option in list"}]
%% expect: counters:get badarg [{2,"out of range"}]
%% expect: counters:get badarg [{1,"invalid atomics reference"}]
%% expect: counters:put badarg [{3,"out of range"}]
%% expect: counters:put badarg [{3,"not an integer"}]
%% expect: counters:add badarg [{2,"not an integer"}]
%% expect: counters:add badarg [{1,"invalid atomics reference"}]
%% expect: counters:info badarg [{1,"invalid atomics reference"}]
