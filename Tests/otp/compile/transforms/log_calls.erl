%% A parse transform in the style of logging libraries: log(Text, Args) gets module, function and line.
-module(log_calls).
-export([parse_transform/2]).

parse_transform(Forms, _Options) ->
    [Module] = [M || {attribute, _, module, M} <- Forms],
    [function(Form, Module) || Form <- Forms].

function({function, Anno, Name, Arity, Clauses}, Module) ->
    {function, Anno, Name, Arity, walk(Clauses, {Module, Name, Arity})};
function(Form, _Module) ->
    Form.

walk({call, Anno, {remote, _, {atom, _, log}, {atom, _, info}}, [Text, Args]}, {M, F, A} = Where) ->
    Line = erl_anno:line(Anno),
    {call, Anno, {remote, Anno, {atom, Anno, io}, {atom, Anno, format}},
     [{op, Anno, '++', {string, Anno, lists:flatten(io_lib:format("~w:~w/~w:~w: ", [M, F, A, Line]))},
       {op, Anno, '++', walk(Text, Where), {string, Anno, "~n"}}}, walk(Args, Where)]};
walk(Tuple, Where) when is_tuple(Tuple) -> list_to_tuple(walk(tuple_to_list(Tuple), Where));
walk([Head | Tail], Where) -> [walk(Head, Where) | walk(Tail, Where)];
walk(Other, _Where) -> Other.
