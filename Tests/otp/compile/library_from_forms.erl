%% Every module of the library can be compiled from its forms.
-module(library_from_forms).
-export([main/1]).

main(_) ->
    Directories = [alder_code:lib_dir() ++ Rest || Rest <- ["/kernel/src", "/stdlib/src"]],
    Files = [Directory ++ "/" ++ File || Directory <- Directories, File <- files(Directory),
                                         lists:suffix(".erl", File)],
    io:format("~p~n", [length(Files) > 20]),
    io:format("~p~n", [[{File, Errors} || File <- Files, Errors <- [errors_of(File)], Errors =/= []]]).

files(Directory) ->
    {ok, Files} = alder_file:list_dir(Directory),
    lists:sort(Files).

errors_of(File) ->
    {ok, Forms} = epp:parse_file(File, [{location, {1, 1}}]),
    case compile:forms(Forms, [return]) of
        {ok, _Module, _Binary, _Warnings} -> [];
        {error, Errors, _Warnings} -> Errors
    end.
%% recorded: by hand (the library is Alder's own)
%% expect: true
%% expect: []
