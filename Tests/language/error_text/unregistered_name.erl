%%% A message to a name that nobody has.
-module(unregistered_name).

-export([main/1]).

main(_) ->
    {hd([nobody_is_called_that]) ! hello}.

%% stderr: escript: exception error: bad argument
%% stderr:   in function  erlang:send/2
%% stderr:      called as erlang:send(nobody_is_called_that,hello)
%% stderr:      *** argument 1: invalid destination
%% stderr:   in call from unregistered_name:main/1 (Tests/language/error_text/unregistered_name.erl, line 7)
%% exit: 127
