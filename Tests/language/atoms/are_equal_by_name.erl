%%% The same name is the same atom, quoted or not, made at run time or not.
-module(are_equal_by_name).

-export([main/1]).

main(_) ->
    io:format("~w~n", [[abc =:= 'abc', list_to_atom("abc") =:= abc, 'A' =:= a, 'a\x62c' =:= abc]]),
    io:format("~w~n", [[is_atom(true), is_boolean(true), is_boolean(yes), is_atom([])]]),
    ok.

%% expect: [true,true,false,true]
%% expect: [true,true,false,false]
