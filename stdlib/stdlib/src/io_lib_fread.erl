-module(io_lib_fread).
-moduledoc """
Formatted input. A format is white space (skips white space), directives, and characters that must come
as they are.
""".

-export([fread/2, fread/3]).

-doc "See `io_lib:fread/2`.".
-spec fread(string(), string()) -> tuple().
fread(Format, String) ->
    read(Format, String, String, []).

-doc "See `io_lib:fread/3`. The continuation is the text so far, of which only whole lines are read.".
-spec fread([] | {text, string()}, string() | eof, string()) -> tuple().
fread([], eof, _Format) ->
    {done, eof, eof};
fread([], Chars, Format) ->
    lines([], Chars, Format);
fread({text, Before}, eof, Format) ->
    case fread(Format, Before) of
        {ok, Values, Rest} -> {done, {ok, Values}, Rest};
        {more, _, _, _} when Before =:= [] -> {done, eof, eof};
        {more, _, _, _} -> {done, {error, {fread, input}}, eof};
        {error, _} = Error -> {done, Error, eof}
    end;
fread({text, Before}, Chars, Format) ->
    lines([], Before ++ Chars, Format).

lines(Before, Text, Format) ->
    case lists:splitwith(fun(Char) -> Char =/= $\n end, Text) of
        {_, []} ->
            {more, {text, Before ++ Text}};
        {Line, [$\n | Behind]} ->
            Lines = Before ++ Line ++ "\n",
            case fread(Format, Lines) of
                %% The end of the line is not kept for who reads the next one.
                {ok, Values, "\n"} -> {done, {ok, Values}, Behind};
                {ok, Values, Rest} -> {done, {ok, Values}, Rest ++ Behind};
                {more, _, _, _} -> lines(Lines, Behind, Format);
                {error, _} = Error -> {done, Error, Behind}
            end
    end.

%% All is what the text was at first, Values the values in reverse order.
read("~" ++ Format, String, All, Values) ->
    {Suppress, Format1} = option("*", Format),
    {Width, Format2} = width(Format1),
    {_Unicode, Format3} = option("t", Format2),
    directive(Format3, Suppress, Width, {"~" ++ Format, All, Values}, String);
read([Blank | Format], String, All, Values) when
    Blank =:= $\s; Blank =:= $\t; Blank =:= $\n; Blank =:= $\r
->
    read(Format, skip(String), All, Values);
read([Char | Format], [Char | String], All, Values) ->
    read(Format, String, All, Values);
read([_ | _] = Format, [], All, Values) ->
    {more, Format, count(All, []), Values};
read([_ | _], _String, _All, _Values) ->
    failed(input);
read([], String, _All, Values) ->
    {ok, lists:reverse(Values), String}.

%% The number of characters read so far. It is seldom asked for, and a text may be long.
count(All, Rest) -> length(All) - length(Rest).

option([Char], [Char | Format]) -> {true, Format};
option(_, Format) -> {false, Format}.

width([Digit | _] = Format) when Digit >= $0, Digit =< $9 -> width(Format, 0);
width(Format) -> {none, Format}.

width([Digit | Format], Width) when Digit >= $0, Digit =< $9 ->
    width(Format, Width * 10 + Digit - $0);
width(Format, Width) ->
    {Width, Format}.

skip([Char | String]) when Char =:= $\s; Char =:= $\t; Char =:= $\n; Char =:= $\r -> skip(String);
skip(String) -> String.

%% Start is what is needed to begin this directive again when there is more text.
directive("~" ++ Format, _, _, {_, All, Values}, [$~ | String]) ->
    read(Format, String, All, Values);
directive("~" ++ _, _, _, {Before, All, Values}, []) ->
    {more, Before, count(All, []), Values};
directive("~" ++ _, _, _, _, _) ->
    failed(format);
directive("l" ++ Format, Suppress, _, {_, All, Values}, String) ->
    read(Format, String, All, push(Suppress, count(All, String), Values));
directive("c" ++ Format, Suppress, Width, {Before, All, Values}, String) ->
    N = case Width of none -> 1; _ -> Width end,
    case take(N, String, []) of
        {Chars, Rest} -> read(Format, Rest, All, push(Suppress, Chars, Values));
        failed when String =:= [] -> {more, Before, count(All, []), Values};
        failed -> failed(character)
    end;
directive([Control | Format], Suppress, Width, {Before, All, Values}, String) ->
    case lists:member(Control, "dusaf#-") of
        true when String =:= [] ->
            {more, Before, count(All, []), Values};
        true ->
            case field(Control, Width, blanks(Control, Width, String)) of
                {ok, Value, Rest} -> read(Format, Rest, All, push(Suppress, Value, Values));
                failed -> failed(name(Control))
            end;
        false ->
            failed(format)
    end;
directive([], _, _, _, _) ->
    failed(format).

%% An unsigned integer and a sign must come at once, other items after blanks; a width counts these.
blanks(Control, none, String) when Control =:= $u; Control =:= $- -> String;
blanks(_Control, none, String) -> skip(String);
blanks(_Control, _Width, String) -> String.

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

%% So many characters of a line.
take(0, Rest, Taken) -> {lists:reverse(Taken), Rest};
take(N, [Char | Rest], Taken) when Char =/= $\n -> take(N - 1, Rest, [Char | Taken]);
take(_N, _String, _Taken) -> failed.

%% With a width the item is exactly that long; a word has blanks around it taken off.
field(Control, none, Text) ->
    case scan(Control, Text) of
        {{value, Value}, Rest} -> {ok, Value, Rest};
        {none, _} -> failed
    end;
field(Control, Width, Text) ->
    case take(Width, Text, []) of
        {Field, Rest} when Control =:= $s -> {ok, without_blanks(Field), Rest};
        {Field, Rest} when Control =:= $a -> {ok, list_to_atom(without_blanks(Field)), Rest};
        {Field, Rest} ->
            case scan(Control, skip(Field)) of
                {{value, Value}, []} -> {ok, Value, Rest};
                _ -> failed
            end;
        failed ->
            failed
    end.

without_blanks(Field) -> lists:reverse(skip(lists:reverse(skip(Field)))).

scan($d, Text) -> signed(fun(Unsigned) -> integer(digits(Unsigned)) end, Text);
scan($u, Text) -> integer(digits(Text));
scan($-, [$- | Rest]) -> {{value, -1}, Rest};
scan($-, [$+ | Rest]) -> {{value, 1}, Rest};
scan($-, Text) -> {{value, 1}, Text};
scan($s, Text) -> word(Text, fun(Word) -> Word end);
scan($a, Text) -> word(Text, fun list_to_atom/1);
scan($f, Text) -> float_text(Text);
scan($#, Text) -> signed(fun based/1, Text).

signed(Number, [Sign | Text]) when Sign =:= $+; Sign =:= $- ->
    case Number(Text) of
        {{value, N}, Rest} when Sign =:= $- -> {{value, -N}, Rest};
        Result -> Result
    end;
signed(Number, Text) ->
    Number(Text).

digits(Text) -> lists:splitwith(fun(Char) -> Char >= $0 andalso Char =< $9 end, Text).

integer({[], Rest}) -> {none, Rest};
integer({Digits, Rest}) -> {{value, list_to_integer(Digits)}, Rest}.

%% Where nothing but blanks is left there is an empty word.
word([], Make) ->
    {{value, Make([])}, []};
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
        {Digits, Rest} ->
            try {{value, list_to_float(Mantissa ++ "e" ++ Sign ++ Digits)}, Rest}
            catch error:badarg -> {none, Rest}
            end
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
