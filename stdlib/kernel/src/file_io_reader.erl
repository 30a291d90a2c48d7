-module(file_io_reader).
-moduledoc """
What an io device for a file reads: lines, numbers of characters, and what functions take.

A reader is the file, whether binaries or lists are wanted, and the encoding of the file. Each result is
what is to be replied, or `{stop, Reason, Reply}` when the file does not hold characters in that encoding,
or the one who asks cannot have them in his.
""".

-export([line/2, characters/3, until/5]).

-type reader() :: {file:fd(), list | binary, unicode:encoding()}.
-type result() :: term() | {stop, Reason :: term(), Reply :: term()}.

%% -- Lines ---------------------------------------------------------------------------------------

-doc "The next line; a carriage return before its end is left out.".
-spec line(reader(), unicode:encoding()) -> result().
line({Fd, Mode, Encoding}, Wanted) when Encoding =:= latin1; Encoding =:= unicode ->
    case alder_file:read_line(Fd) of
        {ok, Bytes} -> converted(Mode, Bytes, Encoding, Wanted);
        Other -> failed(Other)
    end;
line({_, Mode, _} = Reader, Wanted) ->
    case collect_line(Reader, []) of
        {ok, Chars} -> finished(Mode, Chars, Wanted);
        Other -> Other
    end.

%% Where a character has several bytes, they say nothing about lines.
collect_line(Reader, Read) ->
    case text(Reader) of
        {ok, Chars} ->
            case split(Chars, Read) of
                {line, Line, Rest} ->
                    ok = put_back(Reader, Rest),
                    {ok, Line};
                {more, NewRead} ->
                    collect_line(Reader, NewRead)
            end;
        eof when Read =/= [] ->
            {ok, lists:reverse(Read)};
        Other ->
            Other
    end.

split([$\n | Rest], [$\r | Read]) -> {line, lists:reverse(Read, "\n"), Rest};
split([$\n | Rest], Read) -> {line, lists:reverse(Read, "\n"), Rest};
split([Char | Rest], Read) -> split(Rest, [Char | Read]);
split([], Read) -> {more, Read}.

%% -- Characters ----------------------------------------------------------------------------------

-doc "The next characters, less at the end of the file.".
-spec characters(reader(), unicode:encoding(), non_neg_integer()) -> result().
characters({Fd, Mode, latin1}, Wanted, Number) when is_integer(Number), Number >= 0 ->
    case alder_file:read(Fd, Number) of
        {ok, Bytes} -> converted(Mode, Bytes, latin1, Wanted);
        Other -> failed(Other)
    end;
characters({_, Mode, _} = Reader, Wanted, Number) when is_integer(Number), Number >= 0 ->
    case collect(Reader, Number, <<>>, []) of
        {ok, Parts} -> finished(Mode, lists:append(lists:reverse(Parts)), Wanted);
        Other -> Other
    end;
characters(_Reader, _Wanted, _Number) ->
    {error, badarg}.

%% No character has less bytes than are asked for, so nothing is read that must be put back.
collect({Fd, _, Encoding} = Reader, Number, Pending, Parts) ->
    case alder_file:read(Fd, Number * unit(Encoding)) of
        {ok, Bytes} ->
            case decode(<<Pending/binary, Bytes/binary>>, Encoding) of
                {ok, Chars, Rest} when Number > length(Chars) ->
                    collect(Reader, Number - length(Chars), Rest, [Chars | Parts]);
                {ok, Chars, _} ->
                    {ok, [Chars | Parts]};
                error ->
                    {stop, invalid_unicode, {error, invalid_unicode}}
            end;
        eof when Pending =/= <<>> ->
            {stop, invalid_unicode, {error, invalid_unicode}};
        eof when Parts =/= [] ->
            {ok, Parts};
        Other ->
            failed(Other)
    end.

unit(unicode) -> 1;
unit({utf16, _}) -> 2;
unit({utf32, _}) -> 4.

%% -- Functions -----------------------------------------------------------------------------------

-doc "Calls a function with more and more characters until it is done.".
-spec until(reader(), unicode:encoding(), module(), atom(), [term()]) -> result().
until(Reader, Wanted, Module, Function, Arguments) ->
    until(Reader, Wanted, Module, Function, Arguments, []).

until({_, Mode, _} = Reader, Wanted, Module, Function, Arguments, Continuation) ->
    case text(Reader) of
        {stop, Reason, _} ->
            {stop, Reason, no_text(Module, Function, Arguments, Reason)};
        {error, _} = Error ->
            Error;
        Read ->
            Chars = case Read of
                        {ok, Text} -> Text;
                        eof -> eof
                    end,
            try apply(Module, Function, [Continuation, Chars | Arguments]) of
                {done, Result, Rest} ->
                    ok = put_back(Reader, Rest),
                    result(Mode, Result, Wanted);
                {more, Next} ->
                    until(Reader, Wanted, Module, Function, Arguments, Next);
                _ ->
                    {error, Function}
            catch
                _:_ -> {error, Function}
            end
    end.

%% Who scans expects an error with a place.
no_text(erl_scan, tokens, [Location | _], _Reason) ->
    {error, {Location, file_io_server, invalid_unicode}, Location};
no_text(_Module, _Function, _Arguments, Reason) ->
    {error, Reason}.

result(binary, Chars, Wanted) when is_list(Chars) -> finished(binary, Chars, Wanted);
result(_Mode, Result, _Wanted) -> Result.

%% -- Text ----------------------------------------------------------------------------------------

%% Some characters, up to the end of a line if that can be seen.
text(Reader) -> text(Reader, <<>>).

text({Fd, _, Encoding} = Reader, Pending) ->
    case alder_file:read_raw_line(Fd) of
        {ok, Bytes} ->
            case decode(<<Pending/binary, Bytes/binary>>, Encoding) of
                {ok, [], Rest} ->
                    text(Reader, Rest);
                {ok, Chars, Rest} ->
                    ok = alder_file:put_back(Fd, Rest),
                    {ok, Chars};
                error ->
                    untranslatable(unicode, unicode)
            end;
        eof when Pending =/= <<>> ->
            untranslatable(unicode, unicode);
        Other ->
            failed(Other)
    end.

%% The characters, and bytes of one that is not complete.
decode(Bytes, Encoding) ->
    case unicode:characters_to_list(Bytes, Encoding) of
        Chars when is_list(Chars) -> {ok, Chars, <<>>};
        {incomplete, Chars, Rest} -> {ok, Chars, Rest};
        {error, _, _} -> error
    end.

put_back(_Reader, Rest) when Rest =:= eof; Rest =:= [] ->
    ok;
put_back({Fd, _, Encoding}, Rest) ->
    alder_file:put_back(Fd, unicode:characters_to_binary(Rest, unicode, Encoding)).

%% -- Results -------------------------------------------------------------------------------------

%% Bytes of the file as they are wanted.
converted(binary, Bytes, latin1, latin1) ->
    Bytes;
converted(list, Bytes, latin1, _Wanted) ->
    binary_to_list(Bytes);
converted(binary, Bytes, Encoding, Wanted) ->
    case unicode:characters_to_binary(Bytes, Encoding, Wanted) of
        Binary when is_binary(Binary) -> Binary;
        _ -> untranslatable(Encoding, Wanted)
    end;
converted(list, Bytes, Encoding, Wanted) ->
    case unicode:characters_to_list(Bytes, Encoding) of
        Chars when is_list(Chars) -> finished(list, Chars, Wanted);
        _ -> untranslatable(Encoding, Wanted)
    end.

finished(binary, Chars, Wanted) ->
    case unicode:characters_to_binary(Chars, unicode, Wanted) of
        Binary when is_binary(Binary) -> Binary;
        _ -> untranslatable(unicode, Wanted)
    end;
finished(list, Chars, latin1) ->
    case lists:all(fun(Char) -> Char =< 255 end, Chars) of
        true -> Chars;
        false -> untranslatable(unicode, latin1)
    end;
finished(list, Chars, _Wanted) ->
    Chars.

untranslatable(From, To) ->
    Reason = {no_translation, From, To},
    {stop, Reason, {error, Reason}}.

failed({error, Reason} = Error) -> {stop, Reason, Error};
failed(eof) -> eof.
