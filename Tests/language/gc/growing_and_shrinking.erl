%%% A heap that has grown is given back when its terms are dead.
-module(growing_and_shrinking).

-export([main/1]).

main(_) ->
    Self = self(),
    spawn(fun() ->
        L = lists:seq(1, 2000000),
        {memory, Grown} = process_info(self(), memory),
        Length = length(L),
        erlang:garbage_collect(),
        erlang:garbage_collect(),
        {memory, Shrunk} = process_info(self(), memory),
        Self ! {Length, Grown > 30000000, Shrunk < 5000000}
    end),
    receive Result -> io:format("~w~n", [Result]) end,
    ok.

%% expect: {2000000,true,true}
