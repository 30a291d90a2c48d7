-module(logger_crash_text).
-moduledoc """
The block of text about a death.

    08:28:00.123 rate_limiter crashed
      who     gen_server rate_limiter <0.91.0>, under main_sup > rate_limiter_sup
      why     bad key: boom
              called as maps:get(boom,#{})
              in rate_limiter:handle_call/3, rate_limiter.erl:45
                45 |     {reply, maps:get(Key, Counts), State}.
                   |             ^^^^^^^^^^^^^^^^^^^^^
      message call {check_rate,boom} from <0.88.0>
      state   #{}
      then    rate_limiter_sup restarts it: 3 of 5 restarts used in the last 60 s
""".

-export([block/2, cause/2, time/2, level/2]).

-define(INDENT, "          ").

-doc "The text of a death, with an empty line behind it.".
-spec block(logger_crash_collector:death(), map()) -> unicode:chardata().
block(#{parts := Parts} = Death, Config) ->
    Teller = logger_crash_collector:teller(Death),
    [time(Teller, Config), paint(failure, title(Death), Config), "\n",
     lines("who", who(Parts, Config), Config),
     lines("why", why(Death, Teller, Config), Config),
     lines("args", more(arguments, Parts), Config),
     lines("message", detail(last, Parts), Config),
     lines("state", detail(state, Parts), Config),
     lines("stack", more(stack, Parts), Config),
     lines("mailbox", more(mailbox, Parts), Config),
     lines("links", more(links, Parts), Config),
     lines("above", more(ancestors, Parts), Config),
     lines("dict", more(dictionary, Parts), Config),
     lines("then", then(Death, Config), Config),
     lines("before", causes(Death, Config), Config),
     lines("now", maps:get(now, Death, []), Config),
     "\n"].

%% A label with its lines; nothing where there are none.
lines(_Label, [], _Config) ->
    [];
lines(Label, [Line | Lines], Config) ->
    [["  ", paint(label, string:pad(Label, 8), Config), Line, "\n"]
     | [[?INDENT, Other, "\n"] || Other <- Lines]].

%% -- The title -----------------------------------------------------------------------------------

title(#{parts := #{server := #{kind := handler, handler := Handler, name := Manager}}}) ->
    text("event handler ~ts of ~ts crashed", [name(Handler), name(Manager)]);
title(#{parts := #{start_error := #{failed := {ok, _}} = Part}}) ->
    text("~ts could not be started: one of its children failed", [child_name(Part)]);
title(#{parts := #{start_error := Part} = Parts}) ->
    text("~ts could not be started", [case Parts of
                                          #{crash := #{name := Name}} when Name =/= none -> name(Name);
                                          _ -> child_name(Part)
                                      end]);
title(#{parts := #{crash := #{is_starting := true, name := Name, pid := Pid}}}) ->
    text("~ts could not be started", [case Name of none -> name(Pid); _ -> name(Name) end]);
title(#{parts := #{server := #{title := Title} = Server} = Parts}) ->
    text("~ts ~ts", [server_name(Server, Parts), Title]);
title(#{parts := #{server := Server} = Parts}) ->
    text("~ts crashed", [server_name(Server, Parts)]);
title(#{parts := #{crash := #{pid := Pid} = Crash} = Parts}) ->
    text("~ts crashed", [crashed_name(Crash, Parts, Pid)]);
title(#{like := Other, parts := #{exit := #{child := Pid}}} = Death) ->
    %% What it died of has been told already.
    case pid(Other) of
        Pid -> [title(Other), " before"];
        _ -> title(maps:remove(like, Death))
    end;
title(#{parts := #{exit := #{context := shutdown_error} = Part}}) ->
    text("~ts did not end as it should", [child_name(Part)]);
title(#{parts := #{exit := #{why := #{text := ["killed"]}} = Part}}) ->
    text("~ts was killed", [child_name(Part)]);
title(#{parts := #{exit := Part}}) ->
    text("~ts ended", [child_name(Part)]);
title(#{escalation := [#{name := Name} | _]}) ->
    text("supervisor ~ts gave up", [name(Name)]).

pid(#{parts := #{crash := #{pid := Pid}}}) -> Pid;
pid(#{parts := #{server := #{pid := Pid}}}) -> Pid;
pid(_Death) -> none.

server_name(#{name := Name, pid := Pid}, Parts) when Name =:= Pid -> id_or_pid(Parts, Pid);
server_name(#{name := Name}, _Parts) -> name(Name);
server_name(#{pid := Pid}, Parts) -> id_or_pid(Parts, Pid).

crashed_name(#{name := none}, Parts, Pid) -> id_or_pid(Parts, Pid);
crashed_name(#{name := Name}, _Parts, _Pid) -> name(Name).

%% What has no name may have one in its supervisor.
id_or_pid(#{exit := #{id := {ok, Id}}}, Pid) when Id =/= undefined ->
    text("~ts ~ts", [name(Id), name(Pid)]);
id_or_pid(_Parts, Pid) ->
    name(Pid).

child_name(#{id := {ok, Id}}) when Id =/= undefined -> name(Id);
child_name(#{child := Child}) -> name(Child).

name(Pid) when is_pid(Pid) -> pid_to_list(Pid);
name(Term) -> unicode:characters_to_list(io_lib:format("~0tp", [Term], [{chars_limit, 60}])).

%% -- Who -----------------------------------------------------------------------------------------

who(#{server := #{kind := handler, pid := Pid}}, Config) ->
    [text("in process ~ts; the handler is taken out, the manager goes on", [name(Pid)])
     || _ <- [Config]];
who(#{crash := #{pid := Pid, call := Call, behaviour := Behaviour} = Crash}, Config) ->
    What = case {Behaviour, Call} of
               {none, {Module, Function, Arity}} when is_integer(Arity) ->
                   text("process ~ts, started with ~ts", [name(Pid), call(Module, Function, Arity)]);
               {none, _} ->
                   text("process ~ts", [name(Pid)]);
               {_, {Module, _, _}} ->
                   text("~ts ~ts ~ts", [name(Behaviour), name(Module), name(Pid)])
           end,
    [[What, label(Crash), under(Crash, Config)]];
who(#{server := #{kind := server, pid := Pid, behaviour := Behaviour}} = Parts, Config) ->
    [[text("~ts ~ts", [name(Behaviour), name(Pid)]), under(maps:get(exit, Parts, #{}), Config)]];
who(#{server := #{kind := process}}, _Config) ->
    [];
who(#{exit := #{child := Child, child_type := Type} = Part}, Config) ->
    [[name(Type), [[" ", name(Child)] || is_pid(Child)], started(Part), under(Part, Config)]];
who(#{start_error := #{child_type := Type} = Part}, Config) ->
    [[name(Type), started(Part), under(Part, Config)]];
who(_, _Config) ->
    [].

started(#{start := {Module, Function, Arity}}) ->
    [", started with ", call(Module, Function, Arity)];
started(_) ->
    "".

label(#{label := none}) -> "";
label(#{label := Label}) -> [" (", name(Label), ")"];
label(_) -> "".

under(#{path := [_ | _] = Path}, _Config) ->
    [", under ", lists:join(" > ", [name(Name) || Name <- Path])];
under(_, _Config) ->
    "".

%% A fun has a name made of the function's that it is in.
call(Module, Function, Arity) ->
    case atom_to_list(Function) of
        "-" ++ Name ->
            case string:split(Name, "-") of
                [Outer, "fun-" ++ _] -> text("a fun in ~tp:~ts", [Module, Outer]);
                [Outer, _] -> text("~tp:~ts", [Module, Outer])
            end;
        _ ->
            text("~tp:~tp/~w", [Module, Function, Arity])
    end.

%% -- Why -----------------------------------------------------------------------------------------

why(#{like := Other, parts := #{exit := #{child := Pid}}}, _Teller, _Config) ->
    case pid(Other) of
        Pid -> [];
        _ -> [text("linked to what died before: ~ts", [title(Other)])]
    end;
why(#{parts := #{start_error := #{failed := {ok, Id}}}}, _Teller, _Config) ->
    [text("its child ~ts could not be started", [name(Id)])];
why(#{parts := Parts}, _Teller, _Config) when map_size(Parts) =:= 0 ->
    [];
why(#{parts := #{exit := _} = Parts}, #{why := #{text := ["killed"]}}, _Config)
  when map_size(Parts) =:= 1 ->
    [];
why(_Death, #{why := #{class := Class, text := [Line | Lines], frames := Frames,
                       callee := Callee}}, Config) ->
    First = case Class of
                error -> Line;
                _ -> [atom_to_list(Class), ": ", Line]
            end,
    [paint(reason, First, Config) | Lines] ++ places(Frames, Callee, Config);
why(_Death, _Teller, _Config) ->
    [].

%% Where it happened, with the source, then where that was called from.
places([], _Callee, _Config) ->
    [];
places([{Module, Function, Arity, File, Line} = Frame | Callers], Callee, Config) ->
    [[text("in ~ts, ", [call(Module, Function, Arity)]), place(File, Line, Config)]]
    ++ source(Frame, Callee, Config)
    ++ [[text("called from ~ts, ", [call(CallerModule, CallerFunction, CallerArity)]),
         place(CallerFile, CallerLine, Config)]
        || {CallerModule, CallerFunction, CallerArity, CallerFile, CallerLine} <- Callers].

place(File, Line, Config) ->
    paint(place, text("~ts:~w", [File, Line]), Config).

source({Module, _, _, File, Number}, Callee, #{source := false} = _Config) ->
    _ = {Module, File, Number, Callee},
    [];
source({Module, _, _, File, Number}, Callee, Config) ->
    try line(Module, File, Number, Callee) of
        {ok, Line, Place} ->
            Label = integer_to_list(Number),
            [["  ", paint(label, [Label, " | "], Config), Line]
             | marks(Place, lists:duplicate(length(Label), $\s), Config)];
        none ->
            []
    catch
        %% Whatever the file is, the block is shown.
        _:_ -> []
    end.

%% The path is as it was when the module was loaded; the code server knows the whole one.
line(Module, File, Number, Callee) ->
    case logger_source:line(File, Number, Callee) of
        none ->
            case code:which(Module) of
                Path when is_list(Path) -> logger_source:line(Path, Number, Callee);
                _ -> none
            end;
        Found ->
            Found
    end.

marks(none, _Blanks, _Config) ->
    [];
marks({Start, Length}, Blanks, Config) ->
    [["  ", paint(label, [Blanks, " | "], Config), lists:duplicate(Start, $\s),
      paint(mark, lists:duplicate(max(1, Length), $^), Config)]].

%% -- What it was doing ---------------------------------------------------------------------------

detail(Key, #{server := Server}) ->
    case Server of
        #{Key := none} -> [];
        #{Key := Text} -> [Text];
        #{} -> []
    end;
detail(_Key, _Parts) ->
    [].

%% What `logger_crash_details` has to say, if it was asked.
more(Key, Parts) ->
    case [Lines || Kind <- [crash, server, exit, start_error],
                   #{Kind := #{more := #{Key := Lines}}} <- [Parts]] of
        [Lines | _] -> Lines;
        [] -> []
    end.

%% -- What happens then ---------------------------------------------------------------------------

then(#{escalation := [Part | Parts]}, Config) ->
    gives_up(Part, Config) ++ escalation(Part, Parts, Config);
then(#{parts := #{exit := #{restarts := Restarts, name := Name}}}, Config) when is_map(Restarts) ->
    decision(name(Name), "it", Restarts, Config);
then(#{parts := #{exit := _}}, _Config) ->
    [];
then(#{parts := #{start_error := #{name := Name, child := undefined}}}, _Config) ->
    [text("~ts cannot start without it", [name(Name)])];
then(#{parts := #{start_error := #{name := Name}}}, _Config) ->
    [text("~ts tries again", [name(Name)])];
then(#{parts := #{crash := #{is_starting := true}}}, _Config) ->
    [];
then(#{parts := #{crash := #{parent := Parent, path := [_ | _] = Path}}}, _Config) when Parent =/= none ->
    [text("~ts has not said yet what it does", [name(lists:last(Path))])];
then(_Death, _Config) ->
    [].

decision(Supervisor, What, #{action := restart, others := Others} = Restarts, Config) ->
    [[paint(good, text("~ts restarts ~ts~ts", [Supervisor, What, with(Others)]), Config), ": ",
      used(Restarts)]];
decision(Supervisor, What, #{action := none, type := Type}, _Config) ->
    [text("~ts does not restart ~ts: it is ~ts", [Supervisor, What, name(Type)])];
decision(Supervisor, _What, #{action := give_up} = Restarts, Config) ->
    [paint(failure, text("~ts gives up", [Supervisor]), Config) | allowed(Restarts)].

with([]) -> "";
with(Others) -> [", and with it ", names(Others)].

used(#{used := Used, intensity := Intensity, period := Period}) ->
    text("~w of ~w ~ts used in the last ~w s",
         [Used, Intensity, case Intensity of 1 -> "restart"; _ -> "restarts" end, Period]).

gives_up(#{name := Name, restarts := #{others := Others} = Restarts}, Config) ->
    [[paint(failure, text("~ts gives up", [name(Name)]), Config), ": ", exceeded(Restarts)]
     | went_down(Others)];
gives_up(#{name := Name}, Config) ->
    [paint(failure, text("~ts gives up", [name(Name)]), Config)].

exceeded(#{used := Used, intensity := Intensity, period := Period}) ->
    text("~w in the last ~w s are more than the ~w allowed", [Used, Period, Intensity]).

allowed(Restarts) -> [exceeded(Restarts)].

went_down([]) -> [];
went_down(0) -> [];
went_down(Others) -> [["with it end ", names(Others)]].

names(Number) when is_integer(Number) ->
    text("~w other children", [Number]);
names(Ids) when length(Ids) > 8 ->
    [names(lists:sublist(Ids, 7)), text(" and ~w more", [length(Ids) - 7])];
names(Ids) ->
    lists:join(", ", [name(Id) || Id <- Ids]).

%% What the supervisors above do, each about the one below it.
escalation(#{name := Name}, [#{restarts := #{action := give_up}} = Part | Parts], Config) ->
    _ = Name,
    gives_up(Part, Config) ++ escalation(Part, Parts, Config);
escalation(#{name := Name}, [#{name := Above, restarts := Restarts} = Part | Parts], Config)
  when is_map(Restarts) ->
    decision(name(Above), name(Name), Restarts, Config) ++ escalation(Part, Parts, Config);
escalation(#{parent := none, restarts := #{action := give_up}}, [], _Config) ->
    ["no supervisor is above it"];
escalation(_Part, _Parts, _Config) ->
    [].

causes(#{causes := [_ | Causes], parts := Parts}, Config) when map_size(Parts) > 0 ->
    %% The first one is what this is about.
    [cause(Cause, Config) || Cause <- Causes];
causes(#{causes := Causes}, Config) ->
    [cause(Cause, Config) || Cause <- Causes].

-doc "When and of what a process has died, on a line.".
-spec cause({integer(), logger_crash:part()}, map()) -> unicode:chardata().
cause({_, #{why := #{text := [Reason | _], frames := Frames}} = Part}, Config) ->
    [time(Part, Config), child_name(Part), ": ", Reason,
     case Frames of
         [{_, _, _, File, Line} | _] -> [" (", place(File, Line, Config), ")"];
         [] -> ""
     end].

%% -- Parts of lines ------------------------------------------------------------------------------

-doc "The time of an event, `08:28:00.123`, with a blank behind it.".
-spec time(map(), map()) -> unicode:chardata().
time(_Metadata, #{time := false}) ->
    "";
time(#{time := Time}, Config) ->
    {_, {Hour, Minute, Second}} = logger_time:local(Time),
    [paint(label, text("~2..0w:~2..0w:~2..0w.~3..0w", [Hour, Minute, Second,
                                                       Time rem 1000000 div 1000]), Config), " "];
time(_Metadata, _Config) ->
    "".

-doc "The level of an event.".
-spec level(logger:level(), map()) -> unicode:chardata().
level(Level, Config) ->
    Style = case logger:compare_levels(Level, warning) of
                gt -> failure;
                eq -> warning;
                lt when Level =:= notice -> good;
                lt -> label
            end,
    paint(Style, atom_to_list(Level), Config).

text(Format, Arguments) ->
    io_lib:format(Format, Arguments).

paint(Style, Text, #{colour := true}) -> ["\e[", code(Style), "m", Text, "\e[0m"];
paint(_Style, Text, _Config) -> Text.

code(failure) -> "1;31";
code(warning) -> "1;33";
code(good) -> "32";
code(reason) -> "1";
code(place) -> "36";
code(mark) -> "31";
code(label) -> "2".
