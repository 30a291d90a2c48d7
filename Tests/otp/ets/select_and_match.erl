%% select, match, their relatives, limits and continuations.
-module(select_and_match).
-export([main/1]).

main(_) ->
    ordered(),
    [unordered(Type) || Type <- [set, bag, duplicate_bag]],
    deleting(),
    replacing(),
    compiled().

ordered() ->
    T = ets:new(table, [ordered_set]),
    ets:insert(T, [{{N rem 2, N}, N * N} || N <- lists:seq(1, 10)]),
    Spec = [{{{0, '$1'}, '$2'}, [{'>', '$2', 10}], [{{'$1', '$2'}}]}],
    show([ets:select(T, Spec), ets:select_reverse(T, Spec), ets:select_count(T, [{'_', [], [true]}])]),
    show(ets:match(T, {{'_', '$2'}, '$1'})),
    show(ets:match_object(T, {{1, '_'}, '_'})),
    show([all(ets:select(T, Spec, N), fun ets:select/1) || N <- [1, 2, 3, 4, 5]]),
    show([all(ets:select_reverse(T, Spec, N), fun ets:select_reverse/1) || N <- [1, 3]]),
    show(all(ets:match(T, {{1, '$1'}, '_'}, 2), fun ets:match/1)),
    show(all(ets:match_object(T, {{1, '_'}, 9}, 2), fun ets:match_object/1)),
    show([ets:select(T, [{{{1, 3}, '$1'}, [], ['$1']}], 1), ets:select(T, [{{{1, 30}, '$1'}, [], ['$1']}], 1),
          ets:select(T, [{{{1, 3}, '$1'}, [], ['$1']}, {{{0, 2}, '$1'}, [], ['$1']}]),
          ets:select_reverse(T, [{{{1, 3}, '$1'}, [], ['$1']}, {{{0, 2}, '$1'}, [], ['$1']}])]),
    show([ets:select(T, [{{{1.0, 3}, '$1'}, [], ['$1']}]), ets:foldl(fun({{_, N}, _}, L) -> [N | L] end, [], T),
          ets:foldr(fun({{_, N}, _}, L) -> [N | L] end, [], T)]).

%% All parts that continuations give.
all('$end_of_table', _Continue) -> ['$end_of_table'];
all({Part, '$end_of_table'}, _Continue) -> [Part];
all({Part, Continuation}, Continue) -> [Part | all(Continue(Continuation), Continue)].

unordered(Type) ->
    T = ets:new(table, [Type]),
    ets:insert(T, [{N, N rem 3, "text"} || N <- lists:seq(1, 2500)]),
    [ets:insert(T, {many, N, x}) || N <- lists:seq(1, 20)],
    show([Type, ets:info(T, size)]),
    Spec = [{{'$1', 1, '_'}, [{'<', '$1', 20}], ['$1']}],
    show(lists:sort(ets:select(T, Spec))),
    show([length(ets:match(T, {'$1', 0, '_'})), length(ets:match_object(T, {'_', 2, '_'})), length(ets:tab2list(T)),
          ets:select_count(T, [{{'$1', '_', '_'}, [{is_integer, '$1'}], [true]}]), length(ets:match(T, {many, '$1', '_'}))]),
    [begin
         Parts = [Part || Part <- all(ets:select(T, [{{'$1', '_', '_'}, [], ['$1']}], N), fun ets:select/1), is_list(Part)],
         show([N, length(lists:append(Parts)), lists:all(fun(Part) -> length(Part) =:= N end, lists:droplast(Parts)),
               length(lists:usort(lists:append(Parts)))])
     end
     || N <- [1, 7, 100, 10000]],
    show(lists:sort(lists:append([Part || Part <- all(ets:match(T, {many, '$1', '_'}, 3), fun ets:match/1), is_list(Part)]))).

deleting() ->
    [begin
         T = ets:new(table, [Type]),
         ets:insert(T, [{N, N rem 3} || N <- lists:seq(1, 3000)]),
         show([ets:select_delete(T, [{{'_', 0}, [], [true]}]), ets:info(T, size),
               ets:select_delete(T, [{{5, '_'}, [], [true]}]), ets:select_delete(T, [{{7, '_'}, [], [maybe_not]}]),
               ets:match_delete(T, {'_', 1}), ets:info(T, size), ets:match_delete(T, {3000, '_'}),
               ets:select_delete(T, [{'_', [], [true]}]), ets:info(T, size), ets:tab2list(T)])
     end
     || Type <- [set, ordered_set, bag, duplicate_bag]].

replacing() ->
    [begin
         T = ets:new(table, [Type]),
         ets:insert(T, [{N, N} || N <- lists:seq(1, 1500)]),
         show([ets:select_replace(T, [{{'$1', '$2'}, [{'>', '$2', 1000}], [{{'$1', {'*', '$2', 2}}}]}]),
               lists:sum([N || {_, N} <- ets:tab2list(T)]), ets:select_replace(T, [{{2, '_'}, [], [{{2, "two", a}}]}]),
               ets:lookup(T, 2), ets:select_replace(T, [{{'$1', '_', '_'}, [], [{{{element, 1, '$_'}}}]}]), ets:lookup(T, 2),
               ets:select_replace(T, [{'$1', [], ['$_']}])])
     end
     || Type <- [set, ordered_set]].

compiled() ->
    Compiled = ets:match_spec_compile([{{'$1'}, [], ['$1']}, {{'$1', '_'}, [], [{{x, '$1', "list"}}]}]),
    show([ets:match_spec_run([{1}, {2}, a, {3, 4}, {5, 6, 7}], Compiled), ets:is_compiled_ms(Compiled), ets:is_compiled_ms(a)]),
    Other = binary_to_term(term_to_binary(Compiled)),
    show(length(ets:match_spec_run([{N} || N <- lists:seq(1, 10000)], Compiled))),
    T = ets:new(table, [ordered_set]),
    ets:insert(T, [{N} || N <- lists:seq(1, 5)]),
    Spec = [{{'$1'}, [], ['$1']}],
    {[1, 2], Continuation} = ets:select(T, Spec, 2),
    Back = binary_to_term(term_to_binary(Continuation)),
    {[3, 4], Rest} = ets:select(ets:repair_continuation(Back, Spec)),
    show([element(1, ets:select(Rest)), ets:repair_continuation('$end_of_table', Spec), is_boolean(ets:is_compiled_ms(Other))]).

show(Value) -> io:format("~0p~n", [Value]).

%% expect: [[{4,16},{6,36},{8,64},{10,100}],[{10,100},{8,64},{6,36},{4,16}],10]
%% expect: [[4,2],[16,4],[36,6],"@\b","d\n",[1,1],[9,3],[25,5],[49,7],"Q\t"]
%% expect: [{{1,1},1},{{1,3},9},{{1,5},25},{{1,7},49},{{1,9},81}]
%% expect: [[[{4,16}],[{6,36}],[{8,64}],[{10,100}],'$end_of_table'],[[{4,16},{6,36}],[{8,64},{10,100}],'$end_of_table'],[[{4,16},{6,36},{8,64}],[{10,100}]],[[{4,16},{6,36},{8,64},{10,100}],'$end_of_table'],[[{4,16},{6,36},{8,64},{10,100}]]]
%% expect: [[[{10,100}],[{8,64}],[{6,36}],[{4,16}],'$end_of_table'],[[{10,100},{8,64},{6,36}],[{4,16}]]]
%% expect: [[[1],[3]],[[5],[7]],["\t"]]
%% expect: [[{{1,3},9}]]
%% expect: [{"\t",'$end_of_table'},'$end_of_table',[4,9],[9,4]]
%% expect: [[],[9,7,5,3,1,10,8,6,4,2],[2,4,6,8,10,1,3,5,7,9]]
%% expect: [set,2501]
%% expect: [1,4,7,10,13,16,19]
%% expect: [833,833,2501,2500,1]
%% expect: [1,2501,true,2501]
%% expect: [7,2501,true,2501]
%% expect: [100,2501,true,2501]
%% expect: [10000,2501,true,2501]
%% expect: [[20]]
%% expect: [bag,2520]
%% expect: [1,4,7,10,13,16,19]
%% expect: [833,834,2520,2500,20]
%% expect: [1,2520,true,2501]
%% expect: [7,2520,true,2501]
%% expect: [100,2520,true,2501]
%% expect: [10000,2520,true,2501]
%% expect: [[1],[2],[3],[4],[5],[6],[7],"\b","\t","\n","\v","\f","\r",[14],[15],[16],[17],[18],[19],[20]]
%% expect: [duplicate_bag,2520]
%% expect: [1,4,7,10,13,16,19]
%% expect: [833,834,2520,2500,20]
%% expect: [1,2520,true,2501]
%% expect: [7,2520,true,2501]
%% expect: [100,2520,true,2501]
%% expect: [10000,2520,true,2501]
%% expect: [[1],[2],[3],[4],[5],[6],[7],"\b","\t","\n","\v","\f","\r",[14],[15],[16],[17],[18],[19],[20]]
%% expect: [1000,2000,1,0,true,999,true,999,0,[]]
%% expect: [1000,2000,1,0,true,999,true,999,0,[]]
%% expect: [1000,2000,1,0,true,999,true,999,0,[]]
%% expect: [1000,2000,1,0,true,999,true,999,0,[]]
%% expect: [500,1751000,1,[{2,"two",a}],1,[{2}],1500]
%% expect: [500,1751000,1,[{2,"two",a}],1,[{2}],1500]
%% expect: [[1,2,{x,3,"list"}],true,false]
%% expect: 10000
%% expect: [[5],'$end_of_table',true]
