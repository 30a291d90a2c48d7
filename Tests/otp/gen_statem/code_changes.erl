%% code_change/4: what it may return, a callback mode that is another one afterwards, a module without it.
-module(code_changes).
-behaviour(gen_statem).
-export([main/1, init/1, callback_mode/0, handle_event/4, one/3, two/3, code_change/4]).

main(_) ->
    {ok, Pid} = gen_statem:start_link(?MODULE, [], []),
    print(gen_statem:call(Pid, who)),
    [begin
         ok = sys:suspend(Pid),
         print({Extra, short(sys:change_code(Pid, ?MODULE, "1", Extra))}),
         ok = sys:resume(Pid),
         print(gen_statem:call(Pid, who))
     end || Extra <- [{ok, two, new}, {mode, handle_event_function, one}, {mode, state_functions, two},
                      {mode, [state_functions, state_enter], one}, {error, refused}, nonsense, {throw, {ok, one, thrown}},
                      {throw, nonsense}, {exit, left}, {fail, failed}]],
    ok = gen_statem:stop(Pid).

print(Term) -> io:format("~p~n", [Term]).

short({error, {'EXIT', {Reason, [_ | _]}}}) -> {error, {'EXIT', Reason}};
short(Result) -> Result.

init([]) -> put(mode, state_functions), {ok, one, data}.

callback_mode() -> get(mode).

one(Type, Content, Data) -> handle(one_function, Type, Content, one, Data).
two(Type, Content, Data) -> handle(two_function, Type, Content, two, Data).
handle_event(Type, Content, State, Data) -> handle(handle_event, Type, Content, State, Data).

handle(Function, enter, Old, State, Data) ->
    print({Function, enter, Old, State, Data}),
    keep_state_and_data;
handle(Function, {call, From}, who, State, Data) ->
    {keep_state_and_data, {reply, From, {Function, State, Data}}}.

code_change("1", _State, _Data, {mode, Mode, New}) -> put(mode, Mode), {ok, New, {mode, Mode}};
code_change("1", _State, _Data, {throw, Value}) -> throw(Value);
code_change("1", _State, _Data, {exit, Reason}) -> exit(Reason);
code_change("1", _State, _Data, {fail, Reason}) -> error(Reason);
code_change("1", _State, _Data, Return) -> Return.

%% expect: {one_function,one,data}
%% expect: {{ok,two,new},ok}
%% expect: {two_function,two,new}
%% expect: {{mode,handle_event_function,one},ok}
%% expect: {handle_event,one,{mode,handle_event_function}}
%% expect: {{mode,state_functions,two},ok}
%% expect: {two_function,two,{mode,state_functions}}
%% expect: {{mode,[state_functions,state_enter],one},ok}
%% expect: {one_function,one,{mode,[state_functions,state_enter]}}
%% expect: {{error,refused},{error,{error,refused}}}
%% expect: {one_function,one,{mode,[state_functions,state_enter]}}
%% expect: {nonsense,{error,nonsense}}
%% expect: {one_function,one,{mode,[state_functions,state_enter]}}
%% expect: {{throw,{ok,one,thrown}},ok}
%% expect: {one_function,one,thrown}
%% expect: {{throw,nonsense},{error,nonsense}}
%% expect: {one_function,one,thrown}
%% expect: {{exit,left},{error,{'EXIT',left}}}
%% expect: {one_function,one,thrown}
%% expect: {{fail,failed},{error,{'EXIT',failed}}}
%% expect: {one_function,one,thrown}
