%% A crash is shown although its supervisor says nothing, after a bounded wait; what it says later is
%% shown by itself.
-module(waiting).
-behaviour(supervisor).
-export([main/1, init/1, start_server/1, start_slow/0]).

main(_) ->
    Test = self(),
    ok = logger:remove_handler(default),
    Device = spawn_link(fun() -> device(Test) end),
    ok = logger:add_handler(out, logger_std_h,
                            #{config => #{type => {device, Device}},
                              formatter => {logger_short_formatter,
                                            #{time => false, source => false}}}),
    process_flag(trap_exit, true),
    {ok, Supervisor} = supervisor:start_link(?MODULE, Test),
    spawn(fun() -> supervisor:start_child(Supervisor,
                                          #{id => slow, start => {?MODULE, start_slow, []}}) end),
    Slow = receive {slow, Pid} -> Pid end,
    server ! crash,
    print(),
    Slow ! go_on,
    print().

print() ->
    receive
        {text, Text} -> io:put_chars(Text)
    after 5000 ->
        io:format("nothing~n")
    end.

device(Test) ->
    receive
        {io_request, From, Reference, {put_chars, unicode, Text}} ->
            Test ! {text, Text},
            From ! {io_reply, Reference, ok}
    end,
    device(Test).

init(Test) ->
    put(test, Test),
    {ok, {#{}, [#{id => server, start => {?MODULE, start_server, [Test]}}]}}.

start_server(_Test) ->
    Pid = proc_lib:spawn_link(fun() -> receive crash -> error(crashed) end end),
    register(server, Pid),
    {ok, Pid}.

%% Holds the supervisor up.
start_slow() ->
    get(test) ! {slow, self()},
    receive go_on -> ok end,
    ignore.

%% modes: single many
%% recorded: by hand (OTP has no such format)
%% expect: server crashed
%% expect:   who     process <PID>, started with a fun in waiting:start_server/1, under <PID>
%% expect:   why     crashed
%% expect:           in a fun in waiting:start_server/1, Tests/otp/logger_short_formatter/waiting.erl:45
%% expect:   then    <PID> has not said yet what it does
%% expect:
%% expect: server crashed before
%% expect:   who     worker <PID>, started with waiting:start_server/1, under <PID>
%% expect:   then    <PID> restarts it: 1 of 1 restart used in the last 5 s
%% expect:
