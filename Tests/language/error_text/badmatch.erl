%%% A match that fails shows the value.
-module(badmatch).

-export([main/1]).

main(_) ->
    {ok, _} = get_value(),
    ok.

get_value() -> list_to_tuple([error, "some text", #{key => [1, 2.5]}]).

%% stderr: escript: exception error: no match of right hand side value {error,"some text",
%% stderr:                                                     #{key => [1,2.5]}}
%% stderr:   in function  badmatch:main/1 (Tests/language/error_text/badmatch.erl, line 7)
%% exit: 127
