-module(alder_explain).
-moduledoc """
The last crashes, in full: `explain()` in the shell.

A crash is shown as in the log's short format, with all that is known beside: the values of the arguments, the
whole stack, what was in the mailbox, links, ancestors and the dictionary, what the same child of a supervisor
has died of before, and what has become of it.
""".

-export([show/0, show/1]).

-doc "Shows the last crash.".
-spec show() -> ok.
show() ->
    show(1).

-doc "Shows the last crash but `N - 1`, or the last one of a process, by identifier or name.".
-spec show(pos_integer() | pid() | atom()) -> ok.
show(What) ->
    Deaths = logger_crash_store:deaths(),
    case {find(What, Deaths), Deaths} of
        {none, []} -> io:put_chars("nothing has crashed\n");
        {none, _} when is_integer(What) ->
            io:format("there are ~w crashes to be explained, explain(1) is the last~n", [length(Deaths)]);
        {none, _} -> io:format("nothing is known about a crash of ~tp~n", [What]);
        {Number, _} -> io:put_chars(text(Number, Deaths))
    end.

find(Number, Deaths) when is_integer(Number), Number > 0 ->
    case Number =< length(Deaths) of
        true -> Number;
        false -> none
    end;
find(Process, Deaths) ->
    find(Process, Deaths, 1).

find(Process, [#{parts := Parts, escalation := Escalation} | Deaths], Number) ->
    Known = lists:append([[maps:get(Key, Part, none) || Key <- [pid, name, child]]
                          || {Kind, Part} <- maps:to_list(Parts), Kind =/= 'exit']
                         ++ [[maps:get(child, Part, none), id(Part)]
                             || #{exit := Part} <- [Parts]]
                         ++ [[Pid, Name] || #{pid := Pid, name := Name} <- Escalation]),
    case Process =/= none andalso lists:member(Process, Known) of
        true -> Number;
        false -> find(Process, Deaths, Number + 1)
    end;
find(_Process, [], _Number) ->
    none.

id(#{id := {ok, Id}}) -> Id;
id(_) -> none.

text(Number, Deaths) ->
    [Death | Earlier] = lists:nthtail(Number - 1, Deaths),
    Causes = [{Time, brief(Part)} || {Time, Part} <- history(Death, Earlier)],
    Whole = Death#{causes := Causes, now => since(Death)},
    [logger_crash_text:block(Whole, #{colour => alder_look:is_live_terminal() andalso no_colour()}),
     case length(Deaths) of
         Count when Count > Number ->
             io_lib:format("explain(~w) shows the crash before, of ~w~n", [Number + 1, Count]);
         _ ->
             ""
     end].

no_colour() ->
    lists:member(os:getenv("NO_COLOR"), [false, ""]).

%% -- Before and after ----------------------------------------------------------------------------

%% What the same child has died of before. The block leaves out the first cause: it is this one.
history(#{causes := [_ | _] = Causes}, _Earlier) ->
    Causes;
history(#{parts := #{exit := #{id := Id, pid := Supervisor} = Part}}, Earlier) when Id =/= none ->
    [{maps:get(time, Part), Part}
     | [{Time, Other#{why := maps:get(why, logger_crash_collector:teller(Death))}}
        || #{parts := #{exit := #{time := Time, id := Same, pid := By} = Other}} = Death <- Earlier,
           Same =:= Id, By =:= Supervisor]];
history(_Death, _Earlier) ->
    [].

brief(#{why := #{text := [Line | Lines]} = Why} = Part) ->
    Part#{why := Why#{text := [alder_look:fit(Line, 100) | Lines]}}.

%% The supervisor knows whether it runs again.
since(#{parts := #{exit := #{id := {ok, Id}, pid := Supervisor, name := Name}}}) when Id =/= undefined ->
    case alder_look:ask(fun() -> catch gen_server:call(Supervisor, {describe, 10000}, infinity) end, 1000) of
        {ok, #{children := Children}} ->
            [now(Child) || #{id := Other} = Child <- Children, Other =:= Id];
        {ok, _} ->
            [io_lib:format("~ts has ended", [alder_look:short(Name, 60)])];
        silent ->
            []
    end;
since(_Death) ->
    [].

now(#{pid := Pid, restarts := Restarts}) when is_pid(Pid) ->
    io_lib:format("runs as ~w, restarted ~ts so far",
                  [Pid, case Restarts of 1 -> "once"; _ -> io_lib:format("~w times", [Restarts]) end]);
now(#{pid := restarting}) -> "is being restarted";
now(_) -> "does not run".
