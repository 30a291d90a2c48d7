%%% An included file is looked for beside the file that includes it, and its lines are its own.
-module(include_files).

-export([main/1]).

-include("include/shapes.hrl").
-include("include/shapes.hrl").

main(_) ->
    io:format("~w~n", [#circle{radius = 2}]),
    io:format("~w ~w~n", [area(#circle{center = #point{x = 1}}), line()]),
    {File, Line} = ?IN_HEADER,
    io:format("~s ~w~n", [lists:last(string:lexemes(File, "/")), Line]),
    try
        fail()
    catch
        throw:from_header:Trace -> show(element(4, hd(Trace)))
    end.

show(Where) ->
    File = proplists:get_value(file, Where),
    io:format("~s ~w~n", [lists:last(string:lexemes(File, "/")), proplists:get_value(line, Where)]).

%% expect: {circle,{point,0,0},2}
%% expect: 3 13
%% expect: include_files.erl 12
%% expect: shapes.hrl 15
