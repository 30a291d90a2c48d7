-module(dets_server).
-moduledoc """
The processes behind `dets`: one that knows all tables by their names, and one for each table, which alone changes it.

A table's objects are in an `ets` table that its process owns and others read, and what is done to them is appended to
the file. When that has become more than twice as much as there are objects, the file is written anew.
""".

-export([open/2, table/1, call/2, close/1, all/0, name/1]).

-include_lib("stdlib/include/dets_table.hrl").

-record(state, {
    table :: #dets_table{}, log :: dets_log:log() | none, users = [] :: [{pid(), reference()}],
    auto_save :: timeout(), saved = true :: boolean(), fixed = [] :: [pid()],
    %% How many objects the file has spoken of.
    written = 0 :: non_neg_integer()
}).

-define(REGISTRY, dets_registry).
-define(PART, 1000).
-define(ENOUGH, 10000).

%% -- All tables ----------------------------------------------------------------------------------

-spec table(term()) -> #dets_table{} | undefined.
table(Name) ->
    case ets:whereis(?REGISTRY) =/= undefined andalso ets:lookup(?REGISTRY, Name) of
        [Table] -> Table;
        _ -> undefined
    end.

-spec all() -> [term()].
all() ->
    case ets:whereis(?REGISTRY) of
        undefined -> [];
        _ -> ets:select(?REGISTRY, [{#dets_table{name = '$1', _ = '_'}, [], ['$1']}])
    end.

-spec name(pid()) -> {ok, term()} | undefined.
name(Pid) ->
    case [Name || Name <- all(), #dets_table{pid = Own} <- [table(Name)], Own =:= Pid] of
        [Name | _] -> {ok, Name};
        [] -> undefined
    end.

-spec open(term(), map()) -> {ok, term()} | {error, term()}.
open(Name, Options) -> request(registry(), {open, Name, Options}).

-spec close(term()) -> ok | {error, term()}.
close(Name) ->
    case table(Name) of
        undefined -> {error, not_owner};
        _ -> request(registry(), {close, Name})
    end.

registry() -> server_on_demand:pid(?REGISTRY, fun set_up_registry/0, fun registry_loop/0).

set_up_registry() ->
    ets:new(?REGISTRY, [named_table, protected, {keypos, #dets_table.name}, {read_concurrency, true}]),
    init:close_before_halt(self()).

registry_loop() ->
    receive
        {request, From, Tag, {open, Name, Options}} ->
            From ! {Tag, opened(Name, Options, From)};
        {request, From, Tag, {close, Name}} ->
            From ! {Tag, closed(Name, From)};
        {user_down, Pid, User} ->
            [closed(Name, User) || #dets_table{name = Name, pid = Own} <- ets:tab2list(?REGISTRY), Own =:= Pid];
        {'DOWN', _, process, Pid, _} ->
            ets:match_delete(?REGISTRY, #dets_table{pid = Pid, _ = '_'});
        {close_before_halt, _} ->
            [request(Pid, close) || #dets_table{pid = Pid} <- ets:tab2list(?REGISTRY)],
            exit(normal);
        _ ->
            ok
    end,
    registry_loop().

opened(Name, #{file := File, access := Access, ram_file := Ram} = Options, User) ->
    case ets:lookup(?REGISTRY, Name) of
        [#dets_table{file = File, access = Access, ram_file = Ram, type = Type, keypos = KeyPos, pid = Pid}] ->
            case Options of
                #{type := Type, keypos := KeyPos} -> answered(request(Pid, {add_user, User}), Name);
                #{any_type := true} -> answered(request(Pid, {add_user, User}), Name);
                _ -> {error, incompatible_arguments}
            end;
        [_] ->
            {error, incompatible_arguments};
        [] ->
            case ets:match_object(?REGISTRY, #dets_table{file = File, _ = '_'}) of
                [_ | _] -> {error, incompatible_arguments};
                [] -> started(Name, Options, User)
            end
    end.

answered(ok, Name) -> {ok, Name};
answered(Error, _) -> Error.

started(Name, Options, User) ->
    Self = self(),
    {Pid, Reference} = spawn_monitor(fun() -> begin_table(Self, Name, Options, User) end),
    receive
        {Pid, {ok, Table}} ->
            ets:insert(?REGISTRY, Table),
            {ok, Name};
        {Pid, Error} ->
            demonitor(Reference, [flush]),
            Error;
        {'DOWN', Reference, process, Pid, Reason} ->
            {error, Reason}
    end.

closed(Name, User) ->
    case ets:lookup(?REGISTRY, Name) of
        [#dets_table{pid = Pid}] ->
            case request(Pid, {remove_user, User}) of
                {last, Result} ->
                    ets:delete(?REGISTRY, Name),
                    Result;
                Result ->
                    Result
            end;
        [] ->
            {error, not_owner}
    end.

-doc "Has a table's process do something.".
-spec call(term(), term()) -> term().
call(#dets_table{pid = Pid}, Request) -> request(Pid, Request).

request(Pid, Request) ->
    Tag = monitor(process, Pid),
    Pid ! {request, self(), Tag, Request},
    receive
        {Tag, Result} ->
            demonitor(Tag, [flush]),
            Result;
        {'DOWN', Tag, process, Pid, _} ->
            badarg
    end.

%% -- One table -----------------------------------------------------------------------------------

begin_table(Registry, Name, Options, User) ->
    Monitor = monitor(process, Registry),
    case init(Name, Options) of
        {ok, State} ->
            Registry ! {self(), {ok, State#state.table}},
            table_loop(save_later(add_user(User, State)), Registry, Monitor);
        Error ->
            Registry ! {self(), Error}
    end.

init(Name, #{file := File} = Options) ->
    case filelib:is_file(File) of
        true -> init_existing(Name, Options);
        false ->
            case Options of
                #{access := read} -> {error, {file_error, File, enoent}};
                #{any_type := true} -> {error, {file_error, File, enoent}};
                _ -> init_new(Name, Options)
            end
    end.

init_new(Name, #{file := File, type := Type, keypos := KeyPos} = Options) ->
    case dets_log:create(File, Type, KeyPos) of
        {ok, Log} ->
            State = state(Name, Options, Log),
            {ok, State#state{saved = false}};
        {error, Reason} ->
            {error, {file_error, File, Reason}}
    end.

init_existing(Name, #{file := File, access := Access} = Options) ->
    case dets_log:open(File, Access) of
        {ok, Log, Type, KeyPos} ->
            case Options of
                #{any_type := true} -> replay(Name, Options#{type := Type, keypos := KeyPos}, Log);
                #{type := Type, keypos := KeyPos} -> replay(Name, Options, Log);
                #{type := Type} -> mismatch(keypos_mismatch, File, Log);
                _ -> mismatch(type_mismatch, File, Log)
            end;
        {error, not_a_log} -> {error, {not_a_dets_file, File}};
        {error, Reason} -> {error, {file_error, File, Reason}}
    end.

mismatch(Tag, File, Log) ->
    _ = dets_log:close(Log),
    {error, {Tag, File}}.

replay(Name, #{file := File, repair := Repair, access := Access, device := Device} = Options, Log) ->
    #state{table = #dets_table{objects = Objects}} = State = state(Name, Options, Log),
    Count = counters:new(1, []),
    Replayed =
        dets_log:replay(Log, fun(Change) ->
            counters:add(Count, 1, weight(Change)),
            change(Change, Objects)
        end),
    Written = counters:get(Count, 1),
    case Replayed of
        {ok, true, _, false} when Repair =/= force -> {ok, State#state{written = Written}};
        {ok, _, _, _} when Repair =:= false; Access =:= read, Repair =/= force ->
            needs_repair(Access, Repair, State#state{written = Written}, File);
        {ok, _, _, _} ->
            io:format(Device, "dets: file ~tp not properly closed, repairing ...~n", [File]),
            case compacted(State#state{written = Written}) of
                {ok, Repaired} -> {ok, Repaired};
                {error, Reason} -> {error, {file_error, File, Reason}}
            end;
        {error, Reason} -> {error, {file_error, File, Reason}}
    end.

%% Who only reads sees what is good.
needs_repair(read, true, State, _) -> {ok, State};
needs_repair(_, _, #state{log = Log}, File) ->
    _ = dets_log:close(Log),
    {error, {needs_repair, File}}.

state(Name, Options, Log) ->
    #{file := File, type := Type, keypos := KeyPos, access := Access, ram_file := Ram, auto_save := AutoSave} = Options,
    Objects = ets:new(dets_objects, [Type, protected, {keypos, KeyPos}, {read_concurrency, true}]),
    Table = #dets_table{
        name = Name, pid = self(), objects = Objects, type = Type, keypos = KeyPos, access = Access, file = File,
        ram_file = Ram, auto_save = AutoSave
    },
    #state{table = Table, log = Log, auto_save = AutoSave}.

weight({insert, Objects}) -> length(Objects);
weight(_) -> 1.

change({table, _, _}, _) -> ok;
change({insert, List}, Objects) -> ets:insert(Objects, List);
change({delete, Key}, Objects) -> ets:delete(Objects, Key);
change({delete_object, Object}, Objects) -> ets:delete_object(Objects, Object);
change({delete_objects, List}, Objects) -> lists:foreach(fun(Object) -> ets:delete_object(Objects, Object) end, List);
change(clear, Objects) -> ets:delete_all_objects(Objects);
change(closed, _) -> ok.

table_loop(State, Registry, Monitor) ->
    receive
        {request, From, Tag, {remove_user, User}} ->
            case remove_user(User, State) of
                none ->
                    From ! {Tag, {error, not_owner}},
                    table_loop(State, Registry, Monitor);
                #state{users = []} = Last ->
                    From ! {Tag, {last, shut(Last)}};
                Next ->
                    From ! {Tag, ok},
                    table_loop(Next, Registry, Monitor)
            end;
        {request, From, Tag, close} ->
            From ! {Tag, shut(State)};
        {request, From, Tag, Request} ->
            {Answer, Next} = handle(Request, From, State),
            From ! {Tag, Answer},
            table_loop(Next, Registry, Monitor);
        auto_save ->
            {_, Next} = save(State),
            table_loop(save_later(Next), Registry, Monitor);
        {'DOWN', Monitor, process, Registry, _} ->
            shut(State);
        {'DOWN', _, process, User, _} ->
            Registry ! {user_down, self(), User},
            table_loop(unfixed(User, State), Registry, Monitor);
        _ ->
            table_loop(State, Registry, Monitor)
    end.

add_user(User, #state{users = Users} = State) ->
    State#state{users = [{User, monitor(process, User)} | Users]}.

remove_user(User, #state{users = Users} = State) ->
    case lists:keytake(User, 1, Users) of
        {value, {_, Reference}, Left} ->
            demonitor(Reference, [flush]),
            State#state{users = Left};
        false ->
            none
    end.

unfixed(User, #state{fixed = Fixed, table = #dets_table{objects = Objects}} = State) ->
    _ = [ets:safe_fixtable(Objects, false) || Fixing <- Fixed, Fixing =:= User],
    State#state{fixed = [Fixing || Fixing <- Fixed, Fixing =/= User]}.

save_later(#state{auto_save = infinity} = State) -> State;
save_later(#state{auto_save = Milliseconds} = State) ->
    _ = erlang:send_after(Milliseconds, self(), auto_save),
    State.

handle({add_user, User}, _, State) -> {ok, add_user(User, State)};
handle(users, _, #state{users = Users} = State) -> {[User || {User, _} <- Users], State};
handle(sync, _, State) -> save(State);
handle(fixed, _, #state{fixed = Fixed} = State) -> {Fixed, State};
handle({fix, true}, From, #state{fixed = Fixed, table = #dets_table{objects = Objects}} = State) ->
    ets:safe_fixtable(Objects, true),
    {ok, State#state{fixed = [From | Fixed]}};
handle({fix, false}, From, #state{fixed = Fixed, table = #dets_table{objects = Objects}} = State) ->
    lists:member(From, Fixed) andalso ets:safe_fixtable(Objects, false),
    {ok, State#state{fixed = lists:delete(From, Fixed)}};
handle(_, _, #state{table = #dets_table{access = read, file = File}} = State) ->
    {{error, {access_mode, File}}, State};
handle({insert_new, List}, _, #state{table = #dets_table{objects = Objects, keypos = KeyPos}} = State) ->
    case lists:any(fun(Object) -> ets:member(Objects, element(KeyPos, Object)) end, List) of
        true -> {false, State};
        false -> done(true, {insert, List}, State)
    end;
handle({select_delete, Spec}, _, #state{table = #dets_table{objects = Objects}} = State) ->
    Found = [Object || [Object | true] <- ets:select(Objects, Spec)],
    case Found of
        [] -> {0, State};
        _ -> done(length(Found), {delete_objects, Found}, State)
    end;
handle({update_counter, Key, Operation}, _, #state{table = #dets_table{objects = Objects}} = State) ->
    try ets:update_counter(Objects, Key, Operation) of
        Value -> done(Value, {insert, ets:lookup(Objects, Key)}, State)
    catch
        error:badarg -> {badarg, State}
    end;
handle({replace, _}, _, #state{fixed = [_ | _], table = #dets_table{name = Name}} = State) ->
    {{error, {fixed_table, Name}}, State};
handle({replace, Parts}, _, State) ->
    {_, Empty} = done(ok, clear, State),
    {ok, lists:foldl(fun(Part, Next) -> element(2, done(ok, {insert, Part}, Next)) end, Empty, Parts)};
handle(Change, _, State) ->
    done(ok, Change, State).

%% Changes the objects, and writes that down.
done(Answer, Change, #state{table = #dets_table{ram_file = true, objects = Objects}} = State) ->
    _ = change(Change, Objects),
    {Answer, State#state{saved = false}};
done(Answer, Change, #state{table = Table, log = Log, written = Written} = State) ->
    #dets_table{objects = Objects, file = File} = Table,
    case dets_log:append(Log, Change) of
        ok ->
            _ = change(Change, Objects),
            {Answer, compact_if_large(State#state{saved = false, written = Written + weight(Change)})};
        {error, Reason} ->
            {{error, {file_error, File, Reason}}, State}
    end.

compact_if_large(#state{table = #dets_table{objects = Objects}, written = Written} = State) ->
    case Written > ?ENOUGH andalso Written > 2 * ets:info(Objects, size) of
        true ->
            case compacted(State) of
                {ok, Smaller} -> Smaller;
                {error, _} -> State
            end;
        false ->
            State
    end.

compacted(#state{table = Table, log = Log} = State) ->
    #dets_table{objects = Objects, file = File, type = Type, keypos = KeyPos} = Table,
    case dets_log:rewrite(File, Type, KeyPos, fun(Write) -> for_each(Objects, Write) end) of
        {ok, New} ->
            _ = dets_log:close(Log),
            {ok, State#state{log = New, written = ets:info(Objects, size), saved = false}};
        Error ->
            Error
    end.

for_each(Objects, Write) -> for_each_part(ets:match_object(Objects, '_', ?PART), Write).

for_each_part('$end_of_table', _) -> ok;
for_each_part({Part, Continuation}, Write) ->
    ok = Write(Part),
    for_each_part(ets:match_object(Continuation), Write).

%% So that it could be closed now.
save(#state{saved = true} = State) -> {ok, State};
save(#state{table = #dets_table{ram_file = true}} = State) ->
    case compacted(State) of
        {ok, Written} -> marked(Written);
        {error, Reason} -> {{error, {file_error, State#state.table#dets_table.file, Reason}}, State}
    end;
save(State) -> marked(State).

marked(#state{log = Log, table = #dets_table{file = File}} = State) ->
    maybe
        ok ?= dets_log:append(Log, closed),
        ok ?= dets_log:sync(Log),
        {ok, State#state{saved = true}}
    else
        {error, Reason} -> {{error, {file_error, File, Reason}}, State}
    end.

shut(State) ->
    {Result, #state{log = Log}} = save(State),
    case {Result, dets_log:close(Log)} of
        {ok, ok} -> ok;
        {ok, Error} -> Error;
        {Error, _} -> Error
    end.
