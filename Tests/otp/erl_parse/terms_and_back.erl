%% Terms of all kinds become expressions, these become text, and all of them the same term again.
-module(terms_and_back).
-export([main/1]).

main(_) ->
    rand:seed(exsss, 5),
    Terms = [term(4) || _ <- lists:seq(1, 500)] ++ odd(),
    io:format("~p~n", [[Term || Term <- Terms, normalised(Term) =/= Term]]),
    io:format("~tp~n", [[Term || Term <- Terms, read(erl_pp:expr(erl_parse:abstract(Term))) =/= Term]]),
    io:format("~tp~n", [[Term || Term <- Terms, read(io_lib:format("~0tp", [Term])) =/= Term]]),
    [deep(Make) || Make <- [fun(T) -> [T] end, fun(T) -> {T} end, fun(T) -> #{T => T} end]],
    Long = lists:seq(1, 100000),
    io:format("~p~n", [normalised(Long) =:= Long]),
    [io:format("~0p~n", [catch erl_parse:abstract(Term)]) || Term <- [<<1:3>>, [a | self]]],
    [true = is_tuple(element(2, catch erl_parse:abstract(Term))) || Term <- [self(), make_ref()]].

normalised(Term) -> erl_parse:normalise(erl_parse:abstract(Term)).

read(Text) ->
    {ok, Tokens, _} = erl_scan:string(lists:flatten([Text, "."])),
    {ok, Term} = erl_parse:parse_term(Tokens),
    Term.

%% Deep, but not wide.
deep(Make) ->
    Deep = lists:foldl(fun(_, Term) -> Make(Term) end, a, lists:seq(1, 12)),
    io:format("~p~n", [normalised(Deep) =:= Deep]).

odd() ->
    ["\e\"\\\x{400}", 'an atom', 'B', '', <<>>, <<"ab">>, <<255, 0>>, <<5:3>>, 1 bsl 100, 1.0e100,
     -0.5, [[]], [{}], #{}, #{#{} => #{}}, fun lists:map/2, ["a" | "b"], [$a, -1], [$a | c]].

term(0) ->
    one_of([rand:uniform(1000) - 500, rand:uniform(), a, 'X y', "text", <<"bin">>, [], {}, #{}]);
term(Depth) ->
    case rand:uniform(5) of
        1 -> term(0);
        2 -> terms(Depth);
        3 -> terms(Depth) ++ term(0);
        4 -> list_to_tuple(terms(Depth));
        5 -> maps:from_list([{term(Depth - 1), term(Depth - 1)} || _ <- terms(Depth)])
    end.

terms(Depth) -> [term(Depth - 1) || _ <- lists:seq(1, rand:uniform(4))].

one_of(List) -> lists:nth(rand:uniform(length(List)), List).

%% expect: []
%% expect: []
%% expect: []
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: {bin,0,[{bin_element,0,{integer,0,1},{integer,0,3},default}]}
%% expect: {cons,0,{atom,0,a},{atom,0,self}}
