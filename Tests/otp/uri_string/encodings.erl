%% Percent encoding, other encodings, and the queries of forms.
-module(encodings).
-export([main/1]).

main(_) ->
    [show(quote, A)
     || A <- [[""], ["a b"], ["~-_."], ["a/b?c"], ["\x{f6}\x{65e5}"], [<<"a b/">>], ["a/b c:", "/"],
              [<<"a/b c:">>, "/ "]]],
    [show(unquote, [A]) || A <- ["%41", "%", "%4", "%zz", "%c3%b6", "%ff", <<"%41%c3%b6">>, "a+b"]],
    [show(percent_decode, [A])
     || A <- ["%41", "%zz", "%ff", <<"%41">>, #{host => "%41", path => "/%zz"},
              #{path => "/%41", port => 80, query => <<"%41">>}]],
    [show(transcode, A)
     || A <- [[<<"foo%00%00%00%F6bar"/utf32>>, [{in_encoding, utf32}, {out_encoding, utf8}]],
              ["foo%F6bar", [{in_encoding, latin1}]], [<<"foo%c3%b6">>, [{out_encoding, utf32}]],
              ["foo%c3%b6bar", [{out_encoding, latin1}]], ["a%", []], ["a%zz", []], [<<"a%ff">>, []]]],
    [show(compose_query, A)
     || A <- [[[]], [[{"a b", "c&d"}, {"e", "1=2"}, {"f", true}]], [[{"city", "\x{d6}rebro"}]],
              [[{"x", "\x{65e5}"}], [{encoding, latin1}]], [[{<<"a">>, <<"b ">>}, {<<"c">>, true}]],
              [[{<<"a">>, "b"}]], [[{"a*-._~", "()'!"}]], [[{a, b}]], [[{"a", "b"}], [{encoding, x}]]]],
    [show(dissect_query, [A])
     || A <- ["", "a=b", "a=b&c=d", "a=b;c=d", "a+b=c%26d", "a", "a=", "=b", "a=b=c", "&", "a=%zz", "a=%",
              "a=%c3%96", "a=%ff", <<"a=b&c">>, <<"">>, <<"a=%c3%96">>, "a=b&", "a=\x{f6}"]].

show(Function, Arguments) ->
    io:format("~w ~0tp: ~0tp~n", [Function, Arguments, apply(uri_string, Function, Arguments)]).

%% expect: quote [[]]: []
%% expect: quote ["a b"]: "a%20b"
%% expect: quote ["~-_."]: "~-_."
%% expect: quote ["a/b?c"]: "a%2Fb%3Fc"
%% expect: quote [[246,26085]]: "%C3%B6%E6%97%A5"
%% expect: quote [<<"a b/">>]: <<"a%20b%2F">>
%% expect: quote ["a/b c:","/"]: "a/b%20c%3A"
%% expect: quote [<<"a/b c:">>,"/ "]: <<"a/b c%3A">>
%% expect: unquote ["%41"]: "A"
%% expect: unquote ["%"]: "%"
%% expect: unquote ["%4"]: "%4"
%% expect: unquote ["%zz"]: {error,invalid_percent_encoding,<<"%zz">>}
%% expect: unquote ["%c3%b6"]: "ö"
%% expect: unquote ["%ff"]: {error,invalid_utf8,<<"ÿ">>}
%% expect: unquote [<<"%41%c3%b6">>]: <<"Aö"/utf8>>
%% expect: unquote ["a+b"]: "a+b"
%% expect: percent_decode ["%41"]: "A"
%% expect: percent_decode ["%zz"]: {error,invalid_percent_encoding,<<"%zz">>}
%% expect: percent_decode ["%ff"]: {error,invalid_utf8,<<"ÿ">>}
%% expect: percent_decode [<<"%41">>]: <<"A">>
%% expect: percent_decode [#{host => "%41",path => "/%zz"}]: {error,{invalid,{path,{invalid_percent_encoding,<<"%zz">>}}}}
%% expect: percent_decode [#{path => "/%41",port => 80,query => <<"%41">>}]: #{path => "/A",port => 80,query => <<"A">>}
%% expect: transcode [<<0,0,0,102,0,0,0,111,0,0,0,111,0,0,0,37,0,0,0,48,0,0,0,48,0,0,0,37,0,0,0,48,0,0,0,48,0,0,0,37,0,0,0,48,0,0,0,48,0,0,0,37,0,0,0,70,0,0,0,54,0,0,0,98,0,0,0,97,0,0,0,114>>,[{in_encoding,utf32},{out_encoding,utf8}]]: <<"foo%C3%B6bar">>
%% expect: transcode ["foo%F6bar",[{in_encoding,latin1}]]: "foo%C3%B6bar"
%% expect: transcode [<<"foo%c3%b6">>,[{out_encoding,utf32}]]: <<0,0,0,102,0,0,0,111,0,0,0,111,0,0,0,37,0,0,0,48,0,0,0,48,0,0,0,37,0,0,0,48,0,0,0,48,0,0,0,37,0,0,0,48,0,0,0,48,0,0,0,37,0,0,0,70,0,0,0,54>>
%% expect: transcode ["foo%c3%b6bar",[{out_encoding,latin1}]]: "foo%F6bar"
%% expect: transcode ["a%",[]]: "a%"
%% expect: transcode ["a%zz",[]]: {error,invalid_percent_encoding,"%zz"}
%% expect: transcode [<<"a%ff">>,[]]: {error,invalid_input,<<"ÿ">>}
%% expect: compose_query [[]]: []
%% expect: compose_query [[{"a b","c&d"},{"e","1=2"},{"f",true}]]: "a+b=c%26d&e=1%3D2&f"
%% expect: compose_query [[{"city","Örebro"}]]: "city=%C3%96rebro"
%% expect: compose_query [[{"x",[26085]}],[{encoding,latin1}]]: "x=%26%2326085%3B"
%% expect: compose_query [[{<<"a">>,<<"b ">>},{<<"c">>,true}]]: <<"a=b+&c">>
%% expect: compose_query [[{<<"a">>,"b"}]]: "a=b"
%% expect: compose_query [[{"a*-._~","()'!"}]]: "a*-._%7E=%28%29%27%21"
%% expect: compose_query [[{a,b}]]: {error,invalid_input,a}
%% expect: compose_query [[{"a","b"}],[{encoding,x}]]: {error,invalid_encoding,x}
%% expect: dissect_query [[]]: []
%% expect: dissect_query ["a=b"]: [{"a","b"}]
%% expect: dissect_query ["a=b&c=d"]: [{"a","b"},{"c","d"}]
%% expect: dissect_query ["a=b;c=d"]: [{"a","b;c=d"}]
%% expect: dissect_query ["a+b=c%26d"]: [{"a b","c&d"}]
%% expect: dissect_query ["a"]: [{"a",true}]
%% expect: dissect_query ["a="]: [{"a",[]}]
%% expect: dissect_query ["=b"]: [{[],"b"}]
%% expect: dissect_query ["a=b=c"]: [{"a","b=c"}]
%% expect: dissect_query ["&"]: [{[],true},{[],true}]
%% expect: dissect_query ["a=%zz"]: {error,invalid_percent_encoding,"%zz"}
%% expect: dissect_query ["a=%"]: [{"a","%"}]
%% expect: dissect_query ["a=%c3%96"]: [{"a","Ö"}]
%% expect: dissect_query ["a=%ff"]: {error,invalid_input,"ÿ"}
%% expect: dissect_query [<<"a=b&c">>]: [{<<"a">>,<<"b">>},{<<"c">>,true}]
%% expect: dissect_query [<<>>]: []
%% expect: dissect_query [<<"a=%c3%96">>]: [{<<"a">>,<<"Ö"/utf8>>}]
%% expect: dissect_query ["a=b&"]: [{"a","b"},{[],true}]
%% expect: dissect_query ["a=ö"]: [{"a","ö"}]
