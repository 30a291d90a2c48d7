%% erl_scan:tokens: strings of all kinds, cut anywhere.
-module(strings_in_parts).
-export([main/1]).

main(_) ->
    [show(Text) || Text <- ["\"a \\\" b\\\\\" c. ", "'a \\' b\\\\' . ", "\"\"\"\n  a \"\" b\n  \"c\"\n  \"\"\". ",
                            "~s[a \\] b]. ", "~S(a \\). ", "~B\"\"\"\n a \"\n \"\"\" . ", "\"\". ", "$\". ", "\"a\" \"b\". ",
                            "~\"a\" . ", "'' . "]],
    Line = "a line of a long string, with \\\" in it\n",
    {more, Start} = erl_scan:tokens([], "\"", 1),
    {more, Long} = lists:foldl(fun(_, {more, Before}) -> erl_scan:tokens(Before, Line, 1) end, {more, Start},
                               lists:seq(1, 5000)),
    {done, {ok, [{string, 1, String}, {dot, 5001}], 5002}, ""} = erl_scan:tokens(Long, "\".\n", 1),
    io:format("~p~n", [length(String)]).

show(Text) ->
    {done, Whole, ""} = erl_scan:tokens([], Text, {1, 1}),
    Parts = [in_pieces([], Text, Length) =:= Whole || Length <- lists:seq(1, length(Text))],
    io:format("~0tp ~p~n", [case Whole of {ok, [Token | _], _} -> Token; _ -> Whole end, lists:usort(Parts)]).

in_pieces(Continuation, Text, Length) ->
    {Piece, Rest} = lists:split(min(Length, length(Text)), Text),
    case erl_scan:tokens(Continuation, Piece, {1, 1}) of
        {more, Next} -> in_pieces(Next, Rest, Length);
        {done, Result, ""} -> Result
    end.

%% recorded: by hand (OTP 25 knows neither sigils nor triple-quoted strings)
%% expect: {string,{1,1},"a \" b\\"} [true]
%% expect: {atom,{1,1},'a \' b\\'} [true]
%% expect: {string,{1,1},"a \"\" b\n\"c\""} [true]
%% expect: {sigil_prefix,{1,1},s} [true]
%% expect: {sigil_prefix,{1,1},'S'} [true]
%% expect: {sigil_prefix,{1,1},'B'} [true]
%% expect: {string,{1,1},[]} [true]
%% expect: {char,{1,1},34} [true]
%% expect: {string,{1,1},"a"} [true]
%% expect: {sigil_prefix,{1,1},''} [true]
%% expect: {atom,{1,1},''} [true]
%% expect: 190000
