-module(user_pipe).
-moduledoc """
Input requests of the io server `user` where standard input is no terminal that is edited: a file, a pipe,
or a terminal as the system has it.

Bytes are read in blocks by a process of its own, so that output goes on meanwhile, and are decoded when
they are asked for. What has been read and not been asked for is `bytes` in the server's state, `at_end`
says that there are no more.
""".

-export([line/3, characters/4, until/6]).

-type state() :: map().
-type result() :: {Reply :: term(), state()}.

%% -- Requests ------------------------------------------------------------------------------------

-doc "The next line, with its line break if it has one.".
-spec line(unicode:encoding(), iodata(), state()) -> result().
line(Wanted, Prompt, State) ->
    _ = alder_io:write(1, Prompt),
    case next_line(State) of
        {Line, NewState} when is_binary(Line) -> {reply(Line, Wanted, NewState), NewState};
        Other -> Other
    end.

-doc "The next characters, less at the end.".
-spec characters(unicode:encoding(), iodata(), non_neg_integer(), state()) -> result().
characters(Wanted, Prompt, Number, State) ->
    _ = alder_io:write(1, Prompt),
    case take(Number, encoding(State), <<>>, State) of
        {<<>>, #{at_end := true} = NewState} when Number > 0 -> {eof, NewState};
        {Bytes, NewState} when is_binary(Bytes) -> {reply(Bytes, Wanted, NewState), NewState};
        Other -> Other
    end.

-doc "Calls a function with more and more characters until it is done.".
-spec until(iodata(), module(), atom(), [term()], term(), state()) -> result().
until(Prompt, Module, Function, Arguments, Continuation, State) ->
    _ = alder_io:write(1, Prompt),
    case next_line(State) of
        {Line, NewState} when is_binary(Line) ->
            until_done(decoded(Line, NewState), Module, Function, Arguments, Continuation, NewState);
        {eof, NewState} ->
            until_done(eof, Module, Function, Arguments, Continuation, NewState);
        Failed ->
            Failed
    end.

until_done(Chars, Module, Function, Arguments, Continuation, State) ->
    try apply(Module, Function, [Continuation, Chars | Arguments]) of
        {done, Result, Rest} -> {as_binary(Result, State), put_back(Rest, State)};
        {more, Next} -> until("", Module, Function, Arguments, Next, State);
        _ -> {{error, Function}, State}
    catch
        _:_ -> {{error, Function}, State}
    end.

as_binary(Result, #{binary := true}) when is_list(Result) ->
    case unicode:characters_to_binary(Result) of
        Binary when is_binary(Binary) -> Binary;
        _ -> Result
    end;
as_binary(Result, _State) ->
    Result.

put_back(Rest, State) when Rest =:= eof; Rest =:= [] ->
    State;
put_back(Rest, State) ->
    Bytes = unicode:characters_to_binary(Rest, unicode, encoding(State)),
    State#{bytes => <<Bytes/binary, (maps:get(bytes, State, <<>>))/binary>>}.

%% -- Bytes ---------------------------------------------------------------------------------------

next_line(State) ->
    next_line(maps:get(bytes, State, <<>>), 0, State).

%% The first Searched bytes have no line break.
next_line(Bytes, Searched, State) ->
    case binary:match(Bytes, <<"\n">>, [{scope, {Searched, byte_size(Bytes) - Searched}}]) of
        {Position, 1} ->
            Size = Position + 1,
            <<Line:Size/binary, Rest/binary>> = Bytes,
            {Line, State#{bytes => Rest}};
        nomatch ->
            case more(State) of
                {Block, NewState} when is_binary(Block) ->
                    next_line(<<Bytes/binary, Block/binary>>, byte_size(Bytes), NewState);
                {eof, NewState} when Bytes =:= <<>> ->
                    {eof, NewState};
                {eof, NewState} ->
                    {Bytes, NewState#{bytes => <<>>}};
                {Error, NewState} ->
                    {Error, NewState#{bytes => Bytes}}
            end
    end.

%% As many bytes as Number more characters have.
take(0, _Encoding, Taken, State) ->
    {Taken, State};
take(Number, Encoding, Taken, #{bytes := Bytes} = State) when Bytes =/= <<>> ->
    Size = case Encoding of
               latin1 -> min(Number, byte_size(Bytes));
               unicode -> size_of(Number, Bytes, 0)
           end,
    <<Part:Size/binary, Rest/binary>> = Bytes,
    case Size of
        0 ->
            take_more(Number, Encoding, Taken, State);
        _ ->
            NewState = State#{bytes := Rest},
            take(Number - count(Part, Encoding), Encoding, <<Taken/binary, Part/binary>>, NewState)
    end;
take(Number, Encoding, Taken, State) ->
    take_more(Number, Encoding, Taken, State).

take_more(Number, Encoding, Taken, State) ->
    Bytes = maps:get(bytes, State, <<>>),
    case more(State) of
        {Block, NewState} when is_binary(Block) ->
            take(Number, Encoding, Taken, NewState#{bytes => <<Bytes/binary, Block/binary>>});
        {eof, NewState} ->
            %% Perhaps a part of a character.
            {<<Taken/binary, Bytes/binary>>, NewState#{bytes => <<>>}};
        {Error, NewState} ->
            {Error, NewState#{bytes => <<Taken/binary, Bytes/binary>>}}
    end.

%% The size of Number characters, or of those that are there whole. A byte that is no part of one stands for
%% itself.
size_of(0, _Bytes, Size) -> Size;
size_of(Number, Bytes, Size) ->
    case Bytes of
        <<_:Size/binary, Byte, _/binary>> when Byte < 128 -> size_of(Number - 1, Bytes, Size + 1);
        <<_:Size/binary, Char/utf8, _/binary>> ->
            size_of(Number - 1, Bytes, Size + byte_size(<<Char/utf8>>));
        <<_:Size/binary, Rest/binary>> when byte_size(Rest) >= 4 -> size_of(Number - 1, Bytes, Size + 1);
        _ -> Size
    end.

count(Bytes, latin1) -> byte_size(Bytes);
count(Bytes, unicode) -> length(decode(Bytes, unicode)).

%% -- Characters ----------------------------------------------------------------------------------

encoding(#{encoding := latin1}) -> latin1;
encoding(_State) -> unicode.

decoded(Bytes, State) -> decode(Bytes, encoding(State)).

decode(Bytes, latin1) ->
    binary_to_list(Bytes);
decode(Bytes, unicode) ->
    case unicode:characters_to_list(Bytes) of
        Chars when is_list(Chars) -> Chars;
        %% Better than nothing: each byte is a character.
        _ -> binary_to_list(Bytes)
    end.

reply(Bytes, Wanted, #{binary := true} = State) ->
    case {encoding(State), Wanted} of
        {Same, Same} -> Bytes;
        {Has, _} -> translated(unicode:characters_to_binary(Bytes, Has, Wanted), Has, Wanted)
    end;
reply(Bytes, latin1, State) ->
    Chars = decoded(Bytes, State),
    case lists:all(fun(Char) -> Char =< 255 end, Chars) of
        true -> Chars;
        false -> translated(error, unicode, latin1)
    end;
reply(Bytes, _Wanted, State) ->
    decoded(Bytes, State).

translated(Binary, _Has, _Wanted) when is_binary(Binary) -> Binary;
translated(_Failed, Has, Wanted) -> {error, {no_translation, Has, Wanted}}.

%% -- Blocks --------------------------------------------------------------------------------------

more(#{at_end := true} = State) ->
    {eof, State};
more(#{reader := {Reader, _}} = State) ->
    Reader ! {more, self()},
    await(State);
more(State) ->
    Reader = spawn_monitor(fun() -> read() end),
    %% The name tells `code_server` who does not answer while it reads.
    register(user_reader, element(1, Reader)),
    more(State#{reader => Reader}).

read() ->
    receive
        {more, Server} ->
            Server ! {self(), alder_io:read_block()},
            read()
    end.

%% Output goes on meanwhile; input requests wait for their turn.
await(#{reader := {Reader, Monitor}} = State) ->
    receive
        {Reader, eof} ->
            {eof, State#{at_end => true}};
        {Reader, Result} ->
            {Result, State};
        {'DOWN', Monitor, process, _, Reason} ->
            {{error, Reason}, maps:remove(reader, State)};
        {io_request, From, ReplyAs, Request} when
            is_pid(From),
            Request =:= getopts orelse element(1, Request) =:= put_chars orelse
                element(1, Request) =:= get_geometry
        ->
            {Reply, NewState} = user:request(Request, State),
            From ! {io_reply, ReplyAs, Reply},
            await(NewState);
        {flush, From, Reference} ->
            From ! {Reference, flushed},
            await(State)
    end.
