%% Terms that have no abstract format, options that make no sense, and expressions that are no terms.
-module(odd_terms).
-export([main/1]).

main(_) ->
    [show(Term, fun() -> erl_parse:abstract(Term) end)
     || Term <- [#{1 => {a, [b]}}, [1 | 2], <<1:3>>, [a, $b], fun lists:map/2, [16#d800], [-1], [97 | 98], "ab" ++ [c]]],
    [show({Term, Options}, fun() -> erl_parse:abstract(Term, Options) end)
     || Term <- ["abc", [300]],
        Options <- [5, [{line, 5}], [{location, {1, 2}}], [{encoding, none}], [{encoding, latin1}], [{encoding, foo}],
                    [{foo, 1}], foo, {1, 2}, -1]],
    [normalise(Text)
     || Text <- ["#{a := 1}.", "#{X => 1}.", "#{a => 1, a => 2}.", "X#{a => 1}.", "1+2.", "- -1.", "- a.", "-$a.", "<<X>>.",
                 "<<(<<1>>)/binary>>.", "<<1, (<<1:3>>)/bits, 2:5>>.", "<<(<<\"abc\", (<<9>>)/bytes>>)/binary, 1:7>>.",
                 "fun A:b/1.", "fun a/1.", "fun a:b/1.", "[a || b].", "#{1 => #{2 => 3}}."]].

normalise(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, [Expr]} = erl_parse:parse_exprs(Tokens),
    show(Text, fun() -> erl_parse:normalise(Expr) end).

show(What, F) ->
    io:format("~0tp ~0tp~n", [What, try F() catch error:Reason -> {error, Reason} end]).

%% expect: #{1 => {a,[b]}} {map,0,[{map_field_assoc,0,{integer,0,1},{tuple,0,[{atom,0,a},{cons,0,{atom,0,b},{nil,0}}]}}]}
%% expect: [1|2] {cons,0,{integer,0,1},{integer,0,2}}
%% expect: <<1:3>> {bin,0,[{bin_element,0,{integer,0,1},{integer,0,3},default}]}
%% expect: [a,98] {cons,0,{atom,0,a},{string,0,"b"}}
%% expect: fun lists:map/2 {'fun',0,{function,{atom,0,lists},{atom,0,map},{integer,0,2}}}
%% expect: [55296] {cons,0,{integer,0,55296},{nil,0}}
%% expect: [-1] {cons,0,{integer,0,-1},{nil,0}}
%% expect: [97|98] {cons,0,{integer,0,97},{integer,0,98}}
%% expect: [97,98,c] {cons,0,{integer,0,97},{cons,0,{integer,0,98},{cons,0,{atom,0,c},{nil,0}}}}
%% expect: {"abc",5} {string,5,"abc"}
%% expect: {"abc",[{line,5}]} {string,5,"abc"}
%% expect: {"abc",[{location,{1,2}}]} {string,{1,2},"abc"}
%% expect: {"abc",[{encoding,none}]} {cons,0,{integer,0,97},{cons,0,{integer,0,98},{cons,0,{integer,0,99},{nil,0}}}}
%% expect: {"abc",[{encoding,latin1}]} {string,0,"abc"}
%% expect: {"abc",[{encoding,foo}]} {error,{badarg,foo}}
%% expect: {"abc",[{foo,1}]} {string,0,"abc"}
%% expect: {"abc",foo} {error,badarg}
%% expect: {"abc",{1,2}} {string,{1,2},"abc"}
%% expect: {"abc",-1} {error,badarg}
%% expect: {[300],5} {string,5,[300]}
%% expect: {[300],[{line,5}]} {string,5,[300]}
%% expect: {[300],[{location,{1,2}}]} {string,{1,2},[300]}
%% expect: {[300],[{encoding,none}]} {cons,0,{integer,0,300},{nil,0}}
%% expect: {[300],[{encoding,latin1}]} {cons,0,{integer,0,300},{nil,0}}
%% expect: {[300],[{encoding,foo}]} {error,{badarg,foo}}
%% expect: {[300],[{foo,1}]} {string,0,[300]}
%% expect: {[300],foo} {error,badarg}
%% expect: {[300],{1,2}} {string,{1,2},[300]}
%% expect: {[300],-1} {error,badarg}
%% expect: "#{a := 1}." {error,{badarg,{map,1,[{map_field_exact,1,{atom,1,a},{integer,1,1}}]}}}
%% expect: "#{X => 1}." {error,{badarg,{var,1,'X'}}}
%% expect: "#{a => 1, a => 2}." #{a => 2}
%% expect: "X#{a => 1}." {error,{badarg,{map,1,{var,1,'X'},[{map_field_assoc,1,{atom,1,a},{integer,1,1}}]}}}
%% expect: "1+2." {error,{badarg,{op,1,'+',{integer,1,1},{integer,1,2}}}}
%% expect: "- -1." {error,{badarg,{op,1,'-',{op,1,'-',{integer,1,1}}}}}
%% expect: "- a." {error,{badarg,{op,1,'-',{atom,1,a}}}}
%% expect: "-$a." -97
%% expect: "<<X>>." {error,{badarg,{var,1,'X'}}}
%% expect: "<<(<<1>>)/binary>>." <<1>>
%% expect: "<<1, (<<1:3>>)/bits, 2:5>>." <<1,34>>
%% expect: "<<(<<\"abc\", (<<9>>)/bytes>>)/binary, 1:7>>." <<97,98,99,9,1:7>>
%% expect: "fun A:b/1." {error,{badarg,{'fun',1,{function,{var,1,'A'},{atom,1,b},{integer,1,1}}}}}
%% expect: "fun a/1." {error,{badarg,{'fun',1,{function,a,1}}}}
%% expect: "fun a:b/1." fun a:b/1
%% expect: "[a || b]." {error,{badarg,{lc,1,{atom,1,a},[{atom,1,b}]}}}
%% expect: "#{1 => #{2 => 3}}." #{1 => #{2 => 3}}
