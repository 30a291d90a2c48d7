-module(user).
-moduledoc """
The io servers of the machine's own streams: `user` for standard input and output, and
`standard_error`.

They speak the io protocol. Output is handled here; everything about input is in `user_input`, which a
program that reads nothing never loads. A line is read by a process of its own, so that output goes
on while the terminal waits for the user.
""".

-export([start/0, flush/0]).
-export([request/2]).

-doc "Starts and registers both servers; the caller and its offspring write to `user`.".
-spec start() -> pid().
start() ->
    User = spawn(fun() -> loop(#{fd => 1}) end),
    register(user, User),
    register(standard_error, spawn(fun() -> loop(#{fd => 2}) end)),
    User.

-doc "Returns when everything that was sent to both servers before has been written.".
-spec flush() -> ok.
flush() ->
    flush(user),
    flush(standard_error).

flush(Name) ->
    Reference = monitor(process, Name),
    Name ! {flush, self(), Reference},
    receive
        {Reference, flushed} ->
            demonitor(Reference, [flush]),
            ok;
        {'DOWN', Reference, process, _, _} ->
            ok
    end.

loop(State) ->
    receive
        {io_request, From, ReplyAs, Request} when is_pid(From) ->
            {Reply, NewState} = request(Request, State),
            From ! {io_reply, ReplyAs, Reply},
            loop(NewState);
        {flush, From, Reference} ->
            From ! {Reference, flushed},
            loop(State);
        _ ->
            loop(State)
    end.

-doc "Performs one request of the io protocol: the reply and the server's new state.".
-spec request(term(), map()) -> {term(), map()}.
request({put_chars, unicode, Chars}, #{encoding := latin1} = State) ->
    {write(bytes(Chars), State), State};
request({put_chars, unicode, Chars}, State) ->
    {write(Chars, State), State};
request({put_chars, unicode, Module, Function, Arguments}, State) ->
    {apply_and_write(Module, Function, Arguments, State), State};
request({put_chars, latin1, Chars}, State) ->
    {write_latin1(Chars, State), State};
request({put_chars, latin1, Module, Function, Arguments}, State) ->
    {apply_and_write(Module, Function, Arguments, State), State};
request({put_chars, Chars}, State) ->
    {write_latin1(Chars, State), State};
request({put_chars, Module, Function, Arguments}, State) ->
    {apply_and_write(Module, Function, Arguments, State), State};
request({requests, Requests}, State) when is_list(Requests) ->
    requests(Requests, ok, State);
request(Request, #{fd := 1} = State) ->
    user_input:request(Request, State);
request(getopts, State) ->
    {[{binary, false}, {encoding, unicode}], State};
request({setopts, _Options}, State) ->
    {{error, enotsup}, State};
request({get_geometry, _}, State) ->
    {{error, enotsup}, State};
request(Request, State) ->
    {{error, {request, Request}}, State}.

%% The first that fails ends the list; the reply is that of the last one performed.
requests([Request | Requests], _Reply, State) ->
    case request(Request, State) of
        {{error, _}, _} = Failed -> Failed;
        {Reply, NewState} -> requests(Requests, Reply, NewState)
    end;
requests([], Reply, State) ->
    {Reply, State};
requests(Requests, _Reply, State) ->
    {{error, {requests, Requests}}, State}.

apply_and_write(Module, Function, Arguments, State) ->
    try apply(Module, Function, Arguments) of
        Chars -> element(1, request({put_chars, unicode, Chars}, State))
    catch
        _:_ -> {error, put_chars}
    end.

write(Chars, #{fd := Fd}) ->
    case alder_io:write(Fd, Chars) of
        ok -> ok;
        {error, badarg} -> {error, put_chars};
        %% The program was started without one: nobody wants to know.
        {error, ebadf} -> ok;
        %% Nobody reads, or there is no room.
        {error, _} -> {error, terminated}
    end.

%% What is not in Latin-1 is written as `\x{263A}`.
bytes(Chars) ->
    case unicode:characters_to_binary(Chars, unicode, latin1) of
        {error, Bytes, [Char | Rest]} when is_integer(Char) ->
            [Bytes, "\\x{", integer_to_binary(Char, 16), "}" | bytes(Rest)];
        {error, Bytes, Rest} when Rest =/= Chars ->
            [Bytes | bytes(unicode:characters_to_list(Rest))];
        Bytes when is_binary(Bytes) ->
            [Bytes];
        _ ->
            Chars
    end.

write_latin1(Chars, #{encoding := latin1} = State) ->
    try iolist_to_binary(Chars) of
        Bytes -> write(Bytes, State)
    catch
        error:badarg -> {error, put_chars}
    end;
write_latin1(Chars, State) ->
    case unicode:characters_to_list(Chars, latin1) of
        List when is_list(List) -> write(List, State);
        _ -> {error, put_chars}
    end.
