-module(erl_erts_errors).
-moduledoc """
What was wrong with the arguments of a native of `erlang`, or with a segment of a binary, for
`erl_error`: a map from the number of an argument to the words for it.

Most functions are a row of `types/2`: the argument that is not of its type is explained. Where all
are, the value was out of range or something about the state of the machine; `special/2` knows these.
""".

-export([format_error/2, format_bs_fail/2]).

-spec format_error(term(), erlang:stacktrace()) -> map().
format_error(_Reason, [{erlang, Function, Arguments, Information} | _]) when is_list(Arguments) ->
    Texts =
        case cause(Information) of
            badopt -> lists:duplicate(length(Arguments) - 1, "") ++ ["invalid option in list"];
            _ -> explain(Function, Arguments)
        end,
    maps:from_list([{N, Text} || {N, Text} <- lists:enumerate(Texts), Text =/= ""]);
format_error(_Reason, _Stacktrace) ->
    #{}.

%% What the native itself has to say.
cause(Information) ->
    case proplists:get_value(error_info, Information) of
        #{cause := Cause} -> Cause;
        _ -> none
    end.

explain(Function, Arguments) ->
    case wrong_types(types(Function, length(Arguments)), Arguments) of
        [] -> special(Function, Arguments);
        Wrong -> Wrong
    end.

-spec format_bs_fail(term(), erlang:stacktrace()) -> map().
format_bs_fail(Reason, [{_, _, _, Info} | _]) ->
    {error_info, #{cause := {Segment, Type, Error, Value}}} = lists:keyfind(error_info, 1, Info),
    Text = io_lib:format("segment ~w of type '~w': ~ts",
                         [Segment, Type, segment_error(Reason, Type, Error, Value)]),
    #{reason => <<"construction of binary failed">>,
      general => unicode:characters_to_binary(Text)}.

segment_error(_, integer, type, Value) -> ["expected an integer but got: ", short(Value)];
segment_error(_, float, type, Value) -> ["expected a float or an integer but got: ", short(Value)];
segment_error(_, binary, type, Value) -> ["expected a binary but got: ", short(Value)];
segment_error(_, Type, type, Value) ->
    ["expected a non-negative integer encodable as ", atom_to_list(Type), " but got: ", short(Value)];
segment_error(badarg, _, size, Value) ->
    ["expected a non-negative integer as size but got: ", short(Value)];
segment_error(system_limit, _, size, Value) ->
    ["the size ", integer_to_list(Value), " is too large"];
segment_error(_, _, invalid, Value) ->
    ["expected one of the supported sizes 16, 32, or 64 but got: ", short(Value)];
segment_error(_, _, no_float, Value) ->
    ["the value ", short(Value), " is outside the range expressible as a float"];
segment_error(_, _, short, Value) ->
    ["the value ", short(Value), " is shorter than the size of the segment"];
segment_error(_, _, unit, Value) ->
    ["the size of the value ", short(Value), " is not a multiple of the unit for the segment"].

%% The two ends of what is long.
short(Value) when is_bitstring(Value), byte_size(Value) > 15 ->
    Whole = bit_size(Value) div 8 * 8,
    End =
        case bit_size(Value) - Whole of
            0 -> Whole - 16;
            _ -> Whole - 8
        end,
    <<Start:8/binary, _/bits>> = Value,
    <<_:End, Rest/bits>> = Value,
    [lists:droplast(lists:droplast(bytes(Start))), "...,", tl(tl(bytes(Rest)))];
short(Value) when is_integer(Value) ->
    Digits = integer_to_list(Value),
    case length(Digits) of
        Length when Length < 48 -> Digits;
        Length -> [lists:sublist(Digits, 12), "...", lists:nthtail(Length - 12, Digits)]
    end;
short(Value) ->
    io_lib:format("~0P", [Value, 20]).

bytes(Binary) -> lists:flatten(io_lib:format("~w", [Binary])).

wrong_types(Types, Arguments) when length(Types) =:= length(Arguments) ->
    Texts = lists:zipwith(fun check/2, Types, Arguments),
    case lists:all(fun(Text) -> Text =:= "" end, Texts) of
        true -> [];
        false -> Texts
    end;
wrong_types(_Types, _Arguments) ->
    [].

%% -- The types of the arguments ------------------------------------------------------------------

types(abs, 1) -> [number];
types(apply, 2) -> [any, list];
types(apply, 3) -> [atom, atom, list];
types(atom_to_binary, _) -> [atom];
types(atom_to_list, 1) -> [atom];
types(binary_part, 2) -> [bitstring_as_binary, any];
types(binary_part, 3) -> [bitstring_as_binary, integer, integer];
types(binary_to_atom, 1) -> [binary];
types(binary_to_existing_atom, 1) -> [binary];
types(binary_to_float, 1) -> [binary];
types(binary_to_integer, 1) -> [binary];
types(binary_to_integer, 2) -> [binary, base];
types(binary_to_list, 1) -> [binary];
types(binary_to_list, 3) -> [bitstring_as_binary, integer, integer];
types(bitstring_to_list, 1) -> [bitstring];
types(binary_to_term, 1) -> [binary];
types(binary_to_term, 2) -> [binary, list];
types(bit_size, 1) -> [bitstring];
types(byte_size, 1) -> [bitstring];
types(cancel_timer, 1) -> [reference];
types(cancel_timer, 2) -> [reference, list];
types(ceil, 1) -> [number];
types(check_old_code, 1) -> [atom];
types(delete_module, 1) -> [atom];
types(demonitor, 1) -> [reference];
types(demonitor, 2) -> [reference, list];
types(display_string, 1) -> [list];
types(element, 2) -> [integer, tuple];
types(exit, 2) -> [pid, any];
types(float, 1) -> [number];
types(float_to_list, 1) -> [float];
types(float_to_list, 2) -> [float, list];
types(float_to_binary, 1) -> [float];
types(float_to_binary, 2) -> [float, list];
types(floor, 1) -> [number];
types(fun_info, 1) -> [function];
types(fun_info, 2) -> [function, any];
types(fun_to_list, 1) -> [function];
types(function_exported, 3) -> [atom, atom, arity];
types(garbage_collect, 1) -> [pid];
types(group_leader, 2) -> [pid, pid];
types(hd, 1) -> [nonempty_list];
types(insert_element, 3) -> [integer, tuple, any];
types(delete_element, 2) -> [integer, tuple];
types(append_element, 2) -> [tuple, any];
types(integer_to_binary, 1) -> [integer];
types(integer_to_binary, 2) -> [integer, base];
types(integer_to_list, 1) -> [integer];
types(integer_to_list, 2) -> [integer, base];
types(is_process_alive, 1) -> [pid];
types(is_map_key, 2) -> [any, map];
types(length, 1) -> [list];
types(link, 1) -> [pid];
types(list_to_atom, 1) -> [characters];
types(list_to_existing_atom, 1) -> [characters];
types(list_to_float, 1) -> [characters];
types(list_to_integer, 1) -> [characters];
types(list_to_integer, 2) -> [characters, base];
types(list_to_pid, 1) -> [characters];
types(list_to_tuple, 1) -> [list];
types(make_fun, 3) -> [atom, atom, arity];
types(make_tuple, 2) -> [size, any];
types(map_get, 2) -> [any, map];
types(map_size, 1) -> [map];
types(module_loaded, 1) -> [atom];
types('not', 1) -> [boolean];
types(phash2, 2) -> [any, integer];
types(pid_to_list, 1) -> [pid];
types(process_display, 2) -> [pid, any];
types(process_info, 1) -> [pid];
types(process_info, 2) -> [pid, any];
types(purge_module, 1) -> [atom];
types(raise, 3) -> [any, any, list];
types(read_timer, 1) -> [reference];
types(ref_to_list, 1) -> [reference];
types(register, 2) -> [atom, local];
types(round, 1) -> [number];
types(send_after, 3) -> [time, pid_or_atom, any];
types(setelement, 3) -> [integer, tuple, any];
types(size, 1) -> [tuple_or_binary];
types(spawn, 1) -> [function_0];
types(spawn, 3) -> [atom, atom, list];
types(spawn_link, 1) -> [function_0];
types(spawn_link, 3) -> [atom, atom, list];
types(spawn_monitor, 1) -> [function_0];
types(spawn_monitor, 3) -> [atom, atom, list];
types(spawn_opt, 2) -> [function_0, list];
types(spawn_opt, 4) -> [atom, atom, list, list];
types(split_binary, 2) -> [bitstring_as_binary, integer];
types(start_timer, 3) -> [time, pid_or_atom, any];
types(suspend_process, 1) -> [pid];
types(resume_process, 1) -> [pid];
types(term_to_binary, 2) -> [any, list];
types(term_to_iovec, 2) -> [any, list];
types(external_size, 2) -> [any, list];
types(tl, 1) -> [nonempty_list];
types(trunc, 1) -> [number];
types(tuple_size, 1) -> [tuple];
types(tuple_to_list, 1) -> [tuple];
types(unlink, 1) -> [pid];
types(unregister, 1) -> [atom];
types(whereis, 1) -> [atom];
types(_Function, _Arity) -> [].

check(any, _) -> "";
check(arity, Value) when is_integer(Value), Value >= 0, Value =< 255 -> "";
check(arity, Value) when is_integer(Value) -> "out of range";
check(arity, _) -> "not an integer";
check(atom, Value) when is_atom(Value) -> "";
check(atom, _) -> "not an atom";
check(base, Value) when is_integer(Value), Value >= 2, Value =< 36 -> "";
check(base, _) -> "not an integer in the range 2 through 36";
check(binary, Value) when is_binary(Value) -> "";
check(binary, _) -> "not a binary";
check(bitstring_as_binary, Value) when is_bitstring(Value) -> "";
check(bitstring_as_binary, _) -> "not a binary";
check(bitstring, Value) when is_bitstring(Value) -> "";
check(bitstring, _) -> "not a bitstring";
check(boolean, Value) when is_boolean(Value) -> "";
check(boolean, _) -> "not a boolean value";
check(characters, Value) when is_list(Value) ->
    case io_lib:char_list(Value) of
        true -> "";
        false -> "not a list of characters"
    end;
check(characters, _) -> "not a list";
check(float, Value) when is_float(Value) -> "";
check(float, _) -> "not a float";
check(function, Value) when is_function(Value) -> "";
check(function, _) -> "not a fun";
check(function_0, Value) when is_function(Value, 0) -> "";
check(function_0, Value) when is_function(Value) -> "not a nullary function";
check(function_0, _) -> "not a fun";
check(integer, Value) when is_integer(Value) -> "";
check(integer, _) -> "not an integer";
check(list, Value) when length(Value) >= 0 -> "";
check(list, _) -> "not a list";
check(local, Value) when is_pid(Value); is_port(Value) -> "";
check(local, _) -> "not a pid or port";
check(map, Value) when is_map(Value) -> "";
check(map, _) -> "not a map";
check(nonempty_list, [_ | _]) -> "";
check(nonempty_list, _) -> "not a nonempty list";
check(number, Value) when is_number(Value) -> "";
check(number, _) -> "not a number";
check(pid, Value) when is_pid(Value) -> "";
check(pid, _) -> "not a pid";
check(pid_or_atom, Value) when is_pid(Value); is_atom(Value) -> "";
check(pid_or_atom, _) -> "not a pid or an atom";
check(reference, Value) when is_reference(Value) -> "";
check(reference, _) -> "not a reference";
check(size, Value) when is_integer(Value), Value >= 0 -> "";
check(size, Value) when is_integer(Value) -> "out of range";
check(size, _) -> "not an integer";
check(time, Value) when is_integer(Value), Value >= 0 -> "";
check(time, Value) when is_integer(Value) -> "out of range";
check(time, _) -> "not an integer";
check(tuple, Value) when is_tuple(Value) -> "";
check(tuple, _) -> "not a tuple";
check(tuple_or_binary, Value) when is_tuple(Value); is_binary(Value) -> "";
check(tuple_or_binary, _) -> "not tuple or binary".

%% -- What is wrong when all arguments have their types -------------------------------------------

special(binary_part, [_, {Start, Length}]) when is_integer(Start), is_integer(Length) ->
    ["", "out of range"];
special(binary_part, [_, _]) -> ["", "not a valid {Pos,Length} tuple"];
special(binary_part, [Bits, Start, _]) when Start < 0; Start > bit_size(Bits) div 8 ->
    ["", "out of range"];
special(binary_part, _) -> ["", "", "out of range"];
special(binary_to_list, [_, Start, _]) when Start < 1 -> ["", "out of range"];
special(binary_to_list, [Bits, _, Stop]) when Stop < 1; Stop > bit_size(Bits) div 8 ->
    ["", "", "out of range"];
special(binary_to_list, [_, _, _]) -> ["", "start position greater than stop position"];
special(split_binary, _) -> ["", "out of range"];
special(list_to_binary, _) -> ["not an iolist term"];
special(Function, [_]) when
    Function =:= iolist_to_binary; Function =:= iolist_size; Function =:= iolist_to_iovec
->
    ["not an iodata term"];
special(list_to_bitstring, _) -> ["not a bitstring list"];
special(element, _) -> ["out of range"];
special(setelement, _) -> ["out of range"];
special(insert_element, _) -> ["out of range"];
special(delete_element, _) -> ["out of range"];
special(list_to_integer, [_]) -> ["not a textual representation of an integer"];
special(list_to_integer, [_, _]) -> ["not a textual representation of an integer"];
special(binary_to_integer, _) -> ["not a textual representation of an integer"];
special(list_to_float, _) -> ["not a textual representation of a float"];
special(binary_to_float, _) -> ["not a textual representation of a float"];
special(list_to_pid, _) -> ["not a textual representation of a pid"];
special(list_to_existing_atom, _) -> ["not an already existing atom"];
special(binary_to_existing_atom, _) -> ["not an already existing atom"];
special(map_get, _) -> ["not present in map"];
special(register, [undefined, _]) ->
    ["invalid name"];
special(register, [Name, Pid]) ->
    case whereis(Name) of
        undefined ->
            case is_pid(Pid) andalso not is_process_alive(Pid) of
                true -> ["", "dead process"];
                false -> ["", "this process already has a name"]
            end;
        _ ->
            ["name is in use"]
    end;
special(unregister, _) -> ["not a registered name"];
special(whereis, _) -> [];
special(send, _) -> ["invalid destination"];
special('!', _) -> ["invalid destination"];
special(monitor, [process, _ | _]) -> ["", "not a pid"];
special(monitor, [port, _ | _]) -> ["", "not a port"];
special(monitor, [_ | _]) -> ["invalid monitor type"];
special(process_flag, [Flag, _]) ->
    case lists:member(Flag, [async_dist, trap_exit, error_handler, fullsweep_after, min_heap_size,
                             min_bin_vheap_size, max_heap_size, message_queue_data, priority,
                             save_calls, sensitive]) of
        true -> ["", "invalid process flag value"];
        false -> ["invalid process flag"]
    end;
special(process_info, [_]) -> ["not a pid"];
special(process_info, [_, _]) -> ["", "invalid item or item list"];
special(float_to_list, [_, _]) -> ["", "invalid option in list"];
special(float_to_binary, [_, _]) -> ["", "invalid option in list"];
special(demonitor, [_, _]) -> ["", "invalid option in list"];
special(cancel_timer, [_, _]) -> ["", "invalid option in list"];
special(spawn_opt, Arguments) -> lists:duplicate(length(Arguments) - 1, "") ++ ["bad option in list"];
special(system_flag, _) -> ["invalid system flag"];
special(system_info, _) -> ["invalid system info item"];
special(statistics, _) -> ["invalid statistics item"];
special(convert_time_unit, _) -> ["", "invalid time unit"];
special(monotonic_time, _) -> ["invalid time unit"];
special(system_time, _) -> ["invalid time unit"];
special(unique_integer, _) -> ["invalid modifier"];
special(binary_to_term, _) -> ["invalid external representation of a term"];
special(term_to_binary, _) -> ["", "invalid option in list"];
special(term_to_iovec, _) -> ["", "invalid option in list"];
special(external_size, _) -> ["", "invalid option in list"];
special(_Function, _Arguments) -> [].
