%% The match specifications that funs become.
-module(fun2ms).
-export([main/1]).
-include_lib("stdlib/include/ms_transform.hrl").
-record(r, {a, b = 2, c}).

main(_) ->
    Y = 5,
    Z = {x, [y]},
    show(ets:fun2ms(fun({A,B}) -> A end)),
    show(ets:fun2ms(fun({A,B}=O) when A > B, is_atom(B) -> O end)),
    show(ets:fun2ms(fun(O={A,_}) when A > 1, A < 5; A =:= foo -> {A,O} end)),
    show(ets:fun2ms(fun(X) -> X end)),
    show(ets:fun2ms(fun(_) -> true end)),
    show(ets:fun2ms(fun(X) when element(1,X) > Y -> {X,Y,Z} end)),
    show(ets:fun2ms(fun({A,B}) when (A > 1) and (B < 2) orelse not is_list(A) -> [A,B|[c]] end)),
    show(ets:fun2ms(fun({A,B}) -> [{A},[B,"str"],<<"bin">>,1.5,$c,-A,#{k => A, 1 => B}] end)),
    show(ets:fun2ms(fun(#r{a=A,c=C}) when C > 1 -> {A,#r{a=C}} end)),
    show(ets:fun2ms(fun(#r{a=A}=R) -> {R#r.b, R#r{c=A}, A} end)),
    show(ets:fun2ms(fun(R) when is_record(R,r), R#r.a =:= 3 -> R#r.b end)),
    show(ets:fun2ms(fun({A,A}) -> A, object(), bindings() end)),
    show(ets:fun2ms(fun({[A|B],{C,#{x := D}}}) -> {A,B,C,D} end)),
    show(ets:fun2ms(fun({A}) -> 1; ({A,B}) when A -> B; (_) -> [] end)),
    show(ets:fun2ms(fun({A,B}) when self() =:= A, node() == node(B) -> {self(), erlang:abs(A), erlang:'+'(A,B)} end)),
    show(ets:fun2ms(fun({A,B}) when is_record(A,r) -> {is_record(A,r), A bsl 1, A rem 2, A div B, A/B, A =/= B, A xor B} end)),
    show(ets:fun2ms(fun({A,"abc" ++ R}) -> R end)),
    show(ets:fun2ms(fun({1 + 2, -1, a, "s", <<"b">>, 1.0, $a, []}) -> {} end)),
    show(ets:fun2ms(fun({A,B}) when A andalso B, true -> {size(A), byte_size(B), map_get(a, B), is_map_key(a,B), round(A), tl(A)} end)),
    show(ets:fun2ms(fun({_A,_B}) -> _A end)),
    show(ets:fun2ms(fun(#r{_='_'}) -> ok end)),
    show(ets:fun2ms(fun(#r{_=7,a=1}) -> ok end)),
    show(ets:fun2ms(fun({A}) -> #r{a=A,_=9} end)),

    F = fun(Q) -> ets:fun2ms(fun({A}) when A == Q -> Q end) end,
    show(F(3)),
    show(ets:fun2ms(fun({A}) when A == #r.b -> {const, A} end)),

    show(ets:fun2ms(fun({A, _}) -> [A, -1] end)).

show(Value) -> io:format("~0p~n", [Value]).

%% expect: [{{'$1','$2'},[],['$1']}]
%% expect: [{{'$1','$2'},[{'>','$1','$2'},{is_atom,'$2'}],['$_']}]
%% expect: [{{'$1','_'},[{'>','$1',1},{'<','$1',5}],[{{'$1','$_'}}]},{{'$1','_'},[{'=:=','$1',foo}],[{{'$1','$_'}}]}]
%% expect: [{'$1',[],['$1']}]
%% expect: [{'_',[],[true]}]
%% expect: [{'$1',[{'>',{element,1,'$1'},{const,5}}],[{{'$1',{const,5},{const,{x,[y]}}}}]}]
%% expect: [{{'$1','$2'},[{'orelse',{'and',{'>','$1',1},{'<','$2',2}},{'not',{is_list,'$1'}}}],[['$1','$2',c]]}]
%% expect: [{{'$1','$2'},[],[[{{'$1'}},['$2',"str"],<<"bin">>,1.5,99,{'-','$1'},#{1 => '$2',k => '$1'}]]}]
%% expect: [{{r,'$1','_','$2'},[{'>','$2',1}],[{{'$1',{{r,'$2',2,undefined}}}}]}]
%% expect: [{{r,'$1','_','_'},[],[{{{element,3,'$_'},{{r,{element,2,'$_'},{element,3,'$_'},'$1'}},'$1'}}]}]
%% expect: [{'$1',[{is_record,'$1',r,4},{'=:=',{element,2,'$1'},3}],[{element,3,'$1'}]}]
%% expect: [{{'$1','$1'},[],['$1','$_','$*']}]
%% expect: [{{['$1'|'$2'],{'$3',#{x => '$4'}}},[],[{{'$1','$2','$3','$4'}}]}]
%% expect: [{{'$1'},[],[1]},{{'$1','$2'},['$1'],['$2']},{'_',[],[[]]}]
%% expect: [{{'$1','$2'},[{'=:=',{self},'$1'},{'==',{node},{node,'$2'}}],[{{{self},{abs,'$1'},{'+','$1','$2'}}}]}]
%% expect: [{{'$1','$2'},[{is_record,'$1',r,4}],[{{{is_record,'$1',r,4},{'bsl','$1',1},{'rem','$1',2},{'div','$1','$2'},{'/','$1','$2'},{'=/=','$1','$2'},{'xor','$1','$2'}}}]}]
%% expect: [{{'$1',[97,98,99|'$2']},[],['$2']}]
%% expect: [{{3,-1,a,"s",<<"b">>,1.0,97,[]},[],[{{}}]}]
%% expect: [{{'$1','$2'},[{'andalso','$1','$2'},true],[{{{size,'$1'},{byte_size,'$2'},{map_get,a,'$2'},{is_map_key,a,'$2'},{round,'$1'},{tl,'$1'}}}]}]
%% expect: [{{'$1','$2'},[],['$1']}]
%% expect: [{{r,'_','_','_'},[],[ok]}]
%% expect: [{{r,1,7,7},[],[ok]}]
%% expect: [{{'$1'},[],[{{r,'$1',9,9}}]}]
%% expect: [{{'$1'},[{'==','$1',{const,3}}],[{const,3}]}]
%% expect: [{{'$1'},[{'==','$1',3}],[{{const,'$1'}}]}]
%% expect: [{{'$1','_'},[],[['$1',-1]]}]
