%% Random operations do the same to a table on disk as to one of ets, which is the model; now and then it is closed
%% and opened again, and has lost nothing.
-module(random_operations).
-export([main/1]).

main(_) ->
    rand:seed(exsss, 7),
    in_directory(fun() ->
        [io:format("~p ~p: ~p~n", [Type, Ram, run(Type, Ram)]) || Type <- [set, bag, duplicate_bag], Ram <- [false, true]]
    end).

run(Type, Ram) ->
    Name = {Type, Ram},
    Options = [{file, lists:concat([Type, Ram])}, {type, Type}, {ram_file, Ram}],
    {ok, Name} = dets:open_file(Name, Options),
    Model = ets:new(model, [Type]),
    steps(3000, Name, Options, Model),
    ok = dets:close(Name),
    same.

steps(0, _, _, _) -> ok;
steps(N, Name, Options, Model) ->
    step(rand:uniform(20), Name, Options, Model),
    Key = key(),
    true = lists:sort(dets:lookup(Name, Key)) =:= lists:sort(ets:lookup(Model, Key)),
    true = dets:info(Name, size) =:= ets:info(Model, size),
    case N rem 100 of
        0 -> true = lists:sort(dets:match_object(Name, '_')) =:= lists:sort(ets:tab2list(Model));
        _ -> ok
    end,
    steps(N - 1, Name, Options, Model).

step(Kind, Name, _, Model) when Kind =< 8 ->
    Objects = [object() || _ <- lists:seq(1, rand:uniform(4))],
    ok = dets:insert(Name, Objects),
    ets:insert(Model, Objects);
step(Kind, Name, _, Model) when Kind =< 10 ->
    Object = object(),
    true = dets:insert_new(Name, Object) =:= ets:insert_new(Model, Object);
step(Kind, Name, _, Model) when Kind =< 13 ->
    Key = key(),
    ok = dets:delete(Name, Key),
    ets:delete(Model, Key);
step(Kind, Name, _, Model) when Kind =< 15 ->
    Object = object(),
    ok = dets:delete_object(Name, Object),
    ets:delete_object(Model, Object);
step(16, Name, _, Model) ->
    Value = rand:uniform(3),
    Spec = [{{'_', Value}, [], [true]}],
    true = dets:select_delete(Name, Spec) =:= ets:select_delete(Model, Spec);
step(17, Name, _, Model) ->
    case rand:uniform(30) of
        1 -> ok = dets:delete_all_objects(Name), ets:delete_all_objects(Model);
        _ -> ok
    end;
step(18, Name, Options, _) ->
    ok = dets:close(Name),
    {ok, Name} = dets:open_file(Name, Options);
step(19, Name, _, _) -> ok = dets:sync(Name);
step(20, Name, Options, Model) ->
    case rand:uniform(10) of
        1 ->
            ok = dets:close(Name),
            {ok, Reference} = dets:open_file(proplists:get_value(file, Options)),
            true = lists:sort(dets:match_object(Reference, '_')) =:= lists:sort(ets:tab2list(Model)),
            ok = dets:close(Reference),
            {ok, Name} = dets:open_file(Name, Options);
        _ -> ok
    end.

key() ->
    case rand:uniform(40) of
        N when N > 35 -> N / 1;
        N -> N
    end.

object() -> {key(), rand:uniform(3)}.

in_directory(Function) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    {ok, Before} = file:get_cwd(),
    ok = file:set_cwd(Directory),
    try
        Function()
    after
        ok = file:set_cwd(Before),
        ok = file:del_dir_r(Directory)
    end.

%% expect: set false: same
%% expect: set true: same
%% expect: bag false: same
%% expect: bag true: same
%% expect: duplicate_bag false: same
%% expect: duplicate_bag true: same
