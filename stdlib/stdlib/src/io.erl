-module(io).
-moduledoc """
Input and output: each function is one request of the io protocol to an io device, a process.

Output to the machine's own stream is formatted by the caller, so that a large term is neither copied
nor printed by the one process that all others write through.
""".

-export([format/1, format/2, format/3, fwrite/1, fwrite/2, fwrite/3, nl/0, nl/1]).
-export([put_chars/1, put_chars/2, write/1, write/2]).
-export([fread/2, fread/3, get_chars/2, get_chars/3, get_line/1, get_line/2]).
-export([get_password/0, get_password/1, read/1, read/2, read/3, read/4]).
-export([scan_erl_exprs/1, scan_erl_exprs/2, scan_erl_exprs/3, scan_erl_exprs/4]).
-export([scan_erl_form/1, scan_erl_form/2, scan_erl_form/3, scan_erl_form/4]).
-export([parse_erl_exprs/1, parse_erl_exprs/2, parse_erl_exprs/3, parse_erl_exprs/4]).
-export([parse_erl_form/1, parse_erl_form/2, parse_erl_form/3, parse_erl_form/4]).
-export([columns/0, columns/1, getopts/0, getopts/1, printable_range/0, rows/0, rows/1]).
-export([setopts/1, setopts/2]).
-export([request/1, request/2, requests/1, requests/2]).

-export_type([device/0, format/0, server_no_data/0]).

-type device() :: atom() | pid().
-type format() :: atom() | string() | binary().
-type prompt() :: atom() | unicode:chardata().
-type server_no_data() :: {error, ErrorDescription :: term()} | eof.

%% -- Output --------------------------------------------------------------------------------------

-doc "Writes a format that takes no arguments.".
-spec format(format()) -> ok.
format(Format) ->
    output(format, [Format], standard_io, {format, Format, []}).

-doc "Writes `Data` as `Format` says; see `io_lib:format/2`.".
-spec format(format(), [term()]) -> ok.
format(Format, Data) ->
    output(format, [Format, Data], standard_io, {format, Format, Data}).

-doc "`format/2` to a device.".
-spec format(device(), format(), [term()]) -> ok.
format(Device, Format, Data) ->
    output(format, [Device, Format, Data], Device, {format, Format, Data}).

-doc "The same as `format/1`.".
-spec fwrite(format()) -> ok.
fwrite(Format) ->
    output(fwrite, [Format], standard_io, {format, Format, []}).

-doc "The same as `format/2`.".
-spec fwrite(format(), [term()]) -> ok.
fwrite(Format, Data) ->
    output(fwrite, [Format, Data], standard_io, {format, Format, Data}).

-doc "The same as `format/3`.".
-spec fwrite(device(), format(), [term()]) -> ok.
fwrite(Device, Format, Data) ->
    output(fwrite, [Device, Format, Data], Device, {format, Format, Data}).

-doc "Writes a line feed.".
-spec nl() -> ok.
nl() ->
    output(nl, [], standard_io, nl).

-doc "Writes a line feed to a device.".
-spec nl(device()) -> ok.
nl(Device) ->
    output(nl, [Device], Device, nl).

-doc "Writes text.".
-spec put_chars(unicode:chardata()) -> ok.
put_chars(Chars) ->
    output(put_chars, [Chars], standard_io, {put_chars, Chars}).

-doc "Writes text to a device.".
-spec put_chars(device(), unicode:chardata()) -> ok.
put_chars(Device, Chars) ->
    output(put_chars, [Device, Chars], Device, {put_chars, Chars}).

-doc "Writes a term as `~w` does.".
-spec write(term()) -> ok.
write(Term) ->
    output(write, [Term], standard_io, {write, Term}).

-doc "Writes a term to a device.".
-spec write(device(), term()) -> ok.
write(Device, Term) ->
    output(write, [Device, Term], Device, {write, Term}).

%% Name and Arguments are those of the call, for the error that it may raise.
output(Name, Arguments, Device, What) ->
    case server(Device) of
        undefined -> fail(Name, Arguments, arguments);
        Server -> output(Name, Arguments, request(Server, output_request(Server, What)))
    end.

output(_Name, _Arguments, ok) -> ok;
output(Name, Arguments, {error, Reason}) -> fail(Name, Arguments, Reason);
output(Name, Arguments, _) -> fail(Name, Arguments, request).

output_request(Server, {format, Format, Data}) ->
    case Server =:= whereis(user) of
        true -> formatted(Format, Data);
        false -> {put_chars, unicode, io_lib, format, [Format, Data]}
    end;
output_request(_Server, {put_chars, Chars}) ->
    case is_binary(Chars) of
        true -> {put_chars, unicode, Chars};
        false -> {put_chars, unicode, binary(Chars)}
    end;
output_request(_Server, nl) ->
    {put_chars, unicode, "\n"};
output_request(_Server, {write, Term}) ->
    {put_chars, unicode, io_lib, write, [Term]}.

%% What cannot be formatted is left to the server to refuse.
formatted(Format, Data) ->
    try
        {put_chars, unicode, binary(io_lib:format(Format, Data))}
    catch
        _:_ -> {put_chars, unicode, io_lib, format, [Format, Data]}
    end.

binary(Chars) ->
    try unicode:characters_to_binary(Chars) of
        Binary when is_binary(Binary) -> Binary;
        _ -> Chars
    catch
        _:_ -> Chars
    end.

%% -- Input ---------------------------------------------------------------------------------------

-doc "Reads a line, with its line feed; `eof` at the end.".
-spec get_line(prompt()) -> string() | binary() | server_no_data().
get_line(Prompt) ->
    get_line(standard_io, Prompt).

-doc "The next line with its newline, which a last line may lack.".
-spec get_line(device(), prompt()) -> string() | binary() | server_no_data().
get_line(Device, Prompt) ->
    request(Device, {get_line, unicode, Prompt}).

-doc "Reads so many characters; `eof` at the end.".
-spec get_chars(prompt(), non_neg_integer()) -> string() | binary() | server_no_data().
get_chars(Prompt, Count) ->
    get_chars(standard_io, Prompt, Count).

-doc "The next `Count` characters, less at the end.".
-spec get_chars(device(), prompt(), non_neg_integer()) -> string() | binary() | server_no_data().
get_chars(Device, Prompt, Count) when is_integer(Count), Count >= 0 ->
    request(Device, {get_chars, unicode, Prompt, Count}).

-spec get_password() -> string() | {error, term()}.
get_password() ->
    get_password(standard_io).

-spec get_password(device()) -> string() | {error, term()}.
get_password(Device) ->
    request(Device, {get_password, unicode}).

-doc "Reads what a format says; see `io_lib:fread/2`.".
-spec fread(prompt(), format()) -> {ok, [term()]} | eof | {error, term()}.
fread(Prompt, Format) ->
    fread(standard_io, Prompt, Format).

-doc "Reads characters and converts them as `Format` says; see `io_lib:fread/2`.".
-spec fread(device(), prompt(), format()) -> {ok, [term()]} | eof | {error, term()}.
fread(Device, Prompt, Format) ->
    request(Device, {get_until, unicode, Prompt, io_lib, fread, [Format]}).

-doc "Reads a term that ends with a dot.".
-spec read(prompt()) -> {ok, term()} | eof | {error, term()}.
read(Prompt) ->
    read(standard_io, Prompt).

-doc "Reads a term that is followed by a full stop.".
-spec read(device(), prompt()) -> {ok, term()} | eof | {error, term()}.
read(Device, Prompt) ->
    case read(Device, Prompt, 1) of
        {ok, Term, _} -> {ok, Term};
        {eof, _} -> eof;
        {error, Reason, _} -> {error, Reason};
        Other -> Other
    end.

-doc "`read/2` with the location where the text starts; the result has the one where it ends.".
-spec read(device(), prompt(), erl_anno:location()) ->
    {ok, term(), erl_anno:location()} | {eof, erl_anno:location()}
    | {error, term(), erl_anno:location()} | server_no_data().
read(Device, Prompt, Start) ->
    read(Device, Prompt, Start, []).

-spec read(device(), prompt(), erl_anno:location(), list()) ->
    {ok, term(), erl_anno:location()} | {eof, erl_anno:location()}
    | {error, term(), erl_anno:location()} | server_no_data().
read(Device, Prompt, Start, Options) ->
    parse(scan_erl_exprs(Device, Prompt, Start, Options), fun erl_parse:parse_term/1).

%% -- Source --------------------------------------------------------------------------------------

-type scanned() ::
    {ok, [erl_scan:token()], erl_anno:location()}
    | {eof, erl_anno:location()}
    | {error, erl_scan:error_info(), erl_anno:location()}
    | server_no_data().
-type parsed(Parsed) ::
    {ok, Parsed, erl_anno:location()}
    | {eof, erl_anno:location()}
    | {error, erl_scan:error_info() | erl_parse:error_info(), erl_anno:location()}
    | server_no_data().

-spec scan_erl_exprs(prompt()) -> scanned().
scan_erl_exprs(Prompt) -> scan_erl_exprs(standard_io, Prompt).

-spec scan_erl_exprs(device(), prompt()) -> scanned().
scan_erl_exprs(Device, Prompt) -> scan_erl_exprs(Device, Prompt, 1).

-spec scan_erl_exprs(device(), prompt(), erl_anno:location()) -> scanned().
scan_erl_exprs(Device, Prompt, Start) -> scan_erl_exprs(Device, Prompt, Start, []).

-doc "The tokens up to the next full stop; the options are those of `erl_scan:tokens/3`.".
-spec scan_erl_exprs(device(), prompt(), erl_anno:location(), [term()]) ->
    scanned().
scan_erl_exprs(Device, Prompt, Start, Options) ->
    request(Device, {get_until, unicode, Prompt, erl_scan, tokens, [Start, Options]}).

-spec scan_erl_form(prompt()) -> scanned().
scan_erl_form(Prompt) -> scan_erl_form(standard_io, Prompt).

-spec scan_erl_form(device(), prompt()) -> scanned().
scan_erl_form(Device, Prompt) -> scan_erl_form(Device, Prompt, 1).

-spec scan_erl_form(device(), prompt(), erl_anno:location()) -> scanned().
scan_erl_form(Device, Prompt, Start) -> scan_erl_form(Device, Prompt, Start, []).

-doc "The same.".
-spec scan_erl_form(device(), prompt(), erl_anno:location(), [term()]) ->
    scanned().
scan_erl_form(Device, Prompt, Start, Options) ->
    scan_erl_exprs(Device, Prompt, Start, Options).

-spec parse_erl_exprs(prompt()) -> parsed([erl_parse:abstract_expr()]).
parse_erl_exprs(Prompt) -> parse_erl_exprs(standard_io, Prompt).

-spec parse_erl_exprs(device(), prompt()) -> parsed([erl_parse:abstract_expr()]).
parse_erl_exprs(Device, Prompt) -> parse_erl_exprs(Device, Prompt, 1).

-spec parse_erl_exprs(device(), prompt(), erl_anno:location()) ->
    parsed([erl_parse:abstract_expr()]).
parse_erl_exprs(Device, Prompt, Start) -> parse_erl_exprs(Device, Prompt, Start, []).

-doc "The expressions up to the next full stop.".
-spec parse_erl_exprs(device(), prompt(), erl_anno:location(), [term()]) ->
    parsed([erl_parse:abstract_expr()]).
parse_erl_exprs(Device, Prompt, Start, Options) ->
    parse(scan_erl_exprs(Device, Prompt, Start, Options), fun erl_parse:parse_exprs/1).

-spec parse_erl_form(prompt()) -> parsed(erl_parse:abstract_form()).
parse_erl_form(Prompt) -> parse_erl_form(standard_io, Prompt).

-spec parse_erl_form(device(), prompt()) -> parsed(erl_parse:abstract_form()).
parse_erl_form(Device, Prompt) -> parse_erl_form(Device, Prompt, 1).

-spec parse_erl_form(device(), prompt(), erl_anno:location()) -> parsed(erl_parse:abstract_form()).
parse_erl_form(Device, Prompt, Start) -> parse_erl_form(Device, Prompt, Start, []).

-doc "The form up to the next full stop.".
-spec parse_erl_form(device(), prompt(), erl_anno:location(), [term()]) ->
    parsed(erl_parse:abstract_form()).
parse_erl_form(Device, Prompt, Start, Options) ->
    parse(scan_erl_form(Device, Prompt, Start, Options), fun erl_parse:parse_form/1).

parse({ok, Tokens, End}, Parse) ->
    case Parse(Tokens) of
        {ok, Parsed} -> {ok, Parsed, End};
        {error, Reason} -> {error, Reason, End}
    end;
parse(Other, _Parse) ->
    Other.

%% -- About the device ----------------------------------------------------------------------------

-doc "How wide the terminal is.".
-spec columns() -> {ok, pos_integer()} | {error, enotsup}.
columns() -> columns(standard_io).

-doc "How wide the terminal of a device is.".
-spec columns(device()) -> {ok, pos_integer()} | {error, enotsup}.
columns(Device) -> geometry(Device, columns).

-doc "How high the terminal is.".
-spec rows() -> {ok, pos_integer()} | {error, enotsup}.
rows() -> rows(standard_io).

-doc "How high the terminal of a device is.".
-spec rows(device()) -> {ok, pos_integer()} | {error, enotsup}.
rows(Device) -> geometry(Device, rows).

geometry(Device, What) ->
    case request(Device, {get_geometry, What}) of
        N when is_integer(N), N > 0 -> {ok, N};
        _ -> {error, enotsup}
    end.

-doc "The options of standard input and output.".
-spec getopts() -> [{atom(), term()}] | {error, term()}.
getopts() -> getopts(standard_io).

-doc "The options of a device.".
-spec getopts(device()) -> [{atom(), term()}] | {error, term()}.
getopts(Device) -> request(Device, getopts).

-doc "Sets options of standard input and output.".
-spec setopts([term()]) -> ok | {error, term()}.
setopts(Options) -> setopts(standard_io, Options).

-doc "Sets options of a device.".
-spec setopts(device(), [term()]) -> ok | {error, term()}.
setopts(Device, Options) -> request(Device, {setopts, Options}).

-doc "Which characters `~p` takes for printable.".
-spec printable_range() -> unicode | latin1.
printable_range() -> latin1.

%% -- Requests ------------------------------------------------------------------------------------

-spec requests([term()]) -> term().
requests(Requests) -> requests(standard_io, Requests).

-doc "Performs several requests in one go; the reply is that of the last.".
-spec requests(device(), [term()]) -> term().
requests(Device, Requests) ->
    request(Device, {requests, [converted(Request) || Request <- Requests]}).

-spec request(term()) -> term().
request(Request) -> request(standard_io, Request).

-doc "Sends a request to a device and waits for the reply.".
-spec request(device(), term()) -> term().
request(Device, Request) ->
    case server(Device) of
        undefined ->
            {error, arguments};
        Server ->
            Reference = monitor(process, Server),
            Server ! {io_request, self(), Reference, converted(Request)},
            receive
                {io_reply, Reference, Reply} ->
                    demonitor(Reference, [flush]),
                    Reply;
                {'DOWN', Reference, process, _, _} ->
                    %% The reply may have been sent by another process before the server ended.
                    receive
                        {io_reply, Reference, Reply} -> Reply
                    after 0 ->
                        {error, terminated}
                    end
            end
    end.

converted(nl) -> {put_chars, unicode, "\n"};
converted({format, Format, Data}) -> {put_chars, unicode, io_lib, format, [Format, Data]};
converted({write, Term}) -> {put_chars, unicode, io_lib, write, [Term]};
converted(Request) -> Request.

server(standard_io) -> group_leader();
server(Pid) when is_pid(Pid) -> Pid;
server(Name) when is_atom(Name) -> whereis(Name);
server(_) -> undefined.

%% The error belongs to the call of this module: our own frames are left out.
fail(Name, Arguments, Reason) ->
    {current_stacktrace, Frames} = process_info(self(), current_stacktrace),
    Info = [{error_info, #{cause => {?MODULE, Reason}, module => erl_stdlib_errors}}],
    erlang:raise(error, raised(Reason), [{?MODULE, Name, Arguments, Info} | callers(Frames)]).

raised(terminated) -> terminated;
raised({no_translation, _, _}) -> no_translation;
raised(_) -> badarg.

callers([{?MODULE, _, _, _} | Frames]) -> callers(Frames);
callers([{erlang, process_info, _, _} | Frames]) -> callers(Frames);
callers(Frames) -> Frames.
