-module(user_input).
-moduledoc """
The part of the io server `user` that a program needs only when it reads, or asks about the terminal.

`buffer` in the state is what has been read from the stream and not been asked for, a string or `eof`.
While a line is awaited, output requests are served and input requests stay in the mailbox, so input
requests are served in the order in which they came.
""".

-export([request/2]).

-doc "Performs a request other than output; see `user:request/2`.".
-spec request(term(), map()) -> {term(), map()}.
request({get_line, Encoding, Prompt}, State) ->
    case is_pipe(State) of
        true -> user_pipe:line(Encoding, prompt(Prompt), State);
        false -> read(Prompt, fun get_line/2, [], State)
    end;
request({get_line, Prompt}, State) ->
    request({get_line, latin1, Prompt}, State);
request({get_chars, Encoding, Prompt, N}, State) when is_integer(N), N >= 0 ->
    case is_pipe(State) of
        true -> user_pipe:characters(Encoding, prompt(Prompt), N, State);
        false -> read(Prompt, fun get_chars/2, {N, []}, State)
    end;
request({get_chars, Prompt, N}, State) ->
    request({get_chars, latin1, Prompt, N}, State);
request({get_until, _Encoding, Prompt, Module, Function, Extra}, State) ->
    case is_pipe(State) of
        true -> user_pipe:until(prompt(Prompt), Module, Function, Extra, [], State);
        false -> get_until(Prompt, Module, Function, Extra, State)
    end;
request({get_until, Prompt, Module, Function, Extra}, State) ->
    request({get_until, latin1, Prompt, Module, Function, Extra}, State);
request({get_geometry, columns}, State) ->
    {geometry(alder_io:columns()), State};
request({get_geometry, rows}, State) ->
    {geometry(alder_io:rows()), State};
request(getopts, State) ->
    {options(State), State};
request({setopts, Options}, State) when is_list(Options) ->
    set_options(proplist(Options), State);
request(Request, State) ->
    {{error, {request, Request}}, State}.

%% Nobody edits lines.
is_pipe(State) -> not (is_map_key(driver, State) orelse alder_io:edits_lines()).

%% -- Reading -------------------------------------------------------------------------------------

%% Step(Accumulator, Chars | eof) -> {more, Accumulator} | {done, Result, Rest}
read(Prompt, Step, Accumulator, State) ->
    case maps:get(buffer, State, []) of
        [] ->
            read_more(prompt(Prompt), Step, Accumulator, State);
        Buffer ->
            _ = alder_io:write(1, [prompt(Prompt) | echo(Buffer, State)]),
            read_from(prompt(Prompt), Buffer, Step, Accumulator, State)
    end.

%% A person sees the line that was left.
echo([_ | _] = Buffer, #{driver := _}) ->
    [lists:takewhile(fun(Char) -> Char =/= $\n end, Buffer), $\n];
echo(_Buffer, _State) ->
    [].

read_more(Prompt, Step, Accumulator, State) ->
    case next_line(Prompt, State) of
        {{error, _} = Error, NewState} -> {Error, NewState#{buffer => []}};
        {Line, NewState} -> read_from(Prompt, Line, Step, Accumulator, NewState)
    end.

%% A request prompts once, however many lines it takes; a person sees the prompt each time.
next_prompt(Prompt, #{driver := _}) -> Prompt;
next_prompt(_Prompt, _State) -> "".

read_from(Prompt, Chars, Step, Accumulator, State) ->
    try Step(Accumulator, Chars) of
        {done, Result, eof} -> {result(Result, State), State#{buffer => []}};
        {done, Result, Rest} -> {result(Result, State), State#{buffer => Rest}};
        {more, NewAccumulator} ->
            read_more(next_prompt(Prompt, State), Step, NewAccumulator, State#{buffer => []})
    catch
        throw:{failed, Reason} -> {{error, Reason}, State#{buffer => []}}
    end.

get_line([], eof) ->
    {done, eof, eof};
get_line(Read, eof) ->
    {done, lists:reverse(Read), eof};
get_line(Read, Chars) ->
    take_line(Chars, Read).

take_line([$\n | Rest], Read) -> {done, lists:reverse(Read, "\n"), Rest};
take_line([Char | Rest], Read) -> take_line(Rest, [Char | Read]);
take_line([], Read) -> {more, Read}.

get_chars({0, Read}, Rest) ->
    {done, lists:reverse(Read), Rest};
get_chars({_, []}, eof) ->
    {done, eof, eof};
get_chars({_, Read}, eof) ->
    {done, lists:reverse(Read), eof};
get_chars({N, Read}, [Char | Rest]) ->
    get_chars({N - 1, [Char | Read]}, Rest);
get_chars(Wanted, []) ->
    {more, Wanted}.

get_until(Prompt, Module, Function, Extra, State) ->
    Step = fun(Continuation, Chars) ->
        try apply(Module, Function, [Continuation, Chars | Extra]) of
            {done, _, _} = Done -> Done;
            {more, _} = More -> More;
            _ -> throw({failed, Function})
        catch
            throw:{failed, _} = Failed -> throw(Failed);
            _:_ -> throw({failed, Function})
        end
    end,
    read(Prompt, Step, [], State).

result(Result, #{binary := true}) when is_list(Result) ->
    case io_lib:deep_char_list(Result) of
        true -> unicode:characters_to_binary(Result);
        false -> Result
    end;
result(Result, _State) ->
    Result.

%% The terminal's keys are `user_drv`'s, if there is one. Otherwise the line is read by another process, for
%% reading blocks and output must not.
next_line(Prompt, #{driver := _} = State) ->
    group:next_line(Prompt, State);
next_line(Prompt, State) ->
    case whereis(user_drv) of
        undefined -> read_next_line(Prompt, State);
        _ -> user_drv:next_line(Prompt, State)
    end.

read_next_line(Prompt, State) ->
    Server = self(),
    {Reader, Monitor} = spawn_monitor(fun() -> read_line(Prompt, Server) end),
    register(user_reader, Reader),
    Reader ! registered,
    await_line(Reader, Monitor, State).

%% The name tells `code_server` who does not answer while it reads.
read_line(Prompt, Server) ->
    receive registered -> ok end,
    Line = alder_io:read_line(Prompt),
    unregister(user_reader),
    Server ! {self(), Line}.

await_line(Reader, Monitor, State) ->
    receive
        {Reader, Line} ->
            demonitor(Monitor, [flush]),
            {Line, State};
        {'DOWN', Monitor, process, _, Reason} ->
            {{error, Reason}, State};
        {io_request, From, ReplyAs, Request} when
            is_pid(From),
            Request =:= getopts orelse element(1, Request) =:= put_chars orelse
                element(1, Request) =:= get_geometry orelse element(1, Request) =:= requests
        ->
            {Reply, NewState} = user:request(Request, State),
            From ! {io_reply, ReplyAs, Reply},
            await_line(Reader, Monitor, NewState);
        {flush, From, Reference} ->
            From ! {Reference, flushed},
            await_line(Reader, Monitor, State)
    end.

prompt({format, Format, Arguments}) ->
    try
        lists:flatten(io_lib:format(Format, Arguments))
    catch
        _:_ -> lists:flatten(io_lib:write({format, Format, Arguments}))
    end;
prompt(Prompt) when is_atom(Prompt) ->
    atom_to_list(Prompt);
prompt(Prompt) ->
    case unicode:characters_to_list(Prompt) of
        Text when is_list(Text) -> Text;
        _ -> lists:flatten(io_lib:write(Prompt))
    end.

%% -- Options -------------------------------------------------------------------------------------

geometry(undefined) -> {error, enotsup};
geometry(Size) -> Size.

options(State) ->
    Terminal = maps:is_key(driver, State)
        orelse alder_io:is_terminal(0) andalso alder_io:is_terminal(1),
    [{expand_fun, maps:get(expand_fun, State, false)} || Terminal] ++
    [{binary, maps:get(binary, State, false)},
     {encoding, maps:get(encoding, State, unicode)},
     {terminal, Terminal},
     {echo, maps:get(echo, State, Terminal)}].

proplist(Options) ->
    [case Option of
         list -> {binary, false};
         Name when is_atom(Name) -> {Name, true};
         _ -> Option
     end || Option <- Options].

set_options(Options, State) ->
    case lists:all(fun is_option/1, Options) of
        true -> {ok, maps:merge(State, maps:from_list(Options))};
        false -> {{error, enotsup}, State}
    end.

is_option({binary, Value}) -> is_boolean(Value);
is_option({echo, Value}) -> is_boolean(Value);
is_option({encoding, Value}) -> lists:member(Value, [unicode, utf8, latin1]);
is_option({expand_fun, Value}) -> is_function(Value, 1);
is_option(_) -> false.
