%% Patterns are set and cleared, saved by numbers, listed, written to files and read again.
-module(patterns).
-export([main/1, f/1]).

f(X) -> g(X).
g(X) -> X.

main(_) ->
    p(dbg:p(self(), [c])),
    p(dbg:get_tracer()),
    p(dbg:tp(?MODULE, f, 1, [])),
    {ok, Tracer} = dbg:tracer(),
    p(dbg:tracer()),
    p(dbg:get_tracer() =:= {ok, Tracer}),
    p(dbg:tp(?MODULE, f, 1, [])), t(f),
    p(dbg:tp({?MODULE, f, 1}, x)), t(f),
    p(dbg:tp(?MODULE, f, c)), t(f),
    p(dbg:tpl(?MODULE, f, 1, cx)), t(f),
    p(dbg:ctpg(?MODULE, f, 1)), t(f),
    p(dbg:ctpl(?MODULE, f, 1)), t(f),
    p(dbg:tpl(?MODULE, g, caller_trace)), t(g),
    p(dbg:tpl(?MODULE, g, 1, exception_trace)), t(g),
    p(dbg:tpl(?MODULE, g, 1, caller_exception_trace)), t(g),
    p(dbg:ctp(?MODULE, g, 1)), t(g),
    p(dbg:tp(gb_sets, size, 1, [])),
    p(dbg:tp(no_such_module_here, size, 1, [])),
    p(dbg:tp(?MODULE, nothing, 1, [])),
    [p(dbg:tp(?MODULE, f, 1, Spec)) || Spec <- [foo, 17, "abc", [{'_', [], [{foo}]}], [{'_', [], [return_trace]}]]],
    p(dbg:tpl(?MODULE, g, 1, [{['$1'], [{is_integer, '$1'}], [{return_trace}]}])), t(g),
    p(dbg:tpl(?MODULE, f, 1, [{['$1'], [{is_integer, '$1'}], [{return_trace}]}])),
    p(dbg:tpl(?MODULE, g, 1, 1)),
    p(dbg:tpe(send, [{['_', '_'], [], []}])), p(erlang:trace_info(send, match_spec)),
    p(dbg:ctpe(send)), p(erlang:trace_info(send, match_spec)),
    dbg:ltp(),
    File = "dbg_patterns.tmp",
    p(dbg:wtp(File)),
    p(dbg:dtp(1)),
    dbg:ltp(),
    p(dbg:dtp()),
    p(dbg:rtp(File)),
    dbg:ltp(),
    {ok, Written} = file:consult(File),
    p(lists:sort(Written)),
    p(dbg:rtp("no_such_file")),
    ok = file:write_file(File, "foo. bar."),
    p(dbg:rtp(File)),
    ok = file:delete(File),
    p(dbg:wtp("no_such_directory/file")),
    [p(try F() catch error:Reason -> Reason end)
     || F <- [fun() -> dbg:tpe(foo, []) end, fun() -> dbg:ctpe(foo) end, fun() -> dbg:tracer(foo, bar) end,
              fun() -> dbg:fun2ms(foo) end]],
    p([dbg:transform_flags(L) || L <- [[m], [s, r, c, p], [clear], [sos, sol, sofs, sofl], [timestamp, running],
                                       [c, foo, bar]]]),
    p(dbg:n('a@b')),
    dbg:ln(),
    p(dbg:stop()),
    p(whereis(dbg)),
    %% What was saved is gone with the server.
    dbg:ltp(),
    p(dbg:stop_clear()).

t(Name) -> io:format("    ~p~n", [[erlang:trace_info({?MODULE, Name, 1}, Item) || Item <- [traced, match_spec]]]).

p(Term) -> io:format("~p~n", [Term]).

%% expect: {error,{no_tracer_on_node,nonode@nohost}}
%% expect: {error,{no_tracer_on_node,nonode@nohost}}
%% expect: {ok,[]}
%% expect: {error,already_started}
%% expect: false
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect:     [{traced,global},{match_spec,[]}]
%% expect: {ok,[{matched,nonode@nohost,1},{saved,x}]}
%% expect:     [{traced,global},{match_spec,[{'_',[],[{exception_trace}]}]}]
%% expect: {ok,[{matched,nonode@nohost,1},{saved,c}]}
%% expect:     [{traced,global},{match_spec,[{'_',[],[{message,{caller}}]}]}]
%% expect: {ok,[{matched,nonode@nohost,1},{saved,cx}]}
%% expect:     [{traced,local},
%% expect:      {match_spec,[{'_',[],[{exception_trace},{message,{caller}}]}]}]
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect:     [{traced,local},
%% expect:      {match_spec,[{'_',[],[{exception_trace},{message,{caller}}]}]}]
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect:     [{traced,false},{match_spec,false}]
%% expect: {ok,[{matched,nonode@nohost,1},{saved,c}]}
%% expect:     [{traced,local},{match_spec,[{'_',[],[{message,{caller}}]}]}]
%% expect: {ok,[{matched,nonode@nohost,1},{saved,x}]}
%% expect:     [{traced,local},{match_spec,[{'_',[],[{exception_trace}]}]}]
%% expect: {ok,[{matched,nonode@nohost,1},{saved,cx}]}
%% expect:     [{traced,local},
%% expect:      {match_spec,[{'_',[],[{exception_trace},{message,{caller}}]}]}]
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect:     [{traced,false},{match_spec,false}]
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {ok,[{matched,nonode@nohost,0}]}
%% expect: {ok,[{matched,nonode@nohost,0}]}
%% expect: {error,unknown_pattern}
%% expect: {error,unknown_pattern}
%% expect: {error,[{error,"Match program part is not a tuple of arity 3."}]}
%% expect: {error,[{error,"Function foo/0 does_not_exist."}]}
%% expect: {ok,[{matched,nonode@nohost,1},{saved,1}]}
%% expect: {ok,[{matched,nonode@nohost,1},{saved,2}]}
%% expect:     [{traced,local},
%% expect:      {match_spec,[{['$1'],[{is_integer,'$1'}],[{return_trace}]}]}]
%% expect: {ok,[{matched,nonode@nohost,1},{saved,2}]}
%% expect: {ok,[{matched,nonode@nohost,1},{saved,1}]}
%% expect: {ok,[{matched,nonode@nohost,1},{saved,3}]}
%% expect: {match_spec,[{['_','_'],[],[]}]}
%% expect: {ok,[{matched,nonode@nohost,1}]}
%% expect: {match_spec,true}
%% expect: 1: [{'_',[],[return_trace]}]
%% expect: 2: [{['$1'],[{is_integer,'$1'}],[{return_trace}]}]
%% expect: 3: [{['_','_'],[],[]}]
%% expect: c: [{'_',[],[{message,{caller}}]}]
%% expect: caller_exception_trace: cx
%% expect: caller_trace: c
%% expect: cx: [{'_',[],[{exception_trace},{message,{caller}}]}]
%% expect: exception_trace: x
%% expect: x: [{'_',[],[{exception_trace}]}]
%% expect: ok
%% expect: ok
%% expect: 2: [{['$1'],[{is_integer,'$1'}],[{return_trace}]}]
%% expect: 3: [{['_','_'],[],[]}]
%% expect: c: [{'_',[],[{message,{caller}}]}]
%% expect: caller_exception_trace: cx
%% expect: caller_trace: c
%% expect: cx: [{'_',[],[{exception_trace},{message,{caller}}]}]
%% expect: exception_trace: x
%% expect: x: [{'_',[],[{exception_trace}]}]
%% expect: ok
%% expect: ok
%% expect: 1: [{'_',[],[return_trace]}]
%% expect: 2: [{['$1'],[{is_integer,'$1'}],[{return_trace}]}]
%% expect: 3: [{['_','_'],[],[]}]
%% expect: c: [{'_',[],[{message,{caller}}]}]
%% expect: caller_exception_trace: cx
%% expect: caller_trace: c
%% expect: cx: [{'_',[],[{exception_trace},{message,{caller}}]}]
%% expect: exception_trace: x
%% expect: x: [{'_',[],[{exception_trace}]}]
%% expect: [[{'_',[],[return_trace]}],
%% expect:  [{'_',[],[{exception_trace}]}],
%% expect:  [{'_',[],[{exception_trace},{message,{caller}}]}],
%% expect:  [{'_',[],[{message,{caller}}]}],
%% expect:  [{['$1'],[{is_integer,'$1'}],[{return_trace}]}],
%% expect:  [{['_','_'],[],[]}]]
%% expect: {error,{read_error,enoent}}
%% expect: {error,{file_format_error,bad_match_spec}}
%% expect: {error,enoent}
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: function_clause
%% expect: [[send,'receive'],
%% expect:  [procs,call,'receive',send],
%% expect:  {error,{bad_flags,[clear]}},
%% expect:  [set_on_first_link,set_on_first_spawn,set_on_link,set_on_spawn],
%% expect:  [running,timestamp],
%% expect:  {error,{bad_flags,[foo,bar]}}]
%% expect: {error,{nodedown,a@b}}
%% expect: nonode@nohost
%% expect: ok
%% expect: undefined
%% expect: c: [{'_',[],[{message,{caller}}]}]
%% expect: caller_exception_trace: cx
%% expect: caller_trace: c
%% expect: cx: [{'_',[],[{exception_trace},{message,{caller}}]}]
%% expect: exception_trace: x
%% expect: x: [{'_',[],[{exception_trace}]}]
%% expect: ok
