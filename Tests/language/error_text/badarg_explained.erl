%%% A native's badarg says which argument is wrong and how.
-module(badarg_explained).

-export([main/1]).

main(_) ->
    {atom_to_list(get(nothing_there), get(x))}.

atom_to_list(X, _) -> erlang:atom_to_list([X]).

%% stderr: escript: exception error: bad argument
%% stderr:   in function  atom_to_list/1
%% stderr:      called as atom_to_list([undefined])
%% stderr:      *** argument 1: not an atom
%% stderr:   in call from badarg_explained:atom_to_list/2 (Tests/language/error_text/badarg_explained.erl, line 9)
%% stderr:   in call from badarg_explained:main/1 (Tests/language/error_text/badarg_explained.erl, line 7)
%% exit: 127
