%%% An operator that fails: its operands and the calls that led to it.
-module(badarith).

-export([main/1]).

main(_) ->
    put(value, a),
    put(number, 1),
    {outer(number)}.

outer(X) -> [inner(X)].

inner(X) -> get(X) + get(value).

%% stderr: escript: exception error: an error occurred when evaluating an arithmetic expression
%% stderr:   in operator  +/2
%% stderr:      called as 1 + a
%% stderr:   in call from badarith:inner/1 (Tests/language/error_text/badarith.erl, line 13)
%% stderr:   in call from badarith:outer/1 (Tests/language/error_text/badarith.erl, line 11)
%% stderr:   in call from badarith:main/1 (Tests/language/error_text/badarith.erl, line 9)
%% exit: 127
