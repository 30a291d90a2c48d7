-module(alder_docs).
-moduledoc """
The documentation in a module's forms, as EEP 48 wants it.

`-doc` belongs to what follows: a function, with or without its `-spec` before it, a type or a callback. A
text may begin with the signature that is to be shown. What is exported and has no text has an entry too,
with its specification.
""".

-export([of_file/1, of_forms/2]).

-include_lib("kernel/include/eep48.hrl").

-type docs() :: #docs_v1{}.
%% Where the code has no good names, the arity stands for the arguments.
-type signature() :: string() | {atom(), arity()}.
-type key() :: {function | type | callback, atom(), arity()}.

%% What has been found. A doc is {Text, Metadata}, where the text is `none`, `hidden` or a binary.
-record(found, {directory :: string(),
                file :: string(),
                module_anno = erl_anno:new(0),
                module_doc = {none, #{}},
                pending = {none, #{}},
                docs = #{} :: #{key() => {none | hidden | binary(), map()}},
                %% In reverse order.
                keys = [] :: [{key(), erl_anno:anno()}],
                signatures = #{} :: #{key() => signature()},
                forms = #{} :: #{key() => tuple()},
                exports = [] :: [{atom(), arity()}] | all,
                types = [] :: [{atom(), arity()}] | all,
                deprecated = []}).

-doc "The documentation of the module in a source file.".
-spec of_file(string()) -> {ok, docs()} | {error, missing | term()}.
of_file(Path) ->
    case epp:parse_file(Path, [{location, {1, 1}}]) of
        {ok, Forms} -> {ok, of_forms(Forms, Path)};
        {error, Reason} -> {error, Reason}
    end.

-spec of_forms([tuple()], string()) -> docs().
of_forms(Forms, Path) ->
    Start = #found{directory = directory(Path), file = basename(Path)},
    Found = natives(lists:foldl(fun form/2, Start, Forms)),
    #found{module_doc = {Text, Metadata}, module_anno = Anno} = Found,
    Format = maps:get(format, Metadata, <<"text/markdown">>),
    #docs_v1{anno = with_file(Anno, Found),
             format = unicode:characters_to_binary(Format),
             module_doc = doc(Text),
             metadata = maps:merge(#{otp_doc_vsn => ?CURR_DOC_VERSION}, Metadata),
             docs = entries(Found)}.

directory(Path) ->
    case string:split(Path, "/", trailing) of
        [Directory, _] -> Directory ++ "/";
        [_] -> ""
    end.

basename(Path) -> lists:last(string:split(Path, "/", trailing)).

with_file(Anno, #found{file = File}) -> erl_anno:set_file(File, Anno).

%% -- Forms ---------------------------------------------------------------------------------------

form({attribute, Anno, module, _}, Found) ->
    Found#found{module_anno = Anno};
form({attribute, _, moduledoc, Value}, #found{module_doc = Doc} = Found) ->
    Found#found{module_doc = add(Value, Doc, Found)};
form({attribute, _, doc, Value}, #found{pending = Doc} = Found) ->
    Found#found{pending = add(Value, Doc, Found)};
form({attribute, _, export, Exports}, #found{exports = Others} = Found) when is_list(Others) ->
    Found#found{exports = Exports ++ Others};
form({attribute, _, export_type, Types}, #found{types = Others} = Found) ->
    Found#found{types = Types ++ Others};
form({attribute, _, compile, Options}, Found) ->
    case Options =:= export_all orelse is_list(Options) andalso lists:member(export_all, Options) of
        true -> Found#found{exports = all};
        false -> Found
    end;
form({attribute, _, deprecated, Deprecated}, #found{deprecated = Others} = Found) ->
    Found#found{deprecated = if is_list(Deprecated) -> Deprecated ++ Others;
                                true -> [Deprecated | Others]
                             end};
form({attribute, Anno, spec, {Id, _}} = Form, Found) ->
    {Name, Arity} = case Id of {_, N, A} -> {N, A}; _ -> Id end,
    Key = {function, Name, Arity},
    described(Key, Anno, signature(Form), Form, Found);
form({attribute, Anno, callback, {{Name, Arity}, _}} = Form, Found) ->
    described({callback, Name, Arity}, Anno, signature(Form), Form, Found);
form({attribute, Anno, Kind, {Name, _, Parameters}} = Form, Found)
  when Kind =:= type; Kind =:= opaque; Kind =:= nominal ->
    described({type, Name, length(Parameters)}, Anno, signature(Form), Form, Found);
form({function, Anno, Name, Arity, Clauses}, Found) ->
    Signature = call(Name, [argument(Clauses, N) || N <- lists:seq(1, Arity)]),
    described({function, Name, Arity}, Anno, Signature, none, Found);
form(_, Found) ->
    Found.

%% The documentation until now is about Key, which may have been seen already: a function behind its spec.
described(Key, Anno, Signature, Form, #found{pending = Pending, docs = Docs} = Found) ->
    #found{keys = Keys, forms = Forms, signatures = Signatures} = Found,
    Found#found{pending = {none, #{}},
                docs = Docs#{Key => merged(maps:get(Key, Docs, {none, #{}}), Pending)},
                keys = case Docs of #{Key := _} -> Keys; #{} -> [{Key, Anno} | Keys] end,
                signatures = case Signatures of
                                 #{Key := Text} when is_list(Text) -> Signatures;
                                 #{} -> Signatures#{Key => Signature}
                             end,
                forms = case Form of none -> Forms; _ -> Forms#{Key => Form} end}.

merged({Text, Metadata}, {none, More}) -> {Text, maps:merge(Metadata, More)};
merged({_, Metadata}, {Text, More}) -> {Text, maps:merge(Metadata, More)}.

%% A native without a specification is exported all the same.
natives(#found{exports = Exports, module_anno = Anno} = Found) when is_list(Exports) ->
    lists:foldl(fun({Name, Arity}, Now) -> exported({function, Name, Arity}, Anno, Now) end, Found,
                lists:sort(Exports));
natives(Found) ->
    Found.

exported({_, Name, Arity} = Key, Anno, #found{docs = Docs} = Found) ->
    case Docs of
        #{Key := _} -> Found;
        #{} -> described(Key, Anno, {Name, Arity}, none, Found#found{pending = {none, #{}}})
    end.

add(Value, {_, Metadata}, _) when Value =:= false; Value =:= hidden ->
    {hidden, Metadata};
add(Value, {Text, Metadata}, _) when is_map(Value) ->
    {Text, maps:merge(Metadata, maps:map(fun metadata/2, Value))};
add({file, Name}, {_, Metadata}, #found{directory = Directory}) ->
    Path = case Name of "/" ++ _ -> Name; _ -> Directory ++ unicode:characters_to_list(Name) end,
    case alder_file:read_text(Path) of
        {ok, Contents} -> {unicode:characters_to_binary(Contents), Metadata};
        {error, _} -> {none, Metadata}
    end;
add(Text, {_, Metadata}, _) ->
    {unicode:characters_to_binary(Text), Metadata}.

metadata(equiv, {Name, Arity}) when is_atom(Name), is_integer(Arity) ->
    unicode:characters_to_binary(io_lib:format("~tw/~w", [Name, Arity]));
metadata(equiv, Expression) when is_tuple(Expression) ->
    unicode:characters_to_binary(erl_pp:expr(Expression));
metadata(Key, Text) when is_list(Text), Key =/= authors ->
    case io_lib:printable_unicode_list(Text) of
        true -> unicode:characters_to_binary(Text);
        false -> Text
    end;
metadata(_, Value) ->
    Value.

%% -- Signatures ----------------------------------------------------------------------------------

signature({attribute, _, Kind, {Id, [Type | _]}}) when Kind =:= spec; Kind =:= callback ->
    {Name, Arity} = case Id of {_, N, A} -> {N, A}; _ -> Id end,
    Arguments = case Type of
                    {type, _, bounded_fun, [{type, _, 'fun', [{type, _, product, Types}, _]} | _]} -> Types;
                    {type, _, 'fun', [{type, _, product, Types}, _]} -> Types
                end,
    case [Argument || {Known, Argument} <- [named(T) || T <- Arguments], Known] of
        Named when length(Named) =:= Arity -> call(Name, Named);
        _ -> {Name, Arity}
    end;
signature({attribute, _, _, {Name, _, Parameters}}) ->
    call(Name, [atom_to_list(Parameter) || {var, _, Parameter} <- Parameters]).

named({ann_type, _, [{var, _, Name}, _]}) -> {true, atom_to_list(Name)};
named({var, _, Name}) when Name =/= '_' -> {true, atom_to_list(Name)};
named(_) -> {false, none}.

%% The name that a clause has for an argument; of none, the place.
argument(Clauses, N) ->
    case lists:flatmap(fun({clause, _, Patterns, _, _}) -> variable(lists:nth(N, Patterns)) end, Clauses) of
        [Name | _] -> Name;
        [] -> none
    end.

variable({var, _, Name}) ->
    case atom_to_list(Name) of
        "_" -> [];
        "_" ++ Rest -> [Rest];
        Text -> [Text]
    end;
variable({match, _, Left, Right}) -> variable(Left) ++ variable(Right);
variable(_) -> [].

call(Name, Arguments) ->
    case lists:member(none, Arguments) of
        true -> {Name, length(Arguments)};
        false -> unicode:characters_to_list([io_lib:write_atom(Name), "(", lists:join(", ", Arguments), ")"])
    end.

%% -- Entries -------------------------------------------------------------------------------------

entries(#found{keys = Keys} = Found) ->
    [entry(Key, Anno, Found) || {Key, Anno} <- lists:reverse(Keys), is_shown(Key, Found)].

is_shown({function, Name, Arity}, #found{exports = Exports}) ->
    Exports =:= all orelse lists:member({Name, Arity}, Exports);
is_shown({type, Name, Arity} = Key, #found{types = Types, docs = Docs}) ->
    lists:member({Name, Arity}, Types) orelse element(1, maps:get(Key, Docs)) =/= none;
is_shown({callback, _, _}, _) ->
    true.

entry({Kind, Name, Arity} = Key, Anno, #found{docs = Docs, forms = Forms} = Found) ->
    {Text0, Metadata0} = maps:get(Key, Docs),
    {Shown, Text} = own_signature(Key, maps:get(Key, Found#found.signatures), Text0),
    Metadata1 = deprecated(Key, Found, Metadata0),
    Metadata2 = case Kind of
                    type -> Metadata1#{exported => lists:member({Name, Arity}, Found#found.types)};
                    _ -> Metadata1
                end,
    Metadata = case Forms of
                   #{Key := Form} -> Metadata2#{signature => [Form]};
                   #{} -> Metadata2
               end,
    {Key, with_file(Anno, Found), [unicode:characters_to_binary(Shown)], doc(equivalent(Text, Metadata)),
     Metadata}.

%% The first line of a text may be the signature.
own_signature({_, Name, Arity}, Signature, Text) when is_binary(Text) ->
    {First, Rest} = case string:split(Text, "\n") of
                        [Line, Others] -> {Line, Others};
                        [Line] -> {Line, <<>>}
                    end,
    case is_signature(string:trim(First), Name, Arity) of
        true -> {string:trim(First), string:trim(Rest, leading, "\n")};
        false -> {shown(Signature), Text}
    end;
own_signature(_, Signature, Text) ->
    {shown(Signature), Text}.

shown({Name, Arity}) -> io_lib:format("~tw/~w", [Name, Arity]);
shown(Signature) -> Signature.

is_signature(Line, Name, Arity) ->
    %% Most texts begin with a word in upper case: nothing needs to be read of them.
    case string:prefix(Line, io_lib:write_atom(Name)) of
        <<"(", _/binary>> -> is_head(unicode:characters_to_list(Line), Name, Arity);
        _ -> false
    end.

is_head(Line, Name, Arity) ->
    Head = hd(string:split(Line, "->")),
    try
        {ok, Tokens, _} = erl_scan:string(Head ++ " -> ok."),
        {ok, {function, _, Name, Arity, [_]}} = erl_parse:parse_form(Tokens),
        true
    catch
        error:_ -> false
    end.

deprecated({function, Name, Arity}, #found{deprecated = All}, Metadata) when All =/= [] ->
    Texts = [text_of_deprecation(Deprecated)
             || Deprecated <- All, is_tuple(Deprecated), lists:member(element(1, Deprecated), [Name, '_']),
                lists:member(element(2, Deprecated), [Arity, '_'])]
        ++ [text_of_deprecation(module) || lists:member(module, All)],
    case Texts of
        [Text | _] -> maps:merge(#{deprecated => Text}, Metadata);
        [] -> Metadata
    end;
deprecated(_, _, Metadata) ->
    Metadata.

text_of_deprecation({_, _, Text}) when is_list(Text) -> unicode:characters_to_binary(Text);
text_of_deprecation({_, _, next_version}) -> <<"will be removed in the next version">>;
text_of_deprecation({_, _, next_major_release}) -> <<"will be removed in the next major release">>;
text_of_deprecation({_, _, eventually}) -> <<"will be removed in a future release">>;
text_of_deprecation(_) -> <<"Deprecated.">>.

equivalent(none, #{equiv := Other}) -> <<"Equivalent to `", Other/binary, "`">>;
equivalent(Text, _) -> Text.

doc(Text) when is_binary(Text) -> #{<<"en">> => Text};
doc(Other) -> Other.
