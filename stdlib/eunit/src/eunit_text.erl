-module(eunit_text).
-moduledoc "The words for tests, exceptions and the other reasons why tests fail.".

-export([title/1, exception/2, frames/1, skipped/1, aborted/2]).

-doc "Which test it is, from what listeners are told of it.".
-spec title([{atom(), term()}]) -> io_lib:chars().
title(Data) ->
    {Module, Name, _Arity} = proplists:get_value(source, Data),
    Line = case proplists:get_value(line, Data) of
               0 -> "";
               N -> io_lib:format(":~w", [N])
           end,
    Desc = case proplists:get_value(desc, Data) of
               Empty when Empty =:= undefined; Empty =:= <<>> -> "";
               Text -> io_lib:format(" (~ts)", [Text])
           end,
    io_lib:format("~ts~ts: ~ts~ts", [Module, Line, Name, Desc]).

-doc "An exception, with terms printed to a depth.".
-spec exception(eunit_test:exception(), pos_integer()) -> io_lib:chars().
exception({Class, Reason, Stacktrace}, Depth) ->
    [frames(Stacktrace), io_lib:format("**~w:", [Class]), io_lib:format("~tP", [Reason, Depth])].

-doc "A stack trace, a line for each call.".
-spec frames([term()]) -> io_lib:chars().
frames([]) -> [];
frames([Frame | Frames]) ->
    [frame("in function ", Frame) | [frame("in call from ", Called) || Called <- Frames]].

frame(Label, {Module, Name, Arguments, Location}) ->
    Arity = case is_list(Arguments) of
                true -> length(Arguments);
                false -> Arguments
            end,
    [io_lib:format("~s~tw:~tw/~w", [Label, Module, Name, Arity]), place(Location), "\n",
     arguments(Module, Name, Arguments)];
frame(_Label, _Other) ->
    [].

place(Location) ->
    case {proplists:get_value(file, Location), proplists:get_value(line, Location)} of
        {undefined, _} -> "";
        {File, undefined} -> io_lib:format(" (~ts)", [File]);
        {File, Line} -> io_lib:format(" (~ts, line ~w)", [File, Line])
    end.

arguments(_Module, _Name, Arity) when is_integer(Arity) ->
    "";
arguments(Module, Name, Arguments) ->
    case {is_operator(Module, Name, length(Arguments)), Arguments} of
        {true, [Left, Right]} -> io_lib:format("  called as ~tp ~ts ~tp\n", [Left, Name, Right]);
        {true, [Operand]} -> io_lib:format("  called as ~ts ~tp\n", [Name, Operand]);
        {false, _} ->
            Printed = lists:join(",", [io_lib:format("~tp", [Argument]) || Argument <- Arguments]),
            io_lib:format("  called as ~tw(~ts)\n", [Name, Printed])
    end.

is_operator(erlang, Name, Arity) ->
    erl_internal:arith_op(Name, Arity) orelse erl_internal:bool_op(Name, Arity)
        orelse erl_internal:comp_op(Name, Arity) orelse erl_internal:list_op(Name, Arity)
        orelse erl_internal:send_op(Name, Arity);
is_operator(_, _, _) ->
    false.

-doc "Why a test did not run.".
-spec skipped(term()) -> io_lib:chars().
skipped({module_not_found, Module}) ->
    io_lib:format("missing module: ~tw", [Module]);
skipped({no_such_function, {Module, Name, Arity}}) ->
    io_lib:format("no such function: ~tw:~tw/~w", [Module, Name, Arity]).

-doc "Why a group was given up: a title and what is behind it.".
-spec aborted(term(), pos_integer()) -> {io_lib:chars(), io_lib:chars()}.
aborted({bad_test, Set}, Depth) ->
    {"bad test descriptor", io_lib:format("~tP", [Set, Depth])};
aborted({bad_generator, {{Module, Name, Arity}, Value}}, Depth) ->
    {io_lib:format("result from generator ~tw:~tw/~w is not a test", [Module, Name, Arity]),
     io_lib:format("~tP", [Value, Depth])};
aborted({generator_failed, {{Module, Name, Arity}, Exception}}, Depth) ->
    {io_lib:format("test generator ~tw:~tw/~w failed", [Module, Name, Arity]),
     [exception(Exception, Depth), "\n"]};
aborted({no_such_function, {Module, Name, Arity}}, _Depth) ->
    {io_lib:format("no such function: ~tw:~tw/~w", [Module, Name, Arity]), ""};
aborted({module_not_found, Module}, _Depth) ->
    {"test module not found", io_lib:format("~tp", [Module])};
aborted({application_not_found, Name}, _Depth) ->
    {"application not found", io_lib:format("~tw", [Name])};
aborted({file_read_error, {_Reason, Message, File}}, _Depth) ->
    {"error reading file", io_lib:format("~ts: ~ts", [Message, File])};
aborted({setup_failed, Exception}, Depth) ->
    {"context setup failed", [exception(Exception, Depth), "\n"]};
aborted({cleanup_failed, Exception}, Depth) ->
    {"context cleanup failed", [exception(Exception, Depth), "\n"]};
aborted({instantiation_failed, Exception}, Depth) ->
    {"instantiation of subtests failed", [exception(Exception, Depth), "\n"]}.
