%% A parameter of kernel on the command line that is no term: nothing starts.
%% recorded: by hand (OTP says that it writes a crash dump, too)
%% flags: -kernel net_ticktime {1,
-module(wrong_kernel_parameter).
-export([main/1]).

main(_) -> io:format("started~n").

%% expect: =ERROR REPORT==== <TIME> ===
%% expect: application_controller: syntax error before: '.': {1,
%% expect:
%% stderr: could not start kernel pid (application_controller) ({bad_environment_value,"{1,"})
%% exit: 1
