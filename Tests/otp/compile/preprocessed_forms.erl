%% The option 'P' gives the forms, transformed, in place of a binary.
-module(preprocessed_forms).
-export([main/1, parse_transform/2]).

main(_) ->
    io:format("~p~n", [compile:forms(forms(), ['P', return])]),
    io:format("~p~n", [compile:forms(forms(), ['P', {parse_transform, ?MODULE}])]).

parse_transform(Forms, _Options) ->
    [Form || Form <- Forms, element(1, Form) =/= function].

forms() ->
    [{attribute, 1, module, generated}, {attribute, 2, export, []}, {attribute, 3, f, 1},
     {function, 4, f, 0, [{clause, 4, [], [], [{atom, 4, ok}]}]}, {eof, 5}].
%% recorded: by hand (OTP writes the forms to a file, too)
%% expect: {ok,[],
%% expect:     [{attribute,1,module,generated},
%% expect:      {attribute,2,export,[]},
%% expect:      {attribute,3,f,1},
%% expect:      {function,4,f,0,[{clause,4,[],[],[{atom,4,ok}]}]},
%% expect:      {eof,5}],
%% expect:     [{[],[{4,erl_lint,{unused_function,{f,0}}}]}]}
%% expect: {ok,[],
%% expect:     [{attribute,1,module,generated},
%% expect:      {attribute,2,export,[]},
%% expect:      {attribute,3,f,1},
%% expect:      {eof,5}]}
