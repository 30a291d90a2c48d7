-module(logger_source).
-moduledoc "A line of a program's source, with the place in it where something went wrong.".

-export([line/3]).

-doc """
The line with its number, and where the call or the expression is that failed: columns from the first,
0 to the end. `none` if the source cannot be read, or is not what was loaded.
""".
-spec line(file:filename(), pos_integer(), term()) ->
    {ok, string(), {non_neg_integer(), non_neg_integer()} | none} | none.
line(File, Number, Callee) ->
    case alder_file:read_text(File) of
        {ok, Text} ->
            case nth(Number, Text) of
                none -> none;
                Line -> {ok, Line, place(tokens(Line), Line, Callee)}
            end;
        {error, _} ->
            none
    end.

nth(1, Text) -> expanded(lists:takewhile(fun(Char) -> Char =/= $\n end, Text), 0);
nth(Number, [$\n | Text]) -> nth(Number - 1, Text);
nth(Number, [_ | Text]) -> nth(Number, Text);
nth(_, []) -> none.

%% Tabs would move what is marked below the line.
expanded([$\t | Line], Column) ->
    Width = 8 - Column rem 8,
    lists:duplicate(Width, $\s) ++ expanded(Line, Column + Width);
expanded([$\r | Line], Column) ->
    expanded(Line, Column);
expanded([Char | Line], Column) ->
    [Char | expanded(Line, Column + 1)];
expanded([], _Column) ->
    [].

tokens(Line) ->
    case erl_scan:string(Line, {1, 1}) of
        {ok, Tokens, _} -> Tokens;
        {error, _, _} -> []
    end.

%% -- The place -----------------------------------------------------------------------------------

%% What is not there, or more than once, is not marked.
place(Tokens, Line, Callee) ->
    case found(Callee, Tokens) of
        [Place] -> within(Place, Line);
        _ -> none
    end.

whole(Line) ->
    Code = string:trim(uncommented(Line), trailing),
    Start = length(Code) - length(string:trim(Code, leading)),
    case length(Code) - Start of
        0 -> none;
        Length -> {Start, Length}
    end.

%% A comment is no part of it; a percent sign may be a character or in a string, which tokens know.
uncommented(Line) ->
    case erl_scan:string(Line, {1, 1}, [return]) of
        {ok, Tokens, _} ->
            case [Column || {comment, {_, Column}, _} <- Tokens] of
                [Column | _] -> lists:sublist(Line, Column - 1);
                [] -> Line
            end;
        {error, _, _} ->
            Line
    end.

within({Start, infinity}, Line) ->
    {_, Length} = Whole = case whole(Line) of none -> {0, 0}; Some -> Some end,
    {Start, element(1, Whole) + Length - Start};
within(Place, _Line) ->
    Place.

%% Places as {columns before, length}.
found({call, Module, Function, Arity}, Tokens) ->
    case is_operator(Function, Arity) of
        true -> [at(Token) || Token <- Tokens, element(1, Token) =:= Function];
        false -> calls(Module, Function, Tokens)
    end;
found({head, Function}, [{atom, _, Function} = Token | Rest]) ->
    [up_to_close(Token, Rest)];
found({head, _}, _Tokens) ->
    [];
found('=', Tokens) ->
    [{column(First), until(Rest, column(First))}
     || {[First | _] = Expression, Rest} <- expressions(Tokens, [], 0),
        lists:any(fun(Token) -> element(1, Token) =:= '=' end, Expression)];
found('case', Tokens) ->
    case [Token || {Word, _} = Token <- Tokens, Word =:= 'case' orelse Word =:= 'of'] of
        [{'case', _} = Case, {'of', _} = Of] -> [{column(Case), column(Of) + 2 - column(Case)}];
        [{'case', _} = Case] -> [{column(Case), infinity}];
        _ -> []
    end;
found(Keyword, Tokens) when is_atom(Keyword), Keyword =/= none ->
    [{column(Token), infinity} || Token <- Tokens, element(1, Token) =:= Keyword];
found(_, _Tokens) ->
    [].

%% The expressions of a line, each with the tokens from the one behind it on.
expressions([{Open, _} = Token | Rest], Before, Depth)
  when Open =:= '('; Open =:= '['; Open =:= '{'; Open =:= '<<' ->
    expressions(Rest, [Token | Before], Depth + 1);
expressions([{Close, _} = Token | Rest], Before, Depth)
  when Close =:= ')'; Close =:= ']'; Close =:= '}'; Close =:= '>>' ->
    expressions(Rest, [Token | Before], Depth - 1);
expressions([{Separator, _} = Token | Rest], Before, 0)
  when Separator =:= ','; Separator =:= ';'; Separator =:= '->'; Separator =:= dot;
       Separator =:= 'of'; Separator =:= 'end' ->
    [{lists:reverse(Before), [Token | Rest]} | expressions(Rest, [], 0)];
expressions([Token | Rest], Before, Depth) ->
    expressions(Rest, [Token | Before], Depth);
expressions([], Before, _Depth) ->
    [{lists:reverse(Before), []}].

until([Token | _], Start) -> column(Token) - Start;
until([], _Start) -> infinity.

is_operator(Function, Arity) ->
    erl_internal:arith_op(Function, Arity) orelse erl_internal:comp_op(Function, Arity)
        orelse erl_internal:bool_op(Function, Arity) orelse erl_internal:list_op(Function, Arity)
        orelse erl_internal:send_op(Function, Arity).

calls(Module, Function, [{atom, _, Module} = Token, {':', _}, {atom, _, Function}, {'(', _} = Open | Rest]) ->
    [up_to_close(Token, [Open | Rest]) | calls(Module, Function, Rest)];
calls(Module, Function, [{':', _}, {atom, _, _}, {'(', _} | Rest]) ->
    calls(Module, Function, Rest);
calls(Module, Function, [{atom, _, Function} = Token, {'(', _} = Open | Rest]) ->
    [up_to_close(Token, [Open | Rest]) | calls(Module, Function, Rest)];
calls(Module, Function, [_ | Rest]) ->
    calls(Module, Function, Rest);
calls(_Module, _Function, []) ->
    [].

at(Token) ->
    {column(Token), length(atom_to_list(element(1, Token)))}.

column(Token) ->
    {_, Column} = element(2, Token),
    Column - 1.

%% From a token to the parenthesis that closes the first one behind it, or to the end of the line.
up_to_close(Token, Rest) ->
    case close(Rest, 0) of
        none -> {column(Token), infinity};
        Close -> {column(Token), column(Close) + 1 - column(Token)}
    end.

close([{Open, _} | Rest], Depth) when Open =:= '('; Open =:= '['; Open =:= '{'; Open =:= '<<' ->
    close(Rest, Depth + 1);
close([{Close, _} = Token | _], 1) when Close =:= ')'; Close =:= ']'; Close =:= '}'; Close =:= '>>' ->
    Token;
close([{Close, _} | Rest], Depth) when Close =:= ')'; Close =:= ']'; Close =:= '}'; Close =:= '>>' ->
    close(Rest, Depth - 1);
close([_ | Rest], Depth) ->
    close(Rest, Depth);
close([], _Depth) ->
    none.
