%%% A module whose -on_load function does not return ok is not loaded; who calls one that is being
%%% loaded waits.
-module(on_load_fails).

-export([main/1]).

main(_) ->
    true = code:add_patha("Tests/language/attributes/on_load_modules"),
    [show(Module) || Module <- [on_load_good, on_load_returns, on_load_atom, on_load_exits]],
    io:format("~w~n", [code:load_file(on_load_atom)]),
    Parent = self(),
    Pids = [spawn(fun() -> Parent ! {self(), on_load_slow:f()} end) || _ <- [1, 2, 3]],
    io:format("~w~n", [[receive {Pid, Result} -> Result end || Pid <- Pids]]).

show(Module) ->
    io:format("~w ~w ~w~n", [Module, try Module:f() catch error:undef -> undef end,
                             code:is_loaded(Module) =/= false]).

%% recorded: by hand (the modules are loaded from source)
%% expect: on_load_good loaded true
%% expect: on_load_returns undef false
%% expect: on_load_atom undef false
%% expect: on_load_exits undef false
%% expect: {error,on_load_failure}
%% expect: [loaded,loaded,loaded]
%% expect: =WARNING REPORT==== <TIME> ===
%% expect: The on_load function for module on_load_returns returned:
%% expect: {error,bad_thing}
%% expect:
