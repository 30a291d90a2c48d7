-module(unicode_forms).
-moduledoc false.

%% The four normal forms of lists of characters: decomposed (d) or composed (c), what is compatible
%% taken for the same (k) or not.

-export([nfd/1, nfc/1, nfkd/1, nfkc/1]).

%% Syllables of Hangul are calculated: a leading consonant, a vowel, perhaps a trailing consonant.
-define(SYLLABLES, 16#AC00).
-define(LEADING, 16#1100).
-define(VOWELS, 16#1161).
-define(TRAILING, 16#11A7).
-define(VOWEL_COUNT, 21).
-define(TRAILING_COUNT, 28).
-define(LEADING_COUNT, 19).
-define(SYLLABLE_COUNT, (?LEADING_COUNT * ?VOWEL_COUNT * ?TRAILING_COUNT)).

%% All characters below are as they are in every form.
-define(FIRST_SPECIAL, 16#A0).

%% What texts consist of for the most part and composing leaves alone, unless a character that is none of these
%% comes behind: Latin, Cyrillic, Japanese, Chinese, whole syllables of Hangul.
-define(IS_COMPOSED(Char),
    (Char < 16#300 orelse
        Char >= 16#400 andalso
            (Char =< 16#482 orelse
                Char >= 16#3041 andalso Char =< 16#3094 orelse Char >= 16#30A1 andalso Char =< 16#30FA orelse
                Char >= 16#3400 andalso Char =< 16#9FFF orelse Char >= 16#AC00 andalso Char =< 16#D7A3))
).

-spec nfd([char()]) -> [char()].
nfd([Char, Next | Chars]) when Char < ?FIRST_SPECIAL, Next < ?FIRST_SPECIAL ->
    [Char | nfd([Next | Chars])];
nfd(Chars) ->
    decompose(Chars, unicode_canonical:decompositions(), #{}).

-spec nfc([char()]) -> [char()].
nfc([Char, Next | Chars]) when ?IS_COMPOSED(Char), ?IS_COMPOSED(Next) ->
    [Char | nfc([Next | Chars])];
nfc([Char | Chars]) ->
    {Part, Rest} = until_composed(Chars, [Char]),
    compose(nfd(Part)) ++ nfc(Rest);
nfc([]) ->
    [].

until_composed([Char | Chars], Part) when not ?IS_COMPOSED(Char) -> until_composed(Chars, [Char | Part]);
until_composed(Chars, Part) -> {lists:reverse(Part), Chars}.

-spec nfkd([char()]) -> [char()].
nfkd(Chars) ->
    decompose(Chars, unicode_canonical:decompositions(), unicode_compatible:decompositions()).

-spec nfkc([char()]) -> [char()].
nfkc(Chars) ->
    compose(nfkd(Chars)).

%% -- Taking apart --------------------------------------------------------------------------------

decompose(Chars, Canonical, Compatible) ->
    in_order(parts(Chars, Canonical, Compatible), unicode_canonical:classes()).

parts([Char | Chars], Canonical, Compatible) when Char < ?FIRST_SPECIAL ->
    [Char | parts(Chars, Canonical, Compatible)];
parts([Char | Chars], Canonical, Compatible) when
    Char >= ?SYLLABLES, Char < ?SYLLABLES + ?SYLLABLE_COUNT
->
    syllable(Char - ?SYLLABLES) ++ parts(Chars, Canonical, Compatible);
parts([Char | Chars], Canonical, Compatible) ->
    case Compatible of
        #{Char := Parts} ->
            Parts ++ parts(Chars, Canonical, Compatible);
        #{} ->
            case Canonical of
                #{Char := Parts} -> Parts ++ parts(Chars, Canonical, Compatible);
                #{} -> [Char | parts(Chars, Canonical, Compatible)]
            end
    end;
parts([], _Canonical, _Compatible) ->
    [].

syllable(Index) ->
    Leading = ?LEADING + Index div (?VOWEL_COUNT * ?TRAILING_COUNT),
    Vowel = ?VOWELS + Index rem (?VOWEL_COUNT * ?TRAILING_COUNT) div ?TRAILING_COUNT,
    case Index rem ?TRAILING_COUNT of
        0 -> [Leading, Vowel];
        Trailing -> [Leading, Vowel, ?TRAILING + Trailing]
    end.

%% Marks behind a character stand in the order of their classes.
in_order([Char | Chars], Classes) ->
    case class(Char, Classes) of
        0 ->
            [Char | in_order(Chars, Classes)];
        Class ->
            {Marks, Rest} = marks(Chars, Classes, [{Class, Char}]),
            [Mark || {_, Mark} <- lists:keysort(1, Marks)] ++ in_order(Rest, Classes)
    end;
in_order([], _Classes) ->
    [].

marks([Char | Chars] = All, Classes, Marks) ->
    case class(Char, Classes) of
        0 -> {lists:reverse(Marks), All};
        Class -> marks(Chars, Classes, [{Class, Char} | Marks])
    end;
marks([], _Classes, Marks) ->
    {lists:reverse(Marks), []}.

class(Char, _Classes) when Char < 16#300 -> 0;
class(Char, Classes) -> maps:get(Char, Classes, 0).

%% -- Putting together ----------------------------------------------------------------------------

compose(Chars) ->
    first(Chars, unicode_canonical:compositions(), unicode_canonical:classes()).

first([Char | Chars], Compositions, Classes) ->
    case class(Char, Classes) of
        0 -> starter(Char, Chars, Compositions, Classes);
        _ -> [Char | first(Chars, Compositions, Classes)]
    end;
first([], _Compositions, _Classes) ->
    [].

%% A starter with what follows it at once.
starter(Starter, [Char | Chars] = All, Compositions, Classes) ->
    case class(Char, Classes) of
        0 ->
            case together(Starter, Char, Compositions) of
                none -> [Starter | starter(Char, Chars, Compositions, Classes)];
                Composed -> starter(Composed, Chars, Compositions, Classes)
            end;
        _ ->
            with_marks(Starter, 0, All, [], Compositions, Classes)
    end;
starter(Starter, [], _Compositions, _Classes) ->
    [Starter].

%% A mark is put together with the starter unless one of its class stays between them. Last is the
%% class of the last mark that stays.
with_marks(Starter, Last, [Char | Chars] = All, Staying, Compositions, Classes) ->
    case class(Char, Classes) of
        0 when Staying =:= [] ->
            starter(Starter, All, Compositions, Classes);
        0 ->
            [Starter | lists:reverse(Staying, first(All, Compositions, Classes))];
        Class ->
            Composed = case Class > Last of
                true -> together(Starter, Char, Compositions);
                false -> none
            end,
            case Composed of
                none -> with_marks(Starter, Class, Chars, [Char | Staying], Compositions, Classes);
                _ -> with_marks(Composed, Last, Chars, Staying, Compositions, Classes)
            end
    end;
with_marks(Starter, _Last, [], Staying, _Compositions, _Classes) ->
    [Starter | lists:reverse(Staying)].

together(Leading, Vowel, _Compositions) when
    Leading >= ?LEADING, Leading < ?LEADING + ?LEADING_COUNT,
    Vowel >= ?VOWELS, Vowel < ?VOWELS + ?VOWEL_COUNT
->
    ?SYLLABLES + ((Leading - ?LEADING) * ?VOWEL_COUNT + Vowel - ?VOWELS) * ?TRAILING_COUNT;
together(Syllable, Trailing, _Compositions) when
    Syllable >= ?SYLLABLES, Syllable < ?SYLLABLES + ?SYLLABLE_COUNT,
    (Syllable - ?SYLLABLES) rem ?TRAILING_COUNT =:= 0,
    Trailing > ?TRAILING, Trailing < ?TRAILING + ?TRAILING_COUNT
->
    Syllable + Trailing - ?TRAILING;
together(First, Second, Compositions) ->
    maps:get({First, Second}, Compositions, none).
