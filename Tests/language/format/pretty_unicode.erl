%%% ~tp keeps letters beyond Latin-1 in strings and atoms where ~p shows codes.
-module(pretty_unicode).

-export([main/1]).

main(_) ->
    io:format("~p ~tp~n", ["Grüße", "Grüße"]),
    io:format("~p ~tp~n", ['Grüße', 'Grüße']),
    io:format("~p ~tp~n", ['日本', '日本']),
    io:format("~w ~tw~n", ['日本', '日本']),
    io:format("~tp~n", [{name, 'é', "é", [$é]}]),
    ok.

%% expect: "Grüße" "Grüße"
%% expect: 'Grüße' 'Grüße'
%% expect: '\x{65E5}\x{672C}' '日本'
%% expect: '\x{65E5}\x{672C}' '日本'
%% expect: {name,é,"é","é"}
