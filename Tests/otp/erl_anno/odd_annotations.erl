%% What is no annotation, or hardly one, is refused by each function or has no such property.
-module(odd_annotations).
-export([main/1]).

main(_) ->
    [io:format("~0tp ~0tp~n~0tp~n", [Anno, [catching(F, Anno) || F <- reading()], [catching(F, Anno) || F <- changing()]])
     || Anno <- annotations()],
    [io:format("~0tp ~0tp~n", [Value, [catching(F, Value) || F <- setting()]])
     || Value <- [0, 1, -1, {1, 2}, {0, 1}, a, "f", [], true, false, [a], {1, -1}, 1.0]].

annotations() ->
    [0, -1, {1, 2}, {1, 0}, {1, a}, a, [], [{location, 1}], [{location, a}], [{file, "f"}], [{file, f}, {location, 1}],
     [{text, "a"}, {location, 1}], [{text, a}, {location, 1}], [{generated, a}, {location, 1}], [foo],
     [{location, 1} | x], #{}, "a", [{location, 1}, {location, 2}], {1, 2, 3}, [{text, "ab\ncd"}, {location, {1, 1}}]].

reading() ->
    [fun erl_anno:new/1, fun erl_anno:line/1, fun erl_anno:column/1, fun erl_anno:location/1, fun erl_anno:is_anno/1,
     fun erl_anno:file/1, fun erl_anno:text/1, fun erl_anno:generated/1, fun erl_anno:record/1,
     fun erl_anno:end_location/1, fun erl_anno:from_term/1].

changing() ->
    [fun(Anno) -> erl_anno:set_file("f", Anno) end, fun(Anno) -> erl_anno:set_line(5, Anno) end,
     fun(Anno) -> erl_anno:set_location({5, 6}, Anno) end, fun(Anno) -> erl_anno:set_generated(true, Anno) end,
     fun(Anno) -> erl_anno:set_record(true, Anno) end].

setting() ->
    [fun(Value) -> erl_anno:set_file(Value, 1) end, fun(Value) -> erl_anno:set_line(Value, 1) end,
     fun(Value) -> erl_anno:set_line(Value, {1, 2}) end, fun(Value) -> erl_anno:set_location(Value, 1) end,
     fun(Value) -> erl_anno:set_text(Value, 1) end, fun(Value) -> erl_anno:set_generated(Value, 1) end,
     fun(Value) -> erl_anno:set_record(Value, 1) end].

catching(F, Argument) ->
    try F(Argument) catch error:Reason -> Reason end.

%% expect: 0 [0,0,undefined,0,true,undefined,undefined,false,false,undefined,0]
%% expect: [[{file,"f"},{location,0}],5,{5,6},[{generated,true},{location,0}],[{record,true},{location,0}]]
%% expect: -1 [badarg,badarg,badarg,badarg,false,badarg,badarg,badarg,badarg,badarg,[{generated,true},{location,1}]]
%% expect: [badarg,badarg,badarg,badarg,badarg]
%% expect: {1,2} [{1,2},1,2,{1,2},true,undefined,undefined,false,false,undefined,{1,2}]
%% expect: [[{file,"f"},{location,{1,2}}],{5,2},{5,6},[{generated,true},{location,{1,2}}],[{record,true},{location,{1,2}}]]
%% expect: {1,0} [badarg,badarg,badarg,badarg,false,badarg,badarg,badarg,badarg,badarg,{1,0}]
%% expect: [badarg,badarg,badarg,badarg,badarg]
%% expect: {1,a} [badarg,badarg,badarg,badarg,false,badarg,badarg,badarg,badarg,badarg,{1,a}]
%% expect: [badarg,badarg,badarg,badarg,badarg]
%% expect: a [badarg,badarg,badarg,badarg,false,badarg,badarg,badarg,badarg,badarg,a]
%% expect: [badarg,badarg,badarg,badarg,badarg]
%% expect: [] [badarg,undefined,undefined,undefined,false,undefined,undefined,false,false,undefined,[]]
%% expect: [badarg,badarg,badarg,badarg,badarg]
%% expect: [{location,1}] [badarg,1,undefined,1,true,undefined,undefined,false,false,undefined,[{location,1}]]
%% expect: [[{file,"f"},{location,1}],5,{5,6},[{generated,true},{location,1}],[{record,true},{location,1}]]
%% expect: [{location,a}] [badarg,a,undefined,a,false,undefined,undefined,false,false,undefined,[{location,a}]]
%% expect: [[{file,"f"},{location,a}],5,{5,6},[{generated,true},{location,a}],[{record,true},{location,a}]]
%% expect: [{file,"f"}] [badarg,undefined,undefined,undefined,false,"f",undefined,false,false,undefined,[{file,"f"}]]
%% expect: [[{file,"f"}],[{location,5},{file,"f"}],[{location,{5,6}},{file,"f"}],[{generated,true},{file,"f"}],[{record,true},{file,"f"}]]
%% expect: [{file,f},{location,1}] [badarg,1,undefined,1,false,f,undefined,false,false,undefined,[{file,f},{location,1}]]
%% expect: [[{file,"f"},{location,1}],[{file,f},{location,5}],[{file,f},{location,{5,6}}],[{generated,true},{file,f},{location,1}],[{record,true},{file,f},{location,1}]]
%% expect: [{text,"a"},{location,1}] [badarg,1,undefined,1,true,undefined,"a",false,false,1,[{text,"a"},{location,1}]]
%% expect: [[{file,"f"},{text,"a"},{location,1}],[{text,"a"},{location,5}],[{text,"a"},{location,{5,6}}],[{generated,true},{text,"a"},{location,1}],[{record,true},{text,"a"},{location,1}]]
%% expect: [{text,a},{location,1}] [badarg,1,undefined,1,false,undefined,a,false,false,function_clause,[{text,a},{location,1}]]
%% expect: [[{file,"f"},{text,a},{location,1}],[{text,a},{location,5}],[{text,a},{location,{5,6}}],[{generated,true},{text,a},{location,1}],[{record,true},{text,a},{location,1}]]
%% expect: [{generated,a},{location,1}] [badarg,1,undefined,1,false,undefined,undefined,a,false,undefined,[{generated,a},{location,1}]]
%% expect: [[{file,"f"},{generated,a},{location,1}],[{generated,a},{location,5}],[{generated,a},{location,{5,6}}],[{generated,true},{location,1}],[{record,true},{generated,a},{location,1}]]
%% expect: [foo] [badarg,undefined,undefined,undefined,false,undefined,undefined,false,false,undefined,[foo]]
%% expect: [[{file,"f"},foo],[{location,5},foo],[{location,{5,6}},foo],[{generated,true},foo],[{record,true},foo]]
%% expect: [{location,1}|x] [badarg,1,undefined,1,false,badarg,badarg,badarg,badarg,badarg,[{location,1}|x]]
%% expect: [badarg,[{location,5}|x],[{location,{5,6}}|x],badarg,badarg]
%% expect: #{} [badarg,badarg,badarg,badarg,false,badarg,badarg,badarg,badarg,badarg,#{}]
%% expect: [badarg,badarg,badarg,badarg,badarg]
%% expect: "a" [badarg,undefined,undefined,undefined,false,undefined,undefined,false,false,undefined,"a"]
%% expect: [[{file,"f"},97],[{location,5},97],[{location,{5,6}},97],[{generated,true},97],[{record,true},97]]
%% expect: [{location,1},{location,2}] [badarg,1,undefined,1,true,undefined,undefined,false,false,undefined,[{location,1},{location,2}]]
%% expect: [[{file,"f"},{location,1},{location,2}],[{location,5},{location,2}],[{location,{5,6}},{location,2}],[{generated,true},{location,1},{location,2}],[{record,true},{location,1},{location,2}]]
%% expect: {1,2,3} [badarg,badarg,badarg,badarg,false,badarg,badarg,badarg,badarg,badarg,{1,2,3}]
%% expect: [badarg,badarg,badarg,badarg,badarg]
%% expect: [{text,"ab\ncd"},{location,{1,1}}] [badarg,1,1,{1,1},true,undefined,"ab\ncd",false,false,{2,3},[{text,"ab\ncd"},{location,{1,1}}]]
%% expect: [[{file,"f"},{text,"ab\ncd"},{location,{1,1}}],[{text,"ab\ncd"},{location,{5,1}}],[{text,"ab\ncd"},{location,{5,6}}],[{generated,true},{text,"ab\ncd"},{location,{1,1}}],[{record,true},{text,"ab\ncd"},{location,{1,1}}]]
%% expect: 0 [badarg,0,{0,2},0,badarg,badarg,badarg]
%% expect: 1 [badarg,1,{1,2},1,badarg,badarg,badarg]
%% expect: -1 [badarg,badarg,badarg,badarg,badarg,badarg,badarg]
%% expect: {1,2} [badarg,{1,2},badarg,{1,2},badarg,badarg,badarg]
%% expect: {0,1} [badarg,{0,1},badarg,{0,1},badarg,badarg,badarg]
%% expect: a [badarg,badarg,badarg,badarg,badarg,badarg,badarg]
%% expect: "f" [[{file,"f"},{location,1}],badarg,badarg,badarg,[{text,"f"},{location,1}],badarg,badarg]
%% expect: [] [[{file,[]},{location,1}],badarg,badarg,badarg,[{text,[]},{location,1}],badarg,badarg]
%% expect: true [badarg,badarg,badarg,badarg,badarg,[{generated,true},{location,1}],[{record,true},{location,1}]]
%% expect: false [badarg,badarg,badarg,badarg,badarg,1,1]
%% expect: [a] [[{file,[a]},{location,1}],badarg,badarg,badarg,[{text,[a]},{location,1}],badarg,badarg]
%% expect: {1,-1} [badarg,badarg,badarg,badarg,badarg,badarg,badarg]
%% expect: 1.0 [badarg,badarg,badarg,badarg,badarg,badarg,badarg]
