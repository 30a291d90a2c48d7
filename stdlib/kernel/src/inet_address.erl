-module(inet_address).
-moduledoc "Addresses of IPv4 and IPv6, and their text.".

-export([parse_v4/1, parse_v6/1, parse_v4_strictly/1, to_text/1, socket/2, service/1, of_map/1]).

%% Text to addresses

-doc "`a.b.c.d`, where the last of fewer numbers stands for all that are missing.".
-spec parse_v4(string()) -> {ok, inet:ip4_address()} | {error, einval}.
parse_v4(Text) ->
    try [number(Part) || Part <- string:split(Text, ".", all)] of
        [_ | _] = Numbers when length(Numbers) =< 4 -> v4(Numbers);
        _ -> {error, einval}
    catch
        error:_ -> {error, einval}
    end.

-spec parse_v4_strictly(string()) -> {ok, inet:ip4_address()} | {error, einval}.
parse_v4_strictly(Text) ->
    Parts = string:split(Text, ".", all),
    case length(Parts) =:= 4 andalso lists:all(fun is_plain/1, Parts) of
        true -> parse_v4(Text);
        false -> {error, einval}
    end.

%% Decimal, without a zero in front.
is_plain("0") -> true;
is_plain([First | Digits]) -> First >= $1 andalso First =< $9 andalso lists:all(fun is_digit/1, Digits);
is_plain([]) -> false.

is_digit(Digit) -> Digit >= $0 andalso Digit =< $9.

v4(Numbers) ->
    {Leading, [Last]} = lists:split(length(Numbers) - 1, Numbers),
    Bits = 8 * (4 - length(Leading)),
    case lists:all(fun(Number) -> Number < 256 end, Leading) andalso Last < 1 bsl Bits of
        true ->
            Rest = binary_to_list(<<Last:Bits>>),
            {ok, list_to_tuple(Leading ++ Rest)};
        false ->
            {error, einval}
    end.

%% Decimal, octal or hexadecimal, as in C.
number("0x" ++ Digits) -> digits(Digits, 16);
number("0X" ++ Digits) -> digits(Digits, 16);
number([$0 | [_ | _] = Digits]) -> digits(Digits, 8);
number(Digits) -> digits(Digits, 10).

digits([First | _] = Digits, Base) when First =/= $-, First =/= $+ -> list_to_integer(Digits, Base).

-doc "Groups of hexadecimal digits; `::` stands for zeros, and the last two groups may be like IPv4.".
-spec parse_v6(string()) -> {ok, inet:ip6_address()} | {error, einval}.
parse_v6(Text) ->
    {Address, _Scope} = split_scope(Text),
    try [groups(Part) || Part <- string:split(Address, "::")] of
        [Whole] -> whole(Whole);
        [Left, Right] -> compressed(Left, Right)
    catch
        error:_ -> {error, einval}
    end.

split_scope(Text) ->
    case string:split(Text, "%") of
        [Address, [_ | _] = Scope] -> {Address, Scope};
        _ -> {Text, ""}
    end.

whole(Groups) when length(Groups) =:= 8 -> {ok, list_to_tuple(Groups)};
whole(_Groups) -> {error, einval}.

compressed(Left, Right) when length(Left) + length(Right) < 8 ->
    Zeros = lists:duplicate(8 - length(Left) - length(Right), 0),
    {ok, list_to_tuple(Left ++ Zeros ++ Right)};
compressed(_Left, _Right) ->
    {error, einval}.

groups("") -> [];
groups(Text) ->
    Parts = string:split(Text, ":", all),
    {Leading, [Last]} = lists:split(length(Parts) - 1, Parts),
    [group(Part) || Part <- Leading] ++ last_groups(Last).

group(Text) when length(Text) >= 1, length(Text) =< 4 -> digits(Text, 16).

last_groups(Text) ->
    case lists:member($., Text) of
        true ->
            {ok, {A, B, C, D}} = parse_v4_strictly(Text),
            [A bsl 8 bor B, C bsl 8 bor D];
        false ->
            [group(Text)]
    end.

%% Addresses to text

-spec to_text(term()) -> string() | {error, einval}.
to_text({A, B, C, D}) when (A bor B bor C bor D) band (bnot 16#ff) =:= 0 ->
    lists:append([integer_to_list(A), ".", integer_to_list(B), ".", integer_to_list(C), ".",
                  integer_to_list(D)]);
to_text({0, 0, 0, 0, 0, 0, G, H}) when G bsr 8 =/= 0, (G bor H) band (bnot 16#ffff) =:= 0 ->
    "::" ++ v4_text(G, H);
to_text({0, 0, 0, 0, 0, 16#ffff, G, H}) when (G bor H) band (bnot 16#ffff) =:= 0 ->
    "::ffff:" ++ v4_text(G, H);
to_text(Address) when tuple_size(Address) =:= 8 ->
    Groups = tuple_to_list(Address),
    case lists:all(fun(Group) -> is_integer(Group) andalso Group band (bnot 16#ffff) =:= 0 end, Groups) of
        true -> v6_text(Groups, longest_zeros(Groups));
        false -> {error, einval}
    end;
to_text(_) ->
    {error, einval}.

v4_text(G, H) ->
    to_text({G bsr 8, G band 255, H bsr 8, H band 255}).

v6_text(Groups, {_, Count}) when Count < 2 ->
    hexadecimal(Groups);
v6_text(Groups, {Start, Count}) ->
    {Left, Rest} = lists:split(Start, Groups),
    hexadecimal(Left) ++ "::" ++ hexadecimal(lists:nthtail(Count, Rest)).

hexadecimal(Groups) ->
    lists:append(lists:join(":", [string:lowercase(integer_to_list(Group, 16)) || Group <- Groups])).

%% The first of the longest runs of zeros: where it begins, and its length.
longest_zeros(Groups) -> longest_zeros(Groups, 0, {0, 0}).

longest_zeros([], _Place, Best) -> Best;
longest_zeros([0 | _] = Groups, Place, {_, Count} = Best) ->
    {Zeros, Rest} = lists:splitwith(fun(Group) -> Group =:= 0 end, Groups),
    Run = length(Zeros),
    longest_zeros(Rest, Place + Run, case Run > Count of true -> {Place, Run}; false -> Best end);
longest_zeros([_ | Groups], Place, Best) -> longest_zeros(Groups, Place + 1, Best).

%% Addresses with ports, as alder_inet has them

-spec socket(term(), term()) -> {ok, tuple()} | error.
socket({local, Path}, 0) ->
    case path(Path) of
        Bytes when is_binary(Bytes), byte_size(Bytes) < 108 -> {ok, {local, Bytes}};
        _ -> error
    end;
socket(Address, Port) when tuple_size(Address) =:= 4, Port >= 0, Port =< 65535 ->
    {ok, {inet, Address, Port}};
socket(Address, Port) when tuple_size(Address) =:= 8, Port >= 0, Port =< 65535 ->
    {ok, {inet6, Address, Port}};
socket(_Address, _Port) ->
    error.

path(Path) when is_binary(Path) -> Path;
path(Path) when is_list(Path) -> unicode:characters_to_binary(Path, unicode, file:native_name_encoding());
path(_Path) -> error.

-doc "The number of a port: services have no names here.".
-spec service(term()) -> {ok, inet:port_number()} | {error, einval}.
service(Port) when is_integer(Port), Port >= 0, Port =< 65535 -> {ok, Port};
service(Name) when is_atom(Name) ->
    case lists:keyfind(Name, 1, [{http, 80}, {https, 443}, {ftp, 21}, {ssh, 22}, {smtp, 25}, {domain, 53}]) of
        {_, Port} -> {ok, Port};
        false -> {error, einval}
    end;
service(Port) when is_integer(Port) -> exit(badarg);
service(_Port) -> {error, einval}.

-doc "The address and port of a map as `socket` has them.".
-spec of_map(map()) -> {ok, term(), inet:port_number()} | error.
of_map(#{family := local, path := Path}) -> {ok, {local, Path}, 0};
of_map(#{family := inet, addr := Address} = Map) -> {ok, any_address(Address, {127, 0, 0, 1}), map_port(Map)};
of_map(#{family := inet6, addr := Address} = Map) ->
    {ok, any_address(Address, {0, 0, 0, 0, 0, 0, 0, 1}), map_port(Map)};
of_map(_Map) -> error.

map_port(Map) -> maps:get(port, Map, 0).

any_address(loopback, Loopback) -> Loopback;
any_address(Address, _Loopback) -> Address.
