%% What is neither an option nor a parameter of an application is an error that says what there is.
%% recorded: by hand (erl takes it as a flag of the program)
%% options: -shop 17
-module(no_such_option).
-export([main/1]).

main(_) -> io:format("started~n").

%% stderr: alder: there is no option '-shop'; -APPLICATION KEY VALUE sets a parameter, -extra is for the program's own words
%% stderr: Try 'alder --help'.
%% exit: 2
