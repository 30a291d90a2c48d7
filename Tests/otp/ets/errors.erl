%% What is said of wrong arguments.
-module(errors).
-export([main/1]).

main(_) ->
    Owner = self(),
    Other = spawn(fun() ->
        ets:new(protected, [named_table]),
        ets:new(private, [named_table, private]),
        ets:new(public, [named_table, public]),
        Owner ! made,
        receive stop -> ok end
    end),
    receive made -> ok end,
    {Dead, Monitor} = spawn_monitor(fun() -> ok end),
    receive {'DOWN', Monitor, _, _, _} -> ok end,
    ets:new(set, [named_table]),
    ets:new(bag, [named_table, bag]),
    ets:insert(set, {a, 1, x}),
    lists:foreach(fun({Function, Arguments}) -> try_it(Function, Arguments) end, calls(Dead)),
    Other ! stop.

calls(Dead) ->
    [{new, [1, []]}, {new, [x, foo]}, {new, [x, [foo]]}, {new, [x, [{keypos, 0}]]}, {new, [x, [set | b]]},
     {new, [set, [named_table]]}, {new, [x, [{heir, a, b}]]}, {new, [x, [{write_concurrency, a}]]},
     {insert, [nobody, {a}]}, {insert, [1, {a}]}, {insert, [set, {}]}, {insert, [set, a]},
     {insert, [set, [{a} | b]]}, {insert, [set, [{a}, b]]}, {insert, [protected, {a}]},
     {insert, [private, foo]}, {insert_new, [set, foo]}, {insert_new, [nobody, {a}]},
     {lookup, [nobody, 1]}, {lookup, [private, a]}, {lookup, ["name", a]},
     {lookup_element, [set, b, 1]}, {lookup_element, [set, a, 9]}, {lookup_element, [set, a, 0]},
     {lookup_element, [set, a, x]}, {lookup_element, [nobody, a, 0]},
     {member, [nobody, a]}, {member, [private, a]}, {take, [protected, a]},
     {first, [nobody]}, {last, [private]}, {next, [set, b]}, {prev, [set, b]}, {next, [nobody, a]},
     {slot, [set, -1]}, {slot, [set, a]}, {slot, [nobody, 0]}, {slot, [set, 1 bsl 70]},
     {update_counter, [set, b, 1]}, {update_counter, [set, a, {3, 1}]}, {update_counter, [set, a, {1, 1}]},
     {update_counter, [set, a, {9, 1}]}, {update_counter, [set, a, {0, 1}]}, {update_counter, [set, a, foo]},
     {update_counter, [set, a, {2, x}]}, {update_counter, [set, a, {2, 1, 1}]}, {update_counter, [bag, a, 1]},
     {update_counter, [nobody, a, x]}, {update_counter, [set, b, 1, foo]},
     {update_counter, [set, b, {2, 1}, {q}]}, {update_counter, [set, a, [{2, 1}, foo]]},
     {update_element, [set, a, {1, 1}]}, {update_element, [set, a, {9, 1}]}, {update_element, [set, a, {0, 1}]},
     {update_element, [set, a, x]}, {update_element, [bag, a, {2, 1}]}, {update_element, [nobody, a, {2, 1}]},
     {delete, [nobody]}, {delete, [protected]}, {delete, [nobody, a]}, {delete, [protected, a]},
     {delete_object, [set, a]}, {delete_object, [set, {}]}, {delete_all_objects, [nobody]},
     {delete_all_objects, [protected]}, {match_delete, [nobody, '_']},
     {select, [set, foo]}, {select, [set, [foo]]}, {select, [set, [{'$1', [], ['$2']}]]},
     {select, [set, [{'$1', [{foo, 1}], ['$1']}]]}, {select, [set, [{'$1', [], []}]]},
     {select, [nobody, [{'$1', [], ['$1']}]]}, {select, [private, [{'$1', [], ['$1']}]]},
     {select, [set, [{'$1', [], ['$1']}], 0]}, {select, [set, [{'$1', [], ['$1']}], a]}, {select, [foo]},
     {match, [foo]}, {match_object, [foo]}, {select_reverse, [foo]}, {match, [set, '$1', a]},
     {match, [nobody, '$1']}, {match_object, [set, '$1', 0]}, {select_count, [set, foo]},
     {select_delete, [set, foo]}, {select_delete, [protected, [{'$1', [{is_atom, '$1'}], [true]}]]},
     {select_replace, [bag, [{'$1', [], ['$_']}]]}, {select_replace, [set, foo]},
     {select_replace, [set, [{{'$1', '$2'}, [], [{{'$2', '$1'}}]}]]}, {tab2list, [nobody]}, {tab2list, [private]},
     {rename, [set, 1]}, {rename, [set, bag]}, {rename, [nobody, a]}, {rename, [protected, a]},
     {give_away, [set, Dead, 1]}, {give_away, [set, self(), 1]}, {give_away, [set, foo, 1]},
     {give_away, [nobody, self(), 1]}, {give_away, [public, self(), 1]}, {give_away, [protected, self(), 1]},
     {setopts, [set, foo]}, {setopts, [set, {heir, a, b}]}, {setopts, [set, [{heir, none}, {heir, none}]]},
     {setopts, [public, {heir, none}]}, {setopts, [nobody, {heir, none}]},
     {info, [1]}, {info, [set, foo]}, {info, [1, size]}, {info, [nobody]}, {info, [nobody, size]},
     {whereis, [1]}, {whereis, [nobody]}, {safe_fixtable, [nobody, true]}, {safe_fixtable, [set, foo]},
     {safe_fixtable, [private, true]}, {match_spec_compile, [foo]}, {foldl, [fun(_, A) -> A end, 1, nobody]},
     {fun2ms, [fun(X) -> X end]}, {repair_continuation, [foo, bar]}].

try_it(Function, Arguments) ->
    try apply(ets, Function, Arguments) of
        Value -> io:format("~w ~0p: ~0p~n", [Function, shown(Arguments), Value])
    catch
        Class:Reason:Trace ->
            [{Module, Name, _, Info} | _] = Trace,
            Texts = case lists:keyfind(error_info, 1, Info) of
                        {error_info, #{module := Formatter}} ->
                            Formatter:format_error(Reason, Trace);
                        false ->
                            #{}
                    end,
            io:format("~w ~0p: ~w ~0p in ~w:~w~n",
                      [Function, shown(Arguments), Class, Reason, Module, Name]),
            [io:format("    ~w: ~ts~n", [N, Text]) || {N, Text} <- lists:sort(maps:to_list(Texts))]
    end.

shown(Arguments) ->
    [case is_function(Argument) of true -> a_fun; false -> Argument end || Argument <- Arguments].

%% expect: new [1,[]]: error badarg in ets:new
%% expect:     1: not an atom
%% expect: new [x,foo]: error badarg in ets:new
%% expect:     2: not a list
%% expect: new [x,[foo]]: error badarg in ets:new
%% expect:     2: invalid options
%% expect: new [x,[{keypos,0}]]: error badarg in ets:new
%% expect:     2: invalid options
%% expect: new [x,[set|b]]: error badarg in ets:new
%% expect:     2: not a proper list
%% expect: new [set,[named_table]]: error badarg in ets:new
%% expect:     1: table name already exists
%% expect: new [x,[{heir,a,b}]]: error badarg in ets:new
%% expect:     2: invalid options
%% expect: new [x,[{write_concurrency,a}]]: error badarg in ets:new
%% expect:     2: invalid options
%% expect: insert [nobody,{a}]: error badarg in ets:insert
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: insert [1,{a}]: error badarg in ets:insert
%% expect:     1: not an atom or a table identifier
%% expect: insert [set,{}]: error badarg in ets:insert
%% expect:     2: is an empty tuple
%% expect: insert [set,a]: error badarg in ets:insert
%% expect:     2: not a tuple
%% expect: insert [set,[{a}|b]]: error badarg in ets:insert
%% expect:     2: not a non-empty tuple or a list of non-empty tuples
%% expect: insert [set,[{a},b]]: error badarg in ets:insert
%% expect:     2: not a non-empty tuple or a list of non-empty tuples
%% expect: insert [protected,{a}]: error badarg in ets:insert
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: insert [private,foo]: error badarg in ets:insert
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect:     2: not a tuple
%% expect: insert_new [set,foo]: error badarg in ets:insert_new
%% expect:     2: not a tuple
%% expect: insert_new [nobody,{a}]: error badarg in ets:insert_new
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: lookup [nobody,1]: error badarg in ets:lookup
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: lookup [private,a]: error badarg in ets:lookup
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: lookup ["name",a]: error badarg in ets:lookup
%% expect:     1: not an atom or a table identifier
%% expect: lookup_element [set,b,1]: error badarg in ets:lookup_element
%% expect:     2: not a key that exists in the table
%% expect: lookup_element [set,a,9]: error badarg in ets:lookup_element
%% expect:     3: position is greater than the size of the object
%% expect: lookup_element [set,a,0]: error badarg in ets:lookup_element
%% expect:     3: out of range
%% expect: lookup_element [set,a,x]: error badarg in ets:lookup_element
%% expect:     3: not an integer
%% expect: lookup_element [nobody,a,0]: error badarg in ets:lookup_element
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect:     3: out of range
%% expect: member [nobody,a]: error badarg in ets:member
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: member [private,a]: error badarg in ets:member
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: take [protected,a]: error badarg in ets:take
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: first [nobody]: error badarg in ets:first
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: last [private]: error badarg in ets:last
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: next [set,b]: error badarg in ets:next
%% expect:     2: not a key that exists in the table
%% expect: prev [set,b]: error badarg in ets:prev
%% expect:     2: not a key that exists in the table
%% expect: next [nobody,a]: error badarg in ets:next
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: slot [set,-1]: error badarg in ets:slot
%% expect:     2: out of range
%% expect: slot [set,a]: error badarg in ets:slot
%% expect:     2: out of range
%% expect: slot [nobody,0]: error badarg in ets:slot
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: slot [set,1180591620717411303424]: error badarg in ets:slot
%% expect:     2: out of range
%% expect: update_counter [set,b,1]: error badarg in ets:update_counter
%% expect:     2: not a key that exists in the table
%% expect: update_counter [set,a,{3,1}]: error badarg in ets:update_counter
%% expect:     3: the value in the given position, in the object, is not an integer
%% expect: update_counter [set,a,{1,1}]: error badarg in ets:update_counter
%% expect:     3: the position is the same as the key position
%% expect: update_counter [set,a,{9,1}]: error badarg in ets:update_counter
%% expect:     3: the position in the update operation is out of range
%% expect: update_counter [set,a,{0,1}]: error badarg in ets:update_counter
%% expect:     3: the position in the update operation is out of range
%% expect: update_counter [set,a,foo]: error badarg in ets:update_counter
%% expect:     3: not a valid update operation
%% expect: update_counter [set,a,{2,x}]: error badarg in ets:update_counter
%% expect:     3: not a valid update operation
%% expect: update_counter [set,a,{2,1,1}]: error badarg in ets:update_counter
%% expect:     3: not a valid update operation
%% expect: update_counter [bag,a,1]: error badarg in ets:update_counter
%% expect:     1: the table identifier refers to an ETS table of a type not supported by this operation
%% expect: update_counter [nobody,a,x]: error badarg in ets:update_counter
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect:     3: not a valid update operation
%% expect: update_counter [set,b,1,foo]: error badarg in ets:update_counter
%% expect:     4: not a tuple
%% expect: update_counter [set,b,{2,1},{q}]: error badarg in ets:update_counter
%% expect:     3: the position in the update operation is out of range
%% expect: update_counter [set,a,[{2,1},foo]]: error badarg in ets:update_counter
%% expect:     3: not a valid update operation
%% expect: update_element [set,a,{1,1}]: error badarg in ets:update_element
%% expect:     3: the position is the same as the key position
%% expect: update_element [set,a,{9,1}]: error badarg in ets:update_element
%% expect:     3: out of range
%% expect: update_element [set,a,{0,1}]: error badarg in ets:update_element
%% expect:     3: is not a valid element specification
%% expect: update_element [set,a,x]: error badarg in ets:update_element
%% expect:     3: is not a valid element specification
%% expect: update_element [bag,a,{2,1}]: error badarg in ets:update_element
%% expect:     3: out of range
%% expect: update_element [nobody,a,{2,1}]: error badarg in ets:update_element
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: delete [nobody]: error badarg in ets:delete
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: delete [protected]: error badarg in ets:delete
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: delete [nobody,a]: error badarg in ets:delete
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: delete [protected,a]: error badarg in ets:delete
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: delete_object [set,a]: error badarg in ets:delete_object
%% expect:     2: not a tuple
%% expect: delete_object [set,{}]: error badarg in ets:delete_object
%% expect:     2: is an empty tuple
%% expect: delete_all_objects [nobody]: error badarg in ets:internal_delete_all
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: delete_all_objects [protected]: error badarg in ets:internal_delete_all
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: match_delete [nobody,'_']: error badarg in ets:internal_delete_all
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: select [set,foo]: error badarg in ets:select
%% expect:     2: not a valid match specification
%% expect: select [set,[foo]]: error badarg in ets:select
%% expect:     2: not a valid match specification
%% expect: select [set,[{'$1',[],['$2']}]]: error badarg in ets:select
%% expect:     2: not a valid match specification
%% expect: select [set,[{'$1',[{foo,1}],['$1']}]]: error badarg in ets:select
%% expect:     2: not a valid match specification
%% expect: select [set,[{'$1',[],[]}]]: error badarg in ets:select
%% expect:     2: not a valid match specification
%% expect: select [nobody,[{'$1',[],['$1']}]]: error badarg in ets:select
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: select [private,[{'$1',[],['$1']}]]: error badarg in ets:select
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: select [set,[{'$1',[],['$1']}],0]: error badarg in ets:select
%% expect:     3: out of range
%% expect: select [set,[{'$1',[],['$1']}],a]: error badarg in ets:select
%% expect:     3: not an integer
%% expect: select [foo]: error badarg in ets:select
%% expect:     1: invalid continuation
%% expect: match [foo]: error badarg in ets:match
%% expect:     1: invalid continuation
%% expect: match_object [foo]: error badarg in ets:match_object
%% expect:     1: invalid continuation
%% expect: select_reverse [foo]: error badarg in ets:select_reverse
%% expect:     1: invalid continuation
%% expect: match [set,'$1',a]: error badarg in ets:match
%% expect:     3: not an integer
%% expect: match [nobody,'$1']: error badarg in ets:match
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: match_object [set,'$1',0]: error badarg in ets:match_object
%% expect:     3: out of range
%% expect: select_count [set,foo]: error badarg in ets:select_count
%% expect:     2: not a valid match specification
%% expect: select_delete [set,foo]: error badarg in ets:internal_select_delete
%% expect:     2: not a valid match specification
%% expect: select_delete [protected,[{'$1',[{is_atom,'$1'}],[true]}]]: error badarg in ets:internal_select_delete
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: select_replace [bag,[{'$1',[],['$_']}]]: error badarg in ets:select_replace
%% expect:     1: the table identifier refers to an ETS table of a type not supported by this operation
%% expect: select_replace [set,foo]: error badarg in ets:select_replace
%% expect:     2: not a valid match specification
%% expect: select_replace [set,[{{'$1','$2'},[],[{{'$2','$1'}}]}]]: error badarg in ets:select_replace
%% expect:     2: not a valid match specification
%% expect: tab2list [nobody]: error badarg in ets:match_object
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: tab2list [private]: error badarg in ets:match_object
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: rename [set,1]: error badarg in ets:rename
%% expect:     2: invalid table name (must be an atom)
%% expect: rename [set,bag]: error badarg in ets:rename
%% expect:     2: table name already exists
%% expect: rename [nobody,a]: error badarg in ets:rename
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: rename [protected,a]: error badarg in ets:rename
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: give_away [set,<PID>,1]: error badarg in ets:give_away
%% expect:     2: the pid refers to a terminated process
%% expect: give_away [set,<PID>,1]: error badarg in ets:give_away
%% expect:     2: the process is already the owner of the table
%% expect: give_away [set,foo,1]: error badarg in ets:give_away
%% expect:     2: not a pid
%% expect: give_away [nobody,<PID>,1]: error badarg in ets:give_away
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: give_away [public,<PID>,1]: error badarg in ets:give_away
%% expect:     2: the current process is not the owner
%% expect: give_away [protected,<PID>,1]: error badarg in ets:give_away
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: setopts [set,foo]: error badarg in ets:setopts
%% expect:     2: invalid options
%% expect: setopts [set,{heir,a,b}]: error badarg in ets:setopts
%% expect:     2: invalid options
%% expect: setopts [set,[{heir,none},{heir,none}]]: error badarg in ets:setopts
%% expect:     2: invalid options
%% expect: setopts [public,{heir,none}]: error badarg in ets:setopts
%% expect:     2: invalid options
%% expect: setopts [nobody,{heir,none}]: error badarg in ets:setopts
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: info [1]: error badarg in ets:info
%% expect:     1: not an atom or a table identifier
%% expect: info [set,foo]: error badarg in ets:info
%% expect:     2: not a valid info item
%% expect: info [1,size]: error badarg in ets:info
%% expect:     1: not an atom or a table identifier
%% expect: info [nobody]: undefined
%% expect: info [nobody,size]: undefined
%% expect: whereis [1]: error badarg in ets:whereis
%% expect:     1: invalid table name (must be an atom)
%% expect: whereis [nobody]: undefined
%% expect: safe_fixtable [nobody,true]: error badarg in ets:safe_fixtable
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: safe_fixtable [set,foo]: error badarg in ets:safe_fixtable
%% expect:     2: not a boolean value
%% expect: safe_fixtable [private,true]: error badarg in ets:safe_fixtable
%% expect:     1: the table identifier refers to an ETS table with insufficient access rights
%% expect: match_spec_compile [foo]: error badarg in ets:match_spec_compile
%% expect:     1: not a valid match specification
%% expect: foldl [a_fun,1,nobody]: error badarg in ets:safe_fixtable
%% expect:     1: the table identifier does not refer to an existing ETS table
%% expect: fun2ms [a_fun]: exit {badarg,{ets,fun2ms,[function,called,with,real,'fun',should,be,transformed,with,parse_transform,'or',called,with,a,'fun',generated,in,the,shell]}} in ets:fun2ms
%% expect: repair_continuation [foo,bar]: error function_clause in ets:repair_continuation
