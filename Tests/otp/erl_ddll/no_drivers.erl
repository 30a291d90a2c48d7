%% Drivers cannot be loaded, and the error says why.
%% recorded: by hand (drivers are code for another machine)
-module(no_drivers).
-export([main/1]).

main(_) ->
    {error, Reason} = erl_ddll:load("directory", "driver"),
    io:format("~ts~n", [erl_ddll:format_error(Reason)]),
    io:format("~p~n", [[erl_ddll:load_driver("directory", driver), erl_ddll:try_load("directory", driver, []),
                        erl_ddll:reload("directory", driver)]]),
    {error, NotLoaded} = erl_ddll:unload("driver"),
    io:format("~ts~n", [erl_ddll:format_error(NotLoaded)]),
    io:format("~p~n", [[erl_ddll:info(), erl_ddll:loaded_drivers()]]).

%% expect: drivers cannot be loaded: there is no code for another machine here
%% expect: [{error,not_supported},{error,not_supported},{error,not_supported}]
%% expect: the driver is not loaded
%% expect: [[],{ok,[]}]
