%%% Packets of every kind, whole, cut off and damaged, for decode_packet/3; a line for each case.
-module(random_packets).

-export([main/1]).

-import(random_numbers, [choose/2, next/1]).

main([Seed, Count]) ->
    cases(list_to_integer(Seed) band 16#ffffffff, list_to_integer(Count)).

cases(_, 0) ->
    ok;
cases(State0, Count) ->
    {{Kinds, Text}, State1} = choose(packets(), State0),
    {Kind, State2} = choose(Kinds, State1),
    {Damages, State3} = choose([0, 0, 1, 2], State2),
    {Damaged, State4} = damage(Damages, Text, State3),
    {Options, State5} = choose([[], [], [], [{packet_size, 10}], [{line_length, 12}],
                                [{packet_size, 20}, {line_length, 6}]], State4),
    io:format("~w ~w ~w -> ~w~n", [Kind, Damaged, Options,
                                   erlang:decode_packet(Kind, list_to_binary(Damaged), Options)]),
    cases(State5, Count - 1).

packets() ->
    Requests = [Request ++ End || Request <- ["GET / HTTP/1.1", "GET /a?b=c HTTP/1.0", "FOO * HTTP/1.1",
                                              "POST http://host/p HTTP/1.1", "PUT http://h:80 HTTP/1.1",
                                              "GET https://h:8x/y HTTP/1.1", "HEAD mailto:x HTTP/1.1",
                                              "CONNECT host:443 HTTP/1.1", "get x", "HTTP/1.1 200 OK",
                                              "HTTP/1.0 404 Not Found", "HTTP/1.1 500", " GET / HTTP/1.1"],
                                  End <- ["\r\n", "\n", "\r\nHost: x\r\n\r\n"]],
    Headers = [Header ++ End || Header <- ["Host: example.org", "content-type:text/plain", "X-A-bC: v ",
                                           "Accept : x", "no colon", "WWW-Authenticate:", "", "\tx: y"],
                                End <- ["\r\n\r\n", "\n\n", "\r\n more\r\nx", "\r\n"]],
    [{[http, http_bin], Text} || Text <- Requests] ++
        [{[httph, httph_bin], Text} || Text <- Headers] ++
        [{[line], "one line\nand more"}, {[1], [3 | "abcdef"]}, {[2], [0, 3 | "abcdef"]},
         {[4], [0, 0, 0, 3 | "abcdef"]}, {[raw, 0], "abc"},
         {[asn1], [16#30, 16#82, 0, 3 | "abcdef"]}, {[asn1], [16#3f, 16#81, 1, 3 | "abcdef"]},
         {[cdr], "GIOP" ++ [1, 0, 1, 0, 3, 0, 0, 0 | "abcdef"]}, {[sunrm], [128, 0, 0, 3 | "abcdef"]},
         {[fcgi], [1, 1, 0, 1, 0, 2, 1, 0 | "abcdef"]}, {[tpkt], [3, 0, 0, 7 | "abcdef"]},
         {[ssl_tls], [22, 3, 1, 0, 3 | "abcdef"]}, {[ssl_tls], [128, 5, 1, 3, 1 | "abcdef"]}].

damage(0, Text, State) ->
    {Text, State};
damage(Count, Text, State0) ->
    {N, State1} = next(State0),
    {Before, After} = lists:split(N rem (length(Text) + 1), Text),
    {Damaged, State} =
        case {choose([cut, cut, insert, remove, replace], State1), After} of
            {{cut, State2}, _} ->
                {Before, State2};
            {{insert, State2}, _} ->
                {Character, State3} = character(State2),
                {Before ++ [Character | After], State3};
            {{remove, State2}, [_ | Rest]} ->
                {Before ++ Rest, State2};
            {{replace, State2}, [_ | Rest]} ->
                {Character, State3} = character(State2),
                {Before ++ [Character | Rest], State3};
            {{_, State2}, []} ->
                {Before, State2}
        end,
    damage(Count - 1, Damaged, State).

character(State0) ->
    case choose([any, " ", "\t", "\r", "\n", ":", "/", ".", "-", "0", "a", "Z", "(", [127], [0], [255]],
                State0) of
        {any, State1} ->
            {N, State} = next(State1),
            {N band 255, State};
        {[Character], State} ->
            {Character, State}
    end.
