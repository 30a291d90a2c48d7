%%% `R#r.f` is a field's value, and badrecord with the value if R is no such record.
-module(access).

-export([main/1]).

-record(point, {x, y = 0}).
-record(line, {from = #point{x = 1}, to}).

main(_) ->
    P = #point{x = 7},
    show({P#point.x, P#point.y}),
    L = #line{to = P},
    show({L#line.from#point.x, (L#line.to)#point.y}),
    show((make(3))#point.x + 1),
    [show(catch Bad#point.x)
     || Bad <- [point, {}, {point}, {point, 1}, {point, 1, 2, 3}, {line, 1, 2}, [point, 1, 2],
                #{x => 1}, {"point", 1, 2}]],
    show(catch L#point.x),
    show(catch (make(bad))#point.y),
    show(element(#point.y, P)).

make(bad) -> {error, bad};
make(N) -> #point{x = N}.

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [Reason]);
show(Term) -> io:format("~w~n", [Term]).

%% expect: {7,0}
%% expect: {1,0}
%% expect: 4
%% expect: {badrecord,point}
%% expect: {badrecord,{}}
%% expect: {badrecord,{point}}
%% expect: {badrecord,{point,1}}
%% expect: {badrecord,{point,1,2,3}}
%% expect: {badrecord,{line,1,2}}
%% expect: {badrecord,[point,1,2]}
%% expect: {badrecord,#{x => 1}}
%% expect: {badrecord,{[112,111,105,110,116],1,2}}
%% expect: {badrecord,{line,{point,1,0},{point,7,0}}}
%% expect: {badrecord,{error,bad}}
%% expect: 0
