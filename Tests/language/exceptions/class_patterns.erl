%%% The class may be a variable, an atom or missing; reasons are any patterns, with guards.
-module(class_patterns).

-export([main/1]).

main(_) ->
    Raisers = [fun() -> throw({a, 1}) end, fun() -> error({a, 2}) end, fun() -> exit({a, 3}) end,
               fun() -> throw([1, 2]) end, fun() -> error(badarg, [x]) end, fun() -> 1 + a end,
               fun() -> hd([]) end, fun() -> exit(self()) end, fun() -> throw(#{k => v}) end],
    show([classify(F) || F <- Raisers]),
    Known = error,
    show([known(F, Known) || F <- Raisers]).

classify(F) ->
    try F() of
        X -> X
    catch
        {a, N} -> {thrown, N};
        #{k := V} -> {map, V};
        error:{a, N} = Reason -> {error, N, Reason};
        error:badarg -> badarg;
        throw:[H | _] when is_integer(H) -> {list, H};
        exit:Pid when is_pid(Pid) -> pid;
        Class:{_, N} when N > 2 -> {Class, N};
        _:badarith -> badarith
    end.

known(F, Class) ->
    Reason = badarg,
    try F()
    catch
        Class:Reason -> same;
        Class:_ -> class;
        _:_ -> other
    end.

show(Term) -> io:format("~w~n", [Term]).

%% expect: [{thrown,1},{error,2,{a,2}},{exit,3},{list,1},badarg,badarith,badarg,pid,{map,v}]
%% expect: [other,class,other,other,same,class,same,other,other]
