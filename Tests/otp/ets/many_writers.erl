%% Processes that write the same table at once, in all modes: nothing is lost, nothing comes twice.
-module(many_writers).
-export([main/1]).

main(_) ->
    [run(Type, Options)
     || Type <- [set, ordered_set, bag, duplicate_bag],
        Options <- [[], [{write_concurrency, true}], [{write_concurrency, auto}, {read_concurrency, true}]]],
    own_tables().

run(Type, Options) ->
    T = ets:new(table, [Type, public | Options]),
    ets:insert(T, [{{counter, N}, 0} || N <- lists:seq(1, 3)]),
    Writers = 6,
    Each = 400,
    all([fun() -> write(T, Type, W, Each) end || W <- lists:seq(1, Writers)]
        ++ [fun() -> read(T, Each) end, fun() -> walk(T, 20) end]),
    Counters = [ets:lookup_element(T, {counter, N}, 2) || N <- lists:seq(1, 3)],
    io:format("~w ~w ~w ~w~n", [Type, Options, ets:info(T, size), Counters]).

write(T, Type, W, Each) ->
    lists:foreach(fun(N) ->
        true = ets:insert(T, {{W, N}, N, "some text", <<N:32>>}),
        true = ets:insert(T, [{{W, N, a}}, {{W, N, b}}]),
        [{{W, N}, N, "some text", <<N:32>>}] = ets:lookup(T, {W, N}),
        is_counting(Type) andalso ets:update_counter(T, {counter, N rem 3 + 1}, 1),
        N rem 2 =:= 0 andalso ets:delete(T, {W, N}),
        N rem 4 =:= 0 andalso [{{W, N, a}}] =:= ets:take(T, {W, N, a})
    end, lists:seq(1, Each)).

is_counting(Type) -> Type =:= set orelse Type =:= ordered_set.

%% Of what is inserted together, both or none are there.
read(T, Each) ->
    lists:foreach(fun(N) ->
        _ = ets:lookup(T, {1, N}),
        case ets:member(T, {2, N, a}) of
            true -> true = ets:member(T, {2, N, b});
            false -> ok
        end
    end, lists:seq(1, Each)).

walk(_T, 0) -> ok;
walk(T, N) ->
    ets:safe_fixtable(T, true),
    Keys = keys(T, ets:first(T), []),
    true = length(Keys) =:= length(lists:usort(Keys)),
    3 = length([Key || {counter, _} = Key <- Keys]),
    3 = length(ets:match(T, {{counter, '_'}, '$1'})),
    ets:safe_fixtable(T, false),
    walk(T, N - 1).

keys(_T, '$end_of_table', Keys) -> Keys;
keys(T, Key, Keys) -> keys(T, ets:next(T, Key), [Key | Keys]).

all(Functions) ->
    Monitors = [element(2, spawn_monitor(Function)) || Function <- Functions],
    [receive {'DOWN', Monitor, _, _, Reason} -> normal = Reason end || Monitor <- Monitors].

%% Many processes make and delete tables at once.
own_tables() ->
    all([fun() -> make(300) end || _ <- lists:seq(1, 8)]),
    io:format("~w~n", [[T || T <- ets:all(), ets:info(T, name) =:= of_nobody]]).

make(0) ->
    ok;
make(N) ->
    T = ets:new(of_nobody, lists:nth(N rem 3 + 1, [[], [ordered_set], [bag, {write_concurrency, true}]])),
    ets:insert(T, [{K, N} || K <- lists:seq(1, N rem 7)]),
    N rem 7 =:= ets:info(T, size) orelse exit(size),
    N rem 2 =:= 0 andalso ets:delete(T),
    make(N - 1).

%% expect: set [] 5403 [798,804,798]
%% expect: set [{write_concurrency,true}] 5403 [798,804,798]
%% expect: set [{write_concurrency,auto},{read_concurrency,true}] 5403 [798,804,798]
%% expect: ordered_set [] 5403 [798,804,798]
%% expect: ordered_set [{write_concurrency,true}] 5403 [798,804,798]
%% expect: ordered_set [{write_concurrency,auto},{read_concurrency,true}] 5403 [798,804,798]
%% expect: bag [] 5403 [[0],[0],[0]]
%% expect: bag [{write_concurrency,true}] 5403 [[0],[0],[0]]
%% expect: bag [{write_concurrency,auto},{read_concurrency,true}] 5403 [[0],[0],[0]]
%% expect: duplicate_bag [] 5403 [[0],[0],[0]]
%% expect: duplicate_bag [{write_concurrency,true}] 5403 [[0],[0],[0]]
%% expect: duplicate_bag [{write_concurrency,auto},{read_concurrency,true}] 5403 [[0],[0],[0]]
%% expect: []
