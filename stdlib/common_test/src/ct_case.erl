-module(ct_case).
-moduledoc """
One test case of a suite: `init_per_testcase`, the case, `end_per_testcase`, in this order and in one process.
""".

-export([start/4, await/1]).
-export_type([running/0, verdict/0]).

%% Skipped on purpose, or because something before it has failed; what it saves is for the next one.
-type verdict() :: {ok, Saved :: list()} | {failed, {atom(), term(), list()}} | {skipped, term()}
                 | {auto_skipped, term()}.

-record(running, {module, name, limit, call}).
-opaque running() :: #running{}.

-doc "Starts a case.".
-spec start(module(), atom(), list(), timeout()) -> running().
start(Module, Name, Config, Limit) ->
    Call = ct_process:start(fun() -> run(Module, Name, Config) end, Limit),
    #running{module = Module, name = Name, limit = Limit, call = Call}.

-doc "Waits for its end: the verdict, what it printed, and its comment.".
-spec await(running()) -> {verdict(), binary(), term()}.
await(#running{call = Call} = Running) ->
    #{result := Result, output := Output, comment := Comment, stage := Stage} =
        ct_process:await(Call),
    case verdict(Result, Stage, Running) of
        {commented, Verdict, NewComment} -> {Verdict, Output, NewComment};
        Verdict -> {Verdict, Output, Comment}
    end.

verdict({value, Verdict}, _Stage, _Running) -> Verdict;
verdict(Result, {test, Config}, Running) ->
    Failure = failure(Result),
    clean_up(Config, Failure, Running),
    {failed, Failure};
%% The case has ended well; what cleans up has not.
verdict(_Result, {cleanup, Verdict}, _Running) -> Verdict;
verdict(Result, _Stage, #running{module = Module}) ->
    {_, Reason, _} = failure(Result),
    {auto_skipped, {failed, {Module, init_per_testcase, Reason}}}.

failure({timeout, Limit, Frames}) -> {exit, {timetrap_timeout, Limit}, frames(Frames)};
failure({died, Reason}) -> {exit, Reason, []}.

%% The process in which it should have been done is gone.
clean_up(Config, {_, Reason, _}, #running{module = Module, name = Name, limit = Limit}) ->
    Ending = [{tc_status, {failed, Reason}} | Config],
    ct_process:call(fun() -> optional(Module, end_per_testcase, [Name, Ending], ok) end, Limit).

%% -- In the process ------------------------------------------------------------------------------

run(Module, Name, Config) ->
    ok = ct_process:tell({stage, init}),
    case attempt(fun() -> optional(Module, init_per_testcase, [Name, Config], Config) end) of
        {value, {skip, Reason}} -> {skipped, Reason};
        {value, {skipped, Reason}} -> {skipped, Reason};
        {value, {fail, Reason}} -> {failed, {exit, Reason, []}};
        {value, NewConfig} when is_list(NewConfig) -> test(Module, Name, NewConfig);
        {value, Other} -> {auto_skipped, {failed, {Module, init_per_testcase, {bad_return, Other}}}};
        {raised, {_, Reason, _}} -> {auto_skipped, {failed, {Module, init_per_testcase, Reason}}}
    end.

test(Module, Name, Config) ->
    ok = ct_process:tell({stage, {test, Config}}),
    Verdict = case attempt(fun() -> Module:Name(Config) end) of
                  {value, Value} -> returned(Value);
                  {raised, {Class, {skip, Reason}, _}} when Class =/= error -> {skipped, Reason};
                  {raised, {Class, {skipped, Reason}, _}} when Class =/= error -> {skipped, Reason};
                  {raised, Exception} -> {failed, Exception}
              end,
    ok = ct_process:tell({stage, {cleanup, Verdict}}),
    Ending = [{tc_status, status(Verdict)} | Config],
    case attempt(fun() -> optional(Module, end_per_testcase, [Name, Ending], ok) end) of
        {value, {fail, Why}} -> {failed, {exit, Why, []}};
        {value, {save_config, Saved}} when element(1, Verdict) =:= ok -> {ok, Saved};
        _ -> Verdict
    end.

returned({skip, Reason}) -> {skipped, Reason};
returned({skipped, Reason}) -> {skipped, Reason};
returned({skip_and_save, Reason, _Saved}) -> {skipped, Reason};
returned({save_config, Saved}) -> {ok, Saved};
returned({comment, Comment}) ->
    ok = ct_process:tell({comment, Comment}),
    {ok, []};
returned({'EXIT', Reason}) -> {failed, {exit, Reason, []}};
returned(_) -> {ok, []}.

status({ok, _}) -> ok;
status({failed, {_, Reason, _}}) -> {failed, Reason};
status({skipped, Reason}) -> {skipped, Reason}.

attempt(Function) ->
    try
        {value, Function()}
    catch
        Class:Reason:Stacktrace -> {raised, {Class, Reason, frames(Stacktrace)}}
    end.

frames(Stacktrace) ->
    lists:takewhile(fun({Module, _, _, _}) -> not lists:member(Module, [?MODULE, ct_process]);
                       (_) -> true
                    end, Stacktrace).

optional(Module, Name, Arguments, Default) ->
    case erlang:function_exported(Module, Name, length(Arguments)) of
        true -> apply(Module, Name, Arguments);
        false -> Default
    end.
