%%% A function with clauses for 200 atoms and integers finds each of them.
-module(many_clauses).

-export([main/1]).

main(_) ->
    io:format("~w~n", [lists:sum([value(Name) || Name <- names()])]),
    io:format("~w~n", [[value(N) || N <- [0, 7, 19, 20, -1, 1 bsl 65, 1.0, "x", {}]]]),
    ok.

names() ->
    [monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march,
     april,
     may, june, july, august, september, october, november, december].

value(monday) -> 1;
value(tuesday) -> 2;
value(wednesday) -> 3;
value(thursday) -> 4;
value(friday) -> 5;
value(saturday) -> 6;
value(sunday) -> 7;
value(january) -> 101;
value(february) -> 102;
value(march) -> 103;
value(april) -> 104;
value(may) -> 105;
value(june) -> 106;
value(july) -> 107;
value(august) -> 108;
value(september) -> 109;
value(october) -> 110;
value(november) -> 111;
value(december) -> 112;
value(0) -> zero;
value(1) -> one;
value(2) -> two;
value(3) -> three;
value(4) -> four;
value(5) -> five;
value(6) -> six;
value(7) -> seven;
value(8) -> eight;
value(9) -> nine;
value(10) -> ten;
value(11) -> eleven;
value(12) -> twelve;
value(13) -> thirteen;
value(14) -> fourteen;
value(15) -> fifteen;
value(16) -> sixteen;
value(17) -> seventeen;
value(18) -> eighteen;
value(19) -> nineteen;
value(36893488147419103232) -> big;
value(-1) -> minus_one;
value(_) -> unknown.

%% expect: 1306
%% expect: [zero,seven,nineteen,unknown,minus_one,big,unknown,unknown,unknown]
