-module(application_config).
-moduledoc """
Parameters of applications from outside: configuration files, `-config NAME`, and the command line,
`-APPLICATION KEY VALUE`.

A configuration file holds one list, `[{Application, [{Key, Value}]}]`, and a dot. One that is called
`sys.config` may name others in that list, which are read in their place: `"other"` or `"other.config"`,
beside that file or else where the machine was started.
""".

-export([read/0, command_line/0, parameters/1, check/1, terms/1, term/1]).

-type config() :: [{atom(), [{atom(), term()}]}].
-export_type([config/0]).

-doc "What the files of the command line say; where they say different things, the last is right.".
-spec read() -> {ok, #{atom() => #{atom() => term()}}} | {error, string()}.
read() ->
    case init:get_argument(config) of
        {ok, Lists} ->
            try
                {ok, lists:foldl(fun file/2, #{}, lists:append(Lists))}
            catch
                throw:{wrong, Text} -> {error, lists:flatten(Text)}
            end;
        error ->
            {ok, #{}}
    end.

file(Name, Config) ->
    Base = without_extension(Name),
    Entries = entries(path(Base)),
    case lists:reverse(string:lexemes(Base, "/")) of
        ["sys" | Parents] ->
            Directory = directory(Base, Parents),
            lists:foldl(fun(Entry, Before) -> entry(Entry, Directory, Before) end, Config,
                        grouped(Entries));
        _ ->
            merge(Entries, Config)
    end.

%% Names of files, and lists of what stands between them.
grouped(Entries) ->
    case lists:splitwith(fun(Entry) -> not is_name(Entry) end, Entries) of
        {[], []} -> [];
        {[], [Name | Rest]} -> [{include, Name} | grouped(Rest)];
        {Own, Rest} -> [{own, Own} | grouped(Rest)]
    end.

is_name(Entry) -> Entry =/= [] andalso io_lib:printable_unicode_list(Entry).

entry({own, Entries}, _Directory, Config) ->
    merge(Entries, Config);
entry({include, Name}, Directory, Config) ->
    Base = without_extension(Name),
    Beside = path(Directory ++ Base),
    case hd(Base) =:= $/ orelse not alder_file:is_regular(Beside) of
        true -> merge(entries(path(Base)), Config);
        false -> merge(entries(Beside), Config)
    end.

merge(Entries, Config) ->
    case check(Entries) of
        ok ->
            lists:foldl(fun({Application, Parameters}, Before) ->
                                Old = maps:get(Application, Before, #{}),
                                Before#{Application => maps:merge(Old, maps:from_list(Parameters))}
                        end, Config, Entries);
        {error, Text} ->
            throw({wrong, ["invalid config data: ", Text]})
    end.

without_extension(Name) ->
    case lists:suffix(".config", Name) of
        true -> lists:sublist(Name, length(Name) - length(".config"));
        false -> Name
    end.

%% The name has a directory in it, as it is shown when something is wrong.
path(Base) ->
    case lists:member($/, Base) of
        true -> Base ++ ".config";
        false -> "./" ++ Base ++ ".config"
    end.

directory(_Base, []) -> "";
directory(Base, [_ | _]) -> lists:sublist(Base, length(Base) - length("sys")).

entries(Path) ->
    case alder_file:is_regular(Path) andalso alder_file:read_text(Path) of
        {ok, Text} -> list(Path, Text);
        _ -> wrong(Path, none, "configuration file not found")
    end.

list(Path, Text) ->
    case terms(Text) of
        {ok, [List]} when is_list(List), length(List) >= 0 -> List;
        {ok, _} -> wrong(Path, none, "configuration file must contain ONE list ended by <dot>");
        {error, {_, ["syntax error before: ", []]}} -> wrong(Path, none, "no ending <dot> found");
        {error, {Line, Description}} -> wrong(Path, Line, Description)
    end.

-spec wrong(string(), none | pos_integer(), unicode:chardata()) -> no_return().
wrong(Path, Line, Text) ->
    throw({wrong, io_lib:format("error in config file ~tp (~w): ~ts", [Path, Line, Text])}).

-doc "The terms of a text, each of which ends with a dot.".
-spec terms(string()) -> {ok, [term()]} | {error, {pos_integer() | none, unicode:chardata()}}.
terms(Text) ->
    terms(Text, 0, []).

terms(Text, Lines, Terms) ->
    case alder_code:scan_form(Text) of
        {complete, Form, Rest} ->
            case term(Form) of
                {ok, Term} -> terms(Rest, Lines + lines(Form), [Term | Terms]);
                {error, {Line, Description}} -> {error, {Lines + Line, Description}}
            end;
        incomplete ->
            case is_blank(Text) of
                true -> {ok, lists:reverse(Terms)};
                false -> {error, {Lines + max(1, lines(Text)), ["syntax error before: ", []]}}
            end
    end.

lines(Text) -> length([Char || Char <- Text, Char =:= $\n]).

%% Nothing but blanks and comments.
is_blank([$% | Text]) -> is_blank(lists:dropwhile(fun(Char) -> Char =/= $\n end, Text));
is_blank([Char | Text]) when Char =< $\s -> is_blank(Text);
is_blank(Text) -> Text =:= [].

-doc "The term that a text with a dot at its end stands for.".
-spec term(string()) -> {ok, term()} | {error, {pos_integer(), unicode:chardata()}}.
term(Text) ->
    case alder_code:parse_term(Text) of
        {ok, Term} -> {ok, Term};
        {error, {Line, _Module, Description}} -> {error, {Line, Description}}
    end.

-doc "The parameters on the command line in its order, their values as text.".
-spec command_line() -> [{Application :: atom(), Key :: atom(), Value :: string()}].
command_line() ->
    [{Application, list_to_atom(Key), Value}
     || {Application, Words} <- init:get_arguments(), {Key, Value} <- pairs(Words)].

-doc "The parameters of an application from outside, without those that are wrong.".
-spec parameters(atom()) -> #{atom() => term()}.
parameters(Application) ->
    Files = case read() of
                {ok, Config} -> maps:get(Application, Config, #{});
                {error, _} -> #{}
            end,
    Commanded = [{Key, term(Text ++ " .")} || {Name, Key, Text} <- command_line(), Name =:= Application],
    maps:merge(Files, maps:from_list([{Key, Term} || {Key, {ok, Term}} <- Commanded])).

pairs([Key, Value | Words]) -> [{Key, Value} | pairs(Words)];
pairs(_) -> [].

%% -- What is wrong in a list ---------------------------------------------------------------------

-doc "Whether a list is a configuration; if not, a text says what is wrong.".
-spec check([term()]) -> ok | {error, string()}.
check(Config) ->
    try
        check(Config, [])
    catch
        throw:{wrong, Format, Arguments} -> {error, lists:flatten(io_lib:format(Format, Arguments))}
    end.

check([{Application, Parameters} | Config], Before) when is_atom(Application), is_list(Parameters) ->
    case lists:member(Application, Before) of
        true -> throw({wrong, "duplicate application config: ~tp", [Application]});
        false -> check_parameters(Parameters, Application, [])
    end,
    check(Config, [Application | Before]);
check([{Application, _} | _], _) when is_atom(Application) ->
    throw({wrong, "application: ~tp; parameters must be a list", [Application]});
check([{Name, Parameters} | _], _) when is_list(Parameters) ->
    throw({wrong, "application: ~tp; application name must be an atom", [Name]});
check([Other | _], _) ->
    throw({wrong, "invalid application config: ~tp", [Other]});
check([], _) ->
    ok.

check_parameters([{Key, _} | Parameters], Application, Before) when is_atom(Key) ->
    case lists:member(Key, Before) of
        true -> throw({wrong, "application: ~tp; duplicate parameter: ~tp", [Application, Key]});
        false -> check_parameters(Parameters, Application, [Key | Before])
    end;
check_parameters([{Key, _} | _], Application, _) ->
    throw({wrong, "application: ~tp; invalid parameter name: ~tp", [Application, Key]});
check_parameters([Other | _], Application, _) ->
    throw({wrong, "application: ~tp; invalid parameter: ~tp", [Application, Other]});
check_parameters([], _, _) ->
    ok;
check_parameters(Tail, Application, _) ->
    throw({wrong, "application: ~tp; invalid parameter: ~tp", [Application, Tail]}).
