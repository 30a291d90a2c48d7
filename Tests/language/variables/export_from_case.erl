%%% Variables bound in all branches of case, if, receive and begin can be used after it.
-module(export_from_case).

-export([main/1]).

main(_) ->
    case a of
        a -> X = 1;
        _ -> X = 2
    end,
    if
        X > 1 -> Y = big;
        true -> Y = small
    end,
    begin Z = {X, Y} end,
    self() ! m,
    receive M -> ok end,
    [W] = [V || V <- [9]],
    io:format("~w ~w ~w ~w ~w~n", [X, Y, Z, M, W]),
    ok.

%% expect: 1 small {1,small} m 9
