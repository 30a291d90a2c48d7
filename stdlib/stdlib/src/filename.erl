-module(filename).
-moduledoc """
Names of files, as text: nothing here looks at the file system.

A name is a string, an atom, or a list of these, and gives strings; or a binary, and gives binaries.
Names that are put together are made right: no slash twice or at the end, no `.` within.
""".

-export([absname/1, absname/2, absname_join/2, basename/1, basename/2, dirname/1, extension/1,
         flatten/1, join/1, join/2, nativename/1, pathtype/1, rootname/1, rootname/2, split/1,
         validate/1]).
-export([basedir/2, basedir/3]).

-export_type([basedir_opts/0, basedir_path_type/0, basedir_paths_type/0]).

-type basedir_path_type() :: user_cache | user_config | user_data | user_log.
-type basedir_paths_type() :: site_config | site_data.
-type basedir_opts() :: #{author => string() | binary(), os => windows | darwin | linux,
                          version => string() | binary()}.

%% -- Putting together ----------------------------------------------------------------------------

-doc "The name from the root on; what is relative begins in the current directory.".
-spec absname(file:name_all()) -> file:filename_all().
absname(Name) ->
    case pathtype(Name) of
        relative ->
            {ok, Directory} = file:get_cwd(),
            absname_join(Directory, Name);
        absolute ->
            join([flatten(Name)])
    end.

-doc "The same where what is relative begins in `Directory`.".
-spec absname(file:name_all(), file:name_all()) -> file:filename_all().
absname(Name, Directory) ->
    case pathtype(Name) of
        relative -> absname_join(Directory, Name);
        absolute when is_binary(Directory) -> made_right(binary(Name));
        absolute -> join([flatten(Name)])
    end.

-spec absname_join(file:name_all(), file:name_all()) -> file:filename_all().
absname_join(Directory, Name) ->
    join(Directory, flatten(Name)).

-doc "One name of several parts. A part that begins at the root makes void those before it.".
-spec join([file:name_all()]) -> file:filename_all().
join([Part]) ->
    made_right(Part);
join([First, Second | Parts]) ->
    join([join(First, Second) | Parts]).

-spec join(file:name_all(), file:name_all()) -> file:filename_all().
join(First, Second) when is_binary(First), is_binary(Second) ->
    joined(binary_to_list(First), binary_to_list(Second), fun list_to_binary/1);
join(First, Second) when is_binary(First); is_binary(Second) ->
    join(binary(First), binary(Second));
join(First, Second) when (is_list(First) orelse is_atom(First)),
                         (is_list(Second) orelse is_atom(Second)) ->
    joined(flatten(First), flatten(Second), fun(Name) -> Name end).

joined(_First, [$/ | _] = Second, Finish) -> Finish(right(Second));
joined(First, Second, Finish) -> Finish(right(First ++ [$/ | Second])).

made_right(Name) when is_binary(Name) -> list_to_binary(right(binary_to_list(Name)));
made_right(Name) when is_list(Name); is_atom(Name) -> right(flatten(Name)).

%% Slashes once, none at the end, no `.` between them.
right([$/ | Name]) -> [$/ | after_slash(Name)];
right(Name) -> within(Name).

within([$/ | Name]) ->
    case after_slash(Name) of
        [] -> [];
        Rest -> [$/ | Rest]
    end;
within([Char | Name]) when is_integer(Char) ->
    [Char | within(Name)];
within([]) ->
    [].

after_slash([$/ | Name]) -> after_slash(Name);
after_slash([$., $/ | Name]) -> after_slash(Name);
after_slash(Name) -> within(Name).

-doc "The name as the system writes it: made right, there is no more to it here.".
-spec nativename(file:name_all()) -> file:filename_all().
nativename(Name) ->
    made_right(Name).

-doc "A string of an atom, or of lists of strings and atoms.".
-spec flatten(file:name_all()) -> file:filename_all().
flatten(Name) when is_binary(Name) -> Name;
flatten(Name) when is_atom(Name) -> atom_to_list(Name);
flatten(Name) -> flatten(Name, []).

flatten([Part | Rest], Tail) when is_list(Part) -> flatten(Part, flatten(Rest, Tail));
flatten([Atom | Rest], Tail) when is_atom(Atom) -> atom_to_list(Atom) ++ flatten(Rest, Tail);
flatten([Char | Rest], Tail) -> [Char | flatten(Rest, Tail)];
flatten([], Tail) -> Tail;
flatten(Atom, Tail) when is_atom(Atom) -> atom_to_list(Atom) ++ Tail.

binary(Name) when is_binary(Name) -> Name;
binary(Name) -> unicode:characters_to_binary(flatten(Name)).

%% -- Taking apart --------------------------------------------------------------------------------

-spec pathtype(file:name_all()) -> absolute | relative | volumerelative.
pathtype(<<$/, _/binary>>) -> absolute;
pathtype([$/ | _]) -> absolute;
pathtype([[Char | _] = First | Rest]) when is_integer(Char); is_list(Char) ->
    pathtype(First ++ Rest);
pathtype(Name) when is_atom(Name) -> pathtype(atom_to_list(Name));
pathtype([Atom | Rest]) when is_atom(Atom) -> pathtype(atom_to_list(Atom) ++ Rest);
pathtype([[] | Rest]) -> pathtype(Rest);
pathtype(Name) when is_list(Name); is_binary(Name) -> relative.

-doc "The parts of a name; the root is one.".
-spec split(file:name_all()) -> [file:filename_all()].
split(Name) when is_binary(Name) ->
    [list_to_binary(Part) || Part <- split(binary_to_list(Name))];
split(Name) ->
    case flatten(Name) of
        [$/ | Rest] -> ["/" | parts(Rest)];
        Flat -> parts(Flat)
    end.

parts(Name) -> [Part || Part <- string:split(Name, "/", all), Part =/= []].

-doc "The last part of a name.".
-spec basename(file:name_all()) -> file:filename_all().
basename(Name) when is_binary(Name) ->
    case split(Name) of
        [] -> <<>>;
        [<<"/">>] -> <<>>;
        Parts -> lists:last(Parts)
    end;
basename(Name) ->
    last_part(flatten(Name), []).

%% One slash at the end does not count.
last_part([$/], Part) -> lists:reverse(Part);
last_part([$/ | Rest], _Part) -> last_part(Rest, []);
last_part([Char | Rest], Part) when is_integer(Char) -> last_part(Rest, [Char | Part]);
last_part([], Part) -> lists:reverse(Part).

-doc "The same without `Extension`, if it ends so.".
-spec basename(file:name_all(), file:name_all()) -> file:filename_all().
basename(Name, Extension) when is_binary(Name), is_binary(Extension) ->
    without_end(basename(Name), Extension);
basename(Name, Extension) when is_binary(Name); is_binary(Extension) ->
    basename(binary(Name), binary(Extension));
basename(Name, Extension) ->
    without_extension(flatten(Name), flatten(Extension), []).

without_extension(Extension, Extension, Part) -> lists:reverse(Part);
without_extension([$/], _Extension, Part) -> lists:reverse(Part);
without_extension([$/ | Rest], Extension, _Part) -> without_extension(Rest, Extension, []);
without_extension([Char | Rest], Extension, Part) -> without_extension(Rest, Extension, [Char | Part]);
without_extension([], _Extension, Part) -> lists:reverse(Part).

without_end(Name, Extension) when byte_size(Name) >= byte_size(Extension) ->
    Size = byte_size(Name) - byte_size(Extension),
    case Name of
        <<Start:Size/binary, Extension/binary>> -> Start;
        _ -> Name
    end;
without_end(Name, _Extension) ->
    Name.

-doc "The name without its last part.".
-spec dirname(file:name_all()) -> file:filename_all().
dirname(Name) when is_binary(Name) ->
    list_to_binary(dirname(binary_to_list(Name)));
dirname(Name) ->
    Flat = flatten(Name),
    case lists:dropwhile(fun(Char) -> Char =/= $/ end, lists:reverse(Flat)) of
        [] -> ".";
        Reversed ->
            case lists:dropwhile(fun(Char) -> Char =:= $/ end, Reversed) of
                [] -> "/";
                Directory -> lists:reverse(Directory)
            end
    end.

-doc "What follows the last dot, with the dot; a dot at the start of the last part does not count.".
-spec extension(file:name_all()) -> file:filename_all().
extension(Name) when is_binary(Name) ->
    list_to_binary(extension(binary_to_list(Name)));
extension(Name) ->
    Flat = flatten(Name),
    lists:nthtail(root_length(Flat, 0, 0, none), Flat).

%% A dot at the start of the name itself does count, as in OTP.
-doc "The name without its extension.".
-spec rootname(file:name_all()) -> file:filename_all().
rootname(Name) when is_binary(Name) ->
    list_to_binary(rootname(binary_to_list(Name)));
rootname(Name) ->
    Flat = flatten(Name),
    lists:sublist(Flat, root_length(Flat, 0, -1, none)).

%% How many characters stand before the extension; its dot must be behind where the part starts.
root_length([$/ | Rest], At, _Start, _Dot) -> root_length(Rest, At + 1, At + 1, none);
root_length([$. | Rest], At, Start, _Dot) when At > Start -> root_length(Rest, At + 1, Start, At);
root_length([_ | Rest], At, Start, Dot) -> root_length(Rest, At + 1, Start, Dot);
root_length([], At, _Start, none) -> At;
root_length([], _At, _Start, Dot) -> Dot.

-doc "The name without `Extension`, if it ends so.".
-spec rootname(file:name_all(), file:name_all()) -> file:filename_all().
rootname(Name, Extension) when is_binary(Name), is_binary(Extension) ->
    without_end(Name, Extension);
rootname(Name, Extension) when is_binary(Name); is_binary(Extension) ->
    rootname(binary(Name), binary(Extension));
rootname(Name, Extension) ->
    Flat = flatten(Name),
    FlatExtension = flatten(Extension),
    case lists:suffix(FlatExtension, Flat) of
        true -> without_suffix(Flat, lists:sublist(Flat, length(Flat) - length(FlatExtension)));
        false -> Flat
    end.

%% Something of the last part has to be left.
without_suffix(Flat, Root) ->
    case Root =/= [] andalso lists:last(Root) =:= $/ of
        true -> Flat;
        false -> Root
    end.

-doc "Whether the system can have a file of that name.".
-spec validate(file:name_all()) -> boolean().
validate(Name) when is_binary(Name) ->
    Name =/= <<>> andalso binary:match(Name, <<0>>) =:= nomatch;
validate(Name) ->
    try unicode:characters_to_binary(flatten(Name)) of
        Binary when is_binary(Binary) -> validate(Binary);
        _ -> false
    catch
        error:_ -> false
    end.

%% -- Directories of users and systems ------------------------------------------------------------

-spec basedir(basedir_path_type() | basedir_paths_type(), string() | binary()) ->
          file:filename_all() | [file:filename_all()].
basedir(Type, Application) ->
    basedir(Type, Application, #{}).

-doc "Where an application has its files of a kind.".
-spec basedir(basedir_path_type() | basedir_paths_type(), string() | binary(), basedir_opts()) ->
          file:filename_all() | [file:filename_all()].
basedir(Type, Application, Options)
  when is_atom(Type), is_list(Application) orelse is_binary(Application), is_map(Options) ->
    filename_basedir:basedir(Type, Application, Options).
