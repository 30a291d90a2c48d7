%% Attributes, types and functions are printed as forms, and read again as the same forms.
-module(forms).
-export([main/1]).

main(_) ->
    A = lists:duplicate(30, $a),
    [show(Text) || Text <- [
        "-module(m).",
        "-export([f/1, 'G h'/2]).",
        "-export([" ++ A ++ "/1, " ++ A ++ "/2]).",
        "-import(lists, [map/2, reverse/1]).",
        "-compile([export_all, {inline, [{f, 1}]}]).",
        "-vsn(\"1\").",
        "-file(\"m.erl\", 3).",
        "-behaviour(gen_server).",
        "-record(r, {a, b = 1, c :: integer(), d = [] :: [atom()]}).",
        "-record(r, {a = f(" ++ A ++ ", " ++ A ++ "), b :: " ++ A ++ " | " ++ A ++ "}).",
        "-type t() :: a | 1..2 | -3 | [] | {} | [b] | [c, ...] | {d, e} | #{f => g, h := i}.",
        "-type t(A, B) :: fun() | fun((...) -> A) | fun((A, B) -> c) | m:n(A) | #r{a :: b}.",
        "-type t() :: <<>> | <<_:8>> | <<_:_*4>> | <<_:8, _:_*4>> | (X :: a) | $b | 1 + 2.",
        "-opaque t() :: " ++ A ++ " | {" ++ A ++ "} | " ++ A ++ ".",
        "-spec f(integer(), X) -> X when X :: atom(); (a) -> b.",
        "-spec f(X :: " ++ A ++ ", " ++ A ++ ") -> {ok, " ++ A ++ "} when X :: " ++ A ++ ".",
        "-callback f(a) -> b.",
        "f() -> ok.",
        "f(X, [Y | _]) when X > Y; Y -> X; f(_, _) -> a, b.",
        "f(" ++ A ++ ", " ++ A ++ ") when " ++ A ++ " -> c."
    ]],
    io:put_chars([erl_pp:form({eof, 1}), erl_pp:form({error, {1, m, "text"}}),
                  erl_pp:form({warning, {2, m, "text"}})]).

show(Text) ->
    Form = parse(Text),
    Printed = lists:flatten(erl_pp:form(Form)),
    io:put_chars(Printed),
    Form = parse(Printed).

parse(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Form} = erl_parse:parse_form(Tokens),
    erl_parse:map_anno(fun(_) -> 0 end, Form).

%% expect: -module(m).
%% expect: -export([f/1,'G h'/2]).
%% expect: -export([aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/1,
%% expect:          aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/2]).
%% expect: -import(lists, [map/2,reverse/1]).
%% expect: -compile([export_all, {inline, [{f, 1}]}]).
%% expect: -vsn("1").
%% expect: -file("m.erl", 3).
%% expect: -behaviour(gen_server).
%% expect: -record(r,{a, b = 1, c :: integer(), d = [] :: [atom()]}).
%% expect: -record(r,{a = f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
%% expect:                  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa),
%% expect:            b ::
%% expect:                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |
%% expect:                aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}).
%% expect: -type t() ::
%% expect:           a |
%% expect:           1..2 |
%% expect:           -3 |
%% expect:           [] | {} |
%% expect:           [b] |
%% expect:           [c, ...] |
%% expect:           {d, e} |
%% expect:           #{f => g, h := i}.
%% expect: -type t(A, B) ::
%% expect:           fun() |
%% expect:           fun((...) -> A) |
%% expect:           fun((A, B) -> c) |
%% expect:           m:n(A) |
%% expect:           #r{a :: b}.
%% expect: -type t() ::
%% expect:           <<>> |
%% expect:           <<_:8>> |
%% expect:           <<_:_*4>> |
%% expect:           <<_:8, _:_*4>> |
%% expect:           (X :: a) |
%% expect:           $b |
%% expect:           1 + 2.
%% expect: -opaque t() ::
%% expect:             aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa |
%% expect:             {aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa} |
%% expect:             aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.
%% expect: -spec f(integer(), X) -> X when X :: atom();
%% expect:        (a) -> b.
%% expect: -spec f(X :: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,
%% expect:         aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) ->
%% expect:            {ok, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa}
%% expect:            when X :: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.
%% expect: -callback f(a) -> b.
%% expect: f() ->
%% expect:     ok.
%% expect: f(X, [Y | _]) when X > Y; Y ->
%% expect:     X;
%% expect: f(_, _) ->
%% expect:     a,
%% expect:     b.
%% expect: f(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)
%% expect:     when aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa ->
%% expect:     c.
%% expect:
%% expect: {error,{1,m,"text"}}
%% expect: {warning,{2,m,"text"}}
