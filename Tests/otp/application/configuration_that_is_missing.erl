%% A configuration file that is not there: nothing starts, and the error says which.
%% recorded: by hand (OTP says that it writes a crash dump, too)
%% flags: -config Tests/otp/application/configuration/no_such_file
-module(configuration_that_is_missing).
-export([main/1]).

main(_) -> io:format("started~n").

%% stderr: could not start kernel pid (application_controller) (error in config file "Tests/otp/application/configuration/no_such_file.config" (none): configuration file not found)
%% exit: 1
