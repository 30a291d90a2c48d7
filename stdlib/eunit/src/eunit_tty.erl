-module(eunit_tty).
-moduledoc "What is printed while tests run: with `verbose` all of them, else those that fail.".
-behaviour(eunit_listener).

-export([start/0, start/1]).
-export([init/1, handle_begin/3, handle_end/3, handle_cancel/3, terminate/2]).

-record(state, {verbose :: boolean(), indent = 0 :: integer(), depth :: pos_integer()}).

-spec start() -> pid().
start() -> start([]).

-spec start([term()]) -> pid().
start(Options) -> eunit_listener:start(?MODULE, Options).

-spec init([term()]) -> #state{}.
init(Options) ->
    State = #state{verbose = proplists:get_bool(verbose, Options),
                   depth = proplists:get_value(print_depth, Options, 20)},
    receive
        {start, _Reference} -> ok
    end,
    _ = State#state.verbose
        andalso print("======================== EUnit ========================\n"),
    State.

-spec terminate({ok, [{atom(), term()}]} | {error, term()}, #state{}) -> ok.
terminate({ok, Numbers}, State) ->
    [Pass, Fail, Skip, Cancel] =
        [proplists:get_value(What, Numbers) || What <- [pass, fail, skip, cancel]],
    case Fail + Skip + Cancel of
        0 -> all_passed(Pass, State);
        _ -> some_failed(Pass, Fail, Skip, Cancel)
    end;
terminate({error, Reason}, #state{depth = Depth}) ->
    print(["Internal error: ", io_lib:format("~tP", [Reason, Depth]), "\n"]).

all_passed(0, _State) ->
    print("  There were no tests to run.\n");
all_passed(Pass, #state{verbose = IsVerbose}) ->
    _ = IsVerbose andalso print_bar(),
    case Pass of
        1 -> print("  Test passed.\n");
        2 -> print("  2 tests passed.\n");
        _ -> print(io_lib:format("  All ~w tests passed.\n", [Pass]))
    end.

some_failed(Pass, Fail, Skip, Cancel) ->
    print_bar(),
    print(io_lib:format("  Failed: ~w.  Skipped: ~w.  Passed: ~w.\n", [Fail, Skip, Pass])),
    case Cancel of
        0 -> ok;
        _ -> print("One or more tests were cancelled.\n")
    end.

print_bar() ->
    print("=======================================================\n").

-spec handle_begin(group | test, [{atom(), term()}], #state{}) -> #state{}.
handle_begin(group, Data, #state{verbose = true, indent = Indent} = State) ->
    case described(Data) of
        false -> State;
        Desc ->
            print([indentation(State), Desc, "\n"]),
            State#state{indent = Indent + 1}
    end;
handle_begin(test, Data, #state{verbose = true} = State) ->
    print([indentation(State), eunit_text:title(Data), "..."]),
    State;
handle_begin(_, _, State) ->
    State.

-spec handle_end(group | test, [{atom(), term()}], #state{}) -> #state{}.
handle_end(group, Data, #state{verbose = true, indent = Indent} = State) ->
    case described(Data) of
        false -> State;
        _ ->
            case {proplists:get_value(size, Data), proplists:get_value(time, Data)} of
                {0, _} -> ok;
                {_, Time} -> print([indentation(State), "[done in ", seconds(Time), " s]\n"])
            end,
            State#state{indent = Indent - 1}
    end;
handle_end(test, Data, State) ->
    case proplists:get_value(status, Data) of
        ok -> passed(Data, State);
        Status -> print([if_quiet(Data, State), failed(Status, Data, State)])
    end,
    State;
handle_end(group, _, State) ->
    State.

passed(_Data, #state{verbose = false}) ->
    ok;
passed(Data, _State) ->
    case proplists:get_value(time, Data) of
        0 -> print("ok\n");
        Time -> print(["[", seconds(Time), " s] ok\n"])
    end.

failed({error, Exception}, Data, #state{depth = Depth}) ->
    Output = iolist_to_binary(proplists:get_value(output, Data)),
    ["*failed*\n", eunit_text:exception(Exception, Depth),
     io_lib:format("\n  output:<<\"~ts\">>\n\n", [Output])];
failed({skipped, Reason}, _Data, _State) ->
    ["*did not run*\n::", eunit_text:skipped(Reason), "\n"].

-spec handle_cancel(group | test, [{atom(), term()}], #state{}) -> #state{}.
handle_cancel(group, Data, #state{indent = Indent, verbose = IsVerbose} = State) ->
    case proplists:get_value(reason, Data) of
        undefined -> ok;
        Reason ->
            _ = (IsVerbose andalso described(Data) =/= false)
                orelse print([indentation(State), title(Data), "\n"]),
            print(cancelled_group(Reason, State))
    end,
    State#state{indent = Indent - 1};
handle_cancel(test, Data, State) ->
    print([if_quiet(Data, State), cancelled_test(proplists:get_value(reason, Data), State)]),
    State.

title(Data) ->
    case proplists:get_value(desc, Data) of
        undefined -> "undefined";
        Desc -> Desc
    end.

cancelled_test(undefined, _State) -> "*skipped*\n";
cancelled_test(Reason, #state{depth = Depth}) -> cancelled(Reason, Depth).

cancelled_group({abort, Reason}, #state{depth = Depth} = State) ->
    {Title, More} = eunit_text:aborted(Reason, Depth),
    [indentation(State), "*** ", Title, " ***\n**", More, "\n\n"];
cancelled_group({blame, _Id}, _State) -> "";
cancelled_group(Reason, #state{depth = Depth} = State) ->
    [indentation(State), cancelled(Reason, Depth)].

cancelled({timeout, #{stacktrace := Stacktrace}}, _Depth) ->
    ["*timed out*\n", eunit_text:frames(Stacktrace)];
cancelled({exit, Reason}, Depth) ->
    io_lib:format("*unexpected termination of test process*\n::~tP\n\n", [Reason, Depth]);
cancelled(Reason, Depth) ->
    io_lib:format("*unexpected reason*\n::~tP\n\n", [Reason, Depth]).

%% Without `verbose`, a test is told of only when it has failed.
if_quiet(_Data, #state{verbose = true}) -> "";
if_quiet(Data, _State) -> [eunit_text:title(Data), "..."].

described(Data) ->
    case proplists:get_value(desc, Data) of
        undefined -> false;
        <<>> -> false;
        Desc -> Desc
    end.

indentation(#state{indent = Indent}) -> lists:duplicate(2 * max(0, Indent), $\s).

seconds(Time) -> io_lib:format("~.3f", [Time / 1000]).

print(Text) -> io:put_chars(Text).
