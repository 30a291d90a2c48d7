%% The forms of source files, a line with a hash for each. What differs between releases is evened out:
%% blanks in strings (of triple-quoted ones), and the texts that OTP 25 leaves in some annotations.
-module(forms_of_files).
-export([main/1]).

main(Files) ->
    [file(File) || File <- Files],
    ok.

file(File) ->
    {ok, Forms} = epp:parse_file(File, [{location, {1, 1}}]),
    [form(File, Number, Form)
     || {Number, Form} <- lists:zip(lists:seq(1, length(Forms)), Forms)].

%% Where one of them has an error, the other may have a form: the language has grown.
form(File, Number, {error, {_, erl_parse, _}}) -> io:format("~ts ~w error~n", [File, Number]);
form(File, Number, {error, {_, erl_scan, _}}) -> io:format("~ts ~w error~n", [File, Number]);
form(File, Number, Form) -> io:format("~ts ~w ~w~n", [File, Number, erlang:phash2(even(Form))]).

even({string, Anno, Text}) -> {string, even(Anno), without_blanks(Text)};
even({attribute, Anno, Name, Text}) when Name =:= doc; Name =:= moduledoc ->
    {attribute, even(Anno), Name, without_blanks(Text)};
even([{text, _}, {location, Location}]) -> Location;
even([Head | Tail]) -> [even(Head) | even(Tail)];
even(Tuple) when is_tuple(Tuple) -> list_to_tuple([even(E) || E <- tuple_to_list(Tuple)]);
even(Other) -> Other.

without_blanks(Text) when is_list(Text) -> [C || C <- Text, C =/= $\s, C =/= $\n];
without_blanks(Other) -> Other.
