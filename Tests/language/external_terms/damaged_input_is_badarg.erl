%%% Bytes that are no term fail with badarg, whatever sizes they announce.
-module(damaged_input_is_badarg).

-export([main/1]).

main(_) ->
    Cases = [[], [131], [130, 97, 1], [131, 97], [131, 255], [131, 131, 97, 1],
             [131, 108, 255, 255, 255, 255, 97, 1], [131, 105, 255, 255, 255, 255, 97, 1],
             [131, 116, 255, 255, 255, 255, 97, 1], [131, 109, 255, 255, 255, 255, 97, 1],
             [131, 111, 255, 255, 255, 255, 0, 1], [131, 107, 255, 255, 97],
             [131, 116, 0, 0, 0, 2, 97, 1, 97, 1, 97, 1, 97, 1],
             [131, 70, 255, 255, 255, 255, 255, 255, 255, 255], [131, 99, "1e400", lists:duplicate(26, 0)],
             [131, 99, lists:duplicate(31, $x)], [131, 77, 0, 0, 0, 1, 0, 255],
             [131, 77, 0, 0, 0, 1, 9, 255], [131, 77, 0, 0, 0, 0, 1], [131, 119, 2, 195, 40],
             [131, 100, 1, 0, lists:duplicate(256, $a)], [131, 113, 97, 1, 97, 1, 97, 1],
             [131, 80, 0, 0, 0, 3, 120, 156, 75, 100, 4, 0, 0, 197, 0, 99],
             [131, 80, 0, 0, 0, 1, 120, 156, 75, 100, 4, 0, 0, 197, 0, 99],
             [131, 80, 255, 255, 255, 255, 120, 156, 75, 100, 4, 0, 0, 197, 0, 99],
             [131, 80, 0, 0, 0, 2, 120, 156, 75, 100, 4, 0, 0, 197, 0, 98], [131, 80, 0, 0]],
    io:format("~w~n", [[read(Bytes) || Bytes <- Cases]]),
    Whole = binary_to_list(term_to_binary({[a, 1.5, "text" | #{k => list_to_binary("v")}], 1 bsl 100})),
    Parts = [read(lists:sublist(Whole, Length)) || Length <- lists:seq(0, length(Whole) - 1)],
    io:format("~w~n", [lists:usort(Parts)]).

read(Bytes) ->
    try binary_to_term(list_to_binary(Bytes)) of
        Term -> {read, Term}
    catch
        error:Reason -> Reason
    end.

%% expect: [badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg,badarg]
%% expect: [badarg]
