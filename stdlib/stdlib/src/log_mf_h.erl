-module(log_mf_h).
-moduledoc """
A handler for event managers that logs all events in files `1`, `2` and so on in a directory, of which the oldest is written
anew. The file `index` has the number of the current one; an event is `Size:16` and `{LocalTime, Event}` in the external
format.
""".
-behaviour(gen_event).

-export([init/3, init/4]).
-export([init/1, handle_event/2, handle_info/2, handle_call/2, terminate/2, code_change/3]).

-export_type([args/0]).

-record(state, {directory, max_bytes, max_files, predicate, number, bytes = 0, device}).

-opaque args() :: {file:filename(), pos_integer(), pos_integer(), fun((term()) -> boolean())}.

-define(LARGEST, 65535).

-doc "Arguments for the handler: it logs in files of up to so many bytes, and has up to so many of them, 255 at most.".
-spec init(file:filename(), non_neg_integer(), 1..255) -> args().
init(Directory, MaxBytes, MaxFiles) -> init(Directory, MaxBytes, MaxFiles, fun(_) -> true end).

-doc "Only events for which the predicate gives `true` are logged.".
-spec init(file:filename(), non_neg_integer(), 1..255, fun((term()) -> boolean())) -> args().
init(Directory, MaxBytes, MaxFiles, Predicate) -> {Directory, MaxBytes, MaxFiles, Predicate}.

-doc false.
init({Directory, MaxBytes, MaxFiles, Predicate}) when
    is_integer(MaxBytes), is_integer(MaxFiles), MaxFiles > 0, MaxFiles < 256, is_function(Predicate, 1)
->
    First = case file:read_file(filename:join(Directory, "index")) of
                {ok, <<Last>>} when Last < MaxFiles -> Last + 1;
                _ -> 1
            end,
    State = #state{directory = Directory, max_bytes = MaxBytes, max_files = MaxFiles, predicate = Predicate},
    case opened(First, State) of
        {ok, Opened} -> {ok, Opened};
        error -> exit(file_open)
    end.

opened(Number, #state{directory = Directory} = State) ->
    maybe
        {ok, Device} ?= file:open(filename:join(Directory, integer_to_list(Number)), [raw, binary, write]),
        ok ?= file:write_file(filename:join(Directory, "index"), <<Number>>),
        {ok, State#state{number = Number, bytes = 0, device = Device}}
    else
        {error, _} -> error
    end.

-doc false.
handle_event(Event, #state{predicate = Predicate} = State) ->
    case catch Predicate(Event) of
        true -> logged(term_to_binary({calendar:local_time(), Event}), State);
        _ -> {ok, State}
    end.

%% What is too large to be logged is noted.
logged(Bytes, State) when byte_size(Bytes) > ?LARGEST ->
    logged(term_to_binary({calendar:local_time(), {log_mf_h, too_large, byte_size(Bytes)}}), State);
logged(Bytes, #state{bytes = Written, max_bytes = Max, number = Number, max_files = Files, device = Device} = State) ->
    Size = byte_size(Bytes) + 2,
    case Written > 0 andalso Written + Size > Max of
        true ->
            _ = file:close(Device),
            case opened(if Number >= Files -> 1; true -> Number + 1 end, State) of
                {ok, Next} -> written(Bytes, Size, Next);
                error -> exit(file_open)
            end;
        false ->
            written(Bytes, Size, State)
    end.

written(Bytes, Size, #state{device = Device, bytes = Written} = State) ->
    case file:write(Device, [<<(byte_size(Bytes)):16>>, Bytes]) of
        ok -> {ok, State#state{bytes = Written + Size}};
        {error, Reason} -> exit({file_write, Reason})
    end.

-doc false.
handle_info({emulator, Leader, Text}, State) -> handle_event({emulator, Leader, Text}, State);
handle_info(_, State) -> {ok, State}.

-doc false.
handle_call(null, State) -> {ok, null, State};
handle_call(_, State) -> {ok, {error, bad_request}, State}.

-doc false.
terminate(_, #state{device = Device} = State) ->
    _ = file:close(Device),
    State.

-doc false.
code_change(_, State, _) -> {ok, State}.
