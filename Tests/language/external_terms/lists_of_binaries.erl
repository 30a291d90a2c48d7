%%% term_to_iovec/1,2 gives the same bytes in pieces.
-module(lists_of_binaries).

-export([main/1]).

main(_) ->
    Large = list_to_binary(lists:duplicate(1000, 7)),
    Terms = [a, {Large, [Large, "text" | Large], #{Large => Large}}, [], Large],
    [io:format("~w~n", [same(Term, Options)]) || Term <- Terms,
                                                Options <- [[], [deterministic], [{minor_version, 0}]]].

same(Term, Options) ->
    Pieces = erlang:term_to_iovec(Term, Options),
    lists:all(fun is_binary/1, Pieces) andalso
        iolist_to_binary(Pieces) =:= term_to_binary(Term, Options).

%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true
