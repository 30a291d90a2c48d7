%%% One key of the dictionary, and the label.
-module(newer_items_of_process_info).

-export([main/1]).

main(_) ->
    put(key, {a, value}),
    io:format("~w~n", [process_info(self(), {dictionary, key})]),
    io:format("~w~n", [process_info(self(), [{dictionary, none}, label])]).

%% recorded: by hand (new in OTP 27)
%% expect: {{dictionary,key},{a,value}}
%% expect: [{{dictionary,none},undefined},{label,undefined}]
