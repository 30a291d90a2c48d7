-module(shell_print).
-moduledoc """
What the shell prints: values, with the records that it knows; exceptions; errors in commands.
""".

-export([value/2, term/3, exception/4, exit_signal/1, diagnostics/2]).

-define(DEPTH, 30).

-doc "Prints a value in lines of its own.".
-spec value(term(), shell_definitions:definitions()) -> ok.
value(Value, Definitions) ->
    io:put_chars([pretty(Value, 1, shell_definitions:records(Definitions)), "\n"]).

-doc "The text of a term that begins in a column.".
-spec term(term(), pos_integer(), shell_definitions:definitions()) -> unicode:chardata().
term(Term, Column, Definitions) ->
    pretty(Term, Column, shell_definitions:records(Definitions)).

pretty(Term, Column, Records) when map_size(Records) =:= 0 ->
    laid_out(Term, Column, no_fun);
pretty(Term, Column, Records) ->
    laid_out(Term, Column, fun(Tag, Size) ->
        case Records of
            #{Tag := Fields} when length(Fields) =:= Size -> Fields;
            #{} -> no
        end
    end).

laid_out(Term, Column, Records) ->
    io_lib_pretty:print(Term, [{column, Column}, {line_length, width()}, {depth, ?DEPTH},
                               {line_max_chars, 60}, {record_print_fun, Records},
                               {strings, shell_options:get(strings, true)},
                               {encoding, unicode}]).

width() ->
    case io:columns() of
        {ok, Columns} -> Columns;
        {error, _} -> 80
    end.

-doc "Prints an exception; `Caught` says that it ended nothing.".
-spec exception(error | exit | throw, term(), erlang:stacktrace(), boolean()) -> ok.
exception(Class, Reason, Stacktrace, Caught) ->
    {Stars, Column} = case Caught of true -> {"* ", 3}; false -> {"** ", 4} end,
    Text = case restricted_text(Reason) of
        none ->
            Options = #{column => Column, stack_trim_fun => fun is_ours/3,
                        format_fun => fun(Term, At) -> pretty(Term, At, #{}) end},
            erl_error:format_exception(Class, Reason, without_ours(Stacktrace), Options);
        Told ->
            ["exception exit: " | Told]
    end,
    io:put_chars([coloured(Stars, unicode:characters_to_list(Text)), "\n"]).

restricted_text(Reason) when
    Reason =:= restricted_shell_started;
    Reason =:= restricted_shell_stopped;
    element(1, Reason) =:= restricted_shell_disallowed
->
    shell_restricted:text(Reason);
restricted_text(_) ->
    none.

%% What kind of exception it is can be seen from afar.
coloured(Stars, Text) ->
    case has_colours() andalso string:split(Text, ":") of
        [Kind, Rest] -> ["\e[31m", Stars, Kind, ":\e[0m", Rest];
        _ -> [Stars, Text]
    end.

has_colours() ->
    os:getenv("NO_COLOR", "") =:= "" andalso not lists:member(os:getenv("TERM", "dumb"), ["dumb", ""])
        andalso is_terminal(io:getopts()).

is_terminal(Options) when is_list(Options) -> proplists:get_value(terminal, Options, false);
is_terminal(_) -> false.

is_ours(erl_eval, _, _) -> true;
is_ours(shell, _, _) -> true;
is_ours(shell_evaluator, _, _) -> true;
is_ours(_, _, _) -> false.

%% Between functions defined at the prompt there are calls of the shell.
without_ours(Stacktrace) ->
    [named(Frame) || Frame <- Stacktrace, element(1, Frame) =/= shell,
                     element(1, Frame) =/= shell_evaluator].

%% Such a function is a fun for the engine.
named({shell_default, Name, Arguments, _Info} = Frame) ->
    case string:lexemes(atom_to_list(Name), "-") of
        [Function, "fun" | _] ->
            {shell_default, list_to_atom(hd(string:split(Function, "/"))), Arguments, []};
        _ ->
            Frame
    end;
named(Frame) ->
    Frame.

-doc "The evaluator was taken down by a process that it was linked to.".
-spec exit_signal(term()) -> ok.
exit_signal({Reason, [Frame | _] = Stacktrace}) when tuple_size(Frame) =:= 4 ->
    exception(exit, Reason, Stacktrace, shell_options:get(catch_exception, false));
exit_signal(Reason) ->
    exception(exit, Reason, [], shell_options:get(catch_exception, false)).

-doc "Prints what is wrong with a command; of one in several lines, the line.".
-spec diagnostics([tuple()], boolean()) -> ok.
diagnostics(Diagnostics, HasLines) ->
    io:put_chars([diagnostic(Diagnostic, HasLines) || Diagnostic <- Diagnostics]).

diagnostic({Line, Column, Message, Rendered}, HasLines) ->
    [io_lib:format("* ~w:~w: ~ts~n", [Line, Column, Message])
     | [excerpt(unicode:characters_to_list(Rendered)) || HasLines]].

%% Without its first line, which says the same again.
excerpt(Rendered) ->
    case string:split(Rendered, "\n") of
        [_, Lines] -> [string:trim(Lines, trailing, "\n"), "\n"];
        [_] -> ""
    end.
