%% Exceptions of all classes, with stack traces of all kinds, as text in any column.
-module(format_exception).
-export([main/1]).

main(_) ->
    Long = lists:duplicate(40, $a),
    Numbers = lists:seq(1, 60),
    Place = [{file, "m.erl"}, {line, 3}],
    Reasons = [badarg, badarith, {badmatch, Numbers}, {case_clause, {Long, Long}}, if_clause,
               undef, function_clause, {badfun, x}, {badmap, x}, {badkey, x}, {badrecord, x}, noproc,
               system_limit, timeout_value, {unbound, 'X'}, {bad_generator, x}, {bad_filter, x},
               {argument_limit, x}, {shell_undef, f, 1, []}, {nocatch, x}, Long, 'a b'],
    Stacks = [
        [],
        [{m, f, [a, "b", {c}], Place}, {m, g, 2, [{file, "m.erl"}, {line, 0}]}, {m, h, 1, []}],
        [{m, f, [Numbers], []}],
        [{erlang, '+', [1, a], []}, {m, g, 2, Place}],
        [{erlang, '++', [Numbers, Long], []}],
        [{erlang, '/', [1, 0], []}],
        [{erlang, 'not', [1], []}],
        [{erlang, '-', 2, Place}],
        [{erlang, hd, 1, []}],
        [{m, a_long_name_of_a_function, [a, b], Place}],
        [{erlang, atom_to_list, [1], [{error_info, #{module => erl_erts_errors}}]}]
    ],
    [show(error, Reason, Stack, #{}) || Reason <- Reasons, Stack <- lists:sublist(Stacks, 2)],
    [show(error, Reason, Stack, #{}) || Reason <- [badarg, undef, function_clause], Stack <- Stacks],
    [show(Class, badarg, [], #{}) || Class <- [exit, throw]],
    Trim = fun(Module, _, Arity) -> Module =:= m andalso Arity < 3 end,
    Format = fun(Term, Column) -> io_lib:format("<~w at ~w>", [Term, Column]) end,
    [show(error, Reason, lists:nth(2, Stacks), Options) || Reason <- [{badmatch, x}, {a, Long}],
     Options <- [#{column => 10}, #{stack_trim_fun => Trim}]],
    show(error, {badmatch, x}, [], #{format_fun => Format}),
    io:format("~ts~n", [erl_error:format_exception(throw, x, [{m, f, 1, Place}])]),
    Print = fun(Term, Column) -> io_lib:print(Term, Column, 80, 30) end,
    io:format("~ts~n",
              [erl_error:format_stacktrace(5, [{m, f, [a], Place}, {m, g, 3, Place}], Trim, Print)]).

show(Class, Reason, Stack, Options) ->
    Text = erl_error:format_exception(Class, Reason, Stack, Options),
    Lines = string:split(unicode:characters_to_list(Text), "\n", all),
    [io:format("~ts~n", [string:trim(Line, trailing)]) || Line <- Lines].

%% expect: exception error: bad argument
%% expect: exception error: bad argument
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: an error occurred when evaluating an arithmetic expression
%% expect: exception error: an error occurred when evaluating an arithmetic expression
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: no match of right hand side value
%% expect:                  [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,
%% expect:                   24,25,26,27,28,29|...]
%% expect: exception error: no match of right hand side value
%% expect:                  [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,
%% expect:                   24,25,26,27,28,29|...]
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: no case clause matching {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
%% expect:                                           "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}
%% expect: exception error: no case clause matching {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
%% expect:                                           "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: no true branch found when evaluating an if expression
%% expect: exception error: no true branch found when evaluating an if expression
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: undef
%% expect: exception error: undefined function m:f/3
%% expect:   in function  m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: function_clause
%% expect: exception error: no function clause matching m:f(a,"b",{c}) (m.erl, line 3)
%% expect:   in function  m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: bad function x
%% expect: exception error: bad function x
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: bad map: x
%% expect: exception error: bad map: x
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: bad key: x
%% expect: exception error: bad key: x
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: {badrecord,x}
%% expect: exception error: {badrecord,x}
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: no such process or port
%% expect: exception error: no such process or port
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: a system limit has been reached
%% expect: exception error: a system limit has been reached
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: bad receive timeout value
%% expect: exception error: bad receive timeout value
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: variable 'X' is unbound
%% expect: exception error: variable 'X' is unbound
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: bad generator x
%% expect: exception error: bad generator x
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: bad filter x
%% expect: exception error: bad filter x
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: limit of number of arguments to interpreted function exceeded
%% expect: exception error: limit of number of arguments to interpreted function exceeded
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: undefined shell command f/1
%% expect: exception error: undefined shell command f/1
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: {nocatch,x}
%% expect: exception error: {nocatch,x}
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
%% expect: exception error: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: 'a b'
%% expect: exception error: 'a b'
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: bad argument
%% expect: exception error: bad argument
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect:   in call from m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: bad argument
%% expect:   in function  m:f/1
%% expect:      called as m:f([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,
%% expect:                     23,24,25,26,27,28|...])
%% expect: exception error: bad argument
%% expect:   in operator  +/2
%% expect:      called as 1 + a
%% expect:   in call from m:g/2 (m.erl, line 3)
%% expect: exception error: bad argument
%% expect:   in operator  ++/2
%% expect:      called as [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,
%% expect:                 24,25,26,27,28,29|...]
%% expect:                ++
%% expect:                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
%% expect: exception error: bad argument
%% expect:   in operator  '/'/2
%% expect:      called as 1 / 0
%% expect: exception error: bad argument
%% expect:   in operator  not/1
%% expect:      called as not 1
%% expect: exception error: bad argument
%% expect:   in operator  -/2 (m.erl, line 3)
%% expect: exception error: bad argument
%% expect:   in function  hd/1
%% expect: exception error: bad argument
%% expect:   in function  m:a_long_name_of_a_function/2
%% expect:      called as m:a_long_name_of_a_function(a,b)
%% expect: exception error: bad argument
%% expect:   in function  atom_to_list/1
%% expect:      called as atom_to_list(1)
%% expect:      *** argument 1: not an atom
%% expect: exception error: undef
%% expect: exception error: undefined function m:f/3
%% expect:   in function  m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: undefined function m:f/1
%% expect: exception error: undefined function +/2
%% expect:   in function  m:g/2 (m.erl, line 3)
%% expect: exception error: undefined function ++/2
%% expect: exception error: undefined function '/'/2
%% expect: exception error: undefined function not/1
%% expect: exception error: undefined function -/2
%% expect: exception error: undefined function hd/1
%% expect: exception error: undefined function m:a_long_name_of_a_function/2
%% expect: exception error: undefined function atom_to_list/1
%% expect: exception error: function_clause
%% expect: exception error: no function clause matching m:f(a,"b",{c}) (m.erl, line 3)
%% expect:   in function  m:g/2 (m.erl, line 0)
%% expect:   in call from m:h/1
%% expect: exception error: no function clause matching
%% expect:                  m:f([1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,
%% expect:                       22,23,24,25,26,27,28|...])
%% expect: exception error: no function clause matching 1 + a
%% expect:   in function  m:g/2 (m.erl, line 3)
%% expect: exception error: no function clause matching [1,2,3,4,5,6,7,8,9,10,11,12,13,
%% expect:                                               14,15,16,17,18,19,20,21,22,23,
%% expect:                                               24,25,26,27,28,29|...]
%% expect:                                              ++
%% expect:                                              "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
%% expect: exception error: no function clause matching 1 / 0
%% expect: exception error: no function clause matching not 1
%% expect: exception error: function_clause
%% expect:   in operator  -/2 (m.erl, line 3)
%% expect: exception error: function_clause
%% expect:   in function  hd/1
%% expect: exception error: no function clause matching
%% expect:                  m:a_long_name_of_a_function(a,b) (m.erl, line 3)
%% expect: exception error: no function clause matching atom_to_list(1)
%% expect: exception exit: badarg
%% expect: exception throw: badarg
%% expect: exception error: no match of right hand side value x
%% expect:            in function  m:f/3
%% expect:               called as m:f(a,"b",{c})
%% expect:            in call from m:g/2 (m.erl, line 0)
%% expect:            in call from m:h/1
%% expect: exception error: no match of right hand side value x
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect: exception error: {a,"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}
%% expect:            in function  m:f/3
%% expect:               called as m:f(a,"b",{c})
%% expect:            in call from m:g/2 (m.erl, line 0)
%% expect:            in call from m:h/1
%% expect: exception error: {a,"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"}
%% expect:   in function  m:f/3
%% expect:      called as m:f(a,"b",{c})
%% expect: exception error: no match of right hand side value <x at 52>
%% expect: exception throw: x
%% expect:   in function  m:f/1 (m.erl, line 3)
%% expect:       in function  m:f/1
%% expect:          called as m:f(a)
%% expect:       in call from m:g/3 (m.erl, line 3)
