%% Binaries are made, matched and comprehended with all types of segments.
-module(binaries).
-export([main/1]).

main(_) ->
    [evaluate(Text) || Text <- [
        "<<1, 2:4, 3:4, -1:16/little, 2.5/float, 1.0:32/float-little>>.",
        "<<\"abc\", \"a\":16, \"€\"/utf8, \"€\"/utf16, $a/utf32-little>>.",
        "<<(<<1, 2, 3>>):2/binary, (<<5:3>>)/bits, 1:5>>.",
        "<<X:16/signed>> = <<255, 254>>, X.",
        "<<A:3, B:5/bitstring>> = <<255>>, {A, B}.",
        "<<S, A:S/binary, R/binary>> = <<2, 1, 2, 3>>, {A, R}.",
        "<<S:8, A:(S * 8), _/binary>> = <<2, 1, 2, 3>>, {S, A}.",
        "S = 1, fun(S, <<A:S/binary, _/binary>>) -> {S, A} end(2, <<2, 3, 4>>).",
        "<<\"ab\", R/binary>> = <<\"abc\">>, R.",
        "<<\"ab\"/utf16, C/utf16>> = <<\"ab€\"/utf16>>, C.",
        "<<1/float>> = <<1/float>>.",
        "<<X/float>> = <<1.5/float>>, X.",
        "<<A:2/unit:4, B/bits>> = <<16#AB, 1:3>>, {A, B}.",
        "case <<1:3>> of <<_/binary>> -> bytes; <<B/bitstring>> -> {bits, B} end.",
        "case <<200>> of <<C/utf8>> -> C; _ -> no_text end.",
        "[X || <<X:4>> <= <<16#1234:16>>].",
        "[X || <<1, X>> <= <<1, 1, 2, 2, 1, 3>>].",
        "[X || <<L, X:L/binary>> <= <<1, $a, 2, $b, $c, 5, 1>>].",
        "<< <<Y:4, X:4>> || <<X:4, Y:4>> <= <<16#12, 16#34>> >>.",
        "<< <<(X * 2)>> || X <- [1, 2, 3], X =/= 2 >>.",
        "<<a>>.",
        "<<1:a>>.",
        "<<16#D800/utf8>>.",
        "<<(<<1>>):2/binary>>.",
        "<<X, Y>> = <<1>>.",
        "<< (X) || X <- [1] >>.",
        "[X || <<X>> <= a]."
    ]],
    ok.

evaluate(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Expressions} = erl_parse:parse_exprs(Tokens),
    Result =
        try
            element(2, erl_eval:exprs(Expressions, [], none))
        catch
            Class:Reason -> {Class, Reason}
        end,
    io:format("~ts  ~w~n", [Text, Result]).

%% expect: <<1, 2:4, 3:4, -1:16/little, 2.5/float, 1.0:32/float-little>>.  <<1,35,255,255,64,4,0,0,0,0,0,0,0,0,128,63>>
%% expect: <<"abc", "a":16, "€"/utf8, "€"/utf16, $a/utf32-little>>.  <<97,98,99,0,97,226,130,172,32,172,97,0,0,0>>
%% expect: <<(<<1, 2, 3>>):2/binary, (<<5:3>>)/bits, 1:5>>.  <<1,2,161>>
%% expect: <<X:16/signed>> = <<255, 254>>, X.  -2
%% expect: <<A:3, B:5/bitstring>> = <<255>>, {A, B}.  {7,<<31:5>>}
%% expect: <<S, A:S/binary, R/binary>> = <<2, 1, 2, 3>>, {A, R}.  {<<1,2>>,<<3>>}
%% expect: <<S:8, A:(S * 8), _/binary>> = <<2, 1, 2, 3>>, {S, A}.  {2,258}
%% expect: S = 1, fun(S, <<A:S/binary, _/binary>>) -> {S, A} end(2, <<2, 3, 4>>).  {2,<<2>>}
%% expect: <<"ab", R/binary>> = <<"abc">>, R.  <<99>>
%% expect: <<"ab"/utf16, C/utf16>> = <<"ab€"/utf16>>, C.  8364
%% expect: <<1/float>> = <<1/float>>.  <<63,240,0,0,0,0,0,0>>
%% expect: <<X/float>> = <<1.5/float>>, X.  1.5
%% expect: <<A:2/unit:4, B/bits>> = <<16#AB, 1:3>>, {A, B}.  {171,<<1:3>>}
%% expect: case <<1:3>> of <<_/binary>> -> bytes; <<B/bitstring>> -> {bits, B} end.  {bits,<<1:3>>}
%% expect: case <<200>> of <<C/utf8>> -> C; _ -> no_text end.  no_text
%% expect: [X || <<X:4>> <= <<16#1234:16>>].  [1,2,3,4]
%% expect: [X || <<1, X>> <= <<1, 1, 2, 2, 1, 3>>].  [1,3]
%% expect: [X || <<L, X:L/binary>> <= <<1, $a, 2, $b, $c, 5, 1>>].  [<<97>>,<<98,99>>]
%% expect: << <<Y:4, X:4>> || <<X:4, Y:4>> <= <<16#12, 16#34>> >>.  <<33,67>>
%% expect: << <<(X * 2)>> || X <- [1, 2, 3], X =/= 2 >>.  <<2,6>>
%% expect: <<a>>.  {error,badarg}
%% expect: <<1:a>>.  {error,badarg}
%% expect: <<16#D800/utf8>>.  {error,badarg}
%% expect: <<(<<1>>):2/binary>>.  {error,badarg}
%% expect: <<X, Y>> = <<1>>.  {error,{badmatch,<<1>>}}
%% expect: << (X) || X <- [1] >>.  {error,badarg}
%% expect: [X || <<X>> <= a].  {error,{bad_generator,a}}
