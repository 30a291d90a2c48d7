-module(error_handler).
-moduledoc """
What the engine calls when code is not there: loads the module and tries again.
""".

-export([undefined_function/3, undefined_lambda/3, raise_undef_exception/3]).

-doc "Called instead of `Module:Function(Arguments...)` when that function is not loaded.".
-spec undefined_function(module(), atom(), [term()]) -> term().
undefined_function(Module, Function, Arguments) ->
    case code_server:ensure_loaded(Module) of
        {module, Module} ->
            case erlang:function_exported(Module, Function, length(Arguments)) of
                true ->
                    apply(Module, Function, Arguments);
                false ->
                    not_exported(Module, Function, Arguments)
            end;
        {error, _} ->
            undef({Module, Function, Arguments, []})
    end.

-doc "Called when a fun whose module is not loaded is applied to `Arguments`.".
-spec undefined_lambda(module(), function(), [term()]) -> term().
undefined_lambda(Module, Fun, Arguments) ->
    case code_server:ensure_loaded(Module) of
        {module, Module} -> apply(Fun, Arguments);
        {error, _} -> undef({Fun, Arguments, []})
    end.

-spec raise_undef_exception(module(), atom(), [term()]) -> no_return().
raise_undef_exception(Module, Function, Arguments) ->
    undef({Module, Function, Arguments, []}).

%% Modules without source have natives only.
not_exported(Module, module_info, Arguments) when length(Arguments) =< 1 ->
    apply(erlang, get_module_info, [Module | Arguments]);
not_exported(Module, Function, Arguments) ->
    case erlang:function_exported(Module, '$handle_undefined_function', 2) of
        true -> Module:'$handle_undefined_function'(Function, Arguments);
        false -> undef({Module, Function, Arguments, []})
    end.

%% The caller of the missing function comes next in the trace: our own frames are left out.
undef(Frame) ->
    try
        error(undef)
    catch
        error:undef:Stacktrace ->
            erlang:raise(error, undef, [Frame | callers(Stacktrace)])
    end.

callers([{?MODULE, _, _, _} | Frames]) -> callers(Frames);
callers(Frames) -> Frames.
