-module(alder_look).
-moduledoc """
What the tools share that show a running system: asking processes that may be dead, or not answer, and
texts of limited width.
""".

-export([infos/3, many_infos/3, info/3, ask/2, title/1, title/2, call/1, place/1, place_of/1]).
-export([short/2, fit/2, bytes/1, number/1, columns/0, is_unicode/0, is_live_terminal/0]).
-export([pid/1]).

-export_type([info/0]).

-type info() :: #{atom() => term()} | dead | silent.

%% -- Asking --------------------------------------------------------------------------------------

-doc """
What `process_info/2` says of these processes. One that waits for a file or a disk answers nobody meanwhile: all
are asked at once, and those that have not answered within the time are `silent`.
""".
-spec infos([pid()], [term()], timeout()) -> #{pid() => info()}.
infos(Pids, Items, Timeout) ->
    Until = erlang:monotonic_time(millisecond) + Timeout,
    Asked = [{Pid, asking(fun() -> process_info(Pid, Items) end)} || Pid <- Pids],
    #{Pid => case answer(Asking, Until) of
                 {ok, Info} -> info(Info);
                 silent -> silent
             end || {Pid, Asking} <- Asked}.

info(undefined) -> dead;
info(Info) -> maps:from_list([{key(Item), Value} || {Item, Value} <- Info]).

%% Of an entry of a dictionary, its key.
key({dictionary, Key}) -> Key;
key(Item) -> Item.

-doc """
The same, of many processes: they are asked one after the other, and each for itself only if one of them has not
answered.
""".
-spec many_infos([pid()], [term()], timeout()) -> #{pid() => info()}.
many_infos(Pids, Items, Timeout) ->
    case ask(fun() -> #{Pid => info(process_info(Pid, Items)) || Pid <- Pids} end, Timeout) of
        {ok, Infos} -> Infos;
        silent -> infos(Pids, Items, Timeout)
    end.

-spec info(pid(), [term()], timeout()) -> info().
info(Pid, Items, Timeout) ->
    maps:get(Pid, infos([Pid], Items, Timeout)).

-doc "What a fun gives, in a process of its own, or `silent`.".
-spec ask(fun(() -> Value), timeout()) -> {ok, Value} | silent.
ask(Fun, Timeout) ->
    answer(asking(Fun), erlang:monotonic_time(millisecond) + Timeout).

asking(Fun) ->
    Alias = alias([reply]),
    {Pid, Monitor} = spawn_monitor(fun() -> Alias ! {Alias, Fun()} end),
    {Alias, Pid, Monitor}.

answer({Alias, Pid, Monitor}, Until) ->
    receive
        {Alias, Value} ->
            demonitor(Monitor, [flush]),
            {ok, Value};
        {'DOWN', Monitor, process, _, _} ->
            %% The answer is sent before its sender ends.
            receive {Alias, Value} -> {ok, Value} after 0 -> silent end
    after max(0, Until - erlang:monotonic_time(millisecond)) ->
        unalias(Alias),
        demonitor(Monitor, [flush]),
        exit(Pid, kill),
        receive {Alias, Value} -> {ok, Value} after 0 -> silent end
    end.

-doc "The process that a name or a process identifier means.".
-spec pid(atom() | pid() | tuple()) -> pid() | undefined.
pid(Pid) when is_pid(Pid) -> Pid;
pid(Name) when is_atom(Name) ->
    case whereis(Name) of
        Pid when is_pid(Pid) -> Pid;
        _ -> undefined
    end;
pid({global, Name}) -> global:whereis_name(Name);
pid({via, Module, Name}) -> Module:whereis_name(Name);
pid(_) -> undefined.

%% -- Names and places ----------------------------------------------------------------------------

-doc "A process by its name, if it has one, and its identifier.".
-spec title(pid()) -> unicode:chardata().
title(Pid) ->
    title(Pid, info(Pid, [registered_name, initial_call, {dictionary, '$initial_call'},
                          {dictionary, '$process_label'}], 500)).

-spec title(pid(), info()) -> unicode:chardata().
title(Pid, #{registered_name := Name}) when Name =/= [] ->
    io_lib:format("~tp ~w", [Name, Pid]);
title(Pid, #{'$process_label' := Label}) when Label =/= undefined ->
    [pid_to_list(Pid), " (", short(Label, 40), ")"];
title(Pid, #{} = Info) ->
    case call(Info) of
        "" -> pid_to_list(Pid);
        Call -> [pid_to_list(Pid), " (", Call, ")"]
    end;
title(Pid, dead) ->
    [pid_to_list(Pid), " (ended)"];
title(Pid, silent) ->
    pid_to_list(Pid).

-doc "What a process was started with; of a behaviour, its module's init.".
-spec call(info()) -> unicode:chardata().
call(#{'$initial_call' := {Module, Function, Arity}}) ->
    function(Module, Function, arity(Arity));
call(#{initial_call := {erlang, apply, 2}}) -> "";
call(#{initial_call := {Module, Function, Arity}}) -> function(Module, Function, Arity);
call(_) -> "".

arity(Arguments) when is_list(Arguments) -> length(Arguments);
arity(Arity) -> Arity.

%% The name of a fun is made of the function's that it is in.
function(Module, Function, Arity) ->
    case atom_to_list(Function) of
        "-" ++ Name -> io_lib:format("a fun in ~tp:~ts", [Module, hd(string:split(Name, "-"))]);
        _ -> io_lib:format("~tp:~tp/~w", [Module, Function, Arity])
    end.

-doc "A frame of a stack trace: the function, file and line.".
-spec place(tuple()) -> unicode:chardata().
place({Module, Function, Arity, Info}) ->
    [function(Module, Function, arity(Arity)),
     case {lists:keyfind(file, 1, Info), lists:keyfind(line, 1, Info)} of
         {{file, File}, {line, Line}} -> io_lib:format(", ~ts:~w", [File, Line]);
         _ -> ""
     end].

-doc """
Where a process waits, from its stack, as lines: the innermost function, and the first one of the program's own
that has called it.
""".
-spec place_of([tuple()]) -> [unicode:chardata()].
place_of([]) -> [];
place_of([Frame | Frames]) ->
    case logger_crash:is_library(element(1, Frame)) of
        true ->
            %% Where in the library says nothing to anybody.
            [place(setelement(4, Frame, []))
             | [["called from ", place(Own)] || Own <- lists:sublist(own(Frames), 1)]];
        false ->
            [place(Frame)]
    end.

own(Frames) ->
    [Frame || Frame <- Frames, not logger_crash:is_library(element(1, Frame))].

%% -- Texts ---------------------------------------------------------------------------------------

-doc "A term on one line of at most about so many characters.".
-spec short(term(), pos_integer()) -> unicode:chardata().
short(Term, Limit) ->
    fit(io_lib:format("~0tp", [Term], [{chars_limit, Limit}]), Limit + 10).

-doc "A text cut to a number of columns; what is cut off leaves a mark.".
-spec fit(unicode:chardata(), integer()) -> unicode:chardata().
fit(_Text, Columns) when Columns =< 0 -> "";
fit(Text, Columns) ->
    case string:length(Text) =< Columns of
        true -> Text;
        false when Columns > 3 -> [string:slice(Text, 0, Columns - 3), "..."];
        false -> string:slice(Text, 0, Columns)
    end.

-doc "A number of bytes in a unit in which it is short.".
-spec bytes(integer()) -> string().
bytes(Bytes) when Bytes < 10000 -> integer_to_list(Bytes);
bytes(Bytes) when Bytes < 10000 * 1024 -> integer_to_list(Bytes div 1024) ++ " K";
bytes(Bytes) when Bytes < 10000 * 1048576 -> integer_to_list(Bytes div 1048576) ++ " M";
bytes(Bytes) -> integer_to_list(Bytes div 1073741824) ++ " G".

-doc "A number of anything.".
-spec number(integer()) -> string().
number(Number) when Number < 10000000 -> integer_to_list(Number);
number(Number) when Number < 10000000000 -> integer_to_list(Number div 1000) ++ " k";
number(Number) -> integer_to_list(Number div 1000000) ++ " m".

%% -- The terminal --------------------------------------------------------------------------------

-doc "Columns of the terminal, or what is usual.".
-spec columns() -> pos_integer().
columns() ->
    case io:columns() of
        {ok, Columns} -> Columns;
        _ -> 100
    end.

-doc "Whether lines may be drawn with characters beyond ASCII.".
-spec is_unicode() -> boolean().
is_unicode() ->
    case io:getopts() of
        Options when is_list(Options) ->
            proplists:get_value(encoding, Options) =:= unicode andalso is_unicode_locale();
        _ ->
            false
    end.

%% The first of these that is set counts.
is_unicode_locale() ->
    Set = [Value || Name <- ["LC_ALL", "LC_CTYPE", "LANG"], Value <- [os:getenv(Name)],
                    Value =/= false, Value =/= ""],
    case Set of
        [Locale | _] ->
            Lower = string:lowercase(Locale),
            string:find(Lower, "utf-8") =/= nomatch orelse string:find(Lower, "utf8") =/= nomatch;
        [] ->
            false
    end.

-doc "Whether what is written may be written over.".
-spec is_live_terminal() -> boolean().
is_live_terminal() ->
    Term = os:getenv("TERM"),
    Term =/= false andalso Term =/= "" andalso Term =/= "dumb" andalso alder_io:is_terminal(1)
        andalso element(1, io:columns()) =:= ok.
