%%% Any attribute with a term is kept; also after functions are only those that may stand there.
-module(unknown_attributes).

-export([main/1]).

-list([1, {two, "three"}, #{four => 5}]).
-map(#{a => 1}).
-negative(-1).
-float(1.5).
-string("text").
-fun_name(main/1).
-'quoted attribute'([]).

main(_) ->
    [io:format("~p~n", [A]) || {Name, _} = A <- ?MODULE:module_info(attributes), Name =/= vsn].

%% expect: {list,[1,{two,"three"},#{four => 5}]}
%% expect: {map,[#{a => 1}]}
%% expect: {negative,[-1]}
%% expect: {float,[1.5]}
%% expect: {string,"text"}
%% expect: {fun_name,[{main,1}]}
%% expect: {'quoted attribute',[]}
