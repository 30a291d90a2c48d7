-module(erl_tar_header).
-moduledoc """
The headers of a tar archive: blocks of 512 bytes, with numbers in octal digits. What does not fit there is in an
extended header before it, lines of `LENGTH KEY=VALUE`.
""".

-export([encode/1, decode/1, extended/1]).
-export_type([header/0, type/0]).

-type type() :: regular | link | symlink | char | block | directory | fifo.
-doc "`type` may also be that of a header for the next one: `pax`, `global`, `long_name` or `long_link`.".
-type header() :: #{
    name := string(), type => type() | atom(), size := non_neg_integer(), mtime := integer(),
    mode := non_neg_integer(), uid => non_neg_integer(), gid => non_neg_integer(), link => string()
}.

-define(BLOCK, 512).
%% Bytes of a name, and of what may be before it.
-define(NAME, 100).
-define(PREFIX, 155).
-define(DIGITS_7, 8#7777777).
-define(DIGITS_11, 8#77777777777).

%% -- Writing -------------------------------------------------------------------------------------

-doc "The blocks of a header.".
-spec encode(header()) -> iodata().
encode(#{name := Name, type := Type, size := Size, mtime := Time} = Header) ->
    Link = maps:get(link, Header, ""),
    Uid = maps:get(uid, Header, 0),
    Gid = maps:get(gid, Header, 0),
    {Prefix, Short, Path} = short_name(Name),
    {ShortLink, LinkPath} = short_link(Link),
    Numbers = [{Key, integer_to_binary(Value)}
               || {Key, Value, Most} <- [{<<"gid">>, Gid, ?DIGITS_7}, {<<"mtime">>, Time, ?DIGITS_11},
                                         {<<"size">>, Size, ?DIGITS_11}, {<<"uid">>, Uid, ?DIGITS_7}],
                  Value < 0 orelse Value > Most],
    Fitting = Header#{uid => fitting(Uid, ?DIGITS_7), gid => fitting(Gid, ?DIGITS_7),
                      mtime => fitting(Time, ?DIGITS_11), size => fitting(Size, ?DIGITS_11)},
    [extension(lists:sort(Path ++ LinkPath ++ Numbers), Name, Fitting),
     block(Fitting, Short, Prefix, flag(Type), ShortLink)].

fitting(Value, Most) when Value >= 0, Value =< Most -> Value;
fitting(_, _) -> 0.

extension([], _, _) -> [];
extension(Records, Name, Header) ->
    Data = iolist_to_binary([record(Key, Value) || {Key, Value} <- Records]),
    Directory = filename:join(filename:dirname(Name), "PaxHeaders.0"),
    Full = [C || C <- filename:join(Directory, filename:basename(Name)), C < 128],
    [block(Header#{size => byte_size(Data)}, list_to_binary(lists:sublist(Full, ?NAME - 1)), <<>>, $x, <<>>),
     Data, <<0:(((?BLOCK - byte_size(Data) rem ?BLOCK) rem ?BLOCK) * 8)>>].

%% Its length counts its own digits.
record(Key, Value) ->
    Rest = byte_size(Key) + byte_size(Value) + 3,
    record(Key, Value, Rest, Rest + length(integer_to_list(Rest))).

record(Key, Value, Rest, Length) ->
    case Rest + length(integer_to_list(Length)) of
        Length -> [integer_to_binary(Length), $\s, Key, $=, Value, $\n];
        Longer -> record(Key, Value, Rest, Longer)
    end.

%% The prefix, the name, and the records for what does not fit into these.
short_name(Name) ->
    Bytes = unicode:characters_to_binary(Name),
    IsAscii = lists:all(fun(C) -> C < 128 end, Name),
    case IsAscii andalso split(Bytes) of
        {Prefix, Short} -> {Prefix, Short, []};
        false -> {<<>>, <<>>, [{<<"path">>, Bytes}]}
    end.

split(Bytes) when byte_size(Bytes) =< ?NAME -> {<<>>, Bytes};
split(Bytes) ->
    case string:split(Bytes, "/", trailing) of
        [<<_, _/binary>> = Prefix, Name] when byte_size(Prefix) =< ?PREFIX, byte_size(Name) < ?NAME ->
            {Prefix, Name};
        _ ->
            false
    end.

short_link(Link) ->
    Bytes = unicode:characters_to_binary(Link),
    case byte_size(Bytes) =< ?NAME andalso byte_size(Bytes) =:= length(Link) of
        true -> {Bytes, []};
        false -> {<<>>, [{<<"linkpath">>, Bytes}]}
    end.

block(#{mode := Mode, uid := Uid, gid := Gid, size := Size, mtime := Time}, Name, Prefix, Flag, Link) ->
    Begin = [field(Name, 100), digits(Mode, 7), digits(Uid, 7), digits(Gid, 7), digits(Size, 11), digits(Time, 11)],
    End = [Flag, field(Link, 100), <<"ustar", 0, "00">>, field(<<>>, 64), digits(0, 7), digits(0, 7),
           field(Prefix, 155), field(<<>>, 12)],
    Sum = sum(iolist_to_binary([Begin, <<"        ">>, End])),
    [Begin, digits(Sum, 7), End].

field(Bytes, Size) -> [Bytes, <<0:((Size - byte_size(Bytes)) * 8)>>].

digits(Value, Count) -> [string:right(integer_to_list(Value, 8), Count, $0), 0].

flag(regular) -> $0;
flag(link) -> $1;
flag(symlink) -> $2;
flag(char) -> $3;
flag(device) -> $3;
flag(block) -> $4;
flag(directory) -> $5;
flag(_) -> $6.

%% -- Reading -------------------------------------------------------------------------------------

-doc "A header, or `empty` for a block of zeros.".
-spec decode(binary()) -> {ok, header()} | empty | {error, term()}.
decode(<<0:(?BLOCK * 8)>>) -> empty;
decode(<<Begin:148/binary, Sum:8/binary, End:356/binary>>) ->
    Summed = <<Begin/binary, "        ", End/binary>>,
    case number(Sum) of
        invalid ->
            {error, invalid_tar_checksum};
        Number ->
            case sum(Summed) =:= Number orelse signed_sum(Summed) =:= Number of
                true -> fields(Begin, End);
                false -> {error, bad_header}
            end
    end.

fields(<<Name:100/binary, Mode:8/binary, Uid:8/binary, Gid:8/binary, Size:12/binary, Time:12/binary>>,
       <<Flag, Link:100/binary, Magic:8/binary, _:80/binary, Prefix:155/binary, _/binary>>) ->
    Numbers = [number(Field) || Field <- [Mode, Uid, Gid, Size, Time]],
    case Numbers of
        [M, U, G, S, T] when is_integer(M), is_integer(U), is_integer(G), is_integer(S), is_integer(T), S >= 0 ->
            Full = full_name(Magic, text(Prefix), text(Name)),
            Type = type(Flag, Full),
            {ok, #{name => Full, type => Type, size => size(Type, S), mtime => T, mode => M, uid => U, gid => G,
                   link => text(Link)}};
        _ ->
            {error, bad_header}
    end.

%% Only in the format of POSIX there is a prefix: GNU has other things there.
full_name(<<"ustar", 0, _/binary>>, [_ | _] = Prefix, Name) -> Prefix ++ "/" ++ Name;
full_name(_, _, Name) -> Name.

%% Old archives know a directory by its name.
type(Flag, Name) when Flag =:= $0; Flag =:= 0; Flag =:= $7 ->
    case Flag =:= 0 andalso lists:suffix("/", Name) of
        true -> directory;
        false -> regular
    end;
type($1, _) -> link;
type($2, _) -> symlink;
type($3, _) -> char;
type($4, _) -> block;
type($5, _) -> directory;
type($6, _) -> fifo;
type($x, _) -> pax;
type($g, _) -> global;
type($L, _) -> long_name;
type($K, _) -> long_link;
type($S, _) -> sparse;
type(_, _) -> regular.

%% Nothing follows the header of these, whatever it says.
size(Type, _) when Type =:= link; Type =:= symlink; Type =:= char; Type =:= block; Type =:= directory; Type =:= fifo ->
    0;
size(_, Size) -> Size.

text(Field) ->
    [Bytes | _] = binary:split(Field, <<0>>),
    characters(Bytes).

characters(Bytes) ->
    case unicode:characters_to_list(Bytes) of
        List when is_list(List) -> List;
        _ -> binary_to_list(Bytes)
    end.

%% Octal digits with blanks or zeros around them, or, when it does not fit, a binary number.
number(<<1:1, Value:(8 * 8 - 1)/signed>>) -> Value;
number(<<1:1, Value:(12 * 8 - 1)/signed>>) -> Value;
number(Field) ->
    case string:trim(binary_to_list(Field), both, [0, $\s]) of
        "" -> 0;
        Digits ->
            try list_to_integer(Digits, 8)
            catch
                error:badarg -> invalid
            end
    end.

sum(Bytes) -> lists:sum(binary_to_list(Bytes)).

%% Some old programs took bytes for signed numbers.
signed_sum(Bytes) -> lists:sum([Byte || <<Byte/signed>> <= Bytes]).

-doc "What an extended header says of the one that follows.".
-spec extended(binary()) -> {ok, #{atom() => term()}} | {error, term()}.
extended(Data) -> extended(Data, #{}).

extended(<<>>, Known) -> {ok, Known};
extended(Data, Known) ->
    maybe
        {Length, <<$\s, _/binary>> = Rest} ?= string:to_integer(Data),
        true ?= Length > byte_size(Data) - byte_size(Rest) + 2 andalso Length =< byte_size(Data),
        Size = Length - (byte_size(Data) - byte_size(Rest)) - 2,
        <<$\s, Line:Size/binary, $\n, Next/binary>> ?= Rest,
        [Key, Value] ?= binary:split(Line, <<"=">>),
        extended(Next, known(Key, Value, Known))
    else
        _ -> {error, invalid_pax_header}
    end.

known(<<"path">>, Value, Known) -> Known#{name => characters(Value)};
known(<<"linkpath">>, Value, Known) -> Known#{link => characters(Value)};
known(<<"size">>, Value, Known) -> whole(size, Value, Known);
known(<<"mtime">>, Value, Known) -> whole(mtime, Value, Known);
known(<<"uid">>, Value, Known) -> whole(uid, Value, Known);
known(<<"gid">>, Value, Known) -> whole(gid, Value, Known);
known(<<"GNU.sparse.", _/binary>>, _, Known) -> Known#{type => sparse};
known(_, _, Known) -> Known.

%% Without the fraction that times may have.
whole(Key, Value, Known) ->
    case string:to_integer(Value) of
        {Number, _} when is_integer(Number) -> Known#{Key => Number};
        _ -> Known
    end.
