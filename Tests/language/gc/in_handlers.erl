%%% Variables and exceptions survive a collection between raise and handler, and in after.
-module(in_handlers).

-export([main/1]).

main(_) ->
    Before = {kept, lists:seq(1, 5)},
    Result =
        try
            raise({reason, lists:seq(1, 3), 1 bsl 80})
        catch
            throw:{reason, L, B} = Reason ->
                garbage(),
                {Reason, L, B, Before}
        after
            garbage()
        end,
    io:format("~w~n", [Result]),
    {'EXIT', {{deep, Term}, Stack}} = (catch error_after_garbage()),
    garbage(),
    io:format("~w ~w~n", [Term, is_list(Stack)]),
    ok.

raise(Reason) ->
    try
        throw(Reason)
    after
        garbage()
    end.

error_after_garbage() ->
    Term = {[x], 2.5},
    garbage(),
    error({deep, Term}).

garbage() ->
    _ = lists:seq(1, 1000),
    erlang:garbage_collect().

%% expect: {{reason,[1,2,3],1208925819614629174706176},[1,2,3],1208925819614629174706176,{kept,[1,2,3,4,5]}}
%% expect: {[x],2.5} true
