%%% String prefixes, characters and constant arithmetic in patterns.
%% coding: utf-8
-module(strings_and_arithmetic).

-export([main/1]).

-define(PREFIX, "http://").
-define(K, 1024).

main(_) ->
    show([url(U) || U <- ["http://a", "https://b", "ftp://c", "http://", ""]]),
    show([amount(N) || N <- [1024, 2048, -1024, 1536, 0]]),
    show([character(C) || C <- "aZ0 \n" ++ [16#1F600]]),
    "abc" ++ [D, E] = "abcde",
    show([D, E]),
    [$a | "bc"] = "abc",
    "a" "b" ++ Rest = "abc",
    show(Rest),
    show(case "x" of "" ++ X -> X end),
    show(case [1, 2, 3] of [1] ++ Y -> Y end),
    show([float_match(F) || F <- [1.0, 1, -0.5, 2.0]]).

url(?PREFIX ++ Host) -> {http, Host};
url("https://" ++ [_ | _] = Url) -> {https, Url};
url([C | _]) when C =:= $f -> ftp;
url("") -> empty.

amount(?K) -> k;
amount(2 * ?K) -> two_k;
amount(-?K) -> minus;
amount(?K bor 512) -> one_and_a_half;
amount(1 - 1) -> zero.

character($a) -> lower_a;
character(C) when C >= $A, C =< $Z -> upper;
character($\s) -> space;
character($\n) -> newline;
character($0) -> digit;
character($😀) -> face.

float_match(1.0) -> float;
float_match(1) -> integer;
float_match(-0.5) -> minus_half;
float_match(_) -> other.

show(Term) -> io:format("~w~n", [Term]).

%% expect: [{http,[97]},{https,[104,116,116,112,115,58,47,47,98]},ftp,{http,[]},empty]
%% expect: [k,two_k,minus,one_and_a_half,zero]
%% expect: [lower_a,upper,digit,space,newline,face]
%% expect: [100,101]
%% expect: [99]
%% expect: [120]
%% expect: [2,3]
%% expect: [float,integer,minus_half,other]
