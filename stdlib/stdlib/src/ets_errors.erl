-module(ets_errors).
-moduledoc """
What was wrong with the arguments of a native of `ets`: a list of texts, one for each argument, empty for
those that are right. What the arguments do not tell, the native has said as a cause.
""".

-export([explain/3]).

-spec explain(atom(), [term()], atom()) -> [string()].
explain(new, [Name, Options], Cause) ->
    [name_of_new(Name, Cause), options(Name, Options, Cause)];
explain(whereis, [_Name], _Cause) ->
    [bad_name()];
explain(match_spec_compile, [_Specification], _Cause) ->
    [bad_specification()];
explain(match_spec_run_r, _Arguments, _Cause) ->
    [];
explain(Function, [_Continuation], none) when
    Function =:= select; Function =:= select_reverse; Function =:= match; Function =:= match_object
->
    ["invalid continuation"];
explain(Function, [_Table | Arguments], Cause) ->
    case table(Cause) of
        "" -> ["" | arguments(Function, Arguments, Cause)];
        Text -> [Text | beside_table(Function, Arguments)]
    end;
explain(_Function, [], _Cause) ->
    [].

table(id) -> "the table identifier does not refer to an existing ETS table";
table(type) -> "not an atom or a table identifier";
table(access) -> "the table identifier refers to an ETS table with insufficient access rights";
table(table_type) ->
    "the table identifier refers to an ETS table of a type not supported by this operation";
table(_) -> "".

%% -- ets:new/2 ---------------------------------------------------------------------------------------

name_of_new(_Name, already_exists) -> "table name already exists";
name_of_new(Name, _Cause) when is_atom(Name) -> "";
name_of_new(_Name, _Cause) -> "not an atom".

options(_Name, _Options, already_exists) -> "";
options(Name, Options, _Cause) ->
    try length(Options) of
        _ when is_atom(Name) -> "invalid options";
        _ -> ""
    catch
        error:_ when is_list(Options) -> "not a proper list";
        error:_ -> "not a list"
    end.

%% -- The table is the right one -----------------------------------------------------------------------

arguments(Function, [Objects], _Cause) when Function =:= insert; Function =:= insert_new ->
    [objects(Objects)];
arguments(delete_object, [Object], _Cause) ->
    [object(Object)];
arguments(lookup_element, [_Key, Position | _], Cause) ->
    [key(Cause), element_position(Position, Cause)];
arguments(Function, [_Key], _Cause) when
    Function =:= next; Function =:= prev; Function =:= next_lookup; Function =:= prev_lookup
->
    [key(badkey)];
arguments(update_counter, [_Key, Operations | Default], Cause) ->
    [key(Cause), counter(Operations, Default, Cause) | lists:map(fun default/1, Default)];
arguments(update_element, [_Key, Elements | Default], Cause) ->
    ["", elements(Elements, Cause) | lists:map(fun default/1, Default)];
arguments(rename, [Name], _Cause) when is_atom(Name) ->
    ["table name already exists"];
arguments(give_away, [Pid, _Data], Cause) ->
    [receiver(Pid, Cause)];
arguments(setopts, [_Options], _Cause) ->
    ["invalid options"];
arguments(info, [_Item], _Cause) ->
    ["not a valid info item"];
arguments(safe_fixtable, [_IsFixed], _Cause) ->
    ["not a boolean value"];
arguments(slot, [_Number], _Cause) ->
    ["out of range"];
arguments(select_replace, [_Specification], _Cause) ->
    [bad_specification()];
arguments(Function, [Specification], _Cause) when
    Function =:= select; Function =:= select_reverse; Function =:= select_count;
    Function =:= internal_select_delete
->
    [specification(Specification)];
arguments(Function, Arguments, _Cause) ->
    beside_table(Function, Arguments).

%% -- The table is wrong, and perhaps more -----------------------------------------------------------------

beside_table(Function, [Objects]) when Function =:= insert; Function =:= insert_new ->
    [objects(Objects)];
beside_table(delete_object, [Object]) ->
    [object(Object)];
beside_table(lookup_element, [_Key, Position | _]) ->
    ["", element_position(Position, badkey)];
beside_table(update_counter, [_Key, Operations]) ->
    ["", case are_operations(Operations) orelse all(fun is_integer/1, Operations) of
             true -> "";
             false -> bad_operation()
         end];
beside_table(update_element, [_Key, Elements | _]) ->
    ["", case are_elements(Elements) of
             true -> "";
             false -> bad_elements()
         end];
beside_table(rename, [Name]) when not is_atom(Name) ->
    [bad_name()];
beside_table(give_away, [Pid, _Data]) when not is_pid(Pid) ->
    ["not a pid"];
beside_table(Function, [Specification, Limit]) when
    Function =:= select; Function =:= select_reverse
->
    [specification(Specification), limit(Limit)];
beside_table(Function, [_Pattern, Limit]) when Function =:= match; Function =:= match_object ->
    ["", limit(Limit)];
beside_table(_Function, _Arguments) ->
    [].

%% -- Words -------------------------------------------------------------------------------------------------

objects(Object) when not is_list(Object) ->
    object(Object);
objects(Objects) ->
    try lists:all(fun(Object) -> object(Object) =:= "" end, Objects) of
        true when length(Objects) >= 0 -> "";
        false -> bad_objects()
    catch
        error:_ -> bad_objects()
    end.

bad_objects() -> "not a non-empty tuple or a list of non-empty tuples".

object({}) -> "is an empty tuple";
object(Object) when is_tuple(Object) -> "";
object(_) -> "not a tuple".

key(badkey) -> "not a key that exists in the table";
key(_) -> "".

element_position(Position, _Cause) when not is_integer(Position) -> "not an integer";
element_position(Position, _Cause) when Position < 1 -> "out of range";
element_position(_Position, badkey) -> "";
element_position(_Position, _Cause) -> "position is greater than the size of the object".

counter(_Operations, _Default, badkey) -> "";
counter(_Operations, _Default, keypos) -> same_as_key();
counter(_Operations, _Default, position) -> "the position in the update operation is out of range";
counter(Operations, Default, _Cause) ->
    case are_operations(Operations) of
        false -> bad_operation();
        true when Default =/= [], not is_tuple(hd(Default)) -> "";
        true -> "the value in the given position, in the object, is not an integer"
    end.

bad_operation() -> "not a valid update operation".

are_operations(Operation) when is_integer(Operation) -> true;
are_operations(Operation) when is_tuple(Operation) -> is_operation(Operation);
are_operations(Operations) -> all(fun is_operation/1, Operations).

is_operation({Position, Increment}) -> is_integer(Position) andalso is_integer(Increment);
is_operation({Position, Increment, Threshold, Value}) ->
    is_operation({Position, Increment}) andalso is_integer(Threshold) andalso is_integer(Value);
is_operation(_) -> false.

elements(_Elements, keypos) -> same_as_key();
elements(Elements, _Cause) ->
    case are_elements(Elements) of
        true -> "out of range";
        false -> bad_elements()
    end.

bad_elements() -> "is not a valid element specification".

are_elements(Element) when is_tuple(Element) -> is_element(Element);
are_elements(Elements) -> all(fun is_element/1, Elements).

is_element({Position, _Value}) -> is_integer(Position) andalso Position > 0;
is_element(_) -> false.

all(Predicate, List) ->
    try
        lists:all(Predicate, List)
    catch
        error:_ -> false
    end.

same_as_key() -> "the position is the same as the key position".

default(Default) when is_tuple(Default) -> "";
default(_) -> "not a tuple".

receiver(_Pid, owner) -> "the process is already the owner of the table";
receiver(_Pid, not_owner) -> "the current process is not the owner";
receiver(Pid, _Cause) when is_pid(Pid) -> "the pid refers to a terminated process";
receiver(_Pid, _Cause) -> "not a pid".

specification(Specification) ->
    try ets:match_spec_compile(Specification) of
        _ -> ""
    catch
        error:badarg when Specification =:= [] -> "";
        error:badarg -> bad_specification()
    end.

bad_specification() -> "not a valid match specification".

limit(Limit) when not is_integer(Limit) -> "not an integer";
limit(Limit) when Limit < 1 -> "out of range";
limit(_) -> "".

bad_name() -> "invalid table name (must be an atom)".
