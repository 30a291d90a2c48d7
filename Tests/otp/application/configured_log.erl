%% The log as a configuration file wants it, but for the level, which is on the command line.
%% flags: -config Tests/otp/application/logging/levels -kernel logger_level warning
-module(configured_log).
-export([main/1]).

main(_) ->
    logger:notice("not shown"),
    logger:warning("detail ~p", [1]),
    logger:error("level ~p", [maps:get(level, logger:get_primary_config())]),
    ok = logger_std_h:filesync(default).

%% expect: <warning> detail 1
%% expect: <error> level warning
