%%% Several wrong arguments are explained one by one.
-module(badarg_of_two_arguments).

-export([main/1]).

main(_) ->
    {setelement(hd([0]), list_to_tuple([a]), x)}.

%% stderr: escript: exception error: bad argument
%% stderr:   in function  setelement/3
%% stderr:      called as setelement(0,{a},x)
%% stderr:      *** argument 1: out of range
%% stderr:   in call from badarg_of_two_arguments:main/1 (Tests/language/error_text/badarg_of_two_arguments.erl, line 7)
%% exit: 127
