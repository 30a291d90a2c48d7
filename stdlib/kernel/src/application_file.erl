-module(application_file).
-moduledoc """
The resource files of applications: `NAME.app` in a directory of the code path, or in `ebin` beside
a directory `src`, holds the term `{application, Name, Keys}` and a dot.
""".

-export([read/1, check/1, keys/0]).
-export_type([keys/0]).

-type keys() :: #{atom() => term()}.

%% The keys, in the order in which they are shown, with what they are where the file does not say.
-define(KEYS, [{description, []}, {id, []}, {vsn, []}, {modules, []}, {maxP, infinity},
               {maxT, infinity}, {registered, []}, {included_applications, []},
               {optional_applications, []}, {applications, []}, {env, []}, {mod, []},
               {start_phases, undefined}]).

-spec keys() -> [atom()].
keys() ->
    [Key || {Key, _} <- ?KEYS].

-doc "The specification of an application, from its file.".
-spec read(atom()) -> {ok, term()} | {error, term()}.
read(Name) ->
    File = atom_to_list(Name) ++ ".app",
    case [Path || Path <- candidates(File), alder_file:is_regular(Path)] of
        [Path | _] -> parse(File, alder_file:read_text(Path));
        [] -> {error, {"no such file or directory", File}}
    end.

candidates(File) ->
    lists:append([[Directory ++ "/" ++ File | beside(Directory, File)]
                  || Directory <- code:get_path()]).

beside(Directory, File) ->
    case lists:suffix("/src", Directory) of
        true -> [lists:droplast(lists:droplast(lists:droplast(Directory))) ++ "ebin/" ++ File];
        false -> []
    end.

parse(File, {ok, Text}) ->
    case application_config:terms(Text) of
        {ok, [Term]} -> {ok, Term};
        {ok, Terms} -> {error, {bad_application, Terms}};
        {error, {none, Description}} -> {error, {Description, File}};
        {error, {Line, Description}} -> {error, {[integer_to_list(Line), $:, $\s, Description], File}}
    end;
parse(File, _Error) ->
    {error, {"no such file or directory", File}}.

-doc "All keys of a specification, those it leaves out as well; the error names what is wrong.".
-spec check(term()) -> {ok, atom(), #{atom() => term()}} | {error, term()}.
%% Of two entries with the same key the first counts.
check({application, Name, Keys}) when is_atom(Name), is_list(Keys) ->
    All = maps:merge(maps:from_list(?KEYS),
                     maps:from_list([Entry || {Key, _} = Entry <- lists:reverse(Keys), is_atom(Key)])),
    case is_right(All) of
        true -> {ok, Name, maps:with(keys(), All)};
        {false, mod} -> {error, {badstartspec, maps:get(mod, All)}};
        {false, Key} -> {error, {bad_application_keys, {Key, maps:get(Key, All)}}}
    end;
check({application, Name, Keys}) when is_atom(Name) ->
    {error, {invalid_options, Keys}};
check(Other) ->
    {error, {bad_application, Other}}.

%% The others may be anything, as long as nobody needs them.
is_right(#{mod := Mod} = Keys) ->
    Checks = [{mod, is_mod(Mod)}
              | [{Key, is_list_of(Check, maps:get(Key, Keys))} || {Key, Check} <- lists()]],
    case [Key || {Key, false} <- Checks] of
        [] -> true;
        [Key | _] -> {false, Key}
    end.

lists() ->
    [{applications, fun(_) -> true end},
     {optional_applications, fun(_) -> true end},
     {included_applications, fun is_atom/1},
     {env, fun(Entry) -> is_tuple(Entry) andalso tuple_size(Entry) =:= 2 end}].

is_list_of(Check, [Item | Items]) -> Check(Item) andalso is_list_of(Check, Items);
is_list_of(_Check, Tail) -> Tail =:= [].

is_mod([]) -> true;
is_mod({Module, _}) -> is_atom(Module);
is_mod(_) -> false.
