%% Whoever adds a supervised handler is told how it ends, and the handler ends with it.
-module(supervised_handlers).
-behaviour(gen_event).
-export([main/1, init/1, handle_event/2, handle_call/2, terminate/2]).

main(_) ->
    {ok, Manager} = gen_event:start({local, manager}),
    [begin
         ok = gen_event:add_sup_handler(manager, {?MODULE, 1}, one),
         End(),
         print({What, told(), linked(Manager)})
     end || {What, End} <- [
         {delete, fun() -> gen_event:delete_handler(manager, {?MODULE, 1}, arguments) end},
         {remove, fun() -> gen_event:sync_notify(manager, remove_handler) end},
         {remove_in_call, fun() -> gen_event:call(manager, {?MODULE, 1}, {remove_handler, reply}) end},
         {nonsense, fun() -> gen_event:sync_notify(manager, nonsense) end},
         {exit, fun() -> gen_event:sync_notify(manager, {exit, left}) end}]],
    io:format("-- swapping~n"),
    ok = gen_event:add_sup_handler(manager, {?MODULE, 1}, one),
    print(gen_event:swap_handler(manager, {{?MODULE, 1}, out}, {{?MODULE, 2}, in})),
    print({told(), linked(Manager), gen_event:which_handlers(manager)}),
    print(gen_event:swap_sup_handler(manager, {{?MODULE, 2}, out}, {{?MODULE, 3}, in})),
    print({told(), linked(Manager)}),
    ok = gen_event:sync_notify(manager, {swap_handler, out, new, {?MODULE, 4}, in}),
    print({told(), linked(Manager), gen_event:which_handlers(manager)}),
    print(gen_event:swap_handler(manager, {{?MODULE, 4}, out}, {{?MODULE, 5}, fail})),
    print({told(), gen_event:which_handlers(manager)}),
    print(gen_event:swap_handler(manager, {{?MODULE, nobody}, out}, {{?MODULE, 6}, in})),
    print({told(), gen_event:which_handlers(manager)}),
    gen_event:delete_handler(manager, {?MODULE, 6}, done),
    io:format("-- the end of a supervisor~n"),
    Main = self(),
    Supervisor = spawn(fun() ->
        ok = gen_event:add_sup_handler(manager, {?MODULE, 7}, seven),
        ok = gen_event:add_sup_handler(manager, {?MODULE, 8}, eight),
        Main ! added,
        receive {exit, Reason} -> exit(Reason) end
    end),
    receive added -> ok end,
    ok = gen_event:add_handler(manager, ?MODULE, plain),
    Supervisor ! {exit, because},
    wait_until(fun() -> gen_event:which_handlers(manager) =:= [?MODULE] end),
    io:format("-- the end of the manager~n"),
    ok = gen_event:add_sup_handler(manager, {?MODULE, 9}, nine),
    ok = gen_event:stop(manager),
    print(told()),
    logger_std_h:filesync(default).

wait_until(Condition) ->
    case Condition() of true -> ok; false -> erlang:yield(), wait_until(Condition) end.

print(Term) -> io:format("~p~n", [Term]).

told() ->
    receive
        {gen_event_EXIT, Handler, {'EXIT', {Reason, [_ | _]}}} -> {Handler, 'EXIT', Reason};
        {gen_event_EXIT, Handler, Reason} -> {Handler, Reason}
    after 0 -> nothing
    end.

linked(Manager) ->
    {links, Links} = process_info(self(), links),
    lists:member(Manager, Links).

init({fail, _}) -> {error, cannot_start};
init(State) -> print({init, State}), {ok, State}.

handle_event({exit, Reason}, _) -> exit(Reason);
handle_event(Return, _) -> Return.

handle_call(Return, _) -> Return.

terminate({error, {'EXIT', {Reason, [_ | _]}}}, State) -> print({terminate, {'EXIT', Reason}, State});
terminate(Arguments, State) -> print({terminate, Arguments, State}), {handed, State}.

%% expect: {init,one}
%% expect: {terminate,arguments,one}
%% expect: {delete,{{supervised_handlers,1},normal},true}
%% expect: {init,one}
%% expect: {terminate,remove_handler,one}
%% expect: {remove,{{supervised_handlers,1},normal},true}
%% expect: {init,one}
%% expect: {terminate,remove_handler,one}
%% expect: {remove_in_call,{{supervised_handlers,1},normal},true}
%% expect: {init,one}
%% expect: {terminate,{error,nonsense},one}
%% expect: {nonsense,{{supervised_handlers,1},nonsense},true}
%% expect: {init,one}
%% expect: {terminate,{error,{'EXIT',left}},one}
%% expect: {exit,{{supervised_handlers,1},{'EXIT',left}},true}
%% expect: -- swapping
%% expect: {init,one}
%% expect: {terminate,out,one}
%% expect: {init,{in,{handed,one}}}
%% expect: ok
%% expect: {{{supervised_handlers,1},{swapped,{supervised_handlers,2},<PID>}},
%% expect:  true,
%% expect:  [{supervised_handlers,2}]}
%% expect: {terminate,out,{in,{handed,one}}}
%% expect: {init,{in,{handed,{in,{handed,one}}}}}
%% expect: ok
%% expect: {{{supervised_handlers,2},{swapped,{supervised_handlers,3},<PID>}},true}
%% expect: {terminate,out,new}
%% expect: {init,{in,{handed,new}}}
%% expect: {{{supervised_handlers,3},{swapped,{supervised_handlers,4},<PID>}},
%% expect:  true,
%% expect:  [{supervised_handlers,4}]}
%% expect: {terminate,out,{in,{handed,new}}}
%% expect: {error,{error,cannot_start}}
%% expect: {{{supervised_handlers,4},{swapped,{supervised_handlers,5},<PID>}},[]}
%% expect: {init,{in,error}}
%% expect: ok
%% expect: {nothing,[{supervised_handlers,6}]}
%% expect: {terminate,done,{in,error}}
%% expect: -- the end of a supervisor
%% expect: {init,seven}
%% expect: {init,eight}
%% expect: {init,plain}
%% expect: {terminate,{stop,because},eight}
%% expect: {terminate,{stop,because},seven}
%% expect: -- the end of the manager
%% expect: {init,nine}
%% expect: {terminate,stop,nine}
%% expect: {terminate,stop,plain}
%% expect: {{supervised_handlers,9},shutdown}
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** gen_event handler {supervised_handlers,1} crashed.
%% expect: ** Was installed in manager
%% expect: ** Last event was: nonsense
%% expect: ** When handler state == one
%% expect: ** Reason == nonsense
%% expect:
%% expect: =ERROR REPORT==== <TIME> ===
%% expect: ** gen_event handler {supervised_handlers,1} crashed.
%% expect: ** Was installed in manager
%% expect: ** Last event was: {exit,left}
%% expect: ** When handler state == one
%% expect: ** Reason == left
%% expect:
%% expect: =WARNING REPORT==== <TIME> ===
%% expect: ** Undefined handle_info in supervised_handlers
%% expect: ** Unhandled message: {'EXIT',<PID>,because}
%% expect:
