%%% A call of what is no fun.
-module(badfun).

-export([main/1]).

main(_) ->
    F = hd([{not_a_fun, 1}]),
    {F(1)}.

%% stderr: escript: exception error: bad function {not_a_fun,1}
%% stderr:   in function  badfun:main/1 (Tests/language/error_text/badfun.erl, line 8)
%% exit: 127
