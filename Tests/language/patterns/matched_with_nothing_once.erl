%% What is matched with `_` is evaluated once, whether its value is wanted or not.
-module(matched_with_nothing_once).
-export([main/1]).

main(_) ->
    Self = self(),
    _ = erlang:send(Self, {statement, self()}),
    Value = (_ = erlang:send(Self, value)),
    _ = _ = erlang:send(Self, twice),
    {_ = erlang:send(Self, in_a_tuple), Value},
    case _ = erlang:send(Self, in_a_case) of
        _ -> ok
    end,
    _ = self(),
    io:format("~p~n", [[case Message of {What, _} -> What; What -> What end || Message <- messages()]]),
    last(Self),
    io:format("~p ~p~n", [messages(), put(key, value)]),
    _ = put(key, get(key)),
    io:format("~p ~p~n", [get(key), try _ = hd([]) catch error:Reason -> Reason end]).

last(Self) ->
    _ = erlang:send(Self, last).

messages() ->
    receive Message -> [Message | messages()] after 0 -> [] end.

%% expect: [statement,value,twice,in_a_tuple,in_a_case]
%% expect: [last] undefined
%% expect: value badarg
