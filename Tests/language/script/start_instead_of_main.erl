%%% A module that is no program: how its function can be called is said.
%% recorded: by hand (OTP says no more than that main/1 is undefined)
-module(start_instead_of_main).

-export([start/0]).

start() ->
    io:format("never~n").

%% stderr: Tests/language/script/start_instead_of_main.erl: function main/1 undefined
%% stderr:   note: to call start_instead_of_main:start(): alder -noshell -s start_instead_of_main start -s init stop
%% exit: 127
