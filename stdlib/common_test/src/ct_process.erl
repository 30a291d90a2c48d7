-module(ct_process).
-moduledoc """
A process in which a function of a suite runs, for a limited time; nothing that it does can end the caller.

Its group leader is the process beside it, which keeps what is printed, and is told by `ct` what the function
has to say: `tell/1`.
""".

-export([call/2, start/2, await/1, tell/1, milliseconds/1]).
-export_type([outcome/0]).

%% What became of the function, what it printed, its last comment, and the last stage that it told.
-type outcome() :: #{result := {value, term()} | {timeout, pos_integer(), list()} | {died, term()},
                     output := binary(), comment := term(), stage := term()}.

-record(call, {pid, monitor, timer, limit, output = [], comment = "", stage = none,
               capture = false :: false | [binary()]}).

-doc "Calls a function in a process of its own.".
-spec call(fun(() -> term()), timeout()) -> outcome().
call(Function, Limit) -> await(start(Function, Limit)).

-doc "Begins a call; `await/1` waits for its outcome.".
-spec start(fun(() -> term()), timeout()) -> {pid(), reference()}.
start(Function, Limit) ->
    Owner = self(),
    spawn_monitor(fun() -> keep(Function, Limit, Owner) end).

-spec await({pid(), reference()}) -> outcome().
await({_Pid, Monitor}) ->
    receive
        {'DOWN', Monitor, process, _, {outcome, Outcome}} -> Outcome;
        {'DOWN', Monitor, process, _, Reason} ->
            #{result => {died, Reason}, output => <<>>, comment => "", stage => none}
    end.

-doc "Tells the process beside something; see `told/2`.".
-spec tell(term()) -> ok.
tell(What) ->
    Reference = make_ref(),
    group_leader() ! {tell, self(), Reference, What},
    receive
        {Reference, Reply} -> Reply
    after 1000 ->
        %% The caller is no test: nobody wants to know.
        ok
    end.

-doc "A time as suites give it: milliseconds, `infinity`, or hours, minutes or seconds.".
-spec milliseconds(term()) -> timeout().
milliseconds(infinity) -> infinity;
milliseconds({hours, N}) -> ceil(N * 3600000);
milliseconds({minutes, N}) -> ceil(N * 60000);
milliseconds({seconds, N}) -> ceil(N * 1000);
milliseconds({Time, _Scale}) when is_integer(Time) -> Time;
milliseconds(N) when is_integer(N), N >= 0 -> N.

keep(Function, Limit, Owner) ->
    Keeper = self(),
    OwnerMonitor = monitor(process, Owner),
    {Pid, Monitor} = spawn_monitor(fun() ->
                                           group_leader(Keeper, self()),
                                           exit({value, Keeper, Function()})
                                   end),
    loop(OwnerMonitor, limited(Limit, #call{pid = Pid, monitor = Monitor})).

limited(Limit, #call{timer = Old} = Call) ->
    _ = is_reference(Old) andalso erlang:cancel_timer(Old),
    case Limit of
        infinity -> Call#call{timer = none, limit = Limit};
        _ -> Call#call{timer = erlang:start_timer(Limit, self(), limit), limit = Limit}
    end.

loop(Owner, #call{pid = Pid, monitor = Monitor, timer = Timer, limit = Limit} = Call) ->
    Keeper = self(),
    receive
        {io_request, From, ReplyAs, Request} ->
            {Reply, Output} = eunit_output:request(Request, Call#call.output),
            From ! {io_reply, ReplyAs, Reply},
            loop(Owner, captured(Request, Call#call{output = Output}));
        {tell, From, Reference, What} ->
            {Reply, NewCall} = told(What, Call),
            From ! {Reference, Reply},
            loop(Owner, NewCall);
        {timeout, Timer, limit} ->
            Frames = case process_info(Pid, current_stacktrace) of
                         {_, Found} -> Found;
                         undefined -> []
                     end,
            exit(Pid, kill),
            finish({timeout, Limit, Frames}, Call);
        {timeout, _, limit} ->
            loop(Owner, Call);
        {'DOWN', Monitor, process, _, {value, Keeper, Value}} ->
            finish({value, Value}, Call);
        {'DOWN', Monitor, process, _, Reason} ->
            finish({died, Reason}, Call);
        {'DOWN', Owner, process, _, _} ->
            exit(Pid, kill)
    end.

told({stage, Stage}, Call) -> {ok, Call#call{stage = Stage}};
told({timetrap, Time}, Call) -> {ok, limited(milliseconds(Time), Call)};
told(timetrap_info, #call{limit = Limit} = Call) -> {{Limit, {true, 1}}, Call};
told({comment, Comment}, Call) -> {ok, Call#call{comment = Comment}};
told(capture_start, Call) -> {ok, Call#call{capture = []}};
told(capture_stop, #call{capture = Captured} = Call) -> {ok, Call#call{capture = {stopped, Captured}}};
told(capture_get, #call{capture = {stopped, Captured}} = Call) when is_list(Captured) ->
    {texts(Captured), Call#call{capture = false}};
told(capture_get, #call{capture = Captured} = Call) when is_list(Captured) ->
    {texts(Captured), Call#call{capture = []}};
told(capture_get, Call) ->
    {[], Call}.

texts(Captured) -> [unicode:characters_to_list(Text) || Text <- lists:reverse(Captured)].

captured(Request, #call{capture = Captured} = Call) when is_list(Captured) ->
    case eunit_output:request(Request, []) of
        {ok, [_ | _] = Text} -> Call#call{capture = [eunit_output:binary(Text) | Captured]};
        _ -> Call
    end;
captured(_Request, Call) ->
    Call.

-spec finish(term(), #call{}) -> no_return().
finish(Result, #call{output = Output, comment = Comment, stage = Stage}) ->
    exit({outcome, #{result => Result, output => eunit_output:binary(Output), comment => Comment,
                     stage => Stage}}).
