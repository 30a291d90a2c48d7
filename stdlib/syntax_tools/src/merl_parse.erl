-module(merl_parse).
-moduledoc "The text of a quotation: as forms, expressions, or clauses of any kind.".

-export([trees/2]).

-doc "The tree of a text, or the list of trees if there are several.".
-spec trees(erl_anno:location(), string()) -> erl_syntax:syntaxTree() | [erl_syntax:syntaxTree()].
trees(Location, Text) ->
    case parse(tokens(Location, Text)) of
        [Tree] -> Tree;
        Trees -> Trees
    end.

tokens(Location, Text) ->
    case erl_scan:string(Text, Location) of
        {ok, Tokens, _} -> Tokens;
        {error, {At, Module, Reason}, _} -> failed({At, Module, Reason})
    end.

parse([]) -> [];
parse(Tokens) ->
    case element(1, lists:last(Tokens)) of
        dot -> [form(Form) || Form <- forms(Tokens, [])];
        _ -> expressions(Tokens)
    end.

forms([], []) -> [];
forms([{dot, _} = Dot | Tokens], Before) -> [lists:reverse(Before, [Dot]) | forms(Tokens, [])];
forms([Token | Tokens], Before) -> forms(Tokens, [Token | Before]).

form(Tokens) ->
    case erl_parse:parse_form(Tokens) of
        {ok, Form} -> Form;
        {error, Reason} -> failed(Reason)
    end.

%% The first that it can be read as; if it is nothing, the error is that of expressions.
expressions(Tokens) ->
    case erl_parse:parse_exprs(Tokens ++ [{dot, element(2, lists:last(Tokens))}]) of
        {ok, Expressions} -> Expressions;
        {error, Reason} ->
            case clauses(Tokens) of
                {ok, Clauses} -> Clauses;
                error -> failed(Reason)
            end
    end.

clauses(Tokens) ->
    first([fun() -> function_clauses(Tokens) end, fun() -> case_clauses(Tokens) end,
           fun() -> handlers(Tokens) end]).

first([Attempt | Attempts]) ->
    case Attempt() of
        error -> first(Attempts);
        Found -> Found
    end;
first([]) -> error.

function_clauses(Tokens) ->
    case wrapped([{'fun', 0}], Tokens) of
        {ok, {'fun', _, {clauses, Clauses}}} -> {ok, Clauses};
        _ -> error
    end.

case_clauses(Tokens) ->
    case wrapped([{'case', 0}, {atom, 0, ok}, {'of', 0}], Tokens) of
        {ok, {'case', _, _, Clauses}} ->
            %% Class:Reason has the form of a pattern, too.
            case [Pattern || {clause, _, [{remote, _, _, _} = Pattern], _, _} <- Clauses] of
                [] -> {ok, Clauses};
                _ -> error
            end;
        _ -> error
    end.

handlers(Tokens) ->
    case wrapped([{'try', 0}, {atom, 0, ok}, {'catch', 0}], Tokens) of
        {ok, Try} -> {ok, erl_syntax:try_expr_handlers(Try)};
        error -> error
    end.

wrapped(Start, Tokens) ->
    case erl_parse:parse_exprs(Start ++ Tokens ++ [{'end', 0}, {dot, 0}]) of
        {ok, [Expression]} -> {ok, Expression};
        _ -> error
    end.

-spec failed(term()) -> no_return().
failed({Location, Module, Reason}) ->
    Line = case Location of
               {L, _} -> L;
               L -> L
           end,
    throw({error, lists:flatten(io_lib:format("~w: ~ts", [Line, Module:format_error(Reason)]))}).
