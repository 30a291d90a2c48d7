%% Headers are found in `include` beside `src` and `test`, as build tools have it.
-module(headers_of_an_application).
-export([main/1]).

main(_) ->
    [begin
         Module = list_to_atom("uses_header_in_" ++ Directory),
         {module, Module} = code:load_abs("Tests/language/preprocessor/application/" ++ Directory ++ "/"
                                          ++ atom_to_list(Module)),
         io:format("~p~n", [Module:value()])
     end || Directory <- ["src", "test"]].

%% recorded: by hand (on OTP, they are compiled by a tool that says where headers are)
%% expect: from_the_header
%% expect: from_the_header
