%%% The functions of erlang that need no module name.
-module(predefined_functions_are_imported).

-export([main/1]).

main(_) ->
    L = [1, 2, 3],
    io:format("~w~n", [[abs(-1), hd(L), tl(L), length(L), max(1, 2), min(1, 2), round(1.5),
                        trunc(1.5)]]),
    io:format("~w~n", [[element(1, {a}), setelement(1, {a}, b), tuple_size({a, b}), size({})]]),
    io:format("~w~n", [[is_list(L), is_atom(a), is_map(#{}), map_size(#{a => 1}), float(1)]]),
    io:format("~w~n", [[self() =:= self(), node(), is_process_alive(self()),
                        is_reference(make_ref())]]),
    ok.

%% expect: [1,1,[2,3],3,2,1,2,1]
%% expect: [a,{b},2,0]
%% expect: [true,true,true,1,1.0]
%% expect: [true,nonode@nohost,true,true]
