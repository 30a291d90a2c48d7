%% The report of a construction that failed.
-module(construction_error_text).
-export([main/1]).

main(_) ->
    <<(atom_to_list(wrong)), 1>>.

%% stderr: escript: exception error: construction of binary failed
%% stderr:   in function  construction_error_text:main/1 (Tests/language/binaries/construction_error_text.erl, line 6)
%% stderr:      *** segment 1 of type 'integer': expected an integer but got: "wrong"
%% exit: 127
