-module(file_terms).
-moduledoc """
Files of terms and of expressions: `file:consult/1`, `eval/2`, `script/2`.

A file is scanned line by line as it comes, so that its first error is told whatever follows.
""".

-export([consult/1, eval/2, script/2]).

-record(source,
        {fd :: file:fd(),
         encoding :: latin1 | unicode,
         %% What is left of a line behind a full stop.
         rest = "" :: string() | eof,
         line = 1 :: pos_integer()}).

%% -- Terms ---------------------------------------------------------------------------------------

-doc "All terms of a file.".
-spec consult(file:name_all()) -> {ok, [term()]} | {error, term()}.
consult(File) ->
    case alder_file:read_file(File) of
        {ok, Text} -> all_terms(Text);
        {error, _} = Error -> Error
    end.

%% The engine reads what is right all at once; what is wrong with the rest is found step by step.
all_terms(Text) ->
    case alder_code:parse_terms(Text) of
        {ok, _} = Terms -> Terms;
        error -> with_source(Text, [ram], fun(Source) -> terms(Source, []) end)
    end.

terms(Source, Terms) ->
    case form(Source) of
        {ok, Tokens, Next} ->
            case erl_parse:parse_term(Tokens) of
                {ok, Term} -> terms(Next, [Term | Terms]);
                {error, _} = Error -> Error
            end;
        {eof, _} ->
            {ok, lists:reverse(Terms)};
        {error, Info, _Next} ->
            {error, Info};
        {error, _} = Error ->
            Error
    end.

%% -- Expressions ---------------------------------------------------------------------------------

-doc "Evaluates all expressions of a file; tells the first error, if there is one.".
-spec eval(file:name_all(), erl_eval:binding_struct()) -> ok | {error, term()}.
eval(File, Bindings) ->
    with_source(File, [],
                fun(Source) ->
                        case evaluate(Source, Bindings, none, none) of
                            {none, _Value, _Line} -> ok;
                            {Error, _Value, _Line} -> {error, Error}
                        end
                end).

-doc "The same; tells the value of the last expression.".
-spec script(file:name_all(), erl_eval:binding_struct()) -> {ok, term()} | {error, term()}.
script(File, Bindings) ->
    with_source(File, [],
                fun(Source) ->
                        case evaluate(Source, Bindings, none, none) of
                            {none, {value, Value}, _Line} -> {ok, Value};
                            {none, none, Line} -> {error, {Line, file, undefined_script}};
                            {Error, _Value, _Line} -> {error, Error}
                        end
                end).

%% The first error, the last value, and the line where the file ends.
evaluate(Source, Bindings, Error, Value) ->
    case form(Source) of
        {ok, Tokens, #source{line = Line} = Next} ->
            case value(Tokens, Line, Bindings) of
                {value, NewValue, NewBindings} ->
                    evaluate(Next, NewBindings, Error, {value, NewValue});
                {error, Info} ->
                    evaluate(Next, Bindings, first(Error, Info), Value)
            end;
        {eof, #source{line = Line}} ->
            {Error, Value, Line};
        {error, Info, Next} ->
            evaluate(Next, Bindings, first(Error, Info), Value);
        {error, Reason} ->
            {first(Error, Reason), Value, Source#source.line}
    end.

first(none, Error) -> Error;
first(Error, _) -> Error.

value(Tokens, Line, Bindings) ->
    case erl_parse:parse_exprs(Tokens) of
        {ok, Expressions} ->
            try
                erl_eval:exprs(Expressions, Bindings)
            catch
                Class:Reason:Stacktrace -> {error, {Line, file, {Class, Reason, Stacktrace}}}
            end;
        {error, _} = Error ->
            Error
    end.

%% -- Forms ---------------------------------------------------------------------------------------

with_source(File, Modes, Use) ->
    case alder_file:open(File, [read, binary, read_ahead | Modes]) of
        {ok, Fd} ->
            try
                Use(#source{fd = Fd, encoding = encoding(Fd)})
            after
                alder_file:close(Fd)
            end;
        {error, _} = Error ->
            Error
    end.

%% One of the first two lines may tell it.
encoding(Fd) ->
    Lines = [Line || _ <- [1, 2], {ok, Line} <- [alder_file:read_raw_line(Fd)]],
    ok = alder_file:put_back(Fd, iolist_to_binary(Lines)),
    case binary:match(iolist_to_binary(Lines), <<"coding">>) of
        nomatch -> unicode;
        _ -> declared(epp:read_encoding_from_binary(iolist_to_binary(Lines)))
    end.

declared(latin1) -> latin1;
declared(_) -> unicode.

%% The tokens of the next form, and the source behind it.
form(#source{rest = Rest, line = Line} = Source) ->
    case erl_scan:tokens([], Rest, Line) of
        {more, Continuation} -> form(Source, Continuation);
        {done, Result, NewRest} -> scanned(Result, Source#source{rest = NewRest})
    end.

form(Source, Continuation) ->
    case line(Source) of
        {error, _} = Error ->
            Error;
        Chars ->
            case erl_scan:tokens(Continuation, Chars, 1) of
                {more, Next} -> form(Source, Next);
                {done, Result, Rest} -> scanned(Result, Source#source{rest = Rest})
            end
    end.

scanned({ok, Tokens, Line}, Source) -> {ok, Tokens, Source#source{line = Line}};
scanned({eof, Line}, Source) -> {eof, Source#source{line = Line}};
scanned({error, Info, Line}, Source) -> {error, Info, Source#source{line = Line}}.

line(#source{fd = Fd, encoding = Encoding, line = Line}) ->
    case alder_file:read_raw_line(Fd) of
        {ok, Bytes} ->
            case unicode:characters_to_list(Bytes, Encoding) of
                Chars when is_list(Chars) -> Chars;
                _ -> {error, {Line, file_io_server, invalid_unicode}}
            end;
        Other ->
            Other
    end.
