%%% Options of yecc, and files that are not there.
-module(options).
-export([main/1]).

main(_) -> in_directory(fun options/0).

options() ->
    ok = file:write_file("good.yrl", "Nonterminals a. Terminals x. Rootsymbol a. a -> x : '$1'.\n"),
    ok = file:write_file("odd.yrl", "Nonterminals a. Terminals x y.\nRootsymbol a. a -> x : '$1'.\n"),
    ok = file:write_file("bad.yrl", "Nonterminals a.\n  Terminals x. Rootsymbol a. a -> x : '$2'.\n"),
    ok = file:write_file("mine.hrl", "%% not much\n"),
    [begin
         Result = try apply(yecc, file, Arguments) catch error:Reason -> Reason end,
         io:format("~p~n    ~p~n", [Arguments, Result])
     end
     || Arguments <- [["good"], [good], ["good.yrl"], ["good", return], ["good", [return_warnings]],
                      ["good", [{return, false}]], ["good", [{parserfile, "other"}]],
                      ["good", [{parserfile, "other.erl"}]],
                      ["good", [{parserfile, "nothing/other"}, return]],
                      ["good", [{includefile, "nothing.hrl"}, return]], ["good", [{includefile, "mine.hrl"}]],
                      ["odd"], ["odd", [return]], ["odd", [{report_warnings, false}]],
                      ["odd", [warnings_as_errors]], ["odd", [warnings_as_errors, return]],
                      ["odd", [{error_location, line}]], ["odd", [{error_location, line}, return]],
                      ["bad"], ["bad", [return]], ["bad", [{report, false}]],
                      ["bad", [{report_errors, false}, return]],
                      ["bad", [{error_location, line}, return]], ["bad", [{error_location, column}]],
                      ["nothing"], ["nothing", [return]], ["good", [zork]], ["good", [{return, yes}]],
                      ["good", [{error_location, nowhere}]], [1], ["good", 1]]],
    [io:format("~s ~p~n", [Name, filelib:is_regular(Name)])
     || Name <- ["good.erl", "other.erl", "odd.erl", "bad.erl"]].

in_directory(Fun) ->
    {ok, Old} = file:get_cwd(),
    Directory = filename:join(filename:basedir(user_cache, "alder_tests"), os:getpid()),
    ok = filelib:ensure_path(Directory),
    ok = file:set_cwd(Directory),
    true = code:add_patha(Directory),
    Fun(),
    ok = file:set_cwd(Old),
    ok = file:del_dir_r(Directory).

%% expect: ["good"]
%% expect:     {ok,"good.erl"}
%% expect: [good]
%% expect:     {ok,"good.erl"}
%% expect: ["good.yrl"]
%% expect:     {ok,"good.erl"}
%% expect: ["good",return]
%% expect:     {ok,"good.erl",[]}
%% expect: ["good",[return_warnings]]
%% expect:     {ok,"good.erl",[]}
%% expect: ["good",[{return,false}]]
%% expect:     {ok,"good.erl"}
%% expect: ["good",[{parserfile,"other"}]]
%% expect:     {ok,"other.erl"}
%% expect: ["good",[{parserfile,"other.erl"}]]
%% expect:     {ok,"other.erl"}
%% expect: nothing/other.erl: no such file or directory
%% expect: ["good",[{parserfile,"nothing/other"},return]]
%% expect:     {error,[{"nothing/other.erl",[{none,yecc,{file_error,enoent}}]}],[]}
%% expect: nothing.hrl: no such file or directory
%% expect: ["good",[{includefile,"nothing.hrl"},return]]
%% expect:     {error,[{"nothing.hrl",[{none,yecc,{file_error,enoent}}]}],[]}
%% expect: ["good",[{includefile,"mine.hrl"}]]
%% expect:     {ok,"good.erl"}
%% expect: odd.yrl:1:29: Warning: terminal symbol y not used
%% expect: ["odd"]
%% expect:     {ok,"odd.erl"}
%% expect: odd.yrl:1:29: Warning: terminal symbol y not used
%% expect: ["odd",[return]]
%% expect:     {ok,"odd.erl",[{"odd.yrl",[{{1,29},yecc,{unused_terminal,y}}]}]}
%% expect: ["odd",[{report_warnings,false}]]
%% expect:     {ok,"odd.erl"}
%% expect: odd.yrl:1:29: terminal symbol y not used
%% expect: ["odd",[warnings_as_errors]]
%% expect:     error
%% expect: odd.yrl:1:29: terminal symbol y not used
%% expect: ["odd",[warnings_as_errors,return]]
%% expect:     {error,[],[{"odd.yrl",[{{1,29},yecc,{unused_terminal,y}}]}]}
%% expect: odd.yrl:1: Warning: terminal symbol y not used
%% expect: ["odd",[{error_location,line}]]
%% expect:     {ok,"odd.erl"}
%% expect: odd.yrl:1: Warning: terminal symbol y not used
%% expect: ["odd",[{error_location,line},return]]
%% expect:     {ok,"odd.erl",[{"odd.yrl",[{1,yecc,{unused_terminal,y}}]}]}
%% expect: bad.yrl:2:39: undefined pseudo variable '$2'
%% expect: ["bad"]
%% expect:     error
%% expect: bad.yrl:2:39: undefined pseudo variable '$2'
%% expect: ["bad",[return]]
%% expect:     {error,[{"bad.yrl",[{{2,39},yecc,{undefined_pseudo_variable,'$2'}}]}],[]}
%% expect: ["bad",[{report,false}]]
%% expect:     error
%% expect: ["bad",[{report_errors,false},return]]
%% expect:     {error,[{"bad.yrl",[{{2,39},yecc,{undefined_pseudo_variable,'$2'}}]}],[]}
%% expect: bad.yrl:2: undefined pseudo variable '$2'
%% expect: ["bad",[{error_location,line},return]]
%% expect:     {error,[{"bad.yrl",[{2,yecc,{undefined_pseudo_variable,'$2'}}]}],[]}
%% expect: bad.yrl:2:39: undefined pseudo variable '$2'
%% expect: ["bad",[{error_location,column}]]
%% expect:     error
%% expect: nothing.yrl: no such file or directory
%% expect: ["nothing"]
%% expect:     error
%% expect: nothing.yrl: no such file or directory
%% expect: ["nothing",[return]]
%% expect:     {error,[{"nothing.yrl",[{none,yecc,{file_error,enoent}}]}],[]}
%% expect: ["good",[zork]]
%% expect:     badarg
%% expect: ["good",[{return,yes}]]
%% expect:     badarg
%% expect: ["good",[{error_location,nowhere}]]
%% expect:     badarg
%% expect: [1]
%% expect:     badarg
%% expect: ["good",1]
%% expect:     badarg
%% expect: good.erl true
%% expect: other.erl true
%% expect: odd.erl true
%% expect: bad.erl false
