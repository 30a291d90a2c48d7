%% Forms that make no sense: whatever stands in the place of any part of them, compile:forms returns, and
%% what it makes of them can be loaded.
-module(damaged_forms).
-export([main/1]).

main(_) ->
    Forms = forms(),
    Count = size_of(Forms),
    %% A seventh of them all.
    Cases = lists:enumerate([{N, Junk} || N <- lists:seq(1, Count), Junk <- junk()]),
    Results = [compiled(replaced(Forms, N, Junk)) || {Number, {N, Junk}} <- Cases, Number rem 7 =:= 0],
    io:format("~p~n", [Count > 500]),
    io:format("~p~n", [lists:usort(Results)]).

junk() ->
    [a, 'A B', 0, -1, 1 bsl 70, 1.5, [], [a | b], "text", {}, {a}, {a, b}, {var, 1, '_'}, {nil, 1},
     {integer, 1, -5}, {clause, 1, [], [], []}, {op, 1, '!', {atom, 1, a}, {var, 1, 'X'}}, self(),
     #{a => 1}, [{atom, [{location, 1}, {generated, true}], b}], {string, x, [-1, 55296]}, {eof, 1}].

compiled(Forms) ->
    case compile:forms(Forms, [return]) of
        {error, Errors, Warnings} when is_list(Errors), is_list(Warnings) ->
            refused;
        {ok, Module, Binary, Warnings} when is_binary(Binary), is_list(Warnings) ->
            loaded(Module, Binary)
    end.

loaded(damaged, Binary) ->
    {module, damaged} = code:load_binary(damaged, "damaged.erl", Binary),
    ok = alder_code:lower(damaged),
    accepted;
loaded(_Other, _Binary) ->
    accepted.

%% How many terms there are in a term, itself counted.
size_of([Head | Tail]) -> 1 + size_of(Head) + size_of(Tail);
size_of(Tuple) when is_tuple(Tuple) ->
    lists:sum([1 | [size_of(Element) || Element <- tuple_to_list(Tuple)]]);
size_of(_) -> 1.

%% A term with the one of that number replaced.
replaced(Term, N, Junk) ->
    {New, _} = replace(Term, N, Junk),
    New.

replace(_, 1, Junk) -> {Junk, 0};
replace([Head | Tail], N, Junk) ->
    {NewHead, Left} = replace(Head, N - 1, Junk),
    {NewTail, Rest} = replace(Tail, Left, Junk),
    {[NewHead | NewTail], Rest};
replace(Tuple, N, Junk) when is_tuple(Tuple) ->
    {Elements, Left} = lists:mapfoldl(fun(Element, Left) -> replace(Element, Left, Junk) end,
                                      N - 1, tuple_to_list(Tuple)),
    {list_to_tuple(Elements), Left};
replace(Other, N, _Junk) -> {Other, N - 1}.

forms() ->
    Texts = ["-module(damaged).", "-export([f/1, g/2]).", "-compile(nowarn_unused_vars).",
             "-record(r, {a, b = 1 :: integer()}).", "-type t(A) :: {A, [t(A)], 1..2, #{a => b}, <<_:8>>}.",
             "-spec f(X) -> ok when X :: t(any()); (fun((...) -> a)) -> #r{a :: b}.", "-foo([a, {1, 2}]).",
             "f(X) when X > 1, is_atom(X); X -> case X of {A, _} when A -> A; [B | _] = C -> {B, C} end;"
             "f(\"ab\" ++ T) -> if T -> 1; true -> $a end;"
             "f(#{a := V}) -> try g(V, 2) of 1 -> 2 catch throw:E:S -> {E, S}; _ -> 3 after ok end.",
             "g(X, Y) -> receive {X, Z} -> Z after Y -> fun(A) -> A + X end end, #{a => X}, Y ! X,"
             "[A || {A, B} <- X, B > 1, <<C>> <= Y, C], << <<D:4>> || D <- X >>, fun f/1, fun m:f/2,"
             "<<X:8/little, Y/binary>>, #r{a = X}, (X)#r.a, X#r{b = 2}, #r.a, lists:map(fun N(M) -> N(M) end, X),"
             "begin catch X, -1 end, X#{b := 1}, X andalso not Y, maybe {ok, Q} ?= X, Q else _ -> 1 end."],
    [parse(Text) || Text <- Texts].

parse(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text, {1, 1}),
    {ok, Form} = erl_parse:parse_form(Tokens),
    Form.
%% modes: single
%% recorded: by hand (compile of OTP reports a crash for most of them)
%% expect: true
%% expect: [accepted,refused]
