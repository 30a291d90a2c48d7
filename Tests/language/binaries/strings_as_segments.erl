%% A string in a binary is a segment for each character.
-module(strings_as_segments).
-export([main/1]).

main(_) ->
    io:format("~w~n", [[<<"">>, <<"abc">>, <<"abc":4>>, <<"ab":16>>, <<"ab":16/little>>, <<"ab"/utf16>>,
                        <<"h\x{e4}"/utf8>>, <<"h\x{e4}">>, <<"\x{400}"/utf8, "\x{400}"/utf32-little>>, <<"a"/float>>]]),
    [io:format("~p~n", [method(Line)]) || Line <- [<<"GET /index">>, <<"GE">>, <<"PUT x">>, <<"POST ">>, <<"\x{400}!"/utf8>>]].

method(<<"GET ", Rest/binary>>) -> {get, Rest};
method(<<"POST ", Rest/binary>>) -> {post, Rest};
method(<<"\x{400}"/utf8, Rest/binary>>) -> {other, Rest};
method(<<"P", Rest/binary>>) -> {p, Rest};
method(Other) -> {none, Other}.

%% expect: [<<>>,<<97,98,99>>,<<18,3:4>>,<<0,97,0,98>>,<<97,0,98,0>>,<<0,97,0,98>>,<<104,195,164>>,<<104,228>>,<<208,128,0,4,0,0>>,<<64,88,64,0,0,0,0,0>>]
%% expect: {get,<<"/index">>}
%% expect: {none,<<"GE">>}
%% expect: {p,<<"UT x">>}
%% expect: {post,<<>>}
%% expect: {other,<<"!">>}
