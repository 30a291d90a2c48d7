%%% 500,000 processes linked to one all die with it.
-module(half_a_million_killed_by_a_link).

-export([main/1]).

main(_) ->
    Count = 500000,
    Before = length(processes()),
    Self = self(),
    {Hub, Reference} = spawn_monitor(fun() ->
        [spawn_link(fun() -> receive never -> ok end end) || _ <- lists:seq(1, Count)],
        Self ! ready,
        receive never -> ok end
    end),
    receive ready -> ok end,
    io:format("~w~n", [length(processes()) - Before > Count]),
    exit(Hub, boom),
    receive {'DOWN', Reference, process, Hub, Reason} -> io:format("~w~n", [Reason]) end,
    io:format("~w~n", [await(Before, 2000)]),
    ok.

await(Before, Tries) ->
    case length(processes()) of
        N when N =< Before -> all_gone;
        N when Tries =:= 0 -> {left, N};
        _ -> timer:sleep(10), await(Before, Tries - 1)
    end.

%% recorded: by hand (OTP allows 262,144 processes unless told otherwise)
%% expect: true
%% expect: boom
%% expect: all_gone
