%% Heads, guards, bodies: what they match, compute and refuse.
-module(match_specifications).
-export([main/1]).

main(_) ->
    lists:foreach(fun({Object, Head, Guards, Body}) ->
        io:format("~0p~n", [ets:test_ms(Object, [{Head, Guards, Body}])])
    end, heads() ++ guards() ++ bodies() ++ wrong()),
    lists:foreach(fun(Specification) -> io:format("~0p~n", [ets:test_ms({1}, Specification)]) end,
                  [[], foo, [a], [{a, b}], [{{'$1'}, [], ['$1']} | x],
                   [{{'$1', '_'}, [], [a]}, {{'$1'}, [], [b]}, {'_', [], [c]}]]).

heads() ->
    Map = #{a => 1, b => 2},
    Large = maps:from_list([{N, N} || N <- lists:seq(1, 50)]),
    [{{1, 2}, {'$1', '$2'}, [], ['$$']}, {{1, 2}, {'$2', '$1'}, [], ['$$']}, {{1, 2}, {'$10', '_'}, [], ['$$']},
     {{1, 2}, '$1', [], ['$1']}, {{1, 2}, '_', [], ['$_']}, {{1, 2}, {'$1', '$1'}, [], ['$1']},
     {{1, 1}, {'$1', '$1'}, [], ['$1']}, {{1, 1.0}, {'$1', '$1'}, [], ['$1']}, {{1}, {1.0}, [], [1]},
     {{[1, 2, 3]}, {['$1' | '$2']}, [], [{{'$1', '$2'}}]}, {{[1, 2]}, {['$2', '$1']}, [], ['$$']},
     {{[1 | x]}, {['_' | '$10']}, [], ['$$']}, {{"text"}, {"text"}, [], [same]}, {{{a, {b}}}, {{a, {'$1'}}}, [], ['$1']},
     {{a}, {'$0'}, [], ['$0']}, {{a}, {'$x'}, [], [1]}, {{'$x'}, {'$x'}, [], [1]}, {{}, {}, [], [1]}, {{a}, foo, [], [1]},
     {{Map}, {#{a => '$1'}}, [], ['$1']}, {{Map}, {#{a => 1}}, [], [1]}, {{Map}, {#{}}, [], [1]},
     {{Map}, {#{c => '_'}}, [], [1]}, {{Large}, {#{3 => '$1', 7 => '$2'}}, [], ['$$']}, {{Large}, {#{3 => 4}}, [], [1]},
     {{Map}, {#{'$1' => 1}}, [], [1]}, {{1 bsl 80, <<"bin">>, 1.5}, {1 bsl 80, <<"bin">>, 1.5}, [], [1]},
     {{lists:seq(1, 100)}, {lists:seq(1, 100)}, [], [1]}, {{lists:seq(1, 100)}, {lists:seq(1, 99) ++ ['$1']}, [], ['$1']}].

guards() ->
    [{{1}, {'$1'}, [Guard], [yes]}
     || Guard <- ['$1', true, false, {'==', '$1', 1}, {'==', '$1', 1.0}, {'=:=', '$1', 1.0}, {'=/=', '$1', 1.0},
                  {'/=', '$1', 1}, {'>', '$1', 0}, {'<', '$1', 0}, {'>=', '$1', 1}, {'=<', '$1', 0},
                  {'and', true, true, true}, {'and', true, false}, {'and', true}, {'or', false, true}, {'or', false, a},
                  {'orelse', true, a}, {'orelse', a, true}, {'orelse', false, 7}, {'orelse', false, false, true},
                  {'andalso', true, true}, {'andalso', false, a}, {'andalso', true, a}, {'not', false}, {'not', a},
                  {'xor', true, false}, {is_integer, '$1'}, {is_atom, '$1'}, {is_list, []}, {is_tuple, {{1}}},
                  {is_map, #{}}, {is_map_key, a, #{a => 1}}, {is_binary, <<>>}, {is_float, '$1'}, {is_number, '$1'},
                  {is_function, '$1'}, {is_record, '$_', a, 1}, {is_record, '$_', 1, 1}, {is_pid, {self}}, {is_port, a},
                  {is_reference, a}, {'>', {'+', '$1', a}, 0}, {'==', {hd, []}, 1}, {'==', {element, 1, '$_'}, 1},
                  {'==', {'+', '$1', 1, 1}, 3}, {'==', {{1, '$1'}}, {{1.0, 1}}}, {'==', ['$1'], [1]},
                  {'==', '$_', {{1}}}, {'==', '$$', [1]}, {'==', {map_get, a, #{a => '$1'}}, 1}]].

bodies() ->
    [{{5, [x]}, {'$1', '$2'}, [], Body}
     || Body <- [['$1'], ['$_'], ['$$'], ['$1', '$2'], [[]], [[a | '$1']], [[{'+', '$1', 1}, b | '$2']], [{{}}],
                 [{{'$1', {{b, '$2'}}}}], [{const, {a, '$1'}}], [#{'$1' => '$2', b => {'+', '$1', 1}}], [<<"bin">>], ["text"],
                 [{'+', '$1', 1}], [{'-', '$1', 1}], [{'*', '$1', 2.0}], [{'/', '$1', 2}], [{'div', '$1', 2}],
                 [{'rem', '$1', 2}], [{'div', '$1', 0}], [{'-', '$1'}], [{'+', '$1'}], [{'band', '$1', 4}],
                 [{'bor', '$1', 2}], [{'bxor', '$1', 1}], [{'bnot', '$1'}], [{'bsl', '$1', 70}], [{'bsr', '$1', 1}],
                 [{abs, -3}], [{hd, '$2'}], [{tl, '$2'}], [{length, '$2'}], [{length, '$1'}], [{size, '$_'}],
                 [{byte_size, <<"abc">>}], [{bit_size, <<"abc">>}], [{map_size, #{a => 1}}], [{map_get, b, #{a => 1}}],
                 [{element, 2, '$_'}], [{element, 3, '$_'}], [{float, '$1'}], [{round, 1.5}], [{trunc, 1.5}], [{node}],
                 [{'node', {self}}], [{binary_part, <<"abcd">>, 1, 2}], [{binary_part, <<"abcd">>, {{1, 2}}}],
                 [{{a, {'+', a, 1}, {'+', {hd, []}, 1}}}], [{'andalso', true, 7}], [{'orelse', false, 7}],
                 [{'andalso', foo, 7}], [{'and', true, foo}], [{'or', false, true}], [{'xor', true, true}], [{'not', '$1'}],
                 [{'=<', '$1', 5}], [{'=:=', '$2', [x]}], [{is_list, '$2'}]]].

wrong() ->
    [{{1}, {'$1'}, Guards, Body}
     || {Guards, Body} <- [{[], []}, {[], a}, {a, [a]}, {[true | a], [a]}, {[], [a | b]}, {[], ['$2']}, {['$2'], [a]},
                           {[{foo}], [{bar, 1}, {'+'}, {1}, {}, {"a", 1}]}, {[], [{const}]}, {[], [{const, 1, 2}]},
                           {[], [{self, 1}]}, {[], [{message, 1}]}, {[], [{return_trace}]}, {[], [{atom_to_list, a}]},
                           {[], [{is_record, 1, a}]}, {[], [{{{a, b}}}]}, {[], [{'++', [], []}]}]].

%% expect: {ok,[1,2]}
%% expect: {ok,[2,1]}
%% expect: {ok,[1]}
%% expect: {ok,{1,2}}
%% expect: {ok,{1,2}}
%% expect: {ok,false}
%% expect: {ok,1}
%% expect: {ok,false}
%% expect: {ok,false}
%% expect: {ok,{1,[2,3]}}
%% expect: {ok,[2,1]}
%% expect: {ok,[x]}
%% expect: {ok,same}
%% expect: {ok,b}
%% expect: {ok,a}
%% expect: {ok,false}
%% expect: {ok,1}
%% expect: {ok,1}
%% expect: {ok,false}
%% expect: {ok,1}
%% expect: {ok,1}
%% expect: {ok,1}
%% expect: {ok,false}
%% expect: {ok,[3,7]}
%% expect: {ok,false}
%% expect: {error,[{error,"Variable found in map key."}]}
%% expect: {ok,1}
%% expect: {ok,1}
%% expect: {ok,100}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,false}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {ok,false}
%% expect: {ok,false}
%% expect: {ok,false}
%% expect: {ok,false}
%% expect: {ok,yes}
%% expect: {error,[{error,"Function '+'/3 does_not_exist."}]}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,yes}
%% expect: {ok,5}
%% expect: {ok,{5,[x]}}
%% expect: {ok,[5,[x]]}
%% expect: {ok,[x]}
%% expect: {ok,[]}
%% expect: {ok,[a|5]}
%% expect: {ok,[6,b,x]}
%% expect: {ok,{}}
%% expect: {ok,{5,{b,[x]}}}
%% expect: {ok,{a,'$1'}}
%% expect: {ok,#{5 => [x],b => 6}}
%% expect: {ok,<<"bin">>}
%% expect: {ok,"text"}
%% expect: {ok,6}
%% expect: {ok,4}
%% expect: {ok,10.0}
%% expect: {ok,2.5}
%% expect: {ok,2}
%% expect: {ok,1}
%% expect: {ok,'EXIT'}
%% expect: {ok,-5}
%% expect: {ok,5}
%% expect: {ok,4}
%% expect: {ok,7}
%% expect: {ok,4}
%% expect: {ok,-6}
%% expect: {ok,5902958103587056517120}
%% expect: {ok,2}
%% expect: {ok,3}
%% expect: {ok,x}
%% expect: {ok,[]}
%% expect: {ok,1}
%% expect: {ok,'EXIT'}
%% expect: {ok,2}
%% expect: {ok,3}
%% expect: {ok,24}
%% expect: {ok,1}
%% expect: {ok,'EXIT'}
%% expect: {ok,[x]}
%% expect: {ok,'EXIT'}
%% expect: {ok,5.0}
%% expect: {ok,2}
%% expect: {ok,1}
%% expect: {ok,nonode@nohost}
%% expect: {ok,nonode@nohost}
%% expect: {ok,<<"bc">>}
%% expect: {ok,<<"bc">>}
%% expect: {ok,{a,'EXIT','EXIT'}}
%% expect: {ok,7}
%% expect: {ok,7}
%% expect: {ok,'EXIT'}
%% expect: {ok,'EXIT'}
%% expect: {ok,true}
%% expect: {ok,false}
%% expect: {ok,'EXIT'}
%% expect: {ok,true}
%% expect: {ok,true}
%% expect: {ok,true}
%% expect: {error,[{error,"Body clause does not return anything."}]}
%% expect: {error,[{error,"Body clause does not return anything."}]}
%% expect: {error,[{error,"Match expression is not a list."}]}
%% expect: {error,[{error,"Match expression is not a proper list."}]}
%% expect: {error,[{error,"Match expression is not a proper list."}]}
%% expect: {error,[{error,"Variable $2 is unbound."}]}
%% expect: {error,[{error,"Variable $2 is unbound."}]}
%% expect: {error,[{error,"Function foo/0 does_not_exist."},{error,"Function bar/1 does_not_exist."},{error,"Function '+'/0 does_not_exist."},{error,"{1} is neither a function call, nor a tuple (tuples are written {{ ... }})."},{error,"{} is neither a function call, nor a tuple (tuples are written {{ ... }})."},{error,"{\"a\",1} is neither a function call, nor a tuple (tuples are written {{ ... }})."}]}
%% expect: {error,[{error,"Special form 'const' called with more than one argument in {const}."}]}
%% expect: {error,[{error,"Special form 'const' called with more than one argument in {const,1,2}."}]}
%% expect: {error,[{error,"Special form 'self' called with arguments in {self,1}."}]}
%% expect: {error,[{error,"Special form 'message' used in wrong dialect."}]}
%% expect: {error,[{error,"Special form 'return_trace' used in wrong dialect."}]}
%% expect: {error,[{error,"Function atom_to_list/1 does_not_exist."}]}
%% expect: {error,[{error,"Function is_record/2 does_not_exist."}]}
%% expect: {error,[{error,"Function a/1 does_not_exist."}]}
%% expect: {error,[{error,"Function '++'/2 does_not_exist."}]}
%% expect: {error,[{error,"Match programs are not in a list."}]}
%% expect: {error,[{error,"Match programs are not in a list."}]}
%% expect: {error,[{error,"Match program part is not a tuple of arity 3."}]}
%% expect: {error,[{error,"Match program part is not a tuple of arity 3."}]}
%% expect: {error,[{error,"Match programs are not in a proper list."}]}
%% expect: {ok,b}
