%%% `;` tries the next guard when one is false or fails; `,` needs all.
-module(sequences).

-export([main/1]).

main(_) ->
    Terms = [1, 2.5, atom, "list", {tuple}, {1, 2}, [], #{}],
    show([first(T) || T <- Terms]),
    show([second(T) || T <- Terms]),
    show([third(T) || T <- Terms]),
    show([fourth(T) || T <- Terms]),
    show([if hd(T) > 1; tuple_size(T) > 1, element(1, T) =:= 1; T > 2 -> yes; true -> no end
          || T <- Terms]).

first(T) when length(T) > 1; tuple_size(T) > 1; T + 1 > 2 -> yes;
first(_) -> no.

second(T) when is_number(T), T > 1; is_atom(T) -> yes;
second(_) -> no.

third(T) when (length(T) > 1) or true -> yes;
third(T) when length(T) > 1 orelse true -> never;
third(T) when true orelse length(T) > 1 -> short;
third(_) -> no.

fourth(T) when not is_atom(T) andalso not (is_list(T) orelse is_map(T)) -> yes;
fourth(T) when is_list(T) xor is_atom(T), T =/= [] -> xored;
fourth(_) -> no.

show(Term) -> io:format("~w~n", [Term]).

%% expect: [no,yes,no,yes,no,yes,no,no]
%% expect: [no,yes,yes,no,no,no,no,no]
%% expect: [short,short,short,yes,short,short,yes,short]
%% expect: [yes,yes,xored,xored,yes,yes,no,no]
%% expect: [no,yes,yes,yes,yes,yes,yes,yes]
