%% Each return value of handle_info, handlers that hibernate, code_change of several handlers, and
%% format_status/1.
-module(messages).
-behaviour(gen_event).
-export([main/1, init/1, handle_event/2, handle_call/2, handle_info/2, terminate/2, code_change/3, format_status/1]).

main(_) ->
    logger:set_primary_config(level, none),
    {ok, Manager} = gen_event:start({local, manager}),
    io:format("-- handle_info~n"),
    [begin
         ok = gen_event:add_handler(manager, {?MODULE, 1}, one),
         manager ! {return, Return},
         print({Return, gen_event:which_handlers(manager)}),
         [gen_event:delete_handler(manager, Handler, restore) || Handler <- gen_event:which_handlers(manager)]
     end || Return <- [{ok, new}, {ok, new, hibernate}, remove_handler, {swap_handler, out, new, {?MODULE, 2}, two},
                       {swap_handler, out, new, {?MODULE, 2}, {refuse, because}}, nonsense, {throw, {ok, thrown}},
                       {throw, remove_handler}, {exit, left}, {fail, failed}]],
    io:format("-- hibernation~n"),
    ok = gen_event:add_handler(manager, ?MODULE, {hibernate, state}),
    hibernates(Manager),
    print(gen_event:call(manager, ?MODULE, who)),
    awake(Manager),
    ok = gen_event:notify(manager, {return, {ok, new, hibernate}}),
    hibernates(Manager),
    print(gen_event:call(manager, ?MODULE, {hibernate, who})),
    hibernates(Manager),
    manager ! {return, {ok, newer, hibernate}},
    hibernates(Manager),
    io:format("-- code_change~n"),
    ok = gen_event:add_handler(manager, {?MODULE, 1}, one),
    [begin
         ok = sys:suspend(manager),
         print({Extra, short(sys:change_code(manager, ?MODULE, "1", Extra))}),
         ok = sys:resume(manager),
         print(sys:get_state(manager))
     end || Extra <- [{ok, changed}, nonsense, {throw, {ok, thrown}}, {exit, left}, {fail, failed}]],
    io:format("-- format_status~n"),
    [begin
         ok = gen_event:add_handler(manager, {?MODULE, status}, State),
         {status, Manager, {module, gen_event}, [_, running, _, [], Status]} = sys:get_status(Manager),
         print(Status),
         gen_event:delete_handler(manager, {?MODULE, status}, done)
     end || State <- [{secret, "password"}, fails, no_map]],
    ok = gen_event:stop(manager).

print(Term) -> io:format("~p~n", [Term]).

short({error, {'EXIT', {Reason, [_ | _]}}}) -> {error, {'EXIT', Reason}};
short(Result) -> Result.

hibernates(Pid) ->
    case process_info(Pid, [current_function, status]) of
        [{current_function, {erlang, hibernate, 3}}, {status, waiting}] -> io:format("hibernates~n");
        _ -> erlang:yield(), hibernates(Pid)
    end.

awake(Pid) ->
    case process_info(Pid, [current_function, status]) of
        [{current_function, {erlang, hibernate, 3}}, _] -> erlang:yield(), awake(Pid);
        [_, {status, waiting}] -> io:format("awake~n");
        _ -> erlang:yield(), awake(Pid)
    end.

init({hibernate, State}) -> {ok, State, hibernate};
init({{refuse, Reason}, _}) -> {error, Reason};
init(State) -> {ok, State}.

handle_event({return, Return}, _) -> Return.

handle_call({hibernate, who}, State) -> {ok, State, State, hibernate};
handle_call(who, State) -> {ok, State, State}.

handle_info({return, {throw, Value}}, _) -> throw(Value);
handle_info({return, {exit, Reason}}, _) -> exit(Reason);
handle_info({return, {fail, Reason}}, _) -> error(Reason);
handle_info({return, Return}, _) -> Return.

terminate({error, {'EXIT', {Reason, [_ | _]}}}, State) -> print({terminate, {'EXIT', Reason}, State});
terminate(Argument, State) -> print({terminate, Argument, State}), handed_over.

code_change("1", State, {ok, New}) -> {ok, {New, State}};
code_change("1", _, {throw, Value}) -> throw(Value);
code_change("1", _, {exit, Reason}) -> exit(Reason);
code_change("1", _, {fail, Reason}) -> error(Reason);
code_change("1", _, Return) -> Return.

format_status(#{state := {secret, _}} = Status) -> Status#{state := {secret, hidden}};
format_status(#{state := fails}) -> error(failed);
format_status(#{state := no_map}) -> no_map;
format_status(Status) -> Status.

%% expect: -- handle_info
%% expect: {{ok,new},[{messages,1}]}
%% expect: {terminate,restore,new}
%% expect: {{ok,new,hibernate},[{messages,1}]}
%% expect: {terminate,restore,new}
%% expect: {terminate,remove_handler,one}
%% expect: {remove_handler,[]}
%% expect: {terminate,out,new}
%% expect: {{swap_handler,out,new,{messages,2},two},[{messages,2}]}
%% expect: {terminate,restore,{two,handed_over}}
%% expect: {terminate,out,new}
%% expect: {{swap_handler,out,new,{messages,2},{refuse,because}},[]}
%% expect: {terminate,{error,nonsense},one}
%% expect: {nonsense,[]}
%% expect: {{throw,{ok,thrown}},[{messages,1}]}
%% expect: {terminate,restore,thrown}
%% expect: {terminate,remove_handler,one}
%% expect: {{throw,remove_handler},[]}
%% expect: {terminate,{error,{'EXIT',left}},one}
%% expect: {{exit,left},[]}
%% expect: {terminate,{'EXIT',failed},one}
%% expect: {{fail,failed},[]}
%% expect: -- hibernation
%% expect: hibernates
%% expect: state
%% expect: awake
%% expect: hibernates
%% expect: new
%% expect: hibernates
%% expect: hibernates
%% expect: -- code_change
%% expect: {{ok,changed},ok}
%% expect: [{messages,1,{changed,one}},{messages,false,{changed,newer}}]
%% expect: {nonsense,{error,{'EXIT',{badmatch,nonsense}}}}
%% expect: [{messages,1,{changed,one}},{messages,false,{changed,newer}}]
%% expect: {{throw,{ok,thrown}},ok}
%% exit: 127
