%%% Documentation in application/erlang+html.
-module(elements).
-export([main/1]).

main(_) ->
    Config = #{encoding => unicode, columns => 74, ansi => false},
    Docs = docs(),
    [io:format("~ts|~n", [Text])
     || Text <- [shell_docs:render(m, Docs, Config),
                 shell_docs:render(m, Docs, Config#{encoding := latin1, columns := 40}),
                 shell_docs:render(m, f, Docs, Config),
                 shell_docs:render(m, f, 1, Docs, Config),
                 shell_docs:render_type(m, t, Docs, Config),
                 shell_docs:render_callback(m, Docs, Config),
                 shell_docs:render_callback(m, c, Docs, Config)]],
    io:format("~p~n~p~n", [shell_docs:render(m, g, Docs, Config), shell_docs:render_type(m, f, Docs, Config)]),
    io:format("~p~n~p~n", [shell_docs:supported_tags(), shell_docs:validate(Docs)]),
    Wrong = setelement(5, Docs, #{<<"en">> => [{p, [], [{blink, [], [<<"x">>]}]}]}),
    io:format("~p~n", [element(1, catch shell_docs:validate(Wrong))]),
    io:format("~p~n", [shell_docs:normalize([{p, [], [<<" a  b ">>, {em, [], [<<" c">>]}, <<" ">>]}, <<"  \n">>,
                                             {pre, [], [<<" x \n">>]}])]).

docs() ->
    {docs_v1, [], erlang, <<"application/erlang+html">>, #{<<"en">> => module_doc()}, #{},
     [{{function, f, 1}, [], [<<"f(X)">>], #{<<"en">> => [{p, [], [<<"One.">>]}]},
       #{since => <<"1.0">>, deprecated => <<"Use g/1.">>, signature => [form("-spec f(integer()) -> ok.")]}},
      {{function, f, 2}, [], [<<"f(X, Y)">>], none,
       #{signature => [form("-spec f(X, Y) -> {ok, X} | {error, Y} when X :: integer() | atom() | string(), "
                            "Y :: no_memory | no_time | no_money | no_idea.")]}},
      {{function, f, 3}, [], [<<"f(X, Y, Z)">>], hidden, #{signature => [form("-spec f(a, b, c) -> ok.")]}},
      {{type, t, 0}, [], [<<"t()">>], #{<<"en">> => [{p, [], [<<"T.">>]}]},
       #{signature => [form("-type t() :: integer().")]}},
      {{callback, c, 1}, [], [<<"c(X)">>], #{<<"en">> => [{p, [], [<<"C.">>]}]},
       #{signature => [form("-callback c(X :: integer()) -> ok.")]}}]}.

module_doc() ->
    Long = <<"A text that is so long that it has to be broken into several lines wherever it stands in this.">>,
    Item = fun(Elements) -> {li, [], Elements} end,
    [{p, [], [Long]},
     {h1, [], [<<"First ">>, {code, [], [<<"heading">>]}]},
     {p, [], [<<"A ">>, {a, [{href, <<"x">>}], [<<"link">>]}, <<", ">>, {code, [], [<<"code">>]}, <<" and ">>,
              {em, [], [<<"em">>]}, <<".">>]},
     {p, [], [<<"It is ">>, {strong, [], [<<"strong">>]}, <<" here.">>]},
     {pre, [], [{code, [], [<<"1> a().\n  ok">>]}]},
     {h2, [], [<<"Second">>]},
     {ul, [], [Item([<<"one">>]),
               Item([{p, [], [<<"two">>]}, {p, [], [Long]}, {pre, [], [<<"code\n  more">>]}]),
               Item([{ul, [], [Item([<<"deep">>]), Item([{ul, [], [Item([<<"deeper">>])]}])]}])]},
     {dl, [], [{dt, [], [<<"term">>]}, {dd, [], [{p, [], [Long]}]},
               {dt, [], [<<"other">>]}, {dd, [], [<<"definition">>]}]},
     {h3, [], [<<"Third">>]},
     {p, [], [<<"before">>, {br, [], []}, <<"behind">>]},
     {'div', [{class, <<"warning">>}], [{p, [], [Long]}]}].

form(Text) ->
    {ok, Tokens, _} = erl_scan:string(Text),
    {ok, Form} = erl_parse:parse_form(Tokens),
    Form.

%% expect:
%% expect: 	m
%% expect:
%% expect:   A text that is so long that it has to be broken into several
%% expect:   lines wherever it stands in this.
%% expect:
%% expect: First heading
%% expect:
%% expect:   A link, code and em.
%% expect:
%% expect:   It is strong here.
%% expect:
%% expect:     1> a().
%% expect:       ok
%% expect:
%% expect: Second
%% expect:
%% expect:    • one
%% expect:
%% expect:    • two
%% expect:
%% expect:      A text that is so long that it has to be broken into
%% expect:      several lines wherever it stands in this.
%% expect:
%% expect:        code
%% expect:          more
%% expect:
%% expect:    •  ￮ deep
%% expect:
%% expect:       ￮  ◼ deeper
%% expect:
%% expect:   term:
%% expect:     A text that is so long that it has to be broken into
%% expect:     several lines wherever it stands in this.
%% expect:
%% expect:   other:
%% expect:     definition
%% expect:
%% expect:   Third
%% expect:
%% expect:   before
%% expect:   behind
%% expect:
%% expect:   Warning:
%% expect:     A text that is so long that it has to be broken into
%% expect:     several lines wherever it stands in this.
%% expect: |
%% expect:
%% expect: 	m
%% expect:
%% expect:   A text that is so long
%% expect:   that it has to be broken
%% expect:   into several lines
%% expect:   wherever it stands in
%% expect:   this.
%% expect:
%% expect: First heading
%% expect:
%% expect:   A link, code and em.
%% expect:
%% expect:   It is strong here.
%% expect:
%% expect:     1> a().
%% expect:       ok
%% expect:
%% expect: Second
%% expect:
%% expect:    * one
%% expect:
%% expect:    * two
%% expect:
%% expect:      A text that is so
%% expect:      long that it has to
%% expect:      be broken into
%% expect:      several lines
%% expect:      wherever it stands
%% expect:      in this.
%% expect:
%% expect:        code
%% expect:          more
%% expect:
%% expect:    *  * deep
%% expect:
%% expect:       *  * deeper
%% expect:
%% expect:   term:
%% expect:     A text that is so long
%% expect:     that it has to be
%% expect:     broken into several
%% expect:     lines wherever it
%% expect:     stands in this.
%% expect:
%% expect:   other:
%% expect:     definition
%% expect:
%% expect:   Third
%% expect:
%% expect:   before
%% expect:   behind
%% expect:
%% expect:   Warning:
%% expect:     A text that is so long
%% expect:     that it has to be
%% expect:     broken into several
%% expect:     lines wherever it
%% expect:     stands in this.
%% expect: |
%% expect:
%% expect:   -spec f(integer()) -> ok.
%% expect:
%% expect: Since:
%% expect:   1.0
%% expect:
%% expect: Deprecated:
%% expect:   Use g/1.
%% expect:
%% expect:   One.
%% expect:
%% expect:   -spec f(X, Y) -> {ok, X} | {error, Y}
%% expect:              when
%% expect:                  X :: integer() | atom() | string(),
%% expect:                  Y :: no_memory | no_time | no_money | no_idea.
%% expect:
%% expect:   There is no documentation for f/2
%% expect:
%% expect:   -spec f(a, b, c) -> ok.
%% expect:
%% expect:   The documentation for f/3 is hidden. This probably means
%% expect:   that it is internal and not to be used by other
%% expect:   applications.
%% expect: |
%% expect:
%% expect:   -spec f(integer()) -> ok.
%% expect:
%% expect: Since:
%% expect:   1.0
%% expect:
%% expect: Deprecated:
%% expect:   Use g/1.
%% expect:
%% expect:   One.
%% expect: |
%% expect:
%% expect:   -type t() :: integer().
%% expect:
%% expect:   T.
%% expect: |
%% expect: 	m
%% expect:
%% expect: These callbacks are documented in this module:
%% expect:
%% expect:   -callback c(X :: integer()) -> ok.
%% expect: |
%% expect:
%% expect:   -callback c(X :: integer()) -> ok.
%% expect:
%% expect:   C.
%% expect: |
%% expect: {error,function_missing}
%% expect: {error,type_missing}
%% expect: [a,p,'div',br,h1,h2,h3,h4,h5,h6,i,b,em,strong,pre,code,ul,ol,li,dl,dt,dd]
%% expect: ok
%% expect: invalid_tag
%% expect: [{p,[],[<<"a b ">>,{em,[],[<<"c">>]}]},{pre,[],[<<" x ">>]}]
