%% Requests of erpc and their responses, one by one and in collections.
-module(requests).
-export([main/1, value/1, thrown/1, exited/1, failed/1, killed/0, waiting/0]).

value(X) -> X.
thrown(X) -> throw(X).
exited(X) -> exit(X).
failed(X) -> error(X).
killed() -> exit(self(), kill), waiting().
waiting() -> receive after infinity -> ok end.

main(_) ->
    Calls = [{value, [1]}, {thrown, [1]}, {exited, [1]}, {failed, [1]}, {killed, []}],
    io:format("-- responses~n"),
    [print(outcome(fun() -> erpc:receive_response(send(Function, Arguments)) end)) || {Function, Arguments} <- Calls],
    [print(outcome(fun() -> erpc:wait_response(send(Function, Arguments), 10000) end)) || {Function, Arguments} <- Calls],
    [print(outcome(fun() -> checked(send(Function, Arguments)) end)) || {Function, Arguments} <- Calls],
    print(erpc:receive_response(erpc:send_request(node(), fun() -> from_fun end))),
    Waiting = send(waiting, []),
    print([erpc:wait_response(Waiting), erpc:wait_response(Waiting, 10), erpc:check_response(message, Waiting)]),
    print(outcome(fun() -> erpc:receive_response(Waiting, 10) end)),
    print(outcome(fun() -> erpc:receive_response(erpc:send_request('other@host', ?MODULE, value, [1])) end)),
    [print(outcome(fun() -> apply(erpc, Function, Arguments) end))
     || {Function, Arguments} <- [{send_request, [node(), "no module", value, []]}, {send_request, [node(), no_fun]},
                                  {receive_response, [no_request]}, {receive_response, [make_ref()]},
                                  {wait_response, [no_request, 0]}, {wait_response, [send(value, [1]), no_time]},
                                  {check_response, [message, no_request]}]],
    io:format("-- collections~n"),
    Empty = erpc:reqids_new(),
    print([erpc:reqids_size(Empty), erpc:reqids_to_list(Empty), erpc:receive_response(Empty, 10, true),
           erpc:wait_response(Empty, 10, true), erpc:check_response(message, Empty, true)]),
    Three = lists:foldl(fun({Function, Arguments}, Before) ->
                                erpc:send_request(node(), ?MODULE, Function, Arguments, Function, Before)
                        end, Empty, Calls),
    Four = erpc:send_request(node(), fun() -> from_fun end, a_fun, Three),
    Five = erpc:reqids_add(send(value, [5]), five, Four),
    print({erpc:reqids_size(Five), lists:sort([Label || {_, Label} <- erpc:reqids_to_list(Five)])}),
    print(lists:sort(all(Five, fun(Collection) -> erpc:receive_response(Collection, 10000, true) end))),
    Again = erpc:send_request(node(), ?MODULE, value, [again], label, Empty),
    {again, label, Same} = erpc:receive_response(Again, 10000, false),
    print(erpc:reqids_size(Same)),
    Next = erpc:send_request(node(), ?MODULE, value, [next], label, Empty),
    {{response, next}, label, None} = erpc:wait_response(Next, 10000, true),
    print(erpc:reqids_size(None)),
    Late = erpc:send_request(node(), ?MODULE, waiting, [], label, Empty),
    print([erpc:wait_response(Late, 10, true), erpc:check_response(message, Late, true)]),
    print(outcome(fun() -> erpc:receive_response(Late, 10, true) end)),
    [print(outcome(fun() -> apply(erpc, Function, Arguments) end))
     || {Function, Arguments} <- [{reqids_add, [no_request, label, Empty]}, {reqids_size, [no_collection]},
                                  {reqids_to_list, [no_collection]}, {receive_response, [Late, no_time, true]},
                                  {wait_response, [no_collection, 0, true]}, {check_response, [message, Late, perhaps]},
                                  {send_request, [node(), ?MODULE, value, [1], label, no_collection]}]].

send(Function, Arguments) -> erpc:send_request(node(), ?MODULE, Function, Arguments).

checked(Request) ->
    receive Message -> erpc:check_response(Message, Request) end.

all(Collection, Next) ->
    try Next(Collection) of
        {Result, Label, Left} -> [{Label, Result} | all(Left, Next)];
        no_request -> []
    catch
        Class:{{exception, Reason, [{M, F, A, _}]}, Label, Left} -> [{Label, Class, Reason, {M, F, A}} | all(Left, Next)];
        Class:{Reason, Label, Left} -> [{Label, Class, Reason} | all(Left, Next)]
    end.

outcome(Fun) ->
    try {value, Fun()}
    catch
        error:{exception, Reason, [{M, F, A, _}]} -> {error, exception, Reason, {M, F, A}};
        Class:Reason -> {Class, Reason}
    end.

print(Term) -> io:format("~p~n", [Term]).

%% expect: -- responses
%% expect: {value,1}
%% expect: {throw,1}
%% expect: {exit,{exception,1}}
%% expect: {error,exception,1,{requests,failed,1}}
%% expect: {exit,{signal,killed}}
%% expect: {value,{response,1}}
%% expect: {throw,1}
%% expect: {exit,{exception,1}}
%% expect: {error,exception,1,{requests,failed,1}}
%% expect: {exit,{signal,killed}}
%% expect: {value,{response,1}}
%% expect: {throw,1}
%% expect: {exit,{exception,1}}
%% expect: {error,exception,1,{requests,failed,1}}
%% expect: {exit,{signal,killed}}
%% expect: from_fun
%% expect: [no_response,no_response,no_response]
%% expect: {error,{erpc,timeout}}
%% expect: {error,{erpc,noconnection}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: -- collections
%% expect: [0,[],no_request,no_request,no_request]
%% expect: {7,[a_fun,exited,failed,five,killed,thrown,value]}
%% expect: [{a_fun,from_fun},
%% expect:  {five,5},
%% expect:  {value,1},
%% expect:  {exited,exit,{exception,1}},
%% expect:  {killed,exit,{signal,killed}},
%% expect:  {thrown,throw,1},
%% expect:  {failed,error,1,{requests,failed,1}}]
%% expect: 1
%% expect: 0
%% expect: [no_response,no_response]
%% expect: {error,{erpc,timeout}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
%% expect: {error,{erpc,badarg}}
