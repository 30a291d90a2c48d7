%%% Functions of `erlang` and of what is near to it, called with odd arguments: class, reason and what
%%% is said about the arguments; a line for each case.
-module(random_errors).

-export([main/1]).

-import(random_numbers, [choose/2]).

main([Seed, Count]) ->
    ok = logger:set_primary_config(level, none),
    cases(list_to_integer(Seed) band 16#ffffffff, list_to_integer(Count)).

cases(_, 0) ->
    ok;
cases(State0, Count) ->
    {{Module, Name, Arity}, State1} = choose(functions(), State0),
    {Arguments, State2} = lists:mapfoldl(fun(_, State) -> choose(values(), State) end, State1,
                                         lists:seq(1, Arity)),
    io:format("~w:~w(~w) -> ~w~n", [Module, Name, [element(1, Argument) || Argument <- Arguments],
                                    result(Module, Name, [element(2, Argument) || Argument <- Arguments])]),
    cases(State2, Count - 1).

%% Erlang/OTP ends when it does not get the memory for so many.
result(Module, new, [Size | _]) when Module =:= atomics orelse Module =:= counters, Size =:= 1 bsl 40 ->
    too_large;
%% Erlang/OTP 25 combines checksums of less than 4 GB only.
result(erlang, Combine, [_, _, Size]) when Combine =:= crc32_combine orelse Combine =:= adler32_combine,
                                           Size =:= 1 bsl 40 ->
    too_large;
%% Where the type of the packet is wrong Erlang/OTP 25 finds fault with no options, too.
result(erlang, decode_packet, [_, _, []]) ->
    no_options;
result(Module, Name, Arguments) ->
    try apply(Module, Name, Arguments) of
        _ -> ok
    catch
        Class:Reason:Trace ->
            {Class, reason(Reason), texts(Reason, hd(Trace), Module, Name)}
    end.

%% Identifiers have other numbers.
reason(Reason) when tuple_size(Reason) > 0 -> element(1, Reason);
reason(Reason) when is_atom(Reason); is_number(Reason) -> Reason;
reason(_) -> other.

texts(Reason, {Module, Name, _, Information} = Entry, Module, Name) ->
    case lists:keyfind(error_info, 1, Information) of
        {error_info, #{module := Formatter}} ->
            [{N, text(Text)} || {N, Text} <- maps:to_list(Formatter:format_error(Reason, [Entry]))];
        false ->
            none
    end;
texts(_, _, _, _) ->
    elsewhere.

text(Text) ->
    list_to_atom(unicode:characters_to_list(Text)).

values() ->
    [{atom, a}, {true, true}, {one, 1}, {zero, 0}, {two, 2}, {minus, -1}, {byte, 255}, {large, 1 bsl 70},
     {small_large, 1 bsl 40}, {float, 1.5}, {empty, []}, {string, "ab"}, {digits, "12"}, {improper, [a | b]},
     {atoms, [a, b]}, {tuple, {a, b}}, {empty_tuple, {}}, {option, [{a, b}]}, {map, #{a => 1}},
     {binary, list_to_binary("abc")}, {digits_binary, list_to_binary("12")}, {own_pid, self()},
     {no_pid, list_to_pid("<0.32000.0>")}, {reference, make_ref()}, {function, fun() -> ok end},
     {function1, fun(X) -> X end}, {port, list_to_port("#Port<0.9999>")}, {utf8, utf8}, {second, second},
     {module, lists}, {character, [16#3b1]}, {external, fun lists:map/2}].

functions() ->
    [{erlang, Name, Arity} || {Name, Arities} <- of_erlang(), Arity <- Arities] ++
        [{atomics, Name, Arity}
         || {Name, Arity} <- [{new, 2}, {put, 3}, {get, 2}, {add, 3}, {add_get, 3}, {sub, 3}, {sub_get, 3},
                              {exchange, 3}, {compare_exchange, 4}, {info, 1}]] ++
        [{counters, Name, Arity}
         || {Name, Arity} <- [{new, 2}, {put, 3}, {get, 2}, {add, 3}, {sub, 3}, {info, 1}]] ++
        [{persistent_term, Name, Arity} || {Name, Arity} <- [{get, 1}, {get, 2}, {erase, 1}]].

of_erlang() ->
    [{abs, [1]}, {adler32, [1, 2]}, {adler32_combine, [3]}, {append_element, [2]}, {atom_to_binary, [1, 2]},
     {atom_to_list, [1]}, {binary_part, [2, 3]}, {binary_to_atom, [1, 2]},
     {binary_to_existing_atom, [1, 2]}, {binary_to_float, [1]}, {binary_to_integer, [1, 2]},
     {binary_to_list, [1, 3]}, {binary_to_term, [1, 2]}, {bit_size, [1]}, {bump_reductions, [1]},
     {byte_size, [1]}, {cancel_timer, [1, 2]}, {ceil, [1]}, {check_old_code, [1]}, {check_process_code, [2, 3]},
     {convert_time_unit, [3]}, {crc32, [1, 2]}, {crc32_combine, [3]}, {decode_packet, [3]},
     {delete_element, [2]}, {demonitor, [1, 2]}, {element, [2]}, {erase, [1]}, {error, [1, 2]},
     {exit, [1]}, {external_size, [1, 2]}, {float, [1]}, {float_to_binary, [1, 2]},
     {float_to_list, [1, 2]}, {floor, [1]}, {fun_info, [1, 2]}, {fun_to_list, [1]},
     {function_exported, [3]}, {garbage_collect, [1, 2]}, {get, [1]}, {get_cookie, [1]},
     {get_keys, [1]}, {get_module_info, [1]}, {hd, [1]}, {insert_element, [3]},
     {integer_to_binary, [1, 2]}, {integer_to_list, [1, 2]}, {iolist_size, [1]},
     {iolist_to_binary, [1]}, {is_builtin, [3]}, {is_function, [2]}, {is_map_key, [2]},
     {is_process_alive, [1]}, {is_record, [2, 3]}, {length, [1]}, {list_to_atom, [1]},
     {list_to_binary, [1]}, {list_to_existing_atom, [1]}, {list_to_float, [1]},
     {list_to_integer, [1, 2]}, {list_to_pid, [1]}, {list_to_port, [1]}, {list_to_ref, [1]},
     {list_to_tuple, [1]}, {make_fun, [3]}, {make_tuple, [2, 3]}, {map_get, [2]}, {map_size, [1]},
     {max, [2]}, {md5, [1]}, {md5_final, [1]}, {md5_update, [2]}, {min, [2]}, {module_loaded, [1]},
     {monitor, [2, 3]}, {monitor_node, [2, 3]}, {monotonic_time, [1]}, {'not', [1]}, {'and', [2]},
     {'+', [1, 2]}, {'-', [1, 2]}, {'*', [2]}, {'/', [2]}, {'div', [2]}, {'rem', [2]}, {'band', [2]},
     {'bsl', [2]}, {'++', [2]}, {'--', [2]}, {'!', [2]}, {nodes, [1]}, {phash2, [1, 2]},
     {pid_to_list, [1]}, {port_to_list, [1]}, {process_flag, [2]}, {process_info, [1, 2]},
     {put, [2]}, {raise, [3]}, {read_timer, [1, 2]}, {ref_to_list, [1]}, {register, [2]},
     {resume_process, [1]}, {round, [1]}, {send, [2, 3]}, {send_after, [3]}, {setelement, [3]},
     {size, [1]}, {spawn, [3]}, {spawn_monitor, [1, 3]}, {spawn_opt, [4]},
     {split_binary, [2]}, {start_timer, [3]}, {statistics, [1]}, {system_flag, [2]},
     {system_info, [1]}, {system_time, [1]}, {term_to_binary, [1, 2]}, {time_offset, [1]}, {tl, [1]},
     {trunc, [1]}, {tuple_size, [1]}, {tuple_to_list, [1]}, {unique_integer, [1]}, {unlink, [1]},
     {unregister, [1]}, {whereis, [1]}, {apply, [3]}, {localtime_to_universaltime, [1, 2]},
     {universaltime_to_localtime, [1]}, {universaltime_to_posixtime, [1]},
     {posixtime_to_universaltime, [1]}].
