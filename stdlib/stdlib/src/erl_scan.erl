-module(erl_scan).
-moduledoc """
Text to tokens.

A token is {Category, Annotation, Value}, or {Category, Annotation} for reserved words and
punctuation. The work is done by the engine's own lexer (`alder_syntax:scan/4`); the options that bring
funs along are seen to here, on its result.
""".

-export([string/1, string/2, string/3, tokens/3, tokens/4]).
-export([format_error/1, reserved_word/1, f_reserved_word/2]).
-export([category/1, column/1, end_location/1, line/1, location/1, symbol/1, text/1]).

-export_type([category/0, error_description/0, error_info/0, options/0, return_cont/0, symbol/0,
              token/0, tokens/0, tokens_result/0]).

-type category() :: atom().
-type symbol() :: atom() | float() | integer() | string().
-type token() :: {category(), erl_anno:anno(), symbol()} | {category(), erl_anno:anno()}.
-type tokens() :: [token()].
-type error_description() :: term().
-type error_info() :: {erl_anno:location(), module(), error_description()}.
-type option() :: return | return_white_spaces | return_comments | text
                | {reserved_word_fun, fun((atom()) -> boolean())}
                | {text_fun, fun((atom(), string()) -> boolean())}
                | {compiler_internal, [term()]}.
-type options() :: option() | [option()].
-type tokens_result() :: {ok, tokens(), erl_anno:location()}
                       | {eof, erl_anno:location()}
                       | {error, error_info(), erl_anno:location()}.

%% What `tokens/3` goes on with: the tokens so far, last ones first, as lists; the text not used yet, where
%% that starts, and whether it is a string that goes on.
-opaque return_cont() :: {erl_scan_continuation, Tokens :: [tokens()], erl_scan_pending:pending(),
                          erl_anno:location(), Options :: #{atom() => term()}}.

%% -- API -----------------------------------------------------------------------------------------

-doc "The tokens of a text.".
-spec string(string()) -> {ok, tokens(), erl_anno:location()}
                        | {error, error_info(), erl_anno:location()}.
string(String) -> string(String, 1, []).

-spec string(string(), erl_anno:location()) -> {ok, tokens(), erl_anno:location()}
                                             | {error, error_info(), erl_anno:location()}.
string(String, StartLocation) -> string(String, StartLocation, []).

-spec string(string(), erl_anno:location(), options()) ->
          {ok, tokens(), erl_anno:location()} | {error, error_info(), erl_anno:location()}.
string(String, Line, Options) when is_list(String), is_integer(Line) ->
    whole(String, Line, options(Options));
string(String, {Line, Column}, Options)
  when is_list(String), is_integer(Line), is_integer(Column), Column >= 1 ->
    whole(String, {Line, Column}, options(Options)).

whole(String, Location, Options) ->
    case alder_syntax:scan(String, Location, flags(Options), text) of
        {ok, Tokens, End} -> {ok, finished(Tokens, Options), End};
        {error, Info, End, _Rest} -> {error, Info, End}
    end.

-doc """
The tokens of the first form of a text, which may come in parts.

The first call has `[]` for `Continuation`; if the answer is `{more, NewContinuation}`, the next call has
that and the next part of the text, or `eof`.
""".
-spec tokens([] | return_cont(), string() | eof, erl_anno:location()) ->
          {done, tokens_result(), string() | eof} | {more, return_cont()}.
tokens(Continuation, CharSpec, StartLocation) -> tokens(Continuation, CharSpec, StartLocation, []).

-spec tokens([] | return_cont(), string() | eof, erl_anno:location(), options()) ->
          {done, tokens_result(), string() | eof} | {more, return_cont()}.
tokens([], CharSpec, StartLocation, Options) ->
    continue([], "", CharSpec, StartLocation, options(Options));
tokens({erl_scan_continuation, Tokens, Pending, Location, Options}, CharSpec, _StartLocation,
       _Options) ->
    case erl_scan_pending:add(CharSpec, Pending) of
        {text, Text} when CharSpec =:= eof -> continue(Tokens, Text, eof, Location, Options);
        {text, Text} -> continue(Tokens, "", Text, Location, Options);
        {pending, More} -> {more, {erl_scan_continuation, Tokens, More, Location, Options}}
    end.

continue(Before, Rest, eof, Location, Options) ->
    case alder_syntax:scan(Rest, Location, flags(Options), last_form) of
        {ok, [], End} when Before =:= [] -> {done, {eof, End}, eof};
        {ok, Tokens, End} -> {done, all(Before, Tokens, End, Options), eof};
        {dot, Tokens, End, ""} -> {done, all(Before, Tokens, End, Options), eof};
        {dot, Tokens, End, Left} -> {done, all(Before, Tokens, End, Options), Left};
        {error, Info, End, _Left} -> {done, {error, Info, End}, eof}
    end;
continue(Before, Rest, Characters, Location, Options) ->
    case alder_syntax:scan(Rest ++ Characters, Location, flags(Options), form) of
        {more, Tokens, End, Left} ->
            {more, {erl_scan_continuation, [Tokens || Tokens =/= []] ++ Before,
                    erl_scan_pending:new(Left), End, Options}};
        {dot, Tokens, End, Left} ->
            {done, all(Before, Tokens, End, Options), Left};
        {error, Info, End, Left} ->
            {done, {error, Info, End}, Left}
    end.

all(Before, Tokens, End, Options) ->
    All = lists:append(lists:reverse(Before, [Tokens])),
    case finished(All, Options) of
        [] -> {eof, End};
        Finished -> {ok, Finished, End}
    end.

%% -- Options -------------------------------------------------------------------------------------

options(Options) when is_list(Options) ->
    lists:foldl(fun option/2, #{}, Options);
options(Option) ->
    options([Option]).

option(return, Known) -> Known#{return_comments => true, return_white_spaces => true};
option(return_comments, Known) -> Known#{return_comments => true};
option(return_white_spaces, Known) -> Known#{return_white_spaces => true};
option(text, Known) -> Known#{text => true};
option({reserved_word_fun, Fun}, Known) when is_function(Fun, 1) ->
    maps:merge(#{reserved_word_fun => Fun}, Known);
option({text_fun, Fun}, Known) when is_function(Fun, 2) ->
    maps:merge(#{text_fun => Fun}, Known);
option(_Other, Known) -> Known.

%% The funs are asked about texts, so the engine has to tell them.
flags(Options) ->
    Needs = [text || is_map_key(text_fun, Options) orelse is_map_key(reserved_word_fun, Options)],
    [Name || Name <- [text, return_comments, return_white_spaces], is_map_key(Name, Options)]
        ++ Needs.

finished(Tokens, Options) when is_map_key(reserved_word_fun, Options) ->
    #{reserved_word_fun := IsReserved} = Options,
    with_texts([with_reserved(Token, IsReserved) || Token <- Tokens], Options);
finished(Tokens, Options) when is_map_key(text_fun, Options) ->
    with_texts(Tokens, Options);
finished(Tokens, _Options) ->
    Tokens.

%% An atom without quotes becomes a reserved word, or a reserved word an atom, as the fun will have it.
with_reserved({atom, Anno, Word} = Token, IsReserved) ->
    case hd(erl_anno:text(Anno)) =/= $' andalso IsReserved(Word) of
        true -> {Word, Anno};
        false -> Token
    end;
with_reserved({Word, Anno} = Token, IsReserved) ->
    case reserved_word(Word) andalso not IsReserved(Word) of
        true -> {atom, Anno, Word};
        false -> Token
    end;
with_reserved(Token, _IsReserved) ->
    Token.

with_texts(Tokens, #{text := true}) -> Tokens;
with_texts(Tokens, #{text_fun := Keeps}) ->
    [case Keeps(category(Token), text(Token)) of
         true -> Token;
         false -> without_text(Token)
     end || Token <- Tokens];
with_texts(Tokens, _Options) ->
    [without_text(Token) || Token <- Tokens].

without_text(Token) -> setelement(2, Token, location(Token)).

%% -- Words and errors ----------------------------------------------------------------------------

-spec format_error(error_description()) -> string().
format_error({string, Quote, Text}) ->
    Kind = case Quote of
               $' -> "atom";
               $" -> "string"
           end,
    lists:flatten(["unterminated ", Kind, " starting with ",
                   io_lib:write_string(Text, Quote)]);
format_error({illegal, Type}) ->
    lists:flatten(io_lib:fwrite("illegal ~w", [Type]));
format_error(char) ->
    "unterminated character";
format_error({base, Base}) ->
    lists:flatten(io_lib:fwrite("illegal base '~w'", [Base]));
format_error({other, Message}) ->
    Message;
format_error(Other) ->
    lists:flatten(io_lib:write(Other)).

-spec reserved_word(atom()) -> boolean().
reserved_word('after') -> true;
reserved_word('and') -> true;
reserved_word('andalso') -> true;
reserved_word('band') -> true;
reserved_word('begin') -> true;
reserved_word('bnot') -> true;
reserved_word('bor') -> true;
reserved_word('bsl') -> true;
reserved_word('bsr') -> true;
reserved_word('bxor') -> true;
reserved_word('case') -> true;
reserved_word('catch') -> true;
reserved_word('cond') -> true;
reserved_word('div') -> true;
reserved_word('else') -> true;
reserved_word('end') -> true;
reserved_word('fun') -> true;
reserved_word('if') -> true;
reserved_word('let') -> true;
reserved_word('maybe') -> true;
reserved_word('not') -> true;
reserved_word('of') -> true;
reserved_word('or') -> true;
reserved_word('orelse') -> true;
reserved_word('receive') -> true;
reserved_word('rem') -> true;
reserved_word('try') -> true;
reserved_word('when') -> true;
reserved_word('xor') -> true;
reserved_word(_) -> false.

-doc "Whether a word is reserved when the features of a list are enabled.".
-spec f_reserved_word(atom(), [atom()]) -> boolean().
f_reserved_word(Word, Features) when Word =:= 'maybe'; Word =:= 'else' ->
    lists:member(maybe_expr, Features);
f_reserved_word(Word, _Features) ->
    reserved_word(Word).

%% -- Parts of tokens -----------------------------------------------------------------------------

-spec category(token()) -> category().
category({Category, _Anno}) -> Category;
category({Category, _Anno, _Symbol}) -> Category;
category(Token) -> error(badarg, [Token]).

-spec column(token()) -> erl_anno:column() | undefined.
column(Token) -> erl_anno:column(element(2, Token)).

-spec end_location(token()) -> erl_anno:location() | undefined.
end_location(Token) -> erl_anno:end_location(element(2, Token)).

-spec line(token()) -> erl_anno:line().
line(Token) -> erl_anno:line(element(2, Token)).

-spec location(token()) -> erl_anno:location().
location(Token) -> erl_anno:location(element(2, Token)).

-spec symbol(token()) -> symbol().
symbol({Category, _Anno}) -> Category;
symbol({_Category, _Anno, Symbol}) -> Symbol;
symbol(Token) -> error(badarg, [Token]).

-spec text(token()) -> erl_anno:text() | undefined.
text(Token) -> erl_anno:text(element(2, Token)).
