-module(gen_report).
-moduledoc """
Text of the reports of behaviours, in pieces: each is a format string with its arguments. In the
format strings `~p` stands for a term, whatever the options of the log's formatter make of it: with
a depth, on a single line, of limited length.
""".

-export([text/2, format/1, print/2, is_single_line/1]).
-export([format_status/4, shown_state/1, specific/1, header/2]).
-export([client/1, explained/1, label/0, label_line/1, label_lines/1, log_line/1, log_lines/1]).
-export([client_line/1, client_lines/1]).

-type piece() :: {string(), [term()]}.
-export_type([piece/0]).

-doc "The text of the pieces. Options: `depth`, `chars_limit`, `single_line`.".
-spec text([piece()], map()) -> unicode:chardata().
text(Pieces, Options) ->
    Depth = maps:get(depth, Options, unlimited),
    IsSingle = is_single_line(Options),
    Expanded = [expand(Format, Arguments, IsSingle, Depth) || {Format, Arguments} <- Pieces],
    Format = lists:append([Part || {Part, _} <- Expanded]),
    Arguments = lists:append([Part || {_, Part} <- Expanded]),
    case maps:get(chars_limit, Options, unlimited) of
        unlimited -> io_lib:format(Format, Arguments);
        Limit -> io_lib:format(Format, Arguments, [{chars_limit, Limit}])
    end.

-doc "The pieces as one format string with its arguments, for callbacks of `error_logger`'s time.".
-spec format([piece()]) -> {string(), [term()]}.
format(Pieces) ->
    expand(lists:append([Format || {Format, _} <- Pieces]),
           lists:append([Arguments || {_, Arguments} <- Pieces]), false, unlimited).

-spec is_single_line(map()) -> boolean().
is_single_line(Options) ->
    maps:get(single_line, Options, false).

expand(Format, Arguments, IsSingle, Depth) ->
    expand(Format, Arguments, IsSingle, Depth, [], []).

expand([$~ | Rest], Arguments, IsSingle, Depth, Format, Expanded) ->
    {Modifiers, [Directive | Others]} =
        lists:splitwith(fun(Char) -> Char =< $9 orelse Char =:= $t end, Rest),
    case {Directive, Arguments} of
        {$n, _} ->
            expand(Others, Arguments, IsSingle, Depth, "n~" ++ Format, Expanded);
        {$p, [Term | Terms]} when Depth =:= unlimited ->
            expand(Others, Terms, IsSingle, Depth,
                   lists:reverse(directive(Modifiers, IsSingle, $p), Format), [Term | Expanded]);
        {$p, [Term | Terms]} ->
            expand(Others, Terms, IsSingle, Depth,
                   lists:reverse(directive(Modifiers, IsSingle, $P), Format),
                   [Depth, Term | Expanded]);
        {_, [Term | Terms]} ->
            expand(Others, Terms, IsSingle, Depth,
                   lists:reverse([$~ | Modifiers] ++ [Directive], Format), [Term | Expanded])
    end;
expand([Char | Rest], Arguments, IsSingle, Depth, Format, Expanded) ->
    expand(Rest, Arguments, IsSingle, Depth, [Char | Format], Expanded);
expand([], [], _IsSingle, _Depth, Format, Expanded) ->
    {lists:reverse(Format), lists:reverse(Expanded)}.

directive(_Modifiers, true, Char) -> [$~, $0, $t, Char];
directive(Modifiers, false, Char) -> [$~ | Modifiers] ++ [$t, Char].

-doc "A function that prints a term that starts in a column, for `erl_error`.".
-spec print(map(), pos_integer()) -> fun((term(), pos_integer()) -> unicode:chardata()).
print(Options, Width) ->
    case maps:get(depth, Options, unlimited) of
        unlimited ->
            fun(Term, Column) -> io_lib:format("~*.*tp", [Width, Column, Term]) end;
        Depth ->
            fun(Term, Column) -> io_lib:format("~*.*tP", [Width, Column, Term, Depth]) end
    end.

-doc """
What is known about the process whose call made a server fail: `{Pid, {Name, Stacktrace}}`, or that
it has ended or is elsewhere.
""".
-spec client(undefined | {pid(), term()} | pid()) ->
    undefined | {pid(), dead | remote | {term(), erlang:stacktrace()}}.
client({Pid, _Tag}) when is_pid(Pid) ->
    client(Pid);
client(Pid) when is_pid(Pid), node(Pid) =:= node() ->
    case process_info(Pid, [current_stacktrace, registered_name]) of
        undefined -> {Pid, dead};
        [{current_stacktrace, Stacktrace}, {registered_name, []}] -> {Pid, {Pid, Stacktrace}};
        [{current_stacktrace, Stacktrace}, {registered_name, Name}] -> {Pid, {Name, Stacktrace}}
    end;
client(Pid) when is_pid(Pid) ->
    {Pid, remote};
client(_) ->
    undefined.

%% -- Status --------------------------------------------------------------------------------------

-doc """
What a callback module makes of the status map before it is shown: by its `format_status/1`, or by
its older `format_status/2`, which gets `Arguments` and says what is shown instead of the state
(`shown`). What is wrong with the callback is said in place of the state.
""".
-spec format_status(module(), normal | terminate, map(), [term()]) -> map().
format_status(Module, Option, Status, Arguments) ->
    case erlang:function_exported(Module, format_status, 1) of
        true ->
            try checked(Module, Module:format_status(Status), Status)
            catch
                _:_ -> failed(Module, 1, "crashed", Status)
            end;
        false ->
            case erlang:function_exported(Module, format_status, 2) of
                true -> format_old_status(Module, Option, Status, Arguments);
                false -> Status
            end
    end.

checked(Module, New, Status) when is_map(New) ->
    case maps:keys(Status) -- maps:keys(New) of
        [] -> New;
        [_ | _] -> failed(Module, 1, "returned a map with unknown keys", Status)
    end;
checked(Module, _, Status) ->
    failed(Module, 1, "did not return a map", Status).

format_old_status(Module, Option, Status, Arguments) ->
    try Module:format_status(Option, Arguments) of
        Shown -> Status#{shown => Shown}
    catch
        throw:Shown -> Status#{shown => Shown};
        _:_ -> failed(Module, 2, "crashed", Status)
    end.

failed(Module, Arity, What, Status) ->
    Text = io_lib:format("~tp:format_status/~w ~s", [Module, Arity, What]),
    Status#{state => lists:flatten(Text)}.

-doc "The state in a report.".
-spec shown_state(map()) -> term().
shown_state(#{shown := Shown}) -> Shown;
shown_state(#{state := State}) -> State.

-doc "The part of a status that the callback module decides about.".
-spec specific(map()) -> [term()].
specific(#{shown := Shown}) when is_list(Shown) -> Shown;
specific(#{shown := Shown}) -> [Shown];
specific(#{state := State}) -> [{data, [{"State", State}]}].

-spec header(string(), term()) -> string() | {string(), term()}.
header(Title, Pid) when is_pid(Pid) -> Title ++ " " ++ pid_to_list(Pid);
header(Title, Name) when is_atom(Name) -> Title ++ " " ++ atom_to_list(Name);
header(Title, Name) -> {Title, Name}.

%% -- Parts that several reports have -------------------------------------------------------------

-doc "`undef` in a reason, said better: whether the module or the function is missing.".
-spec explained(term()) -> term().
explained({undef, [{Module, Function, Arguments, _} | _] = Stacktrace} = Reason)
  when is_atom(Module), is_list(Arguments) ->
    case erlang:module_loaded(Module) of
        false ->
            {'module could not be loaded', Stacktrace};
        true ->
            case erlang:function_exported(Module, Function, length(Arguments)) of
                true -> Reason;
                false -> {'function not exported', Stacktrace}
            end
    end;
explained(Reason) ->
    Reason.

-doc "The label of this process, if it has one, as a part of a report.".
-spec label() -> map().
label() ->
    case proc_lib:get_label(self()) of
        undefined -> #{};
        Label -> #{process_label => Label}
    end.

-spec label_line(map()) -> [piece()].
label_line(#{process_label := Label}) -> [{". Label: ~p", [Label]}];
label_line(_) -> [].

-spec label_lines(map()) -> [piece()].
label_lines(#{process_label := Label}) -> [{"** Process label == ~p~n", [Label]}];
label_lines(_) -> [].

-spec log_line([term()]) -> [piece()].
log_line([]) -> [];
log_line(Log) -> [{" Log: ~p.", [Log]}].

-spec log_lines([term()]) -> [piece()].
log_lines([]) -> [];
log_lines(Log) -> [{"** Log ==~n** ~p~n", [Log]}].

-spec client_line(undefined | tuple()) -> [piece()].
client_line(undefined) -> [];
client_line({Pid, dead}) -> [{" Client ~p is dead.", [Pid]}];
client_line({Pid, remote}) -> [{" Client ~p is remote on node ~p.", [Pid, node(Pid)]}];
client_line({_, {Name, Stacktrace}}) -> [{" Client ~p stacktrace: ~p.", [Name, Stacktrace]}].

-spec client_lines(undefined | tuple()) -> [piece()].
client_lines(undefined) -> [];
client_lines({Pid, dead}) -> [{"** Client ~p is dead~n", [Pid]}];
client_lines({Pid, remote}) -> [{"** Client ~p is remote on node ~p~n", [Pid, node(Pid)]}];
client_lines({_, {Name, Stacktrace}}) ->
    [{"** Client ~p stacktrace~n** ~p~n", [Name, Stacktrace]}].
