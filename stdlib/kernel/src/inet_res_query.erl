-module(inet_res_query).
-moduledoc """
Asks name servers one question, each as often as `retry` says.

Who does not know the name (`nxdomain`), or cannot be asked sensibly again, gives the answer; who fails or says
nothing is asked again in the next round, behind the others.
""".

-export([ask/5]).

-include_lib("kernel/include/inet_dns.hrl").

-spec ask(string(), atom(), atom(), map(), integer() | infinity) -> {ok, #dns_rec{}} | {error, term()}.
ask(Domain, Class, Type, #{nameservers := Servers, alt_nameservers := Others} = Settings, Deadline) ->
    case query(Domain, Class, Type, Settings) of
        {ok, Query, Bytes} ->
            case rounds(Servers, Query, Bytes, Settings, Deadline) of
                {error, {nxdomain, _}} = Error when Others =/= [] ->
                    otherwise(rounds(Others, Query, Bytes, Settings, Deadline), Error);
                {error, none} when Others =/= [] -> settled(rounds(Others, Query, Bytes, Settings, Deadline));
                Result -> settled(Result)
            end;
        {error, _} = Error ->
            Error
    end.

otherwise({ok, _} = Result, _Error) -> Result;
otherwise({error, _}, Error) -> Error.

settled({error, none}) -> {error, nxdomain};
settled(Result) -> Result.

%% The question

query(Domain, Class, Type, #{recurse := Recurse, udp_payload_size := Size, edns := EDNS, dnssec_ok := Secured}) ->
    Header = #dns_header{id = rand:uniform(65536) - 1, opcode = query, rd = Recurse},
    More = case EDNS of
               false -> [];
               Version -> [#dns_rr_opt{udp_payload_size = Size, version = Version, z = secured(Secured)}]
           end,
    Query = #dns_rec{header = Header, qdlist = [#dns_query{domain = Domain, type = Type, class = Class}], arlist = More},
    try
        {ok, Query, inet_dns:encode(Query)}
    catch
        %% A name that cannot be one.
        error:Reason when Reason =:= function_clause; Reason =:= badarg -> {error, formerr}
    end.

secured(true) -> 16#8000;
secured(false) -> 0.

%% Rounds

rounds([], _Query, _Bytes, _Settings, _Deadline) ->
    {error, none};
rounds(Servers, Query, Bytes, #{retry := Retry} = Settings, Deadline) ->
    rounds(Servers, Retry, Query, Bytes, Settings, Deadline, {error, timeout}).

rounds([], _Left, _Query, _Bytes, _Settings, _Deadline, Last) ->
    Last;
rounds(_Servers, 0, _Query, _Bytes, _Settings, _Deadline, Last) ->
    Last;
rounds(Servers, Left, Query, Bytes, Settings, Deadline, Last) ->
    case round(Servers, Query, Bytes, Settings, Deadline, [], Last) of
        {again, Others, Error} -> rounds(Others, Left - 1, Query, Bytes, Settings, Deadline, Error);
        Result -> Result
    end.

round([], _Query, _Bytes, _Settings, _Deadline, Again, Last) ->
    {again, lists:reverse(Again), Last};
round([Server | Servers], Query, Bytes, Settings, Deadline, Again, Last) ->
    case ask_one(Server, Query, Bytes, Settings, Deadline) of
        {ok, _} = Found -> Found;
        {error, {nxdomain, _}} = Error -> Error;
        {error, over} -> {error, timeout};
        {error, Reason} = Error when Reason =:= timeout; element(1, Reason) =:= servfail ->
            round(Servers, Query, Bytes, Settings, Deadline, [Server | Again], Error);
        {error, _} = Error -> round(Servers, Query, Bytes, Settings, Deadline, Again, worse(Error, Last))
    end.

worse(Error, {error, timeout}) -> Error;
worse(_Error, Last) -> Last.

ask_one(Server, Query, Bytes, #{timeout := Timeout, retry := Retry, usevc := OverTCP} = Settings, Deadline) ->
    Patience = max(1, Timeout div Retry),
    case inet_wait:left(Deadline) of
        0 ->
            {error, over};
        Left ->
            Until = inet_wait:deadline(min(Left, Patience)),
            Answer = case OverTCP of
                         true -> over_tcp(Server, Query, Bytes, inet_wait:deadline(min(Left, Timeout)));
                         false -> over_udp(Server, Query, Bytes, Until, inet_wait:deadline(min(Left, Timeout)), Settings)
                     end,
            judged(Answer)
    end.

judged({ok, #dns_rec{header = #dns_header{rcode = Code}} = Message}) ->
    case Code of
        0 -> {ok, Message};
        ?FORMERR -> {error, {qfmterror, Message}};
        ?SERVFAIL -> {error, {servfail, Message}};
        ?NXDOMAIN -> {error, {nxdomain, Message}};
        ?NOTIMP -> {error, {notimp, Message}};
        ?REFUSED -> {error, {refused, Message}};
        ?BADVERS -> {error, {badvers, Message}};
        _ -> {error, {unknown, Message}}
    end;
judged(Error) ->
    Error.

%% Servers

over_udp({Address, Port} = Server, Query, Bytes, Until, UntilTCP, _Settings) ->
    case gen_udp:open(0, [binary, {active, false}, family(Address)]) of
        {ok, Socket} ->
            try
                %% Connected: errors come back, and nobody else's answers.
                case gen_udp:connect(Socket, Address, Port) of
                    ok ->
                        case gen_udp:send(Socket, Bytes) of
                            ok -> truncated(receive_udp(Socket, Query, Until), Server, Query, Bytes, UntilTCP);
                            {error, _} = Error -> Error
                        end;
                    {error, _} = Error ->
                        Error
                end
            after
                gen_udp:close(Socket)
            end;
        {error, _} = Error ->
            Error
    end.

receive_udp(Socket, Query, Until) ->
    case gen_udp:recv(Socket, 0, inet_wait:left(Until)) of
        {ok, {_, _, Bytes}} ->
            case answer(Query, Bytes) of
                other -> receive_udp(Socket, Query, Until);
                Answer -> Answer
            end;
        {error, _} = Error ->
            Error
    end.

truncated({ok, #dns_rec{header = #dns_header{tc = true}}}, Server, Query, Bytes, Until) ->
    over_tcp(Server, Query, Bytes, Until);
truncated(Answer, _Server, _Query, _Bytes, _Until) ->
    Answer.

over_tcp({Address, Port}, Query, Bytes, Until) ->
    case gen_tcp:connect(Address, Port, [binary, {active, false}, {packet, 2}, family(Address)], inet_wait:left(Until)) of
        {ok, Socket} ->
            try
                case gen_tcp:send(Socket, Bytes) of
                    ok -> receive_tcp(Socket, Query, Until);
                    {error, _} = Error -> Error
                end
            after
                gen_tcp:close(Socket)
            end;
        {error, _} = Error ->
            Error
    end.

receive_tcp(Socket, Query, Until) ->
    case gen_tcp:recv(Socket, 0, inet_wait:left(Until)) of
        {ok, Bytes} ->
            case answer(Query, Bytes) of
                other -> receive_tcp(Socket, Query, Until);
                Answer -> Answer
            end;
        {error, _} = Error ->
            Error
    end.

family(Address) when tuple_size(Address) =:= 4 -> inet;
family(_Address) -> inet6.

%% Answers

%% Others may be on their way, to questions asked before.
answer(#dns_rec{header = #dns_header{id = Id}, qdlist = Asked}, <<Id:16, 1:1, _/bits>> = Bytes) ->
    case inet_dns:decode(Bytes) of
        {ok, #dns_rec{qdlist = Repeated} = Message} ->
            case Repeated =:= [] orelse same(Asked, Repeated) of
                true -> {ok, Message};
                false -> other
            end;
        {error, _} = Error ->
            Error
    end;
answer(_Query, _Bytes) ->
    other.

same([#dns_query{domain = Domain, type = Type, class = Class}],
     [#dns_query{domain = Other, type = OtherType, class = OtherClass}]) ->
    named(Type) =:= named(OtherType) andalso class(Class) =:= class(OtherClass) andalso key(Domain) =:= key(Other);
same(_Asked, _Repeated) ->
    false.

named(Value) when is_integer(Value) -> inet_dns_bytes:type(Value);
named(Value) -> Value.

class(1) -> in;
class(Value) -> Value.

key(Domain) -> string:lowercase(string:trim(Domain, trailing, ".")).
