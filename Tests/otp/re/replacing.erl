%% re:replace/3,4: what & and \N stand for in a replacement, and the forms of what is returned.
-module(replacing).
-export([main/1]).

main(_) ->
    show("abcd", "(c)", "[\\1\\g1\\g{1}\\\\&\\&]", []),
    show("abcd", "(c)", "\\2x\\g{7}y\\n", []),
    show("abcd", "x", "[&]", []),
    show("abcdc", "c", <<"z">>, [global]),
    show("abcdc", "", "-", [global]),
    show("abc", "b", "\\", []),
    show("abc", "b", "", []),
    show("abc", "a(x)?", "<\\1>", []),
    show("abcdefghijkl", "(b)(c)(d)(e)(f)(g)(h)(i)(j)(k)", "<\\10>\\g10.\\g{1}0", []),
    show([960, 97], "a", [8364], [unicode]),
    show("a.b.c", "\\.", ", ", [global, {offset, 2}]),
    show("aAa", "a", "x", [global, caseless]),
    {ok, Expression} = re:compile("b+"),
    show("abbb", Expression, ["<", <<"&">>, $>], []),
    io:format("~0p~n", [re:replace("abcd", "c", "[&]")]),
    io:format("~0p~n", [re:replace("abcd", "x", "[&]")]),
    io:format("~0p~n", [re:replace(<<"abcd">>, "x", "[&]")]),
    io:format("~0p~n", [re:replace("abcdc", "c", "z", [global])]).

show(Subject, Expression, Replacement, Options) ->
    Return = fun(Type) -> re:replace(Subject, Expression, Replacement, [{return, Type} | Options]) end,
    io:format("~0p ~0p~n", [Return(list), Return(binary)]).

%% expect: "ab[ccc\\c&]d" <<"ab[ccc\\c&]d">>
%% expect: "abxynd" <<"abxynd">>
%% expect: "abcd" <<"abcd">>
%% expect: "abzdz" <<"abzdz">>
%% expect: "-a-b-c-d-c-" <<"-a-b-c-d-c-">>
%% expect: "a\\c" <<"a\\c">>
%% expect: "ac" <<"ac">>
%% expect: "<>bc" <<"<>bc">>
%% expect: "a<k>k.b0l" <<"a<k>k.b0l">>
%% expect: [960,8364] <<207,128,226,130,172>>
%% expect: "a.b, c" <<"a.b, c">>
%% expect: "xxx" <<"xxx">>
%% expect: "a<bbb>" <<"a<bbb>">>
%% expect: [<<"ab">>,[<<"[">>,<<"c">>,<<"]">>]|<<"d">>]
%% expect: "abcd"
%% expect: <<"abcd">>
%% expect: [<<"ab">>,<<"z">>,<<"d">>,<<"z">>]
