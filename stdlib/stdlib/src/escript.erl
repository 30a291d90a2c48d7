-module(escript).
-moduledoc """
The files of scripts, put together from sections and taken apart; and the name of the one that runs. A script may be source,
an archive or compiled code. `alder` runs those of source.
""".

-export([script_name/0, create/2, extract/2]).

-export_type([section/0]).

-type zip_file() :: file:filename() | {file:filename(), binary()} | {file:filename(), binary(), term()}.
-type section() ::
    shebang | {shebang, undefined | default | string()}
    | comment | {comment, undefined | default | string()}
    | {emu_args, undefined | string()}
    | {source, file:filename() | binary()} | {beam, file:filename() | binary()}
    | {archive, file:filename() | binary()} | {archive, [zip_file()], [term()]}.

-define(SHEBANG, "/usr/bin/env escript").
-define(COMMENT, "This is an -*- erlang -*- file").

-doc "The name of the program's file, as it was given on the command line.".
-spec script_name() -> string().
script_name() ->
    case init:get_plain_arguments() of
        [Name | _] -> Name;
        [] -> ""
    end.

%% -- Putting together ----------------------------------------------------------------------------

-doc "Writes a script that consists of these sections, or gives it as a binary. The last body counts.".
-spec create(file:filename() | binary, [section()]) -> ok | {ok, binary()} | {error, term()}.
create(File, Sections) when is_list(Sections) ->
    try
        written(File, header_and_body(Sections, #{shebang => undefined, comment => undefined, emu_args => undefined}))
    catch
        throw:{?MODULE, Reason} -> {error, Reason}
    end.

written(binary, Bytes) ->
    {ok, Bytes};
written(File, Bytes) ->
    case file:write_file(File, Bytes) of
        ok -> ok;
        {error, Reason} -> {error, {Reason, File}}
    end.

header_and_body([Section | Sections], Found) ->
    case Section of
        shebang -> header_and_body(Sections, Found#{shebang := default});
        comment -> header_and_body(Sections, Found#{comment := default});
        {Name, Value} when Name =:= shebang; Name =:= comment; Name =:= emu_args ->
            case Value =:= undefined orelse Value =:= default andalso Name =/= emu_args orelse is_list(Value) of
                true -> header_and_body(Sections, Found#{Name := Value});
                false -> fail({badarg, Section})
            end;
        {Name, Body} when Name =:= source; Name =:= beam; Name =:= archive ->
            header_and_body(Sections, Found#{body => body(Body, Section)});
        {archive, Files, Options} when is_list(Files), is_list(Options) ->
            header_and_body(Sections, Found#{body => archive(Files, Options, Section)});
        _ ->
            fail({badarg, Section})
    end;
header_and_body([], #{shebang := Shebang, comment := Comment, emu_args := Arguments, body := Body}) ->
    Header = [line("#!", Shebang, ?SHEBANG), line("%% ", Comment, ?COMMENT), line("%%!", Arguments, "")],
    <<(unicode:characters_to_binary(Header))/binary, Body/binary>>;
header_and_body([], _) ->
    fail(missing_body).

line(_, undefined, _) -> "";
line(Start, default, Text) -> [Start, Text, $\n];
line(Start, Text, _) -> [Start, Text, $\n].

body(Bytes, _) when is_binary(Bytes) -> Bytes;
body(File, Section) when is_list(File) ->
    case file:read_file(File) of
        {ok, Bytes} -> Bytes;
        {error, Reason} -> fail({Reason, Section})
    end;
body(_, Section) ->
    fail({badarg, Section}).

archive(Files, Options, Section) ->
    case zip:create("script.zip", Files, Options ++ [memory]) of
        {ok, {_, Bytes}} -> Bytes;
        {error, Reason} -> fail({Reason, Section})
    end.

-spec fail(term()) -> no_return().
fail(Reason) -> throw({?MODULE, Reason}).

%% -- Taking apart --------------------------------------------------------------------------------

-doc """
The sections of a script: always `shebang`, `comment` and `emu_args`, with `undefined` for what is not there, then the body.
With `compile_source` source is compiled.
""".
-spec extract(file:filename(), [compile_source]) -> {ok, [section()]} | {error, term()}.
extract(File, Options) when is_list(File), is_list(Options) ->
    case [Option || Option <- Options, Option =/= compile_source] of
        [] ->
            case file:read_file(File) of
                {ok, Bytes} -> sections(Bytes, File, Options =/= []);
                {error, Reason} -> {error, text([file:format_error(Reason), ": '", File, "'"])}
            end;
        [Option | _] ->
            {error, {badarg, Option}}
    end.

text(Chars) -> lists:flatten(Chars).

sections(Bytes, File, IsToBeCompiled) ->
    case section(Bytes, File, false) =/= {ok, {source, Bytes}} orelse binary:split(Bytes, <<"\n">>) of
        Lines when Lines =:= true; tl(Lines) =/= [], tl(Lines) =/= [<<>>] ->
            {Shebang, Behind} = header(Bytes, <<"#!">>),
            {Comment, Next} = case Shebang of undefined -> {undefined, Behind}; _ -> comment(Behind) end,
            {Arguments, Body} = case Shebang of undefined -> {undefined, Next}; _ -> header(Next, <<"%%!">>) end,
            Header = [{shebang, named(Shebang, ?SHEBANG)}, {comment, named(Comment, ?COMMENT)}, {emu_args, Arguments}],
            case section(Body, File, IsToBeCompiled) of
                {ok, Section} -> {ok, Header ++ [Section]};
                Error -> Error
            end;
        _ ->
            {error, "Premature end of file reached"}
    end.

header(Bytes, Start) ->
    Size = byte_size(Start),
    case Bytes of
        <<Start:Size/binary, _/binary>> ->
            [Line | Rest] = binary:split(Bytes, <<"\n">>),
            <<_:Size/binary, Text/binary>> = Line,
            {string:trim(characters(Text)), iolist_to_binary(Rest)};
        _ ->
            {undefined, Bytes}
    end.

comment(<<"%%!", _/binary>> = Bytes) -> {undefined, Bytes};
comment(<<"%", _/binary>> = Bytes) ->
    {Text, Rest} = header(Bytes, <<"%">>),
    {string:trim(string:trim(Text, leading, "%")), Rest};
comment(Bytes) -> {undefined, Bytes}.

characters(Bytes) ->
    case unicode:characters_to_list(Bytes) of
        Text when is_list(Text) -> Text;
        _ -> binary_to_list(Bytes)
    end.

named(Text, Text) -> default;
named(Text, _) -> Text.

section(<<"PK", _/binary>> = Bytes, _, _) -> {ok, {archive, Bytes}};
section(<<"FOR1", _/binary>> = Bytes, _, _) -> {ok, {beam, Bytes}};
section(Bytes, _, false) -> {ok, {source, Bytes}};
section(_, File, true) -> compiled(File).

%% A script need not say what module it is, nor that main/1 is exported.
compiled(File) ->
    maybe
        {ok, Forms} ?= epp:parse_file(File, []),
        Name = [Module || {attribute, _, module, Module} <- Forms],
        Attributes = [{attribute, 1, module, list_to_atom(filename:basename(File, ".erl"))} || Name =:= []]
            ++ [{attribute, 1, export, [{main, 1}]} || Name =:= []],
        {[FileForm], Others} = lists:split(1, Forms),
        {ok, _, Code} ?= compile:forms([FileForm | Attributes] ++ Others, [binary]),
        {ok, {source, Code}}
    else
        _ -> {error, "There were compilation errors."}
    end.
