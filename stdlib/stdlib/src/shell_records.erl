-module(shell_records).
-moduledoc """
The shell's commands that have to do with records. `Ask` asks the shell, see `shell_evaluator:ask/2`.
""".

-export([define/3, read/4, forget/2, list/2, print/2]).

-type ask() :: fun((term()) -> term()).

-doc "rd/2: the texts of the name and of the fields in braces.".
-spec define(string(), string(), ask()) -> atom().
define(Name, Definition, Ask) when is_list(Name), is_list(Definition) ->
    case Ask({define, ["-record(" ++ Name ++ "," ++ Definition ++ ")."]}) of
        ok -> atom(Name);
        {error, _} -> error({shell_failed, "bad record definition"})
    end.

atom(Text) ->
    {ok, [{atom, _, Name}], _} = erl_scan:string(Text),
    Name.

-doc "rr/1,2,3: the records of modules and files, by name or wildcard.".
-spec read(term(), term(), term(), ask()) -> [atom()] | {error, term()}.
read(Sources, Names, Options, Ask) ->
    read_all(sources(Sources), Names, options(Options), Ask, []).

options(Options) when is_list(Options) -> Options;
options(Option) -> [Option].

%% A string is one file, a list of others are several sources.
sources(Source) when is_atom(Source) -> [Source];
sources([Char | _] = Source) when is_integer(Char) -> files(Source);
sources(Sources) -> lists:flatmap(fun sources/1, Sources).

files(Name) ->
    case lists:any(fun(Char) -> lists:member(Char, "*?[{") end, Name) of
        true -> filelib:wildcard(Name);
        false -> [Name || alder_file:is_regular(Name)]
    end.

read_all([Source | Sources], Names, Options, Ask, Read) ->
    case records_of(Source, Options) of
        {ok, Records} ->
            Wanted = [Record || {Name, _} = Record <- Records, is_wanted(Name, Names)],
            case Ask({define, [Text || {_, Text} <- Wanted]}) of
                ok -> read_all(Sources, Names, Options, Ask, [Name || {Name, _} <- Wanted] ++ Read);
                {error, _} -> {error, invalid_record_definition}
            end;
        {error, _} = Error ->
            Error
    end;
read_all([], _Names, _Options, _Ask, Read) ->
    lists:usort(Read).

is_wanted(_Name, '_') -> true;
is_wanted(Name, Names) when is_list(Names) -> lists:member(Name, Names);
is_wanted(Name, Other) -> Name =:= Other.

records_of(Module, Options) when is_atom(Module) ->
    case code:which(Module) of
        File when is_list(File) -> records_of(File, Options);
        _ -> {error, nofile}
    end;
records_of(File, Options) ->
    case alder_syntax:parse_file(File, [Option || Option <- Options, is_tuple(Option)]) of
        Forms when is_list(Forms) ->
            {ok, [{Name, lists:flatten(erl_pp:form(Form))}
                  || {attribute, _, record, {Name, _}} = Form <- Forms]};
        {error, enoent} ->
            {error, nofile};
        {error, _} = Error ->
            Error
    end.

-doc "rf/0,1.".
-spec forget(term(), ask()) -> ok | [].
forget('_', Ask) ->
    Names = maps:keys(shell_definitions:records(Ask(definitions))),
    ok = Ask({forget, {records, Names}}),
    [];
forget(Names, Ask) when is_list(Names) ->
    Ask({forget, {records, Names}});
forget(Name, Ask) ->
    forget([Name], Ask).

-doc "rl/0,1.".
-spec list(term(), ask()) -> ok.
list(Names, Ask) ->
    Definitions = Ask(definitions),
    All = maps:keys(shell_definitions:records(Definitions)),
    Wanted = [Name || Name <- All, is_wanted(Name, Names)],
    io:put_chars([[form(Text), "\n"]
                  || Text <- lists:sort(shell_definitions:texts(Wanted, Definitions))]).

form(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Form} = erl_parse:parse_form(Tokens),
    string:trim(erl_pp:form(Form)).

-doc "rp/1.".
-spec print(term(), ask()) -> ok.
print(Term, Ask) ->
    Records = shell_definitions:records(Ask(definitions)),
    Fields = fun(Tag, Size) ->
        case Records of
            #{Tag := Names} when length(Names) =:= Size -> Names;
            #{} -> no
        end
    end,
    io:put_chars([io_lib_pretty:print(Term, [{record_print_fun, Fields}, {encoding, unicode}]), "\n"]).
