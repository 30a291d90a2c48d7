%%% After -file, code is said to come from there: in ?FILE, ?LINE and stack traces.
-module(file_attribute).

-export([main/1, first/0, second/0]).

main(_) ->
    show({lists:last(string:lexemes(?FILE, "/")), ?LINE}),
    show(here()),
    show(where(fun ?MODULE:first/0)),
    show(where(fun ?MODULE:second/0)).

where(Function) ->
    try Function() catch _:_:Trace -> element(4, hd(Trace)) end.

show(Term) -> io:format("~p~n", [Term]).

-file("grammar.yrl", 100).
first() -> throw(first).
here() -> {?FILE, ?LINE}.

-file("file_attribute.erl", 10).

second() ->
    throw(second).

%% expect: {"file_attribute.erl",7}
%% expect: {"grammar.yrl",102}
%% expect: [{file,"grammar.yrl"},{line,101}]
%% expect: [{file,"file_attribute.erl"},{line,13}]
