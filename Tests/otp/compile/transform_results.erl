%% A parse transform may warn, fail, crash, and see the options; it is this module.
-module(transform_results).
-export([main/1, parse_transform/2, parse_transform_info/0]).

main(_) ->
    [show(compile:forms(forms(), [{parse_transform, ?MODULE}, {behave, How} | Options]))
     || How <- [same, constant, warn, fail], Options <- [[], [return]]],
    {ok, t, Binary} = compile:forms(forms(), [{parse_transform, ?MODULE}, {behave, constant}]),
    {module, t} = code:load_binary(t, "t.erl", Binary),
    show(t:f()),
    {error, [{File, [{none, compile, {parse_transform, ?MODULE, {error, oops, _}}}]}], []} =
        compile:forms(forms(), [{parse_transform, ?MODULE}, {behave, crash}, return]),
    show(File).

parse_transform_info() ->
    #{error_location => line}.

parse_transform(Forms, Options) ->
    io:format("~0p~n", [lists:last(Forms)]),
    case proplists:get_value(behave, Options) of
        same -> Forms;
        constant -> constant(Forms);
        warn -> {warning, constant(Forms), [{"t.erl", [{{3, 1}, ?MODULE, odd}]}]};
        fail -> {error, [{"t.erl", [{{3, 1}, ?MODULE, bad}]}], []};
        crash -> error(oops)
    end.

%% Every integer becomes 42.
constant({integer, Anno, _}) -> {integer, Anno, 42};
constant({function, Anno, Name, Arity, Clauses}) ->
    {function, Anno, Name, Arity, constant(Clauses)};
constant({attribute, _, _, _} = Form) -> Form;
constant(Tuple) when is_tuple(Tuple) -> list_to_tuple(constant(tuple_to_list(Tuple)));
constant([Head | Tail]) -> [constant(Head) | constant(Tail)];
constant(Other) -> Other.

forms() ->
    [{attribute, {1, 1}, file, {"t.erl", 1}}, {attribute, {1, 2}, module, t},
     {attribute, {2, 2}, export, [{f, 0}]},
     {function, {3, 1}, f, 0,
      [{clause, {3, 1}, [], [], [{tuple, {3, 8}, [{integer, {3, 9}, 1}, {atom, {3, 12}, a}]}]}]},
     {eof, {4, 1}}].

show({ok, Module, Binary}) when is_binary(Binary) -> show({ok, Module, binary});
show({ok, Module, Binary, Warnings}) when is_binary(Binary) -> show({ok, Module, binary, Warnings});
show(Result) -> io:format("~0tp~n", [Result]).

%% expect: {eof,4}
%% expect: {ok,t,binary}
%% expect: {eof,4}
%% expect: {ok,t,binary,[]}
%% expect: {eof,4}
%% expect: {ok,t,binary}
%% expect: {eof,4}
%% expect: {ok,t,binary,[]}
%% expect: {eof,4}
%% expect: {ok,t,binary}
%% expect: {eof,4}
%% expect: {ok,t,binary,[{"t.erl",[{{3,1},transform_results,odd}]}]}
%% expect: {eof,4}
%% expect: error
%% expect: {eof,4}
%% expect: {error,[{"t.erl",[{{3,1},transform_results,bad}]}],[]}
%% expect: {eof,4}
%% expect: {42,a}
%% expect: {eof,4}
%% expect: []
