-module(file_io_server).
-moduledoc """
The process behind a file that is opened without `raw`: an io device.

It speaks the io protocol, and that of `file` for what the io protocol does not have. It watches who opened
the file, and closes it when that process ends. Bytes lie in the engine, in the file's own buffer
(`alder_file`): what has been read and not been used is put back there, so that nothing is kept here.
""".

-export([start/3, request/2, name/1, format_error/1]).

-record(state,
        {fd :: file:fd(),
         %% The monitor of the owner.
         owner :: reference(),
         mode :: list | binary,
         encoding :: unicode:encoding(),
         %% How long delayed bytes may wait, and the timer, while some do.
         delay :: non_neg_integer() | none,
         timer = none :: reference() | none}).

%% -- API -----------------------------------------------------------------------------------------

-doc "Starts a device for a file that belongs to `Owner`, the caller.".
-spec start(pid(), file:name_all(), [term()]) -> {ok, pid()} | {error, term()}.
start(Owner, Name, Modes) ->
    case encoding(proplists:get_value(encoding, Modes, latin1)) of
        error -> {error, badarg};
        Encoding -> start(Owner, Name, Modes, Encoding)
    end.

start(Owner, Name, Modes, Encoding) ->
    Tag = make_ref(),
    {Server, Monitor} = spawn_monitor(fun() -> init(Owner, Tag, Name, Modes, Encoding) end),
    receive
        {Tag, Result} ->
            demonitor(Monitor, [flush]),
            Result;
        {'DOWN', Monitor, process, Server, Reason} ->
            {error, Reason}
    end.

-doc "Performs one of the requests that `file` has beside the io protocol's.".
-spec request(pid(), term()) -> term().
request(Server, Request) ->
    Reference = monitor(process, Server),
    Server ! {file_request, self(), Reference, Request},
    receive
        {file_reply, Reference, Reply} ->
            demonitor(Reference, [flush]),
            Reply;
        {'DOWN', Reference, process, _, _} ->
            {error, terminated}
    end.

-doc "The name of the file that a device is for.".
-spec name(pid()) -> {ok, file:filename()} | undefined.
name(Server) ->
    case process_info(Server, dictionary) of
        {dictionary, Dictionary} ->
            case lists:keyfind('$file_name', 1, Dictionary) of
                {_, Name} -> {ok, Name};
                false -> undefined
            end;
        undefined ->
            undefined
    end.

-spec format_error(term()) -> io_lib:chars().
format_error(invalid_unicode) -> "cannot translate from UTF-8";
format_error(Reason) -> erl_posix_msg:message(Reason).

%% -- The process ---------------------------------------------------------------------------------

init(Owner, Tag, Name, Modes, Encoding) ->
    Monitor = monitor(process, Owner),
    case alder_file:open(Name, buffered([binary | Modes])) of
        {ok, Fd} ->
            put('$file_name', Name),
            Owner ! {Tag, {ok, self()}},
            Mode = case lists:member(binary, Modes) of
                       true -> binary;
                       false -> list
                   end,
            loop(#state{fd = Fd, owner = Monitor, mode = Mode, encoding = Encoding,
                        delay = delay(Modes)});
        {error, _} = Error ->
            Owner ! {Tag, Error}
    end.

%% Reading ahead shows nowhere: who asks for the position or writes gets what there would be without.
buffered(Modes) ->
    case proplists:is_defined(read_ahead, Modes) of
        true -> Modes;
        false -> [read_ahead | Modes]
    end.

delay([delayed_write | _]) -> 2000;
delay([{delayed_write, _Size, Delay} | _]) when is_integer(Delay), Delay >= 0 -> Delay;
delay([_ | Modes]) -> delay(Modes);
delay([]) -> none.

loop(#state{fd = Fd, owner = Owner, timer = Timer} = State) ->
    receive
        {io_request, From, ReplyAs, Request} when is_pid(From) ->
            answer(io_reply, From, ReplyAs, io_request(Request, State));
        {file_request, From, ReplyAs, close} when is_pid(From) ->
            case alder_file:close(Fd) of
                ok -> From ! {file_reply, ReplyAs, ok};
                Error -> answer(file_reply, From, ReplyAs, {Error, State})
            end;
        {file_request, From, ReplyAs, Request} when is_pid(From) ->
            answer(file_reply, From, ReplyAs, {file_request(Request, State), State});
        {timeout, Timer, flush} ->
            _ = alder_file:flush(Fd),
            loop(State#state{timer = none});
        {'DOWN', Owner, process, _, _} ->
            alder_file:close(Fd);
        _ ->
            loop(State)
    end.

answer(Tag, From, ReplyAs, {Reply, State}) ->
    From ! {Tag, ReplyAs, Reply},
    loop(State);
%% What cannot be read as what it should be, or not be written, ends the device, as in OTP: what
%% would come then means nothing.
answer(Tag, From, ReplyAs, {stop, Reason, Reply}) ->
    From ! {Tag, ReplyAs, Reply},
    exit(Reason).

%% -- Requests of `file` --------------------------------------------------------------------------

file_request({position, At}, #state{fd = Fd}) ->
    alder_file:position(Fd, At);
file_request(truncate, #state{fd = Fd}) ->
    alder_file:truncate(Fd);
file_request({pread, At, Number}, #state{fd = Fd, mode = Mode}) ->
    case alder_file:position(Fd, At) of
        {ok, _} -> in_mode(Mode, alder_file:read(Fd, Number));
        {error, _} = Error -> Error
    end;
file_request({pwrite, At, Bytes}, #state{fd = Fd}) ->
    case alder_file:position(Fd, At) of
        {ok, _} -> alder_file:write(Fd, Bytes);
        {error, _} = Error -> Error
    end;
file_request({allocate, Offset, Length}, #state{fd = Fd}) ->
    alder_file:allocate(Fd, Offset, Length);
file_request({advise, Offset, Length, Advise}, #state{fd = Fd}) ->
    alder_file:advise(Fd, Offset, Length, Advise);
file_request(sync, #state{fd = Fd}) ->
    alder_file:sync(Fd);
file_request(datasync, #state{fd = Fd}) ->
    alder_file:datasync(Fd);
file_request(read_handle_info, #state{fd = Fd}) ->
    alder_file:read_handle_info(Fd);
file_request(Request, _State) ->
    {error, {request, Request}}.

in_mode(list, {ok, Binary}) -> {ok, binary_to_list(Binary)};
in_mode(_, Result) -> Result.

%% -- Requests of the io protocol -----------------------------------------------------------------

io_request({get_line, Encoding, _Prompt}, State) ->
    read(file_io_reader:line(reader(State), Encoding), State);
io_request({put_chars, Encoding, Chars}, State) ->
    put_chars(Chars, Encoding, State);
io_request({put_chars, Encoding, Module, Function, Arguments}, State) ->
    put_result(Module, Function, Arguments, Encoding, State);
io_request({get_chars, Encoding, _Prompt, Number}, State) ->
    read(file_io_reader:characters(reader(State), Encoding, Number), State);
io_request({get_until, Encoding, _Prompt, Module, Function, Arguments}, State) ->
    read(file_io_reader:until(reader(State), Encoding, Module, Function, Arguments), State);
io_request(getopts, #state{mode = Mode, encoding = Encoding} = State) ->
    {[{binary, Mode =:= binary}, {encoding, Encoding}], State};
io_request({setopts, Options}, State) when is_list(Options) ->
    set_options(Options, State, State);
io_request({requests, Requests}, State) when is_list(Requests) ->
    io_requests(Requests, ok, State);
%% Those that came without an encoding once.
io_request({put_chars, Chars}, State) ->
    put_chars(Chars, latin1, State);
io_request({put_chars, Module, Function, Arguments}, State) ->
    put_result(Module, Function, Arguments, latin1, State);
io_request({get_line, Prompt}, State) ->
    io_request({get_line, latin1, Prompt}, State);
io_request({get_chars, Prompt, Number}, State) ->
    io_request({get_chars, latin1, Prompt, Number}, State);
io_request({get_until, Prompt, Module, Function, Arguments}, State) ->
    io_request({get_until, latin1, Prompt, Module, Function, Arguments}, State);
io_request(Request, State) ->
    {{error, {request, Request}}, State}.

%% The first that fails ends the list; the reply is that of the last one performed.
io_requests([Request | Requests], _Reply, State) ->
    case io_request(Request, State) of
        {{error, _}, _} = Failed -> Failed;
        {Reply, NewState} -> io_requests(Requests, Reply, NewState);
        Stop -> Stop
    end;
io_requests([], Reply, State) ->
    {Reply, State};
io_requests(Requests, _Reply, State) ->
    {{error, {requests, Requests}}, State}.

reader(#state{fd = Fd, mode = Mode, encoding = Encoding}) ->
    {Fd, Mode, Encoding}.

read({stop, _, _} = Stop, _State) -> Stop;
read(Reply, State) -> {Reply, State}.

put_result(Module, Function, Arguments, Encoding, State) ->
    try apply(Module, Function, Arguments) of
        Chars -> put_chars(Chars, Encoding, State)
    catch
        _:_ -> {{error, Function}, State}
    end.

put_chars(Chars, latin1, #state{encoding = latin1} = State) when is_binary(Chars) ->
    write(Chars, State);
put_chars(Chars, From, #state{encoding = To} = State) ->
    try unicode:characters_to_binary(Chars, From, To) of
        Binary when is_binary(Binary) ->
            write(Binary, State);
        _ ->
            Reason = {no_translation, From, To},
            {stop, Reason, {error, Reason}}
    catch
        error:_ -> {{error, put_chars}, State}
    end.

write(Binary, #state{fd = Fd, delay = Delay, timer = Timer} = State) ->
    case alder_file:write(Fd, Binary) of
        ok when is_integer(Delay), Timer =:= none ->
            {ok, State#state{timer = erlang:start_timer(Delay, self(), flush)}};
        ok ->
            {ok, State};
        {error, Reason} = Error ->
            {stop, Reason, Error}
    end.

%% -- Options -------------------------------------------------------------------------------------

set_options([list | Options], State, Old) ->
    set_options(Options, State#state{mode = list}, Old);
set_options([binary | Options], State, Old) ->
    set_options(Options, State#state{mode = binary}, Old);
set_options([{binary, true} | Options], State, Old) ->
    set_options(Options, State#state{mode = binary}, Old);
set_options([{binary, false} | Options], State, Old) ->
    set_options(Options, State#state{mode = list}, Old);
set_options([{encoding, Name} | Options], State, Old) ->
    case encoding(Name) of
        error -> {{error, badarg}, Old};
        Encoding -> set_options(Options, State#state{encoding = Encoding}, Old)
    end;
set_options([], State, _Old) ->
    {ok, State};
set_options(_Options, _State, Old) ->
    {{error, enotsup}, Old}.

encoding(latin1) -> latin1;
encoding(unicode) -> unicode;
encoding(utf8) -> unicode;
encoding(utf16) -> {utf16, big};
encoding(utf32) -> {utf32, big};
encoding({Width, Order} = Encoding)
  when Width =:= utf16 orelse Width =:= utf32, Order =:= big orelse Order =:= little ->
    Encoding;
encoding(_) -> error.
