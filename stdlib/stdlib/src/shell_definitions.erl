-module(shell_definitions).
-moduledoc """
What was defined at a shell's prompt: records, types, functions and their specs, each with its text.

The shell has them, in its state. Functions are also called by processes that it has started, which ask
it for them: what they are told is kept in their dictionary, until the version that the shell publishes
is another one.
""".

-export([new/0, add/3, forget/2]).
-export([text/1, functions/1, records/1, function/3]).
-export([list/2, texts/2, save/2]).

-export_type([definitions/0]).

-type key() :: {record | type | spec | function, term()}.
-opaque definitions() :: #{order := [key()], texts := #{key() => string()},
                           records := #{atom() => [atom()]}, funs := #{{atom(), arity()} => fun()},
                           declarations := string()}.

-define(CACHE, '$shell_functions').

-spec new() -> definitions().
new() ->
    #{order => [], texts => #{}, records => #{}, funs => #{}, declarations => ""}.

-doc "Adds what `alder_code:command/5` has found in a text.".
-spec add(tuple(), string(), definitions()) -> definitions().
add({record, Name, Fields}, Text, #{records := Records} = Definitions) ->
    declared(put({record, Name}, Text, Definitions#{records := Records#{Name => Fields}}));
add({function, Name, Arity, Fun}, Text, #{funs := Funs} = Definitions) ->
    {Made, _Bindings} = Fun(),
    publish(),
    put({function, {Name, Arity}}, Text, Definitions#{funs := Funs#{{Name, Arity} => Made}});
add({Kind, Name, Arity}, Text, Definitions) ->
    put({Kind, {Name, Arity}}, Text, Definitions).

put(Key, Text, #{order := Order, texts := Texts} = Definitions) ->
    Definitions#{order := [Other || Other <- Order, Other =/= Key] ++ [Key],
                 texts := Texts#{Key => Text}}.

-doc "Forgets all, all of a kind, or one.".
-spec forget(term(), definitions()) -> definitions().
forget(all, _Definitions) ->
    publish(),
    new();
forget(What, Definitions) ->
    #{order := Order, texts := Texts, records := Records, funs := Funs} = Definitions,
    {Gone, Kept} = lists:partition(fun(Key) -> is_meant(What, Key) end, Order),
    publish(),
    declared(Definitions#{order := Kept, texts := maps:without(Gone, Texts),
                          records := maps:without([Name || {record, Name} <- Gone], Records),
                          funs := maps:without([Id || {function, Id} <- Gone], Funs)}).

is_meant(functions, {Kind, _}) -> Kind =:= function orelse Kind =:= spec;
is_meant(types, {Kind, _}) -> Kind =:= type;
is_meant({records, Names}, {record, Name}) -> lists:member(Name, Names);
is_meant({function, Name, Arity}, {Kind, Id}) ->
    (Kind =:= function orelse Kind =:= spec) andalso Id =:= {Name, Arity};
is_meant({type, Name}, {type, {Other, _}}) -> Name =:= Other;
is_meant(_, _) -> false.

%% Expressions are compiled with the records, so their text is at hand.
declared(#{order := Order, texts := Texts} = Definitions) ->
    Definitions#{declarations := lists:append([maps:get(Key, Texts) ++ "\n"
                                               || {record, _} = Key <- Order])}.

-doc "The records, as source.".
-spec text(definitions()) -> string().
text(#{declarations := Text}) -> Text.

-spec functions(definitions()) -> [{atom(), arity()}].
functions(#{funs := Funs}) -> maps:keys(Funs).

-doc "The fields of each record.".
-spec records(definitions()) -> #{atom() => [atom()]}.
records(#{records := Records}) -> Records.

%% -- Functions -----------------------------------------------------------------------------------

publish() ->
    Key = {?MODULE, self()},
    persistent_term:put(Key, persistent_term:get(Key, 0) + 1).

-doc "A function that was defined in a shell, for any process.".
-spec function(pid() | atom(), atom(), arity()) -> {ok, fun()} | none.
function(Shell, Name, Arity) ->
    case persistent_term:get({?MODULE, Shell}, 0) of
        0 ->
            none;
        Version ->
            case cached(Shell, Version) of
                #{{Name, Arity} := Fun} -> {ok, Fun};
                #{} -> none
            end
    end.

cached(Shell, Version) ->
    case get(?CACHE) of
        {Shell, Version, Funs} ->
            Funs;
        _ ->
            #{funs := Funs} = shell_evaluator:ask(Shell, definitions),
            erlang:put(?CACHE, {Shell, Version, Funs}),
            Funs
    end.

%% -- Listing -------------------------------------------------------------------------------------

-doc "Prints the functions with their specs, or the types.".
-spec list(functions | types, definitions()) -> ok.
list(Kind, Definitions) ->
    io:put_chars([[pretty(Text), "\n"] || Text <- texts(Kind, Definitions)]).

-doc "The texts of a kind, in the order in which they were given; a spec is before its function.".
-spec texts(functions | types | [atom()], definitions()) -> [string()].
texts(functions, #{order := Order, texts := Texts}) ->
    lists:append([[Text || {ok, Text} <- [maps:find({spec, Id}, Texts)]]
                  ++ [maps:get({function, Id}, Texts)] || {function, Id} <- Order])
    ++ [maps:get(Key, Texts) || {spec, Id} = Key <- Order, not is_map_key({function, Id}, Texts)];
texts(types, #{order := Order, texts := Texts}) ->
    [maps:get(Key, Texts) || {type, _} = Key <- Order];
texts(Names, #{order := Order, texts := Texts}) ->
    [maps:get(Key, Texts) || {record, Name} = Key <- Order, lists:member(Name, Names)].

pretty(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    case erl_parse:parse_form(Tokens) of
        {ok, Form} -> string:trim(erl_pp:form(Form));
        {error, _} -> Text
    end.

-doc "Writes all definitions to a file, as a module that exports its functions.".
-spec save(file:name_all(), definitions()) -> ok | {error, term()}.
save(Path, Definitions) ->
    Records = texts(maps:keys(records(Definitions)), Definitions),
    Name = filename:basename(Path, ".erl"),
    Exports = [io_lib:format("~tw/~w", [Function, Arity])
               || {Function, Arity} <- lists:sort(functions(Definitions))],
    Texts = Records ++ texts(types, Definitions) ++ texts(functions, Definitions),
    Lines = [io_lib:format("-module(~tw).\n-export([~ts]).\n", [list_to_atom(Name),
                                                              lists:join(",", Exports)])
             | [[pretty(Text), "\n"] || Text <- Texts]],
    file:write_file(Path, unicode:characters_to_binary(Lines)).
