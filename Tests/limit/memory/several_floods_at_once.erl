%%% Too little memory for several processes that flood it in different ways: each of them ends, nobody
%%% else, and there is an answer all the time.
-module(several_floods_at_once).

-export([main/1]).

main(_) ->
    %% The reports have figures that are never the same.
    ok = logger:set_primary_config(level, none),
    Echo = spawn(fun echo/0),
    Holder = spawn(fun() -> hold(lists:seq(1, 1000000)) end),
    Floods = [flood(fun list/0), flood(fun binaries/0), flood(fun tuples/0), flood(fun mailbox/0)],
    io:format("~w~n", [answers_until_all_down(Floods, Echo, [], 0) > 0]),
    Echo ! {self(), last},
    receive {Echo, last} -> io:format("still answering~n") end,
    Holder ! {self(), sum},
    receive {Holder, Sum} -> io:format("~w~n", [Sum]) end,
    ok.

flood(Fun) ->
    spawn_monitor(Fun).

answers_until_all_down([], _Echo, Reasons, Answers) ->
    io:format("~w~n", [lists:usort(Reasons)]),
    Answers;
answers_until_all_down(Floods, Echo, Reasons, Answers) ->
    Echo ! {self(), Answers},
    receive {Echo, Answers} -> ok end,
    receive
        {'DOWN', Reference, process, Pid, Reason} ->
            true = lists:member({Pid, Reference}, Floods),
            answers_until_all_down(lists:delete({Pid, Reference}, Floods), Echo,
                                   [Reason | Reasons], Answers + 1)
    after 1 ->
        answers_until_all_down(Floods, Echo, Reasons, Answers + 1)
    end.

list() -> list([]).
list(List) -> list([{one, more}, lists:seq(1, 50) | List]).

binaries() -> binaries(list_to_binary(lists:duplicate(1000, $a)), []).
binaries(Binary, Kept) -> binaries(list_to_binary([Binary, "and more"]), [Binary | Kept]).

tuples() -> tuples({}).
tuples(Tuple) -> tuples({Tuple, Tuple, list_to_tuple(lists:seq(1, 100))}).

%% Messages to itself, never received.
mailbox() ->
    self() ! lists:seq(1, 1000),
    mailbox().

echo() ->
    receive {From, Message} -> From ! {self(), Message}, echo() end.

hold(List) ->
    receive {From, sum} -> From ! {self(), lists:sum(List)} end.

%% options: +MMscs 400
%% modes: single many
%% recorded: by hand (OTP has no limit for all processes together: the system ends it)
%% expect: [killed]
%% expect: true
%% expect: still answering
%% expect: 500000500000
