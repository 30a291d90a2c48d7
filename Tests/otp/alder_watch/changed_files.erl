%% A server goes on while its file, and one that it includes, change: what becomes live, what is said about it,
%% and what happens to wrong files and to processes in old code.
%% recorded: by hand (Alder's own)
%% modes: single many
-module(changed_files).
-export([main/1]).

main(_) ->
    Directory = filename:join(os:getenv("TMPDIR", "/tmp"), ?MODULE_STRING ++ os:getpid()),
    ok = file:make_dir(Directory),
    Io = spawn_link(fun() -> io_server("") end),
    put(io, Io),
    put(directory, Directory),
    try
        run(Directory)
    after
        alder_watch:unwatch(),
        file:del_dir_r(Directory)
    end.

run(Directory) ->
    write("price.hrl", "-define(PRICE, 2)."),
    write("shop.erl", shop("?PRICE * N", "")),
    write("other.erl", "-module(other).\n-export([f/0]).\nf() -> 1.\n"),
    [{module, _} = code:load_abs(filename:join(Directory, Name)) || Name <- ["shop", "other"]],
    {ok, Server} = gen_server:start({local, shop}, shop, [], []),
    Old = spawn(fun() -> shop:linger() end),
    io:format("~p ~p~n", [alder_watch:watch(no_such_module), alder_watch:watched()]),
    io:format("~p~n", [element(1, alder_watch:watch("no/such/directory"))]),
    group_leader(get(io), self()),
    ok = alder_watch:watch([Directory]),
    print("watched: ~p~n", [alder_watch:watched()]),
    print("~p~n", [gen_server:call(shop, 3)]),

    write("price.hrl", "-define(PRICE, 5)."),
    print_said(),
    print("~p, old code: ~p~n", [gen_server:call(shop, 3), erlang:check_process_code(Old, shop)]),

    write("shop.erl", shop("?PRICE * (N", "")),
    print_said(),
    print("~p~n", [gen_server:call(shop, 3)]),

    Monitor = monitor(process, Old),
    write("shop.erl", shop("?PRICE * N + 1", "more() -> ok.\n")),
    print_said(),
    receive {'DOWN', Monitor, process, Old, Reason} -> print("~p~n", [Reason]) end,
    print("~p ~p~n", [gen_server:call(shop, 3), whereis(shop) =:= Server]),

    write("shop.erl", "-module(bazaar).\n"),
    print_said(),
    ok = file:delete(filename:join(Directory, "shop.erl")),
    print_said(),
    write("shop.erl", shop("?PRICE * N", "")),
    print_said(),
    write("other.erl", "-module(other).\n-export([f/0]).\n\n%% The same.\nf() -> 1.\n"),
    print_said(),

    %% Loaded by hand: nothing is said.
    write("other.erl", "-module(other).\n-export([f/0]).\nf() -> 2.\n"),
    {module, other} = code:load_abs(filename:join(Directory, "other")),
    write("price.hrl", "-define(PRICE, 1)."),
    print_said(),
    print("~p ~p ~p~n", [gen_server:call(shop, 3), other:f(), alder_watch:unwatch()]),
    print("~p~n", [whereis(alder_watch)]).

shop(Price, More) ->
    ["-module(shop).\n-behaviour(gen_server).\n-export([init/1, handle_call/3, handle_cast/2, linger/0]).\n"
     "-compile(nowarn_unused_function).\n-include(\"price.hrl\").\n", More,
     "init(_) -> {ok, none}.\n"
     "handle_call(N, _, State) -> {reply, price(N), State}.\n"
     "handle_cast(_, State) -> {noreply, State}.\n"
     "price(N) -> ", Price, ".\n"
     "linger() -> receive stop -> ok end.\n"].

write(Name, Text) ->
    ok = file:write_file(filename:join(get(directory), Name), Text).

print(Format, Arguments) -> io:format(user, Format, Arguments).

%% What the watcher says next, without the directory.
print_said() ->
    get(io) ! {said, self()},
    receive
        {said, Text} -> io:put_chars(user, string:replace(Text, get(directory) ++ "/", "", all))
    end.

io_server("") ->
    receive Request = {io_request, _, _, _} -> io_server(put_chars(Request)) end;
io_server(Text) ->
    receive {said, From} -> From ! {said, Text} end,
    io_server("").

put_chars({io_request, From, As, {put_chars, unicode, Text}}) ->
    From ! {io_reply, As, ok},
    Text.

%% expect: ok []
%% expect: error
%% expect: watched: [other,shop]
%% expect: 6
%% expect: shop.erl: loaded (1 function changed: price/1; 1 process runs the old code until its next qualified call)
%% expect: 15, old code: true
%% expect: shop.erl:9:24: syntax error before: '.'
%% expect:   price(N) -> ?PRICE * (N.
%% expect:                          ^
%% expect: shop.erl:9:22: note: missing ')' for this '('
%% expect:   price(N) -> ?PRICE * (N.
%% expect:                        ^
%% expect: shop.erl: not loaded, the code before goes on
%% expect: 15
%% expect: shop.erl: loaded (1 function changed: price/1; 1 function new: more/0)
%% expect: killed, for they still ran the version before:
%% expect:   <PID> (started in erlang:apply/2) in shop:linger/0
%% expect: killed
%% expect: 16 true
%% expect: shop.erl: not loaded: the module is called bazaar now, not shop
%% expect: shop.erl: deleted; its code stays
%% expect: shop.erl: loaded (1 function changed: price/1; 1 function gone: more/0)
%% expect: other.erl: loaded (no function changed)
%% expect: shop.erl: loaded (1 function changed: price/1)
%% expect: 3 2 ok
%% expect: undefined
