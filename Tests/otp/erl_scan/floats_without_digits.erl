%%% A float whose exponent has no digits.
-module(floats_without_digits).
-export([main/1]).

main(_) ->
    [io:format("~s ~p~n", [Text, erl_scan:string(Text, {1, 1})])
     || Text <- ["1.0e", "1.0e ", "1.0e+", "1.0e-x", "1.0ex", "1.0E", "x 1.0e_5", "1.0e5", "1.0e-5x", "1.0 e", "1e5"]].

%% expect: 1.0e {error,{{1,1},erl_scan,{illegal,float}},{1,5}}
%% expect: 1.0e  {error,{{1,1},erl_scan,{illegal,float}},{1,5}}
%% expect: 1.0e+ {error,{{1,1},erl_scan,{illegal,float}},{1,6}}
%% expect: 1.0e-x {error,{{1,1},erl_scan,{illegal,float}},{1,6}}
%% expect: 1.0ex {error,{{1,1},erl_scan,{illegal,float}},{1,5}}
%% expect: 1.0E {error,{{1,1},erl_scan,{illegal,float}},{1,5}}
%% expect: x 1.0e_5 {error,{{1,3},erl_scan,{illegal,float}},{1,7}}
%% expect: 1.0e5 {ok,[{float,{1,1},1.0e5}],{1,6}}
%% expect: 1.0e-5x {ok,[{float,{1,1},1.0e-5},{atom,{1,7},x}],{1,8}}
%% expect: 1.0 e {ok,[{float,{1,1},1.0},{atom,{1,5},e}],{1,6}}
%% expect: 1e5 {ok,[{integer,{1,1},1},{atom,{1,2},e5}],{1,4}}
