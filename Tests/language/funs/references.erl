%%% fun name/arity, fun M:F/A with constants and variables, and what they are equal to.
-module(references).

-export([main/1, exported/1]).

main(_) ->
    F = fun exported/1,
    G = fun ?MODULE:exported/1,
    show({F(1), G(2)}),
    show(F =:= G),
    show(G =:= fun references:exported/1),
    M = lists, N = reverse, A = 1,
    H = fun M:N/A,
    show({H([1, 2]), H}),
    show(H =:= fun lists:reverse/1),
    show((fun local/2)(1, 2)),
    show(catch (fun ?MODULE:local/2)(1, 2)),
    show([erlang:fun_info(G, Item) || Item <- [type, module, name, arity, env]]),
    show(lists:map(fun erlang:abs/1, [-1, 2])),
    show(apply(fun maps:get/2, [a, #{a => 1}])),
    show(is_function(H, 1) andalso not is_function(H, 2)),
    show(catch (fun lists:no_such/1)([])).

exported(X) -> {exported, X}.

local(X, Y) -> X + Y.

show({'EXIT', {undef, [{M, F, A, _} | _]}}) -> io:format("undef ~w~n", [{M, F, A}]);
show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% expect: {{exported,1},{exported,2}}
%% expect: false
%% expect: true
%% expect: {[2,1],fun lists:reverse/1}
%% expect: true
%% expect: 3
%% expect: undef {references,local,[1,2]}
%% expect: [{type,external},{module,references},{name,exported},{arity,1},{env,[]}]
%% expect: [1,2]
%% expect: 1
%% expect: true
%% expect: undef {lists,no_such,[[]]}
