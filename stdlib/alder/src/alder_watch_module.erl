-module(alder_watch_module).
-moduledoc """
A module that is watched: whether its files have changed, and what its new version brings.
""".

-export([new/3, look/2]).

-include_lib("kernel/include/file.hrl").

-export_type([watched/0]).

-type stamp() :: gone | {integer(), non_neg_integer(), non_neg_integer(), binary() | old}.
-type stamps() :: [{string(), stamp()}].
%% Each function with a hash of what it is made of.
-type functions() :: #{{atom(), arity()} => non_neg_integer()} | unknown.

-record(watched, {module :: module(),
                  file :: string(),
                  options :: [script],
                  %% As they were when the version that runs was loaded, or when they were found wrong.
                  stamps :: stamps(),
                  %% As they were at the last look.
                  seen :: stamps(),
                  functions :: functions()}).

-opaque watched() :: #watched{}.

-doc "A module that is loaded. Its file may have changed since: then the next look finds it changed.".
-spec new(module(), string(), [script]) -> watched().
new(Module, File, Options) ->
    Stamps = stamps(files(Module, File)),
    {Known, Functions} = case is_current(Module, File, Options) of
                             true -> {Stamps, functions(File)};
                             false -> {[], unknown}
                         end,
    #watched{module = Module, file = File, options = Options, stamps = Known, seen = Stamps,
             functions = Functions}.

%% Of a module made of forms, or through a transform, only its file is known.
files(Module, File) ->
    case alder_code:files(Module) of
        false -> [File];
        [_ | Included] -> [File | Included]
    end.

is_current(Module, File, Options) ->
    case alder_code:files(Module) =/= false andalso alder_code:inspect(File, [nowarn | Options]) of
        {ok, Module, Digest, _, _} -> Digest =:= erlang:get_module_info(Module, md5);
        {ok, _, _, _, _} -> false;
        _ -> true
    end.

-doc "Loads the module if its files have changed; a text that says what became of that.".
-spec look(watched(), string()) -> {unicode:chardata(), watched()}.
look(#watched{module = Module, options = Options, file = Known}, File) when File =/= Known ->
    {"", new(Module, File, Options)};
look(#watched{module = Module, file = File, stamps = Stamps, seen = Seen} = Watched, File) ->
    Now = stamps(files(Module, File)),
    Changed = Watched#watched{seen = Now},
    case {is_same(Now, Stamps), is_same(Now, Seen)} of
        {true, _} -> {"", Changed#watched{stamps = Now}};
        {false, false} -> {"", Changed};
        {false, true} -> load_changed(proplists:get_value(File, Now), Changed#watched{stamps = Now})
    end.

%% -- Files ---------------------------------------------------------------------------------------

stamps(Files) -> [{File, stamp(File)} || File <- Files].

%% Times are in seconds: what has changed just now may change again within the same second.
stamp(File) ->
    case file:read_file_info(File, [raw, {time, posix}]) of
        {ok, #file_info{mtime = Time, size = Size, inode = Inode}} ->
            {Time, Size, Inode, content(File, erlang:system_time(second) - Time)};
        {error, _} ->
            gone
    end.

content(File, Age) when Age < 3 ->
    case file:read_file(File) of
        {ok, Bytes} -> erlang:md5(Bytes);
        {error, _} -> old
    end;
content(_File, _Age) ->
    old.

is_same([{File, One} | Ones], [{File, Other} | Others]) -> is_same_stamp(One, Other) andalso is_same(Ones, Others);
is_same(Ones, Others) -> Ones =:= Others.

is_same_stamp({Time, Size, Inode, One}, {Time, Size, Inode, Other}) ->
    One =:= Other orelse One =:= old orelse Other =:= old;
is_same_stamp(One, Other) ->
    One =:= Other.

%% -- Loading -------------------------------------------------------------------------------------

load_changed(gone, #watched{file = File} = Watched) ->
    {[File, ": deleted; its code stays\n"], Watched};
load_changed(_Stamp, #watched{module = Module, file = File, options = Options} = Watched) ->
    case alder_code:inspect(File, Options) of
        {ok, Module, Digest, _, _} ->
            case erlang:get_module_info(Module, md5) of
                Digest -> {"", loaded(Watched)};
                _ -> load(Watched)
            end;
        {ok, Other, _, _, _} ->
            {io_lib:format("~ts: not loaded: the module is called ~tw now, not ~tw~n", [File, Other, Module]), Watched};
        {transforms, _} ->
            load(Watched);
        {error, Diagnostics} ->
            {not_loaded(File, Diagnostics), Watched}
    end.

%% Somebody has loaded it already.
loaded(#watched{module = Module, file = File} = Watched) ->
    Stamps = stamps(files(Module, File)),
    Watched#watched{stamps = Stamps, seen = Stamps, functions = functions(File)}.

load(#watched{module = Module, file = File, options = Options, functions = Before} = Watched) ->
    Doomed = alder_old_code:processes(Module),
    case code_server:call({load_file, File, Options}) of
        {ok, Module, Warnings} ->
            New = loaded(Watched),
            Killed = [Process || #{pid := Pid} = Process <- Doomed, not is_process_alive(Pid)],
            {[texts(Warnings), became_live(Module, File, changes(Before, New#watched.functions)),
              killed(Module, Killed)], New};
        {error, Diagnostics} ->
            {not_loaded(File, Diagnostics), Watched}
    end.

%% -- Texts ---------------------------------------------------------------------------------------

texts(Diagnostics) -> [[Text, "\n"] || {_Severity, Text} <- Diagnostics].

not_loaded(File, Diagnostics) ->
    [texts(Diagnostics), File, ": not loaded, the code before goes on\n"].

became_live(Module, File, Changes) ->
    case Changes ++ lingering(length(alder_old_code:processes(Module))) of
        [] -> [File, ": loaded\n"];
        Parts -> [File, ": loaded (", lists:join("; ", Parts), ")\n"]
    end.

lingering(0) -> [];
lingering(1) -> ["1 process runs the old code until its next qualified call"];
lingering(N) -> [[integer_to_list(N), " processes run the old code until their next qualified call"]].

killed(_Module, []) ->
    "";
killed(Module, Killed) ->
    ["killed, for they still ran the version before:\n" | lines(Module, Killed)].

lines(Module, Processes) ->
    [[alder_old_code:describe(Module, Process), "\n"] || Process <- Processes].

%% -- Functions -----------------------------------------------------------------------------------

%% Without the places where they stand in the file, which change with any line before.
functions(File) ->
    case epp:parse_file(File, []) of
        {ok, Forms} -> #{{Name, Arity} => hash(Form) || {function, _, Name, Arity, _} = Form <- Forms};
        {error, _} -> unknown
    end.

hash(Form) ->
    erlang:phash2(erl_parse:map_anno(fun(_) -> 0 end, Form), 1 bsl 32).

changes(Before, After) when Before =:= unknown; After =:= unknown ->
    [];
changes(Before, After) ->
    Changed = [Function || Function := Hash <- After, Old <- [maps:get(Function, Before, Hash)], Old =/= Hash],
    New = maps:keys(maps:without(maps:keys(Before), After)),
    Gone = maps:keys(maps:without(maps:keys(After), Before)),
    case change(Changed, " changed") ++ change(New, " new") ++ change(Gone, " gone") of
        [] -> ["no function changed"];
        Changes -> Changes
    end.

change([], _What) ->
    [];
change(Functions, What) ->
    Names = [io_lib:format("~tw/~w", [Name, Arity]) || {Name, Arity} <- lists:sort(Functions)],
    [[counted(length(Functions)), What, ": ", lists:join(", ", Names)]].

counted(1) -> "1 function";
counted(N) -> [integer_to_list(N), " functions"].
