-module(io_lib_fread).
-moduledoc """
Formatted input. A format is white space (skips white space), directives, and characters that must come
as they are.
""".

-export([fread/2, fread/3]).

-doc "See `io_lib:fread/2`.".
-spec fread(string(), string()) -> tuple().
fread(Format, String) ->
    read(Format, String, 0, []).

-doc "See `io_lib:fread/3`. The continuation is the text so far.".
-spec fread(string(), string() | eof, string()) -> tuple().
fread([], eof, _Format) ->
    {done, eof, eof};
fread(Before, eof, Format) ->
    %% A blank ends a last item which the end of the text cut short.
    case fread(Format, Before ++ "\n") of
        {ok, Values, _Rest} -> {done, {ok, Values}, eof};
        {more, _, _, _} -> {done, eof, eof};
        {error, _} = Error -> {done, Error, eof}
    end;
fread(Before, Chars, Format) ->
    Text = Before ++ Chars,
    case fread(Format, Text) of
        %% The end of the line is not kept for the next one who reads.
        {ok, Values, "\n"} -> {done, {ok, Values}, []};
        {ok, Values, Rest} -> {done, {ok, Values}, Rest};
        {more, _, _, _} -> {more, Text};
        {error, _} = Error -> {done, Error, []}
    end.

%% Count is the number of characters read so far, Values the values in reverse order.
read("~" ++ Format, String, Count, Values) ->
    {Suppress, Format1} = option("*", Format),
    {Width, Format2} = width(Format1),
    {_Unicode, Format3} = option("t", Format2),
    directive(Format3, Suppress, Width, {"~" ++ Format, Count, Values}, String);
read([Blank | Format], String, Count, Values) when
    Blank =:= $\s; Blank =:= $\t; Blank =:= $\n; Blank =:= $\r
->
    {Skipped, Rest} = skip(String, 0),
    read(Format, Rest, Count + Skipped, Values);
read([Char | Format], [Char | String], Count, Values) ->
    read(Format, String, Count + 1, Values);
read([_ | _] = Format, [], Count, Values) ->
    {more, Format, Count, Values};
read([_ | _], _String, _Count, _Values) ->
    failed(input);
read([], String, _Count, Values) ->
    {ok, lists:reverse(Values), String}.

option([Char], [Char | Format]) -> {true, Format};
option(_, Format) -> {false, Format}.

width([Digit | _] = Format) when Digit >= $0, Digit =< $9 -> width(Format, 0);
width(Format) -> {none, Format}.

width([Digit | Format], Width) when Digit >= $0, Digit =< $9 ->
    width(Format, Width * 10 + Digit - $0);
width(Format, Width) ->
    {Width, Format}.

skip([Char | String], Count) when Char =:= $\s; Char =:= $\t; Char =:= $\n; Char =:= $\r ->
    skip(String, Count + 1);
skip(String, Count) ->
    {Count, String}.

%% Start is what is needed to begin this directive again when there is more text.
directive("~" ++ Format, _, _, {_, Count, Values}, [$~ | String]) ->
    read(Format, String, Count + 1, Values);
directive("~" ++ _, _, _, {Before, Count, Values}, []) ->
    {more, Before, Count, Values};
directive("~" ++ _, _, _, _, _) ->
    failed(format);
directive("l" ++ Format, Suppress, _, {_, Count, Values}, String) ->
    read(Format, String, Count, push(Suppress, Count, Values));
directive("c" ++ Format, Suppress, Width, {Before, Count, Values}, String) ->
    N = case Width of none -> 1; _ -> Width end,
    case take(N, String, []) of
        {Chars, Rest} -> read(Format, Rest, Count + N, push(Suppress, Chars, Values));
        more when String =:= [] -> {more, Before, Count, Values};
        more -> failed(character)
    end;
directive([Control | Format], Suppress, Width, {Before, Count, Values}, String) ->
    case lists:member(Control, "dusaf#-") of
        true ->
            {Skipped, Text} = blanks(Control, Width, String),
            case field(Control, Width, Text) of
                {ok, Value, Rest} ->
                    NewCount = Count + Skipped + length(Text) - length(Rest),
                    read(Format, Rest, NewCount, push(Suppress, Value, Values));
                failed when Text =:= [] ->
                    {more, Before, Count + Skipped, Values};
                failed ->
                    failed(name(Control))
            end;
        false ->
            failed(format)
    end;
directive([], _, _, _, _) ->
    failed(format).

%% An unsigned integer must come at once, other items after blanks; a width counts these.
blanks($u, none, String) -> {0, String};
blanks(_Control, none, String) -> skip(String, 0);
blanks(_Control, _Width, String) -> {0, String}.

push(true, _Value, Values) -> Values;
push(false, Value, Values) -> [Value | Values].

failed(What) -> {error, {fread, What}}.

name($d) -> integer;
name($u) -> unsigned;
name($s) -> string;
name($a) -> atom;
name($f) -> float;
name($#) -> based;
name($-) -> sign.

take(0, Rest, Taken) -> {lists:reverse(Taken), Rest};
take(N, [Char | Rest], Taken) -> take(N - 1, Rest, [Char | Taken]);
take(_N, [], _Taken) -> more.

%% With a width the item is exactly that long; blanks may end a word.
field(Control, none, Text) ->
    case scan(Control, Text) of
        {{value, Value}, Rest} -> {ok, Value, Rest};
        {none, _} -> failed
    end;
field(Control, Width, Text) ->
    case take(Width, Text, []) of
        {Field, Rest} ->
            {_, Text1} = skip(Field, 0),
            case scan(Control, Text1) of
                {{value, Value}, []} -> {ok, Value, Rest};
                {{value, Value}, [Blank | _]} when Control =:= $s, Blank =< $\s -> {ok, Value, Rest};
                _ -> failed
            end;
        more ->
            failed
    end.

scan($d, Text) -> signed(fun digits/1, Text);
scan($u, Text) -> integer(digits(Text));
scan($-, [$- | Rest]) -> {{value, -1}, Rest};
scan($-, [$+ | Rest]) -> {{value, 1}, Rest};
scan($-, Text) -> {{value, 1}, Text};
scan($s, Text) -> word(Text, fun(Word) -> Word end);
scan($a, Text) -> word(Text, fun list_to_atom/1);
scan($f, Text) -> float_text(Text);
scan($#, Text) -> based(Text).

signed(Digits, [Sign | Text]) when Sign =:= $+; Sign =:= $- ->
    case integer(Digits(Text)) of
        {{value, N}, Rest} when Sign =:= $- -> {{value, -N}, Rest};
        Result -> Result
    end;
signed(Digits, Text) ->
    integer(Digits(Text)).

digits(Text) -> lists:splitwith(fun(Char) -> Char >= $0 andalso Char =< $9 end, Text).

integer({[], Rest}) -> {none, Rest};
integer({Digits, Rest}) -> {{value, list_to_integer(Digits)}, Rest}.

word(Text, Make) ->
    case lists:splitwith(fun(Char) -> not lists:member(Char, " \t\n\r") end, Text) of
        {[], Rest} -> {none, Rest};
        {Word, Rest} -> {{value, Make(Word)}, Rest}
    end.

float_text(Text) ->
    {Sign, Unsigned} = sign(Text),
    case digits(Unsigned) of
        {[_ | _] = Whole, [$. | Rest]} ->
            case digits(Rest) of
                {[], Rest1} -> {none, Rest1};
                {Fraction, Rest1} -> exponent(Sign ++ Whole ++ "." ++ Fraction, Rest1)
            end;
        {_, Rest} ->
            {none, Rest}
    end.

exponent(Mantissa, [E | Text]) when E =:= $e; E =:= $E ->
    {Sign, Unsigned} = sign(Text),
    case digits(Unsigned) of
        {[], Rest} -> {none, Rest};
        {Digits, Rest} -> {{value, list_to_float(Mantissa ++ "e" ++ Sign ++ Digits)}, Rest}
    end;
exponent(Mantissa, Rest) ->
    {{value, list_to_float(Mantissa)}, Rest}.

sign([$- | Text]) -> {"-", Text};
sign([$+ | Text]) -> {"", Text};
sign(Text) -> {"", Text}.

%% Base#Digits
based(Text) ->
    case digits(Text) of
        {[_ | _] = Base, [$# | Rest]} ->
            case list_to_integer(Base) of
                N when N >= 2, N =< 36 -> based_digits(N, Rest);
                _ -> {none, Rest}
            end;
        {_, Rest} ->
            {none, Rest}
    end.

based_digits(Base, Text) ->
    case lists:splitwith(fun(Char) -> digit(Char) < Base end, Text) of
        {[], Rest} -> {none, Rest};
        {Digits, Rest} -> {{value, list_to_integer(Digits, Base)}, Rest}
    end.

digit(Char) when Char >= $0, Char =< $9 -> Char - $0;
digit(Char) when Char >= $a, Char =< $z -> Char - $a + 10;
digit(Char) when Char >= $A, Char =< $Z -> Char - $A + 10;
digit(_) -> 99.
