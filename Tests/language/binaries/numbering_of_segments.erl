%% A binary comprehension's result is its first segment, as far as errors know.
-module(numbering_of_segments).
-export([main/1]).

main(_) ->
    [io:format("~w~n", [cause(Fun)])
     || Fun <- [fun() -> << <<X:8>> || X <- [1, foo] >> end, fun() -> << <<1, X:8>> || X <- [1, foo] >> end,
                fun() -> << <<X:S>> || X <- [1], S <- [-1] >> end, fun() -> << (atom(X)) || X <- [1] >> end,
                fun() -> <<"ab", 1, 2, (atom(1)):8>> end]].

cause(Fun) ->
    try
        Fun()
    catch
        error:badarg:Stack ->
            [{_, _, _, Info} | _] = Stack,
            {error_info, #{cause := Cause}} = lists:keyfind(error_info, 1, Info),
            Cause
    end.

atom(_) -> an_atom.

%% expect: {2,integer,type,foo}
%% expect: {3,integer,type,foo}
%% expect: {2,integer,size,-1}
%% expect: {2,binary,type,an_atom}
%% expect: {4,integer,type,an_atom}
