-module(filelib).
-moduledoc """
What programs ask about files, and do with many of them. Names with wildcards are in `filelib_wildcard`.
""".

-export([ensure_dir/1, ensure_path/1]).
-export([file_size/1, is_dir/1, is_file/1, is_regular/1, last_modified/1]).
-export([fold_files/5, wildcard/1, wildcard/2, wildcard/3]).
-export([find_file/2, find_file/3, find_source/1, find_source/2, find_source/3]).
-export([safe_relative_path/2]).

-export_type([find_file_rule/0, find_source_rule/0]).

-include_lib("kernel/include/file.hrl").

-type filename() :: file:name().
-type filename_all() :: file:name_all().
-type dirname_all() :: filename_all().
-type find_file_rule() :: {ObjDirSuffix :: string(), SrcDirSuffix :: string()}.
-type find_source_rule() :: {ObjExtension :: string(), SrcExtension :: string(),
                             [find_file_rule()]}.

%% -- Making directories --------------------------------------------------------------------------

-doc "Makes all directories above a file that are not there.".
-spec ensure_dir(filename_all()) -> ok | {error, file:posix()}.
ensure_dir("/") ->
    ok;
ensure_dir(Name) ->
    ensure_path(filename:dirname(Name)).

-doc "Makes a directory, and all above it that are not there.".
-spec ensure_path(dirname_all()) -> ok | {error, file:posix()}.
ensure_path(Directory) ->
    case is_dir(Directory) of
        true ->
            ok;
        false ->
            case filename:dirname(Directory) of
                %% There is nothing above the root.
                Directory ->
                    {error, einval};
                Above ->
                    %% If that fails, this will.
                    _ = ensure_path(Above),
                    made(file:make_dir(Directory), Directory)
            end
    end.

%% Somebody else may make it at the same time.
made({error, eexist} = Error, Directory) ->
    case is_dir(Directory) of
        true -> ok;
        false -> Error
    end;
made(Result, _Directory) ->
    Result.

%% -- Asking --------------------------------------------------------------------------------------

-doc "Whether there is a directory of that name.".
-spec is_dir(filename_all()) -> boolean().
is_dir(Name) ->
    alder_file:is_directory(Name).

-doc "Whether there is a file or a directory of that name.".
-spec is_file(filename_all()) -> boolean().
is_file(Name) ->
    case file:read_file_info(Name) of
        {ok, #file_info{type = Type}} -> Type =:= regular orelse Type =:= directory;
        {error, _} -> false
    end.

-spec is_regular(filename_all()) -> boolean().
is_regular(Name) ->
    alder_file:is_regular(Name).

-doc "Bytes of a file, 0 if there is none.".
-spec file_size(filename_all()) -> non_neg_integer().
file_size(Name) ->
    case file:read_file_info(Name, [raw, {time, posix}]) of
        {ok, #file_info{size = Size}} -> Size;
        {error, _} -> 0
    end.

-doc "When a file was last written; 0 if there is none.".
-spec last_modified(filename_all()) -> file:date_time() | 0.
last_modified(Name) ->
    case file:read_file_info(Name) of
        {ok, #file_info{mtime = Time}} -> Time;
        {error, _} -> 0
    end.

%% -- Many files ----------------------------------------------------------------------------------

-doc "Calls a function for each file below a directory whose name, without directories, matches.".
-spec fold_files(dirname_all(), string(), boolean(), fun((file:filename_all(), Acc) -> Acc), Acc) ->
          Acc.
fold_files(Directory, Pattern, Recursive, Fun, Acc) ->
    {ok, Regexp} = re:compile(Pattern, [unicode || is_list(Pattern)]),
    fold(Directory, Regexp, Recursive, Fun, Acc).

fold(Directory, Regexp, Recursive, Fun, Acc) ->
    case alder_file:list_types(Directory) of
        {ok, Entries} ->
            lists:foldl(fun({Name, Type}, A) ->
                                Path = filename:join(Directory, Name),
                                fold(type(Type, Path), Path, Name, Regexp, Recursive, Fun, A)
                        end, Acc, Entries);
        {error, _} ->
            Acc
    end.

%% A link is what it leads to.
type(Type, Path) when Type =:= symlink; Type =:= undefined ->
    case alder_file:read_info(Path, true) of
        {ok, #file_info{type = Known}} -> Known;
        {error, _} -> other
    end;
type(Type, _Path) ->
    Type.

fold(regular, Path, Name, Regexp, _Recursive, Fun, Acc) ->
    case matches(Name, Regexp) of
        true -> Fun(Path, Acc);
        false -> Acc
    end;
fold(directory, Path, _Name, Regexp, true, Fun, Acc) ->
    fold(Path, Regexp, true, Fun, Acc);
fold(_Type, _Path, _Name, _Regexp, _Recursive, _Fun, Acc) ->
    Acc.

%% A name that is no text matches no pattern that is.
matches(Name, Regexp) ->
    try
        re:run(Name, Regexp, [{capture, none}]) =:= match
    catch
        error:badarg -> false
    end.

-doc "The names of all files that match, sorted. See `wildcard/2`.".
-spec wildcard(filename() | file:filename()) -> [file:filename()].
wildcard(Pattern) ->
    filelib_wildcard:names(Pattern, ".").

-doc """
The same below a directory; the names are relative to it.

`?` is any character, `*` any number of them within a part of a name, `**` any number of directories,
`[a-z]` and `[^a-z]` a character of a set, `{one,two}` one of several texts; a backslash takes away the
meaning of what follows.
""".
-spec wildcard(filename() | file:filename(), filename()) -> [file:filename()].
wildcard(Pattern, Directory) ->
    filelib_wildcard:names(Pattern, Directory).

-doc false.
-spec wildcard(filename(), filename(), module()) -> [file:filename()].
wildcard(Pattern, Directory, _Module) ->
    filelib_wildcard:names(Pattern, Directory).

%% -- Finding sources -----------------------------------------------------------------------------

-doc "Looks for a file in directories that belong to `Directory` by the rules.".
-spec find_file(filename(), filename()) -> {ok, filename()} | {error, not_found}.
find_file(Name, Directory) ->
    find_file(Name, Directory, []).

-spec find_file(filename(), filename(), [find_file_rule()]) ->
          {ok, filename()} | {error, not_found}.
find_file(Name, Directory, []) ->
    filelib_source:find_file(Name, Directory, search_rules());
find_file(Name, Directory, Rules) ->
    filelib_source:find_file(Name, Directory, Rules).

-doc "The source file that an object file was made of, by its directory.".
-spec find_source(filename()) -> {ok, filename()} | {error, not_found}.
find_source(Path) ->
    find_source(filename:basename(Path), filename:dirname(Path)).

-spec find_source(filename(), filename()) -> {ok, filename()} | {error, not_found}.
find_source(Name, Directory) ->
    find_source(Name, Directory, []).

-spec find_source(filename(), filename(), [find_source_rule()]) ->
          {ok, filename()} | {error, not_found}.
find_source(Name, Directory, []) ->
    filelib_source:find_source(Name, Directory, search_rules());
find_source(Name, Directory, Rules) ->
    filelib_source:find_source(Name, Directory, Rules).

search_rules() ->
    case application:get_env(kernel, source_search_rules) of
        {ok, [_ | _] = Rules} -> Rules;
        _ -> filelib_source:rules()
    end.

%% -- Names that stay inside ----------------------------------------------------------------------

-doc """
The name without `..`, if it leads nowhere outside of `Directory`, links included; else `unsafe`.
""".
-spec safe_relative_path(filename_all(), filename_all()) -> unsafe | file:filename_all().
safe_relative_path(Name, Directory) ->
    filelib_safe:relative_path(Name, Directory).
