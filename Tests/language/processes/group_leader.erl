%%% Output goes to the group leader, which children inherit and which can be set.
-module(group_leader).

-export([main/1]).

main(_) ->
    Self = self(),
    io:format("~w~n", [is_pid(group_leader())]),
    Old = group_leader(),
    spawn(fun() -> Self ! {leader, group_leader()} end),
    receive {leader, L} -> io:format("~w~n", [L =:= Old]) end,
    Collector = spawn(fun() -> collect([]) end),
    group_leader(Collector, self()),
    io:format("to the ~s~n", ["collector"]),
    spawn(fun() -> io:put_chars("from a child"), Self ! written end),
    receive written -> ok end,
    group_leader(Old, self()),
    Collector ! {self(), give},
    receive {Collector, Text} -> io:format("~p~n", [Text]) end,
    io:format("~w~n", [try group_leader(x, self()) catch C:R -> {C, R} end]),
    ok.

%% A minimal io server: it understands the requests that io:format makes.
collect(Texts) ->
    receive
        {io_request, From, ReplyAs, Request} ->
            Text = lists:flatten(text(Request)),
            From ! {io_reply, ReplyAs, ok},
            collect([Text | Texts]);
        {From, give} ->
            From ! {self(), lists:reverse(Texts)}
    end.

text({put_chars, unicode, M, F, A}) -> apply(M, F, A);
text({put_chars, unicode, Characters}) when is_list(Characters) -> Characters;
text({put_chars, unicode, Other}) -> unicode:characters_to_list(Other).

%% expect: true
%% expect: true
%% expect: ["to the collector\n","from a child"]
%% expect: {error,badarg}
