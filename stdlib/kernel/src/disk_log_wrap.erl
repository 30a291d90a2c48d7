-module(disk_log_wrap).
-moduledoc """
The files of a log that begins anew when it is full: `NAME.1`, `NAME.2` and so on, with two more beside them.

    NAME.idx   0 0:32 2  Current:32  [Items:64]        how many items each of the files has, as of when it was left
    NAME.siz   2  MaxBytes:64  MaxFiles:32
""".

-export([size/1, write_size/2, index/1, write_index/3, names/1, file/2, delete_all/1, rename_all/2, order/2]).

-define(VERSION, 2).

-type size() :: {pos_integer(), pos_integer()}.

-spec file(file:filename(), pos_integer()) -> file:filename().
file(Name, Number) -> Name ++ "." ++ integer_to_list(Number).

-spec size(file:filename()) -> {ok, size()} | none | {error, term()}.
size(Name) ->
    case file:read_file(Name ++ ".siz") of
        {ok, <<?VERSION, MaxBytes:64, MaxFiles:32>>} -> {ok, {MaxBytes, MaxFiles}};
        {ok, <<MaxBytes:32, MaxFiles:8>>} -> {ok, {MaxBytes, MaxFiles}};
        {ok, _} -> {error, {file_error, Name ++ ".siz", badarg}};
        {error, enoent} -> none;
        {error, Reason} -> {error, {file_error, Name ++ ".siz", Reason}}
    end.

-spec write_size(file:filename(), size()) -> ok | {error, term()}.
write_size(Name, {MaxBytes, MaxFiles}) -> write(Name ++ ".siz", <<?VERSION, MaxBytes:64, MaxFiles:32>>).

write(Name, Bytes) ->
    case file:write_file(Name, Bytes) of
        ok -> ok;
        {error, Reason} -> {error, {file_error, Name, Reason}}
    end.

-doc "The number of the current file, and how many items the files have.".
-spec index(file:filename()) -> {ok, pos_integer(), #{pos_integer() => non_neg_integer()}} | none | {error, term()}.
index(Name) ->
    case file:read_file(Name ++ ".idx") of
        {ok, <<0, 0:32, ?VERSION, Current:32, Counts/binary>>} when Current > 0, byte_size(Counts) rem 8 =:= 0 ->
            {ok, Current, maps:from_list(lists:enumerate([Count || <<Count:64>> <= Counts]))};
        {ok, _} -> {error, {invalid_index_file, Name ++ ".idx"}};
        {error, enoent} -> none;
        {error, Reason} -> {error, {file_error, Name ++ ".idx", Reason}}
    end.

-spec write_index(file:filename(), pos_integer(), #{pos_integer() => non_neg_integer()}) -> ok | {error, term()}.
write_index(Name, Current, Counts) ->
    Last = lists:max([Current | maps:keys(Counts)]),
    Numbers = << <<(maps:get(Number, Counts, 0)):64>> || Number <- lists:seq(1, Last)>>,
    write(Name ++ ".idx", <<0, 0:32, ?VERSION, Current:32, Numbers/binary>>).

-doc "The numbers of the files that there are.".
-spec names(file:filename()) -> [pos_integer()].
names(Name) ->
    Base = filename:basename(Name) ++ ".",
    case file:list_dir(filename:dirname(Name)) of
        {ok, Files} ->
            lists:sort([Number || File <- Files, lists:prefix(Base, File), Text <- [lists:nthtail(length(Base), File)],
                                  {Number, ""} <- [string:to_integer(Text)], integer_to_list(Number) =:= Text]);
        {error, _} -> []
    end.

-doc "These numbers from the oldest file to the current one.".
-spec order([pos_integer()], pos_integer()) -> [pos_integer()].
order(Numbers, Current) ->
    {New, Old} = lists:partition(fun(Number) -> Number =< Current end, Numbers),
    Old ++ New.

-spec delete_all(file:filename()) -> ok.
delete_all(Name) ->
    _ = [file:delete(file(Name, Number)) || Number <- names(Name)],
    _ = [file:delete(Name ++ Suffix) || Suffix <- [".idx", ".siz"]],
    ok.

-spec rename_all(file:filename(), file:filename()) -> ok | {error, term()}.
rename_all(Name, New) ->
    delete_all(New),
    Suffixes = ["." ++ integer_to_list(Number) || Number <- names(Name)] ++ [".idx", ".siz"],
    case [Error || Suffix <- Suffixes, {error, _} = Error <- [file:rename(Name ++ Suffix, New ++ Suffix)]] of
        [] -> ok;
        [{error, Reason} | _] -> {error, {file_error, New, Reason}}
    end.
