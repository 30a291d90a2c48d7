%% Normal forms, and references relative to a base: all examples of RFC 3986, 5.4.
-module(normal_forms).
-export([main/1]).

main(_) ->
    [io:format("~0p: ~0p ~0p~n", [URI, uri_string:normalize(URI), uri_string:normalize(URI, [return_map])])
     || URI <- uris()],
    io:format("~0p~n", [uri_string:normalize(<<"HTTP://A/%7e/../b">>)]),
    io:format("~0p~n", [uri_string:normalize(#{scheme => "http", port => 80, host => "h", path => "/a/../b"})]),
    [io:format("~0p: ~0p~n", [R, uri_string:resolve(R, "http://a/b/c/d;p?q")]) || R <- references()],
    [io:format("~0p ~0p: ~0p~n", [R, B, uri_string:resolve(R, B)]) || {R, B} <- others()],
    io:format("~0p~n", [uri_string:resolve("../x", "http://a/b/c/d", [return_map])]).

uris() ->
    ["", "/", "a", "http://a:80", "http://a:", "https://h:443/", "http://h:8080", "ssh://h:22", "ftp://h:21",
     "sftp://h:22", "tftp://h:69", "HTTP://H/A", "http://%41/", "http://u%41%40@h", "http://h?", "http://h/#",
     "http://h/%7ea/%2e%2e/b", "http://h/a/./b/../c/..", "/a/../../b", "a/../b", "../a", "./a", "./a:b",
     "http://h/..//a", "http://h/%c3%b6", "http://h/%ff", "http://h/%2F", "http://h/%zz", "http://h/%41%",
     "http://h/?a=%41%20", "urn:a:b", "http:a", "a b"].

references() ->
    ["g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "g;x?y#s", "", ".",
     "./", "..", "../", "../g", "../..", "../../", "../../g", "../../../g", "../../../../g", "/./g", "/../g",
     "g.", ".g", "g..", "..g", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/./y", "g;x=1/../y", "g?y/./x",
     "g?y/../x", "g#s/./x", "g#s/../x", "http:g", " x"].

others() ->
    [{"g", "/a/b"}, {"g", "http://h"}, {"", "http://h"}, {"?q", "http://h"}, {"g", "urn:x"},
     {#{path => "g"}, "http://h/a/b"}, {"g", #{scheme => "http", host => "h", path => "/a/"}},
     {<<"g">>, <<"http://h/a/b">>}, {<<"g">>, "http://h/a/b"}].

%% expect: []: [] #{path => []}
%% expect: "/": "/" #{path => "/"}
%% expect: "a": "a" #{path => "a"}
%% expect: "http://a:80": "http://a/" #{host => "a",path => "/",scheme => "http"}
%% expect: "http://a:": "http://a/" #{host => "a",path => "/",scheme => "http"}
%% expect: "https://h:443/": "https://h/" #{host => "h",path => "/",scheme => "https"}
%% expect: "http://h:8080": "http://h:8080/" #{host => "h",path => "/",port => 8080,scheme => "http"}
%% expect: "ssh://h:22": "ssh://h" #{host => "h",path => [],scheme => "ssh"}
%% expect: "ftp://h:21": "ftp://h" #{host => "h",path => [],scheme => "ftp"}
%% expect: "sftp://h:22": "sftp://h" #{host => "h",path => [],scheme => "sftp"}
%% expect: "tftp://h:69": "tftp://h" #{host => "h",path => [],scheme => "tftp"}
%% expect: "HTTP://H/A": "http://h/A" #{host => "h",path => "/A",scheme => "http"}
%% expect: "http://%41/": "http://A/" #{host => "A",path => "/",scheme => "http"}
%% expect: "http://u%41%40@h": "http://uA%40@h/" #{host => "h",path => "/",scheme => "http",userinfo => "uA%40"}
%% expect: "http://h?": "http://h/?" #{host => "h",path => "/",query => [],scheme => "http"}
%% expect: "http://h/#": "http://h/#" #{fragment => [],host => "h",path => "/",scheme => "http"}
%% expect: "http://h/%7ea/%2e%2e/b": "http://h/b" #{host => "h",path => "/b",scheme => "http"}
%% expect: "http://h/a/./b/../c/..": "http://h/a/" #{host => "h",path => "/a/",scheme => "http"}
%% expect: "/a/../../b": "/b" #{path => "/b"}
%% expect: "a/../b": "/b" #{path => "/b"}
%% expect: "../a": "a" #{path => "a"}
%% expect: "./a": "a" #{path => "a"}
%% expect: "./a:b": "a:b" #{path => "a:b"}
%% expect: "http://h/..//a": "http://h//a" #{host => "h",path => "//a",scheme => "http"}
%% expect: "http://h/%c3%b6": "http://h/%C3%B6" #{host => "h",path => "/%C3%B6",scheme => "http"}
%% expect: "http://h/%ff": "http://h/%FF" #{host => "h",path => "/%FF",scheme => "http"}
%% expect: "http://h/%2F": "http://h/%2F" #{host => "h",path => "/%2F",scheme => "http"}
%% expect: "http://h/%zz": {error,invalid_percent_encoding,<<"%zz">>} {error,invalid_percent_encoding,<<"%zz">>}
%% expect: "http://h/%41%": "http://h/A%" #{host => "h",path => "/A%",scheme => "http"}
%% expect: "http://h/?a=%41%20": "http://h/?a=A%20" #{host => "h",path => "/",query => "a=A%20",scheme => "http"}
%% expect: "urn:a:b": "urn:a:b" #{path => "a:b",scheme => "urn"}
%% expect: "http:a": "http:a" #{path => "a",scheme => "http"}
%% expect: "a b": {error,invalid_uri," "} {error,invalid_uri," "}
%% expect: <<"http://a/b">>
%% expect: "http://h/b"
%% expect: "g:h": "g:h"
%% expect: "g": "http://a/b/c/g"
%% expect: "./g": "http://a/b/c/g"
%% expect: "g/": "http://a/b/c/g/"
%% expect: "/g": "http://a/g"
%% expect: "//g": "http://g"
%% expect: "?y": "http://a/b/c/d;p?y"
%% expect: "g?y": "http://a/b/c/g?y"
%% expect: "#s": "http://a/b/c/d;p?q#s"
%% expect: "g#s": "http://a/b/c/g#s"
%% expect: "g?y#s": "http://a/b/c/g?y#s"
%% expect: ";x": "http://a/b/c/;x"
%% expect: "g;x": "http://a/b/c/g;x"
%% expect: "g;x?y#s": "http://a/b/c/g;x?y#s"
%% expect: []: "http://a/b/c/d;p?q"
%% expect: ".": "http://a/b/c/"
%% expect: "./": "http://a/b/c/"
%% expect: "..": "http://a/b/"
%% expect: "../": "http://a/b/"
%% expect: "../g": "http://a/b/g"
%% expect: "../..": "http://a/"
%% expect: "../../": "http://a/"
%% expect: "../../g": "http://a/g"
%% expect: "../../../g": "http://a/g"
%% expect: "../../../../g": "http://a/g"
%% expect: "/./g": "http://a/g"
%% expect: "/../g": "http://a/g"
%% expect: "g.": "http://a/b/c/g."
%% expect: ".g": "http://a/b/c/.g"
%% expect: "g..": "http://a/b/c/g.."
%% expect: "..g": "http://a/b/c/..g"
%% expect: "./../g": "http://a/b/g"
%% expect: "./g/.": "http://a/b/c/g/"
%% expect: "g/./h": "http://a/b/c/g/h"
%% expect: "g/../h": "http://a/b/c/h"
%% expect: "g;x=1/./y": "http://a/b/c/g;x=1/y"
%% expect: "g;x=1/../y": "http://a/b/c/y"
%% expect: "g?y/./x": "http://a/b/c/g?y/./x"
%% expect: "g?y/../x": "http://a/b/c/g?y/../x"
%% expect: "g#s/./x": "http://a/b/c/g#s/./x"
%% expect: "g#s/../x": "http://a/b/c/g#s/../x"
%% expect: "http:g": "http:g"
%% expect: " x": {error,invalid_uri," "}
%% expect: "g" "/a/b": {error,invalid_scheme,[]}
%% expect: "g" "http://h": "http://h/g"
%% expect: [] "http://h": "http://h"
%% expect: "?q" "http://h": "http://h?q"
%% expect: "g" "urn:x": "urn:g"
%% expect: #{path => "g"} "http://h/a/b": "http://h/a/g"
%% expect: "g" #{host => "h",path => "/a/",scheme => "http"}: "http://h/a/g"
%% expect: <<"g">> <<"http://h/a/b">>: <<"http://h/a/g">>
%% expect: <<"g">> "http://h/a/b": "http://h/a/g"
%% expect: #{host => "a",path => "/b/x",scheme => "http"}
