-module(logger_std_file).
-moduledoc """
A file that a log is written to.

If it is renamed or deleted by others, it is opened again, which is checked before a write, at most every
`file_check` milliseconds. When it has `max_no_bytes` bytes it is renamed to `NAME.0`, with what was there to
`NAME.1`, and so on up to `max_no_files` files; if that is 0, it begins anew. With `compress_on_rotate` these
are `NAME.0.gz` and so on.
""".

-export([defaults/1, normalised/1, is_right/2]).
-export([open/1, write/2, sync/1, repeat/1, change/2, close/1]).

-export_type([log_file/0]).

-include_lib("kernel/include/file.hrl").

-record(log_file, {
    config :: map(),
    %% Nothing when it could not be opened: that is tried again with each write.
    fd :: file:io_device() | undefined,
    inode :: term(),
    size = 0 :: non_neg_integer(),
    checked :: integer(),
    %% Whether anything was written since the last sync.
    is_synced = true :: boolean(),
    %% Whether somebody was told that nothing can be written.
    has_failed = false :: boolean()
}).

-opaque log_file() :: #log_file{}.

%% -- Parameters ----------------------------------------------------------------------------------

-spec defaults(logger:handler_id()) -> map().
defaults(Id) ->
    #{type => file, file => filename:absname(atom_to_list(Id)), modes => modes([]),
      max_no_bytes => infinity, max_no_files => 0, compress_on_rotate => false, file_check => 0,
      filesync_repeat_interval => 5000}.

-doc "`{file, Name}` and `{file, Name, Modes}` are older forms of `file` and `modes`.".
-spec normalised(map()) -> map().
normalised(#{type := {file, Name}} = Config) ->
    normalised(Config#{type := file, file => Name});
normalised(#{type := {file, Name, Modes}} = Config) ->
    normalised(Config#{type := file, file => Name, modes => Modes});
normalised(Config) ->
    Named = case Config of
                #{file := Name} -> Config#{file := absolute(Name)};
                #{} -> Config
            end,
    case Named of
        #{modes := Modes} when is_list(Modes) -> Named#{modes := modes(Modes)};
        #{} -> Named
    end.

absolute(Name) ->
    try filename:absname(Name)
    catch
        error:_ -> Name
    end.

%% A log is appended to unless something else is said, and is written late and by its process alone.
modes(Modes) ->
    How = case [Mode || Mode <- Modes, Mode =:= write orelse Mode =:= append
                                           orelse Mode =:= exclusive] of
              [] -> Modes ++ [append];
              [_ | _] -> Modes
          end,
    Raw = case lists:member(raw, How) of
              true -> How;
              false -> [raw | How]
          end,
    case [Mode || Mode <- Raw, Mode =:= delayed_write orelse is_tuple(Mode)
                               andalso element(1, Mode) =:= delayed_write] of
        [] -> [delayed_write | Raw];
        [_ | _] -> Raw
    end.

-spec is_right(atom(), term()) -> boolean().
is_right(file, Name) -> is_list(Name) orelse is_binary(Name);
is_right(modes, Modes) -> is_list(Modes) andalso not lists:member(read, Modes);
is_right(max_no_bytes, infinity) -> true;
is_right(max_no_bytes, Bytes) -> is_integer(Bytes) andalso Bytes > 0;
is_right(Key, Number) when Key =:= max_no_files; Key =:= file_check ->
    is_integer(Number) andalso Number >= 0;
is_right(compress_on_rotate, Compresses) -> is_boolean(Compresses);
is_right(_, _) -> false.

%% -- Writing -------------------------------------------------------------------------------------

-doc "Opens the file, whose directory is made if it is not there.".
-spec open(map()) -> {ok, log_file()} | {error, term()}.
open(#{file := Name, modes := Modes} = Config) ->
    case opened(Name, Modes) of
        {ok, Fd, Inode, Size} ->
            start_repeating(Config),
            rotated({ok, #log_file{config = Config, fd = Fd, inode = Inode, size = Size,
                                   checked = now_in_milliseconds()}});
        {error, Reason} ->
            {error, {Name, Reason}}
    end.

%% It may have been full already.
rotated({ok, File}) -> {ok, rotate_if_full(File)}.

opened(Name, Modes) ->
    _ = filelib:ensure_dir(Name),
    case file:open(Name, Modes) of
        {ok, Fd} ->
            case file:read_file_info(Name, [raw]) of
                {ok, #file_info{inode = Inode, size = Size}} -> {ok, Fd, Inode, Size};
                {error, _} = Error -> _ = file:close(Fd), Error
            end;
        {error, _} = Error ->
            Error
    end.

-spec write(binary(), log_file()) -> log_file().
write(Text, File) ->
    case present(File) of
        #log_file{fd = undefined} = Absent ->
            failed(enoent, Absent);
        #log_file{fd = Fd, size = Size} = Present ->
            case file:write(Fd, Text) of
                ok ->
                    rotate_if_full(Present#log_file{size = Size + byte_size(Text),
                                                    is_synced = false, has_failed = false});
                {error, Reason} ->
                    failed(Reason, Present)
            end
    end.

%% Said once, until it can be written again.
failed(_Reason, #log_file{has_failed = true} = File) ->
    File;
failed(Reason, #log_file{config = #{file := Name}} = File) ->
    io:format(standard_error, "logger: cannot write to ~ts: ~ts~n", [Name, file:format_error(Reason)]),
    File#log_file{has_failed = true}.

present(#log_file{fd = undefined} = File) ->
    reopened(File);
present(#log_file{config = #{file := Name, file_check := Interval}, checked = Checked,
                  inode = Inode} = File) ->
    Now = now_in_milliseconds(),
    case Now - Checked >= Interval of
        true ->
            case file:read_file_info(Name, [raw]) of
                {ok, #file_info{inode = Inode}} -> File#log_file{checked = Now};
                _ -> reopened(closed(File))
            end;
        false ->
            File
    end.

closed(#log_file{fd = undefined} = File) ->
    File;
closed(#log_file{fd = Fd} = File) ->
    _ = file:close(Fd),
    File#log_file{fd = undefined}.

reopened(#log_file{config = #{file := Name, modes := Modes}} = File) ->
    %% It would be emptied a second time, or be refused because it is there.
    Again = [append | lists:delete(exclusive, lists:delete(write, lists:delete(append, Modes)))],
    case opened(Name, Again) of
        {ok, Fd, Inode, Size} ->
            File#log_file{fd = Fd, inode = Inode, size = Size, checked = now_in_milliseconds()};
        {error, _} ->
            File#log_file{fd = undefined}
    end.

now_in_milliseconds() ->
    erlang:monotonic_time(millisecond).

-doc "Makes sure that everything is on the disk.".
-spec sync(log_file()) -> {ok | {error, term()}, log_file()}.
sync(#log_file{is_synced = true} = File) ->
    {ok, File};
sync(#log_file{fd = undefined} = File) ->
    {ok, File};
sync(#log_file{fd = Fd} = File) ->
    case file:datasync(Fd) of
        ok -> {ok, File#log_file{is_synced = true}};
        {error, _} = Error -> {Error, File}
    end.

-doc "Is called every `filesync_repeat_interval` milliseconds.".
-spec repeat(log_file()) -> log_file().
repeat(#log_file{config = Config} = File) ->
    {_, Synced} = sync(File),
    start_repeating(Config),
    Synced.

start_repeating(#{filesync_repeat_interval := no_repeat}) ->
    ok;
start_repeating(#{filesync_repeat_interval := Interval}) ->
    _ = erlang:send_after(Interval, self(), repeat_filesync),
    ok.

-spec change(map(), log_file()) -> log_file().
change(Config, #log_file{config = Old} = File) ->
    case {maps:get(filesync_repeat_interval, Old), maps:get(filesync_repeat_interval, Config)} of
        {no_repeat, Interval} when is_integer(Interval) -> start_repeating(Config);
        _ -> ok
    end,
    rotate_if_full(File#log_file{config = Config}).

-spec close(log_file()) -> ok.
close(File) ->
    _ = closed(File),
    ok.

%% -- Rotation ------------------------------------------------------------------------------------

rotate_if_full(#log_file{config = #{max_no_bytes := infinity}} = File) ->
    File;
rotate_if_full(#log_file{config = #{max_no_bytes := Bytes}, size = Size} = File) when Size < Bytes ->
    File;
rotate_if_full(#log_file{fd = undefined} = File) ->
    File;
rotate_if_full(#log_file{config = #{file := Name, max_no_files := 0}} = File) ->
    Closed = closed(File),
    _ = file:delete(Name),
    reopened(Closed);
rotate_if_full(#log_file{config = #{file := Name, max_no_files := Number} = Config} = File) ->
    Closed = closed(File),
    #{compress_on_rotate := Compresses} = Config,
    _ = [file:delete(archive(Name, Number - 1, Suffix)) || Suffix <- ["", ".gz"]],
    move_archives(Name, Number - 2),
    _ = file:rename(Name, archive(Name, 0, "")),
    _ = [compress(archive(Name, 0, "")) || Compresses],
    reopened(Closed).

archive(Name, Number, Suffix) when is_list(Name) ->
    Name ++ "." ++ integer_to_list(Number) ++ Suffix;
archive(Name, Number, Suffix) ->
    iolist_to_binary([Name, ".", integer_to_list(Number), Suffix]).

move_archives(_Name, Number) when Number < 0 ->
    ok;
move_archives(Name, Number) ->
    _ = [file:rename(archive(Name, Number, Suffix), archive(Name, Number + 1, Suffix))
         || Suffix <- ["", ".gz"]],
    move_archives(Name, Number - 1).

%% The file stays as it is if it cannot be compressed.
compress(Name) ->
    Compressed = case is_list(Name) of
                     true -> Name ++ ".gz";
                     false -> <<Name/binary, ".gz">>
                 end,
    case file:open(Compressed, [raw, write, compressed]) of
        {ok, Fd} ->
            Result = copy(Name, Fd),
            case file:close(Fd) of
                ok when Result =:= ok -> file:delete(Name);
                _ -> file:delete(Compressed)
            end;
        {error, _} = Error ->
            Error
    end.

copy(Name, Fd) ->
    case file:read_file(Name) of
        {ok, Binary} -> file:write(Fd, Binary);
        {error, _} = Error -> Error
    end.
