%% What fails raises what compiled expressions raise; what cannot be evaluated says so.
-module(errors).
-export([main/1]).

main(_) ->
    [evaluate(Text) || Text <- [
        "X.",
        "X = Y.",
        "{X = 1, X}.",
        "{X = 1, X = 2}.",
        "1 = 2.",
        "{X, X} = {1, 2}.",
        "X = 1, X = 2.",
        "#{b := X} = #{a => 1}.",
        "#{a := X, b := X} = #{a => 1, b => 2}.",
        "case 1 of 2 -> 3 end.",
        "if X -> 1 end.",
        "try 1 of 2 -> b catch _:_ -> c end.",
        "try throw(x) catch error:_ -> 1 end.",
        "try error(a) after X = 1 end.",
        "fun(1) -> 2 end(3).",
        "fun(X) when X -> 1 end(2).",
        "1(2).",
        "\"a\"().",
        "foo(1).",
        "foo:bar(1).",
        "fun foo/1.",
        "M = 1, fun M:bar/1.",
        "1 + a.",
        "not 1.",
        "1 andalso true.",
        "a#{b => 1}.",
        "X = #{a => 1}, X#{b := 2}.",
        "[X || X <- a].",
        "[X || X <- [1 | 2]].",
        "[X || X <- [1], lists:last([X])].",
        "#r{a = 1}.",
        "X = {r, 1}, X#r.a.",
        "#r.a.",
        "#r{a = 1} = x.",
        "case 1 of X when lists:member(X, [1]) -> X end.",
        "receive after a -> ok end.",
        "hd([]).",
        "error(x, [1]).",
        "exit(x).",
        "throw(x)."
    ]],
    ok.

evaluate(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    Result =
        try
            erl_eval:exprs(Expressions, erl_eval:new_bindings(), none)
        catch
            Class:Reason -> {Class, Reason}
        end,
    io:format("~ts  ~tp~n", [Text, Result]).

%% expect: X.  {error,{unbound,'X'}}
%% expect: X = Y.  {error,{unbound,'Y'}}
%% expect: {X = 1, X}.  {error,{unbound,'X'}}
%% expect: {X = 1, X = 2}.  {error,{badmatch,1}}
%% expect: 1 = 2.  {error,{badmatch,2}}
%% expect: {X, X} = {1, 2}.  {error,{badmatch,{1,2}}}
%% expect: X = 1, X = 2.  {error,{badmatch,2}}
%% expect: #{b := X} = #{a => 1}.  {error,{badmatch,#{a => 1}}}
%% expect: #{a := X, b := X} = #{a => 1, b => 2}.  {error,{badmatch,#{a => 1,b => 2}}}
%% expect: case 1 of 2 -> 3 end.  {error,{case_clause,1}}
%% expect: if X -> 1 end.  {error,if_clause}
%% expect: try 1 of 2 -> b catch _:_ -> c end.  {error,{try_clause,1}}
%% expect: try throw(x) catch error:_ -> 1 end.  {throw,x}
%% expect: try error(a) after X = 1 end.  {error,a}
%% expect: fun(1) -> 2 end(3).  {error,function_clause}
%% expect: fun(X) when X -> 1 end(2).  {error,function_clause}
%% expect: 1(2).  {error,{badfun,1}}
%% expect: "a"().  {error,{badfun,"a"}}
%% expect: foo(1).  {error,undef}
%% expect: foo:bar(1).  {error,undef}
%% expect: fun foo/1.  {error,undef}
%% expect: M = 1, fun M:bar/1.  {error,badarg}
%% expect: 1 + a.  {error,badarith}
%% expect: not 1.  {error,badarg}
%% expect: 1 andalso true.  {error,{badarg,1}}
%% expect: a#{b => 1}.  {error,{badmap,a}}
%% expect: X = #{a => 1}, X#{b := 2}.  {error,{badkey,b}}
%% expect: [X || X <- a].  {error,{bad_generator,a}}
%% expect: [X || X <- [1 | 2]].  {error,{bad_generator,2}}
%% expect: [X || X <- [1], lists:last([X])].  {error,{bad_filter,1}}
%% expect: #r{a = 1}.  {error,{undef_record,r}}
%% expect: X = {r, 1}, X#r.a.  {error,{undef_record,r}}
%% expect: #r.a.  {error,{undef_record,r}}
%% expect: #r{a = 1} = x.  {error,
%% expect:                     {illegal_pattern,
%% expect:                         {record,1,r,
%% expect:                             [{record_field,1,{atom,1,a},{integer,1,1}}]}}}
%% expect: case 1 of X when lists:member(X, [1]) -> X end.  {error,guard_expr}
%% expect: receive after a -> ok end.  {error,timeout_value}
%% expect: hd([]).  {error,badarg}
%% expect: error(x, [1]).  {error,x}
%% expect: exit(x).  {exit,x}
%% expect: throw(x).  {throw,x}
