%% Text that is no JSON, and terms that have no text: reasons, and the place in the text.
-module(what_is_no_json).
-export([main/1]).

main(_) ->
    [io:format("~0p: ~0p~n", [Text, decode(Text)])
     || Text <- [<<>>, <<" ">>, <<"[">>, <<"[1">>, <<"[1,">>, <<"{">>, <<"{\"a\"">>, <<"{\"a\":">>, <<"\"abc">>, <<"\"\\">>,
                 <<"\"\\u12">>, <<"tru">>, <<"-">>, <<"1.">>, <<"1e">>, <<"1e+">>, <<"\"", 16#c3>>,
                 <<"[1 2]">>, <<"[1,]">>, <<"[,1]">>, <<"{1:2}">>, <<"{\"a\" 1}">>, <<"{\"a\":1,}">>, <<"]">>, <<"1 x">>, <<"01">>,
                 <<"+1">>, <<".5">>, <<"1.x">>, <<"1ex">>, <<"-a">>, <<"trux">>, <<"nul1">>, <<"'a'">>, <<"\"a\nb\"">>,
                 <<"\"\\x\"">>, <<"\"\\u12g4\"">>, <<"\"", 16#ff, "\"">>, <<"\"", 16#c3, "(\"">>, <<"\"", 16#ed, 16#a0, 16#80, "\"">>,
                 <<"\"\\ud800\"">>, <<"\"\\udc00\"">>, <<"\"\\ud800\\u0041\"">>, <<"1e400">>, <<"[-1e999]">>]],
    [io:format("~0p: ~0p~n", [Term, encode(Term)])
     || Term <- [{a}, self() =:= self(), <<1:3>>, <<16#ff>>, <<"a", 16#c3>>, [1 | 2], #{[] => 1}, [#{a => {b}}], fun erlang:abs/1]],
    try json:decode("[]")
    catch
        error:Reason -> io:format("~p~n", [Reason])
    end.

decode(Text) ->
    try json:decode(Text) of
        Value -> {value, Value}
    catch
        error:Reason:Stack ->
            [{json, decode, [Text], Info} | _] = Stack,
            #{cause := #{position := Position}} = proplists:get_value(error_info, Info),
            {Reason, at, Position}
    end.

encode(Term) ->
    try json:encode(Term) of
        Text -> {text, iolist_to_binary(Text)}
    catch
        error:Reason -> Reason
    end.

%% recorded: by hand (newer than OTP 25)
%% expect: <<>>: {unexpected_end,at,0}
%% expect: <<" ">>: {unexpected_end,at,1}
%% expect: <<"[">>: {unexpected_end,at,1}
%% expect: <<"[1">>: {unexpected_end,at,2}
%% expect: <<"[1,">>: {unexpected_end,at,3}
%% expect: <<"{">>: {unexpected_end,at,1}
%% expect: <<"{\"a\"">>: {unexpected_end,at,4}
%% expect: <<"{\"a\":">>: {unexpected_end,at,5}
%% expect: <<"\"abc">>: {unexpected_end,at,4}
%% expect: <<"\"\\">>: {unexpected_end,at,2}
%% expect: <<"\"\\u12">>: {unexpected_end,at,5}
%% expect: <<"tru">>: {unexpected_end,at,3}
%% expect: <<"-">>: {unexpected_end,at,1}
%% expect: <<"1.">>: {unexpected_end,at,2}
%% expect: <<"1e">>: {unexpected_end,at,2}
%% expect: <<"1e+">>: {unexpected_end,at,3}
%% expect: <<"\"Ã">>: {unexpected_end,at,2}
%% expect: <<"[1 2]">>: {{invalid_byte,50},at,3}
%% expect: <<"[1,]">>: {{invalid_byte,93},at,3}
%% expect: <<"[,1]">>: {{invalid_byte,44},at,1}
%% expect: <<"{1:2}">>: {{invalid_byte,49},at,1}
%% expect: <<"{\"a\" 1}">>: {{invalid_byte,49},at,5}
%% expect: <<"{\"a\":1,}">>: {{invalid_byte,125},at,7}
%% expect: <<"]">>: {{invalid_byte,93},at,0}
%% expect: <<"1 x">>: {{invalid_byte,120},at,2}
%% expect: <<"01">>: {{invalid_byte,49},at,1}
%% expect: <<"+1">>: {{invalid_byte,43},at,0}
%% expect: <<".5">>: {{invalid_byte,46},at,0}
%% expect: <<"1.x">>: {{invalid_byte,120},at,2}
%% expect: <<"1ex">>: {{invalid_byte,120},at,2}
%% expect: <<"-a">>: {{invalid_byte,97},at,1}
%% expect: <<"trux">>: {{invalid_byte,120},at,3}
%% expect: <<"nul1">>: {{invalid_byte,49},at,3}
%% expect: <<"'a'">>: {{invalid_byte,39},at,0}
%% expect: <<"\"a\nb\"">>: {{invalid_byte,10},at,2}
%% expect: <<"\"\\x\"">>: {{invalid_byte,120},at,2}
%% expect: <<"\"\\u12g4\"">>: {{invalid_byte,103},at,5}
%% expect: <<"\"ÿ\"">>: {{invalid_byte,255},at,1}
%% expect: <<"\"Ã(\"">>: {{invalid_byte,40},at,2}
%% expect: <<34,237,160,128,34>>: {{invalid_byte,160},at,2}
%% expect: <<"\"\\ud800\"">>: {{unexpected_sequence,<<"\\ud800">>},at,1}
%% expect: <<"\"\\udc00\"">>: {{unexpected_sequence,<<"\\udc00">>},at,1}
%% expect: <<"\"\\ud800\\u0041\"">>: {{unexpected_sequence,<<"\\ud800\\u0041">>},at,1}
%% expect: <<"1e400">>: {{unexpected_sequence,<<"1e400">>},at,0}
%% expect: <<"[-1e999]">>: {{unexpected_sequence,<<"-1e999">>},at,1}
%% expect: {a}: {unsupported_type,{a}}
%% expect: true: {text,<<"true">>}
%% expect: <<1:3>>: {unsupported_type,<<1:3>>}
%% expect: <<"ÿ">>: {invalid_byte,255}
%% expect: <<"aÃ">>: unexpected_end
%% expect: [1|2]: {unsupported_type,2}
%% expect: #{[] => 1}: {unsupported_type,[]}
%% expect: [#{a => {b}}]: {unsupported_type,{b}}
%% expect: fun erlang:abs/1: {unsupported_type,fun erlang:abs/1}
%% expect: function_clause
