%% Functions for the parts of a text, texts that come in pieces, and what stands behind a value.
-module(decoders).
-export([main/1]).

main(_) ->
    io:format("~p~n", [json:decode(<<"[1, {\"a\": null}] rest">>, acc, #{})]),
    io:format("~p~n", [json:decode(<<"{\"b\":1,\"a\":[null]}">>, acc, #{null => nil, object_finish => fun in_order/2})]),
    io:format("~p~n", [json:decode(<<"[1,2.5,\"x\",3e1]">>, acc, as_text())]),
    io:format("~p~n", [json:decode(<<"[[1,2],[3]]">>, 0, counting())]),
    io:format("~p~n", [json:decode(<<"{\"a\":{\"b\":1},\"c\":2}">>, [], tracing())]),
    Text = <<" {\"key\\n\" : [12, -3.5e1, \"\xc3\xa9\\u00e9\", true, false, null, {}, []] , \"x\":{\"y\":\"z\"}} tail"/utf8>>,
    Whole = json:decode(Text, acc, #{}),
    io:format("~p~n", [Whole]),
    %% Cut at each place, and byte by byte.
    [Whole = in_pieces([binary:part(Text, 0, N), binary:part(Text, N, byte_size(Text) - N)])
     || N <- lists:seq(0, byte_size(Text))],
    {#{}, acc, <<>>} = Result = in_pieces([<<Byte>> || <<Byte>> <= binary:part(Text, 0, byte_size(Text) - 5)]),
    io:format("~p~n", [element(1, Result) =:= element(1, Whole)]),
    {continue, State} = json:decode_start(<<"12">>, acc, #{}),
    io:format("~p~n", [json:decode_continue(end_of_input, State)]),
    io:format("~p~n", [json:decode_continue(<<"34 ">>, State)]),
    [io:format("~p: ~p~n", [Bad, failure(Bad)])
     || Bad <- [<<"[1,">>, <<"tru">>, <<"[1}">>, <<"{\"a\",">>, <<"{]">>, <<"[1e400]">>, <<"\"\\ud800\"">>, <<>>, <<" :">>]].

in_pieces([First | Pieces]) -> in_pieces(json:decode_start(First, acc, #{}), Pieces).

in_pieces({continue, State}, [Piece | Pieces]) -> in_pieces(json:decode_continue(Piece, State), Pieces);
in_pieces({continue, State}, []) -> json:decode_continue(end_of_input, State);
in_pieces({Value, Acc, Rest}, Pieces) -> {Value, Acc, iolist_to_binary([Rest | Pieces])}.

in_order(Pairs, Acc) -> {lists:reverse(Pairs), Acc}.

as_text() ->
    #{integer => fun(B) -> {int, B} end, float => fun(B) -> {float, B} end, string => fun(B) -> {string, B} end}.

%% The accumulator counts arrays and values.
counting() ->
    #{array_start => fun(Acc) -> Acc + 1 end,
      array_push => fun(_Value, Acc) -> Acc + 1 end,
      array_finish => fun(Acc, OldAcc) -> {{array, OldAcc}, Acc} end}.

tracing() ->
    #{object_start => fun(Acc) -> [start | Acc] end,
      object_push => fun(Key, Value, Acc) -> [{Key, Value} | Acc] end,
      object_finish => fun(Acc, OldAcc) -> {length(Acc), [done | OldAcc]} end}.

failure(Text) ->
    try json:decode(Text, acc, #{})
    catch
        error:Reason -> Reason
    end.

%% recorded: by hand (newer than OTP 25)
%% expect: {[1,#{<<"a">> => null}],acc,<<" rest">>}
%% expect: {[{<<"b">>,1},{<<"a">>,[nil]}],acc,<<>>}
%% expect: {[{int,<<"1">>},{float,<<"2.5">>},{string,<<"x">>},{float,<<"3.0e1">>}],
%% expect:  acc,<<>>}
%% expect: {{array,0},8,<<>>}
%% expect: {4,[done],<<>>}
%% expect: {#{<<"key\n">> =>
%% expect:        [12,-35.0,<<195,131,194,169,195,169>>,true,false,null,#{},[]],
%% expect:    <<"x">> => #{<<"y">> => <<"z">>}},
%% expect:  acc,<<" tail">>}
%% expect: true
%% expect: {12,acc,<<>>}
%% expect: {1234,acc,<<" ">>}
%% expect: <<"[1,">>: unexpected_end
%% expect: <<"tru">>: unexpected_end
%% expect: <<"[1}">>: {invalid_byte,125}
%% expect: <<"{\"a\",">>: {invalid_byte,44}
%% expect: <<"{]">>: {invalid_byte,93}
%% expect: <<"[1e400]">>: {unexpected_sequence,<<"1.0e400">>}
%% expect: <<"\"\\ud800\"">>: {unexpected_sequence,<<"\\ud800">>}
%% expect: <<>>: unexpected_end
%% expect: <<" :">>: {invalid_byte,58}
