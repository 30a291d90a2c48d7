-module(filelib_wildcard).
-moduledoc """
Names with wildcards: `filelib:wildcard/2`.

A pattern is a list of parts, one for each directory on the way: a name without wildcards, `double_star`, or
a list of what its characters must be.
""".

-export([names/2]).

-type element() :: char() | question | star | {set, [char()]} | {one_of, [[element()]]}.
-type part() :: {name, string()} | double_star | [element()].

-doc "The names that match, sorted. What is relative is looked for in `Directory`.".
-spec names(string(), file:name()) -> [file:filename()].
names("", _Directory) ->
    [];
names(Pattern, Directory) when is_list(Pattern), is_list(Directory) orelse is_atom(Directory) ->
    Flat = filename:flatten(Pattern),
    Parts = [part(Part) || Part <- parts(Flat)],
    Start = case Flat of
                [$/ | _] -> "/";
                _ -> ""
            end,
    lists:usort(expand(Start, Parts, filename:flatten(Directory))).

parts(Pattern) ->
    case [Part || Part <- string:split(Pattern, "/", all), Part =/= ""] of
        ["."] -> ["."];
        Parts -> [Part || Part <- Parts, Part =/= "."]
    end.

%% -- Patterns ------------------------------------------------------------------------------------

-spec part(string()) -> part().
part("**") ->
    double_star;
part(Text) ->
    Elements = elements(Text),
    case lists:all(fun is_integer/1, Elements) of
        true -> {name, Elements};
        false -> Elements
    end.

elements(Text) ->
    {Elements, ""} = elements(Text, [], none),
    Elements.

%% Up to the end of the text or, within braces, to what ends one of the texts there.
elements([$\\, Char | Rest], Done, Within) -> elements(Rest, [Char | Done], Within);
elements([$\\], Done, Within) -> elements([], Done, Within);
elements([$* | Rest], [star | _] = Done, Within) -> elements(Rest, Done, Within);
elements([$* | Rest], Done, Within) -> elements(Rest, [star | Done], Within);
elements([$? | Rest], Done, Within) -> elements(Rest, [question | Done], Within);
elements([$[ | Rest], Done, Within) ->
    case set(Rest, []) of
        {Set, Behind} -> elements(Behind, [{set, Set} | Done], Within);
        none -> elements(Rest, [$[ | Done], Within)
    end;
elements([${ | Rest], Done, Within) ->
    {Texts, Behind} = texts(Rest, []),
    elements(Behind, [{one_of, Texts} | Done], Within);
elements([End | _] = Rest, Done, braces) when End =:= $,; End =:= $} ->
    {lists:reverse(Done), Rest};
elements([Char | Rest], Done, Within) -> elements(Rest, [Char | Done], Within);
elements([], _Done, braces) -> error({badpattern, missing_delimiter});
elements([], Done, none) -> {lists:reverse(Done), ""}.

texts(Rest, Texts) ->
    case elements(Rest, [], braces) of
        {Text, [$, | More]} -> texts(More, [Text | Texts]);
        {Text, [$} | Behind]} -> {lists:reverse(Texts, [Text]), Behind}
    end.

%% A bracket that comes first belongs to the set; one that nothing closes is a bracket.
set([$] | Rest], []) -> set(Rest, [$]]);
set([$] | Rest], Set) -> {Set, Rest};
set([$\\, Char | Rest], Set) -> set(Rest, [Char | Set]);
set([First, $-, Last | Rest], Set) when First =< Last -> set(Rest, lists:seq(First, Last) ++ Set);
set([Char | Rest], Set) -> set(Rest, [Char | Set]);
set([], _Set) -> none.

%% Whether a name is what the elements say.
matches([star], _Name) -> true;
matches([star | Elements], Name) -> matches_behind(Elements, Name);
matches([question | Elements], [_ | Name]) -> matches(Elements, Name);
matches([{set, Set} | Elements], [Char | Name]) ->
    lists:member(Char, Set) andalso matches(Elements, Name);
matches([{one_of, Texts} | Elements], Name) ->
    lists:any(fun(Text) -> matches(Text ++ Elements, Name) end, Texts);
matches([Char | Elements], [Char | Name]) -> matches(Elements, Name);
matches([], []) -> true;
matches(_, _) -> false.

matches_behind(Elements, Name) ->
    matches(Elements, Name)
        orelse (Name =/= [] andalso matches_behind(Elements, tl(Name))).

%% -- Looking -------------------------------------------------------------------------------------

expand(Base, [{name, Name} | Parts], Directory) ->
    {Names, Rest} = lists:splitwith(fun(Part) -> is_tuple(Part) end, Parts),
    Path = lists:foldl(fun({name, Next}, Above) -> join(Above, Next) end, join(Base, Name), Names),
    case Rest of
        [] -> [Path || exists(place(Path, Directory))];
        _ -> expand(Path, Rest, Directory)
    end;
expand(Base, [double_star], Directory) ->
    lists:append([begin
                      Path = join(Base, Name),
                      [Path | below(Type, Path, [double_star], Directory)]
                  end || {Name, Type} <- contents(Base, Directory)]);
expand(Base, [double_star | Parts] = All, Directory) ->
    expand(Base, Parts, Directory)
        ++ lists:append([below(Type, join(Base, Name), All, Directory)
                         || {Name, Type} <- contents(Base, Directory)]);
expand(Base, [Elements | Parts], Directory) ->
    lists:append([below(Type, join(Base, Name), Parts, Directory)
                  || {Name, Type} <- contents(Base, Directory), matches(Elements, Name)]);
expand(Base, [], _Directory) ->
    [Base].

%% Nothing is below what is surely no directory.
below(_Type, Path, [], _Directory) ->
    [Path];
below(Type, Path, Parts, Directory)
  when Type =:= directory; Type =:= symlink; Type =:= undefined ->
    expand(Path, Parts, Directory);
below(_Type, _Path, _Parts, _Directory) ->
    [].

%% Names that are no text are left out.
contents(Base, Directory) ->
    case alder_file:list_types(place(Base, Directory)) of
        {ok, Entries} -> [Entry || {Name, _} = Entry <- Entries, is_list(Name)];
        {error, _} -> []
    end.

exists(Path) ->
    element(1, alder_file:read_info(Path, false)) =:= ok.

%% Where a name is that is relative to the directory.
place([$/ | _] = Path, _Directory) -> Path;
place("", Directory) -> Directory;
place(Path, ".") -> Path;
place(Path, Directory) -> filename:join(Directory, Path).

join("", Name) -> Name;
join("/", Name) -> [$/ | Name];
join(Base, Name) -> Base ++ [$/ | Name].
