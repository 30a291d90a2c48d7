%% Logs of several files: the oldest is written anew; heads, sizes, steps, other names.
-module(wrap_logs).
-export([main/1, head/0]).

main(_) -> in_directory(fun() -> wrapping(), heads(), again(), external() end).

wrapping() ->
    show([disk_log:open([{name, w}, {type, wrap}]), disk_log:open([{name, w}, {type, wrap}, {size, {0, 1}}])]),
    show([disk_log:open([{name, w}, {file, "w"}, {type, wrap}, {size, {50, 3}}, {notify, true}]), numbers()]),
    [show([number(N), messages(w)]) || N <- lists:seq(1, 8)],
    show([info(w, [items, no_current_items, no_items, no_written_items, current_file, no_overflows]), all(w, start), files(),
          disk_log:open([{name, w}, {file, "w"}, {type, wrap}, {size, {60, 3}}])]),
    show([disk_log:inc_wrap_file(w), messages(w), info(w, [items, current_file, no_overflows]), all(w, start)]),
    {ok, Second} = disk_log:chunk_step(w, start, 1),
    show([all(w, Second)]),
    show([disk_log:change_size(w, {1000, 4}), number(9), info(w, [size, current_file]), disk_log:change_size(w, 5),
          disk_log:change_size(w, infinity)]),
    show([disk_log:truncate(w), all(w, start), messages(w), number(10), disk_log:close(w)]).

%% Of a size that does not depend on how atoms are written.
number(N) -> disk_log:blog(w, term_to_binary({1000000 + N, "abc"})).

numbers() -> byte_size(term_to_binary({1000001, "abc"})).

heads() ->
    show([disk_log:open([{name, h}, {file, "h"}, {type, wrap}, {size, {60, 2}}, {head, [1, 2]}]),
          [disk_log:log(h, N) || N <- lists:seq(1, 8)], all(h, start), info(h, [items, current_file])]),
    show([disk_log:change_header(h, {head_func, {?MODULE, head, []}}), disk_log:inc_wrap_file(h), all(h, start),
          disk_log:change_header(h, foo), disk_log:truncate(h, "first"), all(h, start), disk_log:close(h)]),
    show([disk_log:open([{name, h}, {file, "h2"}, {head_func, {?MODULE, head, []}}]), all(h, start), disk_log:close(h),
          element(1, element(2, disk_log:open([{name, h}, {file, "h3"}, {head_func, {?MODULE, none, []}}]))),
          disk_log:open([{name, h}, {file, "h3"}, {head_func, foo}])]).

head() -> {ok, {head, made}}.

again() ->
    Open = fun(Options) -> disk_log:open([{name, a}, {file, "a"}, {type, wrap} | Options]) end,
    show([Open([{size, {60, 3}}]), [disk_log:log(a, N) || N <- lists:seq(100, 112)], disk_log:close(a)]),
    show([Open([]), info(a, [size, items, current_file]), disk_log:log(a, more), all(a, start), disk_log:close(a)]),
    show([Open([{mode, read_only}]), all(a, start), disk_log:log(a, x), disk_log:close(a)]),
    show([Open([]), disk_log:reopen(a, "b"), all(a, start), disk_log:log(a, new), disk_log:close(a), files()]),
    show([disk_log:open([{name, b}, {file, "b"}, {type, wrap}]), all(b, start), disk_log:close(b)]),
    show([Open([{repair, truncate}, {size, {70, 2}}]), all(a, start), info(a, [size]), disk_log:close(a)]).

external() ->
    show([disk_log:open([{name, x}, {file, "x"}, {format, external}, {type, wrap}, {size, {10, 3}}]),
          [disk_log:blog(x, "12345") || _ <- lists:seq(1, 7)], info(x, [items, current_file]), disk_log:close(x),
          [file:read_file("x." ++ integer_to_list(N)) || N <- [1, 2, 3]], file:read_file("x.siz")]).

info(Log, Keys) -> [proplists:get_value(Key, disk_log:info(Log)) || Key <- Keys].

all(Log, Place) ->
    case disk_log:chunk(Log, Place) of
        eof -> [];
        {error, _} = Error -> Error;
        {Next, Terms} -> Terms ++ all(Log, Next)
    end.

files() -> lists:sort(filelib:wildcard("[awbx].*")).

messages(Log) ->
    receive {disk_log, _, Log, Message} -> [Message | messages(Log)] after 50 -> [] end.

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

%% expect: [{error,{badarg,size}},{error,{badarg,[{size,{0,1}}]}}]
%% expect: [{ok,w},14]
%% expect: [ok,[]]
%% expect: [ok,[{wrap,0}]]
%% expect: [ok,[{wrap,0}]]
%% expect: [ok,[{wrap,1}]]
%% expect: [ok,[{wrap,1}]]
%% expect: [ok,[{wrap,1}]]
%% expect: [ok,[{wrap,1}]]
%% expect: [ok,[{wrap,1}]]
%% expect: [[3,1,3,8,2,{7,0}],[{1000006,"abc"},{1000007,"abc"},{1000008,"abc"}],["w.1","w.2","w.3","w.idx","w.siz"],{error,{size_mismatch,{50,3},{60,3}}}]
%% expect: [ok,[{wrap,1}],[2,3,{8,0}],[{1000007,"abc"},{1000008,"abc"}]]
%% expect: [[{1000008,"abc"}]]
%% expect: [ok,ok,[{1000,4},3],{error,{badarg,size}},{error,{badarg,size}}]
%% expect: [ok,[],[{truncated,3}],ok,ok]
%% expect: [{ok,h},[ok,ok,ok,ok,ok,ok,ok,ok],[[1,2],4,5,6,[1,2],7,8],[7,1]]
%% expect: [ok,ok,[[1,2],7,8,{head,made}],{error,{badarg,head}},ok,["first"],ok]
%% expect: [{ok,h},[{head,made}],ok,invalid_header,{error,{badarg,head}}]
%% expect: [{ok,a},[ok,ok,ok,ok,ok,ok,ok,ok,ok,ok,ok,ok,ok],ok]
%% expect: [{ok,a},[{60,3},9,1],ok,[104,105,106,107,108,109,110,111,112,more],ok]
%% expect: [{ok,a},[104,105,106,107,108,109,110,111,112,more],{error,{read_only_mode,a}},ok]
%% expect: [{ok,a},ok,[],ok,ok,["a.1","a.idx","a.siz","b.1","b.2","b.3","b.idx","b.siz","w.1","w.idx","w.siz"]]
%% expect: [{ok,b},[104,105,106,107,108,109,110,111,112,more],ok]
%% expect: [{ok,a},[],[{70,2}],ok]
%% expect: [{ok,x},[ok,ok,ok,ok,ok,ok,ok],[5,1],ok,[{ok,<<"12345">>},{ok,<<"1234512345">>},{ok,<<"1234512345">>}],{ok,<<2,0,0,0,0,0,0,0,10,0,0,0,3>>}]
