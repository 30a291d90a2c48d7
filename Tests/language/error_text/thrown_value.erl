%%% A throw that leaves main/1.
-module(thrown_value).

-export([main/1]).

main(_) ->
    {helper()}.

helper() ->
    case get(x) of
        undefined -> throw({ball, "red", [1, 2]});
        _ -> ok
    end.

%% stderr: escript: exception throw: {ball,"red",[1,2]}
%% stderr:   in function  thrown_value:helper/0 (Tests/language/error_text/thrown_value.erl, line 11)
%% stderr:   in call from thrown_value:main/1 (Tests/language/error_text/thrown_value.erl, line 7)
%% exit: 127
