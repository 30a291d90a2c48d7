-module(filename_basedir).
-moduledoc "Where applications have their files: `filename:basedir/3`, as the systems' conventions say.".

-export([basedir/3]).

-spec basedir(atom(), string() | binary(), map()) -> file:filename_all() | [file:filename_all()].
basedir(Type, Application, Options) ->
    System = system(Options),
    Version = [Version || #{version := Version} <- [Options]],
    Author = [Author || #{author := Author} <- [Options], System =:= windows],
    within(place(Type, System), Author ++ [Application | Version]).

system(#{os := System}) when System =:= windows; System =:= darwin -> System;
system(_Options) -> linux.

within({all, Directories}, Parts) ->
    [filename:join([Directory | Parts]) || Directory <- Directories];
within({Directory, Last}, Parts) ->
    filename:join([Directory | Parts] ++ [Last]);
within(Directory, Parts) ->
    filename:join([Directory | Parts]).

place(user_cache, linux) -> variable("XDG_CACHE_HOME", ".cache");
place(user_config, linux) -> variable("XDG_CONFIG_HOME", ".config");
place(user_data, linux) -> variable("XDG_DATA_HOME", ".local/share");
place(user_log, linux) -> {variable("XDG_CACHE_HOME", ".cache"), "log"};
place(site_data, linux) -> variables("XDG_DATA_DIRS", ["/usr/local/share/", "/usr/share/"]);
place(site_config, linux) -> variables("XDG_CONFIG_DIRS", ["/etc/xdg"]);
place(user_cache, darwin) -> in_home("Library/Caches");
place(user_config, darwin) -> in_home("Library/Application Support");
place(user_data, darwin) -> in_home("Library/Application Support");
place(user_log, darwin) -> in_home("Library/Logs");
place(site_data, darwin) -> {all, ["/Library/Application Support"]};
place(site_config, darwin) -> {all, ["/Library/Application Support"]};
place(user_cache, windows) -> {variable("LOCALAPPDATA"), "Cache"};
place(user_config, windows) -> variable("APPDATA");
place(user_data, windows) -> variable("LOCALAPPDATA");
place(user_log, windows) -> {variable("LOCALAPPDATA"), "Logs"};
place(site_data, windows) -> {all, []};
place(site_config, windows) -> {all, []}.

variable(Name, Default) ->
    case os:getenv(Name) of
        Unset when Unset =:= false; Unset =:= "" -> in_home(Default);
        Value -> Value
    end.

variable(Name) ->
    case os:getenv(Name) of
        false -> error({missing_environment_variable, Name});
        Value -> Value
    end.

variables(Name, Default) ->
    case os:getenv(Name) of
        Unset when Unset =:= false; Unset =:= "" -> {all, Default};
        Value -> {all, string:lexemes(Value, ":")}
    end.

in_home(Directory) -> filename:join(variable("HOME"), Directory).
