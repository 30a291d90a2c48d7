%% Random texts with letters of all kinds, combining characters, emoji of several code points and flags, as
%% lists, binaries and mixtures: each function gives what OTP gives. Line ends of two characters: line_ends.erl.
-module(random_texts).
-export([main/1]).

main(_) ->
    loop(12000, 1, 0).

loop(0, _Seed, _Hash) ->
    ok;
loop(N, Seed0, Hash0) ->
    {Text, Seed1} = text(12, Seed0),
    {Pattern, Seed2} = plain(3, Seed1),
    {Kind, Seed3} = random(6, Seed2),
    {Function, Seed4} = random(24, Seed3),
    {X, Seed} = random(5, Seed4),
    String = as(Kind, Text),
    Result = flat(Kind, Function, call(Function, String, Pattern, X)),
    Hash = erlang:phash2({Hash0, Result}),
    case N rem 400 of
        0 -> io:format("~w ~w: ~w~n", [Hash, Function, Result]);
        _ -> ok
    end,
    loop(N - 1, Seed, Hash).

call(0, S, _, _) -> string:length(S);
call(1, S, _, _) -> string:to_graphemes(S);
call(2, S, _, _) -> string:next_grapheme(S);
call(3, S, _, _) -> string:next_codepoint(S);
call(4, S, _, _) -> string:reverse(S);
call(5, S, P, _) -> string:find(S, P);
call(6, S, P, _) -> string:find(S, P, trailing);
call(7, S, P, _) -> string:split(S, P);
call(8, S, P, _) -> string:split(S, P, trailing);
call(9, S, P, _) -> string:split(S, P, all);
call(10, S, P, _) -> string:prefix(S, P);
call(11, S, _, _) -> string:trim(S, leading);
call(12, S, _, _) -> string:trim(S, leading, "ab");
call(13, S, P, _) -> string:trim(S, both, P);
call(14, S, P, _) -> string:take(S, P);
call(15, S, P, _) -> string:take(S, P, true);
call(16, S, P, _) -> string:take(S, P, false, trailing);
call(17, S, P, _) -> string:lexemes(S, [$, | P]);
call(18, S, P, X) -> string:nth_lexeme(S, X + 1, [$, | P]);
call(19, S, _, X) -> string:slice(S, X);
call(20, S, _, X) -> string:slice(S, X, 2);
call(21, S, _, _) -> {string:uppercase(S), string:lowercase(S), string:casefold(S)};
call(22, S, _, _) -> {string:titlecase(S), string:pad(S, 8, both, $*)};
call(23, S, P, _) -> {string:replace(S, P, "XY", all), string:chomp(S)}.

random(M, Seed0) ->
    Seed = (Seed0 * 1103515245 + 12345) rem 2147483648,
    {Seed div 65536 rem M, Seed}.

%% Half of the characters are frequent ones.
text(Most, Seed0) ->
    {Length, Seed} = random(Most, Seed0),
    chars(Length, 17, Seed, []).

plain(Most, Seed0) ->
    {Length, Seed} = random(Most, Seed0),
    chars(Length, 6, Seed, []).

chars(0, _Kinds, Seed, Chars) ->
    {Chars, Seed};
chars(N, Kinds, Seed0, Chars) ->
    {Rare, Seed1} = random(2, Seed0),
    {I, Seed} = random(element(Rare + 1, {6, Kinds}), Seed1),
    Char = element(I + 1, {$a, $b, $\s, $\n, $,, 16#e9, $e, 16#301, 16#1F468, 16#308, 16#1F469, 16#1F1E9,
                           16#1F1EA, 16#65e5, $Z, 16#df, 16#1100}),
    chars(N - 1, Kinds, Seed, [Char | Chars]).

as(Kind, Text) when Kind =:= 1; Kind =:= 3 ->
    unicode:characters_to_binary(Text);
as(Kind, Text) when Kind < 4 ->
    Text;
as(Kind, Text) ->
    {Front, Back} = lists:split(length(Text) div 2, Text),
    case Kind of
        4 -> [Front, unicode:characters_to_binary(Back)];
        5 -> [unicode:characters_to_binary(Front) | Back]
    end.

%% How the parts of a mixture are mixed is not of interest.
flat(Kind, _, Result) when Kind < 4 -> Result;
flat(_, Function, Result) when Function < 2; Function =:= 4; Result =:= nomatch -> Result;
flat(_, _, {error, _} = Error) -> Error;
flat(_, Function, [Cluster | Rest]) when Function < 4 -> [Cluster | unicode:characters_to_list(Rest)];
flat(_, _, Parts) when is_tuple(Parts) -> [unicode:characters_to_list(Part) || Part <- tuple_to_list(Parts)];
flat(_, Function, Parts) when Function >= 7, Function =< 9; Function =:= 17 ->
    [unicode:characters_to_list(Part) || Part <- Parts];
flat(_, _, Text) -> unicode:characters_to_list(Text).

%% expect: 107295058 23: {[<<204,136,10>>],<<204,136>>}
%% expect: 38728835 17: [[233],[32],[90,233],[128104]]
%% expect: 123122875 22: [[769,32,127466,97,10,97,233,26085,44,32,10],[769,32,127466,97,10,97,233,26085,44,32,10]]
%% expect: 118035778 5: <<195,169,10,101,195,159,44,97>>
%% expect: 71987210 5: <<98,98>>
%% expect: 104577854 1: [233,233,44,233,4352,127465,26085,223,44,128104]
%% expect: 1986674 18: []
%% expect: 8991937 8: [[101,4352,98]]
%% expect: 107343253 3: [97|<<225,132,128,32,44,240,159,135,170,98,195,169,240,159,135,170,32,195,159,90>>]
%% expect: 57695076 1: [10,233,101,4352,44]
%% expect: 7494549 10: nomatch
%% expect: 112247886 12: <<32,90>>
%% expect: 104554717 21: [[201,769,769,44],[233,769,769,44],[233,769,769,44]]
%% expect: 107811159 5: nomatch
%% expect: 70264851 23: {[<<44,204,136,32,44,98,195,169,10,240,159,135,169,195,159>>],<<44,204,136,32,44,98,195,169,10,240,159,135,169,195,159>>}
%% expect: 76242638 17: [[32,97,32,233,127466]]
%% expect: 113812441 22: {<<204,136,32,204,129,10,98,195,169,32,230,151,165,101,98,195,169>>,[[],<<204,136,32,204,129,10,98,195,169,32,230,151,165,101,98,195,169>>,[]]}
%% expect: 30257366 0: 4
%% expect: 44172643 21: {<<10,44,44,195,137,195,137,225,132,128,83,83,32,225,132,128,65>>,<<10,44,44,195,169,195,169,225,132,128,195,159,32,225,132,128,97>>,<<10,44,44,195,169,195,169,225,132,128,115,115,32,225,132,128,97>>}
%% expect: 28022711 1: [776,97,44,128104,98,127466,10,97,128105,97]
%% expect: 20099039 8: [[127465,97,4352,32,10]]
%% expect: 1055033 3: [97,44,10,233,44]
%% expect: 133775969 5: [769,10,98,128104,233,769,44,233]
%% expect: 59454496 22: {<<10,240,159,145,168,240,159,145,169,204,129,90,204,129,225,132,128,98,97,44>>,[[],<<10,240,159,145,168,240,159,145,169,204,129,90,204,129,225,132,128,98,97,44>>,[]]}
%% expect: 86417561 5: nomatch
%% expect: 130780185 14: {<<>>,<<97,97,97,98,98,32,32,98,101,10>>}
%% expect: 39043387 5: nomatch
%% expect: 4465040 1: [32]
%% expect: 3577309 9: [[233,98,97,233],[]]
%% expect: 49229639 1: [32,128104,233,98,44,98,98,127466,128105]
