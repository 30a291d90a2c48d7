%%% A native that fails is the first frame, with its arguments.
-module(stack_trace_of_natives).

-export([main/1]).

main(_) ->
    [io:format("~w~n", [trace(Case)])
     || Case <- [fun() -> [atom_to_list(id("x"))] end, fun() -> [element(id(5), {a})] end,
                 fun() -> [list_to_integer(id("z"))] end, fun() -> [id(1) + id(a)] end,
                 fun() -> [hd(id([]))] end, fun() -> [id(1) div id(0)] end,
                 fun() -> [lists:reverse(id(x), [])] end,
                 fun() -> [length(id(x))] end, fun() -> [id(a) ++ [1]] end,
                 fun() -> [not id(1)] end, fun() -> [id(1) band id(2.0)] end]],
    ok.

id(X) -> X.

trace(Case) ->
    try
        Case()
    catch
        error:Reason:Stack ->
            {M, F, Args, _} = hd(Stack),
            {Reason, M, F, Args}
    end.

%% expect: {badarg,erlang,atom_to_list,[[120]]}
%% expect: {badarg,erlang,element,[5,{a}]}
%% expect: {badarg,erlang,list_to_integer,[[122]]}
%% expect: {badarith,erlang,'+',[1,a]}
%% expect: {badarg,erlang,hd,[[]]}
%% expect: {badarith,erlang,'div',[1,0]}
%% expect: {badarg,lists,reverse,[x,[]]}
%% expect: {badarg,erlang,length,[x]}
%% expect: {badarg,erlang,'++',[a,[1]]}
%% expect: {badarg,erlang,'not',[1]}
%% expect: {badarith,erlang,'band',[1,2.0]}
