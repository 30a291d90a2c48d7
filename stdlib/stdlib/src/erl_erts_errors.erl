-module(erl_erts_errors).
-moduledoc """
What was wrong with the arguments of a native of `erlang`, `atomics`, `counters` or `persistent_term`, or
with a segment of a binary, for `erl_error`: a map from the number of an argument to the words for it.

Most functions are a row of `types/2`: the argument that is not of its type is explained. Where all
are, the value was out of range or something about the state of the machine; `special/2` knows these.
""".

-export([format_error/2, format_bs_fail/2]).

-spec format_error(term(), erlang:stacktrace()) -> map().
format_error(Reason, [{Module, Function, Arguments, Information} | _]) when is_list(Arguments) ->
    Texts = texts(Module, Function, Arguments, Reason, cause(Information)),
    maps:from_list([{N, Text} || {N, Text} <- lists:enumerate(Texts), Text =/= ""]);
format_error(_Reason, _Stacktrace) ->
    #{}.

%% What the native itself has to say.
cause(Information) ->
    case lists:keyfind(error_info, 1, Information) of
        {error_info, #{cause := Cause}} -> Cause;
        _ -> none
    end.

texts(erlang, Function, Arguments, badarg, Cause) when
    Function =:= trace; Function =:= trace_info; Function =:= trace_pattern; Function =:= trace_delivered
->
    tracing(Function, Arguments, Cause);
texts(erlang, Function, Arguments, _Reason, Cause) ->
    Types = types(Function, length(Arguments)),
    Texts = with_options(Types, wrong_types(Types, Arguments), Cause),
    case lists:all(fun(Text) -> Text =:= "" end, Texts) of
        true -> special(Function, Arguments);
        false -> Texts
    end;
texts(Module, new, [Size, Options], Reason, Cause) when Module =:= atomics; Module =:= counters ->
    SizeText = case Reason of
                   system_limit -> "atomics array size reached a system limit";
                   _ -> check(positive, Size)
               end,
    with_options([any, options], [SizeText, check(options, Options)], Cause);
texts(Module, _Function, Arguments, _Reason, _Cause) when Module =:= atomics; Module =:= counters ->
    array(Module, Arguments);
texts(persistent_term, get, [_Key], _Reason, _Cause) ->
    ["no persistent term stored with this key"];
texts(_Module, _Function, _Arguments, _Reason, _Cause) ->
    [].

tracing(trace, [_, How, Options], Cause) ->
    case with_options([any, any, options], ["", check(full_boolean, How), check(options, Options)], Cause) of
        ["", "", ""] -> ["invalid spec for pid or port"];
        Texts -> Texts
    end;
tracing(trace_info, _, badopt) -> ["not a valid tracee specification"];
tracing(trace_info, _, _) -> ["", "invalid trace item"];
tracing(trace_pattern, [_, _, Options], badopt) ->
    with_options([any, any, options], ["", "", check(options, Options)], badopt);
tracing(trace_pattern, _, match_spec) -> ["", "invalid match specification"];
tracing(trace_pattern, _, _) -> ["invalid MFA specification"];
tracing(trace_delivered, _, _) -> ["not a pid or 'all'"].

wrong_types(Types, Arguments) when length(Types) =:= length(Arguments) ->
    lists:zipwith(fun check/2, Types, Arguments);
wrong_types(_Types, _Arguments) ->
    [].

%% Says of the list of options what the native has said of it.
with_options(Types, Texts, badopt) ->
    lists:zipwith(fun(options, "") -> "invalid option in list";
                     (spawn_options, "") -> "invalid spawn option";
                     (_, Text) -> Text
                  end, Types, Texts);
with_options(_Types, Texts, _Cause) ->
    Texts.

%% -- Segments of binaries ---------------------------------------------------------------------------

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

%% -- The types of the arguments ------------------------------------------------------------------

types(abs, 1) -> [number];
types(adler32, 1) -> [iodata];
types(adler32, 2) -> [word, iodata];
types(adler32_combine, 3) -> [word, word, non_negative];
types(alias, 1) -> [options];
types(append_element, 2) -> [tuple, any];
types(apply, 3) -> [atom, atom, proper_list];
types(atom_to_binary, 1) -> [atom];
types(atom_to_binary, 2) -> [atom, own_encoding];
types(atom_to_list, 1) -> [atom];
types(binary_part, 2) -> [any_bits, part];
types(binary_part, 3) -> [any_bits, position, integer];
types(binary_to_atom, 1) -> [binary];
types(binary_to_atom, 2) -> [binary, encoding];
types(binary_to_existing_atom, 1) -> [binary];
types(binary_to_existing_atom, 2) -> [binary, encoding];
types(binary_to_float, 1) -> [binary];
types(binary_to_integer, 1) -> [binary];
types(binary_to_integer, 2) -> [binary, base];
types(binary_to_list, 1) -> [binary];
types(binary_to_list, 3) -> [any_bits, positive, positive];
types(binary_to_term, 1) -> [binary];
types(binary_to_term, 2) -> [binary, options];
types(bit_size, 1) -> [bitstring];
types(bitstring_to_list, 1) -> [bitstring];
types(bump_reductions, 1) -> [non_negative];
types(byte_size, 1) -> [bitstring];
types(cancel_timer, 1) -> [reference];
types(cancel_timer, 2) -> [reference, options];
types(ceil, 1) -> [number];
types(check_old_code, 1) -> [atom];
types(check_process_code, 2) -> [pid, atom];
types(check_process_code, 3) -> [pid, atom, check_options];
types(convert_time_unit, 3) -> [integer, time_unit, time_unit];
types(crc32, 1) -> [iodata];
types(crc32, 2) -> [word, iodata];
types(crc32_combine, 3) -> [word, word, non_negative];
types(decode_packet, 3) -> [packet_type, binary, options];
types(delete_element, 2) -> [positive, tuple];
types(delete_module, 1) -> [atom];
types(demonitor, 1) -> [reference];
types(demonitor, 2) -> [reference, options];
types(display_string, 1) -> [text];
types(element, 2) -> [positive, tuple];
types(exit, 2) -> [pid, any];
types(external_size, 2) -> [any, options];
types(float, 1) -> [number];
types(float_to_binary, 1) -> [float];
types(float_to_binary, 2) -> [float, options];
types(float_to_list, 1) -> [float];
types(float_to_list, 2) -> [float, options];
types(floor, 1) -> [number];
types(fun_info, 1) -> [function];
types(fun_info, 2) -> [function, any];
types(fun_to_list, 1) -> [function];
types(function_exported, 3) -> [atom, atom, non_negative];
types(garbage_collect, 1) -> [pid];
types(garbage_collect, 2) -> [pid, garbage_options];
types(get_cookie, 1) -> [atom];
types(group_leader, 2) -> [pid, pid];
types(halt, 1) -> [status];
types(halt, 2) -> [status, options];
types(hd, 1) -> [nonempty_list];
types(hibernate, 3) -> [atom, atom, proper_list];
types(insert_element, 3) -> [positive, tuple, any];
types(integer_to_binary, 1) -> [integer];
types(integer_to_binary, 2) -> [integer, base];
types(integer_to_list, 1) -> [integer];
types(integer_to_list, 2) -> [integer, base];
types(iolist_size, 1) -> [iodata];
types(iolist_to_binary, 1) -> [iodata];
types(iolist_to_iovec, 1) -> [iodata];
types(is_builtin, 3) -> [atom, atom, non_negative];
types(is_function, 2) -> [any, non_negative];
types(is_map_key, 2) -> [any, map];
types(is_process_alive, 1) -> [pid];
types(is_record, 3) -> [any, atom, integer];
types(length, 1) -> [list];
types(link, 1) -> [pid];
types(list_to_atom, 1) -> [characters];
types(list_to_binary, 1) -> [iolist];
types(list_to_existing_atom, 1) -> [characters];
types(list_to_float, 1) -> [list];
types(list_to_integer, 1) -> [list];
types(list_to_integer, 2) -> [proper_list, base];
types(list_to_pid, 1) -> [list];
types(list_to_port, 1) -> [list];
types(list_to_ref, 1) -> [list];
types(list_to_tuple, 1) -> [list];
types(localtime_to_universaltime, 1) -> [local_time];
types(localtime_to_universaltime, 2) -> [local_time, daylight];
types(make_fun, 3) -> [atom, atom, non_negative];
types(make_tuple, 3) -> [non_negative, any, options];
types(map_get, 2) -> [any, map];
types(map_size, 1) -> [map];
types(md5, 1) -> [iodata];
types(md5_final, 1) -> [digest];
types(md5_update, 2) -> [digest, iodata];
types(module_loaded, 1) -> [atom];
types(monitor, 3) -> [any, any, options];
types(monitor_node, 2) -> [atom, full_boolean];
types(monitor_node, 3) -> [atom, full_boolean, options];
types(monotonic_time, 1) -> [time_unit];
types(open_port, 2) -> [tuple, port_options];
types(pid_to_list, 1) -> [pid];
types(port_call, 3) -> [port_or_name, word, any];
types(port_close, 1) -> [port_or_name];
types(port_command, 2) -> [port_or_name, iodata];
types(port_command, 3) -> [port_or_name, iodata, options];
types(port_connect, 2) -> [port_or_name, pid];
types(port_control, 3) -> [port_or_name, word, iodata];
types(port_info, 1) -> [port_or_name];
types(port_info, 2) -> [port_or_name, any];
types(port_to_list, 1) -> [port];
types(posixtime_to_universaltime, 1) -> [integer];
types(process_display, 2) -> [pid, backtrace];
types(process_flag, 3) -> [pid, flag, any];
types(process_info, 1) -> [pid];
types(process_info, 2) -> [pid, any];
types(purge_module, 1) -> [atom];
types(read_timer, 1) -> [reference];
types(read_timer, 2) -> [reference, options];
types(ref_to_list, 1) -> [reference];
types(register, 2) -> [atom, local];
types(resume_process, 1) -> [pid];
types(round, 1) -> [number];
types(send, 3) -> [any, any, options];
types(send_after, 3) -> [time, pid_or_atom, any];
types(send_after, 4) -> [time, pid_or_atom, any, options];
types(set_cookie, 1) -> [atom];
types(set_cookie, 2) -> [atom, atom];
types(setelement, 3) -> [positive, tuple, any];
types(size, 1) -> [tuple_or_binary];
types(spawn, 1) -> [function];
types(spawn, 2) -> [atom, function];
types(spawn, 3) -> [atom, atom, proper_list];
types(spawn_link, 1) -> [function];
types(spawn_link, 2) -> [atom, function];
types(spawn_link, 3) -> [atom, atom, proper_list];
types(spawn_monitor, 1) -> [function_0];
types(spawn_monitor, 2) -> [atom, function];
types(spawn_monitor, 3) -> [atom, atom, proper_list];
types(spawn_opt, 2) -> [function, any];
types(spawn_opt, 3) -> [atom, function, any];
types(spawn_opt, 4) -> [atom, atom, proper_list, spawn_options];
types(spawn_request, 1) -> [function];
types(split_binary, 2) -> [binary, position];
types(start_timer, 3) -> [time, pid_or_atom, any];
types(start_timer, 4) -> [time, pid_or_atom, any, options];
types(suspend_process, 1) -> [pid];
types(suspend_process, 2) -> [pid, options];
types(system_time, 1) -> [time_unit];
types(term_to_binary, 2) -> [any, options];
types(term_to_iovec, 2) -> [any, options];
types(time_offset, 1) -> [time_unit];
types(tl, 1) -> [nonempty_list];
types(trunc, 1) -> [number];
types(tuple_size, 1) -> [tuple];
types(tuple_to_list, 1) -> [tuple];
types(unalias, 1) -> [reference];
types(unique_integer, 1) -> [options];
types(unlink, 1) -> [pid];
types(whereis, 1) -> [atom];
types(_Function, _Arity) -> [].

check(any, _) -> "";
check(any_bits, Value) -> text(is_bitstring(Value), "not a binary");
check(atom, Value) -> text(is_atom(Value), "not an atom");
check(backtrace, Value) -> text(Value =:= backtrace, "invalid value");
check(base, Value) ->
    text(is_integer(Value) andalso Value >= 2 andalso Value =< 36,
         "not an integer in the range 2 through 36");
check(binary, Value) -> text(is_binary(Value), "not a binary");
check(bitstring, Value) -> text(is_bitstring(Value), "not a bitstring");
check(characters, Value) ->
    case check(proper_list, Value) of
        "" -> text(io_lib:char_list(Value), "not a list of characters");
        Text -> Text
    end;
check(daylight, Value) ->
    text(lists:member(Value, [true, false, undefined]), "not 'true', 'false', or 'undefined'");
check(digest, Value) when is_binary(Value) ->
    text(byte_size(Value) =:= byte_size(erlang:md5_init()), "invalid MD5 context");
check(digest, Value) -> check(binary, Value);
check(encoding, Value) ->
    text(lists:member(Value, [latin1, utf8, unicode]),
         "not one of the atoms: latin1, utf8, or unicode");
check(flag, Value) -> text(Value =:= save_calls, "invalid process flag");
check(float, Value) -> text(is_float(Value), "not a float");
check(full_boolean, Value) -> text(is_boolean(Value), "not a boolean ('true' or 'false')");
check(function, Value) -> text(is_function(Value), "not a fun");
check(function_0, Value) -> text(is_function(Value, 0), "not a fun");
check(check_options, []) -> "";
check(check_options, [{async, _} | Options]) -> check(check_options, Options);
check(check_options, [{allow_gc, Allowed} | Options]) when is_boolean(Allowed) ->
    check(check_options, Options);
check(check_options, _) -> "invalid option in list";
check(garbage_options, []) -> "";
check(garbage_options, [{async, _} | Options]) -> check(garbage_options, Options);
check(garbage_options, [{type, Type} | Options]) when Type =:= major; Type =:= minor ->
    check(garbage_options, Options);
check(garbage_options, _) -> "invalid option in list";
check(integer, Value) -> text(is_integer(Value), "not an integer");
check(iodata, Value) -> text(is_binary(Value) orelse is_iolist(Value), "not an iodata term");
check(iolist, Value) -> text(is_iolist(Value), "not an iolist term");
check(list, Value) when length(Value) >= 0 -> "";
check(list, _) -> "not a list";
check(local, Value) -> text(is_pid(Value) orelse is_port(Value), "not a pid or port");
check(local_time, {{Year, Month, Day}, {Hour, Minute, Second}})
  when is_integer(Year), is_integer(Month), is_integer(Day), is_integer(Hour), is_integer(Minute),
       is_integer(Second) ->
    "";
check(local_time, _) -> "not a valid local time";
check(map, Value) -> text(is_map(Value), "not a map");
check(non_negative, Value) -> at_least(0, Value);
check(nonempty_list, Value) -> text(is_list(Value) andalso Value =/= [], "not a nonempty list");
check(number, Value) -> text(is_number(Value), "not a number");
check(options, Value) -> check(proper_list, Value);
check(own_encoding, Value) ->
    text(lists:member(Value, [latin1, utf8, unicode]), "is an invalid encoding option");
check(packet_type, Value) ->
    Types = [raw, 0, 1, 2, 4, asn1, cdr, sunrm, fcgi, tpkt, line, ssl_tls, http, httph, http_bin,
             httph_bin],
    text(lists:member(Value, Types), "invalid packet type");
check(part, {Position, Length}) when is_integer(Position), is_integer(Length) -> "";
check(part, _) -> "not a valid {Pos,Length} tuple";
check(pid, Value) -> text(is_pid(Value), "not a pid");
check(pid_or_atom, Value) -> text(is_pid(Value) orelse is_atom(Value), "not a pid or an atom");
check(port, Value) -> text(is_port(Value), "not a port");
check(port_options, Options) -> text(are_port_options(Options), "invalid option in list");
check(port_or_name, Value) -> text(is_port(Value) orelse is_atom(Value), "not a port");
check(position, Value) -> at_least(0, Value);
check(positive, Value) -> at_least(1, Value);
check(proper_list, Value) when length(Value) >= 0 -> "";
check(proper_list, Value) -> text(not is_list(Value), "not a proper list", "not a list");
check(reference, Value) -> text(is_reference(Value), "not a reference");
check(spawn_options, Value) -> check(proper_list, Value);
check(status, Value) when is_integer(Value), Value >= 0; Value =:= abort -> "";
check(status, Value) ->
    text(io_lib:char_list(Value), "invalid status");
check(text, Value) -> text(io_lib:char_list(Value), "not a list of characters");
check(time, Value) when is_integer(Value), Value >= 1 bsl 64 ->
    "exceeds the maximum supported time value";
check(time, Value) -> at_least(0, Value);
check(time_unit, Value) -> text(is_time_unit(Value), "invalid time unit");
check(tuple, Value) -> text(is_tuple(Value), "not a tuple");
check(tuple_or_binary, Value) ->
    text(is_tuple(Value) orelse is_binary(Value), "not tuple or binary");
check(word, Value) when is_integer(Value), Value > 16#ffffffff -> "out of range";
check(word, Value) -> at_least(0, Value).

text(IsRight, Text) -> text(not IsRight, "", Text).

text(true, _, Text) -> Text;
text(false, Text, _) -> Text.

at_least(Minimum, Value) when is_integer(Value) -> text(Value >= Minimum, "out of range");
at_least(_, _) -> "not an integer".

is_iolist(Value) ->
    is_list(Value) andalso
        try iolist_size(Value) of
            _ -> true
        catch
            error:badarg -> false
        end.

are_port_options([Option | Options]) -> is_port_option(Option) andalso are_port_options(Options);
are_port_options(Rest) -> Rest =:= [].

is_port_option({Name, _}) ->
    lists:member(Name, [packet, line, cd, env, args, arg0, parallelism, busy_limits_port, busy_limits_msgq]);
is_port_option(Name) ->
    lists:member(Name, [stream, exit_status, use_stdio, nouse_stdio, stderr_to_stdout, in, out, binary, eof, hide,
                        overlapped_io]).

is_time_unit(Unit) when is_integer(Unit) ->
    Unit > 0;
is_time_unit(Unit) ->
    lists:member(Unit, [second, millisecond, microsecond, nanosecond, native, perf_counter, seconds,
                        milli_seconds, micro_seconds, nano_seconds]).

%% -- What is wrong when all arguments have their types -------------------------------------------

special(alias, _) -> invalid_option(1);
special(binary_part, [_, _]) -> ["", "out of range"];
special(binary_part, [Bits, Start, _]) when Start > bit_size(Bits) div 8 -> ["", "out of range"];
special(binary_part, _) -> ["", "", "out of range"];
special(Function, [Bytes | _])
  when (Function =:= binary_to_atom orelse Function =:= binary_to_existing_atom), is_binary(Bytes) ->
    IsValid = is_list(unicode:characters_to_list(Bytes)),
    case Function of
        _ when not IsValid -> ["invalid UTF8 encoding"];
        binary_to_existing_atom -> ["not an already existing atom"];
        binary_to_atom -> []
    end;
special(binary_to_float, _) -> ["not a textual representation of a float"];
special(binary_to_integer, _) -> ["not a textual representation of an integer"];
special(binary_to_list, [Bits, _, Last]) when Last > bit_size(Bits) div 8 -> ["", "", "out of range"];
special(binary_to_list, _) -> ["", "start position greater than stop position"];
special(binary_to_term, _) -> ["invalid external representation of a term"];
special(cancel_timer, [_, _]) -> invalid_option(2);
special(decode_packet, _) -> invalid_option(3);
special(delete_element, _) -> ["out of range"];
special(demonitor, [_, _]) -> invalid_option(2);
special(element, _) -> ["out of range"];
special(external_size, _) -> invalid_option(2);
special(float_to_binary, [_, _]) -> invalid_option(2);
special(float_to_list, [_, _]) -> invalid_option(2);
special(fun_info, [_, _]) -> ["", "invalid item"];
special(insert_element, _) -> ["out of range"];
special(is_record, [_, _]) -> ["not an atom"];
special(link, _) -> ["the pid does not refer to an existing process"];
special(list_to_bitstring, _) -> ["not a bitstring list"];
special(list_to_existing_atom, _) -> ["not an already existing atom"];
special(list_to_float, _) -> ["not a textual representation of a float"];
special(list_to_integer, _) -> ["not a textual representation of an integer"];
special(list_to_pid, _) -> ["not a textual representation of a pid"];
special(list_to_port, _) -> ["not a textual representation of a port"];
special(list_to_ref, _) -> ["not a textual representation of a reference"];
special(make_tuple, [_, _]) -> ["out of range"];
special(make_tuple, [_, _, _]) -> invalid_option(3);
special(map_get, _) -> ["not present in map"];
special(memory, [Type]) when is_atom(Type) -> ["invalid memory type option"];
special(memory, [[_ | _]]) -> invalid_option(1);
special(memory, _) -> ["not an atom or a list of atoms"];
special(monitor, [process, _ | _]) -> ["", "not a pid"];
special(monitor, [port, _ | _]) -> ["", "not a port"];
special(monitor, [_ | _]) -> ["invalid monitor type"];
special(nodes, [Kinds | _]) when is_atom(Kinds) -> ["not a valid node type"];
special(nodes, [Kinds | _]) when is_list(Kinds) -> ["not a list of valid node types"];
special(nodes, _) -> ["not a valid node type or list of valid node types"];
special(Function, [_, Range]) when Function =:= phash orelse Function =:= phash2, is_integer(Range) ->
    [text(Range >= 1, "out of range")];
special(Function, _) when Function =:= phash; Function =:= phash2 -> ["not an integer"];
special(posixtime_to_universaltime, _) -> ["not an integer"];
special(process_flag, [Flag, _]) ->
    case lists:member(Flag, [async_dist, trap_exit, error_handler, fullsweep_after, min_heap_size,
                             min_bin_vheap_size, max_heap_size, message_queue_data, priority,
                             save_calls, sensitive]) of
        true -> ["", "invalid process flag value"];
        false -> ["invalid process flag"]
    end;
special(process_info, [_, _]) -> ["", "invalid item or item list"];
special(read_timer, [_, _]) -> invalid_option(2);
special(register, [undefined, _]) -> ["'undefined' is not a valid name"];
special(register, [_Name, Pid]) when is_pid(Pid) ->
    case process_info(Pid, registered_name) of
        undefined -> ["", "the pid does not refer to an existing process"];
        {registered_name, _} -> ["", "this process or port already has a name"];
        [] -> ["name is in use"]
    end;
special(register, _) -> ["name is in use"];
special(resume_process, _) -> ["process is not suspended or is not alive"];
special(send, _) -> ["invalid destination"];
special(setelement, _) -> ["out of range"];
special(spawn_opt, [_, Options]) when not is_list(Options) -> ["", "not a list"];
special(spawn_opt, [_, _]) -> ["", "invalid spawn option"];
special(spawn_opt, [_, _, _, _]) -> ["", "", "", "invalid spawn option"];
special(split_binary, _) -> ["", "out of range"];
special(statistics, _) -> ["invalid statistics item"];
special(suspend_process, [Pid | _]) when Pid =:= self() -> ["the pid refers to the current process"];
special(suspend_process, [_, _]) -> invalid_option(2);
special(suspend_process, [_]) -> ["the pid does not refer to an existing process"];
special(system_flag, _) -> ["invalid system flag"];
special(system_info, _) -> ["invalid system info item"];
special(term_to_binary, _) -> invalid_option(2);
special(term_to_iovec, _) -> invalid_option(2);
special(unique_integer, _) -> ["invalid modifier"];
special(universaltime_to_localtime, _) -> ["not a valid universal time"];
special(universaltime_to_posixtime, _) -> ["not a valid universal time"];
special(unregister, _) -> ["not a pid"];
special(_Function, _Arguments) -> [].

invalid_option(Argument) ->
    lists:duplicate(Argument - 1, "") ++ ["invalid option in list"].

%% -- Arrays of atomics and counters ----------------------------------------------------------------

array(Module, [Array]) ->
    array(Module, [Array, 1]);
array(Module, [Array, Index | Values]) ->
    case size(Module, Array) of
        none -> ["invalid atomics reference", check(positive, Index) | integers(Values)];
        #{size := Size} when is_integer(Index), Index > Size -> ["", "out of range" | integers(Values)];
        _ -> ["", check(positive, Index) | in_range(Index, integers(Values))]
    end.

size(Module, Array) ->
    try
        Module:info(Array)
    catch
        error:badarg -> none
    end.

integers(Values) ->
    [check(integer, Value) || Value <- Values].

%% Integers that were refused were too large.
in_range(Index, [""]) when is_integer(Index), Index > 0 -> ["out of range"];
in_range(_, Texts) -> Texts.
