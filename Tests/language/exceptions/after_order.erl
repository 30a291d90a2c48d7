%%% after runs once, last, whatever the rest did; its value is dropped.
-module(after_order).

-export([main/1]).

main(_) ->
    Bodies = [value, throw, error, exit, throw_in_handler, throw_in_of],
    [begin
        put(trace, []),
        Result = (try run(Body) catch C:R -> {C, R} end),
        io:format("~w: ~w ~w~n", [Body, Result, lists:reverse(get(trace))])
     end || Body <- Bodies],
    ok.

run(Body) ->
    try
        t(body),
        act(Body)
    of
        throw_in_of -> t('of'), throw(from_of);
        Value -> t('of'), Value
    catch
        throw:thrown -> t(handler), {caught, thrown};
        error:Reason -> t(handler), {caught, Reason};
        throw:again -> t(handler), throw(from_handler)
    after
        t('after'),
        dropped
    end.

act(value) -> 1;
act(throw) -> throw(thrown);
act(error) -> error(failed);
act(exit) -> exit(left);
act(throw_in_handler) -> throw(again);
act(throw_in_of) -> throw_in_of.

t(Tag) -> put(trace, [Tag | get(trace)]).

%% expect: value: 1 [body,'of','after']
%% expect: throw: {caught,thrown} [body,handler,'after']
%% expect: error: {caught,failed} [body,handler,'after']
%% expect: exit: {exit,left} [body,'after']
%% expect: throw_in_handler: {throw,from_handler} [body,handler,'after']
%% expect: throw_in_of: {throw,from_of} [body,'of','after']
