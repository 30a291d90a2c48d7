-module(edlin_context).
-moduledoc """
Where in an expression the cursor is.
""".

-export([of_text/1]).

-type context() ::
    word
    | variable
    | {function | reference, module()}
    | {call, module(), atom()}
    | record
    | {field | access, atom()}
    | {key, atom()}
    | file.

-doc "What is expected behind a text, which is given backwards, and the beginning of it that is there.".
-spec of_text(string()) -> {context(), string()} | none.
of_text(Reversed) ->
    case open_quote(lists:reverse(Reversed)) of
        {$", Text} -> {file, Text};
        {_, _} -> none;
        none -> of_word(Reversed)
    end.

%% The text behind a quote that nothing closes, or in a comment.
open_quote(Text) -> open_quote(Text, none, []).

open_quote([$$, $\\, _ | Rest], none, _) -> open_quote(Rest, none, []);
open_quote([$$, _ | Rest], none, _) -> open_quote(Rest, none, []);
open_quote([$% | Rest], none, _) ->
    case lists:dropwhile(fun(Char) -> Char =/= $\n end, Rest) of
        [] -> {$%, Rest};
        More -> open_quote(More, none, [])
    end;
open_quote([Quote | Rest], none, _) when Quote =:= $"; Quote =:= $' -> open_quote(Rest, Quote, []);
open_quote([_ | Rest], none, _) -> open_quote(Rest, none, []);
open_quote([$\\, Char | Rest], Quote, Text) -> open_quote(Rest, Quote, [Char, $\\ | Text]);
open_quote([Quote | Rest], Quote, _) -> open_quote(Rest, none, []);
open_quote([Char | Rest], Quote, Text) -> open_quote(Rest, Quote, [Char | Text]);
open_quote([], none, _) -> none;
open_quote([], Quote, Text) -> {Quote, lists:reverse(Text)}.

%% By the word at the end and what is before it.
of_word(Reversed) ->
    {Word, Before} = word(Reversed),
    case Before of
        ":" ++ Rest when Word =:= "" orelse hd(Word) >= $a -> of_module(word(Rest), Word);
        "#" ++ _ when Word =:= "" orelse hd(Word) >= $a -> {record, Word};
        "." ++ Rest -> of_access(word(Rest), Word);
        "(" ++ Rest when Word =:= "" -> of_call(word(Rest));
        _ -> inside(Word, Before)
    end.

of_module({[Char | _] = Name, Before}, Word) when Char >= $a, Char =< $z ->
    case lists:prefix("nuf", lists:dropwhile(fun is_blank/1, Before)) of
        true -> {{reference, list_to_atom(Name)}, Word};
        false -> {{function, list_to_atom(Name)}, Word}
    end;
of_module(_, _Word) ->
    none.

of_access({[_ | _] = Name, "#" ++ _}, Word) -> {{access, list_to_atom(Name)}, Word};
of_access(_, _Word) -> none.

of_call({[Char | _] = Name, ":" ++ Rest}) when Char >= $a, Char =< $z ->
    case word(Rest) of
        {[_ | _] = Module, _} -> {{call, list_to_atom(Module), list_to_atom(Name)}, ""};
        _ -> {word, ""}
    end;
of_call(_) ->
    {word, ""}.

%% Within the braces of a record or a map, fields and keys are expected behind `{` and `,`.
inside(Word, Before) ->
    case lists:dropwhile(fun is_blank/1, Before) of
        [Char | _] = Rest when Char =:= ${; Char =:= $, ->
            case opening(Rest, 0) of
                {record, Name} -> {{field, Name}, Word};
                {map, Name} -> {{key, Name}, Word};
                none -> plain(Word)
            end;
        _ ->
            plain(Word)
    end.

plain([Char | _] = Word) when Char >= $A, Char =< $Z; Char =:= $_ -> {variable, Word};
plain([Char | _]) when Char >= $0, Char =< $9 -> none;
plain(Word) -> {word, Word}.

%% What the brace that is open belongs to.
opening([Close | Rest], Depth) when Close =:= $}; Close =:= $); Close =:= $] -> opening(Rest, Depth + 1);
opening([${ | Rest], 0) -> owner(word(Rest));
opening([Open | _], 0) when Open =:= $(; Open =:= $[ -> none;
opening([Open | Rest], Depth) when Open =:= ${; Open =:= $(; Open =:= $[ -> opening(Rest, Depth - 1);
opening([_ | Rest], Depth) -> opening(Rest, Depth);
opening([], _Depth) -> none.

owner({"", "#" ++ Rest}) ->
    case word(Rest) of
        {[Char | _] = Variable, _} when Char >= $A, Char =< $Z -> {map, list_to_atom(Variable)};
        _ -> none
    end;
owner({[_ | _] = Name, "#" ++ _}) -> {record, list_to_atom(Name)};
owner(_) -> none.

%% The word at the end of a text, and what is before it, backwards.
word(Reversed) ->
    {Word, Before} = lists:splitwith(fun is_part/1, Reversed),
    {lists:reverse(Word), Before}.

is_part(Char) ->
    Char >= $a andalso Char =< $z orelse Char >= $A andalso Char =< $Z
        orelse Char >= $0 andalso Char =< $9 orelse Char =:= $_ orelse Char =:= $@
        orelse Char > 191.

is_blank(Char) -> Char =:= $\s orelse Char =:= $\t orelse Char =:= $\n.
