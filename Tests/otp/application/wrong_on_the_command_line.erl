%% A parameter on the command line that is no term is told when the application is loaded.
%% flags: -bank money {1, -bank other x(y)
-module(wrong_on_the_command_line).
-export([main/1]).

main(_) ->
    print(application:load({application, bank, [{vsn, "1"}]})),
    print([Name || {Name, _, _} <- application:loaded_applications(), Name =:= bank]),
    print(application:get_all_env(bank)),
    print(application:load({application, shelf, []})).

print(Term) -> io:format("~p~n", [Term]).

%% expect: {error,{bad_environment_value,"{1,"}}
%% expect: []
%% expect: []
%% expect: ok
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: application_controller: syntax error before: '.': {1,
%% expect:
