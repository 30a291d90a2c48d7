-module(eunit_files).
-moduledoc """
Tests named by files, directories and applications.

A file that ends in `.erl` is a module, loaded from there; any other has terms that stand for tests.
""".

-export([file/1, directory/1, application/1, application/2]).

-include_lib("eunit/src/eunit_internal.hrl").

-doc "The tests of a file.".
-spec file(string()) -> #group{}.
file(Path) ->
    Text = unicode:characters_to_binary(["file \"", Path, "\""]),
    case is_source(Path) of
        true -> (module_in(Path))#group{desc = Text};
        false -> #group{tests = consulted(Path), desc = Text}
    end.

is_source(Path) -> lists:suffix(".erl", Path).

consulted(Path) ->
    case file:consult(Path) of
        {ok, Terms} -> Terms;
        {error, Reason} -> unreadable(Path, Reason)
    end.

-spec unreadable(string(), term()) -> no_return().
unreadable(Path, Reason) when is_atom(Reason) ->
    throw({abort, {file_read_error, {Reason, file:format_error(Reason), Path}}});
unreadable(Path, Reason) ->
    throw({abort, {file_read_error, {bad_term, lists:flatten(file:format_error(Reason)), Path}}}).

%% The file's directory is where it is found, and what it calls.
module_in(Path) ->
    case filelib:is_regular(Path) of
        true -> ok;
        false -> unreadable(Path, enoent)
    end,
    #group{tests = fun(Module) -> {spawn, {module, Module}} end,
           context = #context{setup = fun() -> loaded(Path) end, cleanup = fun(_) -> ok end}}.

loaded(Path) ->
    _ = code:add_patha(filename:dirname(Path)),
    {module, Module} = code:load_abs(lists:sublist(Path, length(Path) - length(".erl"))),
    Module.

-doc "The tests of all modules in a directory.".
-spec directory(string()) -> #group{}.
directory(Path) ->
    case file:list_dir(Path) of
        {ok, Names} ->
            Sources = [Path ++ "/" ++ Name || Name <- lists:sort(Names), is_source(Name)],
            #group{tests = [module_in(Source) || Source <- Sources],
                   desc = unicode:characters_to_binary(["directory \"", Path, "\""])};
        {error, Reason} ->
            unreadable(Path, Reason)
    end.

-doc "The tests of all modules of an application.".
-spec application(atom()) -> #group{}.
application(Name) ->
    _ = application:load(Name),
    case application:get_key(Name, modules) of
        {ok, Modules} -> of_modules(Name, Modules);
        undefined -> throw({abort, {application_not_found, Name}})
    end.

-doc "The same, with what the application's file says.".
-spec application(atom(), tuple()) -> #group{}.
application(Name, {application, Name, Keys}) ->
    of_modules(Name, proplists:get_value(modules, Keys, []));
application(Name, Info) ->
    throw({abort, {bad_test, {application, Name, Info}}}).

of_modules(Name, Modules) ->
    #group{tests = [{module, Module} || Module <- Modules],
           desc = unicode:characters_to_binary(io_lib:format("application '~ts'", [Name]))}.
