%% Handlers come, take events, answer calls and go: every return value of every callback.
-module(handlers).
-behaviour(gen_event).
-export([main/1, init/1, handle_event/2, handle_call/2, handle_info/2, terminate/2]).

main(_) ->
    {ok, Manager} = gen_event:start_link({local, manager}),
    io:format("-- adding~n"),
    [print({Init, shown(gen_event:add_handler(manager, ?MODULE, Init))})
     || Init <- [{error, reason}, nonsense, {throw, thrown}, {exit, left}, {fail, failed}]],
    {'EXIT', {undef, [{no_such_module, init, [x], []} | _]}} =
        gen_event:add_handler(Manager, no_such_module, x),
    [ok = gen_event:add_handler(manager, Handler, {ok, State})
     || {Handler, State} <- [{?MODULE, plain}, {{?MODULE, 1}, one}, {{?MODULE, "two"}, two}]],
    ok = gen_event:add_handler(manager, {?MODULE, 3}, {ok, three, hibernate}),
    print(gen_event:which_handlers(manager)),
    io:format("-- events~n"),
    ok = gen_event:notify(manager, asynchronous),
    ok = gen_event:sync_notify(manager, synchronous),
    manager ! message,
    print(gen_event:call(manager, ?MODULE, request)),
    print(gen_event:call(manager, {?MODULE, 1}, request, 1000)),
    print(gen_event:call(manager, {?MODULE, nobody}, request)),
    print(gen_event:call(manager, nobody, request, infinity)),
    io:format("-- returns~n"),
    [begin
         print({Return, shown(gen_event:call(manager, {?MODULE, 1}, {return, Return}))}),
         restore({?MODULE, 1}, one)
     end || Return <- [{ok, reply, new}, {ok, reply, new, hibernate}, {remove_handler, reply},
                       {swap_handler, reply, arguments, new, {?MODULE, other}, {ok, other}}, nonsense,
                       {throw, {ok, thrown, new}}, {exit, left}]],
    gen_event:delete_handler(manager, {?MODULE, other}, done),
    [begin
         ok = gen_event:sync_notify(manager, {{?MODULE, 1}, Return}),
         print({Return, gen_event:which_handlers(manager)}),
         restore({?MODULE, 1}, {?MODULE, 1})
     end || Return <- [{ok, {?MODULE, 1}}, {ok, {?MODULE, 1}, hibernate}, remove_handler,
                       {swap_handler, arguments, new, {?MODULE, other}, {ok, other}}, nonsense,
                       {throw, remove_handler}, {exit, left}]],
    gen_event:delete_handler(manager, {?MODULE, other}, done),
    io:format("-- deleting~n"),
    print(gen_event:delete_handler(manager, ?MODULE, arguments)),
    print(gen_event:delete_handler(manager, ?MODULE, arguments)),
    print(shown(gen_event:delete_handler(manager, {?MODULE, "two"}, {fail, failed}))),
    print(gen_event:which_handlers(manager)),
    ok = gen_event:stop(manager),
    logger_std_h:filesync(default).

print(Term) -> io:format("~p~n", [Term]).

shown({'EXIT', {Reason, [_ | _]}}) -> {'EXIT', Reason};
shown({error, {'EXIT', {Reason, [_ | _]}}}) -> {error, {'EXIT', Reason}};
shown(Result) -> Result.

restore(Handler, State) ->
    case lists:member(Handler, gen_event:which_handlers(manager)) of
        true -> gen_event:delete_handler(manager, Handler, restore);
        false -> ok
    end,
    ok = gen_event:add_handler(manager, Handler, {ok, State}).

init({{ok, _} = Result, Handed}) -> print({init, Handed}), Result;
init({throw, Value}) -> throw(Value);
init({exit, Reason}) -> exit(Reason);
init({fail, Reason}) -> error(Reason);
init(Result) -> Result.

handle_call({return, {throw, Value}}, _) -> throw(Value);
handle_call({return, {exit, Reason}}, _) -> exit(Reason);
handle_call({return, Return}, _) -> Return;
handle_call(Request, State) -> {ok, {Request, State}, State}.

handle_event({State, {throw, Value}}, State) -> throw(Value);
handle_event({State, {exit, Reason}}, State) -> exit(Reason);
handle_event({State, Return}, State) -> Return;
handle_event({_, _}, State) -> {ok, State};
handle_event(Event, State) -> print({event, Event, State}), {ok, State}.

handle_info(Message, State) -> print({info, Message, State}), {ok, State}.

terminate({fail, Reason}, _) -> error(Reason);
terminate({error, {'EXIT', {Reason, [_ | _]}}}, State) -> print({terminate, {'EXIT', Reason}, State});
terminate(Arguments, State) -> print({terminate, Arguments, State}), {handed, Arguments}.

%% expect: -- adding
%% expect: {{error,reason},{error,reason}}
%% expect: {nonsense,nonsense}
%% expect: {{throw,thrown},thrown}
%% expect: {{exit,left},{'EXIT',left}}
%% expect: {{fail,failed},{'EXIT',failed}}
%% expect: [{handlers,3},{handlers,"two"},{handlers,1},handlers]
%% expect: -- events
%% expect: {event,asynchronous,three}
%% expect: {event,asynchronous,two}
%% expect: {event,asynchronous,one}
%% expect: {event,asynchronous,plain}
%% expect: {event,synchronous,three}
%% expect: {event,synchronous,two}
%% expect: {event,synchronous,one}
%% expect: {event,synchronous,plain}
%% expect: {info,message,three}
%% expect: {info,message,two}
%% expect: {info,message,one}
%% expect: {info,message,plain}
%% expect: {request,plain}
%% expect: {request,one}
%% expect: {error,bad_module}
%% expect: {error,bad_module}
%% expect: -- returns
%% expect: {{ok,reply,new},reply}
%% expect: {terminate,restore,new}
%% expect: {{ok,reply,new,hibernate},reply}
%% expect: {terminate,restore,new}
%% expect: {terminate,remove_handler,one}
%% expect: {{remove_handler,reply},reply}
%% expect: {terminate,arguments,new}
%% expect: {init,{handed,arguments}}
%% expect: {{swap_handler,reply,arguments,new,{handlers,other},{ok,other}},reply}
%% expect: {terminate,{error,nonsense},one}
%% expect: {nonsense,{error,nonsense}}
%% expect: {{throw,{ok,thrown,new}},thrown}
%% expect: {terminate,restore,new}
%% expect: {terminate,{error,{'EXIT',left}},one}
%% expect: {{exit,left},{error,{'EXIT',left}}}
%% expect: {terminate,done,other}
%% expect: {{ok,{handlers,1}},[{handlers,1},{handlers,3},{handlers,"two"},handlers]}
%% expect: {terminate,restore,one}
%% expect: {{ok,{handlers,1},hibernate},
%% expect:  [{handlers,1},{handlers,3},{handlers,"two"},handlers]}
%% expect: {terminate,restore,{handlers,1}}
%% expect: {terminate,remove_handler,{handlers,1}}
%% expect: {remove_handler,[{handlers,3},{handlers,"two"},handlers]}
%% expect: {terminate,arguments,new}
%% expect: {init,{handed,arguments}}
%% expect: {{swap_handler,arguments,new,{handlers,other},{ok,other}},
%% expect:  [{handlers,other},{handlers,3},{handlers,"two"},handlers]}
%% expect: {terminate,{error,nonsense},{handlers,1}}
%% expect: {nonsense,[{handlers,other},{handlers,3},{handlers,"two"},handlers]}
%% expect: {terminate,remove_handler,{handlers,1}}
%% expect: {{throw,remove_handler},
%% expect:  [{handlers,other},{handlers,3},{handlers,"two"},handlers]}
%% expect: {terminate,{error,{'EXIT',left}},{handlers,1}}
%% expect: {{exit,left},[{handlers,other},{handlers,3},{handlers,"two"},handlers]}
%% expect: {terminate,done,other}
%% expect: -- deleting
%% expect: {terminate,arguments,plain}
%% expect: {handed,arguments}
%% expect: {error,module_not_found}
%% expect: {'EXIT',failed}
%% expect: [{handlers,1},{handlers,3}]
%% expect: {terminate,stop,{handlers,1}}
%% expect: {terminate,stop,three}
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** gen_event handler {handlers,1} crashed.
%% expect: ** Was installed in manager
%% expect: ** Last event was: {return,nonsense}
%% expect: ** When handler state == one
%% expect: ** Reason == nonsense
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** gen_event handler {handlers,1} crashed.
%% expect: ** Was installed in manager
%% expect: ** Last event was: {return,{exit,left}}
%% expect: ** When handler state == one
%% expect: ** Reason == left
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** gen_event handler {handlers,1} crashed.
%% expect: ** Was installed in manager
%% expect: ** Last event was: {{handlers,1},nonsense}
%% expect: ** When handler state == {handlers,1}
%% expect: ** Reason == nonsense
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** gen_event handler {handlers,1} crashed.
%% expect: ** Was installed in manager
%% expect: ** Last event was: {{handlers,1},{exit,left}}
%% expect: ** When handler state == {handlers,1}
%% expect: ** Reason == left
%% expect:
