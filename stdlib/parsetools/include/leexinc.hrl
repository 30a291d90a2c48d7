%% The part of a scanner that does not depend on its rules. What leex makes of the rules is
%%
%%   yystart()                                   the state to begin in
%%   yystate(State, Chars, Len, Action, ALen)    goes as far as it can:
%%       {stop, Action, ALen, Len}               the longest match was by the rule Action, reject if by none
%%       {more, State, Len, Action, ALen}        the characters have ended, and others could follow
%%   yyaction(Action, Chars, Len, Line, Column)  what the rule's code says
%%   yylocation(Line, Column), yytab()           the form of locations, and the width of tabs
%%
%% Chars are those from the beginning of a token on; behind the last may be eof.

-spec string(string()) -> {ok, [term()], term()} | {error, term(), term()}.
string(String) -> string(String, 1).

-spec string(string(), erl_anno:location()) -> {ok, [term()], term()} | {error, term(), term()}.
string(String, {Line, Column}) -> yystring(String, Line, Column, []);
string(String, Line) -> yystring(String, Line, 1, []).

yystring([], Line, Column, Tokens) ->
    {ok, lists:reverse(Tokens), yylocation(Line, Column)};
yystring(Chars, Line, Column, Tokens) ->
    case yystate(yystart(), Chars, 0, reject, 0) of
        {stop, Action, Matched, Len} ->
            yystring(Action, Matched, Len, Chars, Line, Column, Tokens);
        {more, _State, Len, Action, Matched} ->
            yystring(Action, Matched, Len, Chars, Line, Column, Tokens)
    end.

yystring(reject, _, Len, Chars, Line, Column, _) ->
    {EndLine, EndColumn} = yyafter(yytake(Len, Chars), Line, Column),
    {error, {yylocation(Line, Column), ?MODULE, {illegal, yytake(Len + 1, Chars)}},
     yylocation(EndLine, EndColumn)};
yystring(Action, Matched, _, Chars, Line, Column, Tokens) ->
    {Result, Rest, NewLine, NewColumn} = yymatched(Action, Matched, Chars, Line, Column),
    case Result of
        {Kind, Token} when Kind =:= token; Kind =:= end_token ->
            yystring(Rest, NewLine, NewColumn, [Token | Tokens]);
        skip ->
            yystring(Rest, NewLine, NewColumn, Tokens);
        {error, Error} ->
            {error, Error, yylocation(NewLine, NewColumn)}
    end.

-spec token(term(), string() | eof) -> {more, term()} | {done, term(), string() | eof}.
token(Continuation, Chars) -> token(Continuation, Chars, 1).

-spec token(term(), string() | eof, erl_anno:location()) -> {more, term()} | {done, term(), string() | eof}.
token([], Chars, {Line, Column}) -> yytoken(Chars, Line, Column);
token([], Chars, Line) -> yytoken(Chars, Line, 1);
token({token, State, Len, Action, Matched, Old, Line, Column}, Chars, _) ->
    yytoken(yystate(State, Chars, Len, Action, Matched), Old ++ Chars, Line, Column).

yytoken(eof, Line, Column) ->
    {done, {eof, yylocation(Line, Column)}, eof};
yytoken(Chars, Line, Column) ->
    yytoken(yystate(yystart(), Chars, 0, reject, 0), Chars, Line, Column).

yytoken({more, State, Len, Action, Matched}, Chars, Line, Column) ->
    {more, {token, State, Len, Action, Matched, Chars, Line, Column}};
yytoken({stop, reject, _, 0}, eof, Line, Column) ->
    {done, {eof, yylocation(Line, Column)}, eof};
yytoken({stop, reject, _, Len}, Chars, Line, Column) ->
    {EndLine, EndColumn} = yyafter(yytake(Len, Chars), Line, Column),
    Error = {yylocation(Line, Column), ?MODULE, {illegal, yytake(Len + 1, Chars)}},
    {done, {error, Error, yylocation(EndLine, EndColumn)}, yydrop(Len, Chars)};
yytoken({stop, Action, Matched, _}, Chars, Line, Column) ->
    {Result, Rest, NewLine, NewColumn} = yymatched(Action, Matched, Chars, Line, Column),
    End = yylocation(NewLine, NewColumn),
    case Result of
        {Kind, Token} when Kind =:= token; Kind =:= end_token -> {done, {ok, Token, End}, Rest};
        skip -> yytoken(Rest, NewLine, NewColumn);
        {error, Error} -> {done, {error, Error, End}, Rest}
    end.

-spec tokens(term(), string() | eof) -> {more, term()} | {done, term(), string() | eof}.
tokens(Continuation, Chars) -> tokens(Continuation, Chars, 1).

-spec tokens(term(), string() | eof, erl_anno:location()) -> {more, term()} | {done, term(), string() | eof}.
tokens([], Chars, {Line, Column}) -> yytokens(Chars, Line, Column, {ok, []});
tokens([], Chars, Line) -> yytokens(Chars, Line, 1, {ok, []});
tokens({tokens, State, Len, Action, Matched, Old, Line, Column, Found}, Chars, _) ->
    yytokens(yystate(State, Chars, Len, Action, Matched), Old ++ Chars, Line, Column, Found).

%% Found is {ok, Tokens}, the last first, or {error, Error}: then all up to the end is passed over.
yytokens(eof, Line, Column, Found) ->
    yyfound(Found, Line, Column, eof);
yytokens(Chars, Line, Column, Found) ->
    yytokens(yystate(yystart(), Chars, 0, reject, 0), Chars, Line, Column, Found).

yytokens({more, State, Len, Action, Matched}, Chars, Line, Column, Found) ->
    {more, {tokens, State, Len, Action, Matched, Chars, Line, Column, Found}};
yytokens({stop, reject, _, 0}, eof, Line, Column, Found) ->
    yyfound(Found, Line, Column, eof);
yytokens({stop, reject, _, Len}, Chars, Line, Column, Found) ->
    Illegal = yytake(Len + 1, Chars),
    {NewLine, NewColumn} = yyafter(Illegal, Line, Column),
    Error = {yylocation(Line, Column), ?MODULE, {illegal, Illegal}},
    yytokens(yydrop(length(Illegal), Chars), NewLine, NewColumn, yyerror(Error, Found));
yytokens({stop, Action, Matched, _}, Chars, Line, Column, Found) ->
    {Result, Rest, NewLine, NewColumn} = yymatched(Action, Matched, Chars, Line, Column),
    case {Result, Found} of
        {{token, Token}, {ok, Tokens}} -> yytokens(Rest, NewLine, NewColumn, {ok, [Token | Tokens]});
        {{end_token, Token}, {ok, Tokens}} -> yyfound({ok, [Token | Tokens]}, NewLine, NewColumn, Rest);
        {{end_token, _}, {error, _}} -> yyfound(Found, NewLine, NewColumn, Rest);
        {{error, Error}, _} -> yytokens(Rest, NewLine, NewColumn, yyerror(Error, Found));
        _ -> yytokens(Rest, NewLine, NewColumn, Found)
    end.

%% The first error counts.
yyerror(Error, {ok, _}) -> {error, Error};
yyerror(_, Found) -> Found.

yyfound({ok, []}, Line, Column, eof) -> {done, {eof, yylocation(Line, Column)}, eof};
yyfound({ok, Tokens}, Line, Column, Rest) ->
    {done, {ok, lists:reverse(Tokens), yylocation(Line, Column)}, Rest};
yyfound({error, Error}, Line, Column, Rest) -> {done, {error, Error, yylocation(Line, Column)}, Rest}.

%% The result of a rule's code; characters that it pushes back come first in the rest.
yymatched(Action, Len, Chars, Line, Column) ->
    {Matched, Rest} = lists:split(Len, Chars),
    {NewLine, NewColumn} = yyafter(Matched, Line, Column),
    case yyaction(Action, Matched, Len, Line, Column) of
        {token, Token} -> {{token, Token}, Rest, NewLine, NewColumn};
        {token, Token, Back} -> {{token, Token}, Back ++ Rest, NewLine, NewColumn};
        {end_token, Token} -> {{end_token, Token}, Rest, NewLine, NewColumn};
        {end_token, Token, Back} -> {{end_token, Token}, Back ++ Rest, NewLine, NewColumn};
        skip_token -> {skip, Rest, NewLine, NewColumn};
        {skip_token, Back} -> {skip, Back ++ Rest, NewLine, NewColumn};
        {error, Message} ->
            %% Where the token ends: where it begins the code knows.
            {{error, {yylocation(NewLine, NewColumn), ?MODULE, {user, Message}}}, Rest, NewLine, NewColumn}
    end.

yyafter([$\n | Chars], Line, _) when is_integer(Line) -> yyafter(Chars, Line + 1, 1);
yyafter([$\t | Chars], Line, Column) ->
    yyafter(Chars, Line, ((Column - 1) div yytab() + 1) * yytab() + 1);
yyafter([_ | Chars], Line, Column) -> yyafter(Chars, Line, Column + 1);
yyafter([], Line, Column) -> {Line, Column}.

yytake(Len, [Char | Chars]) when Len > 0 -> [Char | yytake(Len - 1, Chars)];
yytake(_, _) -> [].

yydrop(Len, [_ | Chars]) when Len > 0 -> yydrop(Len - 1, Chars);
yydrop(_, Chars) -> Chars.

-spec format_error(term()) -> io_lib:chars().
format_error({illegal, Chars}) -> ["illegal characters ", io_lib:write_string(Chars)];
format_error({user, Message}) -> Message.
