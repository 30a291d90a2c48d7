%%% spawn_request/1..5: the answer is a message with the reference, or none, as the options say.
-module(spawn_request).

-export([main/1, run/1]).

main(_) ->
    lists:foreach(fun({Name, Fun}) ->
        io:format("~s: ~w~n", [Name, try request(Fun()) catch Class:Reason -> {Class, Reason} end])
    end, requests()),
    ok.

requests() ->
    Fun = fun() -> run(fine) end,
    [{"fun", fun() -> erlang:spawn_request(Fun) end},
     {"fun, options", fun() -> erlang:spawn_request(Fun, [link]) end},
     {"node, fun", fun() -> erlang:spawn_request(node(), Fun) end},
     {"node, fun, options", fun() -> erlang:spawn_request(node(), Fun, [monitor]) end},
     {"function", fun() -> erlang:spawn_request(?MODULE, run, [fine]) end},
     {"function, options", fun() -> erlang:spawn_request(?MODULE, run, [fine], [monitor]) end},
     {"node, function", fun() -> erlang:spawn_request(node(), ?MODULE, run, [fine]) end},
     {"all", fun() -> erlang:spawn_request(node(), ?MODULE, run, [fine], [monitor]) end},
     {"reply_tag", fun() -> erlang:spawn_request(Fun, [{reply_tag, {my, tag}}]) end},
     {"reply no", fun() -> erlang:spawn_request(Fun, [{reply, no}]) end},
     {"reply yes", fun() -> erlang:spawn_request(Fun, [{reply, yes}]) end},
     {"error_only", fun() -> erlang:spawn_request(Fun, [{reply, error_only}]) end},
     {"success_only", fun() -> erlang:spawn_request(Fun, [{reply, success_only}]) end},
     {"no such node", fun() -> erlang:spawn_request('no@where', Fun, []) end},
     {"no such node, error_only",
      fun() -> erlang:spawn_request('no@where', Fun, [{reply, error_only}]) end},
     {"no such node, success_only",
      fun() -> erlang:spawn_request('no@where', Fun, [{reply, success_only}]) end},
     {"bad option", fun() -> erlang:spawn_request(Fun, [nonsense]) end},
     {"bad option, no reply", fun() -> erlang:spawn_request(Fun, [{reply, no}, nonsense]) end},
     {"bad reply", fun() -> erlang:spawn_request(Fun, [{reply, maybe_not}]) end},
     {"improper options", fun() -> erlang:spawn_request(Fun, [link | x]) end},
     {"options no list", fun() -> erlang:spawn_request(Fun, x) end},
     {"bad module", fun() -> erlang:spawn_request("m", f, []) end},
     {"bad function", fun() -> erlang:spawn_request(m, "f", []) end},
     {"bad arguments", fun() -> erlang:spawn_request(m, f, [a | b]) end},
     {"no fun", fun() -> erlang:spawn_request(17) end},
     {"fun of one", fun() -> erlang:spawn_request(fun(_) -> ok end, [{reply, no}]) end},
     {"abandoned", fun() ->
         Request = erlang:spawn_request(Fun),
         {erlang:spawn_request_abandon(Request), erlang:spawn_request_abandon(make_ref())}
     end},
     {"abandon what is none", fun() -> erlang:spawn_request_abandon(x) end}].

request(Request) when is_reference(Request) ->
    Messages = messages(Request, []),
    [unlink(Pid) || Pid <- element(2, process_info(self(), links)), Pid =/= group_leader()],
    Messages;
request(Other) ->
    _ = messages(none, []),
    Other.

%% What has come within a while, with names for what differs.
messages(Request, Read) ->
    receive
        {Tag, Request, ok, Pid} when is_pid(Pid) ->
            Pid ! stop,
            messages(Request, [{Tag, request, ok, pid} | Read]);
        {Tag, Request, error, Reason} ->
            messages(Request, [{Tag, request, error, Reason} | Read]);
        {'DOWN', Request, process, _, Reason} ->
            messages(Request, [{down, request, Reason} | Read]);
        {spawn_reply, _, ok, Pid} ->
            Pid ! stop,
            messages(Request, Read)
    after 50 ->
        lists:reverse(Read)
    end.

run(Reason) ->
    receive stop -> Reason end.

%% expect: fun: [{spawn_reply,request,ok,pid}]
%% expect: fun, options: [{spawn_reply,request,ok,pid}]
%% expect: node, fun: [{spawn_reply,request,ok,pid}]
%% expect: node, fun, options: [{spawn_reply,request,ok,pid},{down,request,normal}]
%% expect: function: [{spawn_reply,request,ok,pid}]
%% expect: function, options: [{spawn_reply,request,ok,pid},{down,request,normal}]
%% expect: node, function: [{spawn_reply,request,ok,pid}]
%% expect: all: [{spawn_reply,request,ok,pid},{down,request,normal}]
%% expect: reply_tag: [{{my,tag},request,ok,pid}]
%% expect: reply no: []
%% expect: reply yes: [{spawn_reply,request,ok,pid}]
%% expect: error_only: []
%% expect: success_only: [{spawn_reply,request,ok,pid}]
%% expect: no such node: [{spawn_reply,request,error,noconnection}]
%% expect: no such node, error_only: [{spawn_reply,request,error,noconnection}]
%% expect: no such node, success_only: []
%% expect: bad option: [{spawn_reply,request,error,badopt}]
%% expect: bad option, no reply: []
%% expect: bad reply: [{spawn_reply,request,error,badopt}]
%% expect: improper options: {error,badarg}
%% expect: options no list: {error,badarg}
%% expect: bad module: {error,badarg}
%% expect: bad function: {error,badarg}
%% expect: bad arguments: {error,badarg}
%% expect: no fun: {error,badarg}
%% expect: fun of one: {error,badarg}
%% expect: abandoned: {false,false}
%% expect: abandon what is none: {error,badarg}
