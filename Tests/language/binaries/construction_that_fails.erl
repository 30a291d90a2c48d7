%% Which segment was wrong, and how: the first size that is wrong, then the first value.
-module(construction_that_fails).
-export([main/1]).

main(_) ->
    A = id(foo),
    Big = id(1 bsl 70),
    Bits = id(<<1:3>>),
    Funs = [fun() -> <<A:8>> end, fun() -> <<1, A>> end, fun() -> <<A/float>> end, fun() -> <<(id(1.0)):(id(8))/float>> end,
            fun() -> <<(id(1 bsl 2000)):64/float>> end, fun() -> <<A/binary>> end, fun() -> <<1, A/bits>> end,
            fun() -> <<1, Bits/binary>> end, fun() -> <<Bits/binary, 1>> end, fun() -> <<1, Bits:(id(1))/binary>> end,
            fun() -> <<Bits:44/bits>> end, fun() -> <<1:A>> end, fun() -> <<1:(id(-1))>> end, fun() -> <<1:Big>> end,
            fun() -> <<1:(id(1 bsl 57))/unit:256>> end, fun() -> <<A:(id(1.0))>> end, fun() -> <<A/utf8>> end,
            fun() -> <<1, (id(16#d800))/utf16>> end, fun() -> <<(id(-1))/utf32>> end, fun() -> <<A:8, 1:(id(-1))>> end,
            fun() -> <<A:8, A/binary>> end, fun() -> <<A/binary, A:8>> end, fun() -> <<A/binary, 1:(id(-1))>> end,
            fun() -> <<"abc", A>> end, fun() -> <<"abc":(id(-1))>> end, fun() -> <<A:0>> end, fun() -> <<A:0/binary>> end],
    lists:foreach(fun show/1, Funs).

show(Fun) ->
    try
        io:format("~p~n", [Fun()])
    catch
        error:Reason:Stack ->
            [{_, _, _, Info} | _] = Stack,
            {error_info, #{cause := Cause, module := Module, function := Function}} = lists:keyfind(error_info, 1, Info),
            #{general := Text} = Module:Function(Reason, Stack),
            io:format("~w ~w~n  ~s~n", [Reason, Cause, Text])
    end.

id(X) -> X.

%% expect: badarg {1,integer,type,foo}
%% expect:   segment 1 of type 'integer': expected an integer but got: foo
%% expect: badarg {2,integer,type,foo}
%% expect:   segment 2 of type 'integer': expected an integer but got: foo
%% expect: badarg {1,float,type,foo}
%% expect:   segment 1 of type 'float': expected a float or an integer but got: foo
%% expect: badarg {1,float,invalid,8}
%% expect:   segment 1 of type 'float': expected one of the supported sizes 16, 32, or 64 but got: 8
%% expect: badarg {1,float,no_float,114813069527425452423283320117768198402231770208869520047764273682576626139237031385665948631650626991844596463898746277344711896086305533142593135616665318539129989145312280000688779148240044871428926990063486244781615463646388363947317026040466353970904996558162398808944629605623311649536164221970332681344168908984458505602379484807914058900934776500429002716706625830522008132236281291761267883317206598995396418127021779858404042159853183251540889433902091920554957783589672039160081957216630582755380425583726015528348786419432054508915275783882625175435528800822842770817965453762184851149029376}
%% expect:   segment 1 of type 'float': the value 114813069527...851149029376 is outside the range expressible as a float
%% expect: badarg {1,binary,type,foo}
%% expect:   segment 1 of type 'binary': expected a binary but got: foo
%% expect: badarg {2,binary,type,foo}
%% expect:   segment 2 of type 'binary': expected a binary but got: foo
%% expect: badarg {2,binary,unit,<<1:3>>}
%% expect:   segment 2 of type 'binary': the size of the value <<1:3>> is not a multiple of the unit for the segment
%% expect: badarg {1,binary,unit,<<1:3>>}
%% expect:   segment 1 of type 'binary': the size of the value <<1:3>> is not a multiple of the unit for the segment
%% expect: badarg {2,binary,short,<<1:3>>}
%% expect:   segment 2 of type 'binary': the value <<1:3>> is shorter than the size of the segment
%% expect: badarg {1,binary,short,<<1:3>>}
%% expect:   segment 1 of type 'binary': the value <<1:3>> is shorter than the size of the segment
%% expect: badarg {1,integer,size,foo}
%% expect:   segment 1 of type 'integer': expected a non-negative integer as size but got: foo
%% expect: badarg {1,integer,size,-1}
%% expect:   segment 1 of type 'integer': expected a non-negative integer as size but got: -1
%% expect: system_limit {1,integer,size,1180591620717411303424}
%% expect:   segment 1 of type 'integer': the size 1180591620717411303424 is too large
%% expect: system_limit {1,integer,size,144115188075855872}
%% expect:   segment 1 of type 'integer': the size 144115188075855872 is too large
%% expect: badarg {1,integer,size,1.0}
%% expect:   segment 1 of type 'integer': expected a non-negative integer as size but got: 1.0
%% expect: badarg {1,utf8,type,foo}
%% expect:   segment 1 of type 'utf8': expected a non-negative integer encodable as utf8 but got: foo
%% expect: badarg {2,utf16,type,55296}
%% expect:   segment 2 of type 'utf16': expected a non-negative integer encodable as utf16 but got: 55296
%% expect: badarg {1,utf32,type,-1}
%% expect:   segment 1 of type 'utf32': expected a non-negative integer encodable as utf32 but got: -1
%% expect: badarg {2,integer,size,-1}
%% expect:   segment 2 of type 'integer': expected a non-negative integer as size but got: -1
%% expect: badarg {2,binary,type,foo}
%% expect:   segment 2 of type 'binary': expected a binary but got: foo
%% expect: badarg {1,binary,type,foo}
%% expect:   segment 1 of type 'binary': expected a binary but got: foo
%% expect: badarg {2,integer,size,-1}
%% expect:   segment 2 of type 'integer': expected a non-negative integer as size but got: -1
%% expect: badarg {2,integer,type,foo}
%% expect:   segment 2 of type 'integer': expected an integer but got: foo
%% expect: badarg {0,integer,size,-1}
%% expect:   segment 0 of type 'integer': expected a non-negative integer as size but got: -1
%% expect: badarg {1,integer,type,foo}
%% expect:   segment 1 of type 'integer': expected an integer but got: foo
%% expect: badarg {1,binary,type,foo}
%% expect:   segment 1 of type 'binary': expected a binary but got: foo
