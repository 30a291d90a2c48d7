-module(epp_macros).
-moduledoc "The macros that `epp:macro_defs/1` tells of: those of a file up to some form.".

-export([new/2, define/3, seen/2, definitions/1]).
-export_type([macros/0]).

%% Of predefined macros there is one definition, which is no list.
-type definitions() :: [{none | arity(), {none | [atom()], erl_scan:tokens()}}]
                     | {none, erl_scan:tokens()} | undefined.
-opaque macros() :: #{atom() => definitions()}.

-doc "Those that are predefined in a file, and those given from outside.".
-spec new(string(), [atom() | {atom(), term()} | {atom(), term(), redefine}]) -> macros().
new(File, Given) ->
    lists:foldl(fun given/2, predefined(File), Given).

predefined(File) ->
    #{'BASE_MODULE' => undefined,
      'BASE_MODULE_STRING' => undefined,
      'BEAM' => {none, [{atom, 1, true}]},
      'FEATURE_AVAILABLE' => [{1, {['X'], available()}}],
      'FEATURE_ENABLED' => [{1, {['X'], available()}}],
      'FILE' => {none, [{string, 1, File}]},
      'FUNCTION_ARITY' => undefined,
      'FUNCTION_NAME' => undefined,
      'LINE' => {none, [{integer, 1, 1}]},
      'MACHINE' => {none, [{atom, 1, list_to_atom(erlang:system_info(machine))}]},
      'MODULE' => undefined,
      'MODULE_STRING' => undefined,
      'OTP_RELEASE' => {none, [{integer, 1, list_to_integer(erlang:system_info(otp_release))}]}}.

%% ?X =:= maybe_expr
available() ->
    [{var, 1, 'X'}, {'=:=', 1}, {atom, 1, maybe_expr}].

given({Name, Value, redefine}, Macros) -> given({Name, Value}, Macros);
given({Name, Value}, Macros) ->
    Tokens = erl_parse:tokens(erl_parse:abstract(Value, 0)),
    Macros#{Name => [{none, {none, Tokens}}]};
given(Name, Macros) ->
    given({Name, true}, Macros).

-doc "A macro that has other definitions from now on, or none.".
-spec define(atom(), list(), macros()) -> macros().
define(Name, [], Macros) -> maps:remove(Name, Macros);
define(Name, Definitions, Macros) -> Macros#{Name => Definitions}.

-doc "Behind the module's name there is `?MODULE`.".
-spec seen(erl_scan:tokens(), macros()) -> macros().
seen([{'-', _}, {atom, _, module}, {'(', _}, {atom, _, Module} | _], Macros) ->
    Macros#{'MODULE' => {none, [{atom, 1, Module}]},
            'MODULE_STRING' => {none, [{string, 1, atom_to_list(Module)}]}};
seen(_Tokens, Macros) ->
    Macros.

-spec definitions(macros()) -> [{{atom, atom()}, definitions()}].
definitions(Macros) ->
    [{{atom, Name}, Definitions} || {Name, Definitions} <- lists:sort(maps:to_list(Macros))].
