-module(eunit_lib).
-moduledoc "What the macros of `eunit.hrl` call.".

-export([command/1, command/2]).

-doc "The exit status and the output of a command of the system.".
-spec command(string()) -> {non_neg_integer(), string()}.
command(Command) ->
    command(Command, "").

-doc "The same in a directory.".
-spec command(string(), file:name()) -> {non_neg_integer(), string()}.
command(Command, Directory) ->
    Options = [{cd, Directory} || Directory =/= ""],
    collect(open_port({spawn, Command}, [stderr_to_stdout, in, exit_status | Options]), []).

collect(Port, Output) ->
    receive
        {Port, {data, Data}} -> collect(Port, [Output | Data]);
        {Port, {exit_status, Status}} -> {Status, lists:flatten(Output)}
    end.
