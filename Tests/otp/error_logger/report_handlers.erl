%% Handlers of the event manager error_logger: events of the logger in their old form.
-module(report_handlers).
-behaviour(gen_event).
-export([main/1]).
-export([init/1, handle_event/2, handle_call/2, handle_info/2, terminate/2]).

init(Arguments) -> io:format("init ~p~n", [Arguments]), {ok, []}.

handle_event({Tag, Leader, {Pid, Type, Data}}, State) when is_pid(Leader) ->
    io:format("~p ~p ~p ~p~n", [Tag, if is_pid(Pid) -> pid; true -> Pid end, Type, short(Data)]),
    test ! event,
    {ok, State}.

handle_call(_, State) -> {ok, ok, State}.

handle_info(_, State) -> {ok, State}.

terminate(Reason, _) -> io:format("terminate ~p~n", [Reason]), ended.

%% What machines and OTP say differs in places of the code.
short([[{initial_call, _} | _], _]) -> crash;
short([Pid, {Reason, Stacktrace}]) when is_pid(Pid), is_list(Stacktrace) -> [Reason];
short(Data) -> Data.

main(_) ->
    register(test, self()),
    ok = logger:remove_handler(default),
    print(error_logger:which_report_handlers()),
    print(error_logger:add_report_handler(?MODULE, arguments)),
    print(error_logger:which_report_handlers()),
    print(logger:get_handler_config(error_logger)),
    [do(Fun) || Fun <- [
        fun() -> error_logger:error_msg("em ~p", [x]) end,
        fun() -> error_logger:error_report(x) end,
        fun() -> error_logger:error_report(type, [{a, 1}]) end,
        fun() -> error_logger:warning_report("text") end,
        fun() -> error_logger:warning_report(type, "text") end,
        fun() -> error_logger:info_report(#{a => 1}) end,
        fun() -> error_logger:warning_msg("w") end,
        fun() -> error_logger:info_msg("i ~p", [1]) end,
        fun() -> logger:error("not for them") end,
        fun() -> logger:error("a tag", #{error_logger => #{tag => info_report, type => own}}) end,
        fun() -> logger:error("a format ~p", [x], #{error_logger => #{tag => error}}) end]],
    crash(fun() -> spawn(fun() -> error(foo) end) end),
    crash(fun() -> proc_lib:spawn(fun() -> exit(foo) end) end),
    print(error_logger:delete_report_handler(?MODULE)),
    print(error_logger:delete_report_handler(?MODULE)),
    print(error_logger:which_report_handlers()),
    print(logger:get_handler_ids()).

%% The manager has seen the event when it answers.
do(Fun) ->
    Fun(),
    ok = gen_event:call(error_logger, ?MODULE, sync),
    receive event -> ok after 0 -> ok end.

%% What the machine reports comes when it comes.
crash(Fun) ->
    _ = Fun(),
    receive event -> ok end.

print(Term) ->
    io:format("~p~n", [Term]).

%% expect: []
%% expect: init arguments
%% expect: ok
%% expect: [report_handlers]
%% expect: {ok,#{filter_default => log,filters => [],
%% expect:       formatter => {logger_formatter,#{}},
%% expect:       id => error_logger,level => info,module => error_logger}}
%% expect: error pid "em ~p" [x]
%% expect: error_report pid std_error x
%% expect: error_report pid type [{a,1}]
%% expect: warning_report pid std_warning "text"
%% expect: warning_report pid type "text"
%% expect: info_report pid std_info #{a => 1}
%% expect: warning_msg pid "w" []
%% expect: info_msg pid "i ~p" [1]
%% expect: error pid "a format ~p" [x]
%% expect: error emulator "Error in process ~p with exit value:~n~p~n" [foo]
%% expect: error_report pid crash_report crash
%% expect: terminate []
%% expect: ended
%% expect: ok
%% expect: []
%% expect: []
