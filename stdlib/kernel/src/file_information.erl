-module(file_information).
-moduledoc """
What is known about files, `#file_info{}`, and how it is changed. The engine counts times in seconds since
1970; here they are dates, local or universal, as is asked for.
""".

-export([read/3, write/3]).

-include_lib("kernel/include/file.hrl").

-type time() :: local | universal | posix.

-doc "About a file or what it leads to, or, with `false`, about a link itself.".
-spec read(file:name_all() | file:io_device(), boolean(), [term()]) ->
          {ok, file:file_info()} | {error, term()}.
read(File, FollowsLinks, Options) ->
    case time(Options, local) of
        error ->
            {error, badarg};
        Time ->
            case information(File, FollowsLinks) of
                {ok, Info} -> {ok, dated(Info, Time)};
                {error, _} = Error -> Error
            end
    end.

information(#file_descriptor{module = Module} = File, true) ->
    Module:read_handle_info(File);
information(File, true) when is_pid(File) ->
    file_io_server:request(File, read_handle_info);
information(File, FollowsLinks) ->
    alder_file:read_info(File, FollowsLinks).

-spec time([term()], time()) -> time() | error.
time([{time, Time} | Options], _) when Time =:= local; Time =:= universal; Time =:= posix ->
    time(Options, Time);
time([{time, _} | _], _) -> error;
time([_ | Options], Time) -> time(Options, Time);
time([], Time) -> Time.

dated(Info, posix) ->
    Info;
dated(#file_info{atime = Accessed, mtime = Modified, ctime = Changed} = Info, Time) ->
    Info#file_info{atime = date(Accessed, Time), mtime = date(Modified, Time),
                   ctime = date(Changed, Time)}.

date(Seconds, universal) -> erlang:posixtime_to_universaltime(Seconds);
date(Seconds, local) ->
    erlang:universaltime_to_localtime(erlang:posixtime_to_universaltime(Seconds)).

-doc "Changes what is not `undefined`: mode, owner, group, and the times of access and modification.".
-spec write(file:name_all(), file:file_info(), [term()]) -> ok | {error, term()}.
write(File, Info, Options) ->
    case time(Options, local) of
        error ->
            {error, badarg};
        Time ->
            try
                change_times(File, Info, Time,
                             fun() -> change_mode(File, Info, fun() -> change_owner(File, Info) end) end)
            catch
                error:_ -> {error, badarg}
            end
    end.

change_times(_File, #file_info{atime = undefined, mtime = undefined}, _Time, Next) ->
    Next();
change_times(File, #file_info{atime = Accessed, mtime = Modified}, Time, Next) ->
    {A, M} = times(seconds(Accessed, Time), seconds(Modified, Time)),
    then(alder_file:set_times(File, A, M), Next).

%% The system sets both.
times(undefined, Modified) -> {os:system_time(second), Modified};
times(Accessed, undefined) -> {Accessed, Accessed};
times(Accessed, Modified) -> {Accessed, Modified}.

seconds(undefined, _Time) -> undefined;
seconds(Seconds, posix) when is_integer(Seconds) -> Seconds;
seconds(Date, universal) -> erlang:universaltime_to_posixtime(Date);
seconds(Date, local) ->
    erlang:universaltime_to_posixtime(erlang:localtime_to_universaltime(Date)).

change_mode(_File, #file_info{mode = undefined}, Next) -> Next();
change_mode(File, #file_info{mode = Mode}, Next) -> then(alder_file:set_mode(File, Mode), Next).

change_owner(_File, #file_info{uid = undefined, gid = undefined}) -> ok;
change_owner(File, #file_info{uid = Uid, gid = Gid}) -> alder_file:set_owner(File, Uid, Gid).

then(ok, Next) -> Next();
then(Error, _Next) -> Error.
