%% A configuration file with an error in its syntax: nothing starts, and the error says where.
%% recorded: by hand (OTP says that it writes a crash dump, too)
%% flags: -config Tests/otp/application/wrong/syntax.config
-module(configuration_with_wrong_syntax).
-export([main/1]).

main(_) -> io:format("started~n").

%% stderr: could not start kernel pid (application_controller) (error in config file "Tests/otp/application/wrong/syntax.config" (2): syntax error before: 1)
%% exit: 1
