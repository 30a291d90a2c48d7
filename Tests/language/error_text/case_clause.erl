%%% A case without a matching clause shows the value.
-module(case_clause).

-export([main/1]).

main(_) ->
    case list_to_atom("unexpected") of
        expected -> ok
    end.

%% stderr: escript: exception error: no case clause matching unexpected
%% stderr:   in function  case_clause:main/1 (Tests/language/error_text/case_clause.erl, line 7)
%% exit: 127
