-module(erl_internal).
-moduledoc """
What the language knows of functions and operators: which functions of `erlang` need no module,
which may stand in guards, what kind of operator something is.
""".

-export([bif/2, bif/3, guard_bif/2, type_test/2, new_type_test/2, old_type_test/2]).
-export([arith_op/2, bool_op/2, comp_op/2, list_op/2, send_op/2, op_type/2]).

-doc "Whether `Name/Arity` of `erlang` is called without a module.".
-spec bif(atom(), arity()) -> boolean().
bif(Name, Arity) -> lists:member(Arity, arities(Name)).

-doc "The same, where the module is known.".
-spec bif(module(), atom(), arity()) -> boolean().
bif(erlang, Name, Arity) -> bif(Name, Arity);
bif(_, _, _) -> false.

-doc "Whether `Name/Arity` of `erlang` may be called in a guard.".
-spec guard_bif(atom(), arity()) -> boolean().
guard_bif(abs, 1) -> true;
guard_bif(binary_part, 2) -> true;
guard_bif(binary_part, 3) -> true;
guard_bif(bit_size, 1) -> true;
guard_bif(byte_size, 1) -> true;
guard_bif(ceil, 1) -> true;
guard_bif(element, 2) -> true;
guard_bif(float, 1) -> true;
guard_bif(floor, 1) -> true;
guard_bif(hd, 1) -> true;
guard_bif(is_map_key, 2) -> true;
guard_bif(length, 1) -> true;
guard_bif(map_get, 2) -> true;
guard_bif(map_size, 1) -> true;
guard_bif(max, 2) -> true;
guard_bif(min, 2) -> true;
guard_bif(node, 0) -> true;
guard_bif(node, 1) -> true;
guard_bif(round, 1) -> true;
guard_bif(self, 0) -> true;
guard_bif(size, 1) -> true;
guard_bif(tl, 1) -> true;
guard_bif(trunc, 1) -> true;
guard_bif(tuple_size, 1) -> true;
guard_bif(Name, Arity) -> new_type_test(Name, Arity).

-doc "Whether `Name/Arity` tests a type in guards, under its name of today or an old one.".
-spec type_test(atom(), arity()) -> boolean().
type_test(Name, Arity) -> new_type_test(Name, Arity) orelse old_type_test(Name, Arity).

-spec new_type_test(atom(), arity()) -> boolean().
new_type_test(is_function, 2) -> true;
new_type_test(is_record, 2) -> true;
new_type_test(is_record, 3) -> true;
new_type_test(Name, 1) ->
    lists:member(Name, [is_atom, is_binary, is_bitstring, is_boolean, is_float, is_function,
                        is_integer, is_list, is_map, is_number, is_pid, is_port, is_reference,
                        is_tuple]);
new_type_test(_, _) -> false.

-spec old_type_test(atom(), arity()) -> boolean().
old_type_test(record, 2) -> true;
old_type_test(Name, 1) ->
    lists:member(Name, [atom, binary, float, function, integer, list, number, pid, port, reference,
                        tuple]);
old_type_test(_, _) -> false.

-spec arith_op(atom(), arity()) -> boolean().
arith_op(Operator, 1) -> lists:member(Operator, ['+', '-', 'bnot']);
arith_op(Operator, 2) ->
    lists:member(Operator, ['+', '-', '*', '/', 'div', 'rem', 'band', 'bor', 'bxor', 'bsl', 'bsr']);
arith_op(_, _) -> false.

-spec bool_op(atom(), arity()) -> boolean().
bool_op('not', 1) -> true;
bool_op(Operator, 2) -> lists:member(Operator, ['and', 'or', 'xor']);
bool_op(_, _) -> false.

-spec comp_op(atom(), arity()) -> boolean().
comp_op(Operator, 2) ->
    lists:member(Operator, ['==', '/=', '=<', '<', '>=', '>', '=:=', '=/=']);
comp_op(_, _) -> false.

-spec list_op(atom(), arity()) -> boolean().
list_op(Operator, 2) -> lists:member(Operator, ['++', '--']);
list_op(_, _) -> false.

-spec send_op(atom(), arity()) -> boolean().
send_op('!', 2) -> true;
send_op(_, _) -> false.

-doc "The kind of an operator. Precondition: it is one.".
-spec op_type(atom(), arity()) -> arith | bool | comp | list | send.
op_type(Operator, Arity) ->
    Kinds = [
        {arith_op(Operator, Arity), arith},
        {bool_op(Operator, Arity), bool},
        {comp_op(Operator, Arity), comp},
        {list_op(Operator, Arity), list},
        {send_op(Operator, Arity), send}
    ],
    case lists:keyfind(true, 1, Kinds) of
        {true, Kind} -> Kind;
        false -> error(function_clause, [Operator, Arity])
    end.

%% -- Functions without a module ------------------------------------------------------------------

arities(abs) -> [1];
arities(alias) -> [0,1];
arities(apply) -> [2,3];
arities(atom_to_binary) -> [1,2];
arities(atom_to_list) -> [1];
arities(binary_part) -> [2,3];
arities(binary_to_atom) -> [1,2];
arities(binary_to_existing_atom) -> [1,2];
arities(binary_to_float) -> [1];
arities(binary_to_integer) -> [1,2];
arities(binary_to_list) -> [1,3];
arities(binary_to_term) -> [1,2];
arities(bit_size) -> [1];
arities(bitstring_to_list) -> [1];
arities(byte_size) -> [1];
arities(ceil) -> [1];
arities(check_old_code) -> [1];
arities(check_process_code) -> [2,3];
arities(date) -> [0];
arities(delete_module) -> [1];
arities(demonitor) -> [1,2];
arities(disconnect_node) -> [1];
arities(element) -> [2];
arities(erase) -> [0,1];
arities(error) -> [1,2,3];
arities(exit) -> [1,2];
arities(float) -> [1];
arities(float_to_binary) -> [1,2];
arities(float_to_list) -> [1,2];
arities(floor) -> [1];
arities(garbage_collect) -> [0,1,2];
arities(get) -> [0,1];
arities(get_keys) -> [0,1];
arities(group_leader) -> [0,2];
arities(halt) -> [0,1,2];
arities(hd) -> [1];
arities(integer_to_binary) -> [1,2];
arities(integer_to_list) -> [1,2];
arities(iolist_size) -> [1];
arities(iolist_to_binary) -> [1];
arities(is_alive) -> [0];
arities(is_atom) -> [1];
arities(is_binary) -> [1];
arities(is_bitstring) -> [1];
arities(is_boolean) -> [1];
arities(is_float) -> [1];
arities(is_function) -> [1,2];
arities(is_integer) -> [1];
arities(is_list) -> [1];
arities(is_map) -> [1];
arities(is_map_key) -> [2];
arities(is_number) -> [1];
arities(is_pid) -> [1];
arities(is_port) -> [1];
arities(is_process_alive) -> [1];
arities(is_record) -> [2,3];
arities(is_reference) -> [1];
arities(is_tuple) -> [1];
arities(length) -> [1];
arities(link) -> [1];
arities(list_to_atom) -> [1];
arities(list_to_binary) -> [1];
arities(list_to_bitstring) -> [1];
arities(list_to_existing_atom) -> [1];
arities(list_to_float) -> [1];
arities(list_to_integer) -> [1,2];
arities(list_to_pid) -> [1];
arities(list_to_port) -> [1];
arities(list_to_ref) -> [1];
arities(list_to_tuple) -> [1];
arities(load_module) -> [2];
arities(make_ref) -> [0];
arities(map_get) -> [2];
arities(map_size) -> [1];
arities(max) -> [2];
arities(min) -> [2];
arities(module_loaded) -> [1];
arities(monitor) -> [2,3];
arities(monitor_node) -> [2];
arities(node) -> [0,1];
arities(nodes) -> [0,1,2];
arities(now) -> [0];
arities(open_port) -> [2];
arities(pid_to_list) -> [1];
arities(port_close) -> [1];
arities(port_command) -> [2,3];
arities(port_connect) -> [2];
arities(port_control) -> [3];
arities(port_to_list) -> [1];
arities(pre_loaded) -> [0];
arities(process_flag) -> [2,3];
arities(process_info) -> [1,2];
arities(processes) -> [0];
arities(purge_module) -> [1];
arities(put) -> [2];
arities(ref_to_list) -> [1];
arities(register) -> [2];
arities(registered) -> [0];
arities(round) -> [1];
arities(self) -> [0];
arities(setelement) -> [3];
arities(size) -> [1];
arities(spawn) -> [1,2,3,4];
arities(spawn_link) -> [1,2,3,4];
arities(spawn_monitor) -> [1,2,3,4];
arities(spawn_opt) -> [2,3,4,5];
arities(spawn_request) -> [1,2,3,4,5];
arities(spawn_request_abandon) -> [1];
arities(split_binary) -> [2];
arities(statistics) -> [1];
arities(term_to_binary) -> [1,2];
arities(term_to_iovec) -> [1,2];
arities(throw) -> [1];
arities(time) -> [0];
arities(tl) -> [1];
arities(trunc) -> [1];
arities(tuple_size) -> [1];
arities(tuple_to_list) -> [1];
arities(unalias) -> [1];
arities(unlink) -> [1];
arities(unregister) -> [1];
arities(whereis) -> [1];
arities(_) -> [].
