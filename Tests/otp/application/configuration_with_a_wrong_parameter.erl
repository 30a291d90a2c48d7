%% A configuration file with something that is no parameter: nothing starts, and the error says what.
%% recorded: by hand (OTP says that it writes a crash dump, too)
%% flags: -config Tests/otp/application/wrong/parameter
-module(configuration_with_a_wrong_parameter).
-export([main/1]).

main(_) -> io:format("started~n").

%% stderr: could not start kernel pid (application_controller) (invalid config data: application: kernel; invalid parameter: wrong)
%% exit: 1
