-module(alder_test_report).
-moduledoc """
What `alder test` prints of tests: those that fail, with what was expected, what was there, and where they
differ. Also used by `ct_runner`.
""".
-behaviour(eunit_listener).

-export([start/1, failure/4]).
-export([init/1, handle_begin/3, handle_end/3, handle_cancel/3, terminate/2]).

%% What is shown of a term that is very large.
-define(DEPTH, 60).

-record(state, {module :: module(), tell :: {pid(), reference()}, is_quiet :: boolean(),
                counts = #{passed => 0, failed => 0, skipped => 0, cancelled => 0} :: map()}).

-spec start([term()]) -> pid().
start(Options) -> eunit_listener:start(?MODULE, Options).

-spec init([term()]) -> #state{}.
init(Options) ->
    {tell, Pid, Reference} = lists:keyfind(tell, 1, Options),
    receive
        {start, _} -> ok
    end,
    #state{module = proplists:get_value(module, Options), tell = {Pid, Reference},
           is_quiet = proplists:get_bool(quiet, Options)}.

-spec terminate(term(), #state{}) -> ok.
terminate(_Result, #state{tell = {Pid, Reference}, counts = Counts}) ->
    Pid ! {Reference, Counts},
    ok.

-spec handle_begin(group | test, [{atom(), term()}], #state{}) -> #state{}.
handle_begin(_Kind, _Data, State) -> State.

-spec handle_end(group | test, [{atom(), term()}], #state{}) -> #state{}.
handle_end(group, _Data, State) ->
    State;
handle_end(test, Data, State) ->
    case proplists:get_value(status, Data) of
        ok -> counted(passed, State);
        {error, Exception} -> show(failure("FAIL", title(Data), Exception, output(Data)), failed, State);
        {skipped, Reason} ->
            show(["SKIP ", title(Data), ": ", eunit_text:skipped(Reason), "\n"], skipped, State)
    end.

%% Groups that are given up because of something in them have been told of already.
-spec handle_cancel(group | test, [{atom(), term()}], #state{}) -> #state{}.
handle_cancel(test, Data, State) ->
    case proplists:get_value(reason, Data) of
        {timeout, #{stacktrace := Frames}} ->
            show(["TIMEOUT ", title(Data), place(Frames), "\n"], cancelled, State);
        Reason ->
            show(["CANCELLED ", title(Data), because(Reason), "\n"], cancelled, State)
    end;
handle_cancel(group, Data, State) ->
    case proplists:get_value(reason, Data) of
        undefined -> State;
        {blame, _} -> State;
        {abort, {Kind, Exception}} when Kind =:= setup_failed; Kind =:= cleanup_failed;
                                        Kind =:= instantiation_failed ->
            Title = [kind(Kind), group(Data, State)],
            show(failure("CANCELLED", Title, Exception, <<>>), cancelled, State);
        {abort, {generator_failed, {{Module, Name, _}, Exception}}} ->
            Title = io_lib:format("generator ~ts:~ts failed", [Module, Name]),
            show(failure("CANCELLED", Title, Exception, <<>>), cancelled, State);
        {abort, Reason} ->
            {Title, More} = eunit_text:aborted(Reason, ?DEPTH),
            show(["CANCELLED ", Title, ": ", More, group(Data, State), "\n"], cancelled, State);
        {timeout, _} ->
            show(["TIMEOUT", group(Data, State), "\n"], cancelled, State);
        {exit, Reason} ->
            show(["CANCELLED", group(Data, State), because({exit, Reason}), "\n"], cancelled, State)
    end.

kind(setup_failed) -> "setup failed";
kind(cleanup_failed) -> "cleanup failed";
kind(instantiation_failed) -> "instantiation of tests failed".

because({exit, Reason}) -> io_lib:format(": the test process ended: ~0tP", [Reason, ?DEPTH]);
because(_) -> "".

group(Data, #state{module = Module}) ->
    case proplists:get_value(desc, Data) of
        undefined -> io_lib:format(" in ~ts", [Module]);
        Desc -> [" in ", Desc]
    end.

show(Text, What, #state{is_quiet = IsQuiet} = State) ->
    _ = IsQuiet orelse io:put_chars(Text),
    counted(What, State).

counted(What, #state{counts = Counts} = State) ->
    State#state{counts = maps:update_with(What, fun(N) -> N + 1 end, Counts)}.

output(Data) -> iolist_to_binary(proplists:get_value(output, Data)).

%% The name of a fun says where it is: '-name_test_/0-fun-1-'.
title(Data) ->
    {Module, Name, _Arity} = proplists:get_value(source, Data),
    Readable = case atom_to_list(Name) of
                   "-" ++ Inner -> hd(string:split(Inner, "/"));
                   Plain -> Plain
               end,
    Desc = case proplists:get_value(desc, Data) of
               Empty when Empty =:= undefined; Empty =:= <<>> -> "";
               <<"module '", _/binary>> -> "";
               Text -> [" (", Text, ")"]
           end,
    [io_lib:format("~ts:~ts", [Module, Readable]), Desc].

%% -- One failure ---------------------------------------------------------------------------------

-doc "A label, which test it was, what it raised, and what it had printed.".
-spec failure(string(), iodata(), {atom(), term(), [term()]}, binary()) -> iodata().
failure(Label, Title, {Class, Reason, Stacktrace}, Output) ->
    [Label, " ", Title, place(Stacktrace), "\n",
     reason(Class, Reason, Stacktrace),
     printed(Output)].

%% Where it happened: the innermost call with a line, if possible not in the library, whose files are known by
%% their names only.
place(Stacktrace) ->
    Places = [{File, Line} || {_, _, _, Location} <- Stacktrace,
                              {file, File} <- Location, {line, Line} <- Location],
    case [Place || {File, _} = Place <- Places, lists:member($/, File)] ++ Places of
        [{File, Line} | _] -> io_lib:format(" (~ts:~w)", [File, Line]);
        [] -> ""
    end.

printed(<<>>) -> "";
printed(Output) -> ["     output:\n", indented(Output)].

indented(Text) ->
    Lines = string:split(string:trim(Text, trailing, "\n"), "\n", all),
    [["       ", Line, "\n"] || Line <- Lines].

reason(error, {Assertion, Facts}, Stacktrace) when is_atom(Assertion), is_list(Facts) ->
    case [Module || {module, Module} <- Facts] of
        [] -> exception(error, {Assertion, Facts}, Stacktrace);
        _ -> assertion(Assertion, Facts)
    end;
reason(Class, Reason, Stacktrace) ->
    exception(Class, Reason, Stacktrace).

exception(Class, Reason, Stacktrace) ->
    indented(unicode:characters_to_binary(erl_error:format_exception(Class, Reason, Stacktrace))).

assertion(Assertion, Facts) ->
    Lines = lists:flatmap(fun fact/1, told(Assertion, Facts)),
    Width = lists:max([0 | [length(Label) || {Label, _} <- Lines]]),
    [[line(Label, Width, Text) || {Label, Text} <- Lines], differences(Facts)].

%% What must not be.
told(assertNotEqual, Facts) -> Facts ++ [{"expected", "anything else"}];
told(Assertion, Facts) when Assertion =:= assertNotMatch; Assertion =:= assertNotException ->
    [case Fact of
         {pattern, Pattern} -> {"expected", ["anything but ", pattern(Pattern)]};
         _ -> Fact
     end || Fact <- Facts];
told(_, Facts) -> Facts.

fact({Label, Text}) when is_list(Label) -> [{Label, Text}];
fact({module, _}) -> [];
fact({line, _}) -> [];
fact({comment, Comment}) -> [{"comment", term(Comment)}];
fact({expression, Text}) -> [{"", source(Text)}];
fact({command, Command}) -> [{"command", Command}];
fact({pattern, Pattern}) -> [{"expected", pattern(Pattern)}];
fact({expected, Value}) -> [{"expected", term(Value)}];
fact({expected_status, Status}) -> [{"expected status", term(Status)}];
fact({expected_output, Text}) -> [{"expected output", term(Text)}];
fact({unexpected_success, Value}) -> [{"got", term(Value)}];
fact({unexpected_exception, {Class, Reason, _}}) -> [{"got", [atom_to_list(Class), ":", term(Reason)]}];
fact({_, Value}) -> [{"got", term(Value)}].

line("", _Width, Text) -> ["     ", Text, "\n"];
line(Label, Width, Text) -> ["     ", string:pad(Label, Width, leading), ": ", Text, "\n"].

term(Term) -> io_lib:format("~0tP", [Term, ?DEPTH]).

%% `{ error , badarg , [...] }` is what the macros make of a class and a term.
pattern(Pattern) ->
    case {lists:suffix(" , [...] }", Pattern), string:split(Pattern, " , ")} of
        {true, ["{ " ++ Class, Rest]} ->
            [Class, ":", source(lists:sublist(Rest, length(Rest) - length(" , [...] }")))];
        _ -> source(Pattern)
    end.

%% The macros give tokens with blanks between them. A pattern may have a guard, which is none of an
%% expression.
source(Text) ->
    {Expression, Guard} = case string:split(Text, " when ") of
                              [Pattern, Condition] -> {Pattern, [" when ", source(Condition)]};
                              [_] -> {Text, ""}
                          end,
    maybe
        {ok, Tokens, _} ?= erl_scan:string(Expression ++ " ."),
        {ok, Expressions} ?= erl_parse:parse_exprs(Tokens),
        Lines = erl_pp:exprs(Expressions),
        [lists:join(" ", [string:trim(Line) || Line <- string:split(Lines, "\n", all)]), Guard]
    else
        _ -> Text
    end.

differences(Facts) ->
    case {[Value || {expected, Value} <- Facts], [Value || {value, Value} <- Facts]} of
        {[Expected], [Got]} -> [["     ", Text, "\n"] || Text <- alder_test_difference:text(Expected, Got)];
        _ -> []
    end.
