-module(code_prepared).
-moduledoc """
Loading several modules or none, for `code`.

What is prepared are the files and forms themselves, and the knowledge that they are right: installing a
module takes little time. A file that changes in between may still fail.
""".

-export([prepare/1, finish/1, ensure_loaded/1, object_code/1]).

-export_type([prepared/0]).

-type source() :: {file, string()} | {forms, [tuple()], string(), [term()]}.
-opaque prepared() :: {prepared, [{module(), source()}]}.
-type wanted() :: module() | {module(), string(), binary()}.
-type problems() :: {error, [{module(), term()}]}.

-doc "Looks for all modules, and whether they could be loaded.".
-spec prepare([wanted()]) -> {ok, prepared()} | problems().
prepare(Modules) ->
    ok = lists:foreach(fun check/1, Modules),
    settle(duplicates(lists:sort([name(Wanted) || Wanted <- Modules])), [prepare_one(Wanted) || Wanted <- Modules]).

settle([], Results) ->
    case [{Module, Reason} || {Module, {error, Reason}} <- Results] of
        [] -> {ok, {prepared, Results}};
        Problems -> {error, Problems}
    end;
settle(Duplicates, _Results) ->
    {error, [{Module, duplicated} || Module <- Duplicates]}.

check(Module) when is_atom(Module) -> ok;
check({Module, File, Binary}) when is_atom(Module), is_list(File), is_binary(Binary) -> ok.

name({Module, _, _}) -> Module;
name(Module) -> Module.

duplicates([Module, Module | Rest]) ->
    [Module | duplicates(lists:dropwhile(fun(Other) -> Other =:= Module end, Rest))];
duplicates([_ | Rest]) ->
    duplicates(Rest);
duplicates([]) ->
    [].

prepare_one(Wanted) ->
    Module = name(Wanted),
    case code:is_sticky(Module) of
        true -> {Module, {error, sticky_directory}};
        false -> {Module, source(Wanted)}
    end.

source({Module, File, Binary}) ->
    case compile:decode(Binary) of
        {ok, Forms, Options} -> of_forms(Module, Forms, File, Options);
        error -> {error, badfile}
    end;
source(Module) ->
    case code_server:call({find_module, Module}) of
        false -> {error, nofile};
        File -> of_file(Module, File, alder_code:inspect(File, [nowarn]))
    end.

of_forms(Module, Forms, File, Options) ->
    case {[Name || {attribute, _, module, Name} <- Forms], has_on_load(Forms)} of
        {[Module], true} -> {error, on_load_not_allowed};
        {[Module], false} -> {forms, Forms, File, Options};
        _ -> {error, badfile}
    end.

of_file(Module, File, {ok, Module, _, _, false}) -> {file, File};
of_file(Module, _File, {ok, Module, _, _, true}) -> {error, on_load_not_allowed};
of_file(Module, File, {transforms, _}) -> transformed(Module, File);
of_file(_Module, _File, _) -> {error, badfile}.

transformed(Module, File) ->
    case compile:noenv_file(File, [binary]) of
        {ok, Module, Binary} -> source({Module, File, Binary});
        _ -> {error, badfile}
    end.

has_on_load(Forms) -> [] =/= [found || {attribute, _, on_load, _} <- Forms].

-doc "Makes what has been prepared current, unless a module has an old version.".
-spec finish(prepared()) -> ok | problems().
finish({prepared, Sources}) ->
    case [{Module, not_purged} || {Module, _} <- Sources, erlang:check_old_code(Module)] of
        [] -> problems([{Module, load(Source)} || {Module, Source} <- Sources]);
        Unpurged -> {error, Unpurged}
    end.

load({file, File}) -> code_server:call({load_file, File, [nowarn]});
load({forms, Forms, File, Options}) -> code_server:load_forms(Forms, File, Options).

problems(Results) ->
    case [{Module, badfile} || {Module, Result} <- Results, element(1, Result) =/= ok] of
        [] -> ok;
        Problems -> {error, Problems}
    end.

-doc "Loads all of the modules that are not loaded, or none.".
-spec ensure_loaded([module()]) -> ok | problems().
ensure_loaded(Modules) ->
    ok = lists:foreach(fun(Module) when is_atom(Module) -> ok end, Modules),
    Missing = [Module || Module <- lists:usort(Modules), code:is_loaded(Module) =:= false],
    Results = [prepare_one(Module) || Module <- Missing],
    OnLoad = [Module || {Module, {error, on_load_not_allowed}} <- Results],
    case [{Module, Reason} || {Module, {error, Reason}} <- Results, not lists:member(Module, OnLoad)] of
        [] -> ensure_each(Missing -- OnLoad, OnLoad);
        Problems -> {error, Problems}
    end.

ensure_each(Plain, OnLoad) ->
    Results = [{Module, code:ensure_loaded(Module)} || Module <- Plain ++ OnLoad],
    case [{Module, Reason} || {Module, {error, Reason}} <- Results] of
        [] -> ok;
        Problems -> {error, Problems}
    end.

-doc "See `code:get_object_code/1`.".
-spec object_code(module()) -> {module(), binary(), string()} | error.
object_code(Module) ->
    case code_server:call({find_module, Module}) of
        false ->
            error;
        File ->
            case compile:noenv_file(File, [binary]) of
                {ok, Module, Binary} -> {Module, Binary, File};
                _ -> error
            end
    end.
