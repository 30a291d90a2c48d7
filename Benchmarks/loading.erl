%%% How fast modules are loaded: reads, preprocesses, parses, checks, installs and lowers every module of
%%% the library, and prints lines a second. On Alder only: `alder +S 1 Benchmarks/loading.erl`. Once
%%% for each start: nobody may purge the old code of modules that the system runs on.
-module(loading).

-export([main/1]).

-spec main([string()]) -> ok.
main([]) ->
    Files = files(),
    Lines = lists:sum([lines(File) || File <- Files]),
    {Loading, Lowering} = measure(Files),
    io:format("loading: ~w lines, ~.1f ms to load and ~.1f ms to lower, ~w lines a second~n",
              [Lines, Loading / 1000, Lowering / 1000, Lines * 1000000 div (Loading + Lowering)]).

files() ->
    [Directory ++ File || Application <- ["kernel", "stdlib"],
                          Directory <- [alder_code:lib_dir() ++ "/" ++ Application ++ "/src/"],
                          File <- list(Directory), lists:suffix(".erl", File)].

list(Directory) ->
    {ok, Files} = alder_file:list_dir(Directory),
    Files.

lines(File) ->
    {ok, Text} = alder_file:read_text(File),
    length([$\n || $\n <- Text]).

%% Microseconds for loading and for lowering. Both wait for another thread, so one at a time.
measure(Files) ->
    erlang:garbage_collect(),
    Start = erlang:monotonic_time(microsecond),
    Modules = [load(File) || File <- Files],
    Loaded = erlang:monotonic_time(microsecond),
    [ok = alder_code:lower(Module) || Module <- Modules],
    {Loaded - Start, erlang:monotonic_time(microsecond) - Loaded}.

load(File) ->
    {ok, Module, _Warnings} = alder_code:load(File, []),
    Module.
