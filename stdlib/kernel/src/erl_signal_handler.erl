-module(erl_signal_handler).
-moduledoc """
What signals of the operating system do: SIGTERM stops the machine in good order, SIGQUIT halts it at
once, SIGUSR1 halts it with a text.

The event manager `erl_signal_server` gets an event for each signal that is handled, see
`os:set_signal/2`. A program that wants to do something else adds a handler of its own there, or swaps
this one for it.
""".

-behaviour(gen_event).

-export([start_server/1]).
-export([init/1, handle_event/2, handle_call/2, handle_info/2, terminate/2]).

-doc "Turns the calling process into the event manager, which begins with a message.".
-spec start_server(term()) -> no_return().
start_server(Message) ->
    gen_event:become({local, erl_signal_server}, {?MODULE, []}, Message).

-doc false.
init(_) -> {ok, none}.

-doc false.
handle_event(sigusr1, _State) ->
    halt("Received SIGUSR1");
handle_event(sigquit, _State) ->
    halt();
handle_event(sigterm, State) ->
    error_logger:info_msg("SIGTERM received - shutting down~n"),
    init:stop(),
    {ok, State};
handle_event(_, State) ->
    {ok, State}.

-doc false.
handle_call(_Request, State) -> {ok, ok, State}.

-doc false.
handle_info(_, State) -> {ok, State}.

-doc false.
terminate(_, _State) -> ok.
