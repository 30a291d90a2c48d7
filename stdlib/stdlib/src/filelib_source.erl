-module(filelib_source).
-moduledoc """
Sources of object files, found by rules: `filelib:find_file/3`, `filelib:find_source/3`.

A rule `{"ebin", "src"}` says that for a directory that ends in `ebin` the one beside it is looked into, and
may have wildcards. `{".beam", ".erl", Rules}` has rules for files with these extensions.
""".

-export([rules/0, find_file/3, find_source/3]).

-doc "The rules where none are given.".
-spec rules() -> [filelib:find_file_rule() | filelib:find_source_rule()].
rules() ->
    [{"", ""}, {"ebin", "src"}, {"ebin", "esrc"}
     | [{".beam", ".erl", [{"ebin", Source} || Source <- ["src", "esrc", "src/*", "src/*/*"]]}]].

-spec find_file(file:name(), file:name(), [term()]) -> {ok, file:filename()} | {error, not_found}.
find_file(Name, Directory, Rules) ->
    first([Candidate || {From, To} <- Rules,
                        Candidate <- candidates(filename:flatten(Directory), Name, From, To)]).

%% The directory itself comes first.
-spec find_source(file:name(), file:name(), [term()]) ->
          {ok, file:filename()} | {error, not_found}.
find_source(Name, Directory, Rules) ->
    Flat = filename:flatten(Directory),
    Sources = [{Source, DirectoryRules}
               || {Object, Extension, DirectoryRules} <- Rules,
                  Source <- with_extension(filename:flatten(Name), Object, Extension)],
    first([join(Flat, Source) || {Source, _} <- Sources]
          ++ [Candidate || {Source, DirectoryRules} <- Sources,
                           {From, To} <- DirectoryRules,
                           Candidate <- candidates(Flat, Source, From, To)]).

with_extension(Name, Object, Extension) ->
    [filename:rootname(Name, Object) ++ Extension || lists:suffix(Object, Name)].

candidates(Directory, Name, From, To) ->
    [Candidate || lists:suffix(From, Directory),
                  Candidate <- in_place_of(lists:sublist(Directory, length(Directory) - length(From)),
                                           To, Name)].

in_place_of(Start, To, Name) ->
    Pattern = case {Start, To} of
                  {_, ""} -> Start;
                  {"", _} -> To;
                  _ -> Start ++ To
              end,
    case lists:any(fun(Char) -> lists:member(Char, "*?[{") end, Pattern) of
        true -> [filename:join(Place, Name) || Place <- filelib:wildcard(Pattern)];
        false -> [join(Pattern, Name)]
    end.

join("", Name) -> Name;
join(".", Name) -> Name;
join(Directory, Name) -> filename:join(Directory, Name).

first([Candidate | Candidates]) ->
    case alder_file:is_regular(Candidate) of
        true -> {ok, Candidate};
        false -> first(Candidates)
    end;
first([]) ->
    {error, not_found}.
