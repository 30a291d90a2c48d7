%%% There are no programs outside: a port is refused, and any other port is closed.
-module(no_ports).

-export([main/1]).

main(_) ->
    Port = list_to_port("#Port<0.9999>"),
    io:format("~w~n", [erlang:ports()]),
    io:format("~w~n", [[fails(Call) || Call <- [
        fun() -> open_port({spawn, "cat"}, []) end, fun() -> port_command(Port, "a") end,
        fun() -> port_close(Port) end, fun() -> port_connect(Port, self()) end,
        fun() -> erlang:port_control(Port, 1, "") end, fun() -> erlang:port_call(Port, 1, a) end]]]),
    io:format("~w ~w~n", [erlang:port_info(Port), erlang:port_info(Port, name)]),
    io:format("~w ~w~n", [Port ! lost, is_port(Port)]).

fails(Call) ->
    try Call() of
        Value -> Value
    catch
        error:Reason -> Reason
    end.

%% recorded: by hand (OTP has ports)
%% expect: []
%% expect: [notsup,badarg,badarg,badarg,badarg,badarg]
%% expect: undefined undefined
%% expect: lost true
