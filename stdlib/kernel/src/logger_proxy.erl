-module(logger_proxy).
-moduledoc """
The process that logs what the machine has to say, so that handlers are never called by `logger`, which
could not be asked anything meanwhile.
""".

-export([start/0, flush/1]).

-spec start() -> pid().
start() ->
    Pid = spawn(fun loop/0),
    true = register(?MODULE, Pid),
    Pid.

-doc "Returns when what has been logged is written: by the machine, then by everybody.".
-spec flush(pid() | undefined) -> ok.
flush(Proxy) ->
    _ = [request(Proxy) || is_pid(Proxy)],
    lists:foreach(fun flush_handler/1, logger_config:handlers()).

request(Proxy) ->
    Monitor = monitor(process, Proxy),
    Proxy ! {flush, self(), Monitor},
    receive
        {Monitor, flushed} -> demonitor(Monitor, [flush]);
        {'DOWN', Monitor, process, _, _} -> ok
    end.

flush_handler({Id, #{module := Module}}) ->
    case erlang:function_exported(Module, filesync, 1) of
        true -> catch Module:filesync(Id);
        false -> ok
    end.

loop() ->
    receive
        {log, Level, Format, Arguments, Metadata} ->
            log(Level, {Format, Arguments}, Metadata);
        {dropped, Number} ->
            log(notice, {"~w events of the machine were not logged: there were too many", [Number]},
                #{pid => self(), gl => group_leader(), time => logger:timestamp()});
        {flush, From, Reference} ->
            From ! {Reference, flushed}
    end,
    loop().

log(Level, Message, Metadata) ->
    case logger_config:allows(Level) of
        true ->
            All = maps:merge(logger_config:metadata(), Metadata),
            logger_backend:log(#{level => Level, msg => Message, meta => All});
        false ->
            ok
    end.
