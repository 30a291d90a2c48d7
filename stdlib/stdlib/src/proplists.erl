-module(proplists).
-moduledoc """
Lists of properties: `{Key, Value}`, or `Key` alone, which means `{Key, true}`. The first entry for a
key hides later ones. All functions are linear in the length of the list.
""".

-export([append_values/2, compact/1, compact/2, delete/2, expand/2, from_map/1, get_all_values/2]).
-export([get_bool/2, get_keys/1, get_value/2, get_value/3, is_defined/2, lookup/2, lookup_all/2]).
-export([normalize/2, property/1, property/2, split/2, substitute_aliases/2, substitute_negations/2]).
-export([to_map/1, to_map/2, unfold/1]).

-export_type([property/0, proplist/0]).

-type property() :: atom() | tuple().
-type proplist() :: [property()].

-doc "A property in its shortest form.".
-spec property(property()) -> property().
property({Key, true}) when is_atom(Key) -> Key;
property(Property) -> Property.

-doc "A key and a value as short as it can be written: the key alone for `true`.".
-spec property(term(), term()) -> property().
property(Key, true) when is_atom(Key) -> Key;
property(Key, Value) -> {Key, Value}.

-doc "All properties in their shortest form.".
-spec compact(proplist()) -> proplist().
compact(List) -> [property(Property) || Property <- List].

-doc false.
compact(Key, List) -> [case Entry of {Key, true} -> Key; _ -> Entry end || Entry <- List].

-doc "All atoms as `{Atom, true}`.".
-spec unfold(proplist()) -> proplist().
unfold([Key | Rest]) when is_atom(Key) -> [{Key, true} | unfold(Rest)];
unfold([Entry | Rest]) -> [Entry | unfold(Rest)];
unfold([]) -> [].

-doc "The first entry for `Key`, as a tuple.".
-spec lookup(term(), proplist()) -> none | tuple().
lookup(Key, [{Other, _} = Entry | Rest]) ->
    if
        Other =:= Key -> Entry;
        true -> lookup(Key, Rest)
    end;
lookup(Key, [Key | _]) when is_atom(Key) -> {Key, true};
lookup(Key, [Entry | _]) when is_tuple(Entry), tuple_size(Entry) >= 1, element(1, Entry) =:= Key -> Entry;
lookup(Key, [_ | Rest]) -> lookup(Key, Rest);
lookup(_Key, []) -> none.

-doc "All entries for `Key`, as tuples.".
-spec lookup_all(term(), proplist()) -> [tuple()].
lookup_all(Key, [Key | Rest]) when is_atom(Key) -> [{Key, true} | lookup_all(Key, Rest)];
lookup_all(Key, [Entry | Rest]) when
    is_tuple(Entry), tuple_size(Entry) >= 1, element(1, Entry) =:= Key
->
    [Entry | lookup_all(Key, Rest)];
lookup_all(Key, [_ | Rest]) -> lookup_all(Key, Rest);
lookup_all(_Key, []) -> [].

-doc "Whether there is an entry for a key.".
-spec is_defined(term(), proplist()) -> boolean().
is_defined(Key, List) -> lookup(Key, List) =/= none.

-doc "`get_value/3` with `undefined`.".
-spec get_value(term(), proplist()) -> term().
get_value(Key, List) -> get_value(Key, List, undefined).

-doc "The value of the first entry for `Key`; the default also if that entry is not a pair.".
-spec get_value(term(), proplist(), term()) -> term().
get_value(Key, [{Other, Value} | Rest], Default) ->
    if
        Other =:= Key -> Value;
        true -> get_value(Key, Rest, Default)
    end;
get_value(Key, [Key | _], _Default) when is_atom(Key) -> true;
get_value(Key, [Entry | _], Default) when
    is_tuple(Entry), tuple_size(Entry) >= 1, element(1, Entry) =:= Key
->
    Default;
get_value(Key, [_ | Rest], Default) -> get_value(Key, Rest, Default);
get_value(_Key, [], Default) -> Default.

-doc "The values of all entries for a key, in order.".
-spec get_all_values(term(), proplist()) -> [term()].
get_all_values(Key, [{Key, Value} | Rest]) -> [Value | get_all_values(Key, Rest)];
get_all_values(Key, [Key | Rest]) when is_atom(Key) -> [true | get_all_values(Key, Rest)];
get_all_values(Key, [_ | Rest]) -> get_all_values(Key, Rest);
get_all_values(_Key, []) -> [].

-doc "The values of all entries for `Key`, those that are lists appended.".
-spec append_values(term(), proplist()) -> [term()].
append_values(Key, List) ->
    lists:append([case Value of
                      [] -> [];
                      [_ | _] -> Value;
                      _ -> [Value]
                  end || Value <- get_all_values(Key, List)]).

-doc "Whether the first entry for `Key` is `{Key, true}`.".
-spec get_bool(term(), proplist()) -> boolean().
get_bool(Key, List) -> lookup(Key, List) =:= {Key, true}.

-doc "The keys, in no particular order, each once.".
-spec get_keys(proplist()) -> [term()].
get_keys(List) ->
    sets:to_list(sets:from_list([key(Entry) || Entry <- List, is_property(Entry)])).

is_property(Entry) -> is_atom(Entry) orelse (is_tuple(Entry) andalso tuple_size(Entry) >= 1).

key(Key) when is_atom(Key) -> Key;
key(Entry) -> element(1, Entry).

-doc "Without all entries for `Key`.".
-spec delete(term(), proplist()) -> proplist().
delete(Key, [Key | Rest]) when is_atom(Key) -> delete(Key, Rest);
delete(Key, [Entry | Rest]) when
    is_tuple(Entry), tuple_size(Entry) >= 1, element(1, Entry) =:= Key
->
    delete(Key, Rest);
delete(Key, [Entry | Rest]) -> [Entry | delete(Key, Rest)];
delete(_Key, []) -> [].

-doc "Replaces keys: `{Alias, Key}` says that `Alias` is another name for `Key`.".
-spec substitute_aliases([{term(), term()}], proplist()) -> proplist().
substitute_aliases(Aliases, List) ->
    [substitute_alias(Aliases, Entry) || Entry <- List].

substitute_alias([{Alias, Key} | _], Alias) when is_atom(Alias) -> property(Key, true);
substitute_alias([{Alias, Key} | Aliases], Entry) ->
    case is_tuple(Entry) andalso tuple_size(Entry) >= 1 andalso element(1, Entry) =:= Alias of
        true -> property(setelement(1, Entry, Key));
        false -> substitute_alias(Aliases, Entry)
    end;
substitute_alias([], Entry) -> Entry.

-doc "Replaces keys by others with the opposite meaning: `{NoKey, true}` by `{Key, false}`.".
-spec substitute_negations([{term(), term()}], proplist()) -> proplist().
substitute_negations(Negations, List) ->
    [substitute_negation(Negations, Entry) || Entry <- List].

substitute_negation([{Negation, Key} | _], Negation) when is_atom(Negation) -> {Key, false};
substitute_negation([{Negation, Key} | _], {Negation, true}) -> {Key, false};
substitute_negation([{Negation, Key} | _], {Negation, false}) -> property(Key, true);
substitute_negation([{Negation, Key} | Negations], Entry) ->
    case is_tuple(Entry) andalso tuple_size(Entry) >= 1 andalso element(1, Entry) =:= Negation of
        true -> property(Key, true);
        false -> substitute_negation(Negations, Entry)
    end;
substitute_negation([], Entry) -> Entry.

-doc "Replaces an entry that is `Property` by the list that belongs to it.".
-spec expand([{property(), [term()]}], proplist()) -> proplist().
expand(Expansions, List) ->
    Normal = [{key(property(Property)), property(Property), Expansion}
              || {Property, Expansion} <- Expansions],
    expand_1(Normal, List).

%% Only the first entry for a key is expanded.
expand_1(Expansions, [Entry | Rest]) ->
    case is_property(Entry) andalso lists:keyfind(key(Entry), 1, Expansions) of
        {Key, Property, Expansion} ->
            Others = lists:keydelete(Key, 1, Expansions),
            case property(Entry) =:= Property of
                true -> Expansion ++ expand_1(Others, delete(Key, Rest));
                false -> [Entry | expand_1(Others, Rest)]
            end;
        false ->
            [Entry | expand_1(Expansions, Rest)]
    end;
expand_1(_Expansions, []) ->
    [].

-doc "Substitutes and expands in the order of the stages, then makes the list compact.".
-spec normalize(proplist(), [{aliases | negations | expand, list()}]) -> proplist().
normalize(List, [{aliases, Aliases} | Stages]) ->
    normalize(substitute_aliases(Aliases, List), Stages);
normalize(List, [{negations, Negations} | Stages]) ->
    normalize(substitute_negations(Negations, List), Stages);
normalize(List, [{expand, Expansions} | Stages]) ->
    normalize(expand(Expansions, List), Stages);
normalize(List, []) ->
    compact(List).

-doc "A list of the entries for each of `Keys`, and the other entries.".
-spec split(proplist(), [term()]) -> {[proplist()], proplist()}.
split(List, Keys) ->
    {Groups, Others} = split(List, maps:from_keys(Keys, []), []),
    {[lists:reverse(maps:get(Key, Groups)) || Key <- Keys], lists:reverse(Others)}.

split([Entry | Rest], Groups, Others) when not is_atom(Entry), not is_tuple(Entry); Entry =:= {} ->
    split(Rest, Groups, [Entry | Others]);
split([Entry | Rest], Groups, Others) ->
    Key = case is_property(Entry) of true -> key(Entry); false -> Entry end,
    case Groups of
        #{Key := Group} -> split(Rest, Groups#{Key := [Entry | Group]}, Others);
        #{} -> split(Rest, Groups, [Entry | Others])
    end;
split([], Groups, Others) ->
    {Groups, Others}.

-doc "A map of the first entries that are pairs or atoms.".
-spec to_map(proplist()) -> map().
to_map(List) ->
    lists:foldr(fun({Key, Value}, Map) -> Map#{Key => Value};
                   (Key, Map) when is_atom(Key) -> Map#{Key => true};
                   (Entry, Map) when is_tuple(Entry), tuple_size(Entry) >= 1 ->
                        maps:remove(element(1, Entry), Map);
                   (_, Map) -> Map
                end, #{}, List).

-doc "`to_map/1` of the list after `normalize/2`.".
-spec to_map(proplist(), [{aliases | negations | expand, list()}]) -> map().
to_map(List, Stages) -> to_map(normalize(List, Stages)).

-doc "The pairs of a map as a property list.".
-spec from_map(map()) -> proplist().
from_map(Map) -> maps:to_list(Map).
