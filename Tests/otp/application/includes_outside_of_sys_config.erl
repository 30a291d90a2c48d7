%% Only a file that is called sys.config may name others.
%% recorded: by hand (OTP says that it writes a crash dump, too)
%% flags: -config Tests/otp/application/wrong/include
-module(includes_outside_of_sys_config).
-export([main/1]).

main(_) -> io:format("started~n").

%% stderr: could not start kernel pid (application_controller) (invalid config data: invalid application config: "other")
%% exit: 1
