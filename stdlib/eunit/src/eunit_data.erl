-module(eunit_data).
-moduledoc """
What tests are written as, and the tests and groups that it stands for.

A set of tests is walked through lazily, since generators may go on for ever and modules need not be
loaded before it is their turn. Lists in lists, generators and repeated fixtures are part of the list that they
are in; a group in which there is but one test or group becomes one with it, where nothing is lost.
""".

-export([new/2, next/1]).
-export_type([items/0]).

-include_lib("eunit/src/eunit_internal.hrl").

%% What has not been looked at yet.
-opaque items() :: {Sets :: [term()], Options :: [term()]}.

-doc "The items of a set of tests.".
-spec new(term(), [term()]) -> items().
new(Tests, Options) -> {[Tests], Options}.

-doc "The next test or group. Throws `{abort, Reason}` when there is something else.".
-spec next(items()) -> {#test{} | #group{}, items()} | none.
next({[], _Options}) -> none;
next({[#test{} = Test | Rest], Options}) -> {Test, {Rest, Options}};
next({[#group{} = Group | Rest], Options}) -> {Group, {Rest, Options}};
next({[[] | Rest], Options}) -> next({Rest, Options});
next({[[_ | _] = List | Rest], Options}) ->
    case is_string(List) of
        true -> next({[path(List) | Rest], Options});
        false -> next({[hd(List), tl(List) | Rest], Options})
    end;
next({[Set | Rest], Options}) ->
    case meaning(Set, Options) of
        #test{} = Test -> {Test, {Rest, Options}};
        #group{} = Group -> {simplified(Group, Options), {Rest, Options}};
        {more, More} -> next({[More | Rest], Options})
    end.

is_string([Char | Rest]) when is_integer(Char), Char >= 0, Char =< 16#10FFFF -> is_string(Rest);
is_string(Rest) -> Rest =:= [].

-spec bad(term()) -> no_return().
bad(Set) -> throw({abort, {bad_test, Set}}).

%% -- Representations -----------------------------------------------------------------------------

meaning({setup, Setup, Tests}, Options) ->
    meaning({setup, spawn, Setup, Tests}, Options);
meaning({setup, Setup, Cleanup, Tests}, Options) when is_function(Setup, 0) ->
    meaning({setup, spawn, Setup, Cleanup, Tests}, Options);
meaning({setup, Place, Setup, Tests}, Options) ->
    meaning({setup, Place, Setup, fun(_) -> ok end, Tests}, Options);
meaning({setup, Place, Setup, Cleanup, Tests}, _Options)
  when is_function(Setup, 0), is_function(Cleanup, 1) ->
    Instantiate = fun(Value) -> placed(Place, instantiated(Tests, Value)) end,
    is_place(Place) orelse bad({setup, Place, Setup, Cleanup, Tests}),
    #group{tests = Instantiate, context = #context{setup = Setup, cleanup = Cleanup}};
meaning({setup, spawn, Setup, _, Tests}, _Options) ->
    bad({setup, Setup, Tests});
meaning({node, Node, Tests}, Options) when is_atom(Node) ->
    meaning({node, Node, "", Tests}, Options);
meaning({node, Node, Arguments, Tests}, _Options) when is_atom(Node), is_list(Arguments) ->
    #group{tests = fun(Value) -> instantiated(Tests, Value) end,
           context = #context{setup = fun start_node/0, cleanup = fun(_) -> ok end}};
meaning({foreach, Setup, Sets}, _Options) when is_list(Sets) ->
    {more, [{setup, Setup, Set} || Set <- Sets]};
meaning({foreach, Setup, Cleanup, Sets}, _Options) when is_function(Setup), is_list(Sets) ->
    {more, [{setup, Setup, Cleanup, Set} || Set <- Sets]};
meaning({foreach, Place, Setup, Sets}, _Options) when is_list(Sets) ->
    {more, [{setup, Place, Setup, Set} || Set <- Sets]};
meaning({foreach, Place, Setup, Cleanup, Sets}, _Options) when is_list(Sets) ->
    {more, [{setup, Place, Setup, Cleanup, Set} || Set <- Sets]};
meaning({foreachx, Setup, Pairs}, Options) ->
    meaning({foreachx, spawn, Setup, fun(_, _) -> ok end, Pairs}, Options);
meaning({foreachx, Setup, Cleanup, Pairs}, Options) when is_function(Setup, 1) ->
    meaning({foreachx, spawn, Setup, Cleanup, Pairs}, Options);
meaning({foreachx, Place, Setup, Pairs}, Options) ->
    meaning({foreachx, Place, Setup, fun(_, _) -> ok end, Pairs}, Options);
meaning({foreachx, Place, Setup, Cleanup, Pairs}, _Options)
  when is_function(Setup, 1), is_function(Cleanup, 2), is_list(Pairs) ->
    {more, [for_pair(Place, Setup, Cleanup, Pair) || Pair <- Pairs]};
meaning({with, _, []}, _Options) ->
    {more, []};
meaning({with, Value, [Function | Functions]}, _Options) when is_function(Function, 1) ->
    Test = #test{call = fun() -> Function(Value) end, location = location(Function)},
    {more, [Test, {with, Value, Functions}]};
meaning({generator, Function}, _Options) when is_function(Function, 0) ->
    {more, generated(Function, location(Function))};
meaning({generator, Module, Name}, _Options) when is_atom(Module), is_atom(Name) ->
    eunit_test:is_callable(Module, Name)
        orelse throw({abort, {no_such_function, {Module, Name, 0}}}),
    {more, generated(fun Module:Name/0, {Module, Name, 0})};
meaning({inorder, Tests}, _Options) -> #group{tests = Tests, order = inorder};
meaning({inparallel, Tests}, _Options) -> #group{tests = Tests, order = {inparallel, 0}};
meaning({inparallel, Limit, Tests}, _Options) when is_integer(Limit), Limit >= 0 ->
    #group{tests = Tests, order = {inparallel, Limit}};
meaning({timeout, Seconds, Tests}, _Options) when is_number(Seconds), Seconds >= 0;
                                                  Seconds =:= infinity ->
    #group{tests = Tests, timeout = Seconds};
meaning({spawn, Tests}, _Options) -> #group{tests = Tests, spawn = local};
meaning({spawn, Node, Tests}, _Options) when is_atom(Node) ->
    #group{tests = Tests, spawn = {remote, Node}};
meaning({module, Module}, Options) when is_atom(Module) -> module(Module, Options);
meaning({file, Path}, _Options) when is_list(Path) -> eunit_files:file(Path);
meaning({dir, Path}, _Options) when is_list(Path) -> eunit_files:directory(Path);
meaning({application, Name}, _Options) when is_atom(Name) -> eunit_files:application(Name);
meaning({application, Name, Info}, _Options) when is_atom(Name), is_tuple(Info) ->
    eunit_files:application(Name, Info);
meaning(Module, Options) when is_atom(Module) -> module(Module, Options);
meaning({Text, Tests}, _Options) when is_binary(Text); is_list(Text) ->
    #group{tests = Tests, desc = description(Text, {Text, Tests})};
meaning({Text, Line, Test}, _Options) when is_integer(Line), is_binary(Text) orelse is_list(Text) ->
    #group{tests = {Line, Test}, desc = description(Text, {Text, Line, Test})};
meaning(Set, _Options) ->
    test(Set).

test({Line, Test}) when is_integer(Line), Line >= 0 ->
    (test(Test))#test{line = Line};
test({test, Module, Name}) when is_atom(Module), is_atom(Name) ->
    test({Module, Name});
test({Module, Name}) when is_atom(Module), is_atom(Name) ->
    #test{call = {Module, Name}, location = {Module, Name, 0}};
test(Function) when is_function(Function, 0) ->
    #test{call = Function, location = location(Function)};
test(Set) ->
    bad(Set).

description(Text, Set) ->
    case is_binary(Text) orelse is_string(Text) of
        true when is_binary(Text) -> Text;
        true -> unicode:characters_to_binary(Text);
        false -> bad(Set)
    end.

path(Path) ->
    case filelib:is_dir(Path) of
        true -> {dir, Path};
        false -> {file, Path}
    end.

location(Function) ->
    {_, Module} = erlang:fun_info(Function, module),
    {_, Name} = erlang:fun_info(Function, name),
    {_, Arity} = erlang:fun_info(Function, arity),
    {Module, Name, Arity}.

%% -- Fixtures and generators ---------------------------------------------------------------------

is_place(local) -> true;
is_place(spawn) -> true;
is_place({spawn, Node}) -> is_atom(Node);
is_place(_) -> false.

placed(local, Tests) -> Tests;
placed(spawn, Tests) -> {spawn, Tests};
placed({spawn, Node}, Tests) -> {spawn, Node, Tests}.

instantiated(Function, Value) when is_function(Function, 1) -> Function(Value);
instantiated({with, Functions}, Value) -> {with, Value, Functions};
instantiated(Tests, _Value) -> Tests.

for_pair(Place, Setup, Cleanup, {X, Instantiate}) when is_function(Instantiate, 2) ->
    {setup, Place, fun() -> Setup(X) end, fun(Value) -> Cleanup(X, Value) end,
     fun(Value) -> Instantiate(X, Value) end};
for_pair(_Place, _Setup, _Cleanup, Pair) ->
    bad(Pair).

-spec start_node() -> no_return().
start_node() -> exit(not_alive).

generated(Function, Location) ->
    case eunit_test:outcome(Function) of
        {ok, Tests} -> Tests;
        {error, Exception} -> throw({abort, {generator_failed, {Location, Exception}}})
    end.

%% -- Modules -------------------------------------------------------------------------------------

module(Module, Options) ->
    case is_available(Module) of
        true ->
            Text = io_lib:format("module '~ts'", [Module]),
            #group{tests = [tests_of(Module) | beside(Module, Options)],
                   desc = unicode:characters_to_binary(Text)};
        false ->
            throw({abort, {module_not_found, Module}})
    end.

is_available(Module) ->
    case code:ensure_loaded(Module) of
        {module, _} -> true;
        {error, _} -> false
    end.

tests_of(Module) ->
    lists:append([of_function(Module, Name) || {Name, 0} <- Module:module_info(exports)]).

of_function(Module, Name) ->
    Reversed = lists:reverse(atom_to_list(Name)),
    case {lists:prefix("tset_", Reversed), lists:prefix("_tset_", Reversed)} of
        {true, _} -> [{test, Module, Name}];
        {_, true} -> [{generator, Module, Name}];
        _ -> []
    end.

%% The module's tests may also be in one that lies beside it.
beside(Module, Options) ->
    Name = atom_to_list(Module),
    HasTests = not lists:suffix("_tests", Name)
        andalso not proplists:get_bool(exact_execution, Options)
        andalso is_available(list_to_atom(Name ++ "_tests")),
    [{module, list_to_atom(Name ++ "_tests")} || HasTests].

%% -- Groups with one item ------------------------------------------------------------------------

simplified(#group{context = undefined, tests = Tests} = Group, Options) ->
    case next(new(Tests, Options)) of
        none ->
            Group#group{tests = []};
        {Item, Items} ->
            case next(Items) of
                none -> merged(Group, Item);
                {Second, {More, _}} -> Group#group{tests = [Item, Second, More]}
            end
    end;
simplified(Group, _Options) ->
    Group.

merged(#group{spawn = undefined} = Group, #test{} = Test) ->
    case is_one(Group#group.desc, Test#test.desc)
        andalso is_one(Group#group.timeout, Test#test.timeout) of
        true -> Test#test{desc = either(Group#group.desc, Test#test.desc),
                          timeout = either(Group#group.timeout, Test#test.timeout)};
        false -> Group#group{tests = [Test]}
    end;
merged(#group{} = Group, #group{} = Inner) ->
    Own = fields(Group),
    Others = fields(Inner),
    case lists:all(fun({A, B}) -> is_one(A, B) end, lists:zip(Own, Others)) of
        true ->
            [Desc, Order, Timeout, Spawn] = lists:zipwith(fun either/2, Own, Others),
            Inner#group{desc = Desc, order = Order, timeout = Timeout, spawn = Spawn};
        false ->
            Group#group{tests = [Inner]}
    end;
merged(Group, Item) ->
    Group#group{tests = [Item]}.

%% A process that is to be made for the tests must not be made for the setup, too.
fields(#group{desc = Desc, order = Order, timeout = Timeout, spawn = Spawn}) ->
    [Desc, Order, Timeout, Spawn].

is_one(A, B) -> A =:= undefined orelse B =:= undefined.

either(undefined, B) -> B;
either(A, _) -> A.
