%% tty/1 turns the printing on and off; other functions of error_logger.
-module(terminal).
-export([main/1]).

main(_) ->
    logger:error("printed"),
    logger_std_h:filesync(default),
    print(error_logger:tty(false)),
    logger:error("not printed"),
    logger_std_h:filesync(default),
    print(error_logger:tty(true)),
    logger:error("printed again"),
    logger_std_h:filesync(default),
    {'EXIT', {function_clause, _}} = (catch error_logger:tty(x)),
    print(error_logger:logfile(filename)),
    print(error_logger:logfile(close)),
    print(error_logger:get_format_depth()),
    print(error_logger:warning_map()).

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: =ERROR REPORT==== <TIME> ===
%% expect: printed
%% expect: ok
%% expect: ok
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: printed again
%% expect: {error,no_log_file}
%% expect: {error,module_not_found}
%% expect: unlimited
%% expect: warning
