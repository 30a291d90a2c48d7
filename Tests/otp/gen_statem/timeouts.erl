%% Event, state and named timeouts: which come, when they are cancelled, updated and started again.
-module(timeouts).
-behaviour(gen_statem).
-export([main/1, init/1, callback_mode/0, handle_event/4]).

main(_) ->
    register(main, self()),
    Now = fun() -> erlang:monotonic_time(millisecond) end,
    [begin
         {ok, Pid} = gen_statem:start(?MODULE, [], []),
         ok = gen_statem:call(Pid, {act, Steps}),
         io:format("~p: ~p~n", [Name, events(Pid, Wait)]),
         ok = gen_statem:stop(Pid)
     end || {Name, Steps, Wait} <- [
         {event_timeout, [[{timeout, 5, t}]], t},
         {event_timeout_alone, [[1]], 1},
         {event_timeout_ended_by_an_event, [[{timeout, 5, t}], [{{timeout, end_}, 30, end_}]], end_},
         {state_timeout, [[{state_timeout, 5, s}]], s},
         {state_timeout_kept, [[{state_timeout, 5, s}], []], s},
         {state_timeout_ended_by_the_state, [[{state_timeout, 5, s}], next_state,
                                             [{{timeout, end_}, 30, end_}]], end_},
         {named_timeout_over_states, [[{{timeout, n}, 5, n}], next_state], n},
         {several_names, [[{{timeout, 3}, 30, three}, {{timeout, 1}, 1, one}, {{timeout, 2}, 10, two}]], three},
         {started_again, [[{{timeout, n}, 5, old}], [{{timeout, n}, 20, new}], [{{timeout, end_}, 60, end_}]],
          end_},
         {cancelled, [[{{timeout, n}, 5, n}, {state_timeout, 5, s}],
                      [{{timeout, n}, cancel}, {state_timeout, cancel}], [{{timeout, end_}, 30, end_}]], end_},
         {set_to_infinity, [[{{timeout, n}, 5, n}], [{{timeout, n}, infinity, never}],
                            [{{timeout, end_}, 30, end_}]], end_},
         {updated, [[{{timeout, n}, 20, old}], [{{timeout, n}, update, new}]], new},
         {updated_but_not_there, [[{state_timeout, update, new}]], new},
         {absolute, [[{{timeout, n}, Now() + 10, n, {abs, true}}]], n},
         {absolute_and_over, [[{{timeout, n}, Now() - 10, n, [{abs, true}]}]], n},
         {zero_after_inserted, [[{{timeout, n}, 0, n}, {state_timeout, 0, s},
                                 {next_event, internal, i}]], s},
         {zero_event_timeout_first, [[{timeout, 0, t}, {state_timeout, 0, s}]], s},
         {zero_event_timeout_last, [[{state_timeout, 0, s}, {timeout, 0, t}],
                                    [{{timeout, end_}, 30, end_}]], end_},
         {the_last_counts, [[{{timeout, n}, 1, first}, {{timeout, n}, 5, second}],
                            [{{timeout, end_}, 30, end_}]], end_}]],
    ok.

%% What came until the last one.
events(Pid, Last) ->
    receive
        {event, {_, Last} = Event} -> [Event];
        {event, Event} -> [Event | events(Pid, Last)]
    after 2000 -> [nothing_more]
    end.

init([]) -> {ok, one, none}.

callback_mode() -> handle_event_function.

%% A step is a list of actions or `next_state`; each is an event of its own.
handle_event({call, From}, {act, Steps}, _State, _Data) ->
    {keep_state_and_data, [{reply, From, ok} | [{next_event, cast, {step, Step}} || Step <- Steps]]};
handle_event(cast, {step, next_state}, State, Data) ->
    {next_state, {after_, State}, Data};
handle_event(cast, {step, Actions}, _State, _Data) ->
    {keep_state_and_data, Actions};
handle_event(Type, Content, _State, _Data) ->
    main ! {event, {Type, Content}},
    keep_state_and_data.

%% expect: event_timeout: [{timeout,t}]
%% expect: event_timeout_alone: [{timeout,1}]
%% expect: event_timeout_ended_by_an_event: [{{timeout,end_},end_}]
%% expect: state_timeout: [{state_timeout,s}]
%% expect: state_timeout_kept: [{state_timeout,s}]
%% expect: state_timeout_ended_by_the_state: [{{timeout,end_},end_}]
%% expect: named_timeout_over_states: [{{timeout,n},n}]
%% expect: several_names: [{{timeout,1},one},{{timeout,2},two},{{timeout,3},three}]
%% expect: started_again: [{{timeout,n},new},{{timeout,end_},end_}]
%% expect: cancelled: [{{timeout,end_},end_}]
%% expect: set_to_infinity: [{{timeout,end_},end_}]
%% expect: updated: [{{timeout,n},new}]
%% expect: updated_but_not_there: [{state_timeout,new}]
%% expect: absolute: [{{timeout,n},n}]
%% expect: absolute_and_over: [{{timeout,n},n}]
%% expect: zero_after_inserted: [{internal,i},{{timeout,n},n},{state_timeout,s}]
%% expect: zero_event_timeout_first: [{timeout,t},{state_timeout,s}]
%% expect: zero_event_timeout_last: [{state_timeout,s},{{timeout,end_},end_}]
%% expect: the_last_counts: [{{timeout,n},second},{{timeout,end_},end_}]
