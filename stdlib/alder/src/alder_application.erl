-module(alder_application).
-moduledoc """
Starts the application in a directory, for `alder DIR`.

Where it may be described, in this order: `DIR/ebin/NAME.app`, `DIR/NAME.app`, `DIR/src/NAME.app.src`. Its
modules, and applications in `DIR/deps` and `DIR/_build/default/lib`, are found. It is started as `permanent`:
when it ends, the machine does.
""".

-export([main/1]).

-doc "Starts the application at `Path`, a directory or a file `NAME.app`, or says why not and halts.".
-spec main([string()]) -> ok.
main([Path]) ->
    try
        start(description(Path))
    catch
        throw:Text ->
            io:format(standard_error, "alder: ~ts: ~ts~n", [Path, Text]),
            init:stop(1)
    end.

%% -- What there is -------------------------------------------------------------------------------

description(Path) ->
    case filelib:is_dir(Path) of
        true ->
            in_directory([filename:join(Path, Pattern) || Pattern <- ["ebin/*.app", "*.app", "src/*.app.src"]]);
        false ->
            Path
    end.

in_directory([Pattern | Patterns]) ->
    case filelib:wildcard(Pattern) of
        [] -> in_directory(Patterns);
        [File] -> File;
        Files -> throw(["which of these is meant? ", lists:join(", ", Files)])
    end;
in_directory([]) ->
    throw("no application is there: no file ebin/NAME.app, NAME.app or src/NAME.app.src").

%% The directory of the application: that of the file, or the one above ebin and src.
directory(File) ->
    Directory = filename:dirname(filename:absname(File)),
    case lists:member(filename:basename(Directory), ["ebin", "src"]) of
        true -> filename:dirname(Directory);
        false -> Directory
    end.

%% -- Starting it ---------------------------------------------------------------------------------

start(File) ->
    Description = read(File),
    add_paths(directory(File)),
    Name = loaded(Description),
    case application:ensure_all_started(Name, permanent) of
        {ok, _} -> ok;
        {error, {Which, Reason}} -> throw(reason(Which, Reason))
    end.

read(File) ->
    case file:consult(File) of
        {ok, [{application, Name, _} = Description]} when is_atom(Name) -> Description;
        {ok, _} -> throw([File, " is not one term {application, Name, Keys}"]);
        {error, Reason} -> throw([File, ": ", file:format_error(Reason)])
    end.

loaded({application, Name, _} = Description) ->
    case application:load(Description) of
        ok -> Name;
        {error, {already_loaded, Name}} -> Name;
        {error, Reason} -> throw(reason(Name, Reason))
    end.

add_paths(Directory) ->
    Libraries = [Library || Place <- ["deps", "_build/default/lib"],
                            Library <- filelib:wildcard(filename:join([Directory, Place, "*"]))],
    code:add_pathsz([Path || Home <- Libraries, Path <- paths(Home)]),
    code:add_pathsa(paths(Directory)).

paths(Home) -> [filename:join(Home, "ebin"), filename:join(Home, "src"), Home].

reason(Name, {"no such file or directory", File}) ->
    [atom_to_list(Name), " needs ", File, ", which is not there"];
reason(Name, Reason) ->
    io_lib:format("~ts did not start: ~tp", [Name, Reason]).
