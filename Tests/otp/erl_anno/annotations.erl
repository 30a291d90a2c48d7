%% erl_anno: making annotations, reading and changing their parts.
-module(annotations).
-export([main/1]).

main(_) ->
    [show(attempt(fun() -> erl_anno:new(Location) end))
     || Location <- [0, 1, -1, {1, 1}, {1, 0}, {0, 1}, a, []]],
    show([erl_anno:is_anno(Term)
          || Term <- [0, 1, -1, {1, 1}, {1, 0}, a, [], [{location, 1}], [{text, "a"}],
                      [{foo, 1}], [{location, 1}, {file, "a"}], [{generated, true}, {location, 1}],
                      [{location, 1} | a]]]),
    Plain = erl_anno:new({1, 2}),
    Text = erl_anno:set_text("ab\nc", Plain),
    File = erl_anno:set_file("f", Text),
    Generated = erl_anno:set_generated(true, File),
    Record = erl_anno:set_record(true, Generated),
    [show(Anno) || Anno <- [Plain, Text, File, Generated, Record]],
    show([erl_anno:set_generated(false, Generated), erl_anno:set_record(false, Record),
          erl_anno:set_generated(false, 1), erl_anno:set_generated(true, 1)]),
    [show({Part, erl_anno:Part(Anno)})
     || Anno <- [Record, 3],
        Part <- [column, end_location, file, generated, line, location, record, text, to_term]],
    show([erl_anno:set_line(7, Anno) || Anno <- [1, {1, 2}, Text]]),
    show([erl_anno:set_location(7, Anno) || Anno <- [1, {1, 2}, Text]]),
    show([erl_anno:from_term(Term) || Term <- [1, -3, 0, {1, 2}, [{location, 1}]]]),
    [show(attempt(fun() -> erl_anno:Set(a, 1) end))
     || Set <- [set_text, set_file, set_generated, set_location]],
    show(erl_anno:end_location(erl_anno:set_text("a\nbc\n", 3))),
    show(erl_anno:end_location(erl_anno:set_text("abc", {3, 4}))),
    show(erl_anno:set_text("x", erl_anno:set_text("y", 1))),
    show(erl_anno:set_file("x", [{text, "y"}, {location, 2}])).

attempt(Fun) ->
    try
        Fun()
    catch
        error:Reason -> {error, Reason}
    end.

show(Term) ->
    io:format("~p~n", [Term]).

%% expect: 0
%% expect: 1
%% expect: {error,badarg}
%% expect: {1,1}
%% expect: {error,badarg}
%% expect: {0,1}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: [true,true,false,true,false,false,false,true,false,false,true,true,false]
%% expect: {1,2}
%% expect: [{text,"ab\nc"},{location,{1,2}}]
%% expect: [{file,"f"},{text,"ab\nc"},{location,{1,2}}]
%% expect: [{generated,true},{file,"f"},{text,"ab\nc"},{location,{1,2}}]
%% expect: [{record,true},{generated,true},{file,"f"},{text,"ab\nc"},{location,{1,2}}]
%% expect: [[{file,"f"},{text,"ab\nc"},{location,{1,2}}],
%% expect:  [{generated,true},{file,"f"},{text,"ab\nc"},{location,{1,2}}],
%% expect:  1,
%% expect:  [{generated,true},{location,1}]]
%% expect: {column,2}
%% expect: {end_location,{2,2}}
%% expect: {file,"f"}
%% expect: {generated,true}
%% expect: {line,1}
%% expect: {location,{1,2}}
%% expect: {record,true}
%% expect: {text,"ab\nc"}
%% expect: {to_term,[{record,true},
%% expect:           {generated,true},
%% expect:           {file,"f"},
%% expect:           {text,"ab\nc"},
%% expect:           {location,{1,2}}]}
%% expect: {column,undefined}
%% expect: {end_location,undefined}
%% expect: {file,undefined}
%% expect: {generated,false}
%% expect: {line,3}
%% expect: {location,3}
%% expect: {record,false}
%% expect: {text,undefined}
%% expect: {to_term,3}
%% expect: [7,{7,2},[{text,"ab\nc"},{location,{7,2}}]]
%% expect: [7,7,[{text,"ab\nc"},{location,7}]]
%% expect: [1,[{generated,true},{location,3}],0,{1,2},[{location,1}]]
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: 5
%% expect: {3,7}
%% expect: [{text,"x"},{location,1}]
%% expect: [{file,"x"},{text,"y"},{location,2}]
