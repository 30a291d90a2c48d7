-module(erl_internal).
-moduledoc """
What the language has built in: functions that need no module, guard tests, operators, types.
""".

-export([bif/2, bif/3, guard_bif/2, old_bif/2, type_test/2, new_type_test/2, old_type_test/2]).
-export([arith_op/2, bool_op/2, comp_op/2, list_op/2, send_op/2, op_type/2]).
-export([is_type/2, add_predefined_functions/1]).

-doc "Whether a function of `erlang` can be called without its module.".
-spec bif(atom(), arity()) -> boolean().
bif(Name, Arity) -> alder_syntax:is_auto_imported(Name, Arity).

-doc "The same for a function of any module.".
-spec bif(module(), atom(), arity()) -> boolean().
bif(erlang, Name, Arity) -> bif(Name, Arity);
bif(_, _, _) -> false.

-doc "Whether a function of `erlang` can be called in guards.".
-spec guard_bif(atom(), arity()) -> boolean().
guard_bif(Name, Arity) -> alder_syntax:is_guard(Name, Arity).

-spec old_bif(atom(), arity()) -> boolean().
old_bif(Name, Arity) -> bif(Name, Arity).

-spec type_test(atom(), arity()) -> boolean().
type_test(Name, Arity) -> new_type_test(Name, Arity) orelse old_type_test(Name, Arity).

-spec new_type_test(atom(), arity()) -> boolean().
new_type_test(is_function, 2) -> true;
new_type_test(is_record, 2) -> true;
new_type_test(is_record, 3) -> true;
new_type_test(Name, 1) -> lists:member(Name, type_tests());
new_type_test(_, _) -> false.

type_tests() ->
    [is_atom, is_binary, is_bitstring, is_boolean, is_float, is_function, is_integer, is_list,
     is_map, is_number, is_pid, is_port, is_reference, is_tuple].

-doc "The tests of before OTP R5, which are no longer any.".
-spec old_type_test(atom(), arity()) -> boolean().
old_type_test(record, 2) -> true;
old_type_test(Name, 1) ->
    lists:member(Name, [integer, float, number, atom, list, tuple, pid, reference, port, binary,
                        function]);
old_type_test(_, _) -> false.

-spec arith_op(atom(), arity()) -> boolean().
arith_op(Operator, Arity) -> is_op(Operator, Arity, arith).

-spec bool_op(atom(), arity()) -> boolean().
bool_op(Operator, Arity) -> is_op(Operator, Arity, bool).

-spec comp_op(atom(), arity()) -> boolean().
comp_op(Operator, Arity) -> is_op(Operator, Arity, comp).

-spec list_op(atom(), arity()) -> boolean().
list_op(Operator, Arity) -> is_op(Operator, Arity, list).

-spec send_op(atom(), arity()) -> boolean().
send_op(Operator, Arity) -> is_op(Operator, Arity, send).

is_op(Operator, Arity, Type) ->
    case kind(Operator, Arity) of
        Type -> true;
        _ -> false
    end.

-spec op_type(atom(), arity()) -> arith | bool | comp | list | send.
op_type(Operator, Arity) ->
    case kind(Operator, Arity) of
        none -> error(function_clause, [Operator, Arity]);
        Kind -> Kind
    end.

kind('+', Arity) when Arity =:= 1; Arity =:= 2 -> arith;
kind('-', Arity) when Arity =:= 1; Arity =:= 2 -> arith;
kind('bnot', 1) -> arith;
kind('not', 1) -> bool;
kind('!', 2) -> send;
kind(Operator, 2) when Operator =:= '++'; Operator =:= '--' -> list;
kind(Operator, 2) when Operator =:= 'and'; Operator =:= 'or'; Operator =:= 'xor' -> bool;
kind(Operator, 2) ->
    Arithmetic = ['*', '/', 'div', 'rem', 'band', 'bor', 'bxor', 'bsl', 'bsr'],
    Comparison = ['==', '/=', '=<', '<', '>=', '>', '=:=', '=/='],
    case {lists:member(Operator, Arithmetic), lists:member(Operator, Comparison)} of
        {true, _} -> arith;
        {_, true} -> comp;
        _ -> none
    end;
kind(_, _) -> none.

-doc "Whether a type needs no definition.".
-spec is_type(atom(), arity()) -> boolean().
is_type(Name, Arity) -> alder_syntax:is_type(Name, Arity).

-doc "The forms with the functions `module_info/0,1` that every module has exported.".
-spec add_predefined_functions([tuple()]) -> [tuple()].
add_predefined_functions(Forms) ->
    {Before, After} = lists:splitwith(fun({attribute, _, module, _}) -> false;
                                         (_) -> true
                                      end, Forms),
    case After of
        [{attribute, Anno, module, Module} = Form | Rest] ->
            {Eof, Others} = lists:partition(fun(F) -> element(1, F) =:= eof end, Rest),
            Exports = {attribute, Anno, export, [{module_info, 0}, {module_info, 1}]},
            Before ++ [Form, Exports | Others]
                ++ [module_info(Module, Arity) || Arity <- [0, 1]] ++ Eof;
        [] ->
            Forms
    end.

module_info(Module, Arity) ->
    Variables = [{var, 0, 'X'} || Arity =:= 1],
    Call = {call, 0, {remote, 0, {atom, 0, erlang}, {atom, 0, get_module_info}},
            [{atom, 0, Module} | Variables]},
    {function, 0, module_info, Arity, [{clause, 0, Variables, [], [Call]}]}.
