%% error_logger:logfile/1 writes messages and reports to a file, not those of other types.
-module(log_file_of_error_logger).
-export([main/1]).

main(_) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    try run(filename:join(Directory, "e.log"))
    after file:del_dir_r(Directory)
    end.

run(File) ->
    ok = logger:remove_handler(default),
    print(error_logger:logfile(filename)),
    print(error_logger:logfile(close)),
    print(error_logger:logfile({open, File})),
    print(error_logger:logfile({open, File})),
    print(error_logger:logfile(filename) =:= File),
    error_logger:error_msg("a format ~p", [x]),
    error_logger:error_report([{a, 1}, b]),
    error_logger:error_report("text"),
    error_logger:error_report(type, [{not_written, 1}]),
    error_logger:warning_msg("a warning~n"),
    error_logger:info_report(term),
    error_logger:info_msg("information ~p", [[]]),
    error_logger:error_msg("bad ~p", []),
    logger:error("not written"),
    print(error_logger:logfile(close)),
    print(error_logger:logfile(close)),
    {ok, Text} = file:read_file(File),
    [io:format("~s~n", [without_time(Line)])
     || Line <- string:split(binary_to_list(Text), "\n", all)].

without_time("=" ++ Line) -> hd(string:split(Line, "=="));
without_time(Line) -> Line.

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: {error,no_log_file}
%% expect: {error,module_not_found}
%% expect: ok
%% expect: {error,allready_have_logfile}
%% expect: true
%% expect: ok
%% expect: {error,module_not_found}
%% expect:
%% expect: ERROR REPORT
%% expect: a format x
%% expect: ERROR REPORT
%% expect:     a: 1
%% expect:     b
%% expect:
%% expect: ERROR REPORT
%% expect: text
%% expect:
%% expect: WARNING REPORT
%% expect: a warning
%% expect:
%% expect: INFO REPORT
%% expect: term
%% expect:
%% expect: INFO REPORT
%% expect: information []
%% expect: ERROR REPORT
%% expect: ERROR: "bad ~p" - []
%% expect:
