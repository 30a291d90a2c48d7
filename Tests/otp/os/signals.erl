%% Signals of the operating system: what they are called, the event manager that gets them, its handler.
-module(signals).
-behaviour(gen_event).
-export([main/1, init/1, handle_event/2, handle_call/2, handle_info/2, terminate/2]).

main(_) ->
    print(gen_event:which_handlers(erl_signal_server)),
    print([os:set_signal(Signal, handle) || Signal <- [sighup, sigabrt, sigalrm, sigusr2, sigchld, sigtstp]]),
    print([os:set_signal(Signal, ignore) || Signal <- [sighup, sigabrt, sigalrm, sigusr2]]),
    print([os:set_signal(Signal, default) || Signal <- [sighup, sigabrt, sigalrm, sigusr2, sigchld, sigtstp]]),
    [try os:set_signal(Signal, Option) catch error:Reason -> print({Signal, Option, Reason}) end
     || {Signal, Option} <- [{sigint, handle}, {sigkill, handle}, {sigterm, nonsense}, {"sigterm", handle}, {1, ignore}]],
    print(gen_event:add_handler(erl_signal_server, ?MODULE, added)),
    print(gen_event:which_handlers(erl_signal_server)),
    print(gen_event:swap_handler(erl_signal_server, {erl_signal_handler, out}, {{?MODULE, 2}, swapped})),
    print(gen_event:which_handlers(erl_signal_server)),
    %% With no handler of its own left, the signals mean nothing more than these say.
    [ok = gen_event:notify(erl_signal_server, Signal) || Signal <- [sigterm, sigusr1, sighup]],
    print(gen_event:call(erl_signal_server, ?MODULE, events)),
    print(gen_event:call(erl_signal_server, {?MODULE, 2}, events)),
    print(gen_event:delete_handler(erl_signal_server, ?MODULE, away)).

print(Term) -> io:format("~p~n", [Term]).

init({swapped, Handed}) -> {ok, [{swapped, Handed}]};
init(State) -> {ok, [State]}.
handle_event(Signal, Events) -> {ok, [Signal | Events]}.
handle_call(events, Events) -> {ok, lists:reverse(Events), Events}.
handle_info(_, Events) -> {ok, Events}.
terminate(Reason, _) -> Reason.

%% expect: [erl_signal_handler]
%% expect: [ok,ok,ok,ok,ok,ok]
%% expect: [ok,ok,ok,ok]
%% expect: [ok,ok,ok,ok,ok,ok]
%% expect: {sigint,handle,badarg}
%% expect: {sigkill,handle,badarg}
%% expect: {sigterm,nonsense,badarg}
%% expect: {"sigterm",handle,badarg}
%% expect: {1,ignore,badarg}
%% expect: ok
%% expect: [signals,erl_signal_handler]
%% expect: ok
%% expect: [{signals,2},signals]
%% expect: [added,sigterm,sigusr1,sighup]
%% expect: [{swapped,ok},sigterm,sigusr1,sighup]
%% expect: away
