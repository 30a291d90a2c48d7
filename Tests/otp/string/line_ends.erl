%% Carriage return and newline are one cluster, but a newline is found in it.
-module(line_ends).
-export([main/1]).

main(_) ->
    Texts = ["a\r\nb", <<"a\r\nb">>, "\r\n", "a\n\r\nb\r\n", <<"a\r\n\r\n">>],
    [io:format("~p: ~p ~p~n", [T, string:length(T), string:to_graphemes(T)]) || T <- Texts],
    [io:format("~p ~p: ~p ~p~n", [T, P, string:find(T, P), string:split(T, P, all)])
     || T <- Texts, P <- ["\n", "\r", "\r\n", "b"]],
    [io:format("~p: ~p ~p~n", [T, string:chomp(T), string:trim(T)]) || T <- Texts],
    [io:format("~p ~p: ~p ~p~n", [T, C, string:trim(T, trailing, C), string:lexemes(T, C)])
     || T <- ["x\r\n", <<"x\r\n">>, <<"x\n">>], C <- [[$\n], ["\r\n"], [$\r], [$\n, "\r\n"]]].

%% expect: "a\r\nb": 3 [97,"\r\n",98]
%% expect: <<"a\r\nb">>: 3 [97,"\r\n",98]
%% expect: "\r\n": 1 ["\r\n"]
%% expect: "a\n\r\nb\r\n": 5 [97,10,"\r\n",98,"\r\n"]
%% expect: <<"a\r\n\r\n">>: 3 [97,"\r\n","\r\n"]
%% expect: "a\r\nb" "\n": "\nb" ["a\r","b"]
%% expect: "a\r\nb" "\r": nomatch ["a\r\nb"]
%% expect: "a\r\nb" "\r\n": "\r\nb" ["a","b"]
%% expect: "a\r\nb" "b": "b" ["a\r\n",[]]
%% expect: <<"a\r\nb">> "\n": <<"\nb">> [<<"a\r">>,<<"b">>]
%% expect: <<"a\r\nb">> "\r": nomatch [<<"a\r\nb">>]
%% expect: <<"a\r\nb">> "\r\n": <<"\r\nb">> [<<"a">>,<<"b">>]
%% expect: <<"a\r\nb">> "b": <<"b">> [<<"a\r\n">>,<<>>]
%% expect: "\r\n" "\n": "\n" ["\r",[]]
%% expect: "\r\n" "\r": nomatch ["\r\n"]
%% expect: "\r\n" "\r\n": "\r\n" [[],[]]
%% expect: "\r\n" "b": nomatch ["\r\n"]
%% expect: "a\n\r\nb\r\n" "\n": "\n\r\nb\r\n" ["a","\r","b\r",[]]
%% expect: "a\n\r\nb\r\n" "\r": nomatch ["a\n\r\nb\r\n"]
%% expect: "a\n\r\nb\r\n" "\r\n": "\r\nb\r\n" ["a\n","b",[]]
%% expect: "a\n\r\nb\r\n" "b": "b\r\n" ["a\n\r\n","\r\n"]
%% expect: <<"a\r\n\r\n">> "\n": <<"\n\r\n">> [<<"a\r">>,<<"\r">>,<<>>]
%% expect: <<"a\r\n\r\n">> "\r": nomatch [<<"a\r\n\r\n">>]
%% expect: <<"a\r\n\r\n">> "\r\n": <<"\r\n\r\n">> [<<"a">>,<<>>,<<>>]
%% expect: <<"a\r\n\r\n">> "b": nomatch [<<"a\r\n\r\n">>]
%% expect: "a\r\nb": "a\r\nb" "a\r\nb"
%% expect: <<"a\r\nb">>: <<"a\r\nb">> <<"a\r\nb">>
%% expect: "\r\n": [] []
%% expect: "a\n\r\nb\r\n": "a\n\r\nb" "a\n\r\nb"
%% expect: <<"a\r\n\r\n">>: <<"a">> <<"a">>
%% expect: "x\r\n" "\n": "x\r" ["x\r"]
%% expect: "x\r\n" ["\r\n"]: "x" ["x"]
%% expect: "x\r\n" "\r": "x\r\n" ["x\r\n"]
%% expect: "x\r\n" [10,"\r\n"]: "x" ["x"]
%% expect: <<"x\r\n">> "\n": <<"x\r">> [<<"x\r">>]
%% expect: <<"x\r\n">> ["\r\n"]: <<"x">> [<<"x">>]
%% expect: <<"x\r\n">> "\r": <<"x\r\n">> [<<"x\r\n">>]
%% expect: <<"x\r\n">> [10,"\r\n"]: <<"x">> [<<"x">>]
%% expect: <<"x\n">> "\n": <<"x">> [<<"x">>]
%% expect: <<"x\n">> ["\r\n"]: <<"x\n">> [<<"x\n">>]
%% expect: <<"x\n">> "\r": <<"x\n">> [<<"x\n">>]
%% expect: <<"x\n">> [10,"\r\n"]: <<"x">> [<<"x">>]
