-module(file_delayed).
-moduledoc """
A raw file with `delayed_write`: a process has it, which writes what has waited long enough. When the
owner ends, what is still waiting is written.
""".

-export([open/2]).
-export([close/1, read/2, read_line/1, write/2, pread/2, pread/3, pwrite/2, pwrite/3, position/2,
         truncate/1, allocate/3, advise/4, sync/1, datasync/1, read_handle_info/1]).

-include_lib("kernel/include/file.hrl").

-define(DELAY, 2000).

-type result() :: ok | eof | {ok, term()} | {error, term()}.

-doc "Opens a file for the caller.".
-spec open(file:name_all(), [term()]) -> {ok, file:fd()} | {error, term()}.
open(Name, Modes) ->
    Owner = self(),
    Tag = make_ref(),
    {Server, Monitor} = spawn_monitor(fun() -> init(Owner, Tag, Name, Modes) end),
    receive
        {Tag, ok} ->
            demonitor(Monitor, [flush]),
            {ok, #file_descriptor{module = ?MODULE, data = {Owner, Server}}};
        {Tag, {error, _} = Error} ->
            demonitor(Monitor, [flush]),
            Error;
        {'DOWN', Monitor, process, _, Reason} ->
            {error, Reason}
    end.

init(Owner, Tag, Name, Modes) ->
    Monitor = monitor(process, Owner),
    case alder_file:open(Name, Modes) of
        {ok, Fd} ->
            Owner ! {Tag, ok},
            loop(Fd, Monitor, delay(Modes), none);
        {error, _} = Error ->
            Owner ! {Tag, Error}
    end.

delay([{delayed_write, _Size, Delay} | _]) when is_integer(Delay), Delay >= 0 -> Delay;
delay([_ | Modes]) -> delay(Modes);
delay([]) -> ?DELAY.

loop(Fd, Owner, Delay, Timer) ->
    receive
        {file_request, From, Tag, close, []} ->
            Result = alder_file:close(Fd),
            From ! {Tag, Result},
            Result =:= ok orelse loop(Fd, Owner, Delay, Timer);
        {file_request, From, Tag, Name, Arguments} ->
            From ! {Tag, apply(alder_file, Name, [Fd | Arguments])},
            loop(Fd, Owner, Delay, timer(Name, Delay, Timer));
        {timeout, Timer, flush} ->
            _ = alder_file:flush(Fd),
            loop(Fd, Owner, Delay, none);
        {'DOWN', Owner, process, _, _} ->
            alder_file:close(Fd)
    end.

timer(write, Delay, none) -> erlang:start_timer(Delay, self(), flush);
timer(_Name, _Delay, Timer) -> Timer.

%% -- What `file` calls ---------------------------------------------------------------------------

-spec close(file:fd()) -> result().
close(File) -> request(File, close, []).

-spec read(file:fd(), term()) -> result().
read(File, Number) -> request(File, read, [Number]).

-spec read_line(file:fd()) -> result().
read_line(File) -> request(File, read_line, []).

-spec write(file:fd(), term()) -> result().
write(File, Bytes) -> request(File, write, [Bytes]).

-spec pread(file:fd(), term()) -> result().
pread(File, Places) -> request(File, pread, [Places]).

-spec pread(file:fd(), term(), term()) -> result().
pread(File, At, Number) -> request(File, pread, [At, Number]).

-spec pwrite(file:fd(), term()) -> result().
pwrite(File, Places) -> request(File, pwrite, [Places]).

-spec pwrite(file:fd(), term(), term()) -> result().
pwrite(File, At, Bytes) -> request(File, pwrite, [At, Bytes]).

-spec position(file:fd(), term()) -> result().
position(File, Location) -> request(File, position, [Location]).

-spec truncate(file:fd()) -> result().
truncate(File) -> request(File, truncate, []).

-spec allocate(file:fd(), term(), term()) -> result().
allocate(File, Offset, Length) -> request(File, allocate, [Offset, Length]).

-spec advise(file:fd(), term(), term(), term()) -> result().
advise(File, Offset, Length, Advise) -> request(File, advise, [Offset, Length, Advise]).

-spec sync(file:fd()) -> result().
sync(File) -> request(File, sync, []).

-spec datasync(file:fd()) -> result().
datasync(File) -> request(File, datasync, []).

-spec read_handle_info(file:fd()) -> result().
read_handle_info(File) -> request(File, read_handle_info, []).

request(#file_descriptor{data = {Owner, Server}}, Name, Arguments) when Owner =:= self() ->
    Monitor = monitor(process, Server),
    Server ! {file_request, self(), Monitor, Name, Arguments},
    receive
        {Monitor, Result} ->
            demonitor(Monitor, [flush]),
            Result;
        {'DOWN', Monitor, process, _, _} ->
            {error, einval}
    end;
request(_File, _Name, _Arguments) ->
    error(not_on_controlling_process).
