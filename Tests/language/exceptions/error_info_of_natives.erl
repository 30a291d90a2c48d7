%%% A native's failure carries {error_info, Map} in the location of its frame.
-module(error_info_of_natives).

-export([main/1]).

main(_) ->
    [io:format("~w~n", [info(Case)])
     || Case <- [fun() -> [atom_to_list(id("x"))] end, fun() -> [id(1) + id(a)] end,
                 fun() -> [error(mine)] end, fun() -> [lists:seq(1, id(a))] end]],
    ok.

id(X) -> X.

info(Case) ->
    try
        Case()
    catch
        error:_:Stack ->
            {M, F, _, Location} = hd(Stack),
            {M, is_atom(F), lists:keyfind(error_info, 1, Location)}
    end.

%% expect: {erlang,true,{error_info,#{module => erl_erts_errors}}}
%% expect: {erlang,true,{error_info,#{module => erl_erts_errors}}}
%% expect: {error_info_of_natives,true,false}
%% expect: {lists,true,false}
