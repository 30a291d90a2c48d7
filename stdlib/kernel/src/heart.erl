-module(heart).
-moduledoc """
Restarting a machine that does not answer. There is no program around the machine that would do it, as
when `erl` is started without `-heart`: everything is `badarg`.
""".

-export([set_cmd/1, clear_cmd/0, get_cmd/0]).
-export([set_callback/2, clear_callback/0, get_callback/0, set_options/1, get_options/0]).

-spec set_cmd(string()) -> no_return().
set_cmd(_Command) -> error(badarg).

-spec clear_cmd() -> no_return().
clear_cmd() -> error(badarg).

-spec get_cmd() -> no_return().
get_cmd() -> error(badarg).

-spec set_callback(module(), atom()) -> no_return().
set_callback(_Module, _Function) -> error(badarg).

-spec clear_callback() -> no_return().
clear_callback() -> error(badarg).

-spec get_callback() -> no_return().
get_callback() -> error(badarg).

-spec set_options([check_schedulers]) -> no_return().
set_options(_Options) -> error(badarg).

-spec get_options() -> no_return().
get_options() -> error(badarg).
