%% What supervisors do about a crash: restarts with their number, with other children, none; giving up,
%% and what the supervisors above do then.
-module(supervisors).
-behaviour(supervisor).
-export([main/1, start/1, init/1]).
-export([start_server/1, loop/1]).

main(_) ->
    ok = logger:remove_handler(default),
    Test = self(),
    Device = spawn_link(fun() -> device(Test) end),
    ok = logger:add_handler(out, logger_std_h,
                            #{config => #{type => {device, Device}},
                              formatter => {logger_short_formatter,
                                            #{time => false, source => false}}}),
    process_flag(trap_exit, true),
    {ok, Top} = start(top),
    io:format("restarts~n"),
    exit(whereis(a), kill),
    settle(),
    crash(b),
    settle(),
    io:format("gives up, and is restarted~n"),
    crash(a),
    settle(),
    io:format("one_for_all, rest_for_one~n"),
    crash(d),
    settle(),
    crash(g),
    settle(),
    io:format("temporary~n"),
    {ok, _} = supervisor:start_child(middle, (server(temporary))#{restart => temporary}),
    crash(temporary),
    settle(),
    io:format("simple_one_for_one~n"),
    {ok, One} = supervisor:start_child(simple, [one]),
    {ok, _} = supervisor:start_child(simple, [two]),
    {ok, _} = supervisor:start_child(simple, [three]),
    exit(One, kill),
    settle(),
    exit(wait_for(two), kill),
    settle(),
    io:format("all give up~n"),
    crash_until_end(Top),
    io:format("does not start~n"),
    {error, _} = start(fails),
    settle(),
    settle().

%% Each block is written in one go.
settle() ->
    receive
        {text, Text} -> io:put_chars(Text)
    end.

device(Test) ->
    receive
        {io_request, From, Reference, {put_chars, unicode, Text}} ->
            Test ! {text, Text},
            From ! {io_reply, Reference, ok}
    end,
    device(Test).

crash(Name) ->
    wait_for(Name),
    Monitor = monitor(process, Name),
    Name ! crash,
    receive {'DOWN', Monitor, process, _, _} -> ok end.

wait_for(Name) ->
    case whereis(Name) of
        undefined -> timer:sleep(1), wait_for(Name);
        Pid -> Pid
    end.

crash_until_end(Top) ->
    case is_process_alive(Top) of
        true -> crash(b), settle(), wait_for_the_next(Top);
        false -> ok
    end.

%% Another b is there, or nothing.
wait_for_the_next(Top) ->
    case is_process_alive(Top) andalso whereis(b) of
        undefined -> timer:sleep(1), wait_for_the_next(Top);
        _ -> crash_until_end(Top)
    end.

start(Name) ->
    supervisor:start_link({local, Name}, ?MODULE, Name).

init(top) ->
    {ok, {#{intensity => 3, period => 60}, [supervisor(middle), supervisor(all), supervisor(rest),
                                            supervisor(simple)]}};
init(middle) ->
    {ok, {#{intensity => 2, period => 60}, [server(a), server(b)]}};
init(all) ->
    {ok, {#{strategy => one_for_all, intensity => 1, period => 5}, [server(c), server(d), server(e)]}};
init(rest) ->
    {ok, {#{strategy => rest_for_one, intensity => 1, period => 5},
          [server(f), server(g), server(h)]}};
init(simple) ->
    {ok, {#{strategy => simple_one_for_one, intensity => 1, period => 5},
          [#{id => any, start => {?MODULE, start_server, []}}]}};
init(fails) ->
    {ok, {#{}, [(supervisor(inner))#{start => {?MODULE, start, [inner]}}]}};
init(inner) ->
    {ok, {#{}, [server(not_started)]}}.

supervisor(Name) -> #{id => Name, start => {?MODULE, start, [Name]}, type => supervisor}.

server(Name) -> #{id => Name, start => {?MODULE, start_server, [Name]}}.

start_server(not_started) ->
    {error, no_room};
start_server(Name) ->
    Pid = proc_lib:spawn_link(?MODULE, loop, [Name]),
    register(Name, Pid),
    {ok, Pid}.

loop(Name) ->
    receive
        crash -> error({crashed, Name})
    end.

%% modes: single many
%% recorded: by hand (OTP has no such format)
%% expect: restarts
%% expect: a was killed
%% expect:   who     worker <PID>, started with supervisors:start_server/1, under top > middle
%% expect:   then    middle restarts it: 1 of 2 restarts used in the last 60 s
%% expect:
%% expect: b crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > middle
%% expect:   why     {crashed,b}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    middle restarts it: 2 of 2 restarts used in the last 60 s
%% expect:
%% expect: gives up, and is restarted
%% expect: a crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > middle
%% expect:   why     {crashed,a}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    middle gives up: 3 in the last 60 s are more than the 2 allowed
%% expect:           with it end b
%% expect:           top restarts middle: 1 of 3 restarts used in the last 60 s
%% expect:   before  b: {crashed,b} (Tests/otp/logger_short_formatter/supervisors.erl:123)
%% expect:           a: killed
%% expect:
%% expect: one_for_all, rest_for_one
%% expect: d crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > all
%% expect:   why     {crashed,d}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    all restarts it, and with it c, e: 1 of 1 restart used in the last 5 s
%% expect:
%% expect: g crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > rest
%% expect:   why     {crashed,g}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    rest restarts it, and with it h: 1 of 1 restart used in the last 5 s
%% expect:
%% expect: temporary
%% expect: temporary crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > middle
%% expect:   why     {crashed,temporary}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    middle does not restart it: it is temporary
%% expect:
%% expect: simple_one_for_one
%% expect: any was killed
%% expect:   who     worker <PID>, started with supervisors:start_server/1, under top > simple
%% expect:   then    simple restarts it: 1 of 1 restart used in the last 5 s
%% expect:
%% expect: any was killed
%% expect:   who     worker <PID>, started with supervisors:start_server/1, under top > simple
%% expect:   then    simple gives up: 2 in the last 5 s are more than the 1 allowed
%% expect:           with it end 2 other children
%% expect:           top restarts simple: 2 of 3 restarts used in the last 60 s
%% expect:   before  any: killed
%% expect:
%% expect: all give up
%% expect: b crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > middle
%% expect:   why     {crashed,b}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    middle restarts it: 1 of 2 restarts used in the last 60 s
%% expect:
%% expect: b crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > middle
%% expect:   why     {crashed,b}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    middle restarts it: 2 of 2 restarts used in the last 60 s
%% expect:
%% expect: b crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > middle
%% expect:   why     {crashed,b}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    middle gives up: 3 in the last 60 s are more than the 2 allowed
%% expect:           with it end a
%% expect:           top restarts middle: 3 of 3 restarts used in the last 60 s
%% expect:   before  b: {crashed,b} (Tests/otp/logger_short_formatter/supervisors.erl:123)
%% expect:           b: {crashed,b} (Tests/otp/logger_short_formatter/supervisors.erl:123)
%% expect:
%% expect: b crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > middle
%% expect:   why     {crashed,b}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    middle restarts it: 1 of 2 restarts used in the last 60 s
%% expect:
%% expect: b crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > middle
%% expect:   why     {crashed,b}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    middle restarts it: 2 of 2 restarts used in the last 60 s
%% expect:
%% expect: b crashed
%% expect:   who     process <PID>, started with supervisors:loop/1, under top > middle
%% expect:   why     {crashed,b}
%% expect:           in supervisors:loop/1, Tests/otp/logger_short_formatter/supervisors.erl:123
%% expect:   then    middle gives up: 3 in the last 60 s are more than the 2 allowed
%% expect:           with it end a
%% expect:           top gives up: 4 in the last 60 s are more than the 3 allowed
%% expect:           with it end all, rest, simple
%% expect:           no supervisor is above it
%% expect:
%% expect: does not start
%% expect: not_started could not be started
%% expect:   who     worker, started with supervisors:start_server/1, under fails > inner
%% expect:   why     exit: no_room
%% expect:   then    inner cannot start without it
%% expect:
%% expect: inner could not be started: one of its children failed
%% expect:   who     supervisor, started with supervisors:start/1, under fails
%% expect:   why     its child not_started could not be started
%% expect:   then    fails cannot start without it
%% expect:
