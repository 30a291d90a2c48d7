%%% 2,000,000 new atoms: either they fit, or the one too many is system_limit in its maker.
-module(two_million_atoms).

-export([main/1]).

main(_) ->
    Self = self(),
    {Maker, Reference} = spawn_monitor(fun() -> Self ! {made, make(1, 2000000)} end),
    Outcome =
        receive
            {made, How} -> How;
            {'DOWN', Reference, process, Maker, Reason} -> {died, Reason}
        end,
    io:format("~w~n", [lists:member(Outcome, [all, system_limit])]),
    Again = list_to_atom("an_atom_" ++ integer_to_list(77)),
    io:format("~w~n", [Again =:= list_to_existing_atom("an_atom_77")]),
    spawn(fun() -> Self ! answer end),
    receive answer -> io:format("still answering~n") end,
    ok.

make(N, Last) when N > Last ->
    all;
make(N, Last) ->
    try list_to_atom("an_atom_" ++ integer_to_list(N)) of
        _ -> make(N + 1, Last)
    catch
        error:system_limit -> system_limit
    end.

%% recorded: by hand (OTP ends when its atom table is full)
%% expect: true
%% expect: true
%% expect: still answering
