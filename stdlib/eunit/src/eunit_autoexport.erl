-module(eunit_autoexport).
-moduledoc """
The parse transform that exports the tests of a module, and adds `test/0`, which runs them.
""".

-export([parse_transform/2]).

-spec parse_transform([tuple()], [term()]) -> [tuple()].
parse_transform(Forms, _Options) ->
    [Module | _] = [Name || {attribute, _, module, Name} <- Forms] ++ [undefined],
    case Module of
        undefined -> Forms;
        _ -> with_tests(Module, Forms)
    end.

with_tests(Module, Forms) ->
    Tests = [{Name, 0} || {function, _, Name, 0, _} <- Forms, is_test(atom_to_list(Name))],
    IsThere = lists:any(fun({function, _, test, 0, _}) -> true;
                           (_) -> false
                        end, Forms),
    {Exports, Added} = case IsThere of
                           true -> {Tests, []};
                           false -> {[{test, 0} | Tests], [test_function(Module)]}
                       end,
    {Before, [ModuleForm | After]} =
        lists:splitwith(fun(Form) -> not is_module(Form) end, Forms),
    {Functions, End} = lists:splitwith(fun(Form) -> element(1, Form) =/= eof end, After),
    Before ++ [ModuleForm, {attribute, anno(), export, Exports}] ++ Functions ++ Added ++ End.

is_module({attribute, _, module, _}) -> true;
is_module(_) -> false.

is_test(Name) ->
    lists:suffix("_test", Name) orelse lists:suffix("_test_", Name).

test_function(Module) ->
    Anno = anno(),
    Call = {call, Anno, {remote, Anno, {atom, Anno, eunit}, {atom, Anno, test}},
            [{atom, Anno, Module}]},
    {function, Anno, test, 0, [{clause, Anno, [], [], [Call]}]}.

anno() -> erl_anno:set_generated(true, erl_anno:new(0)).
