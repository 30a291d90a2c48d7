%% Filters of handlers and primary ones: the newest comes first, each gets what the one before has made
%% of the event, and the default counts if all of them ignore it.
-module(filters).
-export([main/1, log/2]).

log(#{msg := {string, Text}, meta := Metadata}, #{id := Id}) ->
    io:format("  ~w ~s ~p~n", [Id, Text, maps:get(by, Metadata, nobody)]).

main(_) ->
    ok = logger:remove_handler(default),
    ok = logger:add_handler(a, ?MODULE, #{}),
    ok = logger:add_handler(b, ?MODULE, #{filter_default => stop}),
    event("b stops what no filter lets pass"),
    ok = logger:add_handler_filter(b, first, {fun mark/2, first}),
    event("b has a filter"),
    ok = logger:add_handler_filter(b, second, {fun mark/2, second}),
    event("b has two"),
    ok = logger:add_handler_filter(a, nothing, {fun(_, _) -> ignore end, x}),
    event("a has one that ignores"),
    ok = logger:add_primary_filter(one, {fun mark/2, primary}),
    event("a primary one comes first"),
    ok = logger:add_primary_filter(two, {fun(_, _) -> stop end, x}),
    event("another stops everything"),
    ok = logger:remove_primary_filter(two),
    ok = logger:remove_primary_filter(one),
    ok = logger:set_primary_config(filter_default, stop),
    event("so does the default"),
    ok = logger:set_primary_config(filter_default, log),
    ok = logger:remove_handler_filter(b, second),
    event("as before"),
    #{filters := Filters} = logger:get_primary_config(),
    io:format("~p~n", [Filters]),
    [{first, _}] = filters_of(b).

mark(#{meta := Metadata} = Event, Name) ->
    Event#{meta := Metadata#{by => Name}}.

filters_of(Id) ->
    {ok, #{filters := Filters}} = logger:get_handler_config(Id),
    Filters.

event(Text) ->
    io:format("~s~n", [Text]),
    logger:error("event").

%% expect: b stops what no filter lets pass
%% expect:   a event nobody
%% expect: b has a filter
%% expect:   b event first
%% expect:   a event nobody
%% expect: b has two
%% expect:   b event first
%% expect:   a event nobody
%% expect: a has one that ignores
%% expect:   b event first
%% expect:   a event nobody
%% expect: a primary one comes first
%% expect:   b event first
%% expect:   a event primary
%% expect: another stops everything
%% expect: so does the default
%% expect: as before
%% expect:   b event first
%% expect:   a event nobody
%% expect: []
