#!/usr/bin/env escript
%% Reads JSON, and shows the value at a path:
%%
%%     json_reader.escript FILE [KEY_OR_INDEX...]

main([File | Path]) ->
    ok = io:setopts([{encoding, unicode}]),
    {ok, Text} = file:read_file(File),
    try
        {Value, Rest} = value(blanks(Text)),
        blanks(Rest) =:= <<>> orelse throw({behind_the_end, Rest}),
        show(lists:foldl(fun(Key, Found) -> select(Key, Found) end, Value, Path), 0),
        io:nl()
    catch
        throw:{no_such, Key} ->
            io:format(standard_error, "there is no ~ts~n", [Key]),
            halt(1);
        throw:{What, At} ->
            io:format(standard_error, "~ts:~w: ~ts~n",
                      [File, line(Text, At), string:replace(atom_to_list(What), "_", " ", all)]),
            halt(1)
    end.

line(Text, Rest) ->
    Read = binary:part(Text, 0, byte_size(Text) - byte_size(Rest)),
    1 + length(binary:matches(Read, <<"\n">>)).

select(Key, Object) when is_map(Object) ->
    case Object of
        #{Key := Value} -> Value;
        _ -> throw({no_such, Key})
    end;
select(Index, Array) when is_list(Array) ->
    try lists:nth(list_to_integer(Index) + 1, Array)
    catch error:_ -> throw({no_such, Index})
    end;
select(Key, _) ->
    throw({no_such, Key}).

value(<<"{", Rest/binary>>) -> object(blanks(Rest), #{});
value(<<"[", Rest/binary>>) -> array(blanks(Rest), []);
value(<<"\"", Rest/binary>>) -> text(Rest, []);
value(<<"true", Rest/binary>>) -> {true, Rest};
value(<<"false", Rest/binary>>) -> {false, Rest};
value(<<"null", Rest/binary>>) -> {null, Rest};
value(<<Char, _/binary>> = Text) when Char =:= $-; Char >= $0, Char =< $9 -> number(Text);
value(<<>>) -> throw({the_end_is_missing, <<>>});
value(Text) -> throw({not_a_value, Text}).

object(<<"}", Rest/binary>>, Object) -> {Object, Rest};
object(<<"\"", Rest/binary>>, Object) ->
    {Key, Behind} = text(Rest, []),
    case blanks(Behind) of
        <<":", More/binary>> ->
            {Value, End} = value(blanks(More)),
            next_member(blanks(End), Object#{binary_to_list(Key) => Value});
        Wrong ->
            throw({a_colon_is_missing, Wrong})
    end;
object(Text, _) -> throw({a_key_is_missing, Text}).

next_member(<<",", Rest/binary>>, Object) -> object(blanks(Rest), Object);
next_member(<<"}", Rest/binary>>, Object) -> {Object, Rest};
next_member(Text, _) -> throw({a_comma_is_missing, Text}).

array(<<"]", Rest/binary>>, []) -> {[], Rest};
array(Text, Values) ->
    {Value, Rest} = value(Text),
    case blanks(Rest) of
        <<",", More/binary>> -> array(blanks(More), [Value | Values]);
        <<"]", More/binary>> -> {lists:reverse([Value | Values]), More};
        Wrong -> throw({a_comma_is_missing, Wrong})
    end.

text(<<"\"", Rest/binary>>, Parts) -> {iolist_to_binary(lists:reverse(Parts)), Rest};
text(<<"\\u", Hex:4/binary, Rest/binary>>, Parts) ->
    text(Rest, [<<(binary_to_integer(Hex, 16))/utf8>> | Parts]);
text(<<"\\", Char, Rest/binary>>, Parts) -> text(Rest, [escaped(Char) | Parts]);
text(<<Char, Rest/binary>>, Parts) -> text(Rest, [Char | Parts]);
text(<<>>, _) -> throw({a_string_does_not_end, <<>>}).

escaped($n) -> $\n;
escaped($t) -> $\t;
escaped(Char) -> Char.

number(Text) ->
    Size = number_size(Text, 0),
    <<Number:Size/binary, Rest/binary>> = Text,
    try binary_to_integer(Number) of
        Integer -> {Integer, Rest}
    catch
        error:badarg ->
            try {binary_to_float(Number), Rest}
            catch error:badarg -> throw({not_a_number, Text})
            end
    end.

number_size(<<Char, Rest/binary>>, Size)
  when Char >= $0, Char =< $9; Char =:= $.; Char =:= $-; Char =:= $+; Char =:= $e; Char =:= $E ->
    number_size(Rest, Size + 1);
number_size(_, Size) ->
    Size.

blanks(<<Char, Rest/binary>>) when Char =< $\s -> blanks(Rest);
blanks(Text) -> Text.

show(Object, Depth) when is_map(Object) ->
    [begin
         io:format("~n~*s~s: ", [Depth * 2, "", Key]),
         show(Value, Depth + 1)
     end || {Key, Value} <- lists:sort(maps:to_list(Object))];
show(Array, Depth) when is_list(Array) ->
    [begin io:format("~n~*s- ", [Depth * 2, ""]), show(Value, Depth + 1) end || Value <- Array];
show(Text, _) when is_binary(Text) ->
    io:format("~ts", [Text]);
show(Value, _) ->
    io:format("~w", [Value]).
