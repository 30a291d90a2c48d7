%%% A program whose main has no argument: what it should look like is said.
%% recorded: by hand (OTP says no more than that main/1 is undefined)
-module(main_without_arguments).

-export([main/0]).

main() ->
    io:format("never~n").

%% stderr: Tests/language/script/main_without_arguments.erl: function main/1 undefined
%% stderr:   note: main/0 is there; a program gets a list of its arguments: main(_Arguments) ->
%% exit: 127
