%%% `catch` as an operand, in arguments, nested, and within other expressions.
-module(catch_and_its_precedence).

-export([main/1]).

main(_) ->
    show(catch throw(a)),
    show((catch throw(1)) + 1),
    X = (catch throw(b)),
    show(X),
    show([catch throw(c), catch 1, (catch exit(d))]),
    show({catch throw(e)}),
    show(case catch throw(f) of f -> matched; Y -> Y end),
    show(catch catch throw(g)),

    show(begin catch throw(j), k end),
    show(fun() -> catch throw(l) end()),
    show(element(1, catch error(m))),
    show(if element(1, {catch_is_not_allowed}) =:= catch_is_not_allowed -> yes end),
    Z = catch throw(n),
    show(Z),
    show([Q || Q <- catch throw([1, 2])]).

show({'EXIT', {Reason, _}}) -> io:format("~w~n", [{exit, Reason}]);
show(Term) -> io:format("~w~n", [Term]).

%% expect: a
%% expect: 2
%% expect: b
%% expect: [c,1,{'EXIT',d}]
%% expect: {e}
%% expect: matched
%% expect: g
%% expect: k
%% expect: l
%% expect: 'EXIT'
%% expect: yes
%% expect: n
%% expect: [1,2]
