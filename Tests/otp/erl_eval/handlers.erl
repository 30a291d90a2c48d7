%% Functions without a module, and all others, are called by the handlers that were given.
-module(handlers).
-export([main/1]).

main(_) ->
    Value = {value, fun(Name, Arguments) -> {local, Name, Arguments} end},
    Eval = {eval, fun(Name, Arguments, Bindings) ->
        {value, {Name, length(Arguments)}, erl_eval:add_binding('New', Name, Bindings)}
    end},
    Other = {value, fun
        ({erlang, Name}, Arguments) -> apply(erlang, Name, Arguments);
        ({Module, Name}, Arguments) -> {Module, Name, Arguments};
        (Called, Arguments) -> {called, Called, Arguments}
    end},
    show("f(1 + 2).", Value, none),
    show("f(X = 1), X.", Value, none),
    show("self() =:= self().", Value, none),
    show("f(Unbound, 1), New.", Eval, none),
    show("lists:reverse([1]).", none, Other),
    show("apply(lists, reverse, [[1]]).", none, Other),
    show("1 + 2.", none, Other),
    show("(fun(A) -> lists:last(A) end)([1]).", none, Other),
    show("M = foo, F = bar, M:F(1).", none, Other),
    show("foo(1).", none, none),
    Expression = hd(parse("fun(N) -> loop(N) end.")),
    Self = {value, fun(loop, [0]) -> done; (loop, [N]) -> {again, N - 1} end},
    {value, F, _} = erl_eval:expr(Expression, [], Self, none, none),
    io:format("~p ~p~n", [F(0), F(5)]),
    io:format("~p~n", [erl_eval:expr({atom, 1, a}, [], none, none, value)]),
    ok.

show(Text, Local, NonLocal) ->
    Result =
        try
            erl_eval:exprs(parse(Text), [], Local, NonLocal)
        catch
            Class:Reason -> {Class, Reason}
        end,
    io:format("~ts  ~p~n", [Text, Result]).

parse(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    Expressions.

%% expect: f(1 + 2).  {value,{local,f,[3]},[]}
%% expect: f(X = 1), X.  {value,1,[{'X',1}]}
%% expect: self() =:= self().  {value,true,[]}
%% expect: f(Unbound, 1), New.  {value,f,[{'New',f}]}
%% expect: lists:reverse([1]).  {value,{lists,reverse,[[1]]},[]}
%% expect: apply(lists, reverse, [[1]]).  {value,{lists,reverse,[[1]]},[]}
%% expect: 1 + 2.  {value,3,[]}
%% expect: (fun(A) -> lists:last(A) end)([1]).  {value,{lists,last,[[1]]},[]}
%% expect: M = foo, F = bar, M:F(1).  {value,{foo,bar,[1]},[{'F',bar},{'M',foo}]}
%% expect: foo(1).  {error,undef}
%% expect: done {again,4}
%% expect: a
