%%% Thousands of digits survive the way to text and back.
-module(big_string_conversion).

-export([main/1]).

main(_) ->
    Power = power(7, 5000),
    Text = integer_to_list(Power),
    io:format("~w digits: ~s...~s~n",
              [length(Text), lists:sublist(Text, 20), lists:nthtail(length(Text) - 20, Text)]),
    true = list_to_integer(Text) =:= Power,
    true = list_to_integer([$- | Text]) =:= -Power,
    true = list_to_integer(integer_to_list(Power, 36), 36) =:= Power,
    Ones = list_to_integer(lists:duplicate(1000, $9)),
    io:format("~w~n", [length(integer_to_list(Ones + 1))]),
    ok.

power(_, 0) -> 1;
power(Base, N) when N rem 2 =:= 0 -> power(Base * Base, N div 2);
power(Base, N) -> Base * power(Base, N - 1).

%% expect: 4226 digits: 30917194013597692114...79025402256403000001
%% expect: 1001
