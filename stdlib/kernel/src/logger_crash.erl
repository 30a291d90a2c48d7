-module(logger_crash).
-moduledoc """
What the reports about the end of a process say, cut down to what people want to read.

A death is told in parts: the report of the server, its crash report, the reports of its supervisor. Each
becomes a small map here, in the process that logs, so that a large state or message is not sent
anywhere. `logger_crash_collector` puts parts together; `logger_crash_text` makes the text.
""".

-export([part/2, short/3, is_supervisor/1, is_supervisor_call/1, is_library/1]).

-export_type([part/0, why/0]).

-type part() :: #{kind := server | crash | process | supervisor | handler, pid := term(),
                  time := integer(), atom() => term()}.
%% The lines that say what went wrong, the calls that it happened in, innermost first, and a number that
%% is the same for the same reason.
-type why() :: #{class := atom(), text := [string()], frames := [frame()], callee := term(),
                 hash := integer()}.
-type frame() :: {module(), atom(), arity(), file:filename(), pos_integer()}.

%% As many calls of the program's own are kept.
-define(FRAMES, 6).

-doc "The part of a death that an event tells about, if it does. Terms are cut to `Limit` characters.".
-spec part(logger:log_event(), pos_integer()) -> {part, part()} | none.
part(#{msg := Message, meta := #{pid := Pid, time := Time} = Metadata}, Limit) ->
    try part(Message, Pid, Metadata, Limit) of
        none -> none;
        Part -> {part, Part#{time => Time}}
    catch
        _:_ -> none
    end;
part(_Event, _Limit) ->
    none.

part({report, #{label := {gen_server, terminate}} = Report}, Pid, _, Limit) ->
    #{name := Name, last_message := Last, state := State, reason := Reason} = Report,
    #{kind => server, pid => Pid, name => Name, behaviour => gen_server,
      why => why(Reason, Limit),
      last => received(Last, maps:get(client_info, Report, undefined), Limit),
      state => short(State, 10, Limit)};
part({report, #{label := {gen_statem, terminate}} = Report}, Pid, _, Limit) ->
    #{name := Name, queue := Queue, state := State, reason := {Class, Reason, Stacktrace}} = Report,
    #{kind => server, pid => Pid, name => Name, behaviour => gen_statem,
      why => why(Class, Reason, Stacktrace, Limit),
      last => case Queue of
                  [Event | _] -> event(Event, maps:get(client_info, Report, undefined), Limit);
                  [] -> none
              end,
      state => short(State, 10, Limit)};
part({report, #{label := {gen_event, terminate}} = Report}, Pid, _, Limit) ->
    #{handler := Handler, name := Name, last_message := Last, state := State,
      reason := Reason} = Report,
    #{kind => handler, pid => Pid, name => Name, handler => Handler,
      why => why(case Reason of {'EXIT', Exit} -> Exit; _ -> Reason end, Limit),
      last => ["event ", short(Last, 16, Limit)], state => short(State, 10, Limit)};
part({report, #{label := {proc_lib, crash}, report := [Own, _]}}, Pid, _, Limit) ->
    {error_info, {Class, Reason, Stacktrace}} = lists:keyfind(error_info, 1, Own),
    Ancestors = proplists:get_value(ancestors, Own, []),
    Call = proplists:get_value(initial_call, Own),
    #{kind => crash, pid => Pid,
      name => registered(proplists:get_value(registered_name, Own, [])),
      label => proplists:get_value(process_label, Own, none),
      call => case Call of {M, F, A} when is_list(A) -> {M, F, length(A)}; _ -> Call end,
      behaviour => behaviour(Call), is_starting => is_starting(Stacktrace),
      why => why(Class, Reason, Stacktrace, Limit),
      parent => parent(Ancestors), path => path(Ancestors)};
part({report, #{label := {Kind, Context}, report := Items} = Report}, Pid, _, Limit)
  when Kind =:= supervisor orelse Kind =:= supervisor_bridge, Context =/= progress ->
    Child = proplists:get_value(offender, Items, []),
    Reason = proplists:get_value(reason, Items),
    Ancestors = case get('$ancestors') of List when is_list(List) -> List; _ -> [] end,
    #{kind => supervisor, pid => Pid, context => Context,
      name => supervisor_name(proplists:get_value(supervisor, Items)),
      child => proplists:get_value(pid, Child), id => id(Child),
      child_type => proplists:get_value(child_type, Child, worker), start => start(Child),
      why => why(Reason, Limit), failed => failed_child(Reason),
      restarts => maps:get(restarts, Report, none),
      %% Whether somebody will say what happens to the supervisor if it gives up.
      parent => parent(Ancestors), path => path([Pid | Ancestors])};
part({"Error in process ~p with exit value:~n~p~n", [Pid, Reason]}, Pid, #{error_logger := _}, Limit) ->
    #{kind => process, pid => Pid, why => why(Reason, Limit)};
part({[_ | _] = Format, [Pid, _, Most, Size | Others]}, Pid,
     #{error_logger := #{emulator := true}}, _Limit) ->
    case {string:find(Format, "maximum heap size reached"), string:find(Format, "memory limit")} of
        {[_ | _], _} ->
            end_for_memory(Pid, case Others of
                                    [true | _] -> "was killed";
                                    _ -> "has too large a heap"
                                end,
                           "its heap has ~w words, its max_heap_size is ~w", [Size, Most]);
        {nomatch, [_ | _]} ->
            end_for_memory(Pid, "was ended", "it had most, ~w bytes, when more than ~w were used",
                           [Size, Most]);
        _ ->
            none
    end;
part(_Message, _Pid, _Metadata, _Limit) ->
    none.

end_for_memory(Pid, Title, Format, Arguments) ->
    #{kind => process, pid => Pid, title => Title,
      why => #{class => error, text => [flat(io_lib:format(Format, Arguments))], frames => [],
               callee => none, hash => 0}}.

%% Behaviours call init/1 from there.
is_starting(Stacktrace) ->
    lists:any(fun(Frame) -> element(2, Frame) =:= init_it end, Stacktrace).

registered([]) -> none;
registered(Name) -> Name.

supervisor_name({local, Name}) -> Name;
supervisor_name({global, Name}) -> Name;
supervisor_name({via, _, Name}) -> Name;
supervisor_name({Pid, _Module}) when is_pid(Pid) -> Pid;
supervisor_name(Name) -> Name.

id(Child) ->
    case lists:keyfind(id, 1, Child) of
        {id, Id} -> {ok, Id};
        false -> none
    end.

start(Child) ->
    case lists:keyfind(mfargs, 1, Child) of
        {mfargs, {Module, Function, Arguments}} when is_list(Arguments) ->
            {Module, Function, length(Arguments)};
        _ ->
            none
    end.

failed_child({shutdown, {failed_to_start_child, Id, _}}) -> {ok, Id};
failed_child(_) -> none.

%% -- Who -----------------------------------------------------------------------------------------

behaviour({supervisor, _, _}) ->
    supervisor;
behaviour({Module, init, _}) when is_atom(Module) ->
    Attributes = try Module:module_info(attributes) catch _:_ -> [] end,
    Named = lists:append([Names || {Key, Names} <- Attributes,
                                   Key =:= behaviour orelse Key =:= behavior]),
    case [Name || Name <- Named, lists:member(Name, [gen_server, gen_statem, gen_event, supervisor])] of
        [Name | _] -> Name;
        [] -> none
    end;
behaviour(_) ->
    none.

%% The process above, if it is a supervisor that will say what it does.
parent([Parent | _]) ->
    case {is_supervisor(Parent), Parent} of
        {true, Pid} when is_pid(Pid) -> Pid;
        {true, Name} -> whereis(Name);
        {false, _} -> none
    end;
parent([]) ->
    none.

-doc "Whether a process is one of the module `supervisor`, or a bridge to one.".
-spec is_supervisor(pid() | atom()) -> boolean().
is_supervisor(Name) when is_atom(Name) ->
    is_supervisor(whereis(Name));
is_supervisor(Pid) when Pid =:= self() ->
    is_supervisor_call(get('$initial_call'));
is_supervisor(Pid) when is_pid(Pid), node(Pid) =:= node() ->
    case process_info(Pid, {dictionary, '$initial_call'}) of
        {_, Call} -> is_supervisor_call(Call);
        undefined -> false
    end;
is_supervisor(_) ->
    false.

-doc "Whether `'$initial_call'` is that of a supervisor.".
-spec is_supervisor_call(term()) -> boolean().
is_supervisor_call({supervisor, _, _}) -> true;
is_supervisor_call({supervisor_bridge, _, _}) -> true;
is_supervisor_call(_) -> false.

%% The supervisors above, outermost first.
path(Ancestors) ->
    lists:reverse([named(Ancestor) || Ancestor <- Ancestors, is_supervisor(Ancestor)]).

named(Pid) when is_pid(Pid) ->
    case process_info(Pid, registered_name) of
        {registered_name, Name} -> Name;
        _ -> Pid
    end;
named(Name) ->
    Name.

%% -- Why -----------------------------------------------------------------------------------------

%% A reason, as a process ends with it, may have the stack trace of an exception in it.
why({{nocatch, Value}, [_ | _] = Stacktrace} = Reason, Limit) ->
    case is_stacktrace(Stacktrace) of
        true -> why(throw, Value, Stacktrace, Limit);
        false -> why(exit, Reason, [], Limit)
    end;
why({What, [_ | _] = Stacktrace} = Reason, Limit) ->
    case is_stacktrace(Stacktrace) of
        true -> why(error, What, Stacktrace, Limit);
        false -> why(exit, Reason, [], Limit)
    end;
why(Reason, Limit) ->
    why(exit, Reason, [], Limit).

is_stacktrace(Stacktrace) ->
    lists:all(fun({Module, Function, _, Info}) ->
                  is_atom(Module) andalso is_atom(Function) andalso is_list(Info);
                 (_) ->
                  false
              end,
              Stacktrace).

why(Class, Reason, Stacktrace, Limit) ->
    #{class => Class, text => text(Class, Reason, Stacktrace, Limit),
      frames => lists:sublist(frames(Stacktrace), ?FRAMES),
      callee => callee(Class, Reason, Stacktrace),
      hash => erlang:phash2({Class =:= error orelse Class =:= throw, Reason})}.

%% The exception as the shell says it, with what is known about the arguments of the call that failed.
text(_Class, {What, {Module, call, [Server, Request | _]}}, _, Limit)
  when Module =:= gen_server; Module =:= gen_statem ->
    [flat(["the call of ", shown_name(Server), " failed: ", short(What, 11, Limit)]),
     flat(["the request was ", short(Request, 26, Limit)])];
text(exit, Reason, _, Limit) ->
    [flat(short(Reason, 11, Limit))];
text(error, function_clause, [{Module, Function, Arguments, _} | _], Limit)
  when is_list(Arguments) ->
    folded("no function clause matching ", call(Module, Function, Arguments, Limit));
text(Class, Reason, Stacktrace, Limit) ->
    Text = erl_error:format_exception(1, Class, Reason, top(Stacktrace),
                                      fun(_, _, _) -> false end,
                                      fun(Term, _) -> on_a_line(Term, Limit) end, unicode),
    [What | Details] = lines(without_title(Class, flat(Text))),
    case {lists:suffix(" ", What), Details} of
        {true, [Term | Others]} -> folded(What, string:trim(Term)) ++ details(Others);
        _ -> [What | details(Details)]
    end.

%% On a line of its own if it is long.
folded(Text, Term) ->
    case length(Text) + length(Term) > 88 of
        true -> [string:trim(Text, trailing), "  " ++ Term];
        false -> [Text ++ Term]
    end.

call(Module, Function, Arguments, Limit) ->
    Each = max(20, Limit div max(1, length(Arguments))),
    flat([io_lib:format("~tp:~tp(", [Module, Function]),
          lists:join(", ", [on_a_line(Argument, Each) || Argument <- Arguments]), ")"]).

on_a_line(Term, Limit) ->
    io_lib:format("~0tp", [Term], [{chars_limit, Limit div 2}]).

%% How the call was that failed, and what is wrong with its arguments.
details(Lines) ->
    [Line || Line <- [string:trim(Line) || Line <- Lines],
             not lists:prefix("in function", Line), not lists:prefix("in operator", Line)].

%% Frames below the top are shown otherwise; so is the place.
top([{Module, Function, Arguments, Info} | _]) when is_list(Arguments) ->
    [{Module, Function, Arguments, lists:keydelete(file, 1, lists:keydelete(line, 1, Info))}];
top(_) ->
    [].

without_title(Class, Text) ->
    Title = "exception " ++ atom_to_list(Class) ++ ": ",
    case lists:prefix(Title, Text) of
        true -> lists:nthtail(length(Title), Text);
        false -> Text
    end.

lines(Text) ->
    case [Line || Line <- string:split(Text, "\n", all), string:trim(Line) =/= ""] of
        [] -> [""];
        Lines -> Lines
    end.

%% What the program itself has called, with places.
frames(Stacktrace) ->
    [{Module, Function, arity(Arguments), File, Line}
     || {Module, Function, Arguments, Info} <- Stacktrace,
        {file, File} <- [lists:keyfind(file, 1, Info)],
        {line, Line} <- [lists:keyfind(line, 1, Info)],
        not is_library(Module)].

arity(Arguments) when is_list(Arguments) -> length(Arguments);
arity(Arity) -> Arity.

-doc "Whether a module is one of OTP's here. The code server is not asked: it may be busy when many crash.".
-spec is_library(module()) -> boolean().
is_library(Module) ->
    try lists:keyfind(source, 1, Module:module_info(compile)) of
        {source, [_ | _] = Path} -> not lists:member($/, Path) andalso is_in_library(Path);
        _ -> true
    catch
        _:_ -> true
    end.

%% What lies in the library has no directory in its name; neither has what was found where we are.
is_in_library(File) ->
    Library = alder_code:lib_dir(),
    {ok, Applications} = alder_file:list_dir(Library),
    lists:any(fun(Application) ->
                  alder_file:is_regular(lists:append([Library, "/", Application, "/src/", File]))
              end,
              Applications).

%% What was called, or is, where it happened: to find it in the line.
callee(error, {badmatch, _}, _) -> '=';
callee(error, {case_clause, _}, _) -> 'case';
callee(error, if_clause, _) -> 'if';
callee(error, {try_clause, _}, _) -> 'try';
callee(Class, _Reason, [{Module, Function, Arguments, Info} | _]) ->
    case lists:keymember(line, 1, Info) andalso not is_library(Module) of
        true when is_list(Arguments) -> {head, Function};
        true -> {call, erlang, Class, 1};
        false -> {call, Module, Function, arity(Arguments)}
    end;
callee(_Class, _Reason, _Stacktrace) ->
    none.

%% -- What it was doing ---------------------------------------------------------------------------

received(Message, {Client, Known}, Limit) ->
    ["call ", short(Message, 15, Limit), from(Client, Known)];
received({'$gen_cast', Message}, _Client, Limit) ->
    ["cast ", short(Message, 15, Limit)];
received(Message, _Client, Limit) ->
    [short(Message, 10, Limit)].

from(_Client, {Name, _}) when is_atom(Name) -> [" from ", atom_to_list(Name)];
from(Client, dead) -> [" from ", pid_to_list(Client), ", which has ended"];
from(Client, _) when is_pid(Client) -> [" from ", pid_to_list(Client)];
from(_, _) -> "".

event({{call, _}, Message}, {Client, Known}, Limit) ->
    ["call ", short(Message, 15, Limit), from(Client, Known)];
event({Type, Content}, _Client, Limit) ->
    [io_lib:format("~tw ", [Type]), short(Content, 15, Limit)].

-doc "A term of limited length, laid out behind so many columns.".
-spec short(term(), non_neg_integer(), pos_integer()) -> unicode:chardata().
short(Term, Column, Limit) ->
    io_lib:format("~*.*tp", [88, Column + 1, Term], [{chars_limit, Limit}]).

shown_name(Name) ->
    io_lib:format("~tp", [Name]).

flat(Text) ->
    unicode:characters_to_list(Text).
