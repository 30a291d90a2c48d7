%%% Text that is no number.
-module(badarg_of_a_conversion).

-export([main/1]).

main(_) ->
    {list_to_integer("12" ++ [$x || _ <- [1]])}.

%% stderr: escript: exception error: bad argument
%% stderr:   in function  list_to_integer/1
%% stderr:      called as list_to_integer("12x")
%% stderr:      *** argument 1: not a textual representation of an integer
%% stderr:   in call from badarg_of_a_conversion:main/1 (Tests/language/error_text/badarg_of_a_conversion.erl, line 7)
%% exit: 127
