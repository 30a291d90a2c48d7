%%% An error with the program's own reason.
-module(own_error).

-export([main/1]).

main(_) ->
    error({my_error, "with text", #{and_a => map}}).

%% stderr: escript: exception error: {my_error,"with text",#{and_a => map}}
%% stderr:   in function  own_error:main/1 (Tests/language/error_text/own_error.erl, line 7)
%% exit: 127
