%% A parse transform: `_` among the arguments of a call, the operands of an operator, or the elements
%% of a tuple, a list or a map makes a fun of the whole. Beside the programs that use it, and one itself.
-module(cut).
-export([parse_transform/2, main/1]).

parse_transform(Forms, _Options) ->
    [form(Form) || Form <- Forms].

form({function, Anno, Name, Arity, Clauses}) -> {function, Anno, Name, Arity, walk(Clauses)};
form(Form) -> Form.

%% What stands inside is cut first. Patterns and guards stay as they are.
walk({clause, Anno, Patterns, Guards, Body}) ->
    {clause, Anno, Patterns, Guards, walk(Body)};
walk({match, Anno, Pattern, Expression}) ->
    {match, Anno, Pattern, walk(Expression)};
walk({generate, Anno, Pattern, Expression}) ->
    {generate, Anno, Pattern, walk(Expression)};
walk({call, Anno, Function, Arguments}) ->
    cut(Anno, [walk(Function) | walk(Arguments)],
        fun([Called | Values]) -> {call, Anno, Called, Values} end);
walk({tuple, Anno, Elements}) ->
    cut(Anno, walk(Elements), fun(Values) -> {tuple, Anno, Values} end);
walk({op, Anno, Operator, Left, Right}) ->
    cut(Anno, walk([Left, Right]), fun([L, R]) -> {op, Anno, Operator, L, R} end);
walk({cons, Anno, _, _} = List) ->
    {Elements, Tail} = elements(List),
    cut(Anno, walk(Elements),
        fun(Values) -> lists:foldr(fun(E, T) -> {cons, Anno, E, T} end, walk(Tail), Values) end);
walk({map, Anno, Fields}) ->
    {Kinds, Parts} = lists:unzip([{{Kind, At}, [Key, Value]} || {Kind, At, Key, Value} <- Fields]),
    cut(Anno, walk(lists:append(Parts)), fun(Values) -> {map, Anno, fields(Kinds, Values)} end);
walk(Tuple) when is_tuple(Tuple) ->
    list_to_tuple(walk(tuple_to_list(Tuple)));
walk([Head | Tail]) ->
    [walk(Head) | walk(Tail)];
walk(Other) ->
    Other.

elements({cons, _, Head, Tail}) ->
    {Elements, Last} = elements(Tail),
    {[Head | Elements], Last};
elements(Tail) ->
    {[], Tail}.

fields([{Kind, Anno} | Kinds], [Key, Value | Values]) ->
    [{Kind, Anno, Key, Value} | fields(Kinds, Values)];
fields([], []) ->
    [].

cut(Anno, Parts, Make) ->
    {Values, Names} = lists:mapfoldr(fun argument/2, [], Parts),
    case Names of
        [] -> Make(Values);
        _ -> {'fun', Anno, {clauses, [{clause, Anno, Names, [], [Make(Values)]}]}}
    end.

argument({var, Anno, '_'}, Names) ->
    Name = list_to_atom("_Cut" ++ integer_to_list(erlang:unique_integer([positive]))),
    {{var, Anno, Name}, [{var, Anno, Name} | Names]};
argument(Other, Names) ->
    {Other, Names}.

main(_) ->
    {ok, Tokens, _} = erl_scan:string("f(X) -> g({_, X}, [_ | X], 1 + 2 * _)."),
    {ok, Form} = erl_parse:parse_form(Tokens),
    [Cut] = parse_transform([Form], []),
    {function, _, f, 1, [{clause, _, [_], [], [{call, _, _, Arguments}]}]} = Cut,
    io:format("~p~n", [[element(1, Argument) || Argument <- Arguments]]).

%% expect: ['fun','fun',op]
