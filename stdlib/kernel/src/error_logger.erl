-module(error_logger).
-moduledoc """
The older interface to the log, kept for programs that use it; see `logger`.

What is logged here are log events like all others. Report handlers of event managers get them, and those
that the machine and OTP log, in their old form: `error_logger` is a handler of `logger` then, and a
manager.
""".

-export([start/0, start_link/0, stop/0]).
-export([error_msg/1, error_msg/2, format/2, error_report/1, error_report/2]).
-export([warning_msg/1, warning_msg/2, warning_report/1, warning_report/2]).
-export([info_msg/1, info_msg/2, info_report/1, info_report/2]).
-export([add_report_handler/1, add_report_handler/2, delete_report_handler/1]).
-export([which_report_handlers/0]).
-export([tty/1, logfile/1, warning_map/0, get_format_depth/0, limit_term/1]).
-export([report_to_format/1]).
-export([adding_handler/1, removing_handler/1, log/2]).

-export_type([report/0]).

-type report() :: [{Tag :: term(), Data :: term()} | term()] | string() | term().

%% -- Logging -------------------------------------------------------------------------------------

-spec error_msg(io:format()) -> ok.
error_msg(Format) -> error_msg(Format, []).

-spec error_msg(io:format(), list()) -> ok.
error_msg(Format, Arguments) -> message(error, error_msg, error, Format, Arguments).

-spec format(io:format(), list()) -> ok.
format(Format, Arguments) -> error_msg(Format, Arguments).

-spec error_report(report()) -> ok.
error_report(Report) -> error_report(std_error, Report).

-spec error_report(term(), report()) -> ok.
error_report(Type, Report) -> report(error, error_report, std_error, Type, Report).

-spec warning_msg(io:format()) -> ok.
warning_msg(Format) -> warning_msg(Format, []).

-spec warning_msg(io:format(), list()) -> ok.
warning_msg(Format, Arguments) -> message(warning, warning_msg, warning_msg, Format, Arguments).

-spec warning_report(report()) -> ok.
warning_report(Report) -> warning_report(std_warning, Report).

-spec warning_report(term(), report()) -> ok.
warning_report(Type, Report) -> report(warning, warning_report, std_warning, Type, Report).

-spec info_msg(io:format()) -> ok.
info_msg(Format) -> info_msg(Format, []).

-spec info_msg(io:format(), list()) -> ok.
info_msg(Format, Arguments) -> message(notice, info_msg, info_msg, Format, Arguments).

-spec info_report(report()) -> ok.
info_report(Report) -> info_report(std_info, Report).

-spec info_report(term(), report()) -> ok.
info_report(Type, Report) -> report(notice, info_report, std_info, Type, Report).

message(Level, Label, Tag, Format, Arguments) ->
    logger:log(Level,
               #{label => {error_logger, Label}, format => Format, args => Arguments},
               #{error_logger => #{tag => Tag}, report_cb => fun ?MODULE:report_to_format/1}).

%% A type of the program's own is a domain.
report(Level, Tag, Standard, Type, Report) ->
    Metadata = #{error_logger => #{tag => Tag, type => Type},
                 report_cb => fun ?MODULE:report_to_format/1},
    logger:log(Level,
               #{label => {error_logger, Tag}, report => Report},
               case Type of
                   Standard -> Metadata;
                   _ -> Metadata#{domain => [Type]}
               end).

-doc false.
-spec report_to_format(map()) -> {io:format(), [term()]}.
report_to_format(#{label := {error_logger, _}, format := Format, args := Arguments}) ->
    try
        {"~ts", [lists:flatten(io_lib:format(Format, Arguments))]}
    catch
        _:_ -> {"ERROR: ~tp - ~tp", [Format, Arguments]}
    end;
report_to_format(#{label := {error_logger, _}, report := Report}) when is_map(Report) ->
    {"~tp\n", [Report]};
report_to_format(#{label := {error_logger, _}, report := Report}) ->
    logger:format_report(Report).

%% -- Report handlers -----------------------------------------------------------------------------

-doc false.
-spec start() -> ok | {error, term()}.
start() ->
    case whereis(?MODULE) of
        undefined -> logger:add_handler(?MODULE, ?MODULE, #{level => info});
        _ -> ok
    end.

-doc false.
-spec start_link() -> {ok, pid()} | {error, term()}.
start_link() ->
    gen_event:start_link({local, ?MODULE}).

-doc false.
-spec stop() -> ok.
stop() ->
    _ = logger:remove_handler(?MODULE),
    ok.

-doc "Adds a handler, as of `gen_event`, to which all that is logged here is an event.".
-spec add_report_handler(module()) -> term().
add_report_handler(Module) ->
    add_report_handler(Module, []).

-spec add_report_handler(module(), term()) -> term().
add_report_handler(Module, Arguments) when is_atom(Module) ->
    _ = start(),
    gen_event:add_handler(?MODULE, Module, Arguments).

-spec delete_report_handler(module()) -> term().
delete_report_handler(Module) when is_atom(Module) ->
    case whereis(?MODULE) of
        undefined ->
            ok;
        _ ->
            Result = gen_event:delete_handler(?MODULE, Module, []),
            _ = [stop() || gen_event:which_handlers(?MODULE) =:= []],
            Result
    end.

-doc false.
-spec which_report_handlers() -> [module()].
which_report_handlers() ->
    case whereis(?MODULE) of
        undefined -> [];
        _ -> gen_event:which_handlers(?MODULE)
    end.

%% -- As a handler of the logger ------------------------------------------------------------------

-doc false.
-spec adding_handler(logger:handler_config()) -> {ok, logger:handler_config()} | {error, term()}.
adding_handler(#{id := ?MODULE} = Config) ->
    case gen_event:start({local, ?MODULE}) of
        {ok, _} -> {ok, Config};
        {error, {already_started, _}} -> {ok, Config};
        {error, _} = Error -> Error
    end.

-doc false.
-spec removing_handler(logger:handler_config()) -> ok.
removing_handler(#{id := ?MODULE}) ->
    case whereis(?MODULE) of
        undefined -> ok;
        Manager -> gen_event:stop(Manager)
    end.

-doc false.
-spec log(logger:log_event(), logger:handler_config()) -> ok.
log(#{msg := Message, meta := #{error_logger := Old, gl := Leader} = Metadata}, _Config)
  when node(Leader) =:= node() ->
    Pid = case Old of
              #{emulator := true} -> emulator;
              #{} -> maps:get(pid, Metadata, self())
          end,
    notify(Message, Old, Leader, Pid);
log(_Event, _Config) ->
    ok.

notify({report, #{label := {error_logger, _}, format := Format, args := Arguments}},
       #{tag := Tag}, Leader, Pid) ->
    gen_event:notify(?MODULE, {Tag, Leader, {Pid, Format, Arguments}});
notify({report, #{label := _, report := Report}}, #{tag := Tag, type := Type}, Leader, Pid) ->
    gen_event:notify(?MODULE, {Tag, Leader, {Pid, Type, Report}});
notify({report, Report}, #{tag := Tag, report_cb := Callback}, Leader, Pid)
  when is_function(Callback, 1) ->
    {Format, Arguments} = Callback(Report),
    gen_event:notify(?MODULE, {Tag, Leader, {Pid, Format, Arguments}});
notify({report, Report}, #{tag := Tag, type := Type}, Leader, Pid) ->
    gen_event:notify(?MODULE, {Tag, Leader, {Pid, Type, Report}});
notify({report, Report}, #{tag := Tag}, Leader, Pid) ->
    {Format, Arguments} = logger:format_report(Report),
    gen_event:notify(?MODULE, {Tag, Leader, {Pid, Format, Arguments}});
notify({string, _}, _Old, _Leader, _Pid) ->
    ok;
notify({Format, Arguments}, #{tag := Tag}, Leader, Pid) ->
    gen_event:notify(?MODULE, {Tag, Leader, {Pid, Format, Arguments}}).

%% -- Where to ------------------------------------------------------------------------------------

-doc "Turns the printing of the handler `default` on and off.".
-spec tty(boolean()) -> ok | {error, term()}.
tty(true) ->
    _ = logger:remove_handler_filter(default, error_logger_tty_false),
    ok;
tty(false) ->
    _ = logger:add_handler_filter(default, error_logger_tty_false,
                                  {fun(_, _) -> stop end, ok}),
    ok.

-doc "Writes what is logged here to a file as well.".
-spec logfile({open, file:filename()} | close | filename) ->
    ok | file:filename() | {error, term()}.
logfile({open, File}) ->
    case lists:member(error_logger_file_h, which_report_handlers()) of
        true -> {error, allready_have_logfile};
        false -> add_report_handler(error_logger_file_h, {File, []})
    end;
logfile(close) ->
    case lists:member(error_logger_file_h, which_report_handlers()) of
        true -> delete_report_handler(error_logger_file_h);
        false -> {error, module_not_found}
    end;
logfile(filename) ->
    case lists:member(error_logger_file_h, which_report_handlers()) of
        true -> gen_event:call(?MODULE, error_logger_file_h, filename);
        false -> {error, no_log_file}
    end.

-doc "How warnings are shown: as warnings.".
-spec warning_map() -> warning.
warning_map() ->
    warning.

-doc false.
-spec get_format_depth() -> unlimited | pos_integer().
get_format_depth() ->
    case application:get_env(kernel, error_logger_format_depth) of
        {ok, Depth} when is_integer(Depth) -> max(10, Depth);
        _ -> unlimited
    end.

-doc false.
-spec limit_term(term()) -> term().
limit_term(Term) ->
    Term.
