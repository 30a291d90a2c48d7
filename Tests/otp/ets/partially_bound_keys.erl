%% An ordered_set among whose keys only some can match: those that begin as the pattern does.
-module(partially_bound_keys).
-export([main/1]).

main(_) ->
    T = ets:new(table, [ordered_set]),
    Keys = [{A, B} || A <- [1, 2, 2.5, 3, a], B <- lists:seq(1, 400)]
        ++ [{2}, {2, 1, 1}, 2, a, "list", [2, 1], {{2}, 1}, {{2, 1}, 1}, {#{a => 1, b => 2}, 1}, {}, <<"b">>],
    ets:insert(T, [{Key, x} || Key <- Keys]),
    Patterns = [{2, '_'}, {2.0, '_'}, {4, '_'}, {0, '$1'}, {a, '_'}, {'_', 1}, {'$1', '$1'}, {{2}, '_'}, {{'_'}, '_'}, {{2, '$1'}, '$1'},
                {#{a => 1}, '_'}, {#{a => '_'}, '_'}, {2, '_', '_'}, {2, '_', 1}, ['_' | '_'], [2, '_'], '$1', {'_'}],
    [begin
         Spec = [{{Pattern, '_'}, [], ['$_']}],
         All = [{Key, x} || {Key, x} = Object <- ets:tab2list(T), ets:test_ms(Object, Spec) =/= {ok, false}],
         Selected = ets:select(T, Spec),
         io:format("~w: ~w ~w~n", [Pattern, length(Selected), Selected =:= All]),
         true = ets:select_reverse(T, Spec) =:= lists:reverse(All),
         true = all(ets:select(T, Spec, 7)) =:= All,
         true = all(ets:select_reverse(T, Spec, 7)) =:= lists:reverse(All)
     end
     || Pattern <- Patterns],
    io:format("~w~n", [ets:select_delete(T, [{{{2, '$1'}, '_'}, [{'>', '$1', 100}], [true]}])]),
    io:format("~w~n", [ets:select_replace(T, [{{{a, '$1'}, '_'}, [], [{{{{a, '$1'}}, '$1'}}]}])]),
    io:format("~w ~w~n", [ets:info(T, size), lists:sum([N || {{a, N}, N} <- ets:tab2list(T)])]).

all('$end_of_table') -> [];
all({Objects, Continuation}) -> Objects ++ all(ets:select(Continuation)).

%% expect: {2,'_'}: 400 true
%% expect: {2.0,'_'}: 0 true
%% expect: {4,'_'}: 0 true
%% expect: {0,'$1'}: 0 true
%% expect: {a,'_'}: 400 true
%% expect: {'_',1}: 8 true
%% expect: {'$1','$1'}: 3 true
%% expect: {{2},'_'}: 1 true
%% expect: {{'_'},'_'}: 1 true
%% expect: {{2,'$1'},'$1'}: 1 true
%% expect: {#{a => 1},'_'}: 1 true
%% expect: {#{a => '_'},'_'}: 1 true
%% expect: {2,'_','_'}: 1 true
%% expect: {2,'_',1}: 1 true
%% expect: ['_'|'_']: 2 true
%% expect: [2,'_']: 1 true
%% expect: '$1': 2011 true
%% expect: {'_'}: 1 true
%% expect: 300
%% expect: 400
%% expect: 1711 80200
