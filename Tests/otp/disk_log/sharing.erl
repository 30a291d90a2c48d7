%% Who has opened a log, who blocks it, and what becomes of it when they end; odd arguments and the words for errors.
-module(sharing).
-export([main/1]).

main(_) -> in_directory(fun() -> blocking(), owners(), arguments(), words() end).

blocking() ->
    show([disk_log:open([{name, k}]), disk_log:block(k), info(k, [status]), disk_log:log(k, x), disk_log:block(k),
          elsewhere(fun() -> disk_log:unblock(k) end)]),
    Waiting = started(fun() -> disk_log:log(k, waiting) end),
    show([early(Waiting), disk_log:unblock(k), result(Waiting), disk_log:unblock(k), all(k, start)]),
    show([disk_log:block(k, false), elsewhere(fun() -> [disk_log:log(k, refused), disk_log:sync(k)] end), all(k, start),
          disk_log:unblock(k), disk_log:log(k, 1)]),
    %% Who ends does not block any more.
    elsewhere(fun() -> disk_log:open([{name, k}]), disk_log:block(k) end),
    show([disk_log:log(k, 2), all(k, start), disk_log:close(k)]).

owners() ->
    show([disk_log:open([{name, o}, {linkto, none}]), info(o, [owners, users]), disk_log:open([{name, o}]),
          disk_log:open([{name, o}]), length(hd(info(o, [owners]))), info(o, [users]), disk_log:all(), disk_log:close(o),
          info(o, [owners, users]), disk_log:close(o), disk_log:close(o), disk_log:all()]),
    elsewhere(fun() -> disk_log:open([{name, o}]), disk_log:log(o, dying) end),
    closed(o, 100),
    show([disk_log:open([{name, o}, {notify, true}]), all(o, start), disk_log:change_notify(o, self(), false),
          disk_log:change_notify(o, self(), foo), element(1, element(2, disk_log:change_notify(o, whereis(init), true))),
          disk_log:pid2name(self()), disk_log:accessible_logs()]),
    show([disk_log:alog(o, 1), disk_log:alog_terms(o, [2]), disk_log:balog(o, term_to_binary(3)), disk_log:sync(o),
          all(o, start), disk_log:close(o)]),
    show([disk_log:open([{name, r}]), disk_log:close(r), disk_log:open([{name, r}, {mode, read_only}, {notify, true}]),
          disk_log:alog(r, 1), receive {disk_log, _, r, {read_only, [_]}} -> told after 1000 -> not_told end,
          disk_log:close(r)]).

arguments() ->
    [show([Options, disk_log:open(Options)])
     || Options <- [[], [{name, b}, {type, foo}], [{name, b}, {size, -1}], [{name, b}, {size, {1, 2}}], foo, [{file, "b"}],
                    [{name, b}, {mode, read_only}], [{name, b}, {foo, 1}], [{name, b}, {format, foo}], [{name, b}, {file, 1}],
                    [{name, b}, {file, "nowhere/b"}], [{name, b}, {repair, foo}], [{name, b}, {linkto, foo}],
                    [{name, b}, {repair, truncate}, {mode, read_only}]]],
    [show([Function, try apply(disk_log, Function, [none | Arguments]) catch error:_ -> error end])
     || {Function, Arguments} <- [{log, [1]}, {log_terms, [[1]]}, {blog, [<<>>]}, {blog, [a]}, {alog, [1]}, {chunk, [start]},
                                  {info, []}, {sync, []}, {truncate, []}, {block, []}, {unblock, []}, {change_size, [1]},
                                  {change_header, [{head, 1}]}, {reopen, ["f"]}, {close, []}, {chunk_step, [start, 1]}]].

words() ->
    [io:format("~ts", [disk_log:format_error(Error)])
     || Error <- [{error, no_such_log}, {badarg, x}, {not_a_log_file, "f"}, {file_error, "f", enoent}, {full, a},
                  {arg_mismatch, a, b, c}, {size_mismatch, {1, 2}, {1, 3}}, {name_already_open, n}, {open_read_write, n},
                  {need_repair, n}, {invalid_header, h}, {read_only_mode, n}, {format_external, n}, {halt_log, n},
                  {blocked_log, n}, {not_blocked_by_pid, n}, {corrupt_log_file, "f"}, {same_file_name, n},
                  {not_internal_wrap, n}, {new_size_too_small, a, 1}, {not_owner, n}, foo]].

started(Fun) ->
    Self = self(),
    spawn_monitor(fun() -> Self ! {self(), Fun()} end).

early({Pid, _}) ->
    receive {Pid, Result} -> Result after 50 -> nothing end.

result({Pid, Monitor}) ->
    Result = receive {Pid, Answer} -> Answer end,
    receive {'DOWN', Monitor, _, _, _} -> Result end.

elsewhere(Fun) -> result(started(Fun)).

closed(Log, Times) ->
    case disk_log:info(Log) of
        {error, no_such_log} -> ok;
        _ when Times > 0 -> timer:sleep(20), closed(Log, Times - 1)
    end.

info(Log, Keys) ->
    [case proplists:get_value(Key, disk_log:info(Log)) of
         [{Pid, Notify}] when is_pid(Pid) -> [{Pid =:= self(), Notify}];
         Value -> Value
     end || Key <- Keys].

all(Log, Place) ->
    case disk_log:chunk(Log, Place) of
        eof -> [];
        {Next, Terms} -> Terms ++ all(Log, Next)
    end.

show(Results) -> io:format("~0p~n", [Results]).

in_directory(Fun) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), atom_to_list(?MODULE) ++ "_" ++ os:getpid()),
    {ok, Before} = file:get_cwd(),
    ok = file:make_dir(Directory),
    ok = file:set_cwd(Directory),
    try Fun()
    after
        _ = [file:delete(File) || File <- filelib:wildcard("*")],
        ok = file:set_cwd(Before),
        ok = file:del_dir(Directory)
    end.

%% expect: [{ok,k},ok,[{blocked,true}],{error,{blocked_log,k}},{error,{blocked_log,k}},{error,{not_blocked_by_pid,k}}]
%% expect: [nothing,ok,ok,{error,{not_blocked,k}},[waiting]]
%% expect: [ok,[{error,{blocked_log,k}},{error,{blocked_log,k}}],[waiting],ok,ok]
%% expect: [ok,[waiting,1,2],ok]
%% expect: [{ok,o},[[],1],{ok,o},{ok,o},1,[1],[o],ok,[[],1],ok,{error,no_such_log},[]]
%% expect: [{ok,o},[dying],ok,{error,{badarg,notify}},not_owner,undefined,{[o],[]}]
%% expect: [ok,ok,ok,ok,[dying,1,2,3],ok]
%% expect: [{ok,r},ok,{ok,r},ok,told,ok]
%% expect: [[],{error,{badarg,name}}]
%% expect: [[{name,b},{type,foo}],{error,{badarg,[{type,foo}]}}]
%% expect: [[{name,b},{size,-1}],{error,{badarg,[{size,-1}]}}]
%% expect: [[{name,b},{size,{1,2}}],{error,{badarg,size}}]
%% expect: [foo,{error,{badarg,foo}}]
%% expect: [[{file,"b"}],{error,{badarg,name}}]
%% expect: [[{name,b},{mode,read_only}],{error,{file_error,"b.LOG",enoent}}]
%% expect: [[{name,b},{foo,1}],{error,{badarg,[{foo,1}]}}]
%% expect: [[{name,b},{format,foo}],{error,{badarg,[{format,foo}]}}]
%% expect: [[{name,b},{file,1}],{error,{badarg,[{file,1}]}}]
%% expect: [[{name,b},{file,"nowhere/b"}],{error,{file_error,"nowhere/b",enoent}}]
%% expect: [[{name,b},{repair,foo}],{error,{badarg,[{repair,foo}]}}]
%% expect: [[{name,b},{linkto,foo}],{error,{badarg,[{linkto,foo}]}}]
%% expect: [[{name,b},{repair,truncate},{mode,read_only}],{error,{badarg,repair_read_only}}]
%% expect: [log,{error,no_such_log}]
%% expect: [log_terms,{error,no_such_log}]
%% expect: [blog,{error,no_such_log}]
%% expect: [blog,error]
%% expect: [alog,{error,no_such_log}]
%% expect: [chunk,{error,no_such_log}]
%% expect: [info,{error,no_such_log}]
%% expect: [sync,{error,no_such_log}]
%% expect: [truncate,{error,no_such_log}]
%% expect: [block,{error,no_such_log}]
%% expect: [unblock,{error,no_such_log}]
%% expect: [change_size,{error,no_such_log}]
%% expect: [change_header,{error,no_such_log}]
%% expect: [reopen,{error,no_such_log}]
%% expect: [close,{error,no_such_log}]
%% expect: [chunk_step,{error,no_such_log}]
%% expect: There is no disk log with the given name
%% expect: The argument x is missing, not recognized or not wellformed
%% expect: The file "f" is not a wrap log file
%% expect: "f": "no such file or directory"
%% expect: The halt log a is full
%% expect: The value c of the disk log option a does not match the current value b
%% expect: The given size {1,3} does not match the size {1,2} found on the disk log size file
%% expect: The disk log n has already opened another file
%% expect: The disk log n has already been opened read-write
%% expect: The disk log file "n" has not been closed properly and needs repair
%% expect: The disk log header is not wellformed: h
%% expect: The disk log n has been opened read-only, but the requested operation needs read-write access
%% expect: The requested operation can only be applied on internally formatted disk logs, but n is externally formatted
%% expect: The halt log n cannot be wrapped
%% expect: The blocked disk log n does not queue requests, or the log has been blocked by the calling process
%% expect: The disk log n is blocked, but only the blocking pid can unblock a disk log
%% expect: The disk log file "f" contains corrupt data
%% expect: Current and new file name of the disk log n are the same
%% expect: The requested operation cannot be applied since n is not an internally formatted disk log
%% expect: The current size 1 of the halt log a is greater than the requested new size
%% expect: The pid n is not an owner of the disk log
%% expect: foo
