-module(eunit_test).
-moduledoc "One test: calling it, and what became of it.".

-export([run/1, outcome/1, is_callable/2, stacktrace/1]).
-export_type([exception/0, status/0]).

-include_lib("eunit/src/eunit_internal.hrl").

-type exception() :: {error | exit | throw, term(), [term()]}.
-type status() :: ok | {error, exception()} | {skipped, term()}.

-spec run(#test{}) -> status().
run(#test{call = {Module, Name}}) ->
    case code:ensure_loaded(Module) of
        {error, _} ->
            {skipped, {module_not_found, Module}};
        {module, _} ->
            case is_callable(Module, Name) of
                true -> status(outcome(fun Module:Name/0));
                false -> {skipped, {no_such_function, {Module, Name, 0}}}
            end
    end;
run(#test{call = Function}) ->
    status(outcome(Function)).

status({ok, _}) -> ok;
status({error, _} = Error) -> Error.

-doc "The value of a function, or the exception that it raised.".
-spec outcome(fun(() -> term())) -> {ok, term()} | {error, exception()}.
outcome(Function) ->
    try Function() of
        Value -> {ok, Value}
    catch
        Class:Reason:Stacktrace -> {error, {Class, Reason, stacktrace(Stacktrace)}}
    end.

-spec is_callable(module(), atom()) -> boolean().
is_callable(Module, Name) ->
    _ = code:ensure_loaded(Module),
    erlang:function_exported(Module, Name, 0).

-doc "A stack trace without what called the test.".
-spec stacktrace([term()]) -> [term()].
stacktrace(Frames) ->
    lists:takewhile(fun(Frame) -> not is_own(Frame) end, Frames).

is_own({Module, _, _, _}) -> lists:prefix("eunit_", atom_to_list(Module));
is_own(_) -> false.
