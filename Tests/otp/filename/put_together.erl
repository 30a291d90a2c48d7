%% Names that are joined, and made absolute.
-module(put_together).
-export([main/1]).

main(_) ->
    Strings = ["", "/", "//", "a", "/a", "a/", "a//b", "//a//b//", ".", "..", "./a", "a/.", "a/./b",
               "/.", "/./a", "./", "a/./", ".//./a", "/..b", "~/x", "c:/x", "a///", "å/€.x"],
    Names = Strings ++ [unicode:characters_to_binary(Name) || Name <- Strings]
        ++ [<<255, $/, 254>>, 'a/b.c', ["a", 'b', ["/c.d"]]],
    each("join([Name])", fun(Name) -> filename:join([Name]) end, Names),
    each("join(Name, q)", fun(Name) -> filename:join(Name, "q") end, Names),
    each("join(q, Name)", fun(Name) -> filename:join("q", Name) end, Names),
    each("join(<<q>>, Name)", fun(Name) -> filename:join(<<"q">>, Name) end, Names),
    each("join([q, Name, r])", fun(Name) -> filename:join(["q", Name, "r"]) end, Names),
    each("absname", fun(Name) -> filename:absname(Name, "/root/z") end, Names),
    each("absname binary", fun(Name) -> filename:absname(Name, <<"/root/z">>) end, Names),
    each("absname_join", fun(Name) -> filename:absname_join("/root//z/", Name) end, Names),
    {ok, Here} = file:get_cwd(),
    io:format("~p~n", [[filename:absname("x/y") =:= Here ++ "/x/y", filename:absname("") =:= Here,
                        filename:absname(<<"x">>) =:= list_to_binary(Here ++ "/x"),
                        filename:absname("/a//b/")]]),
    each("validate", fun filename:validate/1,
         ["a", <<0>>, [0], "a/b", <<255>>, [8364], [16#110000], a]).

each(What, Function, Names) ->
    io:format("~s: ~0tp~n", [What, [Function(Name) || Name <- Names]]).

%% expect: join([Name]): [[],"/","/","a","/a","a","a/b","/a/b",".","..","./a","a/.","a/b","/.","/a",".","a","./a","/..b","~/x","c:/x","a",[229,47,8364,46,120],<<>>,<<"/">>,<<"/">>,<<"a">>,<<"/a">>,<<"a">>,<<"a/b">>,<<"/a/b">>,<<".">>,<<"..">>,<<"./a">>,<<"a/.">>,<<"a/b">>,<<"/.">>,<<"/a">>,<<".">>,<<"a">>,<<"./a">>,<<"/..b">>,<<"~/x">>,<<"c:/x">>,<<"a">>,<<195,165,47,226,130,172,46,120>>,<<"ÿ/þ">>,"a/b.c","ab/c.d"]
%% expect: join(Name, q): ["/q","/q","/q","a/q","/a/q","a/q","a/b/q","/a/b/q","./q","../q","./a/q","a/q","a/b/q","/q","/a/q","./q","a/q","./a/q","/..b/q","~/x/q","c:/x/q","a/q",[229,47,8364,46,120,47,113],<<"/q">>,<<"/q">>,<<"/q">>,<<"a/q">>,<<"/a/q">>,<<"a/q">>,<<"a/b/q">>,<<"/a/b/q">>,<<"./q">>,<<"../q">>,<<"./a/q">>,<<"a/q">>,<<"a/b/q">>,<<"/q">>,<<"/a/q">>,<<"./q">>,<<"a/q">>,<<"./a/q">>,<<"/..b/q">>,<<"~/x/q">>,<<"c:/x/q">>,<<"a/q">>,<<195,165,47,226,130,172,46,120,47,113>>,<<"ÿ/þ/q">>,"a/b.c/q","ab/c.d/q"]
%% expect: join(q, Name): ["q","/","/","q/a","/a","q/a","q/a/b","/a/b","q/.","q/..","q/a","q/a/.","q/a/b","/.","/a","q","q/a","q/a","/..b","q/~/x","q/c:/x","q/a",[113,47,229,47,8364,46,120],<<"q">>,<<"/">>,<<"/">>,<<"q/a">>,<<"/a">>,<<"q/a">>,<<"q/a/b">>,<<"/a/b">>,<<"q/.">>,<<"q/..">>,<<"q/a">>,<<"q/a/.">>,<<"q/a/b">>,<<"/.">>,<<"/a">>,<<"q">>,<<"q/a">>,<<"q/a">>,<<"/..b">>,<<"q/~/x">>,<<"q/c:/x">>,<<"q/a">>,<<113,47,195,165,47,226,130,172,46,120>>,<<"q/ÿ/þ">>,"q/a/b.c","q/ab/c.d"]
%% expect: join(<<q>>, Name): [<<"q">>,<<"/">>,<<"/">>,<<"q/a">>,<<"/a">>,<<"q/a">>,<<"q/a/b">>,<<"/a/b">>,<<"q/.">>,<<"q/..">>,<<"q/a">>,<<"q/a/.">>,<<"q/a/b">>,<<"/.">>,<<"/a">>,<<"q">>,<<"q/a">>,<<"q/a">>,<<"/..b">>,<<"q/~/x">>,<<"q/c:/x">>,<<"q/a">>,<<113,47,195,165,47,226,130,172,46,120>>,<<"q">>,<<"/">>,<<"/">>,<<"q/a">>,<<"/a">>,<<"q/a">>,<<"q/a/b">>,<<"/a/b">>,<<"q/.">>,<<"q/..">>,<<"q/a">>,<<"q/a/.">>,<<"q/a/b">>,<<"/.">>,<<"/a">>,<<"q">>,<<"q/a">>,<<"q/a">>,<<"/..b">>,<<"q/~/x">>,<<"q/c:/x">>,<<"q/a">>,<<113,47,195,165,47,226,130,172,46,120>>,<<"q/ÿ/þ">>,<<"q/a/b.c">>,<<"q/ab/c.d">>]
%% expect: join([q, Name, r]): ["q/r","/r","/r","q/a/r","/a/r","q/a/r","q/a/b/r","/a/b/r","q/r","q/../r","q/a/r","q/a/r","q/a/b/r","/r","/a/r","q/r","q/a/r","q/a/r","/..b/r","q/~/x/r","q/c:/x/r","q/a/r",[113,47,229,47,8364,46,120,47,114],<<"q/r">>,<<"/r">>,<<"/r">>,<<"q/a/r">>,<<"/a/r">>,<<"q/a/r">>,<<"q/a/b/r">>,<<"/a/b/r">>,<<"q/r">>,<<"q/../r">>,<<"q/a/r">>,<<"q/a/r">>,<<"q/a/b/r">>,<<"/r">>,<<"/a/r">>,<<"q/r">>,<<"q/a/r">>,<<"q/a/r">>,<<"/..b/r">>,<<"q/~/x/r">>,<<"q/c:/x/r">>,<<"q/a/r">>,<<113,47,195,165,47,226,130,172,46,120,47,114>>,<<"q/ÿ/þ/r">>,"q/a/b.c/r","q/ab/c.d/r"]
%% expect: absname: ["/root/z","/","/","/root/z/a","/a","/root/z/a","/root/z/a/b","/a/b","/root/z/.","/root/z/..","/root/z/a","/root/z/a/.","/root/z/a/b","/.","/a","/root/z","/root/z/a","/root/z/a","/..b","/root/z/~/x","/root/z/c:/x","/root/z/a",[47,114,111,111,116,47,122,47,229,47,8364,46,120],<<"/root/z">>,<<"/">>,<<"/">>,<<"/root/z/a">>,<<"/a">>,<<"/root/z/a">>,<<"/root/z/a/b">>,<<"/a/b">>,<<"/root/z/.">>,<<"/root/z/..">>,<<"/root/z/a">>,<<"/root/z/a/.">>,<<"/root/z/a/b">>,<<"/.">>,<<"/a">>,<<"/root/z">>,<<"/root/z/a">>,<<"/root/z/a">>,<<"/..b">>,<<"/root/z/~/x">>,<<"/root/z/c:/x">>,<<"/root/z/a">>,<<47,114,111,111,116,47,122,47,195,165,47,226,130,172,46,120>>,<<"/root/z/ÿ/þ">>,"/root/z/a/b.c","/root/z/ab/c.d"]
%% expect: absname binary: [<<"/root/z">>,<<"/">>,<<"/">>,<<"/root/z/a">>,<<"/a">>,<<"/root/z/a">>,<<"/root/z/a/b">>,<<"/a/b">>,<<"/root/z/.">>,<<"/root/z/..">>,<<"/root/z/a">>,<<"/root/z/a/.">>,<<"/root/z/a/b">>,<<"/.">>,<<"/a">>,<<"/root/z">>,<<"/root/z/a">>,<<"/root/z/a">>,<<"/..b">>,<<"/root/z/~/x">>,<<"/root/z/c:/x">>,<<"/root/z/a">>,<<47,114,111,111,116,47,122,47,195,165,47,226,130,172,46,120>>,<<"/root/z">>,<<"/">>,<<"/">>,<<"/root/z/a">>,<<"/a">>,<<"/root/z/a">>,<<"/root/z/a/b">>,<<"/a/b">>,<<"/root/z/.">>,<<"/root/z/..">>,<<"/root/z/a">>,<<"/root/z/a/.">>,<<"/root/z/a/b">>,<<"/.">>,<<"/a">>,<<"/root/z">>,<<"/root/z/a">>,<<"/root/z/a">>,<<"/..b">>,<<"/root/z/~/x">>,<<"/root/z/c:/x">>,<<"/root/z/a">>,<<47,114,111,111,116,47,122,47,195,165,47,226,130,172,46,120>>,<<"/root/z/ÿ/þ">>,<<"/root/z/a/b.c">>,<<"/root/z/ab/c.d">>]
%% expect: absname_join: ["/root/z","/","/","/root/z/a","/a","/root/z/a","/root/z/a/b","/a/b","/root/z/.","/root/z/..","/root/z/a","/root/z/a/.","/root/z/a/b","/.","/a","/root/z","/root/z/a","/root/z/a","/..b","/root/z/~/x","/root/z/c:/x","/root/z/a",[47,114,111,111,116,47,122,47,229,47,8364,46,120],<<"/root/z">>,<<"/">>,<<"/">>,<<"/root/z/a">>,<<"/a">>,<<"/root/z/a">>,<<"/root/z/a/b">>,<<"/a/b">>,<<"/root/z/.">>,<<"/root/z/..">>,<<"/root/z/a">>,<<"/root/z/a/.">>,<<"/root/z/a/b">>,<<"/.">>,<<"/a">>,<<"/root/z">>,<<"/root/z/a">>,<<"/root/z/a">>,<<"/..b">>,<<"/root/z/~/x">>,<<"/root/z/c:/x">>,<<"/root/z/a">>,<<47,114,111,111,116,47,122,47,195,165,47,226,130,172,46,120>>,<<"/root/z/ÿ/þ">>,"/root/z/a/b.c","/root/z/ab/c.d"]
%% expect: [true,true,true,"/a/b"]
%% expect: validate: [true,false,false,true,true,true,false,true]
