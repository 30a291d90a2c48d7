%%% term_to_binary/2 writes every type as the external term format says.
-module(encoding_of_each_type).

-export([main/1]).

main(_) ->
    Terms = [0, 255, 256, -1, 16#7fffffff, 16#80000000, -16#80000000, -16#80000001, 1 bsl 62,
             -(1 bsl 70), 1.5, -0.0, ok, '', 'A b', 'é', '日本', [], "abc", [1, 256], [a | b],
             [[]], {}, {a, {b}}, #{}, #{b => 1, a => #{}}, list_to_binary("bytes"),
             fun lists:map/2, list_to_pid("<0.85.0>")],
    lists:foreach(fun show/1, Terms),
    Large = [lists:duplicate(65535, 1), lists:duplicate(65536, 1), list_to_tuple(lists:seq(1, 255)),
             list_to_tuple(lists:seq(1, 256)), 1 bsl 2039, 1 bsl 2040,
             list_to_atom(lists:duplicate(255, 16#e9))],
    lists:foreach(fun show_start/1, Large).

show(Term) ->
    Binary = term_to_binary(Term, [{minor_version, 2}]),
    io:format("~w ~w~n", [binary_to_list(Binary), binary_to_term(Binary) =:= Term]).

show_start(Term) ->
    Binary = term_to_binary(Term, [{minor_version, 2}]),
    Start = lists:sublist(binary_to_list(Binary), 10),
    io:format("~w ~w ~w~n", [byte_size(Binary), Start, binary_to_term(Binary) =:= Term]).

%% expect: [131,97,0] true
%% expect: [131,97,255] true
%% expect: [131,98,0,0,1,0] true
%% expect: [131,98,255,255,255,255] true
%% expect: [131,98,127,255,255,255] true
%% expect: [131,110,4,0,0,0,0,128] true
%% expect: [131,98,128,0,0,0] true
%% expect: [131,110,4,1,1,0,0,128] true
%% expect: [131,110,8,0,0,0,0,0,0,0,0,64] true
%% expect: [131,110,9,1,0,0,0,0,0,0,0,0,64] true
%% expect: [131,70,63,248,0,0,0,0,0,0] true
%% expect: [131,70,128,0,0,0,0,0,0,0] true
%% expect: [131,119,2,111,107] true
%% expect: [131,119,0] true
%% expect: [131,119,3,65,32,98] true
%% expect: [131,119,2,195,169] true
%% expect: [131,119,6,230,151,165,230,156,172] true
%% expect: [131,106] true
%% expect: [131,107,0,3,97,98,99] true
%% expect: [131,108,0,0,0,2,97,1,98,0,0,1,0,106] true
%% expect: [131,108,0,0,0,1,119,1,97,119,1,98] true
%% expect: [131,108,0,0,0,1,106,106] true
%% expect: [131,104,0] true
%% expect: [131,104,2,119,1,97,104,1,119,1,98] true
%% expect: [131,116,0,0,0,0] true
%% expect: [131,116,0,0,0,2,119,1,97,116,0,0,0,0,119,1,98,97,1] true
%% expect: [131,109,0,0,0,5,98,121,116,101,115] true
%% expect: [131,113,119,5,108,105,115,116,115,119,3,109,97,112,97,2] true
%% expect: [131,88,119,13,110,111,110,111,100,101,64,110,111,104,111,115,116,0,0,0,85,0,0,0,0,0,0,0,0] true
%% expect: 65539 [131,107,255,255,1,1,1,1,1,1] true
%% expect: 131079 [131,108,0,1,0,0,97,1,97,1] true
%% expect: 513 [131,104,255,97,1,97,2,97,3,97] true
%% expect: 521 [131,105,0,0,1,0,97,1,97,2] true
%% expect: 259 [131,110,255,0,0,0,0,0,0,0] true
%% expect: 263 [131,111,0,0,1,0,0,0,0,0] true
%% expect: 514 [131,118,1,254,195,169,195,169,195,169] true
