%%% Functions that are deprecated or gone.
-module(deprecated_functions).

-export([f/0]).

f() ->
    A = erlang:now(),
    B = now(),
    C = erlang:get_stacktrace(),
    D = erlang:phash(A, 10),
    E = random:uniform(5),
    F = filename:find_src("x"),
    G = queue:lait(queue:new()),
    H = fun random:seed/0,
    {A, B, C, D, E, F, G, H, gen_fsm:send_event(x, y), pg2:create(z)}.

%% diagnostic: 7:9: Warning: erlang:now/0 is deprecated; see the "Time and Time Correction in Erlang" chapter of the ERTS User's Guide for more information
%% diagnostic: 8:9: Warning: erlang:now/0 is deprecated; see the "Time and Time Correction in Erlang" chapter of the ERTS User's Guide for more information
%% diagnostic: 9:9: Warning: erlang:get_stacktrace/0 is removed; use the new try/catch syntax for retrieving the stack backtrace
%% diagnostic: 10:9: Warning: erlang:phash/2 is deprecated; use erlang:phash2/2 instead
%% diagnostic: 11:9: Warning: random:uniform/1 is deprecated; use the 'rand' module instead
%% diagnostic: 12:9: Warning: filename:find_src/1 is removed; use filelib:find_source/1,3 instead
%% diagnostic: 13:9: Warning: queue:lait/1 is deprecated; use queue:liat/1 instead
%% diagnostic: 15:30: Warning: gen_fsm:send_event/2 is deprecated; use the 'gen_statem' module instead
%% diagnostic: 15:56: Warning: pg2:create/1 is removed; this module was removed in OTP 24. Use 'pg' instead
