%% re:replace/3,4 with a function: it gets the match and all of its subpatterns.
-module(replacing_by_function).
-export([main/1]).

main(_) ->
    Show = fun(Match, Parts) -> io_lib:format("<~s~0p>", [Match, Parts]) end,
    io:format("~s~n", [re:replace("abcd", "b(c)(x)?", Show, [{return, binary}])]),
    io:format("~s~n", [re:replace("a1b22", "\\d+", Show, [global, {return, list}])]),
    io:format("~s~n", [re:replace("abc", "x", Show, [{return, list}])]),
    Upper = fun(Match, _) -> string:uppercase(Match) end,
    io:format("~ts~n", [re:replace("aπb", "π", Upper, [unicode, {return, list}])]),
    %% What the function fails with is its own.
    Fail = fun(_, _) -> error(badarg) end,
    io:format("~0p~n", [try re:replace("a", "a", Fail) catch error:badarg:Stack -> element(1, hd(Stack)) end]).

%% recorded: by hand (functions are there from OTP 27 on)
%% expect: a<bc[<<"c">>,<<>>]>d
%% expect: a<1[]>b<22[]>
%% expect: abc
%% expect: aΠb
%% expect: replacing_by_function
