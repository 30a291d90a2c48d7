%%% 10 MB of JSON decoded and encoded by the module `json`. An Erlang/OTP that is older than 27 does not have
%%% the module; there the decoder and the encoder below do the work, in plain Erlang as in 27.
-module(json_large).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["1"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Text = text(10000000),
    {Decode, Encode} =
        case code:ensure_loaded(json) of
            {module, json} -> {fun json:decode/1, fun json:encode/1};
            {error, _} -> {fun decode/1, fun encode/1}
        end,
    Value = Decode(Text),
    Size = iolist_size(Encode(Value)),
    line(json_decode, Times, fun() -> length(Decode(Text)) end),
    line(json_encode, Times, fun() -> Size = iolist_size(Encode(Value)) end).

text(Size) ->
    Item =
        fun(N) ->
            io_lib:format(
                "{\"id\":~w,\"name\":\"item number ~w\",\"price\":~w.25,\"tags\":[\"a\",\"b\\n\",\"c~w\"],"
                "\"size\":{\"width\":~w,\"height\":~w,\"unit\":null},\"sold\":~w}",
                [N, N, N rem 1000, N rem 7, N rem 100, N rem 90, N rem 2 =:= 0]
            )
        end,
    Block = iolist_to_binary(lists:join(",", [Item(N) || N <- lists:seq(1, 1000)])),
    Blocks = lists:duplicate(Size div byte_size(Block), Block),
    iolist_to_binary(["[", lists:join(",", Blocks), "]"]).

line(Name, Times, Work) ->
    Start = erlang:monotonic_time(),
    Result = repeat(Times, Work),
    Elapsed = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    io:format("~s ~.3f ms ~w~n", [Name, Elapsed / 1000 / Times, Result]).

repeat(1, Work) ->
    Work();
repeat(Times, Work) ->
    Work(),
    repeat(Times - 1, Work).

%%% For engines without `json`.

decode(Text) ->
    {Value, _} = value(Text),
    Value.

value(<<C, Rest/binary>>) when C =:= $\s; C =:= $\n; C =:= $\r; C =:= $\t -> value(Rest);
value(<<"null", Rest/binary>>) -> {null, Rest};
value(<<"true", Rest/binary>>) -> {true, Rest};
value(<<"false", Rest/binary>>) -> {false, Rest};
value(<<"[]", Rest/binary>>) -> {[], Rest};
value(<<"{}", Rest/binary>>) -> {#{}, Rest};
value(<<"[", Rest/binary>>) -> array(Rest, []);
value(<<"{", Rest/binary>>) -> object(Rest, []);
value(<<$", Rest/binary>>) -> string(Rest, Rest, 0);
value(Text) -> number(Text, Text, 0, integer).

array(Text, Values) ->
    case value(Text) of
        {Value, <<",", Rest/binary>>} -> array(Rest, [Value | Values]);
        {Value, <<"]", Rest/binary>>} -> {lists:reverse(Values, [Value]), Rest}
    end.

object(<<$", Text/binary>>, Pairs) ->
    {Key, <<":", Behind/binary>>} = string(Text, Text, 0),
    case value(Behind) of
        {Value, <<",", Rest/binary>>} -> object(Rest, [{Key, Value} | Pairs]);
        {Value, <<"}", Rest/binary>>} -> {maps:from_list([{Key, Value} | Pairs]), Rest}
    end.

string(<<$", Rest/binary>>, Start, Length) -> {binary:part(Start, 0, Length), Rest};
string(<<$\\, _/binary>>, Start, Length) ->
    <<Begin:Length/binary, Rest/binary>> = Start,
    escaped(Rest, Begin);
string(<<_, Rest/binary>>, Start, Length) -> string(Rest, Start, Length + 1).

escaped(<<"\\n", Rest/binary>>, Done) -> escaped(Rest, <<Done/binary, $\n>>);
escaped(<<$", Rest/binary>>, Done) -> {Done, Rest};
escaped(<<C, Rest/binary>>, Done) -> escaped(Rest, <<Done/binary, C>>).

number(<<C, Rest/binary>>, Start, Length, Type) when C >= $0, C =< $9; C =:= $- ->
    number(Rest, Start, Length + 1, Type);
number(<<C, Rest/binary>>, Start, Length, _) when C =:= $.; C =:= $e; C =:= $E; C =:= $+ ->
    number(Rest, Start, Length + 1, float);
number(Rest, Start, Length, integer) ->
    {binary_to_integer(binary:part(Start, 0, Length)), Rest};
number(Rest, Start, Length, float) ->
    {binary_to_float(binary:part(Start, 0, Length)), Rest}.

encode(null) -> <<"null">>;
encode(true) -> <<"true">>;
encode(false) -> <<"false">>;
encode(Value) when is_integer(Value) -> integer_to_binary(Value);
encode(Value) when is_float(Value) -> float_to_binary(Value, [short]);
encode(Value) when is_binary(Value) -> text_of(Value, Value, 0);
encode([]) -> <<"[]">>;
encode([First | Rest]) -> [$[, encode(First), [[$, | encode(Value)] || Value <- Rest], $]];
encode(Value) when is_map(Value) ->
    [{Key, First} | Rest] = maps:to_list(Value),
    [${, pair(Key, First), [[$, | pair(K, V)] || {K, V} <- Rest], $}].

pair(Key, Value) ->
    [text_of(Key, Key, 0), $: | encode(Value)].

text_of(<<C, _/binary>>, Start, Length) when C < 32; C =:= $"; C =:= $\\ ->
    <<Begin:Length/binary, Rest/binary>> = Start,
    [$", Begin | rest_of(Rest)];
text_of(<<_, Rest/binary>>, Start, Length) ->
    text_of(Rest, Start, Length + 1);
text_of(<<>>, Start, _) ->
    [$", Start, $"].

rest_of(<<$\n, Rest/binary>>) -> ["\\n" | rest_of(Rest)];
rest_of(<<C, Rest/binary>>) -> [C | rest_of(Rest)];
rest_of(<<>>) -> [$"].
