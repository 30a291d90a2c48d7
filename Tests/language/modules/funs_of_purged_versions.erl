-module(funs_of_purged_versions).
-export([main/1]).
-compile(nowarn_unused_function).
-include("include/versions.hrl").

main(_) ->
    load(1),
    Adder = versioned:adder(10),
    Local = versioned:local(),
    Exported = fun versioned:version/0,
    Literal = versioned:literal(),
    show("current", [Adder, Local, Exported]),
    load(2),
    show("old", [Adder, Local, Exported]),
    code:purge(versioned),
    show("purged", [Adder, Local, Exported]),
    {'EXIT', {{badfun, Adder}, _}} = catch apply(Adder, [1]),
    io:format("~p ~p ~p~n", [Literal, erlang:fun_info(Adder, module), erlang:fun_info(Adder, arity)]),
    io:format("in a native: ~p~n", [result(fun() -> lists:map(Adder, [1, 2]) end)]),
    {Pid, Monitor} = spawn_monitor(fun() -> catch Adder(1), exit(caught) end),
    receive {'DOWN', Monitor, process, Pid, Reason} -> io:format("~p~n", [Reason]) end,

    %% Versions of the same source have the same funs.
    Same = versioned:adder(20),
    load(2),
    code:purge(versioned),
    show("the same again", [Same, Adder]),
    load(2),
    code:purge(versioned),
    show("and again", [Same, Adder]),

    true = code:delete(versioned),
    show("deleted", [Same, Exported]),
    code:purge(versioned),
    show("gone", [Same, Adder, Exported]),
    load(2),
    show("back", [Same, Adder, Exported]),
    Again = versioned:adder(20),
    io:format("equal: ~p ~p~n", [binary_to_term(term_to_binary(Same)) =:= Same,
                                 {Again =:= Same, Again == Same, Again < Same}]),
    #{Again := found} = #{Same => found},
    load(3),
    Other = versioned:adder(20),
    io:format("of another version: ~p~n", [{Other =:= Same, Other < Same orelse Other > Same}]).

show(When, Funs) ->
    io:format("~s: ~p~n", [When, [result(fun() -> call(Fun) end) || Fun <- Funs]]).

call(Fun) when is_function(Fun, 1) -> Fun(1);
call(Fun) -> Fun().

result(Fun) ->
    try
        Fun()
    catch
        error:{badfun, F} when is_function(F) -> badfun;
        error:undef -> undef
    end.

%% expect: current: [{11,1},1,1]
%% expect: old: [{11,1},1,2]
%% expect: purged: [badfun,badfun,2]
%% expect: {literal,[1]} {module,versioned} {arity,1}
%% expect: in a native: badfun
%% expect: caught
%% expect: the same again: [{21,2},badfun]
%% expect: and again: [{21,2},badfun]
%% expect: deleted: [{21,2},undef]
%% expect: gone: [undef,undef,undef]
%% expect: back: [{21,2},badfun,2]
%% expect: equal: true {true,true,false}
%% expect: of another version: {false,true}
