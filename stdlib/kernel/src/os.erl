-module(os).
-moduledoc """
The operating system: environment variables, time, what it is called, programs, signals.
""".

-include_lib("kernel/include/file.hrl").

-export([getenv/0, getenv/1, getenv/2, env/0, putenv/2, unsetenv/1]).
-export([find_executable/1, find_executable/2, cmd/1, cmd/2]).
-export([getpid/0, type/0, version/0, set_signal/2]).
-export([timestamp/0, system_time/0, system_time/1, perf_counter/0, perf_counter/1]).
-nifs([getenv/0, getenv/1, getenv/2, putenv/2, unsetenv/1, getpid/0, type/0, version/0, set_signal/2,
       timestamp/0, system_time/0, system_time/1, perf_counter/0, perf_counter/1]).

-type signal() ::
    sighup | sigquit | sigabrt | sigalrm | sigterm | sigusr1 | sigusr2 | sigchld | sigstop | sigtstp
  | sigcont | sigwinch.
-type env_var_name() :: nonempty_string().
-type env_var_value() :: string().
-type env_var_name_value() :: nonempty_string().
-export_type([env_var_name/0, env_var_value/0, env_var_name_value/0]).

%% -- Environment ---------------------------------------------------------------------------------

-doc "All environment variables, each as `\"NAME=VALUE\"`.".
-spec getenv() -> [env_var_name_value()].

-spec getenv(env_var_name()) -> env_var_value() | false.

-spec getenv(env_var_name(), Default) -> env_var_value() | Default when Default :: env_var_value() | false.

-doc "All environment variables with their values.".
-spec env() -> [{env_var_name(), env_var_value()}].
env() ->
    [{Name, Value} || Entry <- getenv(), [Name, Value] <- [string:split(Entry, "=")]].

-spec putenv(env_var_name(), env_var_value()) -> true.

-spec unsetenv(env_var_name()) -> true.

%% -- Programs ------------------------------------------------------------------------------------

-spec find_executable(string()) -> string() | false.
find_executable(Name) ->
    find_executable(Name, getenv("PATH", "")).

-doc """
The file that a command stands for: in one of the directories of `Path`, which are separated by colons, or
the name itself when it begins with a stroke. False when there is none that can be run.
""".
-spec find_executable(string(), string()) -> string() | false.
find_executable(Name, Path) when is_atom(Name) ->
    find_executable(atom_to_list(Name), Path);
find_executable([$/ | _] = Name, _Path) ->
    first([Name]);
find_executable(Name, Path) ->
    case lists:member($/, Name) orelse Name =:= "" of
        true -> false;
        false -> first([Directory ++ "/" ++ Name || Directory <- string:lexemes(Path, ":")])
    end.

first([File | Files]) ->
    case file:read_file_info(File) of
        {ok, #file_info{type = regular, mode = Mode}} when Mode band 8#111 =/= 0 -> File;
        _ -> first(Files)
    end;
first([]) ->
    false.

-type os_command() :: atom() | io_lib:chars().
-type os_command_opts() :: #{max_size => non_neg_integer() | infinity}.
-export_type([os_command/0, os_command_opts/0]).

-doc """
Runs a command in the shell of the system, without input, and returns what it writes to its output and error
output. It is over when the shell ends, even if programs that it has left behind hold the output.
""".
-spec cmd(os_command()) -> string().
cmd(Command) ->
    case run(Command, #{}) of
        {ok, Output} -> Output;
        {error, _} -> error(badarg, [Command], [{error_info, #{module => erl_kernel_errors}}])
    end.

-doc "The same; with `max_size`, no more than so many bytes are read.".
-spec cmd(os_command(), os_command_opts()) -> string().
cmd(Command, Options) ->
    case run(Command, Options) of
        {ok, Output} ->
            Output;
        {error, command} ->
            error(badarg, [Command, Options], [{error_info, #{module => erl_kernel_errors}}]);
        {error, Cause} ->
            error(badarg, [Command, Options], [{error_info, #{cause => Cause, module => erl_kernel_errors}}])
    end.

run(Command, Options) ->
    case {limit(Options), erl_kernel_errors:command(Command)} of
        {error, _} -> {error, badopt};
        {_, error} -> {error, command};
        {Limit, {ok, Line}} -> {ok, text(run_apart(Line, Limit))}
    end.

limit(#{max_size := Limit}) when is_integer(Limit), Limit >= 0 -> Limit;
limit(#{max_size := Limit}) when is_number(Limit) -> error;
limit(#{}) -> infinity;
limit(_) -> error.

%% In a process of its own: nothing remains in the caller's mailbox, and the port ends with it.
run_apart(Line, Limit) ->
    Reference = make_ref(),
    {Pid, Monitor} = spawn_monitor(fun() -> exit({Reference, output(Line, Limit)}) end),
    receive
        {'DOWN', Monitor, process, Pid, {Reference, Output}} -> Output;
        {'DOWN', Monitor, process, Pid, Reason} -> exit(Reason)
    end.

output(Line, Limit) ->
    Port = alder_port:open({spawn_executable, "/bin/sh"},
                           [{args, ["-c", "--", Line]}, in, stderr_to_stdout, exit_status, binary, hide]),
    collect(Port, Limit, []).

%% More than `infinity` there never is.
collect(Port, Limit, Parts) ->
    receive
        {Port, {data, Data}} when byte_size(Data) < Limit ->
            collect(Port, less(Limit, byte_size(Data)), [Parts | Data]);
        {Port, {data, Data}} ->
            [Parts | binary:part(Data, 0, Limit)];
        {Port, {exit_status, _}} ->
            Parts
    end.

less(infinity, _) -> infinity;
less(Limit, Size) -> Limit - Size.

%% What is not UTF-8 is taken for Latin-1.
text(Output) ->
    Bytes = iolist_to_binary(Output),
    case unicode:characters_to_list(Bytes) of
        Text when is_list(Text) -> Text;
        _ -> binary_to_list(Bytes)
    end.

%% -- The system ----------------------------------------------------------------------------------

-spec getpid() -> string().

-spec type() -> {unix, linux}.

-spec version() -> {non_neg_integer(), non_neg_integer(), non_neg_integer()}.

-doc """
What happens when a signal comes: what the system does by default, nothing, or an event for the handlers of
the event manager `erl_signal_server`.
""".
-spec set_signal(signal(), default | handle | ignore) -> ok.

%% -- Time ----------------------------------------------------------------------------------------

-spec timestamp() -> erlang:timestamp().

-spec system_time() -> integer().

-spec system_time(erlang:time_unit()) -> integer().

-spec perf_counter() -> integer().

-spec perf_counter(erlang:time_unit()) -> integer().
