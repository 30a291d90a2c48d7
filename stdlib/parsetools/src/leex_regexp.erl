-module(leex_regexp).
-moduledoc false.

%% Regular expressions: from text to terms
%%
%%   {set, [{From, To}]}, {sequence, Parts}, {either, Parts}, {star | plus | optional, Part}
%%
%% where the ranges of a set are in order and do not touch.

-export([parse/1, normal/1]).

-define(LAST, 16#10FFFF).

-doc "`{ok, Term}`, or `{error, Reason}` as in the messages.".
parse(Text) ->
    try either(Text) of
        {Term, []} -> {ok, Term};
        {_, [Char | _]} -> {error, {illegal_char, [Char]}}
    catch throw:{regexp, Reason} -> {error, Reason}
    end.

wrong(Reason) -> throw({regexp, Reason}).

either(Text) ->
    case sequence(Text, []) of
        {First, [$| | Rest]} ->
            {Others, After} = either(Rest),
            {{either, [First, Others]}, After};
        Alone ->
            Alone
    end.

sequence([Char | _] = Text, Parts) when Char =:= $|; Char =:= $) -> {{sequence, lists:reverse(Parts)}, Text};
sequence([], Parts) -> {{sequence, lists:reverse(Parts)}, []};
sequence(Text, Parts) ->
    {Part, Rest} = single(Text),
    {Repeated, After} = repeated(Part, Rest),
    sequence(After, [Repeated | Parts]).

repeated(Part, [$* | Rest]) -> repeated({star, Part}, Rest);
repeated(Part, [$+ | Rest]) -> repeated({plus, Part}, Rest);
repeated(Part, [$? | Rest]) -> repeated({optional, Part}, Rest);
repeated(Part, Rest) -> {Part, Rest}.

single([$( | Text]) ->
    case either(Text) of
        {Part, [$) | Rest]} -> {Part, Rest};
        _ -> wrong({unterminated, "("})
    end;
single([$. | Rest]) -> {{set, complement([{$\n, $\n}])}, Rest};
single([$[, $^ | Rest]) -> class(Rest, complement);
single([$[ | Rest]) -> class(Rest, plain);
single([$\\ | Rest]) ->
    {Char, After} = escaped(Rest),
    {{set, [{Char, Char}]}, After};
single([Char | _]) when Char =:= $*; Char =:= $+; Char =:= $?; Char =:= $^; Char =:= $$ ->
    wrong({illegal_char, [Char]});
single([Char | Rest]) -> {{set, [{Char, Char}]}, Rest}.

%% A bracket at the beginning is a character.
class([$] | Rest], Kind) -> class(Rest, [{$], $]}], Kind);
class(Text, Kind) -> class(Text, [], Kind).

class([$] | Rest], Ranges, plain) -> {{set, normal(Ranges)}, Rest};
class([$] | Rest], Ranges, complement) -> {{set, complement(normal(Ranges))}, Rest};
class([], _, _) -> wrong({unterminated, "["});
class(Text, Ranges, Kind) ->
    case class_char(Text) of
        {From, [$-, Next | _] = Rest} when Next =/= $] ->
            {To, After} = class_char(tl(Rest)),
            _ = [wrong({char_class, lists:sublist(Text, length(Text) - length(After))}) || To < From],
            class(After, [{From, To} | Ranges], Kind);
        {Char, Rest} ->
            class(Rest, [{Char, Char} | Ranges], Kind)
    end.

class_char([$\\ | Rest]) -> escaped(Rest);
class_char([Char | Rest]) -> {Char, Rest}.

escaped([]) -> wrong({unterminated, "\\"});
escaped([A, B, C | Rest]) when A >= $0, A =< $3, B >= $0, B =< $7, C >= $0, C =< $7 ->
    {(A - $0) * 64 + (B - $0) * 8 + C - $0, Rest};
escaped([$x, ${ | Rest]) ->
    {Digits, After} = lists:splitwith(fun is_hex/1, Rest),
    case After of
        [$} | Behind] when Digits =/= [] ->
            case list_to_integer(Digits, 16) of
                Char when Char =< ?LAST -> {Char, Behind};
                _ -> wrong({illegal_char, "\\x{" ++ Digits ++ "}"})
            end;
        [$} | _] -> wrong({illegal_char, "\\x{}"});
        _ -> wrong({unterminated, "\\x{"})
    end;
escaped([$x | Rest]) ->
    case Rest of
        [A, B | After] ->
            case is_hex(A) andalso is_hex(B) of
                true -> {list_to_integer([A, B], 16), After};
                false -> wrong({illegal_char, "\\x"})
            end;
        _ ->
            wrong({illegal_char, "\\x"})
    end;
escaped([Char | Rest]) -> {control(Char), Rest}.

control($b) -> $\b;
control($f) -> $\f;
control($n) -> $\n;
control($r) -> $\r;
control($t) -> $\t;
control($e) -> $\e;
control($v) -> $\v;
control($s) -> $\s;
control($d) -> $\d;
control(Char) -> Char.

is_hex(Char) ->
    Char >= $0 andalso Char =< $9 orelse Char >= $a andalso Char =< $f orelse Char >= $A andalso Char =< $F.

-doc "Ranges in order, those joined that overlap or touch.".
normal(Ranges) -> joined(lists:sort(Ranges)).

joined([{A, B}, {C, D} | Ranges]) when C =< B + 1 -> joined([{A, max(B, D)} | Ranges]);
joined([Range | Ranges]) -> [Range | joined(Ranges)];
joined([]) -> [].

complement(Ranges) -> complement(Ranges, 0).

complement([{From, To} | Ranges], Next) when From > Next -> [{Next, From - 1} | complement(Ranges, To + 1)];
complement([{_, To} | Ranges], _) -> complement(Ranges, To + 1);
complement([], Next) when Next =< ?LAST -> [{Next, ?LAST}];
complement([], _) -> [].
