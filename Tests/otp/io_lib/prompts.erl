%% Prompts of the io protocol are text, formats or terms.
-module(prompts).
-export([main/1]).

main(_) ->
    Prompts = ["abc", abc, {format, "~p>", [a]}, {a, b}, <<"x">>, [16#20AC], [a], 1, {format, "~p", []}],
    [io:format("~w~n", [lists:flatten(Text)])
     || Prompt <- Prompts,
        Text <- [io_lib:format_prompt(Prompt), io_lib:format_prompt(Prompt, unicode)],
        is_list(Text)],
    io:format("~w ~w ~w~n", [io_lib:write_latin1_string("a'", $'), io_lib:write_unicode_char(16#20AC),
                             io_lib:write_unicode_string([16#20AC])]).

%% expect: [97,98,99]
%% expect: [97,98,99]
%% expect: [97,98,99]
%% expect: [97,98,99]
%% expect: [97,62]
%% expect: [97,62]
%% expect: [123,97,44,98,125]
%% expect: [123,97,44,98,125]
%% expect: [120]
%% expect: [120]
%% expect: [63,63,63]
%% expect: [8364]
%% expect: [63,63,63]
%% expect: [63,63,63]
%% expect: [49]
%% expect: [49]
%% expect: [63,63,63]
%% expect: [63,63,63]
%% expect: [39,97,92,39,39] [36,8364] [34,8364,34]
