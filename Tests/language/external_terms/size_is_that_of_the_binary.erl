%%% erlang:external_size/1,2 is what term_to_binary/1,2 makes.
-module(size_is_that_of_the_binary).

-export([main/1]).

main(_) ->
    Terms = [1, 300, -1, 1 bsl 40, 1 bsl 70, 1.0, a, "abc", [a | b], {}, {1, 2}, #{a => 1}, self(),
             make_ref(), list_to_binary("abc"), fun lists:map/2],
    [io:format("~w~n", [[erlang:external_size(Term, [{minor_version, Version}]) =:=
                             byte_size(term_to_binary(Term, [{minor_version, Version}]))
                         || Version <- [0, 1]]]) || Term <- Terms].

%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
%% expect: [true,true]
