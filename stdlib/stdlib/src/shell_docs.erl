-module(shell_docs).
-moduledoc """
Documentation for the terminal: what `h/1,2,3`, `ht/1,2,3` and `hcb/1,2,3` of the shell print.

The documentation is that of EEP 48, as `code:get_doc/1` gives it, in the format `text/markdown` or
`application/erlang+html`; other text formats are shown as they are.

## Examples

```
1> h(maps, new, 0).

  -spec new() -> #{}.

  A map without associations.
```
""".

-export([get_doc/1, get_doc/3, get_type_doc/3, get_callback_doc/3]).
-export([render/2, render/3, render/4, render/5]).
-export([render_type/2, render_type/3, render_type/4, render_type/5]).
-export([render_callback/2, render_callback/3, render_callback/4, render_callback/5]).
-export([validate/1, normalize/1, supported_tags/0]).

-export_type([chunk_elements/0, chunk_element/0, chunk_element_attrs/0, config/0, docs_v1/0]).

-include_lib("kernel/include/eep48.hrl").

-type docs_v1() :: #docs_v1{}.
-type chunk_elements() :: [chunk_element()].
-type chunk_element() :: {atom(), chunk_element_attrs(), chunk_elements()} | binary().
-type chunk_element_attrs() :: [{atom(), unicode:chardata()}].
-doc "With which characters, how wide, and whether with escape sequences for bold and underlined text.".
-type config() :: #{encoding => unicode | latin1, columns => pos_integer(), ansi => boolean()}.
-type kind() :: function | type | callback.
-type entry() :: {{kind(), atom(), arity()}, erl_anno:anno(), [binary()], map() | none | hidden, map()}.
-type result() :: unicode:chardata() | {error, function_missing | type_missing | callback_missing
                                               | {unknown_format, binary()}}.

-define(INLINE, [i, b, em, strong, code, a]).
-define(BLOCKS, [p, 'div', br, pre, ul, ol, li, dl, dt, dd, h1, h2, h3, h4, h5, h6]).

%% -- Finding -------------------------------------------------------------------------------------

-doc false.
-spec get_doc(module()) -> chunk_elements() | none | hidden.
get_doc(Module) ->
    {ok, #docs_v1{module_doc = Doc} = Docs} = code:get_doc(Module),
    elements(Doc, Docs).

-doc false.
-spec get_doc(module(), atom(), arity()) -> [tuple()].
get_doc(Module, Name, Arity) -> entries_of_module(Module, function, Name, Arity).

-doc false.
-spec get_type_doc(module(), atom(), arity()) -> [tuple()].
get_type_doc(Module, Name, Arity) -> entries_of_module(Module, type, Name, Arity).

-doc false.
-spec get_callback_doc(module(), atom(), arity()) -> [tuple()].
get_callback_doc(Module, Name, Arity) -> entries_of_module(Module, callback, Name, Arity).

entries_of_module(Module, Kind, Name, Arity) ->
    {ok, Docs} = code:get_doc(Module),
    [{Key, Anno, Signature, elements(Doc, Docs), Metadata}
     || {Key, Anno, Signature, Doc, Metadata} <- entries(Kind, Name, Arity, Docs)].

-spec entries(kind(), atom(), arity() | any, docs_v1()) -> [entry()].
entries(Kind, Name, Arity, #docs_v1{docs = Docs}) ->
    [Entry || {{K, N, A}, _, _, _, _} = Entry <- Docs, K =:= Kind, N =:= Name,
              Arity =:= any orelse A =:= Arity].

%% The elements that a doc stands for; a text of an unknown format is a binary.
elements(#{} = Doc, #docs_v1{format = Format}) when map_size(Doc) > 0 ->
    Text = case Doc of
               #{<<"en">> := English} -> English;
               #{} -> hd(maps:values(Doc))
           end,
    case Format of
        <<"text/markdown">> -> shell_docs_markdown:parse_md(Text);
        ?NATIVE_FORMAT -> normalize(Text);
        <<"text/", _/binary>> -> [{pre, [], [Text]}];
        _ -> throw({error, {unknown_format, Format}})
    end;
elements(hidden, _) -> hidden;
elements(_, _) -> none.

%% -- Modules and functions -----------------------------------------------------------------------

-doc "The documentation of a module.".
-spec render(module(), docs_v1()) -> result().
render(Module, #docs_v1{} = Docs) -> render(Module, Docs, #{}).

-doc "The documentation of a module, or of all functions with a name.".
-spec render(module(), docs_v1(), config()) -> result();
            (module(), atom(), docs_v1()) -> result().
render(Module, #docs_v1{module_doc = Doc} = Docs, Config) when is_map(Config) ->
    Page = page(Config),
    formatted(fun() ->
                      Body = body(Doc, atom_to_list(Module), Docs),
                      ["\n", title(Module, Page), "\n", shell_docs_layout:text(Body, Page)]
              end);
render(Module, Function, #docs_v1{} = Docs) ->
    render(Module, Function, Docs, #{}).

-spec render(module(), atom(), docs_v1(), config()) -> result();
            (module(), atom(), arity(), docs_v1()) -> result().
render(_Module, Function, #docs_v1{} = Docs, Config) when is_map(Config) ->
    render_entries(entries(function, Function, any, Docs), function_missing, Docs, Config);
render(Module, Function, Arity, #docs_v1{} = Docs) ->
    render(Module, Function, Arity, Docs, #{}).

-spec render(module(), atom(), arity(), docs_v1(), config()) -> result().
render(_Module, Function, Arity, #docs_v1{} = Docs, Config) ->
    render_entries(entries(function, Function, Arity, Docs), function_missing, Docs, Config).

%% -- Types ---------------------------------------------------------------------------------------

-doc "The types of a module.".
-spec render_type(module(), docs_v1()) -> result().
render_type(Module, #docs_v1{} = Docs) -> render_type(Module, Docs, #{}).

-spec render_type(module(), docs_v1(), config()) -> result();
                 (module(), atom(), docs_v1()) -> result().
render_type(Module, #docs_v1{} = Docs, Config) when is_map(Config) ->
    overview(Module, type, "types", Docs, Config);
render_type(Module, Type, #docs_v1{} = Docs) ->
    render_type(Module, Type, Docs, #{}).

-spec render_type(module(), atom(), docs_v1(), config()) -> result();
                 (module(), atom(), arity(), docs_v1()) -> result().
render_type(_Module, Type, #docs_v1{} = Docs, Config) when is_map(Config) ->
    render_entries(entries(type, Type, any, Docs), type_missing, Docs, Config);
render_type(Module, Type, Arity, #docs_v1{} = Docs) ->
    render_type(Module, Type, Arity, Docs, #{}).

-spec render_type(module(), atom(), arity(), docs_v1(), config()) -> result().
render_type(_Module, Type, Arity, #docs_v1{} = Docs, Config) ->
    render_entries(entries(type, Type, Arity, Docs), type_missing, Docs, Config).

%% -- Callbacks -----------------------------------------------------------------------------------

-doc "The callbacks of a behaviour.".
-spec render_callback(module(), docs_v1()) -> result().
render_callback(Module, #docs_v1{} = Docs) -> render_callback(Module, Docs, #{}).

-spec render_callback(module(), docs_v1(), config()) -> result();
                     (module(), atom(), docs_v1()) -> result().
render_callback(Module, #docs_v1{} = Docs, Config) when is_map(Config) ->
    overview(Module, callback, "callbacks", Docs, Config);
render_callback(Module, Callback, #docs_v1{} = Docs) ->
    render_callback(Module, Callback, Docs, #{}).

-spec render_callback(module(), atom(), docs_v1(), config()) -> result();
                     (module(), atom(), arity(), docs_v1()) -> result().
render_callback(_Module, Callback, #docs_v1{} = Docs, Config) when is_map(Config) ->
    render_entries(entries(callback, Callback, any, Docs), callback_missing, Docs, Config);
render_callback(Module, Callback, Arity, #docs_v1{} = Docs) ->
    render_callback(Module, Callback, Arity, Docs, #{}).

-spec render_callback(module(), atom(), arity(), docs_v1(), config()) -> result().
render_callback(_Module, Callback, Arity, #docs_v1{} = Docs, Config) ->
    render_entries(entries(callback, Callback, Arity, Docs), callback_missing, Docs, Config).

%% -- Rendering -----------------------------------------------------------------------------------

page(Config) ->
    Missing = maps:without(maps:keys(Config), #{encoding => fun encoding/0, columns => fun columns/0,
                                                ansi => fun ansi/0}),
    maps:merge(maps:map(fun(_, Default) -> Default() end, Missing), Config).

encoding() ->
    case io:getopts() of
        Options when is_list(Options) -> proplists:get_value(encoding, Options, latin1);
        {error, _} -> latin1
    end.

columns() ->
    case io:columns() of
        {ok, Columns} -> Columns;
        {error, _} -> 80
    end.

%% A terminal has columns.
ansi() ->
    case application:get_env(kernel, shell_docs_ansi) of
        {ok, Ansi} when is_boolean(Ansi) -> Ansi;
        _ -> element(1, io:columns()) =:= ok andalso not lists:member(os:getenv("TERM"), [false, "", "dumb"])
    end.

formatted(Render) ->
    try
        Render()
    catch
        {error, {unknown_format, _}} = Error -> Error
    end.

title(Module, Page) -> ["\t", shell_docs_layout:styled(bold, atom_to_list(Module), Page), "\n"].

overview(Module, Kind, Kinds, #docs_v1{docs = All}, Config) ->
    Page = page(Config),
    case [Entry || {{K, _, _}, _, _, _, _} = Entry <- All, K =:= Kind] of
        [] ->
            [title(Module, Page), "\nThere are no ", Kinds, " in this module\n"];
        Entries ->
            [title(Module, Page), "\nThese ", Kinds, " are documented in this module:\n",
             [head(Entry, Page) || Entry <- Entries]]
    end.

render_entries([], Missing, _Docs, _Config) ->
    {error, Missing};
render_entries(Entries, _Missing, Docs, Config) ->
    Page = page(Config),
    formatted(fun() -> [[head(Entry, Page), "\n", described(Entry, Docs, Page)] || Entry <- Entries] end).

%% The specification, and what is known of it.
head({_, _, Signatures, _, Metadata}, Page) ->
    Lines = case Metadata of
                #{signature := [_ | _] = Forms} -> lists:flatmap(fun specification/1, Forms);
                #{} -> [unicode:characters_to_list(Signature) || Signature <- Signatures]
            end,
    ["\n", [["  ", shell_docs_layout:styled(bold, Line, Page), "\n"] || Line <- Lines],
     [["\n", shell_docs_layout:styled(underlined, Title, Page), ":\n  ",
       metadata_text(maps:get(Key, Metadata)), "\n"]
      || {Key, Title} <- [{since, "Since"}, {deprecated, "Deprecated"}], is_map_key(Key, Metadata)]].

metadata_text(Text) when is_binary(Text) -> Text;
metadata_text(Other) -> io_lib:format("~tp", [Other]).

%% What an opaque type is made of is nobody's business.
specification({attribute, _, opaque, {Name, _, Parameters}}) ->
    [unicode:characters_to_list(
       ["-opaque ", io_lib:write_atom(Name), "(",
        lists:join(", ", [atom_to_list(Parameter) || {var, _, Parameter} <- Parameters]), ")"])];
specification(Form) ->
    Text = unicode:characters_to_list(erl_pp:attribute(Form)),
    string:split(string:trim(Text, trailing, "\n"), "\n", all).

described({{_, Name, Arity}, _, _, Doc, _}, Docs, Page) ->
    Id = lists:flatten(io_lib:format("~tw/~w", [Name, Arity])),
    shell_docs_layout:text(body(Doc, Id, Docs), Page).

body(Doc, Id, Docs) ->
    case elements(Doc, Docs) of
        none ->
            [paragraph(["There is no documentation for ", Id])];
        hidden ->
            [paragraph(["The documentation for ", Id, " is hidden. This probably means that it is internal "
                        "and not to be used by other applications."])];
        Elements ->
            Elements
    end.

paragraph(Text) -> {p, [], [unicode:characters_to_binary(Text)]}.

%% -- Elements ------------------------------------------------------------------------------------

-doc "The tags that are understood.".
-spec supported_tags() -> [atom()].
supported_tags() ->
    [a, p, 'div', br, h1, h2, h3, h4, h5, h6, i, b, em, strong, pre, code, ul, ol, li, dl, dt, dd].

-doc "Fails with what is wrong, if something is, with the elements of a module's documentation.".
-spec validate(module() | docs_v1()) -> ok.
validate(Module) when is_atom(Module) ->
    {ok, Docs} = code:get_doc(Module),
    validate(Docs);
validate(#docs_v1{format = Format, module_doc = Doc, docs = Entries}) ->
    _ = [validate(Elements, [])
         || Format =:= ?NATIVE_FORMAT, #{} = Texts <- [Doc | [element(4, Entry) || Entry <- Entries]],
            Elements <- maps:values(Texts)],
    ok.

validate(Text, _Path) when is_binary(Text) ->
    ok;
validate(Elements, Path) when is_list(Elements) ->
    lists:foreach(fun(Element) -> validate(Element, Path) end, Elements);
validate({Tag, Attributes, Elements}, Path) ->
    lists:member(Tag, supported_tags()) orelse throw({invalid_tag, Tag, Path}),
    is_list(Attributes) andalso lists:all(fun is_attribute/1, Attributes)
        orelse throw({invalid_attribute, Tag, Attributes, Path}),
    IsWithin = case Path of
                   [Parent | _] -> lists:member(Parent, [p, h1, h2, h3, h4, h5, h6, dt, pre | ?INLINE]);
                   [] -> false
               end,
    IsWithin andalso Tag =/= br andalso lists:member(Tag, ?BLOCKS)
        andalso throw({block_element_within, Tag, Path}),
    lists:member(Tag, [ul, ol]) andalso not lists:all(fun(E) -> is_tag(E, [li]) end, Elements)
        andalso throw({not_a_list_item, Tag, Path}),
    Tag =:= dl andalso not lists:all(fun(E) -> is_tag(E, [dt, dd]) end, Elements)
        andalso throw({not_a_description, Tag, Path}),
    validate(Elements, [Tag | Path]).

is_attribute({Key, Value}) -> is_atom(Key) andalso (is_binary(Value) orelse is_list(Value));
is_attribute(_) -> false.

is_tag({Tag, _, _}, Tags) -> lists:member(Tag, Tags);
is_tag(_, _) -> false.

-doc "The elements with white space as it is shown: a blank for each run, none at the ends of blocks.".
-spec normalize(chunk_elements()) -> chunk_elements().
normalize(Elements) when is_list(Elements) ->
    without_blank(inline(Elements));
normalize(Text) ->
    normalize([Text]).

%% Runs of text and of what stands in lines, trimmed; blocks between them.
inline(Elements) ->
    {Run, Rest} = lists:splitwith(fun is_inline/1, Elements),
    {Trimmed, _} = lists:mapfoldl(fun collapse/2, true, Run),
    Shown = lists:reverse(trim_last(lists:reverse(Trimmed))),
    case Rest of
        [Block | Others] -> Shown ++ [block(Block) | inline(Others)];
        [] -> Shown
    end.

is_inline(Text) when is_binary(Text) -> true;
is_inline({Tag, _, _}) -> lists:member(Tag, ?INLINE).

block({pre, Attributes, Elements}) -> {pre, Attributes, pre(Elements)};
block({Tag, Attributes, Elements}) -> {Tag, Attributes, normalize(Elements)}.

%% Only newlines at the end are taken away.
pre([Text]) when is_binary(Text) -> [string:trim(Text, trailing, "\n")];
pre([{Tag, Attributes, Elements}]) -> [{Tag, Attributes, pre(Elements)}];
pre([Element | Elements]) -> [Element | pre(Elements)];
pre([]) -> [].

%% Whether a blank was the last character goes from one piece to the next.
collapse(Text, IsBlank) when is_binary(Text) ->
    {Chars, Is} = collapse_text(unicode:characters_to_list(Text), IsBlank),
    {unicode:characters_to_binary(Chars), Is};
collapse({Tag, Attributes, Elements}, IsBlank) ->
    {Collapsed, Is} = lists:mapfoldl(fun collapse/2, IsBlank, Elements),
    {{Tag, Attributes, without_blank(Collapsed)}, Is}.

collapse_text([Char | Rest], IsBlank) when Char =:= $\s; Char =:= $\n; Char =:= $\t; Char =:= $\r ->
    {Text, Is} = collapse_text(Rest, true),
    {if IsBlank -> Text; true -> [$\s | Text] end, Is};
collapse_text([Char | Rest], _) ->
    {Text, Is} = collapse_text(Rest, false),
    {[Char | Text], Is};
collapse_text([], IsBlank) ->
    {[], IsBlank}.

trim_last([Text | Before]) when is_binary(Text) ->
    case string:trim(Text, trailing, " ") of
        <<>> -> trim_last(Before);
        Trimmed -> [Trimmed | Before]
    end;
trim_last([{Tag, Attributes, Elements} | Before]) ->
    [{Tag, Attributes, lists:reverse(trim_last(lists:reverse(Elements)))} | Before];
trim_last([]) -> [].

without_blank(Elements) -> [Element || Element <- Elements, Element =/= <<>>].
