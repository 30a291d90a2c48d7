%% URIs and their parts: parsed, and put together again; what is not a URI.
-module(parts).
-export([main/1]).

main(_) ->
    [both(URI) || URI <- uris()],
    [io:format("~0p~n", [uri_string:recompose(Map)]) || Map <- maps()],
    io:format("~0p~n", [uri_string:allowed_characters()]).

both(URI) ->
    Parts = uri_string:parse(URI),
    io:format("~0p: ~0p~n", [URI, Parts]),
    case {Parts, uri_string:parse(unicode:characters_to_binary(URI))} of
        {{error, _, _}, Parts} ->
            ok;
        {_, #{} = Binaries} ->
            true = Parts =:= maps:map(fun as_list/2, Binaries),
            true = uri_string:recompose(Parts) =:= URI,
            true = uri_string:recompose(Binaries) =:= list_to_binary(URI)
    end.

as_list(_, Part) when is_binary(Part) -> binary_to_list(Part);
as_list(_, Part) -> Part.

uris() ->
    ["", "/", "a", "//", "//host", "http://a", "http://a:80", "http://a:", "http://a:80x", "http://u@h",
     "http://u:p@h:1/p?q#f", "http://u@v@h", "?", "#", "?q", "#f", "?q?r", "#f#g", "a:b", "a:", "1a:b",
     "a+b-c.d:x", "a/b:c", "mailto:x@y.z", "urn:a:b", "http:///p", "http://[::1]", "http://[::1]:80/x",
     "http://[::1", "http://[1:2:3:4:5:6:7:8]", "http://[1:2:3:4:5:6:7:8:9]", "http://[::ffff:1.2.3.4]",
     "http://[g]", "http://1.2.3.4", "http://a%20b/", "http://h/%zz", "http://h/%", "http://h/a b", "http://h/<",
     "http://h/[", "http://h/a;b=c,d!$&'()*+", "http://h/a?[", "http://h/a?/?:@", "http://h:65536/",
     "http://h:-1/", "foo://user@example.com:8042/over/there?name=ferret#nose", "http://h/\x{f6}",
     "http://\x{65e5}.jp/", "h t:x", ":x", "//@h", "//:80", "http://@", "HTTP://H", "/a:b", "./a:b", "a b",
     "http://h:80:90", "////a", "tel:+1-816-555-1212"].

maps() ->
    [#{path => "a"}, #{scheme => "http", host => "h", path => ""}, #{scheme => "http", host => "h", path => "a"},
     #{scheme => "http", path => "//a"}, #{host => "h"}, #{}, #{scheme => "1a", path => ""}, #{path => "/a b"},
     #{path => "/\x{f6}"}, #{path => <<"/a">>, scheme => <<"s">>}, #{path => <<"/a">>, scheme => "s"},
     #{userinfo => "u", path => ""}, #{host => "h", path => "", port => undefined},
     #{host => "", path => "/p", scheme => "file"}, #{host => "::1", path => ""}, #{host => "a b", path => ""},
     #{path => "/%zz"}, #{path => "/[", query => "[ ", fragment => "#"}, #{path => "/", foo => 1}].

%% expect: []: #{path => []}
%% expect: "/": #{path => "/"}
%% expect: "a": #{path => "a"}
%% expect: "//": #{host => [],path => []}
%% expect: "//host": #{host => "host",path => []}
%% expect: "http://a": #{host => "a",path => [],scheme => "http"}
%% expect: "http://a:80": #{host => "a",path => [],port => 80,scheme => "http"}
%% expect: "http://a:": #{host => "a",path => [],port => undefined,scheme => "http"}
%% expect: "http://a:80x": {error,invalid_uri,":"}
%% expect: "http://u@h": #{host => "h",path => [],scheme => "http",userinfo => "u"}
%% expect: "http://u:p@h:1/p?q#f": #{fragment => "f",host => "h",path => "/p",port => 1,query => "q",scheme => "http",userinfo => "u:p"}
%% expect: "http://u@v@h": {error,invalid_uri,":"}
%% expect: "?": #{path => [],query => []}
%% expect: "#": #{fragment => [],path => []}
%% expect: "?q": #{path => [],query => "q"}
%% expect: "#f": #{fragment => "f",path => []}
%% expect: "?q?r": #{path => [],query => "q?r"}
%% expect: "#f#g": {error,invalid_uri,"#"}
%% expect: "a:b": #{path => "b",scheme => "a"}
%% expect: "a:": #{path => [],scheme => "a"}
%% expect: "1a:b": {error,invalid_uri,":"}
%% expect: "a+b-c.d:x": #{path => "x",scheme => "a+b-c.d"}
%% expect: "a/b:c": #{path => "a/b:c"}
%% expect: "mailto:x@y.z": #{path => "x@y.z",scheme => "mailto"}
%% expect: "urn:a:b": #{path => "a:b",scheme => "urn"}
%% expect: "http:///p": #{host => [],path => "/p",scheme => "http"}
%% expect: "http://[::1]": #{host => "::1",path => [],scheme => "http"}
%% expect: "http://[::1]:80/x": #{host => "::1",path => "/x",port => 80,scheme => "http"}
%% expect: "http://[::1": {error,invalid_uri,":"}
%% expect: "http://[1:2:3:4:5:6:7:8]": #{host => "1:2:3:4:5:6:7:8",path => [],scheme => "http"}
%% expect: "http://[1:2:3:4:5:6:7:8:9]": {error,invalid_uri,":"}
%% expect: "http://[::ffff:1.2.3.4]": #{host => "::ffff:1.2.3.4",path => [],scheme => "http"}
%% expect: "http://[g]": {error,invalid_uri,":"}
%% expect: "http://1.2.3.4": #{host => "1.2.3.4",path => [],scheme => "http"}
%% expect: "http://a%20b/": #{host => "a%20b",path => "/",scheme => "http"}
%% expect: "http://h/%zz": #{host => "h",path => "/%zz",scheme => "http"}
%% expect: "http://h/%": #{host => "h",path => "/%",scheme => "http"}
%% expect: "http://h/a b": {error,invalid_uri,":"}
%% expect: "http://h/<": {error,invalid_uri,":"}
%% expect: "http://h/[": {error,invalid_uri,":"}
%% expect: "http://h/a;b=c,d!$&'()*+": #{host => "h",path => "/a;b=c,d!$&'()*+",scheme => "http"}
%% expect: "http://h/a?[": {error,invalid_uri,":"}
%% expect: "http://h/a?/?:@": #{host => "h",path => "/a",query => "/?:@",scheme => "http"}
%% expect: "http://h:65536/": #{host => "h",path => "/",port => 65536,scheme => "http"}
%% expect: "http://h:-1/": {error,invalid_uri,":"}
%% expect: "foo://user@example.com:8042/over/there?name=ferret#nose": #{fragment => "nose",host => "example.com",path => "/over/there",port => 8042,query => "name=ferret",scheme => "foo",userinfo => "user"}
%% expect: "http://h/ö": {error,invalid_uri,":"}
%% expect: [104,116,116,112,58,47,47,26085,46,106,112,47]: {error,invalid_uri,":"}
%% expect: "h t:x": {error,invalid_uri," "}
%% expect: ":x": {error,invalid_uri,":"}
%% expect: "//@h": #{host => "h",path => [],userinfo => []}
%% expect: "//:80": #{host => [],path => [],port => 80}
%% expect: "http://@": #{host => [],path => [],scheme => "http",userinfo => []}
%% expect: "HTTP://H": #{host => "H",path => [],scheme => "HTTP"}
%% expect: "/a:b": #{path => "/a:b"}
%% expect: "./a:b": #{path => "./a:b"}
%% expect: "a b": {error,invalid_uri," "}
%% expect: "http://h:80:90": {error,invalid_uri,":"}
%% expect: "////a": #{host => [],path => "//a"}
%% expect: "tel:+1-816-555-1212": #{path => "+1-816-555-1212",scheme => "tel"}
%% expect: "a"
%% expect: "http://h"
%% expect: "http://h/a"
%% expect: "http://a"
%% expect: {error,invalid_map,#{host => "h"}}
%% expect: {error,invalid_map,#{}}
%% expect: "1a:"
%% expect: "/a%20b"
%% expect: "/%C3%B6"
%% expect: <<"s:/a">>
%% expect: "s:/a"
%% expect: "//u"
%% expect: "//h:"
%% expect: "file:///p"
%% expect: "//[::1]"
%% expect: "//a%20b"
%% expect: "/%zz"
%% expect: "/%5B?%5B%20#%23"
%% expect: {error,invalid_map,#{foo => 1,path => "/"}}
%% expect: [{scheme,"+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"},{userinfo,"!$%&'()*+,-.0123456789:;=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"},{host,"!$&'()*+,-.0123456789:;=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"},{ipv4,".0123456789"},{ipv6,".0123456789:ABCDEFabcdef"},{regname,"!$%&'()*+,-.0123456789;=ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"},{path,"!$%&'()*+,-./0123456789:;=@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"},{query,"!$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"},{fragment,"!$%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"},{reserved,"!#$&'()*+,/:;=?@[]"},{unreserved,"-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~"}]
