%% Numbers at the beginning of texts, and what is left of these; how long the rest is does not matter. A digit with
%% a mark behind it is another character.
-module(numbers_in_texts).
-export([main/1]).

main(_) ->
    Texts = ["12abc", "-7", "+7x", "+-7", "12-3", "12-3x", "1" ++ [16#301], "12" ++ [16#301], <<"12-3z">>,
             <<"12é"/utf8>>, <<>>, "", foo, [foo], "12" ++ [foo], "12x" ++ [foo], [<<"12">>, "34x"], <<255>>,
             <<"12", 255>>, "-", <<"+x">>, "1.5", "1.5e3x", "1,5", "1.5e", "1.5e+x", "-1.5e-3-",
             "1.5" ++ [16#301], <<"1.5e3-2x">>, <<"2.">>, <<".5">>, "1e5", "1.5.5",
             "1.0e999", "1.5E2", "12\r\n", "00012", "99999999999999999999999", "1.5 2.5", "-0.0"],
    [io:format("~w: ~w ~w~n", [Text, string:to_integer(Text), string:to_float(Text)]) || Text <- Texts],
    Long = lists:append(lists:duplicate(20000, "17 -4 ")),
    io:format("~w ~w~n", [sum(Long, 0), sum(list_to_binary(Long), 0)]),
    {ok, [17, -4], Rest} = io_lib:fread("~d ~d", Long),
    io:format("~w ~w~n", [length(Rest), sum_read(Long, 0)]).

sum(Text, Sum) ->
    case string:to_integer(string:trim(Text, leading)) of
        {error, no_integer} -> Sum;
        {N, Rest} -> sum(Rest, Sum + N)
    end.

sum_read(Text, Sum) ->
    case io_lib:fread("~d", Text) of
        {ok, [N], Rest} -> sum_read(Rest, Sum + N);
        {error, {fread, integer}} -> Sum
    end.

%% expect: [49,50,97,98,99]: {12,[97,98,99]} {error,no_float}
%% expect: [45,55]: {-7,[]} {error,no_float}
%% expect: [43,55,120]: {7,[120]} {error,no_float}
%% expect: [43,45,55]: {error,no_integer} {error,no_float}
%% expect: [49,50,45,51]: {12,[45,51]} {error,no_float}
%% expect: [49,50,45,51,120]: {12,[45,51,120]} {error,no_float}
%% expect: [49,769]: {error,no_integer} {error,no_float}
%% expect: [49,50,769]: {1,[50,769]} {error,no_float}
%% expect: <<49,50,45,51,122>>: {12,<<45,51,122>>} {error,no_float}
%% expect: <<49,50,195,169>>: {12,<<195,169>>} {error,no_float}
%% expect: <<>>: {error,no_integer} {error,no_float}
%% expect: []: {error,no_integer} {error,no_float}
%% expect: foo: {error,badarg} {error,badarg}
%% expect: [foo]: {error,badarg} {error,badarg}
%% expect: [49,50,foo]: {error,badarg} {error,badarg}
%% expect: [49,50,120,foo]: {error,badarg} {error,badarg}
%% expect: [<<49,50>>,[51,52,120]]: {1234,[120]} {error,no_float}
%% expect: <<255>>: {error,badarg} {error,badarg}
%% expect: <<49,50,255>>: {error,badarg} {error,badarg}
%% expect: [45]: {error,no_integer} {error,no_float}
%% expect: <<43,120>>: {error,no_integer} {error,no_float}
%% expect: [49,46,53]: {1,[46,53]} {1.5,[]}
%% expect: [49,46,53,101,51,120]: {1,[46,53,101,51,120]} {1.5e3,[120]}
%% expect: [49,44,53]: {1,[44,53]} {1.5,[]}
%% expect: [49,46,53,101]: {1,[46,53,101]} {1.5,[101]}
%% expect: [49,46,53,101,43,120]: {1,[46,53,101,43,120]} {1.5,[101,43,120]}
%% expect: [45,49,46,53,101,45,51,45]: {-1,[46,53,101,45,51,45]} {-0.0015,[45]}
%% expect: [49,46,53,769]: {1,[46,53,769]} {error,no_float}
%% expect: <<49,46,53,101,51,45,50,120>>: {1,<<46,53,101,51,45,50,120>>} {1.5e3,<<45,50,120>>}
%% expect: <<50,46>>: {2,<<46>>} {error,no_float}
%% expect: <<46,53>>: {error,no_integer} {error,no_float}
%% expect: [49,101,53]: {1,[101,53]} {error,no_float}
%% expect: [49,46,53,46,53]: {1,[46,53,46,53]} {1.5,[46,53]}
%% expect: [49,46,48,101,57,57,57]: {1,[46,48,101,57,57,57]} {error,no_float}
%% expect: [49,46,53,69,50]: {1,[46,53,69,50]} {150.0,[]}
%% expect: [49,50,13,10]: {12,[13,10]} {error,no_float}
%% expect: [48,48,48,49,50]: {12,[]} {error,no_float}
%% expect: [57,57,57,57,57,57,57,57,57,57,57,57,57,57,57,57,57,57,57,57,57,57,57]: {99999999999999999999999,[]} {error,no_float}
%% expect: [49,46,53,32,50,46,53]: {1,[46,53,32,50,46,53]} {1.5,[32,50,46,53]}
%% expect: [45,48,46,48]: {0,[46,48]} {-0.0,[]}
%% expect: 260000 260000
%% expect: 119995 260000
