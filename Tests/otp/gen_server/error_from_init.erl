%% {error, Reason} from init: start returns it, and the process ends without a report.
%% recorded: by hand (since OTP 26)
-module(error_from_init).
-behaviour(gen_server).
-export([main/1, init/1, handle_call/3, handle_cast/2]).

main(_) ->
    process_flag(trap_exit, true),
    io:format("~p~n", [gen_server:start({local, server}, ?MODULE, [], [])]),
    io:format("~p~n", [gen_server:start_link({local, server}, ?MODULE, [], [])]),
    io:format("~p~n", [gen_server:start_monitor({local, server}, ?MODULE, [], [])]),
    io:format("~p~n", [whereis(server)]),
    receive Message -> io:format("~p~n", [Message]) after 100 -> ok end.

init([]) -> {error, no_database}.
handle_call(_, _, State) -> {reply, ok, State}.
handle_cast(_, State) -> {noreply, State}.

%% expect: {error,no_database}
%% expect: {error,no_database}
%% expect: {error,no_database}
%% expect: undefined
