%% Random returns and actions in random states, in both callback modes, with and without state enter calls:
%% the callbacks are the same, in the same order, with the same arguments.
-module(random_transitions).
-behaviour(gen_statem).
-export([main/1, init/1, callback_mode/0, handle_event/4, a/3, b/3, c/3]).

%% With an argument, everything is printed instead of a sum.
main(Arguments) ->
    [io:format("~p ~p: ~p~n", [Modes, Seed, run(Modes, Seed, Arguments)])
     || Modes <- [state_functions, [state_functions, state_enter], handle_event_function,
                  [handle_event_function, state_enter]],
        Seed <- lists:seq(1, 25)],
    ok.

run(Modes, Seed, Arguments) ->
    %% callback_mode/0 is called in the new process.
    persist(Modes),
    {ok, Pid} = gen_statem:start(?MODULE, {Modes, Seed, Arguments}, []),
    [gen_statem:cast(Pid, N) || N <- lists:seq(1, 40)],
    Sum = gen_statem:call(Pid, sum),
    ok = gen_statem:stop(Pid),
    Sum.

persist(Modes) ->
    put(modes, Modes).

init({Modes, Seed, Arguments}) ->
    put(modes, Modes),
    put(verbose, Arguments =/= []),
    put(sum, {0, 0}),
    rand:seed(exsss, {Seed, 2, 3}),
    {ok, a, 0, actions(init)}.

callback_mode() -> get(modes).

a(Type, Content, Data) -> called(Type, Content, a, Data).
b(Type, Content, Data) -> called(Type, Content, b, Data).
c(Type, Content, Data) -> called(Type, Content, c, Data).

handle_event(Type, Content, State, Data) -> called(Type, Content, State, Data).

called({call, From}, sum, _State, _Data) ->
    {keep_state_and_data, [{reply, From, get(sum)}]};
called(enter, Old, State, Data) ->
    note([enter, Old, State, Data]),
    case rand:uniform(8) of
        1 -> {keep_state, Data + 1};
        2 -> {next_state, State, Data + 1, enter_actions()};
        3 -> {repeat_state, Data + 1, enter_actions()};
        4 -> repeat_state_and_data;
        5 -> {keep_state_and_data, enter_actions()};
        _ -> keep_state_and_data
    end;
called(Type, Content, State, Data) ->
    note([Type, Content, State, Data]),
    Next = lists:nth(rand:uniform(3), [a, b, c]),
    case rand:uniform(10) of
        1 -> keep_state_and_data;
        2 -> {keep_state, Data + 1};
        3 -> {next_state, Next, Data + 1};
        4 -> {repeat_state, Data + 1, actions(Type)};
        5 -> repeat_state_and_data;
        6 -> {repeat_state_and_data, actions(Type)};
        7 -> {keep_state, Data + 1, actions(Type)};
        8 -> {keep_state_and_data, actions(Type)};
        _ -> {next_state, Next, Data + 1, actions(Type)}
    end.

actions(Type) ->
    Actions = [action(Type) || _ <- lists:seq(1, rand:uniform(5) - 1)],
    note([actions, Actions]),
    Actions.

action(Type) ->
    case rand:uniform(7) of
        1 when Type =:= cast -> lists:nth(rand:uniform(3), [postpone, {postpone, true}, {postpone, false}]);
        2 when Type =:= cast -> {next_event, internal, rand:uniform(1000)};
        3 when Type =:= cast -> {next_event, info, rand:uniform(1000)};
        _ -> enter_action()
    end.

enter_actions() ->
    [enter_action() || _ <- lists:seq(1, rand:uniform(3) - 1)].

enter_action() ->
    Type = lists:nth(rand:uniform(4), [timeout, state_timeout, {timeout, x}, {timeout, y}]),
    case rand:uniform(12) of
        1 -> {Type, 0, rand:uniform(1000)};
        2 -> {Type, 1000000, rand:uniform(1000)};
        3 -> {Type, cancel};
        4 -> {Type, update, rand:uniform(1000)};
        5 -> {Type, infinity, never};
        6 -> {Type, 1000000, rand:uniform(1000), [{abs, false}]};
        7 -> hibernate;
        8 -> {hibernate, false};
        _ -> {{timeout, z}, cancel}
    end.

note(What) ->
    Text = lists:flatten(io_lib:format("~0p", [What])),
    case get(verbose) of
        true -> io:format("~s~n", [Text]);
        false -> ok
    end,
    {Count, Sum} = get(sum),
    put(sum, {Count + 1, lists:foldl(fun(Char, S) -> (S * 31 + Char) rem 1000003 end, Sum, Text)}).

%% expect: state_functions 1: {104,479879}
%% expect: state_functions 2: {86,257998}
%% expect: state_functions 3: {134,312652}
%% expect: state_functions 4: {79,575914}
%% expect: state_functions 5: {116,814552}
%% expect: state_functions 6: {98,680265}
%% expect: state_functions 7: {109,927195}
%% expect: state_functions 8: {111,638143}
%% expect: state_functions 9: {83,212314}
%% expect: state_functions 10: {123,473840}
%% expect: state_functions 11: {99,439171}
%% expect: state_functions 12: {111,474053}
%% expect: state_functions 13: {99,981299}
%% expect: state_functions 14: {113,843467}
%% expect: state_functions 15: {105,759006}
%% expect: state_functions 16: {120,41583}
%% expect: state_functions 17: {99,396483}
%% expect: state_functions 18: {86,117464}
%% expect: state_functions 19: {142,144497}
%% expect: state_functions 20: {93,367743}
%% expect: state_functions 21: {107,350110}
%% expect: state_functions 22: {98,349723}
%% expect: state_functions 23: {106,957557}
%% expect: state_functions 24: {126,741899}
%% expect: state_functions 25: {117,125163}
%% expect: [state_functions,state_enter] 1: {189,67231}
%% expect: [state_functions,state_enter] 2: {172,195358}
%% expect: [state_functions,state_enter] 3: {192,276809}
%% expect: [state_functions,state_enter] 4: {171,36228}
%% expect: [state_functions,state_enter] 5: {168,387805}
%% expect: [state_functions,state_enter] 6: {103,591185}
%% expect: [state_functions,state_enter] 7: {140,291202}
%% expect: [state_functions,state_enter] 8: {138,157129}
%% expect: [state_functions,state_enter] 9: {127,742805}
%% expect: [state_functions,state_enter] 10: {165,580921}
%% expect: [state_functions,state_enter] 11: {148,884993}
%% expect: [state_functions,state_enter] 12: {173,46020}
%% expect: [state_functions,state_enter] 13: {158,467626}
%% expect: [state_functions,state_enter] 14: {157,657325}
%% expect: [state_functions,state_enter] 15: {135,114391}
%% expect: [state_functions,state_enter] 16: {131,898510}
%% expect: [state_functions,state_enter] 17: {159,60790}
%% expect: [state_functions,state_enter] 18: {132,821780}
%% expect: [state_functions,state_enter] 19: {160,394614}
%% expect: [state_functions,state_enter] 20: {151,586622}
%% expect: [state_functions,state_enter] 21: {155,832292}
%% expect: [state_functions,state_enter] 22: {165,254732}
%% expect: [state_functions,state_enter] 23: {163,536614}
%% expect: [state_functions,state_enter] 24: {175,954490}
%% expect: [state_functions,state_enter] 25: {164,70240}
%% expect: handle_event_function 1: {104,479879}
%% expect: handle_event_function 2: {86,257998}
%% expect: handle_event_function 3: {134,312652}
%% expect: handle_event_function 4: {79,575914}
%% expect: handle_event_function 5: {116,814552}
%% expect: handle_event_function 6: {98,680265}
%% expect: handle_event_function 7: {109,927195}
%% expect: handle_event_function 8: {111,638143}
%% expect: handle_event_function 9: {83,212314}
%% expect: handle_event_function 10: {123,473840}
%% expect: handle_event_function 11: {99,439171}
%% expect: handle_event_function 12: {111,474053}
%% expect: handle_event_function 13: {99,981299}
%% expect: handle_event_function 14: {113,843467}
%% expect: handle_event_function 15: {105,759006}
%% expect: handle_event_function 16: {120,41583}
%% expect: handle_event_function 17: {99,396483}
%% expect: handle_event_function 18: {86,117464}
%% expect: handle_event_function 19: {142,144497}
%% expect: handle_event_function 20: {93,367743}
%% expect: handle_event_function 21: {107,350110}
%% expect: handle_event_function 22: {98,349723}
%% expect: handle_event_function 23: {106,957557}
%% expect: handle_event_function 24: {126,741899}
%% expect: handle_event_function 25: {117,125163}
%% expect: [handle_event_function,state_enter] 1: {189,67231}
%% expect: [handle_event_function,state_enter] 2: {172,195358}
%% expect: [handle_event_function,state_enter] 3: {192,276809}
%% expect: [handle_event_function,state_enter] 4: {171,36228}
%% expect: [handle_event_function,state_enter] 5: {168,387805}
%% expect: [handle_event_function,state_enter] 6: {103,591185}
%% expect: [handle_event_function,state_enter] 7: {140,291202}
%% expect: [handle_event_function,state_enter] 8: {138,157129}
%% expect: [handle_event_function,state_enter] 9: {127,742805}
%% expect: [handle_event_function,state_enter] 10: {165,580921}
%% expect: [handle_event_function,state_enter] 11: {148,884993}
%% expect: [handle_event_function,state_enter] 12: {173,46020}
%% expect: [handle_event_function,state_enter] 13: {158,467626}
%% expect: [handle_event_function,state_enter] 14: {157,657325}
%% expect: [handle_event_function,state_enter] 15: {135,114391}
%% expect: [handle_event_function,state_enter] 16: {131,898510}
%% expect: [handle_event_function,state_enter] 17: {159,60790}
%% expect: [handle_event_function,state_enter] 18: {132,821780}
%% expect: [handle_event_function,state_enter] 19: {160,394614}
%% expect: [handle_event_function,state_enter] 20: {151,586622}
%% expect: [handle_event_function,state_enter] 21: {155,832292}
%% expect: [handle_event_function,state_enter] 22: {165,254732}
%% expect: [handle_event_function,state_enter] 23: {163,536614}
%% expect: [handle_event_function,state_enter] 24: {175,954490}
%% expect: [handle_event_function,state_enter] 25: {164,70240}
