%% merl: source as trees, metavariables filled in and matched.
-module(quoting).
-export([main/1]).
s(X) -> io:format("~0p~n",[X]).
r(T) when is_list(T) -> [r(X)||X<-T]; r({template,_,_,_}=T) -> T; r(T) when is_tuple(T) -> try erl_syntax:revert(T) catch _:_ -> T end; r(T) -> T.
main(_) ->
    [s({T,(catch r(merl:quote(T)))}) || T <- ["foo", "X", "foo(X), bar", "f(X) -> X.", "f(X) -> X",
        "-module(m).", "-module(m).\n-export([f/0]).\nf() -> ok.", "X -> Y", "(X, Y) -> Z",
        "(X) when X > 1 -> Y; (_) -> a", "_@x", "'@x'", "90901", "_@@x", "{_@a, '@b', [_@@c]}", "f(_@@args)",
        "#r{a=1}", "", ["X)"], <<"bin">>, "X when Y -> Z", "1 + 2.", "a. b.", "fun (X) -> X end",
        "#{a => 1}", "_", "_@_foo", "'@_@x'", "X -> a; Y -> b",
        "f(1) -> a; f(2) -> b.","f(1) -> a. g() -> b.", "{ok, X} = Y", "\"'@str\""]],
    s(catch r(merl:qquote("foo(_@x, '@y')", [{x, merl:term(1)},{y, merl:var('Z')}]))),
    s(catch r(merl:qquote("foo(_@@x, b)", [{x, [merl:term(1),merl:term(2)]}]))),
    s(catch r(merl:qquote("'@name'(_@x) -> _@body.",
        [{name, merl:term(f)},{x,merl:var('A')},{body,merl:quote("A+1")}]))),
    s(catch r(merl:qquote("f() -> _@@body.", [{body, [merl:quote("a"),merl:quote("b")]}]))),
    s(catch r(merl:qquote("foo(9091, 90902)", [{1, merl:term(one)},{2,merl:term(two)}]))),
    s(catch r(merl:subst(merl:quote("foo(_@x, _@y)"), [{x, merl:term(1)}]))),
    s(catch r(merl:tree(merl:tsubst(merl:quote("foo(_@x, _@y)"), [{x, merl:term(1)}])))),
    s(catch merl:template_vars(merl:template(merl:quote("foo(_@x, _@@y, '@z', 9091)")))),
    s(catch r(merl:tree(merl:alpha(merl:template(merl:quote("foo(_@x, _@@y)")),[{x,z},{y,w}])))),
    s(catch [{K,r(V)}||{K,V}<-element(2,merl:match(merl:quote("foo(_@x, _@y)"),
        merl:quote("foo(1, bar(2))")))]),
    s(catch [{K,r(V)}||{K,V}<-element(2,merl:match(merl:quote("foo(_@@x, _@y)"),
        merl:quote("foo(1, bar(2),3)")))]),
    s(catch [{K,r(V)}||{K,V}<-element(2,merl:match(merl:quote("foo(a, _@@x)"), merl:quote("foo(a)")))]),
    s(catch merl:match(merl:quote("foo(_@x)"), merl:quote("bar(1)"))),
    s(catch merl:match(merl:quote("foo(_@_, _@@_)"), merl:quote("foo(1,2,3)"))),
    s(catch [{K,r(V)}||{K,V}<-element(2,merl:match(merl:quote("foo(_@x, _@x)"), merl:quote("foo(1,2)")))]),
    s(catch [{K,r(V)}||{K,V}<-element(2,merl:match(merl:quote("'@f'(_@@a) -> _@@b."),
        merl:quote("f(1,2) -> a, b.")))]),
    s(catch merl:switch(merl:quote("foo(1)"), [{merl:quote("bar(_@x)"),
        fun(_) -> bar end}, {merl:quote("foo(_@x)"), fun([{x,X}]) -> {foo,r(X)} end}])),
    s(catch merl:switch(merl:quote("foo(1)"), [{merl:quote("foo(_@x)"),
        fun(_) -> false end, fun(_) -> no end}, fun() -> default end])),
    s(catch merl:switch(merl:quote("foo(1)"), [{merl:quote("foo(_@x)"),
        [{fun(_) -> false end, fun(_) -> no end},{fun([{x,_}]) -> true end, fun(_) -> yes end}]}])),
    s(catch merl:print(merl:quote("foo(X,  bar)"))),
    s(element(1, merl:compile_and_load(merl:quote(["-module(mm).","-export([f/1]).","f(X) -> X * 2."])))),
    s(catch mm:f(21)),
    s(catch r(merl:term({a,[1,"s"],<<"b">>}))),
    s(catch merl:show(merl:quote("f(1)"))),
    s(catch r(merl:quote(7,"foo(X)"))),
    s(catch r(merl:quote({7,3},"foo(X)"))),
    s(catch r(merl:tree(merl:template(merl:quote("foo(_@x, '@y', [_@@z])"))))).

%% expect: {"foo",{atom,1,foo}}
%% expect: {"X",{var,1,'X'}}
%% expect: {"foo(X), bar",[{call,1,{atom,1,foo},[{var,1,'X'}]},{atom,1,bar}]}
%% expect: {"f(X) -> X.",{function,1,f,1,[{clause,1,[{var,1,'X'}],[],[{var,1,'X'}]}]}}
%% expect: {"f(X) -> X",{clause,1,[{call,1,{atom,1,f},[{var,1,'X'}]}],[],[{var,1,'X'}]}}
%% expect: {"-module(m).",{attribute,1,module,m}}
%% expect: {"-module(m).\n-export([f/0]).\nf() -> ok.",[{attribute,1,module,m},{attribute,2,export,[{f,0}]},{function,3,f,0,[{clause,3,[],[],[{atom,3,ok}]}]}]}
%% expect: {"X -> Y",{clause,1,[{var,1,'X'}],[],[{var,1,'Y'}]}}
%% expect: {"(X, Y) -> Z",{clause,1,[{var,1,'X'},{var,1,'Y'}],[],[{var,1,'Z'}]}}
%% expect: {"(X) when X > 1 -> Y; (_) -> a",[{clause,1,[{var,1,'X'}],[[{op,1,'>',{var,1,'X'},{integer,1,1}}]],[{var,1,'Y'}]},{clause,1,[{var,1,'_'}],[],[{atom,1,a}]}]}
%% expect: {"_@x",{var,1,'_@x'}}
%% expect: {"'@x'",{atom,1,'@x'}}
%% expect: {"90901",{integer,1,90901}}
%% expect: {"_@@x",{var,1,'_@@x'}}
%% expect: {"{_@a, '@b', [_@@c]}",{tuple,1,[{var,1,'_@a'},{atom,1,'@b'},{cons,1,{var,1,'_@@c'},{nil,1}}]}}
%% expect: {"f(_@@args)",{call,1,{atom,1,f},[{var,1,'_@@args'}]}}
%% expect: {"#r{a=1}",{record,1,r,[{record_field,1,{atom,1,a},{integer,1,1}}]}}
%% expect: {[],[]}
%% expect: {["X)"],{error,"1: syntax error before: ')'"}}
%% expect: {<<"bin">>,{atom,1,bin}}
%% expect: {"X when Y -> Z",{clause,1,[{var,1,'X'}],[[{var,1,'Y'}]],[{var,1,'Z'}]}}
%% expect: {"1 + 2.",{error,"1: syntax error before: 1"}}
%% expect: {"a. b.",{error,"1: syntax error before: '.'"}}
%% expect: {"fun (X) -> X end",{'fun',1,{clauses,[{clause,1,[{var,1,'X'}],[],[{var,1,'X'}]}]}}}
%% expect: {"#{a => 1}",{map,1,[{map_field_assoc,1,{atom,1,a},{integer,1,1}}]}}
%% expect: {"_",{var,1,'_'}}
%% expect: {"_@_foo",{var,1,'_@_foo'}}
%% expect: {"'@_@x'",{atom,1,'@_@x'}}
%% expect: {"X -> a; Y -> b",[{clause,1,[{var,1,'X'}],[],[{atom,1,a}]},{clause,1,[{var,1,'Y'}],[],[{atom,1,b}]}]}
%% expect: {"f(1) -> a; f(2) -> b.",{function,1,f,1,[{clause,1,[{integer,1,1}],[],[{atom,1,a}]},{clause,1,[{integer,1,2}],[],[{atom,1,b}]}]}}
%% expect: {"f(1) -> a. g() -> b.",[{function,1,f,1,[{clause,1,[{integer,1,1}],[],[{atom,1,a}]}]},{function,1,g,0,[{clause,1,[],[],[{atom,1,b}]}]}]}
%% expect: {"{ok, X} = Y",{match,1,{tuple,1,[{atom,1,ok},{var,1,'X'}]},{var,1,'Y'}}}
%% expect: {"\"'@str\"",{string,1,"'@str"}}
%% expect: {call,1,{atom,1,foo},[{integer,0,1},{var,0,'Z'}]}
%% expect: {call,1,{atom,1,foo},[{integer,0,1},{integer,0,2},{atom,1,b}]}
%% expect: {function,1,f,1,[{clause,1,[{var,0,'A'}],[],[{op,1,'+',{var,1,'A'},{integer,1,1}}]}]}
%% expect: {function,1,f,0,[{clause,1,[],[],[{atom,1,a},{atom,1,b}]}]}
%% expect: {atom,0,two}
%% expect: {call,1,{atom,1,foo},[{integer,0,1},{atom,0,'@y'}]}
%% expect: {call,1,{atom,1,foo},[{integer,0,1},{atom,0,'@y'}]}
%% expect: [1,x,y,z]
%% expect: {call,1,{atom,1,foo},[{atom,0,'@z'},{atom,0,'@@w'}]}
%% expect: [{x,{integer,1,1}},{y,{call,1,{atom,1,bar},[{integer,1,2}]}}]
%% expect: [{x,[{integer,1,1},{call,1,{atom,1,bar},[{integer,1,2}]}]},{y,{integer,1,3}}]
%% expect: [{x,[]}]
%% expect: error
%% expect: {ok,[]}
%% expect: [{x,{integer,1,2}}]
%% expect: [{a,[{integer,1,1},{integer,1,2}]},{b,[{atom,1,a},{atom,1,b}]},{f,{atom,1,f}}]
%% expect: {foo,{integer,1,1}}
%% expect: default
%% expect: yes
%% expect: foo(X, bar)
%% expect: ok
%% expect: ok
%% expect: 42
%% expect: {tuple,0,[{atom,0,a},{cons,0,{integer,0,1},{cons,0,{string,0,"s"},{nil,0}}},{bin,0,[{bin_element,0,{integer,0,98},default,default}]}]}
%% expect: application: f(1)
%% expect:   atom: f
%% expect:   +
%% expect:   integer: 1
%% expect:
%% expect: ok
%% expect: {call,7,{atom,7,foo},[{var,7,'X'}]}
%% expect: {call,{7,3},{atom,{7,3},foo},[{var,{7,7},'X'}]}
%% expect: {call,1,{atom,1,foo},[{atom,0,'@x'},{atom,0,'@y'},{cons,1,{atom,0,'@@z'},{nil,1}}]}
