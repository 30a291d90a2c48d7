%%% Compression with every level, unless the result would be longer.
-module(compressed).

-export([main/1]).

main(_) ->
    [show(lists:duplicate(Count, $a), Level) || Count <- [5, 14, 15, 16, 1000], Level <- [0, 1, 6, 9]],
    Term = [{N, integer_to_list(N * 7919), N / 3} || N <- lists:seq(1, 3000)],
    [show(Term, Level) || Level <- lists:seq(0, 9)],
    io:format("~w~n", [term_to_binary(Term, [compressed, {minor_version, 2}]) =:=
                           term_to_binary(Term, [{compressed, 6}, {minor_version, 2}])]).

show(Term, Level) ->
    Binary = term_to_binary(Term, [{compressed, Level}, {minor_version, 2}]),
    io:format("~w ~w ~w ~w~n", [Level, byte_size(Binary), erlang:phash2(Binary),
                                binary_to_term(Binary) =:= Term]).

%% expect: 0 9 95011374 true
%% expect: 1 9 95011374 true
%% expect: 6 9 95011374 true
%% expect: 9 9 95011374 true
%% expect: 0 18 28321251 true
%% expect: 1 18 28321251 true
%% expect: 6 18 28321251 true
%% expect: 9 18 28321251 true
%% expect: 0 19 82123997 true
%% expect: 1 19 91822596 true
%% expect: 6 19 18802118 true
%% expect: 9 19 65926927 true
%% expect: 0 20 115101538 true
%% expect: 1 19 35071450 true
%% expect: 6 19 68103902 true
%% expect: 9 19 65958310 true
%% expect: 0 1004 93784240 true
%% expect: 1 28 61200345 true
%% expect: 6 25 52533096 true
%% expect: 9 25 126435071 true
%% expect: 0 78841 34109893 true
%% expect: 1 30545 8635972 true
%% expect: 2 31578 89840649 true
%% expect: 3 30445 93319248 true
%% expect: 4 31127 73376616 true
%% expect: 5 29084 27539039 true
%% expect: 6 28670 9921963 true
%% expect: 7 28674 56329143 true
%% expect: 8 28674 56329143 true
%% expect: 9 28674 56329143 true
%% expect: true
