%% Tokens, expressions and forms are read from a device up to each full stop.
-module(source).
-export([main/1]).

main(_) ->
    Device = spawn_link(fun() ->
        device("X = 1,\n  {X, \"a. b\"}. f(X) ->\n X. 'bad\n' ) . 'atom'. a ")
    end),
    io:format("~p~n", [io:scan_erl_exprs(Device, '')]),
    io:format("~p~n", [io:parse_erl_form(Device, '', 5)]),
    io:format("~p~n", [io:parse_erl_exprs(Device, '', 7)]),
    io:format("~p~n", [io:parse_erl_exprs(Device, '', {8, 3})]),
    Last = io:parse_erl_exprs(Device, '', 9),
    io:format("~p ~p~n", [element(1, Last), io:scan_erl_form(Device, '', 9)]).

%% Answers get_until with pieces of text.
device(Text) ->
    receive
        {io_request, From, As, {get_until, unicode, _Prompt, Module, Function, Extra}} ->
            {Reply, Rest} = until([], Text, Module, Function, Extra),
            From ! {io_reply, As, Reply},
            device(Rest)
    end.

until(Continuation, Text, Module, Function, Extra) ->
    {Piece, Rest} = case Text of
        [] -> {eof, []};
        _ -> lists:split(min(5, length(Text)), Text)
    end,
    case apply(Module, Function, [Continuation, Piece | Extra]) of
        {done, Result, eof} -> {Result, Rest};
        {done, Result, Left} -> {Result, Left ++ Rest};
        {more, More} -> until(More, Rest, Module, Function, Extra)
    end.

%% expect: {ok,[{var,1,'X'},
%% expect:      {'=',1},
%% expect:      {integer,1,1},
%% expect:      {',',1},
%% expect:      {'{',2},
%% expect:      {var,2,'X'},
%% expect:      {',',2},
%% expect:      {string,2,"a. b"},
%% expect:      {'}',2},
%% expect:      {dot,2}],
%% expect:     2}
%% expect: {ok,{function,5,f,1,[{clause,5,[{var,5,'X'}],[],[{var,6,'X'}]}]},6}
%% expect: {error,{8,erl_parse,["syntax error before: ","')'"]},8}
%% expect: {ok,[{atom,{8,3},atom}],{8,11}}
%% expect: error {eof,9}
