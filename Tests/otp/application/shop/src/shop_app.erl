-module(shop_app).
-behaviour(application).
-export([start/2, start_phase/3, prep_stop/1, stop/1]).

start(Type, Arguments) ->
    io:format("shop: start ~p~n", [{Type, Arguments}]),
    shop_sup:start_link().

start_phase(Phase, Type, Arguments) ->
    io:format("shop: phase ~p~n", [{Phase, Type, Arguments}]).

prep_stop(State) ->
    io:format("shop: prep_stop, the till is there: ~p~n", [is_pid(whereis(shop_till))]),
    State.

stop(State) ->
    io:format("shop: stop ~p, the till is there: ~p~n", [State, is_pid(whereis(shop_till))]).
