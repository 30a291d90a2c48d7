%% A module does the same when its records have been expanded; no record is left in its functions.
-module(behaviour).
-export([main/1]).

main(_) ->
    {ok, Forms} = epp:parse_file("Tests/otp/erl_expand_records/expanded/with_records.erl", []),
    Expanded = erl_expand_records:module(Forms, [strict_record_tests]),
    io:format("~p~n", [[Kind || {function, _, _, _, Clauses} <- Expanded, Kind <- kinds(Clauses)]]),
    [io:format("~0p~n", [Result]) || Result <- run(Expanded)],
    io:format("~p~n", [run(Forms) =:= run(Expanded)]),
    [_ | Loose] = run(erl_expand_records:module(Forms, [no_strict_record_tests])),
    io:format("~0p~n", [lists:nth(5, Loose)]).

run(Forms) ->
    {ok, Module, Binary} = compile:forms(Forms, [binary, nowarn]),
    {module, Module} = code:load_binary(Module, "with_records.erl", Binary),
    Module:results().

%% The records that there are in forms.
kinds(Node) when is_tuple(Node), tuple_size(Node) > 1,
                 (element(1, Node) =:= record orelse element(1, Node) =:= record_field
                  orelse element(1, Node) =:= record_index) ->
    [element(1, Node)];
kinds(Node) when is_tuple(Node) -> kinds(tuple_to_list(Node));
kinds(Nodes) when is_list(Nodes) -> lists:flatmap(fun kinds/1, Nodes);
kinds(_) -> [].

%% expect: []
%% expect: {r,undefined,1,undefined}
%% expect: {r,1,all,all}
%% expect: {n,{r,2,1,undefined},[1,2]}
%% expect: {e}
%% expect: 5
%% expect: {error,{badrecord,{r,1}}}
%% expect: {error,{badrecord,{e}}}
%% expect: {r,5,7,undefined}
%% expect: {e}
%% expect: {r,3,1,1}
%% expect: {error,{badrecord,x}}
%% expect: {{r,4,1,undefined},4}
%% expect: [{r,5},two,{n,1},{n,{r,5,1,undefined}},none]
%% expect: [first,second,first,none,second,none]
%% expect: [true,false,false]
%% expect: [true,false]
%% expect: {2,4,3,[a,b,c]}
%% expect: [1,0]
%% expect: [5,6]
%% expect: 5
%% expect: <<5,5>>
%% expect: {caught,5}
%% expect: 5
%% expect: yes
%% expect: [a,c,record]
%% expect: true
%% expect: 1
