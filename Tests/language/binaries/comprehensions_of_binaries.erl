%% Binaries made by comprehensions, of every kind of generator.
-module(comprehensions_of_binaries).
-export([main/1]).

main(_) ->
    io:format("~p~n", [<< <<X:16>> || X <- [1, 2, 3] >>]),
    io:format("~p~n", [<< <<X:3>> || X <- lists:seq(0, 7) >>]),
    io:format("~p~n", [<< <<Y, X>> || X <- "ab", <<Y:2>> <= <<27>> >>]),
    io:format("~p~n", [<< <<X:4>> || <<X:8>> <= <<1, 2, 3>>, X > 1 >>]),
    io:format("~p~n", [<< <<"ab">> || true >>]),
    io:format("~p~n", [<< <<"ab">> || _ <- [1, 2], false >>]),
    io:format("~p~n", [<< (part(X)) || X <- [1, 2] >>]),
    io:format("~p~n", [<< <<X>> || {ok, X} <- [{ok, 1}, error, {ok, 2}] >>]),
    io:format("~p~n", [erlang:phash2(<< <<X:32>> || X <- lists:seq(1, 100000) >>)]),
    io:format("~p~n", [<< << << <<X:2>> || X <- [A, B] >>/bits, 1:1 >> || A <- [1, 2], B <- [3] >>]),
    N = 5,
    io:format("~p~n", [<< <<X:N>> || X <- [1, N], X > 0 >>]),
    F = << <<(f(X)):16>> || X <- [1, 2] >>,
    io:format("~p~n", [F]),
    [io:format("~p~n", [try Fun() catch error:Reason -> Reason end])
     || Fun <- [fun() -> << <<X>> || X <- [1, foo] >> end, fun() -> << <<X>> || X <- part(1) >> end,
                fun() -> << <<X>> || <<X>> <= [1] >> end, fun() -> << <<X>> || X <- [1], part(X) >> end,
                fun() -> << (f(X)) || X <- [1] >> end]].

part(X) -> <<X, "!">>.

f(X) -> X * 100.

%% expect: <<0,1,0,2,0,3>>
%% expect: <<5,57,119>>
%% expect: <<0,97,1,97,2,97,3,97,0,98,1,98,2,98,3,98>>
%% expect: <<"#">>
%% expect: <<"ab">>
%% expect: <<>>
%% expect: <<1,33,2,33>>
%% expect: <<1,2>>
%% expect: 51976194
%% expect: <<125,3:2>>
%% expect: <<9,1:2>>
%% expect: <<0,100,0,200>>
%% expect: badarg
%% expect: {bad_generator,<<1,33>>}
%% expect: {bad_generator,[1]}
%% expect: {bad_filter,<<1,33>>}
%% expect: badarg
