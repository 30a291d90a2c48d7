%%% error/2 puts the arguments into the first frame; error/3 takes options as well.
-module(error_with_arguments).

-export([main/1]).

main(_) ->
    io:format("~w~n", [trace(fun() -> f(1, 2) end)]),
    io:format("~w~n", [trace(fun() -> g(1) end)]),
    io:format("~w~n", [trace(fun() -> h(1) end)]),
    ok.

f(A, B) -> error(with_arguments, [A, B]).

g(_) -> error(none_given, none).

h(A) -> error(with_options, [A], [{error_info, #{cause => x}}]).

trace(Case) ->
    try
        Case()
    catch
        error:Reason:Stack ->
            {?MODULE, F, Args, Location} = hd(Stack),
            {Reason, F, Args, lists:keyfind(error_info, 1, Location)}
    end.

%% expect: {with_arguments,f,[1,2],false}
%% expect: {none_given,g,1,false}
%% expect: {with_options,h,[1],{error_info,#{cause => x}}}
