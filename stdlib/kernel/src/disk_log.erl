-module(disk_log).
-moduledoc """
Logs in files: terms or bytes, one behind the other. A log of the type `halt` is one file, which may have a limit; one of
the type `wrap` is several files, of which the oldest is written anew when the last is full. The files are those of
Erlang/OTP.

A log has a name, and a process that all who have opened it share: `disk_log_server`.
""".

-export([open/1, close/1, all/0, accessible_logs/0, info/1, pid2name/1]).
-export([log/2, log_terms/2, blog/2, blog_terms/2, alog/2, alog_terms/2, balog/2, balog_terms/2, sync/1]).
-export([chunk/2, chunk/3, bchunk/2, bchunk/3, chunk_info/1, chunk_step/3]).
-export([truncate/1, truncate/2, btruncate/2, reopen/2, reopen/3, breopen/3, next_file/1, inc_wrap_file/1]).
-export([change_size/2, change_header/2, change_notify/3, block/1, block/2, unblock/1, format_error/1]).

-export_type([log/0, continuation/0, dlog_size/0]).

-record(continuation, {pid :: pid(), place :: term(), log :: term()}).

-type log() :: term().
-opaque continuation() :: #continuation{}.
-type dlog_size() :: infinity | pos_integer() | {pos_integer(), pos_integer()}.
-type result() :: ok | {error, term()}.

%% -- Opening and closing -------------------------------------------------------------------------

-doc """
Opens a log, or becomes an owner of one that is open. Options: `{name, Name}`, `{file, File}`, `{type, halt | wrap}`,
`{format, internal | external}`, `{size, Size}`, `{mode, read_write | read_only}`, `{repair, boolean() | truncate}`,
`{quiet, boolean()}`, `{notify, boolean()}`, `{linkto, pid() | none}`, and `{head, Head}` or `{head_func, {M, F, A}}`, what
each file begins with.
""".
-spec open([tuple()]) ->
    {ok, log()} | {repaired, log(), {recovered, non_neg_integer()}, {badbytes, non_neg_integer()}} | {error, term()}.
open(Options) ->
    case parsed(Options, #{}) of
        {ok, Parsed} ->
            case checked(Parsed) of
                {ok, #{name := Name} = Checked} -> disk_log_server:open(Name, Checked);
                Error -> Error
            end;
        Error ->
            Error
    end.

parsed([{Key, Value} = Option | Options], Parsed) ->
    case is_option(Key, Value) of
        true when Key =:= head; Key =:= head_func -> parsed(Options, Parsed#{head => Option});
        true -> parsed(Options, Parsed#{Key => Value});
        false -> {error, {badarg, [Option | Options]}}
    end;
parsed([], Parsed) -> {ok, Parsed};
parsed(Options, _) -> {error, {badarg, Options}}.

is_option(name, _) -> true;
is_option(file, File) -> io_lib:deep_char_list(File);
is_option(type, Type) -> Type =:= halt orelse Type =:= wrap;
is_option(format, Format) -> Format =:= internal orelse Format =:= external;
is_option(size, Size) -> is_size(Size);
is_option(mode, Mode) -> Mode =:= read_write orelse Mode =:= read_only;
is_option(repair, Repair) -> is_boolean(Repair) orelse Repair =:= truncate;
is_option(linkto, Link) -> is_pid(Link) orelse Link =:= none;
is_option(Flag, Value) when Flag =:= quiet; Flag =:= notify -> is_boolean(Value);
is_option(Head, _) -> Head =:= head orelse Head =:= head_func.

is_size(infinity) -> true;
is_size({MaxBytes, MaxFiles}) ->
    is_integer(MaxBytes) andalso MaxBytes > 0 andalso is_integer(MaxFiles) andalso MaxFiles > 0 andalso MaxFiles < 65000;
is_size(Size) -> is_integer(Size) andalso Size >= 0.

checked(#{name := Name} = Given) ->
    Defaults = #{type => halt, format => internal, size => infinity, mode => read_write, repair => true, quiet => false,
                 notify => false, linkto => self, head => none, file => default_file(Name)},
    #{type := Type, size := Size, mode := Mode, repair := Repair, head := Head, format := Format, file := File} = Options =
        maps:merge(Defaults, Given),
    case {Type, Size} of
        {halt, {_, _}} -> {error, {badarg, size}};
        {wrap, Bytes} when is_integer(Bytes) -> {error, {badarg, size}};
        _ when Mode =:= read_only, Repair =:= truncate -> {error, {badarg, repair_read_only}};
        _ ->
            case head(Head, Format) of
                {ok, Checked} -> {ok, Options#{head := Checked, file := lists:flatten(File)}};
                Error -> Error
            end
    end;
checked(_) ->
    {error, {badarg, name}}.

default_file(Name) -> lists:flatten(io_lib:format("~tw.LOG", [Name])).

head(none, _) -> {ok, none};
head({head, none}, _) -> {ok, none};
head({head, Term}, internal) -> {ok, {term, Term}};
head({head, Bytes}, external) ->
    case is_iodata(Bytes) of
        true -> {ok, {bytes, iolist_to_binary(Bytes)}};
        false -> {error, {badarg, head}}
    end;
head({head_func, {Module, Function, Arguments} = MFA}, _) when is_atom(Module), is_atom(Function), is_list(Arguments) ->
    {ok, {head_func, MFA}};
head(_, _) ->
    {error, {badarg, head}}.

is_iodata(Bytes) ->
    try iolist_size(Bytes) of
        _ -> true
    catch
        error:badarg -> false
    end.

-doc "Gives a log up; its files are closed when nobody is left who has opened it.".
-spec close(log()) -> result().
close(Log) -> disk_log_server:request(Log, close).

-spec all() -> [log()].
all() -> disk_log_server:all().

-doc "All logs; none are distributed.".
-spec accessible_logs() -> {[log()], []}.
accessible_logs() -> {all(), []}.

-spec info(log()) -> [{atom(), term()}] | {error, no_such_log}.
info(Log) -> disk_log_server:request(Log, info).

-spec pid2name(pid()) -> {ok, log()} | undefined.
pid2name(Pid) when is_pid(Pid) -> disk_log_server:name(Pid).

%% -- Logging -------------------------------------------------------------------------------------

-doc "Logs a term, and returns when it is written.".
-spec log(log(), term()) -> result().
log(Log, Term) -> disk_log_server:request(Log, {log, internal, [term_to_binary(Term)]}).

-spec log_terms(log(), [term()]) -> result().
log_terms(Log, Terms) when is_list(Terms) ->
    disk_log_server:request(Log, {log, internal, lists:map(fun erlang:term_to_binary/1, Terms)}).

-doc "Logs bytes; in a log of terms they have to be a term in the external format.".
-spec blog(log(), iodata()) -> result().
blog(Log, Bytes) -> disk_log_server:request(Log, {log, external, [iolist_to_binary(Bytes)]}).

-spec blog_terms(log(), [iodata()]) -> result().
blog_terms(Log, List) -> disk_log_server:request(Log, {log, external, lists:map(fun erlang:iolist_to_binary/1, List)}).

-doc "Logs a term without waiting; owners who want to be notified hear of what cannot be logged.".
-spec alog(log(), term()) -> result().
alog(Log, Term) -> disk_log_server:cast(Log, {log, internal, [term_to_binary(Term)]}).

-spec alog_terms(log(), [term()]) -> result().
alog_terms(Log, Terms) -> disk_log_server:cast(Log, {log, internal, lists:map(fun erlang:term_to_binary/1, Terms)}).

-spec balog(log(), iodata()) -> result().
balog(Log, Bytes) -> disk_log_server:cast(Log, {log, external, [iolist_to_binary(Bytes)]}).

-spec balog_terms(log(), [iodata()]) -> result().
balog_terms(Log, List) -> disk_log_server:cast(Log, {log, external, lists:map(fun erlang:iolist_to_binary/1, List)}).

-doc "Returns when all that has been logged is on the disk.".
-spec sync(log()) -> result().
sync(Log) -> disk_log_server:request(Log, sync).

%% -- Reading -------------------------------------------------------------------------------------

-spec chunk(log(), start | continuation()) ->
    {continuation(), [term()]} | {continuation(), [term()], pos_integer()} | eof | {error, term()}.
chunk(Log, Continuation) -> chunk(Log, Continuation, infinity).

-doc """
Terms from where the log begins, or from where the last call has ended; with the number of bytes that were none if the log
is opened `read_only`.
""".
-spec chunk(log(), start | continuation(), infinity | pos_integer()) ->
    {continuation(), [term()]} | {continuation(), [term()], pos_integer()} | eof | {error, term()}.
chunk(Log, Continuation, Count) ->
    case bchunk(Log, Continuation, Count) of
        {error, _} = Error -> Error;
        {Next, Records} -> with_terms(Log, Next, Records, []);
        {Next, Records, Bad} -> with_terms(Log, Next, Records, [Bad]);
        Other -> Other
    end.

with_terms(Log, Next, Records, Bad) ->
    try lists:map(fun erlang:binary_to_term/1, Records) of
        Terms -> list_to_tuple([Next, Terms | Bad])
    catch
        error:badarg -> {error, {corrupt_log_file, proplists:get_value(file, info(Log))}}
    end.

-spec bchunk(log(), start | continuation()) ->
    {continuation(), [binary()]} | {continuation(), [binary()], pos_integer()} | eof | {error, term()}.
bchunk(Log, Continuation) -> bchunk(Log, Continuation, infinity).

-doc "The same with the terms in the external format.".
-spec bchunk(log(), start | continuation(), infinity | pos_integer()) ->
    {continuation(), [binary()]} | {continuation(), [binary()], pos_integer()} | eof | {error, term()}.
bchunk(Log, start, Count) -> read(Log, start, Count);
bchunk(Log, #continuation{log = Log, place = Place}, Count) -> read(Log, Place, Count);
bchunk(_, _, _) -> {error, {badarg, continuation}}.

read(Log, Place, Count) when Count =:= infinity; is_integer(Count), Count > 0 ->
    case disk_log_server:request(Log, {chunk, Place, Count}) of
        {Next, Records, 0} -> {continuation(Log, Next), Records};
        {Next, Records, Bad} -> {continuation(Log, Next), Records, Bad};
        Other -> Other
    end.

continuation(Log, Place) -> #continuation{log = Log, place = Place, pid = self()}.

-spec chunk_info(continuation()) -> [{node, node()}] | {error, {no_continuation, term()}}.
chunk_info(#continuation{pid = Pid}) -> [{node, node(Pid)}];
chunk_info(Other) -> {error, {no_continuation, Other}}.

-doc "The beginning of the file that is so many files ahead, or behind.".
-spec chunk_step(log(), start | continuation(), integer()) -> {ok, continuation()} | {error, term()}.
chunk_step(Log, start, Step) when is_integer(Step) -> stepped(Log, start, Step);
chunk_step(Log, #continuation{log = Log, place = Place}, Step) when is_integer(Step) -> stepped(Log, Place, Step);
chunk_step(_, _, _) -> {error, {badarg, continuation}}.

stepped(Log, Place, Step) ->
    case disk_log_server:request(Log, {chunk_step, Place, Step}) of
        {ok, Next} -> {ok, continuation(Log, Next)};
        Error -> Error
    end.

%% -- Changing ------------------------------------------------------------------------------------

-doc "Removes all that is in the log; the new file begins with the head.".
-spec truncate(log()) -> result().
truncate(Log) -> disk_log_server:request(Log, {truncate, none}).

-doc "The new file begins with this term instead of the head.".
-spec truncate(log(), term()) -> result().
truncate(Log, Head) -> disk_log_server:request(Log, {truncate, {term, Head}}).

-spec btruncate(log(), iodata()) -> result().
btruncate(Log, Head) -> disk_log_server:request(Log, {truncate, {bytes, iolist_to_binary(Head)}}).

-doc "Gives the files another name, and begins anew under the old one.".
-spec reopen(log(), file:filename()) -> result().
reopen(Log, File) -> disk_log_server:request(Log, {reopen, lists:flatten(File), none}).

-spec reopen(log(), file:filename(), term()) -> result().
reopen(Log, File, Head) -> disk_log_server:request(Log, {reopen, lists:flatten(File), {term, Head}}).

-spec breopen(log(), file:filename(), iodata()) -> result().
breopen(Log, File, Head) ->
    disk_log_server:request(Log, {reopen, lists:flatten(File), {bytes, iolist_to_binary(Head)}}).

-doc "The next file of a log of several becomes the current one.".
-spec next_file(log()) -> result().
next_file(Log) -> disk_log_server:request(Log, next_file).

-spec inc_wrap_file(log()) -> result().
inc_wrap_file(Log) -> next_file(Log).

-spec change_size(log(), dlog_size()) -> result().
change_size(Log, Size) ->
    case is_size(Size) of
        true -> disk_log_server:request(Log, {size, Size});
        false -> {error, {badarg, size}}
    end.

-doc "What files that are still to come begin with: `{head, Head}` or `{head_func, {M, F, A}}`.".
-spec change_header(log(), tuple()) -> result().
change_header(Log, Head) ->
    case info(Log) of
        {error, _} = Error -> Error;
        Info ->
            case is_tuple(Head) andalso head(Head, proplists:get_value(format, Info)) of
                {ok, Checked} -> disk_log_server:request(Log, {head, Checked});
                _ -> {error, {badarg, head}}
            end
    end.

-spec change_notify(log(), pid(), boolean()) -> result().
change_notify(Log, Owner, Notify) when is_pid(Owner), is_boolean(Notify) ->
    disk_log_server:request(Log, {notify, Owner, Notify});
change_notify(_, Owner, _) when not is_pid(Owner) ->
    {error, {badarg, owner}};
change_notify(_, _, _) ->
    {error, {badarg, notify}}.

-spec block(log()) -> result().
block(Log) -> block(Log, true).

-doc "Nobody else can use the log until it is unblocked: others wait, or with `false` are refused.".
-spec block(log(), boolean()) -> result().
block(Log, Queue) when is_boolean(Queue) -> disk_log_server:request(Log, {block, Queue}).

-spec unblock(log()) -> result().
unblock(Log) -> disk_log_server:request(Log, unblock).

%% -- Words ---------------------------------------------------------------------------------------

-spec format_error(term()) -> string().
format_error(Error) -> lists:flatten(text(Error)).

text({error, Error}) -> text(Error);
text(no_such_log) -> "There is no disk log with the given name\n";
text({Tag, Value}) ->
    case words(Tag) of
        none -> io_lib:format("~tp~n", [{Tag, Value}]);
        Words -> io_lib:format(Words ++ "\n", [Value])
    end;
text({file_error, File, Reason}) ->
    io_lib:format("\"~ts\": ~tp~n", [File, file:format_error(Reason)]);
text({arg_mismatch, Option, Current, Value}) ->
    io_lib:format("The value ~tp of the disk log option ~p does not match the current value ~tp~n", [Value, Option, Current]);
text({size_mismatch, Current, Given}) ->
    io_lib:format("The given size ~p does not match the size ~p found on the disk log size file~n", [Given, Current]);
text({new_size_too_small, Log, Current}) ->
    io_lib:format("The current size ~p of the halt log ~tp is greater than the requested new size~n", [Current, Log]);
text(Other) ->
    io_lib:format("~tp~n", [Other]).

words(badarg) -> "The argument ~tp is missing, not recognized or not wellformed";
words(not_a_log_file) -> "The file \"~ts\" is not a wrap log file";
words(full) -> "The halt log ~tp is full";
words(name_already_open) -> "The disk log ~tp has already opened another file";
words(open_read_write) -> "The disk log ~tp has already been opened read-write";
words(open_read_only) -> "The disk log ~tp has already been opened read-only";
words(need_repair) -> "The disk log file \"~ts\" has not been closed properly and needs repair";
words(invalid_header) -> "The disk log header is not wellformed: ~tp";
words(invalid_index_file) -> "The wrap log index file \"~ts\" cannot be used";
words(read_only_mode) ->
    "The disk log ~tp has been opened read-only, but the requested operation needs read-write access";
words(format_external) ->
    "The requested operation can only be applied on internally formatted disk logs, but ~tp is externally formatted";
words(halt_log) -> "The halt log ~tp cannot be wrapped";
words(blocked_log) ->
    "The blocked disk log ~tp does not queue requests, or the log has been blocked by the calling process";
words(not_blocked_by_pid) -> "The disk log ~tp is blocked, but only the blocking pid can unblock a disk log";
words(not_blocked) -> "The disk log ~tp is not blocked";
words(corrupt_log_file) -> "The disk log file \"~ts\" contains corrupt data";
words(same_file_name) -> "Current and new file name of the disk log ~tp are the same";
words(not_internal_wrap) ->
    "The requested operation cannot be applied since ~tp is not an internally formatted disk log";
words(not_owner) -> "The pid ~tp is not an owner of the disk log";
words(_) -> none.
