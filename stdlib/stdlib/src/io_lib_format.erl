-module(io_lib_format).
-moduledoc """
Format strings taken apart, for `io_lib:scan_format/2`, and checked, for the explanation of errors.
""".

-export([scan/2, unscan/1, check/2]).

-doc "The directives as maps with their arguments, between the characters of the text.".
-spec scan(io:format(), [term()]) -> [char() | map()].
scan(Format, Arguments) when is_list(Arguments) ->
    case scan(text(Format), Arguments, []) of
        {ok, Items} -> Items;
        {error, _} -> error(badarg, [Format, Arguments])
    end.

-doc "What is wrong with a format and its arguments, in the words of the documentation.".
-spec check(io:format(), [term()]) -> ok | {error, term()}.
check(Format, Arguments) ->
    case scan(text(Format), Arguments, []) of
        {ok, Items} -> types([Item || Item <- Items, is_map(Item)], 1);
        {error, _} = Error -> Error
    end.

text(Format) when is_atom(Format) -> atom_to_list(Format);
text(Format) when is_list(Format) -> lists:flatten(Format);
text(Format) -> unicode:characters_to_list(Format).

scan("~" ++ Format, Arguments, Items) ->
    Directive = #{args => [], control_char => $~, width => none, adjust => right, precision => none,
                  pad_char => $\s, encoding => latin1, strings => true, maps_order => undefined},
    case directive(Format, Arguments, Directive) of
        {ok, Rest, RestArguments, Item} -> scan(Rest, RestArguments, [Item | Items]);
        {error, _} = Error -> Error
    end;
scan([Char | Format], Arguments, Items) ->
    scan(Format, Arguments, [Char | Items]);
scan([], [], Items) ->
    {ok, lists:reverse(Items)};
scan([], _, _) ->
    {error, arguments}.

directive("-" ++ Format, Arguments, Directive) ->
    width(Format, Arguments, Directive#{adjust := left}, -1);
directive(Format, Arguments, Directive) ->
    width(Format, Arguments, Directive, 1).

width("*" ++ Format, [Width | Arguments], Directive, Sign) when is_integer(Width) ->
    case Width * Sign < 0 of
        true -> precision(Format, Arguments, Directive#{adjust := left, width := abs(Width)});
        false -> precision(Format, Arguments, Directive#{width := abs(Width)})
    end;
width("*" ++ _, _, _Directive, _Sign) ->
    {error, arguments};
width(Format, Arguments, Directive, _Sign) ->
    {Width, Rest} = number(Format, none),
    precision(Rest, Arguments, Directive#{width := Width}).

precision(".*" ++ Format, [Precision | Arguments], Directive) when is_integer(Precision) ->
    padding(Format, Arguments, Directive#{precision := Precision});
precision(".*" ++ _, _, _Directive) ->
    {error, arguments};
precision([$., Digit | _] = Format, Arguments, Directive) when Digit >= $0, Digit =< $9 ->
    {Precision, Rest} = number(tl(Format), none),
    padding(Rest, Arguments, Directive#{precision := Precision});
precision("." ++ Format, Arguments, Directive) ->
    padding("." ++ Format, Arguments, Directive);
precision(Format, Arguments, Directive) ->
    padding(Format, Arguments, Directive).

padding("..*" ++ Format, [Char | Arguments], Directive) ->
    modifiers(Format, Arguments, Directive#{pad_char := Char});
padding([$., $., Char | Format], Arguments, Directive) ->
    modifiers(Format, Arguments, Directive#{pad_char := Char});
padding(".*" ++ Format, [Char | Arguments], Directive) ->
    modifiers(Format, Arguments, Directive#{pad_char := Char});
padding([$., Char | Format], Arguments, Directive) ->
    modifiers(Format, Arguments, Directive#{pad_char := Char});
padding(Format, Arguments, Directive) ->
    modifiers(Format, Arguments, Directive).

number([Digit | Rest], none) when Digit >= $0, Digit =< $9 -> number(Rest, Digit - $0);
number([Digit | Rest], N) when is_integer(N), Digit >= $0, Digit =< $9 ->
    number(Rest, N * 10 + Digit - $0);
number(Rest, N) -> {N, Rest}.

modifiers("t" ++ Format, Arguments, Directive) ->
    modifiers(Format, Arguments, Directive#{encoding := unicode});
modifiers("l" ++ Format, Arguments, Directive) ->
    modifiers(Format, Arguments, Directive#{strings := false});
modifiers("kK" ++ Format, [Order | Arguments], Directive) ->
    modifiers(Format, Arguments, Directive#{maps_order := Order});
modifiers("k" ++ Format, Arguments, Directive) ->
    modifiers(Format, Arguments, Directive#{maps_order := ordered});
modifiers("K" ++ Format, [Order | Arguments], Directive) ->
    modifiers(Format, Arguments, Directive#{maps_order := Order});
modifiers([Control | Format], Arguments, Directive) ->
    case taken(Control) of
        invalid ->
            {error, {invalid, Control}};
        Count when length(Arguments) < Count ->
            {error, arguments};
        Count ->
            {Own, Rest} = lists:split(Count, Arguments),
            {ok, Format, Rest, Directive#{control_char := Control, args := Own}}
    end;
modifiers([], _Arguments, _Directive) ->
    {error, truncated}.

taken($~) -> 0;
taken($n) -> 0;
taken(Control) when Control =:= $W; Control =:= $P; Control =:= $X; Control =:= $x -> 2;
taken(Control) ->
    case lists:member(Control, "wpscfegbB#+i") of
        true when Control =:= $X; Control =:= $x -> 2;
        true -> 1;
        false -> invalid
    end.

%% The position is that of the argument among those of the directives.
types([#{args := []} | Items], Position) ->
    types(Items, Position);
types([#{control_char := Control, args := [Value | More]} | Items], Position) ->
    Extra = length([Key || Key <- [width, precision], Key =:= none]),
    case is_of_type(Control, Value) of
        true -> types(Items, Position + 1 + length(More) + Extra);
        Type -> {error, {type, Position, Type}}
    end;
types([], _Position) ->
    ok.

is_of_type(Control, Value) when Control =:= $f; Control =:= $e; Control =:= $g ->
    is_float(Value) orelse (is_integer(Value) andalso Control =/= $e) orelse float;
is_of_type(Control, Value) when
    Control =:= $b; Control =:= $B; Control =:= $x; Control =:= $X; Control =:= $#; Control =:= $+;
    Control =:= $c
->
    is_integer(Value) orelse integer;
is_of_type($s, Value) ->
    is_list(Value) orelse is_atom(Value) orelse is_binary(Value) orelse string;
is_of_type(_Control, _Value) ->
    true.

-doc "The format and the arguments that `scan/2` would take for these items.".
-spec unscan([char() | map()]) -> {string(), [term()]}.
unscan(Items) ->
    Formats = [unscan_item(Item) || Item <- Items],
    Arguments = [Argument || #{args := Arguments} = Item <- Items,
                             Argument <- order_argument(Item) ++ Arguments],
    {lists:append(Formats), Arguments}.

order_argument(#{maps_order := Order}) when Order =:= undefined; Order =:= ordered -> [];
order_argument(#{maps_order := Order}) -> [Order];
order_argument(_) -> [].

unscan_item(Char) when is_integer(Char) ->
    [Char];
unscan_item(#{control_char := Control} = Item) ->
    Adjust = case Item of #{adjust := left, width := W} when W =/= none -> "-"; _ -> "" end,
    Width = optional(maps:get(width, Item, none), ""),
    Precision = optional(maps:get(precision, Item, none), "."),
    Padding =
        case maps:get(pad_char, Item, $\s) of
            $\s -> "";
            Char when Precision =:= "" -> [$., $., Char];
            Char -> [$., Char]
        end,
    Unicode = case Item of #{encoding := unicode} -> "t"; _ -> "" end,
    Strings = case Item of #{strings := false} -> "l"; _ -> "" end,
    Order =
        case maps:get(maps_order, Item, undefined) of
            undefined -> "";
            ordered -> "k";
            _ -> "K"
        end,
    lists:append(["~", Adjust, Width, Precision, Padding, Unicode, Strings, Order, [Control]]).

optional(none, _Prefix) -> "";
optional(Number, Prefix) -> Prefix ++ integer_to_list(Number).
