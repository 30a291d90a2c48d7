-module(yeccparser).
-moduledoc false.

%% The forms of a grammar file: declarations, rules, and the code behind them.

-export([read/1, format_error/1]).

-include_lib("parsetools/src/yecc.hrl").

-doc """
The forms of a file in its order: `{declaration, Location, Name, [{Symbol, Location}]}`,
`{header, Location, Strings}`, `{rule, Location, Left, Right, Action}`, `{code, Line, Text}`, and
`{error, Location, Reason}` where something else was found.
""".
read(File) ->
    case file:read_file(File) of
        {ok, Bytes} -> {ok, decoded(Bytes)};
        {error, Reason} -> {error, Reason}
    end.

decoded(Bytes) ->
    Encoding = case epp:read_encoding_from_binary(Bytes) of
                   none -> utf8;
                   Other -> Other
               end,
    case unicode:characters_to_list(Bytes, Encoding) of
        Text when is_list(Text) ->
            forms(Text, {1, 1});
        {_, Good, _} ->
            %% Nothing can be said about what follows.
            [{error, after_text(Good, {1, 1}), {error, file_io_server, invalid_unicode}}]
    end.

after_text([$\n | Text], {Line, _}) -> after_text(Text, {Line + 1, 1});
after_text([_ | Text], {Line, Column}) -> after_text(Text, {Line, Column + 1});
after_text([], Location) -> Location.

forms(Text, Location) ->
    case next(Text, Location) of
        {form, Tokens, {EndLine, _} = End, Rest} ->
            case form(significant(Tokens), Tokens) of
                code -> [{code, EndLine, Rest}];
                Form -> [Form | forms(Rest, End)]
            end;
        {error, {At, Module, Error}, End, Rest} ->
            [{error, At, {error, Module, Error}} | forms(Rest, End)];
        {unfinished, Tokens} ->
            unfinished(significant(Tokens));
        eof ->
            []
    end.

next([], _) -> eof;
next(Text, Location) ->
    case erl_scan:tokens([], Text, Location, [return, text]) of
        {done, {ok, Tokens, End}, Rest} -> {form, Tokens, End, chars(Rest)};
        {done, {error, Error, End}, Rest} -> {error, Error, End, chars(Rest)};
        {done, {eof, _}, _} -> eof;
        {more, Continuation} -> at_end(erl_scan:tokens(Continuation, eof, Location, [return, text]))
    end.

at_end({done, {ok, Tokens, End}, _}) ->
    case lists:last(Tokens) of
        {dot, _} -> {form, Tokens, End, []};
        _ -> {unfinished, Tokens}
    end;
at_end({done, {error, Error, End}, _}) -> {error, Error, End, []};
at_end({done, {eof, _}, _}) -> eof.

chars(eof) -> [];
chars(Rest) -> Rest.

significant(Tokens) ->
    [Token || Token <- Tokens, element(1, Token) =/= white_space, element(1, Token) =/= comment].

%% What is wrong may be found before the end that is missing.
unfinished([]) ->
    [];
unfinished(Tokens) ->
    Last = lists:last(Tokens),
    End = after_text(erl_scan:text(Last), erl_scan:location(Last)),
    [form(Tokens ++ [{'$end', End}], [])].

form([{atom, _, 'Erlang'}, {atom, _, code}, {dot, _}], _) -> code;
form([{var, _, 'Erlang'}, {atom, _, code}, {dot, _}], _) -> code;
form([First | Rest], Tokens) ->
    case symbol(First) of
        {Symbol, Location} -> after_first(Rest, Symbol, Location, Tokens);
        none -> syntax_error(First)
    end.

after_first([{'->', _} | Rest], Left, Location, Tokens) ->
    {Right, After} = symbols(Rest),
    case After of
        [Next | _] when Right =:= [] -> syntax_error(Next);
        [{dot, _}] -> {rule, Location, Left, Right, none};
        [{':', _}, {dot, _} = Dot] -> syntax_error(Dot);
        [{':', At} | Action] ->
            case lists:last(Action) of
                {dot, _} -> {rule, Location, Left, Right, action(Tokens, At)};
                End -> syntax_error(End)
            end;
        [Next | _] -> syntax_error(Next)
    end;
after_first([{string, _, _} | _] = Rest, Name, Location, _) ->
    case lists:splitwith(fun(Token) -> element(1, Token) =:= string end, Rest) of
        {Strings, [{dot, _}]} when Name =:= 'Header' ->
            {header, Location, [String || {string, _, String} <- Strings]};
        {_, [{dot, _}]} ->
            {declaration, Location, '', []};
        {_, [Next | _]} ->
            syntax_error(Next)
    end;
after_first(Rest, Name, Location, _) ->
    case symbols(Rest) of
        {[], [Next | _]} -> syntax_error(Next);
        {Symbols, [{dot, _}]} -> {declaration, Location, Name, Symbols};
        {_, [Next | _]} -> syntax_error(Next)
    end.

symbols([Token | Rest] = Tokens) ->
    case symbol(Token) of
        none ->
            {[], Tokens};
        Symbol ->
            {Symbols, After} = symbols(Rest),
            {[Symbol | Symbols], After}
    end.

symbol({Kind, _, Symbol} = Token) when Kind =:= atom; Kind =:= var; Kind =:= integer ->
    {Symbol, erl_scan:location(Token)};
symbol({Word, _} = Token) when is_atom(Word) ->
    case erl_scan:reserved_word(Word) of
        true -> {Word, erl_scan:location(Token)};
        false -> none
    end;
symbol(_) ->
    none.

%% All that stands between the first colon and the dot, with blanks and comments: lines are kept.
action(Tokens, Anno) ->
    [_ | After] = lists:dropwhile(fun(Token) -> element(2, Token) =/= Anno end, Tokens),
    lists:dropwhile(fun(Token) -> element(1, Token) =:= white_space end, lists:droplast(After)).

syntax_error({'$end', Location}) ->
    {error, Location, {error, yeccparser, ["syntax error before: ", []]}};
syntax_error(Token) ->
    {error, erl_scan:location(Token),
     {error, yeccparser, ["syntax error before: ", erl_scan:text(Token)]}}.

-doc "What is said about a form that is none.".
format_error(Message) -> Message.
