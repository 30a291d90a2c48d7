%%% With `safe` neither atoms nor external funs are made that were not there.
-module(safe_makes_no_atoms).

-export([main/1]).

main(_) ->
    Unknown = "an atom that is nowhere " ++ integer_to_list(erlang:unique_integer([positive])),
    Atom = list_to_binary([131, 119, length(Unknown), Unknown]),
    io:format("~w~n", [read(Atom, [safe])]),
    io:format("~w~n", [read(Atom, [used, safe])]),
    {Made, Used} = binary_to_term(Atom, [used]),
    io:format("~w ~w~n", [atom_to_list(Made) =:= Unknown, Used =:= byte_size(Atom)]),
    io:format("~w~n", [read(Atom, [safe]) =:= Made]),
    io:format("~w~n", [read(term_to_binary(fun lists:map/2), [safe])]),
    io:format("~w~n", [read(term_to_binary(fun no_such_module_here:no_function/7), [])]),
    io:format("~w~n", [read(list_to_binary([131, 113, 119, 6, "erlang", 119, 4, "safe", 97, 9]),
                            [safe])]),
    io:format("~w~n", [[read(Atom, Options) || Options <- [[unknown], none, [safe | used]]]]).

read(Binary, Options) ->
    try
        binary_to_term(Binary, Options)
    catch
        error:Reason -> Reason
    end.

%% expect: badarg
%% expect: badarg
%% expect: true true
%% expect: true
%% expect: fun lists:map/2
%% expect: fun no_such_module_here:no_function/7
%% expect: badarg
%% expect: [badarg,badarg,badarg]
