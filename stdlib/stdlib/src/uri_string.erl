-module(uri_string).
-moduledoc """
URIs as in RFC 3986, and the queries of forms in HTML 5.

Functions take lists and binaries, and give what they were given. A URI that has been parsed is a map with the
keys `scheme`, `userinfo`, `host`, `port`, `path`, `query` and `fragment`, of which only `path` is always
there. What is wrong is returned as `{error, Tag, Detail}`.
""".

-export([parse/1, recompose/1, normalize/1, normalize/2, resolve/2, resolve/3, transcode/2]).
-export([compose_query/1, compose_query/2, dissect_query/1]).
-export([quote/1, quote/2, unquote/1, percent_decode/1, allowed_characters/0]).

-export_type([error/0, uri_map/0, uri_string/0]).

-type uri_string() :: iodata().
-type error() :: {error, atom(), term()}.
-type uri_map() :: #{
    fragment => unicode:chardata(),
    host => unicode:chardata(),
    path => unicode:chardata(),
    port => non_neg_integer() | undefined,
    query => unicode:chardata(),
    scheme => unicode:chardata(),
    userinfo => unicode:chardata()
}.

%% -- Parsing -------------------------------------------------------------------------------------

-doc "Splits a URI or a relative reference into its parts, which are not decoded.".
-spec parse(uri_string()) -> uri_map() | error().
parse(URI) when is_binary(URI) ->
    case unicode:characters_to_list(URI) of
        Chars when is_list(Chars) -> of_kind(binary, parse_chars(Chars));
        {_, _, Rest} -> {error, invalid_utf8, Rest}
    end;
parse(URI) when is_list(URI) ->
    parse_chars(unicode:characters_to_list(URI)).

of_kind(binary, Map) when is_map(Map) ->
    maps:map(fun
        (_, Part) when is_list(Part) -> list_to_binary(Part);
        (_, Port) -> Port
    end, Map);
of_kind(_, Result) ->
    Result.

parse_chars(Chars) ->
    try parse_absolute(Chars)
    catch
        throw:{invalid, _} ->
            try parse_relative(Chars)
            catch
                throw:{invalid, Char} -> {error, invalid_uri, [Char]}
            end
    end.

-spec invalid(char()) -> no_return().
invalid(Char) -> throw({invalid, Char}).

parse_absolute(Chars) ->
    {Scheme, Rest} = take(fun is_scheme/1, Chars),
    case {Scheme, Rest} of
        {[First | _], [$: | Part]} ->
            is_alpha(First) orelse invalid(First),
            (parse_hierarchy(Part))#{scheme => Scheme};
        _ ->
            invalid(first(Rest))
    end.

%% The first segment of a relative path has no colon: it would be a scheme.
parse_relative([$/ | _] = Chars) ->
    parse_hierarchy(Chars);
parse_relative(Chars) ->
    {_, Rest} = take(fun(Char) -> Char =/= $: andalso is_path(Char) andalso Char =/= $/ end, Chars),
    case Rest of
        [$: | _] -> invalid($:);
        _ -> parse_hierarchy(Chars)
    end.

first([Char | _]) -> Char;
first([]) -> $:.

parse_hierarchy("//" ++ Rest) ->
    {Authority, Behind} = take(fun(Char) -> not lists:member(Char, "/?#") end, Rest),
    maps:merge(parse_authority(Authority), parse_path(Behind));
parse_hierarchy(Chars) ->
    parse_path(Chars).

parse_path(Chars) ->
    {Path, Rest} = take(fun is_path/1, Chars),
    parse_query(Rest, #{path => Path}).

parse_query([$? | Chars], Map) ->
    {Query, Rest} = take(fun is_query/1, Chars),
    parse_fragment(Rest, Map#{query => Query});
parse_query(Chars, Map) ->
    parse_fragment(Chars, Map).

parse_fragment([$# | Chars], Map) ->
    case take(fun is_query/1, Chars) of
        {Fragment, []} -> Map#{fragment => Fragment};
        {_, [Char | _]} -> invalid(Char)
    end;
parse_fragment([], Map) ->
    Map;
parse_fragment([Char | _], _Map) ->
    invalid(Char).

parse_authority(Chars) ->
    case take(fun is_userinfo/1, Chars) of
        {UserInfo, [$@ | Rest]} -> (parse_host(Rest))#{userinfo => UserInfo};
        _ -> parse_host(Chars)
    end.

parse_host([$[ | Chars]) ->
    {Host, Rest} = take(fun(Char) -> Char =/= $] end, Chars),
    is_ipv6(Host) andalso Rest =/= [] orelse invalid($[),
    parse_port(tl(Rest), #{host => Host});
parse_host(Chars) ->
    {Host, Rest} = take(fun is_host/1, Chars),
    parse_port(Rest, #{host => Host}).

parse_port([], Map) ->
    Map;
parse_port(":", Map) ->
    Map#{port => undefined};
parse_port([$: | Chars], Map) ->
    case take(fun is_digit/1, Chars) of
        {Digits, []} -> Map#{port => list_to_integer(Digits)};
        {_, [Char | _]} -> invalid(Char)
    end;
parse_port([Char | _], _Map) ->
    invalid(Char).

%% Up to eight groups of up to four digits, `::` once for missing ones, an IPv4 address at the end.
is_ipv6(Host) ->
    case string:split(Host, "::", all) of
        [All] -> groups(All, true) =:= 8;
        [Before, Behind] ->
            Count1 = groups(Before, false),
            Count2 = groups(Behind, true),
            is_integer(Count1) andalso is_integer(Count2) andalso Count1 + Count2 < 8;
        _ -> false
    end.

groups("", _) ->
    0;
groups(Text, IsLast) ->
    {Groups, [Last]} = lists:split(length(string:split(Text, ":", all)) - 1, string:split(Text, ":", all)),
    case lists:all(fun is_group/1, Groups) of
        true when IsLast ->
            case is_group(Last) of
                true -> length(Groups) + 1;
                false -> is_ipv4(Last) andalso length(Groups) + 2
            end;
        true -> is_group(Last) andalso length(Groups) + 1;
        false -> false
    end.

is_group(Text) ->
    Text =/= "" andalso length(Text) =< 4 andalso lists:all(fun is_hex_digit/1, Text).

is_ipv4(Text) ->
    Parts = string:split(Text, ".", all),
    length(Parts) =:= 4 andalso lists:all(fun is_octet/1, Parts).

is_octet(Text) ->
    Text =/= "" andalso length(Text) =< 3 andalso lists:all(fun is_digit/1, Text) andalso
        list_to_integer(Text) < 256.

take(Predicate, Chars) -> lists:splitwith(Predicate, Chars).

%% -- Characters ----------------------------------------------------------------------------------

is_alpha(Char) -> Char >= $a andalso Char =< $z orelse Char >= $A andalso Char =< $Z.

is_digit(Char) -> Char >= $0 andalso Char =< $9.

is_hex_digit(Char) ->
    is_digit(Char) orelse Char >= $a andalso Char =< $f orelse Char >= $A andalso Char =< $F.

is_alphanumeric(Char) -> is_alpha(Char) orelse is_digit(Char).

is_scheme(Char) -> is_alphanumeric(Char) orelse lists:member(Char, "+-.").

is_unreserved(Char) -> is_alphanumeric(Char) orelse lists:member(Char, "-._~").

is_sub_delimiter(Char) -> lists:member(Char, "!$&'()*+,;=").

is_host(Char) -> is_unreserved(Char) orelse is_sub_delimiter(Char) orelse Char =:= $%.

is_userinfo(Char) -> is_host(Char) orelse Char =:= $:.

is_path(Char) -> is_host(Char) orelse lists:member(Char, ":@/").

is_query(Char) -> is_path(Char) orelse Char =:= $?.

-doc "Which characters parts of a URI may have without being encoded.".
-spec allowed_characters() -> [{atom(), list()}].
allowed_characters() ->
    ASCII = lists:seq(0, 127),
    [{scheme, lists:filter(fun is_scheme/1, ASCII)},
     {userinfo, lists:filter(fun is_userinfo/1, ASCII)},
     {host, lists:filter(fun(Char) -> is_userinfo(Char) andalso Char =/= $% end, ASCII)},
     {ipv4, ".0123456789"},
     {ipv6, ".0123456789:ABCDEFabcdef"},
     {regname, lists:filter(fun is_host/1, ASCII)},
     {path, lists:filter(fun is_path/1, ASCII)},
     {query, lists:filter(fun is_query/1, ASCII)},
     {fragment, lists:filter(fun is_query/1, ASCII)},
     {reserved, "!#$&'()*+,/:;=?@[]"},
     {unreserved, lists:filter(fun is_unreserved/1, ASCII)}].

%% -- Putting together ----------------------------------------------------------------------------

-doc "The URI of the parts; characters that a part may not have are percent-encoded.".
-spec recompose(uri_map()) -> uri_string() | error().
recompose(Map) when is_map(Map) ->
    case is_valid(Map) of
        true -> recomposed(Map);
        false -> {error, invalid_map, Map}
    end.

is_valid(Map) ->
    Known = [scheme, userinfo, host, port, path, query, fragment],
    is_map_key(path, Map) andalso maps:keys(Map) -- Known =:= [].

recomposed(Map) ->
    Scheme = part(scheme, Map, fun(Text) -> [Text, $:] end),
    Query = part(query, Map, fun(Text) -> [$?, encoded(Text, fun is_query/1)] end),
    Fragment = part(fragment, Map, fun(Text) -> [$#, encoded(Text, fun is_query/1)] end),
    Authority = authority(Map),
    Path = path(Authority, encoded(maps:get(path, Map), fun is_path/1)),
    same_kind([Scheme, Authority, Path, Query, Fragment], Map).

part(Key, Map, Write) ->
    case Map of
        #{Key := Text} -> Write(Text);
        #{} -> []
    end.

authority(Map) when is_map_key(host, Map); is_map_key(userinfo, Map) ->
    UserInfo = part(userinfo, Map, fun(Text) -> encoded(Text, fun is_userinfo/1) end),
    At = [$@ || is_map_key(userinfo, Map), is_map_key(host, Map)],
    Host = part(host, Map, fun host/1),
    ["//", UserInfo, At, Host, part(port, Map, fun port/1)];
authority(#{port := _} = Map) ->
    error(badarg, [Map]);
authority(_Map) ->
    [].

host(Text) ->
    case is_ipv6(unicode:characters_to_list(Text)) of
        true -> [$[, Text, $]];
        false -> encoded(Text, fun is_host/1)
    end.

port(undefined) -> ":";
port(Port) -> [$:, integer_to_binary(Port)].

%% Behind an authority a path begins with a slash.
path([_ | _], [Char | _] = Path) when Char =/= $/ -> [$/ | Path];
path(_Authority, Path) -> Path.

%% Binaries only make a binary.
same_kind(Data, Map) ->
    case lists:any(fun is_list/1, maps:values(Map)) of
        true -> unicode:characters_to_list(Data);
        false -> unicode:characters_to_binary(Data)
    end.

encoded(Text, IsAllowed) when is_list(Text); is_binary(Text) ->
    lists:flatmap(
        fun(Char) ->
            case IsAllowed(Char) of
                true -> [Char];
                false -> percent(<<Char/utf8>>)
            end
        end,
        unicode:characters_to_list(Text)
    ).

percent(Bytes) ->
    lists:append([[$% | hex(Byte)] || <<Byte>> <= Bytes]).

hex(Byte) -> [hex_digit(Byte bsr 4), hex_digit(Byte band 15)].

hex_digit(Value) when Value < 10 -> $0 + Value;
hex_digit(Value) -> $A + Value - 10.

%% -- Normal form ---------------------------------------------------------------------------------

-spec normalize(uri_string() | uri_map()) -> uri_string() | error().
normalize(URI) -> normalize(URI, []).

-doc """
The scheme and the host in small letters, no encoding that is not needed, no dot segments, no default port,
and no empty path where the scheme has a hierarchy. With `return_map` the result is not put together.
""".
-spec normalize(uri_string() | uri_map(), [return_map]) -> uri_string() | uri_map() | error().
normalize(URI, Options) ->
    case parsed(URI) of
        Map when is_map(Map) ->
            try result(normalized(Map), Options)
            catch
                throw:{error, _, _} = Error -> Error
            end;
        Error ->
            Error
    end.

parsed(Map) when is_map(Map) -> Map;
parsed(URI) -> parse(URI).

result(Map, [return_map]) -> Map;
result(Map, []) -> recompose(Map).

normalized(Map0) ->
    Map1 = maps:map(fun normal_part/2, Map0),
    without_defaults(Map1#{path := without_dots(map_get(path, Map1))}).

normal_part(scheme, Text) -> lowered(Text);
normal_part(host, Text) -> decoded_unreserved(lowered(Text));
normal_part(port, Port) -> Port;
normal_part(_Key, Text) -> decoded_unreserved(Text).

lowered(Text) -> string:lowercase(Text).

%% Encoded characters that need not be are decoded, the others have capital letters as digits.
decoded_unreserved(Text) when is_binary(Text) ->
    list_to_binary(decoded_unreserved(binary_to_list(Text)));
decoded_unreserved([$%, High, Low | Rest]) ->
    Char = byte([$%, High, Low], fun list_to_binary/1),
    case is_unreserved(Char) of
        true -> [Char | decoded_unreserved(Rest)];
        false -> [$% | hex(Char)] ++ decoded_unreserved(Rest)
    end;
decoded_unreserved([Char | Rest]) ->
    [Char | decoded_unreserved(Rest)];
decoded_unreserved([]) ->
    [].

%% What %XX stands for; Detail makes the detail of the error.
byte([$%, High, Low] = Text, Detail) ->
    case is_hex_digit(High) andalso is_hex_digit(Low) of
        true -> list_to_integer([High, Low], 16);
        false -> throw({error, invalid_percent_encoding, Detail(Text)})
    end.

without_defaults(#{scheme := Scheme} = Map0) ->
    Name = unicode:characters_to_list(Scheme),
    Default = default_port(Name),
    Map =
        case Map0 of
            #{port := Port} when Default =/= none, Port =:= Default orelse Port =:= undefined ->
                maps:remove(port, Map0);
            #{} ->
                Map0
        end,
    case Map of
        #{host := Host, path := Path} when Name =:= "http" orelse Name =:= "https" ->
            case string:is_empty(Path) of
                true -> Map#{path := slash_as(Host)};
                false -> Map
            end;
        #{} ->
            Map
    end;
without_defaults(Map) ->
    Map.

default_port("ftp") -> 21;
default_port("http") -> 80;
default_port("https") -> 443;
default_port("sftp") -> 22;
default_port("ssh") -> 22;
default_port("tftp") -> 69;
default_port(_) -> none.

slash_as(Binary) when is_binary(Binary) -> <<"/">>;
slash_as(_) -> "/".

%% RFC 3986, 5.2.4.
without_dots(Path) when is_binary(Path) ->
    unicode:characters_to_binary(without_dots(unicode:characters_to_list(Path)));
without_dots(Path) ->
    without_dots(Path, []).

%% Output is a list of segments, the last one first, each with the slash in front of it.
without_dots([], Output) -> lists:append(lists:reverse(Output));
without_dots("../" ++ Rest, Output) -> without_dots(Rest, Output);
without_dots("./" ++ Rest, Output) -> without_dots(Rest, Output);
without_dots("/./" ++ Rest, Output) -> without_dots([$/ | Rest], Output);
without_dots("/.", Output) -> without_dots("/", Output);
without_dots("/../" ++ Rest, Output) -> without_dots([$/ | Rest], up(Output));
without_dots("/..", Output) -> without_dots("/", up(Output));
without_dots(".", Output) -> without_dots([], Output);
without_dots("..", Output) -> without_dots([], Output);
without_dots([First | Rest], Output) ->
    {Segment, Behind} = take(fun(Char) -> Char =/= $/ end, Rest),
    without_dots(Behind, [[First | Segment] | Output]).

up([_ | Output]) -> Output;
up([]) -> [].

%% -- References ----------------------------------------------------------------------------------

-spec resolve(uri_string() | uri_map(), uri_string() | uri_map()) -> uri_string() | error().
resolve(Reference, Base) -> resolve(Reference, Base, []).

-doc "What a reference means relative to an absolute URI (RFC 3986, 5.2.2).".
-spec resolve(uri_string() | uri_map(), uri_string() | uri_map(), [return_map]) ->
    uri_string() | uri_map() | error().
resolve(Reference, Base, Options) ->
    case parsed(Reference) of
        #{} = ReferenceMap ->
            case parsed(Base) of
                #{scheme := _} = BaseMap -> result(resolved(ReferenceMap, BaseMap), Options);
                #{} -> {error, invalid_scheme, ""};
                Error -> Error
            end;
        Error ->
            Error
    end.

resolved(#{scheme := _, path := Path} = Reference, _Base) ->
    Reference#{path := without_dots(Path)};
resolved(#{host := _, path := Path} = Reference, Base) ->
    maps:merge(Reference#{path := without_dots(Path)}, maps:with([scheme], Base));
resolved(#{path := Path} = Reference, Base) ->
    Authority = maps:with([scheme, userinfo, host, port], Base),
    Fragment = maps:with([fragment], Reference),
    Target =
        case string:is_empty(Path) of
            true when is_map_key(query, Reference) ->
                maps:with([path], Base);
            true ->
                maps:with([path, query], Base);
            false ->
                #{path => without_dots(merged(Path, Base))}
        end,
    maps:merge(maps:merge(Authority, Target), maps:merge(maps:with([query], Reference), Fragment)).

merged(Path, Base) ->
    case {unicode:characters_to_list(Path), unicode:characters_to_list(map_get(path, Base))} of
        {[$/ | _], _} -> Path;
        {Chars, []} when is_map_key(host, Base) -> as(Path, [$/ | Chars]);
        {Chars, BasePath} -> as(Path, directory(BasePath) ++ Chars)
    end.

%% Up to the last slash.
directory(Path) ->
    lists:reverse(lists:dropwhile(fun(Char) -> Char =/= $/ end, lists:reverse(Path))).

as(Binary, Chars) when is_binary(Binary) -> unicode:characters_to_binary(Chars);
as(_List, Chars) -> Chars.

%% -- Encodings -----------------------------------------------------------------------------------

-doc "Changes the encoding of text, and of what is percent-encoded in it: `in_encoding`, `out_encoding`.".
-spec transcode(uri_string(), [{in_encoding | out_encoding, unicode:encoding()}]) -> uri_string() | error().
transcode(Text, Options) when is_binary(Text) ->
    {In, Out} = encodings(Options),
    try
        unicode:characters_to_binary(transcoded(characters(Text, In), In, Out), utf8, Out)
    catch
        throw:{error, Tag, Detail} -> {error, Tag, detail_as(Text, Detail)}
    end;
transcode(Text, Options) when is_list(Text) ->
    {In, Out} = encodings(Options),
    try
        transcoded(unicode:characters_to_list(Text, In), In, Out)
    catch
        throw:{error, _, _} = Error -> Error
    end.

encodings(Options) ->
    {proplists:get_value(in_encoding, Options, utf8), proplists:get_value(out_encoding, Options, utf8)}.

detail_as(_Binary, Detail) when is_binary(Detail) -> Detail;
detail_as(Binary, Detail) -> as(Binary, Detail).

characters(Binary, Encoding) ->
    case unicode:characters_to_list(Binary, Encoding) of
        Chars when is_list(Chars) -> Chars;
        {_, _, Rest} -> throw({error, invalid_input, Rest})
    end.

transcoded([$%, _, _ | _] = Chars, In, Out) ->
    {Bytes, Rest} = encoded_bytes(Chars),
    percent(unicode:characters_to_binary(characters(list_to_binary(Bytes), In), utf8, Out)) ++
        transcoded(Rest, In, Out);
transcoded([Char | Rest], In, Out) ->
    [Char | transcoded(Rest, In, Out)];
transcoded([], _In, _Out) ->
    [].

encoded_bytes([$%, High, Low | Rest]) ->
    Byte = byte([$%, High, Low], fun(Text) -> Text end),
    {Bytes, Behind} = encoded_bytes(Rest),
    {[Byte | Bytes], Behind};
encoded_bytes(Rest) ->
    {[], Rest}.

-doc "Percent-encodes what is not unreserved.".
-spec quote(unicode:chardata()) -> unicode:chardata().
quote(Text) -> quote(Text, "").

-doc "Percent-encodes what is neither unreserved nor among the characters of `Safe`.".
-spec quote(unicode:chardata(), Safe :: string()) -> unicode:chardata().
quote(Text, Safe) when is_list(Text); is_binary(Text) ->
    as(Text, encoded(Text, fun(Char) -> is_unreserved(Char) orelse lists:member(Char, Safe) end)).

-spec unquote(unicode:chardata()) -> unicode:chardata() | error().
unquote(Text) when is_list(Text); is_binary(Text) ->
    percent_decode(Text).

-doc "Decodes what is percent-encoded in text, or in the parts of a URI.".
-spec percent_decode(uri_string() | uri_map()) -> uri_string() | uri_map() | {error, term()} | error().
percent_decode(Map) when is_map(Map) ->
    try maps:map(fun decoded_part/2, Map)
    catch
        throw:{invalid, _} = Reason -> {error, Reason}
    end;
percent_decode(Text) when is_list(Text); is_binary(Text) ->
    try decoded(Text)
    catch
        throw:{error, _, _} = Error -> Error
    end.

decoded_part(Key, Text) when is_list(Text); is_binary(Text) ->
    try decoded(Text)
    catch
        throw:{error, Tag, Detail} -> throw({invalid, {Key, {Tag, Detail}}})
    end;
decoded_part(_Key, Port) ->
    Port.

decoded(Text) ->
    Bytes = list_to_binary(decoded_bytes(binary_to_list(unicode:characters_to_binary(Text)))),
    case unicode:characters_to_list(Bytes) of
        Chars when is_list(Chars) -> as(Text, Chars);
        _ -> throw({error, invalid_utf8, Bytes})
    end.

decoded_bytes([$%, High, Low | Rest]) ->
    [byte([$%, High, Low], fun list_to_binary/1) | decoded_bytes(Rest)];
decoded_bytes([Byte | Rest]) ->
    [Byte | decoded_bytes(Rest)];
decoded_bytes([]) ->
    [].

%% -- Queries -------------------------------------------------------------------------------------

-spec compose_query([{unicode:chardata(), unicode:chardata() | true}]) -> uri_string() | error().
compose_query(Pairs) -> compose_query(Pairs, [{encoding, utf8}]).

-doc """
The query that a form with these names and values makes. With `{encoding, latin1}`, characters above 255
are written as numeric references.
""".
-spec compose_query([{unicode:chardata(), unicode:chardata() | true}], [{encoding, atom()}]) ->
    uri_string() | error().
compose_query([], _Options) ->
    [];
compose_query(Pairs, Options) ->
    Encoding = proplists:get_value(encoding, Options, utf8),
    try
        Texts = [form_pair(Pair, Encoding) || Pair <- Pairs],
        Query = lists:append(lists:join("&", Texts)),
        case lists:any(fun({Key, Value}) -> is_list(Key) orelse is_list(Value) end, Pairs) of
            true -> Query;
            false -> list_to_binary(Query)
        end
    catch
        throw:{error, _, _} = Error -> Error
    end.

form_pair({Key, true}, Encoding) -> form_text(Key, Encoding);
form_pair({Key, Value}, Encoding) -> form_text(Key, Encoding) ++ "=" ++ form_text(Value, Encoding);
form_pair(Term, Encoding) -> error(function_clause, [Term, Encoding]).

form_text(Text, Encoding) when is_list(Text); is_binary(Text) ->
    Encoding =:= utf8 orelse Encoding =:= unicode orelse Encoding =:= latin1 orelse
        throw({error, invalid_encoding, Encoding}),
    case unicode:characters_to_list(Text) of
        Chars when is_list(Chars) -> lists:flatmap(fun(Char) -> form_char(Char, Encoding) end, Chars);
        _ -> throw({error, invalid_input, Text})
    end;
form_text(Text, _Encoding) ->
    throw({error, invalid_input, Text}).

form_char($\s, _Encoding) ->
    "+";
form_char(Char, latin1) when Char > 255 ->
    "%26%23" ++ integer_to_list(Char) ++ "%3B";
form_char(Char, Encoding) ->
    case is_alphanumeric(Char) orelse lists:member(Char, "*-._") of
        true -> [Char];
        false when Encoding =:= latin1 -> percent(<<Char>>);
        false -> percent(<<Char/utf8>>)
    end.

-doc "The names and values of a query; `true` where there is no value.".
-spec dissect_query(uri_string()) -> [{unicode:chardata(), unicode:chardata() | true}] | error().
dissect_query(Empty) when Empty =:= <<>>; Empty =:= [] ->
    [];
dissect_query(Query) when is_list(Query); is_binary(Query) ->
    try
        Chars = binary_to_list(unicode:characters_to_binary(Query)),
        [dissected(Part, Query) || Part <- string:split(Chars, "&", all)]
    catch
        throw:{error, Tag, Detail} -> {error, Tag, detail_as(Query, Detail)}
    end.

dissected(Part, Query) ->
    case take(fun(Char) -> Char =/= $= end, Part) of
        {Key, [$= | Value]} -> {form_decoded(Key, Query), form_decoded(Value, Query)};
        {Key, []} -> {form_decoded(Key, Query), true}
    end.

form_decoded(Text, Query) ->
    Bytes = list_to_binary(form_bytes(Text)),
    case unicode:characters_to_list(Bytes) of
        Chars when is_list(Chars) -> as(Query, Chars);
        _ -> throw({error, invalid_input, as_input(Query, Bytes)})
    end.

as_input(Query, Bytes) when is_binary(Query) -> Bytes;
as_input(_Query, Bytes) -> binary_to_list(Bytes).

form_bytes([$+ | Rest]) ->
    [$\s | form_bytes(Rest)];
form_bytes([$%, High, Low | Rest]) ->
    [byte([$%, High, Low], fun(Text) -> Text end) | form_bytes(Rest)];
form_bytes([Char | Rest]) ->
    [Char | form_bytes(Rest)];
form_bytes([]) ->
    [].
