-module(purging_before_on_load).
-export([main/1]).
-compile(nowarn_unused_function).
-include("include/versions.hrl").

main(_) ->
    load(1),
    First = server(),
    load(2),
    Second = server(),
    show("refused", with_on_load(3, "refused"), [First, Second]),
    show("ok", with_on_load(4, "ok"), [First, Second]),
    show("again", with_on_load(5, "ok"), [First, Second]).

show(When, Result, Pids) ->
    io:format("~s: ~p, version ~p, alive: ~p~n",
              [When, Result, versioned:version(), [is_process_alive(Pid) || Pid <- Pids]]).

with_on_load(Version, Result) ->
    load_forms(forms(["-module(versioned).", "-export([version/0]).", "-on_load(init/0).",
                      ["init() -> ", Result, "."],
                      ["version() -> ", integer_to_list(Version), "."]])).

%% expect: refused: {error,on_load_failure}, version 2, alive: [false,true]
%% expect: ok: {module,versioned}, version 4, alive: [false,true]
%% expect: again: {module,versioned}, version 5, alive: [false,false]
