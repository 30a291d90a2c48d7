%% A chat room: members come, talk, crash and go; the others notice nothing but that they are gone.
%%
%%     alder samples/chat_room.erl
-module(chat_room).
-behaviour(gen_server).

-export([main/1]).
-export([start_link/0, join/2, say/2, members/1]).
-export([init/1, handle_call/3, handle_cast/2, handle_info/2]).

main(_Arguments) ->
    {ok, Room} = start_link(),
    [Ann, Bob, Eve] = [member(Room, Name) || Name <- [ann, bob, eve]],
    say(Room, "welcome"),
    Eve ! crash,
    wait_until(fun() -> members(Room) =:= [ann, bob] end),
    say(Room, "where is eve?"),
    io:format("members: ~p~n", [members(Room)]),
    [io:format("~p heard ~p~n", [Name, heard(Pid)]) || {Name, Pid} <- [{ann, Ann}, {bob, Bob}]],
    gen_server:stop(Room).

wait_until(Condition) ->
    case Condition() of
        true -> ok;
        false -> timer:sleep(1), wait_until(Condition)
    end.

member(Room, Name) ->
    Pid = spawn(fun() -> listen([]) end),
    ok = join(Room, {Name, Pid}),
    Pid.

listen(Heard) ->
    receive
        {said, Words} -> listen([Words | Heard]);
        {heard, From} -> From ! {heard, self(), lists:reverse(Heard)}, listen(Heard);
        crash -> exit(kill)
    end.

heard(Pid) ->
    Pid ! {heard, self()},
    receive
        {heard, Pid, Words} -> Words
    end.

%% -- Interface -----------------------------------------------------------------------------------

start_link() ->
    gen_server:start_link(?MODULE, [], []).

join(Room, {Name, Pid}) ->
    gen_server:call(Room, {join, Name, Pid}).

say(Room, Words) ->
    gen_server:call(Room, {say, Words}).

members(Room) ->
    gen_server:call(Room, members).

%% -- Callbacks -----------------------------------------------------------------------------------

%% Monitor => {Name, Pid}
init([]) ->
    {ok, #{}}.

handle_call({join, Name, Pid}, _From, Members) ->
    {reply, ok, Members#{monitor(process, Pid) => {Name, Pid}}};
handle_call({say, Words}, _From, Members) ->
    _ = [Pid ! {said, Words} || {_, Pid} <- maps:values(Members)],
    {reply, ok, Members};
handle_call(members, _From, Members) ->
    {reply, lists:sort([Name || {Name, _} <- maps:values(Members)]), Members}.

handle_cast(_, Members) ->
    {noreply, Members}.

handle_info({'DOWN', Monitor, process, _, _}, Members) ->
    {noreply, maps:remove(Monitor, Members)}.
