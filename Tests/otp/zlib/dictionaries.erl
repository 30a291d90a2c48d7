%% Dictionaries: without the right one nothing can be inflated.
-module(dictionaries).
-export([main/1]).

main(_) ->
    Z = zlib:open(),
    ok = zlib:deflateInit(Z),
    Checksum = zlib:deflateSetDictionary(Z, ["hel", <<"lo">>]),
    Made = zlib:deflate(Z, "hello hello", finish),
    io:format("~p ~p ~p~n", [Checksum, erlang:adler32("hello"), Made]),
    ok = zlib:deflateEnd(Z),
    ok = zlib:inflateInit(Z),
    show(fun() -> zlib:inflate(Z, Made) end),
    show(fun() -> zlib:inflateSetDictionary(Z, "wrong") end),
    show(fun() -> zlib:inflateSetDictionary(Z, "hello") end),
    show(fun() -> zlib:inflate(Z, "") end),
    show(fun() -> zlib:inflateGetDictionary(Z) end),
    show(fun() -> zlib:inflateReset(Z) end),
    show(fun() -> zlib:safeInflate(Z, Made) end),
    show(fun() -> zlib:inflateReset(Z) end),
    show(fun() -> zlib:inflate(Z, Made, [{exception_on_need_dict, false}]) end),
    show(fun() -> zlib:inflateSetDictionary(Z, "hello") end),
    show(fun() -> zlib:inflate(Z, [], [{exception_on_need_dict, false}]) end),
    show(fun() -> zlib:inflateEnd(Z) end),
    %% Deflated data as such does not ask.
    ok = zlib:deflateInit(Z, default, deflated, -15, 8, default),
    zlib:deflateSetDictionary(Z, "hello"),
    Raw = zlib:deflate(Z, "hello hello", finish),
    ok = zlib:deflateEnd(Z),
    ok = zlib:inflateInit(Z, -15),
    show(fun() -> zlib:inflateGetDictionary(Z) end),
    show(fun() -> zlib:inflateSetDictionary(Z, "hello") end),
    show(fun() -> zlib:inflate(Z, Raw) end),
    show(fun() -> zlib:inflateGetDictionary(Z) end).

show(F) ->
    Result =
        try F()
        catch
            error:Reason -> {error, Reason}
        end,
    io:format("~p~n", [Result]).

%% expect: 103547413 103547413 [<<120,187,6,44,2,21,203,0,17,10,96,18,0,25,145,4,73>>]
%% expect: {error,{need_dictionary,103547413}}
%% expect: {error,data_error}
%% expect: ok
%% expect: [<<"hello hello">>]
%% expect: <<"hello">>
%% expect: ok
%% expect: {need_dictionary,103547413,[]}
%% expect: ok
%% expect: {need_dictionary,103547413,[]}
%% expect: ok
%% expect: [<<"hello hello">>]
%% expect: ok
%% expect: <<>>
%% expect: ok
%% expect: [<<"hello hello">>]
%% expect: <<"hellohello hello">>
