%%% Random terms, written by random directives of io_lib:format/2; what was asked for, and the text.
-module(random_formats).

-export([main/1]).

-import(random_numbers, [number/1, choose/2, next/1]).

main([Seed, Count]) ->
    ok = io:setopts([{encoding, unicode}]),
    cases(list_to_integer(Seed) band 16#ffffffff, list_to_integer(Count)).

cases(_, 0) ->
    ok;
cases(State0, Count) ->
    {{Format, Arguments}, State1} = format(State0),
    Text = try
               lists:flatten(io_lib:format(Format, Arguments))
           catch
               error:Reason -> [$! | atom_to_list(Reason)]
           end,
    %% What was asked for is kept in letters and digits, for whoever has to find out why.
    io:format("~ts ~s~n~ts~n", [Format, reproduced(Arguments), lists:map(fun valid/1, Text)]),
    cases(State1, Count - 1).

%% What ~c makes may be no character.
valid(Char) when Char >= 16#d800, Char < 16#e000; Char > 16#10ffff; Char < 0 -> $?;
valid(Char) -> Char.

reproduced(Arguments) ->
    Binary = term_to_binary(Arguments, [{minor_version, 2}]),
    case byte_size(Binary) of
        Size when Size =< 2000 -> [io_lib:format("~2.16.0b", [Byte]) || <<Byte>> <= Binary];
        Size -> integer_to_list(Size)
    end.

%% -- Formats -------------------------------------------------------------------------------------

format(State0) ->
    {Kind, State1} = choose([pretty, pretty, pretty, pretty, behind, limited, write, text, number],
                            State0),
    format(Kind, State1).

format(pretty, State0) ->
    {Letter, State1} = choose(["p", "tp"], State0),
    {Field, State2} = choose(["", "", "", "0", "1", "5", "10", "20", "30", "40", "60", "79", "80", "81",
                              "132", "200", "-10", "-60"], State1),
    {Column, State3} = choose(["", "", "", ".1", ".2", ".5", ".10", ".30", ".60", ".79", ".100"],
                              State2),
    {Term, State4} = term(4, State3),
    {{"~" ++ Field ++ case Field of "" -> "" ; _ -> Column end ++ Letter, [Term]}, State4};
format(behind, State0) ->
    {Prefix, State1} = choose(["** ", "x", "State = ", "a\nb: ", "~w ", "~s\n  ", "~p ~p ", "\t", "é "],
                              State0),
    {Letter, State2} = choose(["p", "tp", "P", "tP", "40p", "20P"], State1),
    {Suffix, State3} = choose(["", ".", " and ~p"], State2),
    Format = Prefix ++ "~" ++ Letter ++ Suffix,
    arguments(Format, State3);
format(limited, State0) ->
    {Directive, State1} = choose(["P", "tP", "W", "tW", "60P", "30tP", "0P", "10.5P", "200P"], State0),
    {Term, State2} = term(4, State1),
    {Depth, State3} = choose([-1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30], State2),
    {{"~" ++ Directive, [Term, Depth]}, State3};
format(write, State0) ->
    {Directive, State1} = choose(["w", "tw", "30w", "-30w", "40.30w", "5w", "20.20.*tw", "0p", "0tp"],
                                 State0),
    {Term, State2} = term(4, State1),
    {{"~" ++ Directive, case lists:member($*, Directive) of true -> [$x, Term]; false -> [Term] end},
     State2};
format(text, State0) ->
    {Directive, State1} = choose(["s", "ts", "10s", "-10s", "10.5s", ".3ts", "-20.10ts", "3s", "20.20.xs",
                                  "5.10ts", "a"], State0),
    {Text, State2} = choose([text, text, atom, binary, list, term], State1),
    {Term, State3} = characters(Text, State2),
    {{"~" ++ Directive, [Term]}, State3};
format(number, State0) ->
    {Directive, State1} = choose(["e", "f", "g", "10e", "12.4e", ".3f", ".0f", "20.10f", "-15.3f", ".12g",
                                  "8g", ".20e", "b", "B", ".16b", ".36B", "10.2b", "+", ".16#", ".8+",
                                  "10c", "c", "tc", "3.2c", "x", ".16x", "n", "i"], State0),
    {Number, State2} = format_number(State1),
    case Directive of
        "n" -> {{"~n~3n", []}, State2};
        "i" -> {{"~i~w", [Number, Number]}, State2};
        "x" -> {{"~x~X", [Number, "0x", Number, "é"]}, State2};
        ".16x" -> {{"~.16x", [Number, "0x"]}, State2};
        %% Of what is no character, there is none.
        "tc" when is_integer(Number) -> {{"~tc", [Number band 16#fffff rem 16#d800]}, State2};
        _ -> {{"~" ++ Directive, [Number]}, State2}
    end.

arguments(Format, State0) ->
    Directives = [Letter || Letter <- directives(Format)],
    lists:foldl(fun($w, {{F, Arguments}, State}) ->
                        {Term, State1} = term(1, State),
                        {{F, Arguments ++ [Term]}, State1};
                   ($s, {{F, Arguments}, State}) ->
                        {Term, State1} = characters(text, State),
                        {{F, Arguments ++ [Term]}, State1};
                   ($P, {{F, Arguments}, State}) ->
                        {Term, State1} = term(4, State),
                        {{F, Arguments ++ [Term, 12]}, State1};
                   ($p, {{F, Arguments}, State}) ->
                        {Term, State1} = term(4, State),
                        {{F, Arguments ++ [Term]}, State1}
                end, {{Format, []}, State0}, Directives).

%% The letters of the directives.
directives([$~ | Rest]) -> directive(Rest);
directives([_ | Rest]) -> directives(Rest);
directives([]) -> [].

directive([Letter | Rest]) when Letter >= $0, Letter =< $9; Letter =:= $t -> directive(Rest);
directive([Letter | Rest]) -> [Letter | directives(Rest)].

%% -- Terms ---------------------------------------------------------------------------------------

term(Depth, State0) when Depth =< 0 ->
    simple(State0);
term(Depth, State0) ->
    case choose([simple, tuple, tuple, tagged, tagged, list, list, improper, map, map, pairs, string, binary,
                 code], State0) of
        {simple, State} ->
            simple(State);
        {tuple, State} ->
            {Elements, State1} = terms([0, 1, 2, 3, 4, 6], Depth - 1, State),
            {list_to_tuple(Elements), State1};
        {tagged, State} ->
            {Tag, State1} = atom(State),
            {Elements, State2} = terms([1, 2, 2, 3, 4, 8], Depth - 1, State1),
            {list_to_tuple([Tag | Elements]), State2};
        {list, State} ->
            terms([1, 2, 2, 3, 5, 20], Depth - 1, State);
        {improper, State} ->
            {Elements, State1} = terms([1, 2, 3], Depth - 1, State),
            {Tail, State2} = term(Depth - 1, State1),
            {Elements ++ Tail, State2};
        {map, State} ->
            {Keys, State1} = terms([0, 1, 2, 3, 5], Depth - 3, State),
            {Values, State2} = terms([length(Keys)], Depth - 1, State1),
            {maps:from_list(lists:ukeysort(1, lists:zip(one_zero(Keys), Values))), State2};
        {pairs, State} ->
            {Keys, State1} = lists:mapfoldl(fun(_, S) -> atom(S) end, State, lists:seq(1, 4)),
            {Values, State2} = terms([4], Depth - 1, State1),
            {lists:zip(Keys, Values), State2};
        {string, State} ->
            characters(text, State);
        {binary, State} ->
            characters(binary, State);
        {code, State} ->
            {Line, State1} = next(State),
            {Call, State2} = term(Depth - 1, State1),
            {{call, Line rem 100, {remote, 1, {atom, 1, io}, {atom, 1, format}}, [Call, {nil, 1}]}, State2}
    end.

%% 0.0 and -0.0 differ in keys, and in their order, since OTP 27.
one_zero(Keys) ->
    External = term_to_binary(Keys),
    binary_to_term(binary:replace(External, <<70, -0.0:64/float>>, <<70, 0.0:64/float>>, [global])).

terms(Counts, Depth, State0) ->
    {Count, State1} = choose(Counts, State0),
    %% The more there are, the simpler.
    Deep = if Count > 10 -> min(Depth, 1); Count > 4 -> min(Depth, 2); true -> Depth end,
    lists:mapfoldl(fun(_, State) -> term(Deep, State) end, State1, lists:seq(1, Count)).

simple(State0) ->
    case choose([small, number, atom, atom, empty, text, binary, bits, fun_of_module, pid], State0) of
        {small, State} ->
            {N, State1} = next(State),
            {N rem 1000 - 100, State1};
        {number, State} ->
            format_number(State);
        {atom, State} ->
            atom(State);
        {empty, State} ->
            choose([[], {}, #{}, <<>>, [[]], {{}}, -0.0, 0.0], State);
        {text, State} ->
            characters(text, State);
        {binary, State} ->
            characters(binary, State);
        {bits, State} ->
            {N, State1} = next(State),
            {Size, State2} = choose([1, 3, 7, 9, 13, 31, 63, 100], State1),
            {<<N:Size>>, State2};
        {fun_of_module, State} ->
            %% Others are not quoted, or not decoded, by OTP 25.
            {Module, State1} = choose([a, some_module, 'B c'], State),
            {Name, State2} = choose([b, start_link, 'A', ''], State1),
            {fun Module:Name/3, State2};
        {pid, State} ->
            {list_to_pid("<0.4711.0>"), State}
    end.

format_number(State0) ->
    case choose([small, number, float, float], State0) of
        {small, State} ->
            {N, State1} = next(State),
            {N rem 300, State1};
        {number, State} ->
            case number(State) of
                {Number, State1} when is_integer(Number), abs(Number) > 1 bsl 200 ->
                    {Number rem (1 bsl 200), State1};
                Chosen ->
                    Chosen
            end;
        {float, State} ->
            {Mantissa, State1} = next(State),
            {Exponent, State2} = choose([0, 0, 1, 2, 3, 5, 10, 20, 22, 23, -1, -2, -3, -4, -5, -10, -30, 100],
                                        State1),
            {Digits, State3} = choose([1, 10, 100, 1000, 100000, 100000000], State2),
            {(Mantissa rem Digits) * math:pow(10, Exponent), State3}
    end.

characters(text, State0) ->
    {Size, State1} = choose([0, 1, 2, 5, 10, 20, 40, 70, 100, 200], State0),
    {Alphabet, State2} = choose(["abcdefghij klmnop", "ab\n\t \"\\c", "aé ÿ\x{a0}", "añ日本 xyz", [0, 27, 127, 8, $a],
                                 "aaaaaaaaaaaaaaaaaaaaaaaaa ", [$a, 16#80, 16#9f, 16#d7], [16#1f600, $ , $x],
                                 "\e\b\f\v\rx\0d'"],
                                State1),
    lists:mapfoldl(fun(_, State) -> choose(Alphabet, State) end, State2, lists:seq(1, Size));
characters(binary, State0) ->
    {Text, State1} = characters(text, State0),
    {Kind, State2} = choose([utf8, latin1, bytes], State1),
    case Kind of
        utf8 -> {unicode:characters_to_binary(Text), State2};
        latin1 -> {<< <<Char>> || Char <- Text >>, State2};
        bytes -> {<< <<(Char * 37)>> || Char <- Text >>, State2}
    end;
characters(atom, State) ->
    atom(State);
characters(list, State0) ->
    {A, State1} = characters(text, State0),
    {B, State2} = characters(binary, State1),
    {C, State3} = characters(text, State2),
    {[A, [B | C] | <<"end">>], State3};
characters(term, State) ->
    term(1, State).

atom(State) ->
    choose([a, ok, error, undefined, 'A', 'B c', '', 'andalso', 'and', 'begin', 'cond', 'let',
            a@b, '@', 'a-b', 'a\nb', 'a\'b', 'a\\b', 'a"b', 'é', 'Éa', 'éa', 'ÿ', 'ß', 'Ā', 'a日本', '日本',
            '_', '_x', '1a', 'a1', 'aB', 'a b', '\x{7f}', '\x{80}', '\x{a0}', '\x{d7}', '\x{f7}', 'x\x{f7}', '\x{aa}',
            '\x{b5}', '\e', 'a.b', '$gen_cast', '$x', 'of', 'fun', 'rem', 'xor', receive_loop, handle_call,
            a_rather_long_name_of_something, terminate, some_module, 'Elixir.Some.Module', '\x{1f600}'], State).
