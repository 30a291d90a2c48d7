-module(application_file).
-moduledoc """
The resource files of applications: `NAME.app` in a directory of the code path, or in `ebin` beside
a directory `src`, holds the term `{application, Name, Keys}` and a dot.
""".

-export([read/1, check/1, keys/0, parse/1]).

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

parse(_File, {ok, Text}) -> parse(Text);
parse(File, _Error) -> {error, {"no such file or directory", File}}.

-doc "The term of a text that ends with a dot.".
-spec parse(string()) -> {ok, term()} | {error, term()}.
parse(Text) ->
    case alder_code:scan_form(Text) of
        {complete, Form, _Rest} -> evaluate(Form);
        incomplete -> {error, {bad_application, Text}}
    end.

%% A term is an expression.
evaluate(Form) ->
    case alder_code:expressions(Form, []) of
        {ok, Fun, _Names} ->
            {Term, _Bindings} = Fun(),
            {ok, Term};
        {error, _Diagnostics} ->
            {error, {bad_application, Form}}
    end.

-doc "All keys of a specification, those it leaves out as well; the error names what is wrong.".
-spec check(term()) -> {ok, atom(), #{atom() => term()}} | {error, term()}.
check({application, Name, Keys}) when is_atom(Name), is_list(Keys) ->
    All = maps:merge(maps:from_list(?KEYS),
                     maps:from_list([Entry || {Key, _} = Entry <- Keys, is_atom(Key)])),
    case is_right(All) of
        true -> {ok, Name, maps:with(keys(), All)};
        {false, Key} -> {error, {bad_application_keys, {Key, maps:get(Key, All)}}}
    end;
check({application, Name, Keys}) when is_atom(Name) ->
    {error, {invalid_options, Keys}};
check({application, Name, _Keys}) ->
    {error, {invalid_name, Name}};
check(Other) ->
    {error, {bad_application, Other}}.

is_right(#{applications := Applications, env := Env, modules := Modules, mod := Mod}) ->
    Checks = [{applications, is_list(Applications) andalso lists:all(fun is_atom/1, Applications)},
              {env, is_list(Env)},
              {modules, is_list(Modules)},
              {mod, is_mod(Mod)}],
    case [Key || {Key, false} <- Checks] of
        [] -> true;
        [Key | _] -> {false, Key}
    end.

is_mod([]) -> true;
is_mod({Module, _}) -> is_atom(Module);
is_mod(_) -> false.
