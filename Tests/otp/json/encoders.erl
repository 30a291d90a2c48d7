%% Encoders of a program's own, with the functions that help them; text laid out for readers.
-module(encoders).
-export([main/1]).

main(_) ->
    show(json:encode(#{list => [{a, 1}, {<<"b">>, 2}], when_ => {2024, 2, 29}}, fun encoder/2)),
    show(json:encode([{a, b}, {c, [{d, e}]}], fun proplist/2)),
    show(json:encode([<<"æ😀"/utf8>>], fun ascii/2)),
    show(json:encode_binary_escape_all(<<"æ日😀\n"/utf8>>)),
    show(json:encode_binary(<<"æ\n"/utf8>>)),
    show([json:encode_integer(12), $\s, json:encode_float(1.5)]),
    show([json:encode_atom(A, fun json:encode_value/2) || A <- [true, null, foo]]),
    show(json:encode_list([1, [2], []], fun json:encode_value/2)),
    show(json:encode_map(#{1 => a, b => c}, fun json:encode_value/2)),
    show(json:encode_map(#{}, fun json:encode_value/2)),
    show(json:encode_key_value_list([{a, 1}, {a, 2}], fun json:encode_value/2)),
    show(json:encode_key_value_list([], fun json:encode_value/2)),
    show(json:encode_key_value_list_checked([{a, 1}, {b, 2}], fun json:encode_value/2)),
    [io:format("~p~n", [failure(F)])
     || F <- [fun() -> json:encode_key_value_list_checked([{a, 1}, {<<"a">>, 2}], fun json:encode_value/2) end,
              fun() -> json:encode_map_checked(#{1 => a, <<"1">> => b}, fun json:encode_value/2) end,
              fun() -> json:encode_value({a}, fun json:encode_value/2) end,
              fun() -> json:encode_binary(<<255>>) end,
              fun() -> json:encode_map(#{[] => a}, fun json:encode_value/2) end]],
    show(json:format(#{foo => <<"bar">>, baz => 52})),
    show(json:format(#{a => [], b => #{}, c => #{d => null, <<"e">> => [1, true]}})),
    show(json:format([[1, 2], #{x => y}], #{indent => 4})),
    show(json:format([{b, 1}, {a, 2}], fun pairs/3, #{})).

show(Text) -> io:format("~ts~n", [unicode:characters_to_list(iolist_to_binary(Text))]).

encoder({Year, Month, Day}, _) -> io_lib:format("\"~4..0w-~2..0w-~2..0w\"", [Year, Month, Day]);
encoder([{_, _} | _] = Pairs, Encode) -> json:encode_key_value_list(Pairs, Encode);
encoder(Other, Encode) -> json:encode_value(Other, Encode).

proplist([{_, _} | _] = Pairs, Encode) -> json:encode_key_value_list(Pairs, Encode);
proplist(Other, Encode) -> json:encode_value(Other, Encode).

ascii(Binary, _) when is_binary(Binary) -> json:encode_binary_escape_all(Binary);
ascii(Other, Encode) -> json:encode_value(Other, Encode).

pairs([{_, _} | _] = Pairs, Encode, State) -> json:format_key_value_list(Pairs, Encode, State);
pairs(Other, Encode, State) -> json:format_value(Other, Encode, State).

failure(Function) ->
    try Function()
    catch
        error:Reason -> Reason
    end.

%% recorded: by hand (newer than OTP 25)
%% expect: {"list":{"a":1,"b":2},"when_":"2024-02-29"}
%% expect: {"a":"b","c":{"d":"e"}}
%% expect: ["\u00E6\uD83D\uDE00"]
%% expect: "\u00E6\u65E5\uD83D\uDE00\n"
%% expect: "æ\n"
%% expect: 12 1.5
%% expect: truenull"foo"
%% expect: [1,[2],[]]
%% expect: {"1":"a","b":"c"}
%% expect: {}
%% expect: {"a":1,"a":2}
%% expect: {}
%% expect: {"a":1,"b":2}
%% expect: {duplicate_key,<<"a">>}
%% expect: {duplicate_key,<<"1">>}
%% expect: {unsupported_type,{a}}
%% expect: {invalid_byte,255}
%% expect: {unsupported_type,[]}
%% expect: {
%% expect:   "baz": 52,
%% expect:   "foo": "bar"
%% expect: }
%% expect:
%% expect: {
%% expect:   "a": [],
%% expect:   "b": {},
%% expect:   "c": {
%% expect:     "d": null,
%% expect:     "e": [1,true]
%% expect:   }
%% expect: }
%% expect:
%% expect: [
%% expect:     [1,2],
%% expect:     {
%% expect:         "x": "y"
%% expect:     }
%% expect: ]
%% expect:
%% expect: {
%% expect:   "b": 1,
%% expect:   "a": 2
%% expect: }
%% expect:
