-module(disk_log_server).
-moduledoc """
The processes behind `disk_log`: one that knows all logs by their names, and one for each log, which alone has its files
open.
""".

-export([open/2, request/2, cast/2, all/0, name/1]).

-record(state, {
    name, file, type, format, mode, size, head, quiet, repair,
    %% The file that is written, and for those that wrap its number and what is in the others.
    current, number = 1, counts = #{} :: #{pos_integer() => non_neg_integer()}, wrapped = 0, wrapped_since = 0,
    written = 0, is_full = false, has_failed = false,
    owners = [] :: [{pid(), boolean(), reference()}], users = 0,
    blocker = none :: none | {pid(), reference(), boolean()}, waiting = [] :: [tuple()]
}).

-define(REGISTRY, disk_log_registry).

%% -- All logs ------------------------------------------------------------------------------------

-spec all() -> [term()].
all() ->
    case ets:whereis(?REGISTRY) of
        undefined -> [];
        _ -> lists:sort([Name || {Name, _} <- ets:tab2list(?REGISTRY)])
    end.

-spec name(pid()) -> {ok, term()} | undefined.
name(Pid) ->
    case ets:whereis(?REGISTRY) =/= undefined andalso ets:match(?REGISTRY, {'$1', Pid}) of
        [[Name]] -> {ok, Name};
        _ -> undefined
    end.

pid(Name) ->
    case ets:whereis(?REGISTRY) =/= undefined andalso ets:lookup(?REGISTRY, Name) of
        [{_, Pid}] -> Pid;
        _ -> none
    end.

-doc "Opens a log, or becomes one more owner or user of one that is open.".
-spec open(term(), map()) -> term().
open(Name, Options) -> asked(registry(), {open, Name, Options}, registry_is_gone).

-doc "Has a log's process do something.".
-spec request(term(), term()) -> term().
request(Name, Request) ->
    case pid(Name) of
        none -> {error, no_such_log};
        Pid -> asked(Pid, Request, {error, no_such_log})
    end.

-spec cast(term(), term()) -> ok | {error, no_such_log}.
cast(Name, Request) ->
    case pid(Name) of
        none ->
            {error, no_such_log};
        Pid ->
            Pid ! {request, self(), none, Request},
            ok
    end.

asked(Pid, Request, Otherwise) ->
    Tag = monitor(process, Pid),
    Pid ! {request, self(), Tag, Request},
    receive
        {Tag, Answer} ->
            demonitor(Tag, [flush]),
            Answer;
        {'DOWN', Tag, process, Pid, _} ->
            Otherwise
    end.

answer(_, none, _) -> ok;
answer(From, Tag, Answer) ->
    From ! {Tag, Answer},
    ok.

registry() -> server_on_demand:pid(?REGISTRY, fun set_up_registry/0, fun registry_loop/0).

set_up_registry() ->
    ets:new(?REGISTRY, [named_table, protected, {read_concurrency, true}]),
    init:close_before_halt(self()).

registry_loop() ->
    receive
        {From, are_you_ready} ->
            From ! {self(), ready},
            registry_loop();
        {request, From, Tag, {open, Name, Options}} ->
            answer(From, Tag, opened(Name, Options, From)),
            registry_loop();
        {closed, Name, Pid} ->
            ets:delete_object(?REGISTRY, {Name, Pid}),
            registry_loop();
        {'DOWN', _, process, Pid, _} ->
            ets:match_delete(?REGISTRY, {'_', Pid}),
            registry_loop();
        {close_before_halt, _} ->
            _ = [asked(Pid, shut, ok) || {_, Pid} <- ets:tab2list(?REGISTRY)],
            ok;
        _ ->
            registry_loop()
    end.

opened(Name, Options, User) ->
    case ets:lookup(?REGISTRY, Name) of
        [{_, Pid}] ->
            case asked(Pid, {open, Options, User}, gone) of
                gone ->
                    ets:delete(?REGISTRY, Name),
                    opened(Name, Options, User);
                Answer ->
                    Answer
            end;
        [] ->
            Self = self(),
            {Pid, Monitor} = spawn_monitor(fun() -> begin_log(Self, Options, User) end),
            receive
                {Pid, {error, _} = Error} ->
                    demonitor(Monitor, [flush]),
                    Error;
                {Pid, Answer} ->
                    ets:insert(?REGISTRY, {Name, Pid}),
                    Answer;
                {'DOWN', Monitor, process, Pid, Reason} ->
                    {error, Reason}
            end
    end.

%% -- One log -------------------------------------------------------------------------------------

begin_log(Registry, Options, User) ->
    Monitor = monitor(process, Registry),
    #{name := Name, file := File, type := Type, format := Format, mode := Mode, size := Size, head := Head,
      repair := Repair, quiet := Quiet} = Options,
    case begin_files(#state{name = Name, file = File, type = Type, format = Format, mode = Mode, size = Size, head = Head,
                            quiet = Quiet, repair = Repair}) of
        {ok, State, Answer} ->
            Registry ! {self(), Answer},
            loop(with_user(Options, User, State), Registry, Monitor);
        Error ->
            Registry ! {self(), Error}
    end.

loop(State, Registry, Monitor) ->
    receive
        {request, From, Tag, shut} ->
            answer(From, Tag, shut(State));
        {request, From, Tag, close} ->
            case without_user(From, State) of
                #state{owners = [], users = 0} = Last ->
                    Result = shut(Last),
                    Registry ! {closed, Last#state.name, self()},
                    %% The name is free before the answer comes.
                    _ = asked_to_be_ready(Registry),
                    answer(From, Tag, Result);
                Next ->
                    answer(From, Tag, ok),
                    loop(Next, Registry, Monitor)
            end;
        {request, _, _, _} = Request ->
            loop(handle_request(Request, State), Registry, Monitor);
        {'DOWN', Monitor, process, Registry, _} ->
            shut(State);
        {'DOWN', _, process, Pid, _} ->
            case gone(Pid, State) of
                #state{owners = [], users = 0} = Last -> shut(Last);
                Next -> loop(Next, Registry, Monitor)
            end;
        _ ->
            loop(State, Registry, Monitor)
    end.

asked_to_be_ready(Registry) ->
    Registry ! {self(), are_you_ready},
    receive
        {Registry, ready} -> ok
    end.

with_user(#{linkto := none}, _, #state{users = Users} = State) ->
    State#state{users = Users + 1};
with_user(#{linkto := Link, notify := Notify}, User, #state{owners = Owners} = State) ->
    Pid = case Link of self -> User; _ -> Link end,
    case lists:keymember(Pid, 1, Owners) of
        true -> State;
        false -> State#state{owners = Owners ++ [{Pid, Notify, monitor(process, Pid)}]}
    end.

without_user(Pid, #state{owners = Owners, users = Users} = State) ->
    case lists:keytake(Pid, 1, Owners) of
        {value, {_, _, Monitor}, Left} ->
            demonitor(Monitor, [flush]),
            unblocked_by(Pid, State#state{owners = Left});
        false ->
            State#state{users = max(0, Users - 1)}
    end.

gone(Pid, #state{owners = Owners} = State) ->
    unblocked_by(Pid, State#state{owners = lists:keydelete(Pid, 1, Owners)}).

unblocked_by(Pid, #state{blocker = {Pid, _, _}} = State) -> unblocked(State);
unblocked_by(_, State) -> State.

notify(Message, #state{owners = Owners, name = Name}) ->
    _ = [Pid ! {disk_log, node(), Name, Message} || {Pid, true, _} <- Owners],
    ok.

%% -- Blocking ------------------------------------------------------------------------------------

handle_request({request, From, Tag, Request}, #state{blocker = none} = State) ->
    answered(From, Tag, handle(Request, From, State));
handle_request({request, From, Tag, info}, State) ->
    answered(From, Tag, handle(info, From, State));
handle_request({request, From, Tag, unblock}, #state{blocker = {From, _, _}} = State) ->
    answer(From, Tag, ok),
    unblocked(State);
handle_request({request, From, Tag, unblock}, #state{name = Name} = State) ->
    answer(From, Tag, {error, {not_blocked_by_pid, Name}}),
    State;
handle_request({request, From, Tag, Request}, #state{blocker = {From, _, _}, name = Name} = State) when
    element(1, Request) =:= log; element(1, Request) =:= block
->
    answer(From, Tag, {error, {blocked_log, Name}}),
    State;
handle_request({request, From, Tag, Request}, #state{blocker = {From, _, _}} = State) ->
    answered(From, Tag, handle(Request, From, State));
handle_request(Request, #state{blocker = {_, _, true}, waiting = Waiting} = State) ->
    State#state{waiting = [Request | Waiting]};
handle_request({request, _, none, {log, _, Items}}, State) ->
    notify({blocked_log, Items}, State),
    State;
handle_request({request, From, Tag, _}, #state{name = Name} = State) ->
    answer(From, Tag, {error, {blocked_log, Name}}),
    State.

answered(From, Tag, {Answer, State}) ->
    answer(From, Tag, Answer),
    State.

unblocked(#state{blocker = {_, Monitor, _}, waiting = Waiting} = State) ->
    demonitor(Monitor, [flush]),
    lists:foldl(fun handle_request/2, State#state{blocker = none, waiting = []}, lists:reverse(Waiting)).

%% -- Requests ------------------------------------------------------------------------------------

handle({open, Options, User}, _, #state{name = Name} = State) ->
    case difference(Options, State) of
        none -> {{ok, Name}, with_user(Options, User, State)};
        Reason -> {{error, Reason}, State}
    end;
handle({log, external, Items}, _, #state{format = external, mode = read_write} = State) ->
    logged([{iolist_size(Item), Item} || Item <- Items], State);
handle({log, _, Items}, _, #state{format = internal, mode = read_write} = State) ->
    Records = [disk_log_file:record(iolist_to_binary(Item)) || Item <- Items],
    logged([{iolist_size(Record), Record} || Record <- Records], State);
handle({log, _, Items}, _, #state{mode = read_only} = State) ->
    refused(read_only_mode, {read_only, Items}, State);
handle({log, _, Items}, _, State) ->
    refused(format_external, {format_external, Items}, State);
handle(info, _, State) ->
    {info(State), State#state{wrapped_since = 0}};
handle({chunk, _, _}, _, #state{format = external, name = Name} = State) ->
    {{error, {format_external, Name}}, State};
handle({chunk, Place, Count}, _, State) ->
    {chunk(Place, Count, State), State};
handle({chunk_step, Place, Step}, _, #state{type = wrap, format = internal} = State) ->
    {chunk_step(Place, Step, State), State};
handle({chunk_step, _, _}, _, #state{name = Name} = State) ->
    {{error, {not_internal_wrap, Name}}, State};
handle(sync, _, #state{mode = read_only} = State) ->
    {ok, State};
handle(sync, _, #state{current = File} = State) ->
    {disk_log_file:sync(File), State};
handle({block, Queue}, From, State) ->
    {ok, State#state{blocker = {From, monitor(process, From), Queue}}};
handle(unblock, _, #state{name = Name} = State) ->
    {{error, {not_blocked, Name}}, State};
handle({notify, Pid, Notify}, _, #state{owners = Owners} = State) ->
    case lists:keyfind(Pid, 1, Owners) of
        {_, _, Monitor} -> {ok, State#state{owners = lists:keyreplace(Pid, 1, Owners, {Pid, Notify, Monitor})}};
        false -> {{error, {not_owner, Pid}}, State}
    end;
handle(_, _, #state{mode = read_only, name = Name} = State) ->
    {{error, {read_only_mode, Name}}, State};
handle({head, Head}, _, State) ->
    {ok, State#state{head = Head}};
handle({size, Size}, _, State) ->
    resized(Size, State);
handle(next_file, _, #state{type = halt, name = Name} = State) ->
    {{error, {halt_log, Name}}, State};
handle(next_file, _, State) ->
    result(next_file(State), State);
handle({truncate, Head}, _, State) ->
    case has_format(Head, State) of
        true -> result(truncated(Head, State), State);
        false -> {{error, {format_external, State#state.name}}, State}
    end;
handle({reopen, File, _}, _, #state{file = File, name = Name} = State) ->
    {{error, {same_file_name, Name}}, State};
handle({reopen, File, Head}, _, State) ->
    case has_format(Head, State) of
        true -> result(reopened(File, Head, State), State);
        false -> {{error, {format_external, State#state.name}}, State}
    end.

has_format({term, _}, #state{format = external}) -> false;
has_format(_, _) -> true.

result({ok, State}, _) -> {ok, State};
result(Error, State) -> {Error, failed(Error, State)}.

refused(Reason, Message, #state{name = Name} = State) ->
    notify(Message, State),
    {{error, {Reason, Name}}, State}.

failed(Error, #state{has_failed = false} = State) ->
    notify({error_status, Error}, State),
    State#state{has_failed = true};
failed(_, State) ->
    State.

difference(#{file := File}, #state{file = Other, name = Name}) when File =/= Other -> {name_already_open, Name};
difference(#{type := Type}, #state{type = Other}) when Type =/= Other -> {arg_mismatch, type, Other, Type};
difference(#{format := Format}, #state{format = Other}) when Format =/= Other -> {arg_mismatch, format, Other, Format};
difference(#{mode := read_only}, #state{mode = read_write, name = Name}) -> {open_read_write, Name};
difference(#{mode := read_write}, #state{mode = read_only, name = Name}) -> {open_read_only, Name};
difference(#{size := {_, _} = Size}, #state{size = Other}) when Size =/= Other -> {size_mismatch, Other, Size};
difference(_, _) -> none.

info(#state{current = File} = State) ->
    #state{name = Name, file = FileName, type = Type, format = Format, size = Size, mode = Mode, owners = Owners,
           users = Users, blocker = Blocker, written = Written} = State,
    Common = [{name, Name}, {file, FileName}, {type, Type}, {format, Format}, {size, Size}, {items, items(State)},
              {owners, [{Pid, Notify} || {Pid, Notify, _} <- Owners]}, {users, Users}]
             ++ [{head, shown_head(State)} || Mode =:= read_write]
             ++ [{mode, Mode}, {status, case Blocker of none -> ok; {_, _, Queue} -> {blocked, Queue} end},
                 {node, node()}],
    Common ++
        case Type of
            _ when Mode =:= read_only ->
                [];
            halt ->
                [{full, State#state.is_full}, {no_written_items, Written}];
            wrap ->
                [{no_current_bytes, disk_log_file:bytes(File)}, {no_current_items, disk_log_file:items(File)},
                 {no_items, items(State)}, {no_written_items, Written}, {current_file, State#state.number},
                 {no_overflows, {State#state.wrapped, State#state.wrapped_since}}]
        end.

shown_head(#state{head = {term, Term}}) -> term_to_binary(Term);
shown_head(#state{head = {bytes, Bytes}}) -> iolist_to_binary(Bytes);
shown_head(#state{head = {head_func, MFA}}) -> MFA;
shown_head(_) -> none.

items(#state{type = halt, current = File}) -> disk_log_file:items(File);
items(#state{number = Number, counts = Counts, current = File}) ->
    lists:sum(maps:values(maps:remove(Number, Counts))) + disk_log_file:items(File).

%% -- Files ---------------------------------------------------------------------------------------

%% What a new file begins with.
head(#state{head = Head} = State) -> head(Head, State).

head(none, _) -> {ok, none};
head({term, Term}, #state{format = internal}) -> {ok, disk_log_file:record(term_to_binary(Term))};
head({bytes, Bytes}, #state{format = internal}) -> {ok, disk_log_file:record(iolist_to_binary(Bytes))};
head({bytes, Bytes}, _) -> {ok, Bytes};
head({head_func, {Module, Function, Arguments} = MFA}, #state{format = Format} = State) ->
    try apply(Module, Function, Arguments) of
        {ok, Head} when Format =:= internal -> head({term, Head}, State);
        {ok, Head} -> {ok, iolist_to_binary(Head)};
        Other -> {error, {invalid_header, {MFA, Other}}}
    catch
        error:Reason:Stacktrace -> {error, {invalid_header, {MFA, {Reason, Stacktrace}}}};
        _:Reason -> {error, {invalid_header, {MFA, Reason}}}
    end;
head(Head, _) ->
    {error, {invalid_header, Head}}.

begin_files(#state{type = halt, file = File, mode = Mode, repair = Repair} = State) ->
    case filelib:is_file(File) of
        false when Mode =:= read_only -> {error, {file_error, File, enoent}};
        false -> new_halt(State);
        true when Repair =:= truncate -> new_halt(State);
        true -> existing(File, State)
    end;
begin_files(#state{type = wrap, file = File, repair = Repair, size = Wanted} = State) ->
    Repair =:= truncate andalso disk_log_wrap:delete_all(File),
    case {disk_log_wrap:size(File), Wanted} of
        {{error, _} = Error, _} -> Error;
        {none, infinity} -> {error, {badarg, size}};
        {none, Size} -> begin_wrap(State#state{size = Size});
        {{ok, Size}, infinity} -> begin_wrap(State#state{size = Size});
        {{ok, Size}, Size} -> begin_wrap(State);
        {{ok, _}, _} ->
            case disk_log_wrap:write_size(File, Wanted) of
                ok -> begin_wrap(State);
                Error -> Error
            end
    end.

new_halt(#state{file = File, format = Format, name = Name} = State) ->
    maybe
        {ok, Head} ?= head(State),
        {ok, New} ?= disk_log_file:create(File, Format, Head),
        {ok, State#state{current = New, written = disk_log_file:items(New)}, {ok, Name}}
    end.

existing(File, #state{format = Format, mode = Mode, name = Name, repair = Repair, quiet = Quiet} = State) ->
    case disk_log_file:open(File, Format, Mode, Repair =/= false) of
        {ok, Open} ->
            {ok, State#state{current = Open}, {ok, Name}};
        {repaired, Open, Recovered, Bad} ->
            Quiet orelse error_logger:info_msg("disk_log: repairing ~tp ...\n", [File]),
            {ok, State#state{current = Open}, {repaired, Name, {recovered, Recovered}, {badbytes, Bad}}};
        Error ->
            Error
    end.

begin_wrap(#state{file = File, mode = Mode, size = Size, name = Name} = State) ->
    case disk_log_wrap:index(File) of
        {error, _} = Error ->
            Error;
        none when Mode =:= read_only ->
            {error, {file_error, File ++ ".idx", enoent}};
        none ->
            maybe
                ok ?= disk_log_wrap:write_size(File, Size),
                {ok, New} ?= new_file(1, State#state{counts = #{}}),
                {ok, New, {ok, Name}}
            end;
        {ok, Number, Counts} ->
            Current = disk_log_wrap:file(File, Number),
            case filelib:is_file(Current) orelse Mode =:= read_only of
                true ->
                    existing(Current, State#state{number = Number, counts = Counts});
                false ->
                    maybe
                        {ok, New} ?= new_file(Number, State#state{counts = Counts}),
                        {ok, New, {ok, Name}}
                    end
            end
    end.

%% A new file of those that wrap is the current one.
new_file(Number, State) ->
    case head(State) of
        {ok, Head} -> created(Number, Head, State);
        Error -> Error
    end.

created(Number, Head, #state{file = File, format = Format, counts = Counts, written = Written} = State) ->
    maybe
        {ok, New} ?= disk_log_file:create(disk_log_wrap:file(File, Number), Format, Head),
        ok ?= disk_log_wrap:write_index(File, Number, Counts),
        {ok, State#state{current = New, number = Number, written = Written + disk_log_file:items(New)}}
    end.

next_file(#state{current = Old, number = Number, counts = Counts, size = {_, Max}, file = File} = State) ->
    Next = if Number >= Max -> 1; true -> Number + 1 end,
    Lost = maps:get(Next, Counts, 0),
    maybe
        {ok, Head} ?= head(State),
        ok ?= disk_log_file:close(Old),
        Beyond = [Other || Other <- disk_log_wrap:names(File), Other > Max, Other =/= Number],
        _ = [file:delete(disk_log_wrap:file(File, Other)) || Other <- Beyond],
        Kept = maps:without(Beyond, Counts#{Number => disk_log_file:items(Old)}),
        {ok, New} ?= created(Next, Head, State#state{counts = Kept}),
        notify({wrap, Lost}, State),
        #state{wrapped = Wrapped, wrapped_since = Since} = New,
        {ok, New#state{wrapped = Wrapped + 1, wrapped_since = Since + 1}}
    end.

resized(Size, #state{type = halt, name = Name, current = File} = State) when is_integer(Size); Size =:= infinity ->
    case disk_log_file:bytes(File) of
        Bytes when is_integer(Size), Size < Bytes -> {{error, {new_size_too_small, Name, Bytes}}, State};
        _ -> {ok, recovered(State#state{size = Size, is_full = false})}
    end;
resized({_, _} = Size, #state{type = wrap, file = File} = State) ->
    case disk_log_wrap:write_size(File, Size) of
        ok -> {ok, State#state{size = Size, wrapped_since = 0}};
        Error -> {Error, State}
    end;
resized(_, State) ->
    {{error, {badarg, size}}, State}.

recovered(#state{has_failed = true} = State) ->
    notify({error_status, ok}, State),
    State#state{has_failed = false};
recovered(State) ->
    State.

truncated(Head, #state{type = halt, current = File} = State) ->
    Lost = items(State),
    maybe
        {ok, Data} ?= head_or(Head, State),
        {ok, New} ?= disk_log_file:truncate_to(File, Data),
        notify({truncated, Lost}, State),
        {ok, recovered(State#state{current = New, is_full = false, written = State#state.written + disk_log_file:items(New)})}
    end;
truncated(Head, #state{type = wrap, current = Current, file = File} = State) ->
    Lost = items(State),
    maybe
        {ok, Data} ?= head_or(Head, State),
        _ = disk_log_file:close(Current),
        disk_log_wrap:delete_all(File),
        anew(Data, Lost, State)
    end.

head_or(none, State) -> head(State);
head_or(Head, State) -> head(Head, State).

anew(Data, Lost, #state{type = wrap, file = File, size = Size} = State) ->
    maybe
        ok ?= disk_log_wrap:write_size(File, Size),
        {ok, New} ?= created(1, Data, State#state{counts = #{}}),
        notify({truncated, Lost}, State),
        {ok, New}
    end.

reopened(NewName, Head, #state{type = halt, current = Old, file = File, format = Format} = State) ->
    Lost = items(State),
    maybe
        ok ?= case filelib:is_dir(filename:dirname(NewName)) of
                  true -> ok;
                  false -> {error, {file_error, NewName, enoent}}
              end,
        {ok, Data} ?= head_or(Head, State),
        ok ?= disk_log_file:close(Old),
        ok ?= renamed(File, NewName),
        {ok, New} ?= disk_log_file:create(File, Format, Data),
        notify({truncated, Lost}, State),
        {ok, recovered(State#state{current = New, is_full = false, written = State#state.written + disk_log_file:items(New)})}
    end;
reopened(NewName, Head, #state{type = wrap, current = Old, file = File, number = Number, counts = Counts} = State) ->
    Lost = items(State),
    maybe
        ok ?= case filelib:is_dir(filename:dirname(NewName)) of
                  true -> ok;
                  false -> {error, {file_error, NewName, enoent}}
              end,
        {ok, Data} ?= head_or(Head, State),
        ok ?= disk_log_file:close(Old),
        ok ?= disk_log_wrap:write_index(File, Number, Counts#{Number => disk_log_file:items(Old)}),
        ok ?= disk_log_wrap:rename_all(File, NewName),
        anew(Data, Lost, State)
    end.

renamed(File, NewName) ->
    case file:rename(File, NewName) of
        ok -> ok;
        {error, Reason} -> {error, {file_error, NewName, Reason}}
    end.

shut(#state{type = wrap, mode = read_write, file = File, number = Number, counts = Counts, current = Current}) ->
    maybe
        ok ?= disk_log_file:close(Current),
        disk_log_wrap:write_index(File, Number, Counts#{Number => disk_log_file:items(Current)})
    end;
shut(#state{current = Current}) ->
    disk_log_file:close(Current).

%% -- Logging -------------------------------------------------------------------------------------

logged(Items, #state{type = halt, is_full = true, name = Name} = State) when Items =/= [] ->
    {{error, {full, Name}}, State};
logged(Items, #state{type = halt, size = Size, name = Name, current = File} = State) ->
    Room = case Size of infinity -> infinity; _ -> Size - disk_log_file:bytes(File) end,
    {Fitting, Left} = fitting(Items, Room, false, []),
    case {written(Fitting, State), Left} of
        {{ok, Next}, []} ->
            {ok, recovered(Next)};
        {{ok, Next}, _} ->
            notify(full, Next),
            Error = {error, {full, Name}},
            {Error, failed(Error, Next#state{is_full = true})};
        {Error, _} ->
            {Error, failed(Error, State)}
    end;
logged([], State) ->
    {ok, State};
logged(Items, #state{size = {Max, _}, current = File} = State) ->
    %% What is larger than a file may be has one for itself.
    IsNew = disk_log_file:items(File) =:= 0 orelse
        State#state.head =/= none andalso disk_log_file:items(File) =:= 1,
    {Fitting, Left} = fitting(Items, Max - disk_log_file:bytes(File), IsNew, []),
    maybe
        {ok, Written} ?= written(Fitting, State),
        {ok, Next} ?= case Left of [] -> {ok, recovered(Written)}; _ -> next_file(Written) end,
        logged(Left, Next)
    else
        Error -> {Error, failed(Error, State)}
    end.

fitting(Items, infinity, _, []) -> {Items, []};
fitting([{Size, _} = Item | Items], Room, IsNew, Fitting) when Size =< Room; IsNew ->
    fitting(Items, Room - Size, false, [Item | Fitting]);
fitting(Items, _, _, Fitting) ->
    {lists:reverse(Fitting), Items}.

written([], State) -> {ok, State};
written(Items, #state{current = File, written = Written} = State) ->
    case disk_log_file:append(File, [Data || {_, Data} <- Items], length(Items)) of
        {ok, New} -> {ok, State#state{current = New, written = Written + length(Items)}};
        Error -> Error
    end.

%% -- Reading -------------------------------------------------------------------------------------

chunk(Place, Count, #state{type = halt, current = File, file = Name, mode = Mode}) ->
    case disk_log_file:read(File, case Place of start -> 0; _ -> Place end, Count) of
        {_, _, Bad} when Bad > 0, Mode =:= read_write -> {error, {corrupt_log_file, Name}};
        Result -> Result
    end;
chunk(start, Count, #state{number = Number, file = Name} = State) ->
    case disk_log_wrap:order(disk_log_wrap:names(Name), Number) of
        [First | _] -> chunk({First, 0}, Count, State);
        [] -> eof
    end;
chunk({Number, Place}, Count, #state{number = Number, current = File} = State) ->
    in_file(Number, disk_log_file:read(File, Place, Count), State);
chunk({Number, Place}, Count, #state{file = Name} = State) ->
    case disk_log_file:reader(disk_log_wrap:file(Name, Number)) of
        {ok, File} ->
            Read = disk_log_file:read(File, Place, Count),
            _ = disk_log_file:close(File),
            case Read of
                eof -> behind(Number, Count, State);
                _ -> in_file(Number, Read, State)
            end;
        {error, {file_error, _, enoent}} ->
            behind(Number, Count, State);
        Error ->
            Error
    end;
chunk(_, _, #state{name = Name}) ->
    {error, {bad_continuation, Name}}.

in_file(Number, {_, _, Bad}, #state{mode = read_write, file = Name}) when Bad > 0 ->
    {error, {corrupt_log_file, disk_log_wrap:file(Name, Number)}};
in_file(Number, {Next, Records, Bad}, _) ->
    {{Number, Next}, Records, Bad};
in_file(_, Other, _) ->
    Other.

behind(Number, Count, #state{file = Name, number = Current} = State) ->
    case lists:dropwhile(fun(Other) -> Other =/= Number end, disk_log_wrap:order(disk_log_wrap:names(Name), Current)) of
        [Number, Next | _] -> chunk({Next, 0}, Count, State);
        _ -> eof
    end.

chunk_step(Place, Step, #state{file = Name, number = Current}) ->
    Order = disk_log_wrap:order(disk_log_wrap:names(Name), Current),
    From = case Place of
               {Number, _} -> length(lists:takewhile(fun(Other) -> Other =/= Number end, Order));
               _ -> 0
           end,
    To = From + Step + 1,
    if
        To < 1; To > length(Order) -> {error, end_of_log};
        true -> {ok, {lists:nth(To, Order), 0}}
    end.
