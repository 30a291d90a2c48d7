-module(re_replacement).
-moduledoc "What `re:replace/3,4` puts in.".

-export([maker/2, replaced/3]).

%% A function from a subject and a match, of an expression with Count subpatterns, to what replaces it.
-spec maker(binary() | fun((binary(), [binary()]) -> Text), non_neg_integer()) ->
    fun((binary(), [{non_neg_integer(), non_neg_integer()} | none]) -> Text | iodata()).
maker(Replacement, Count) when is_function(Replacement) ->
    fun(Subject, [Match | Places]) ->
        Missing = lists:duplicate(Count - length(Places), <<>>),
        Replacement(part(Subject, Match), [part(Subject, Place) || Place <- Places] ++ Missing)
    end;
maker(Replacement, _Count) ->
    case pieces(Replacement, <<>>) of
        [] -> fun(_Subject, _Match) -> <<>> end;
        [Literal] when is_binary(Literal) -> fun(_Subject, _Match) -> Literal end;
        Pieces -> fun(Subject, Match) -> [piece(Piece, Subject, Match) || Piece <- Pieces] end
    end.

piece(Literal, _Subject, _Match) when is_binary(Literal) -> Literal;
piece(Number, Subject, Match) when Number < length(Match) ->
    part(Subject, lists:nth(Number + 1, Match));
piece(_Number, _Subject, _Match) -> <<>>.

part(_Subject, none) -> <<>>;
part(Subject, Place) -> binary:part(Subject, Place).

%% Literal text, and the numbers of subpatterns; 0 is the match.
pieces(<<"\\g{", Rest/binary>>, Text) ->
    case digits(Rest, none) of
        {Number, <<"}", Behind/binary>>} when is_integer(Number) ->
            literal(Text, [Number | pieces(Behind, <<>>)]);
        _ -> throw({re, none})
    end;
pieces(<<"\\g", Digit, _/binary>> = All, Text) when $0 =< Digit, Digit =< $9 ->
    <<_:2/binary, Rest/binary>> = All,
    number(Rest, Text);
pieces(<<$\\, Digit, _/binary>> = All, Text) when $0 =< Digit, Digit =< $9 ->
    <<_, Rest/binary>> = All,
    number(Rest, Text);
pieces(<<$\\, Character, Rest/binary>>, Text) -> pieces(Rest, <<Text/binary, Character>>);
pieces(<<"&", Rest/binary>>, Text) -> literal(Text, [0 | pieces(Rest, <<>>)]);
pieces(<<Character, Rest/binary>>, Text) -> pieces(Rest, <<Text/binary, Character>>);
pieces(<<>>, Text) -> literal(Text, []).

number(Digits, Text) ->
    {Number, Rest} = digits(Digits, none),
    literal(Text, [Number | pieces(Rest, <<>>)]).

literal(<<>>, Pieces) -> Pieces;
literal(Text, Pieces) -> [Text | Pieces].

digits(<<Digit, Rest/binary>>, none) when $0 =< Digit, Digit =< $9 -> digits(Rest, Digit - $0);
digits(<<Digit, Rest/binary>>, Number) when $0 =< Digit, Digit =< $9 ->
    digits(Rest, Number * 10 + Digit - $0);
digits(Rest, Number) -> {Number, Rest}.

%% The subject with its matches replaced.
-spec replaced([[term()]], binary(), fun((binary(), [term()]) -> term())) -> iodata().
replaced(Matches, Subject, Make) -> replaced(Matches, 0, Subject, Make).

replaced([[{Start, Length} | _] = Match | Matches], From, Subject, Make) ->
    Rest = [Make(Subject, Match) | replaced(Matches, Start + Length, Subject, Make)],
    case Start of
        From -> Rest;
        _ -> [binary:part(Subject, From, Start - From) | Rest]
    end;
replaced([], From, Subject, _Make) when From =:= byte_size(Subject) -> [];
replaced([], From, Subject, _Make) -> binary:part(Subject, From, byte_size(Subject) - From).
