%% compile:forms and compile:file: what is returned and what is reported, by options.
-module(results).
-export([main/1]).

main(_) ->
    Options = [[], [return], [report], [return_errors], [return_warnings],
               [warnings_as_errors], [warnings_as_errors, return], [nowarn_unused_vars, return],
               [return, {parse_transform, no_such_module}], [return, {parse_transform, lists}],
               [return, {source, "other.erl"}], [return, {error_location, line}]],
    [show({O, compile:forms(right(), O)}) || O <- Options],
    [show({O, compile:forms(wrong(), O)})
     || O <- [[], [return], [report], [return_errors], [return_warnings]]],
    show(compile:forms(right())),
    show(compile:forms(wrong())),
    show(compile:forms(right(), binary)),
    show(compile:forms([{attribute, 1, compile, nowarn_unused_vars} | right()], [return])),
    show(compile:forms([{error, {1, erl_parse, "wrong"}} | right()], [return])),
    show(compile:forms(right() ++ [{warning, {7, epp, {warning, a}}}], [return])),
    show(compile:file("no_such_file", [return])),
    show(compile:file("no_such_file")),
    show(compile:file("Tests/otp/compile/transforms/log_calls", [binary, return])),
    {ok, generated, Binary} = compile:forms(right(), []),
    show(code:load_binary(generated, "generated.erl", Binary)),
    show(generated:f(1)).

right() ->
    [{attribute, {1, 1}, file, {"generated.erl", 1}}, {attribute, {1, 2}, module, generated},
     {attribute, {2, 2}, export, [{f, 1}]},
     {function, {3, 1}, f, 1, [{clause, {3, 1}, [{var, {3, 3}, 'X'}], [], [{atom, {4, 2}, ok}]}]},
     {eof, {5, 1}}].

wrong() ->
    [{attribute, 1, module, wrong}, {attribute, 2, export, [{f, 1}]},
     {function, 3, f, 1,
      [{clause, 3, [{var, 3, '_'}], [], [{call, 4, {atom, 4, g}, [{var, 5, 'Y'}]}]}]},
     {eof, 5}].

show({Options, Result}) when is_list(Options) ->
    io:format("~0p ~0tp~n", [Options, shown(Result)]);
show(Result) ->
    io:format("~0tp~n", [shown(Result)]).

shown({ok, Module, Binary}) when is_binary(Binary) -> {ok, Module, binary};
shown({ok, Module, Binary, Warnings}) when is_binary(Binary) -> {ok, Module, binary, Warnings};
shown(Result) -> Result.

%% expect: [] {ok,generated,binary}
%% expect: [return] {ok,generated,binary,[{"generated.erl",[{{3,3},erl_lint,{unused_var,'X'}}]}]}
%% expect: generated.erl:3:3: Warning: variable 'X' is unused
%% expect: [report] {ok,generated,binary}
%% expect: [return_errors] {ok,generated,binary}
%% expect: [return_warnings] {ok,generated,binary,[{"generated.erl",[{{3,3},erl_lint,{unused_var,'X'}}]}]}
%% expect: [warnings_as_errors] error
%% expect: [warnings_as_errors,return] {error,[],[{"generated.erl",[{{3,3},erl_lint,{unused_var,'X'}}]}]}
%% expect: [nowarn_unused_vars,return] {ok,generated,binary,[]}
%% expect: [return,{parse_transform,no_such_module}] {error,[{[],[{none,compile,{undef_parse_transform,no_such_module}}]}],[]}
%% expect: [return,{parse_transform,lists}] {error,[{[],[{none,compile,{undef_parse_transform,lists}}]}],[]}
%% expect: [return,{source,"other.erl"}] {ok,generated,binary,[{"generated.erl",[{{3,3},erl_lint,{unused_var,'X'}}]}]}
%% expect: [return,{error_location,line}] {ok,generated,binary,[{"generated.erl",[{3,erl_lint,{unused_var,'X'}}]}]}
%% expect: [] error
%% expect: [return] {error,[{[],[{4,erl_lint,{undefined_function,{g,1}}},{5,erl_lint,{unbound_var,'Y'}}]}],[]}
%% expect: :4: function g/1 undefined
%% expect: :5: variable 'Y' is unbound
%% expect: [report] error
%% expect: [return_errors] {error,[{[],[{4,erl_lint,{undefined_function,{g,1}}},{5,erl_lint,{unbound_var,'Y'}}]}],[]}
%% expect: [return_warnings] error
%% expect: generated.erl:3:3: Warning: variable 'X' is unused
%% expect: {ok,generated,binary}
%% expect: :4: function g/1 undefined
%% expect: :5: variable 'Y' is unbound
%% expect: error
%% expect: generated.erl:3:3: Warning: variable 'X' is unused
%% expect: {ok,generated,binary}
%% expect: {ok,generated,binary,[]}
%% expect: {error,[{[],[{1,erl_parse,"wrong"}]}],[{"generated.erl",[{{3,3},erl_lint,{unused_var,'X'}}]}]}
%% expect: {ok,generated,binary,[{"generated.erl",[{7,epp,{warning,a}}]},{"generated.erl",[{{3,3},erl_lint,{unused_var,'X'}}]}]}
%% expect: {error,[{"no_such_file.erl",[{none,compile,{epp,enoent}}]}],[]}
%% expect: no_such_file.erl: no such file or directory
%% expect: error
%% expect: {ok,log_calls,binary,[]}
%% expect: {module,generated}
%% expect: ok
