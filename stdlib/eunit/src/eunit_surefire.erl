-module(eunit_surefire).
-moduledoc """
Reports for tools that read those of Maven's Surefire: a file `TEST-Name.xml` for each module or other group at
the top.

    eunit:test(Tests, [{report, {eunit_surefire, [{dir, "reports"}]}}])
""".
-behaviour(eunit_listener).

-export([start/0, start/1]).
-export([init/1, handle_begin/3, handle_end/3, handle_cancel/3, terminate/2]).

%% A suite is {Name, Cases, last one first}; a case is {Title, Milliseconds, Result, Output}.
-record(state, {directory :: string(), suite :: undefined | {binary(), list()},
                time = 0 :: non_neg_integer()}).

-spec start() -> pid().
start() -> start([]).

-spec start([term()]) -> pid().
start(Options) -> eunit_listener:start(?MODULE, Options).

-spec init([term()]) -> #state{}.
init(Options) ->
    receive
        {start, _Reference} -> #state{directory = proplists:get_value(dir, Options, ".")}
    end.

-spec handle_begin(group | test, [{atom(), term()}], #state{}) -> #state{}.
handle_begin(group, Data, State) ->
    case proplists:get_value(id, Data) of
        [_] -> State#state{suite = {name(proplists:get_value(desc, Data)), []}};
        _ -> State
    end;
handle_begin(test, _Data, State) ->
    State.

name(undefined) -> <<"undefined">>;
name(Desc) -> Desc.

-spec handle_end(group | test, [{atom(), term()}], #state{}) -> #state{}.
handle_end(group, Data, State) ->
    group_ended(Data, proplists:get_value(time, Data), State);
handle_end(test, Data, State) ->
    with_case({title(Data), proplists:get_value(time, Data), result(Data),
               iolist_to_binary(proplists:get_value(output, Data))}, alone(Data, State)).

result(Data) ->
    case proplists:get_value(status, Data) of
        ok -> ok;
        {error, Exception} -> {error, Exception};
        {skipped, Reason} -> {skipped, eunit_text:skipped(Reason)}
    end.

-spec handle_cancel(group | test, [{atom(), term()}], #state{}) -> #state{}.
handle_cancel(group, Data, State) ->
    Added = case proplists:get_value(reason, Data) of
                {abort, {Kind, Exception}} when Kind =:= setup_failed; Kind =:= cleanup_failed;
                                                Kind =:= instantiation_failed ->
                    with_case({fixture(Kind, Data), 0, {error, Exception}, <<>>}, State);
                _ ->
                    State
            end,
    group_ended(Data, 0, Added);
handle_cancel(test, Data, State) ->
    Reason = io_lib:format("~tp", [proplists:get_value(reason, Data)]),
    with_case({title(Data), 0, {cancelled, Reason}, <<>>}, alone(Data, State)).

%% A test that is in no group has a suite of its own.
alone(Data, #state{suite = undefined} = State) ->
    State#state{suite = {name(proplists:get_value(desc, Data)), []}};
alone(_Data, State) ->
    State.

with_case(Case, #state{suite = {Name, Cases}} = State) ->
    State#state{suite = {Name, [Case | Cases]}};
with_case(_Case, State) ->
    State.

title(Data) ->
    {Module, Name, _Arity} = proplists:get_value(source, Data),
    io_lib:format("~ts:~w ~ts~ts", [Module, proplists:get_value(line, Data), Name, desc(Data)]).

desc(Data) ->
    case proplists:get_value(desc, Data) of
        Empty when Empty =:= undefined; Empty =:= <<>> -> "";
        Desc -> [" (", Desc, ")"]
    end.

fixture(Kind, Data) ->
    Stage = case Kind of
                setup_failed -> "setup";
                cleanup_failed -> "cleanup";
                instantiation_failed -> "instantiation"
            end,
    [io_lib:format("fixture ~s ~w", [Stage, proplists:get_value(id, Data)]), desc(Data)].

group_ended(Data, Time, #state{suite = Suite} = State) ->
    case {proplists:get_value(id, Data), Suite} of
        {_, undefined} -> State;
        {Id, _} when length(Id) > 1 -> State;
        {_, _} ->
            write(Suite, Time, State),
            State#state{suite = undefined}
    end.

-spec terminate({ok, [{atom(), term()}]} | {error, term()}, #state{}) -> ok.
terminate(_Result, #state{suite = undefined}) -> ok;
terminate(_Result, #state{suite = Suite} = State) -> write(Suite, 0, State).

%% -- The file ------------------------------------------------------------------------------------

write({Name, Reversed}, Time, #state{directory = Directory}) ->
    Cases = lists:reverse(Reversed),
    Path = Directory ++ "/TEST-" ++ file_name(Name) ++ ".xml",
    Text = ["<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n",
            "<testsuite tests=\"", integer_to_list(length(Cases)), "\" failures=\"0\" errors=\"",
            count(fun({_, _, Result, _}) -> element_of(Result) =:= error end, Cases),
            "\" skipped=\"",
            count(fun({_, _, Result, _}) -> element_of(Result) =:= skipped end, Cases),
            "\" time=\"", seconds(Time), "\" name=\"", attribute(Name), "\">\n",
            [test_case(Case) || Case <- Cases],
            "</testsuite>\n"],
    ok = file:write_file(Path, unicode:characters_to_binary(Text)).

file_name(<<"module '", Rest/binary>>) -> file_name(string:trim(Rest, trailing, "'"));
file_name(Name) ->
    [case is_plain(Char) of
         true -> Char;
         false -> $_
     end || Char <- unicode:characters_to_list(Name)].

is_plain(Char) ->
    Char >= $a andalso Char =< $z orelse Char >= $A andalso Char =< $Z
        orelse Char >= $0 andalso Char =< $9 orelse lists:member(Char, "_-.@").

count(IsCounted, Cases) -> integer_to_list(length(lists:filter(IsCounted, Cases))).

element_of(ok) -> ok;
element_of({error, _}) -> error;
element_of({_, _}) -> skipped.

seconds(Time) -> io_lib:format("~.3f", [Time / 1000]).

test_case({Title, Time, Result, Output}) ->
    ["  <testcase time=\"", seconds(Time), "\" name=\"", attribute(Title), "\">\n",
     result_element(Result),
     "    <system-out>", escaped(Output), "\n    </system-out>\n",
     "  </testcase>\n"].

result_element(ok) ->
    "";
result_element({error, Exception}) ->
    ["    <error type=\"", atom_to_list(element(1, Exception)), "\">\n::", escaped(eunit_text:exception(Exception, 100)),
     "\n    </error>\n"];
result_element({skipped, Text}) ->
    ["    <skipped type=\"skipped\">\n", escaped(Text), "\n    </skipped>\n"];
result_element({cancelled, Text}) ->
    ["    <skipped type=\"unknown\">\n", escaped(Text), "    </skipped>\n"].

attribute(Text) ->
    [case Char of
         $" -> "&quot;";
         _ -> escaped_character(Char)
     end || Char <- unicode:characters_to_list(Text)].

escaped(Text) ->
    [escaped_character(Char) || Char <- unicode:characters_to_list(Text)].

escaped_character($&) -> "&amp;";
escaped_character($<) -> "&lt;";
escaped_character($>) -> "&gt;";
escaped_character(Char) when Char < $\s, Char =/= $\n, Char =/= $\t, Char =/= $\r -> $?;
escaped_character(Char) -> Char.
