%% What looks at the beginning of a text only does not go through all of it: each of these takes as long for a
%% long text as for a short one, or the program would not end.
-module(long_texts).
-export([main/1]).

main(_) ->
    Binary = binary:copy(<<"The quick brown fox, ">>, 50000),
    List = binary_to_list(Binary),
    [begin
         {Count, End} = walk(String, 0),
         io:format("~w ~p~n", [Count, End]),
         times(20000, fun() -> string:prefix(String, "The") end),
         times(20000, fun() -> string:take(String, "ehT") end),
         times(20000, fun() -> string:next_codepoint(String) end),
         times(5000, fun() -> string:nth_lexeme(String, 3, ", ") end),
         io:format("~p ~p~n", [string:take(string:slice(String, 0, 9), "ehT"), string:nth_lexeme(String, 3, ", ")])
     end || String <- [Binary, List]].

walk(String, Count) ->
    case string:next_grapheme(String) of
        [_ | Rest] -> walk(Rest, Count + 1);
        End -> {Count, End}
    end.

times(0, _Function) -> ok;
times(N, Function) -> Function(), times(N - 1, Function).

%% expect: 1050000 []
%% expect: {<<"The">>,<<" quick">>} <<"brown">>
%% expect: 1050000 []
%% expect: {"The"," quick"} "brown"
