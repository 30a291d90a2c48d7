-module(erl_ddll).
-moduledoc """
Drivers that are loaded when a program runs. Drivers are code for another machine: none can be loaded, and
the errors say so.
""".

-export([load/2, load_driver/2, try_load/3, reload/2, reload_driver/2]).
-export([unload/1, unload_driver/1, try_unload/2, monitor/2, demonitor/1]).
-export([info/0, info/1, info/2, loaded_drivers/0, format_error/1, start/0, stop/0]).

-spec load(file:name_all(), iodata() | atom()) -> {error, not_supported}.
load(_Path, _Name) -> {error, not_supported}.

-spec load_driver(file:name_all(), iodata() | atom()) -> {error, not_supported}.
load_driver(_Path, _Name) -> {error, not_supported}.

-spec try_load(file:name_all(), iodata() | atom(), [term()]) -> {error, not_supported}.
try_load(_Path, _Name, _Options) -> {error, not_supported}.

-spec reload(file:name_all(), iodata() | atom()) -> {error, not_supported}.
reload(_Path, _Name) -> {error, not_supported}.

-spec reload_driver(file:name_all(), iodata() | atom()) -> {error, not_supported}.
reload_driver(_Path, _Name) -> {error, not_supported}.

-spec unload(iodata() | atom()) -> {error, not_loaded}.
unload(_Name) -> {error, not_loaded}.

-spec unload_driver(iodata() | atom()) -> {error, not_loaded}.
unload_driver(_Name) -> {error, not_loaded}.

-spec try_unload(iodata() | atom(), [term()]) -> {error, not_loaded}.
try_unload(_Name, _Options) -> {error, not_loaded}.

-spec monitor(driver, term()) -> no_return().
monitor(Tag, Item) -> error(badarg, [Tag, Item]).

-spec demonitor(reference()) -> true.
demonitor(Reference) when is_reference(Reference) -> true.

-spec info() -> [].
info() -> [].

-spec info(term()) -> no_return().
info(Name) -> error(badarg, [Name]).

-spec info(term(), atom()) -> no_return().
info(Name, Tag) -> error(badarg, [Name, Tag]).

-spec loaded_drivers() -> {ok, []}.
loaded_drivers() -> {ok, []}.

-spec format_error(term()) -> string().
format_error(not_supported) -> "drivers cannot be loaded: there is no code for another machine here";
format_error(not_loaded) -> "the driver is not loaded";
format_error(Error) -> error(badarg, [Error]).

-spec start() -> ok.
start() -> ok.

-spec stop() -> ok.
stop() -> ok.
