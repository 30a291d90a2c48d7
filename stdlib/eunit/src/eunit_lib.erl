-module(eunit_lib).
-moduledoc "What the macros of `eunit.hrl` call.".

-export([command/1]).

-doc "The exit status and the output of a command of the system.".
-spec command(string()) -> {non_neg_integer(), string()}.
command(Command) ->
    Port = open_port({spawn, Command}, [stderr_to_stdout, in, exit_status]),
    collect(Port, []).

collect(Port, Output) ->
    receive
        {Port, {data, Data}} -> collect(Port, [Output | Data]);
        {Port, {exit_status, Status}} -> {Status, lists:flatten(Output)}
    end.
