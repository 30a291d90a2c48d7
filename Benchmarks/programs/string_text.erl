%%% The functions of `string` on 1 MB of text: words of ASCII and of other scripts, with a few combining
%%% marks, as a binary and as a list.
-module(string_text).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    main(["1"]);
main([Argument]) ->
    Times = list_to_integer(Argument),
    Binary = text(1000000),
    List = unicode:characters_to_list(Binary),
    both(Times, length, Binary, List, fun string:length/1),
    both(Times, uppercase, Binary, List, fun(Text) -> size_of(string:uppercase(Text)) end),
    both(Times, casefold, Binary, List, fun(Text) -> size_of(string:casefold(Text)) end),
    both(Times, reverse, Binary, List, fun(Text) -> size_of(string:reverse(Text)) end),
    both(Times, split, Binary, List, fun(Text) -> length(string:split(Text, " ", all)) end),
    both(Times, lexemes, Binary, List, fun(Text) -> length(string:lexemes(Text, " \n,")) end),
    both(Times, replace, Binary, List, fun(Text) ->
        size_of(string:replace(Text, "Hund", "dog", all))
    end),
    both(Times, find, Binary, List, fun(Text) -> string:find(Text, "nowhere in the text") end),
    both(Times, equal, Binary, List, fun(Text) -> string:equal(Text, Text, true) end),
    both(Times, slice, Binary, List, fun(Text) -> size_of(string:slice(Text, 500000)) end).

text(Size) ->
    Line = <<"The quick brown fox, Zwölf Hunde und ein Hund, "
             "быстрая лиса, e\x{301}te\x{301}, 木の上に狐がいる.\r\n"/utf8>>,
    Times = Size div byte_size(Line),
    binary:copy(Line, Times).

size_of(Text) ->
    byte_size(unicode:characters_to_binary(Text)).

both(Times, Name, Binary, List, Work) ->
    %% What is loaded when it is first called is there then.
    _ = Work("a b"),
    _ = Work(<<"a b">>),
    line([atom_to_list(Name), "_binary"], Times, fun() -> Work(Binary) end),
    line([atom_to_list(Name), "_list"], Times, fun() -> Work(List) end).

line(Name, Times, Work) ->
    Start = erlang:monotonic_time(),
    Result = repeat(Times, Work),
    Elapsed = erlang:convert_time_unit(erlang:monotonic_time() - Start, native, microsecond),
    io:format("string_~s ~.3f ms ~w~n", [Name, Elapsed / 1000 / Times, Result]).

repeat(1, Work) ->
    Work();
repeat(Times, Work) ->
    Work(),
    repeat(Times - 1, Work).
