%% assert.hrl: what the reasons of failed assertions are, and what is a pattern.
-module(assertions).
-export([main/1]).
-include_lib("stdlib/include/assert.hrl").

main(_) ->
    True = hd([true]),
    show(fun() -> ?assert(True) end),
    show(fun() -> ?assert(not True) end),
    show(fun() -> ?assert(hd([{maybe_, "so"}])) end),
    show(fun() -> ?assertNot(not True) end),
    show(fun() -> ?assertNot(True, "comment") end),
    show(fun() -> ?assert(not True, {comment, [1, 2]}) end),
    show(fun() -> ?assertMatch({ok, X} when X > 1, hd([{ok, 2}])) end),
    show(fun() -> ?assertMatch({ok, X} when X > 1, hd([{ok, 1}])) end),
    show(fun() -> ?assertMatch([_, "b" | _], hd([[a, "c"]]), "comment") end),
    show(fun() -> ?assertNotMatch({ok, _}, hd([{ok, 1}])) end),
    show(fun() -> ?assertNotMatch({ok, _}, hd([{ok, 1}]), comment) end),
    show(fun() -> ?assertNotMatch({ok, _}, hd([error])) end),
    show(fun() -> ?assertEqual(1.0, hd([1])) end),
    show(fun() -> ?assertEqual(a, hd([b]), "comment") end),
    show(fun() -> ?assertEqual(a, hd([a])) end),
    show(fun() -> ?assertNotEqual(a, hd([a])) end),
    show(fun() -> ?assertNotEqual(a, hd([a]), "comment") end),
    show(fun() -> ?assertNotEqual(1.0, hd([1])) end),
    show(fun() -> ?assertException(error, {badmatch, _}, {a, _} = hd([b])) end),
    show(fun() -> ?assertException(_, _, exit(hd([x]))) end),
    show(fun() -> ?assertError(badarg, hd([value])) end),
    show(fun() -> ?assertError(badarg, hd([value]), "comment") end),
    show(fun() -> ?assertExit(normal, exit(hd([x]))) end),
    show(fun() -> ?assertThrow(N when N > 2, throw(hd([2]))) end),
    show(fun() -> ?assertThrow(N when N > 2, throw(hd([3]))) end),
    show(fun() -> ?assertThrow({a, "b"}, throw(hd([x])), <<"comment">>) end),
    show(fun() -> ?assertNotException(error, badarg, atom_to_list(hd([1]))) end),
    show(fun() -> ?assertNotException(error, badarith, atom_to_list(hd([1]))) end),
    show(fun() -> ?assertNotException(throw, _, hd([1])) end),
    show(fun() -> ?assertEqual(ok, ?assertEqual(ok, ?assert(True))) end),
    %% What a pattern binds is not known behind it.
    X = 17,
    show(fun() -> ?assertMatch({X, Y} when Y > X, hd([{17, 18}])), Y = 1, Y end).

show(Fun) ->
    try Fun() of
        Value -> io:format("~p~n", [Value])
    catch
        error:{Kind, Information} when is_list(Information) ->
            io:format("~p~n", [{Kind, [without_trace(Pair) || Pair <- Information]}])
    end.

without_trace({unexpected_exception, {Class, Reason, _}}) -> {unexpected_exception, {Class, Reason}};
without_trace(Pair) -> Pair.

%% expect: ok
%% expect: {assert,[{module,assertions},
%% expect:          {line,9},
%% expect:          {expression,"not True"},
%% expect:          {expected,true},
%% expect:          {value,false}]}
%% expect: {assert,[{module,assertions},
%% expect:          {line,10},
%% expect:          {expression,"hd ( [ { maybe_ , \"so\" } ] )"},
%% expect:          {expected,true},
%% expect:          {not_boolean,{maybe_,"so"}}]}
%% expect: ok
%% expect: {assert,[{module,assertions},
%% expect:          {line,12},
%% expect:          {comment,"comment"},
%% expect:          {expression,"True"},
%% expect:          {expected,false},
%% expect:          {value,true}]}
%% expect: {assert,[{module,assertions},
%% expect:          {line,13},
%% expect:          {comment,{comment,[1,2]}},
%% expect:          {expression,"not True"},
%% expect:          {expected,true},
%% expect:          {value,false}]}
%% expect: ok
%% expect: {assertMatch,[{module,assertions},
%% expect:               {line,15},
%% expect:               {expression,"hd ( [ { ok , 1 } ] )"},
%% expect:               {pattern,"{ ok , X } when X > 1"},
%% expect:               {value,{ok,1}}]}
%% expect: {assertMatch,[{module,assertions},
%% expect:               {line,16},
%% expect:               {comment,"comment"},
%% expect:               {expression,"hd ( [ [ a , \"c\" ] ] )"},
%% expect:               {pattern,"[ _ , \"b\" | _ ]"},
%% expect:               {value,[a,"c"]}]}
%% expect: {assertNotMatch,[{module,assertions},
%% expect:                  {line,17},
%% expect:                  {expression,"hd ( [ { ok , 1 } ] )"},
%% expect:                  {pattern,"{ ok , _ }"},
%% expect:                  {value,{ok,1}}]}
%% expect: {assertNotMatch,[{module,assertions},
%% expect:                  {line,18},
%% expect:                  {comment,comment},
%% expect:                  {expression,"hd ( [ { ok , 1 } ] )"},
%% expect:                  {pattern,"{ ok , _ }"},
%% expect:                  {value,{ok,1}}]}
%% expect: ok
%% expect: {assertEqual,[{module,assertions},
%% expect:               {line,20},
%% expect:               {expression,"hd ( [ 1 ] )"},
%% expect:               {expected,1.0},
%% expect:               {value,1}]}
%% expect: {assertEqual,[{module,assertions},
%% expect:               {line,21},
%% expect:               {comment,"comment"},
%% expect:               {expression,"hd ( [ b ] )"},
%% expect:               {expected,a},
%% expect:               {value,b}]}
%% expect: ok
%% expect: {assertNotEqual,[{module,assertions},
%% expect:                  {line,23},
%% expect:                  {expression,"hd ( [ a ] )"},
%% expect:                  {value,a}]}
%% expect: {assertNotEqual,[{module,assertions},
%% expect:                  {line,24},
%% expect:                  {comment,"comment"},
%% expect:                  {expression,"hd ( [ a ] )"},
%% expect:                  {value,a}]}
%% expect: ok
%% expect: ok
%% expect: ok
%% expect: {assertException,[{module,assertions},
%% expect:                   {line,28},
%% expect:                   {expression,"hd ( [ value ] )"},
%% expect:                   {pattern,"{ error , badarg , [...] }"},
%% expect:                   {unexpected_success,value}]}
%% expect: {assertException,[{module,assertions},
%% expect:                   {line,29},
%% expect:                   {comment,"comment"},
%% expect:                   {expression,"hd ( [ value ] )"},
%% expect:                   {pattern,"{ error , badarg , [...] }"},
%% expect:                   {unexpected_success,value}]}
%% expect: {assertException,[{module,assertions},
%% expect:                   {line,30},
%% expect:                   {expression,"exit ( hd ( [ x ] ) )"},
%% expect:                   {pattern,"{ exit , normal , [...] }"},
%% expect:                   {unexpected_exception,{exit,x}}]}
%% expect: {assertException,[{module,assertions},
%% expect:                   {line,31},
%% expect:                   {expression,"throw ( hd ( [ 2 ] ) )"},
%% expect:                   {pattern,"{ throw , N when N > 2 , [...] }"},
%% expect:                   {unexpected_exception,{throw,2}}]}
%% expect: ok
%% expect: {assertException,[{module,assertions},
%% expect:                   {line,33},
%% expect:                   {comment,<<"comment">>},
%% expect:                   {expression,"throw ( hd ( [ x ] ) )"},
%% expect:                   {pattern,"{ throw , { a , \"b\" } , [...] }"},
%% expect:                   {unexpected_exception,{throw,x}}]}
%% expect: {assertNotException,[{module,assertions},
%% expect:                      {line,34},
%% expect:                      {expression,"atom_to_list ( hd ( [ 1 ] ) )"},
%% expect:                      {pattern,"{ error , badarg , [...] }"},
%% expect:                      {unexpected_exception,{error,badarg}}]}
%% expect: ok
%% expect: ok
%% expect: ok
%% expect: 1
