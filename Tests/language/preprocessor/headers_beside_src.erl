%% Headers are found in `include` beside `src`, as build tools have it.
-module(headers_beside_src).
-export([main/1]).

main(_) ->
    {module, Module} = code:load_abs("Tests/language/preprocessor/app/src/uses_header_in_src"),
    io:format("~p~n", [Module:value()]).

%% recorded: by hand (on OTP, it is compiled by a tool that says where headers are)
%% expect: from_the_header
