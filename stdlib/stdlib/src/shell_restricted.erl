-module(shell_restricted).
-moduledoc """
Commands of a restricted shell: every call is first shown to the callback module, which says whether it is
allowed. So they are not compiled, but evaluated step by step by `erl_eval`; records, and functions defined
at the prompt, are not available.
""".

-export([evaluation/4, text/1]).

-define(STATE, '$restricted').

-doc "The fun that evaluates a command, as `alder_code:command/5` would give it.".
-spec evaluation(module(), string(), [{atom(), term()}], pid()) -> fun(() -> {term(), [{atom(), term()}]}).
evaluation(Module, Text, Bindings, Shell) ->
    fun() ->
        {ok, Tokens, _} = erl_scan:string(Text),
        {ok, Expressions} = erl_parse:parse_exprs(Tokens),
        Local = fun(Name, Arguments) ->
            case ask(Module, local_allowed, Name, Arguments) of
                true -> shell:local_call(Shell, Name, Arguments);
                false -> disallowed({Name, Arguments})
            end
        end,
        NonLocal = fun(Called, Arguments) -> call(Module, Called, Arguments) end,
        {value, Value, NewBindings} =
            erl_eval:exprs(Expressions, Bindings, {value, Local}, {value, NonLocal}),
        {Value, NewBindings}
    end.

call(_Module, Fun, Arguments) when is_function(Fun) ->
    apply(Fun, Arguments);
call(Module, {Owner, Name} = Called, Arguments) ->
    case ask(Module, non_local_allowed, Called, Arguments) of
        true -> apply(Owner, Name, Arguments);
        {redirect, {OtherOwner, OtherName}, Others} -> apply(OtherOwner, OtherName, Others);
        {redirect, Fun, Others} -> apply(Fun, Others);
        false -> disallowed({Called, Arguments})
    end.

%% The callback has a state, which lives as long as the evaluator.
ask(Module, Function, Called, Arguments) ->
    {Answer, State} = Module:Function(Called, Arguments, case get(?STATE) of undefined -> []; S -> S end),
    put(?STATE, State),
    Answer.

-spec disallowed(term()) -> no_return().
disallowed(Call) -> exit({restricted_shell_disallowed, Call}).

-doc "What a reason to exit that comes from here, or from `shell`, means.".
-spec text(term()) -> unicode:chardata() | none.
text(restricted_shell_started) -> "restricted shell starts now";
text(restricted_shell_stopped) -> "restricted shell stopped";
text({restricted_shell_disallowed, {{Module, Name}, Arguments}}) ->
    ["restricted shell does not allow ", io_lib:format("~tw:", [Module]), call_text(Name, Arguments)];
text({restricted_shell_disallowed, {Name, Arguments}}) ->
    ["restricted shell does not allow ", call_text(Name, Arguments)];
text(_) -> none.

call_text(Name, Arguments) ->
    io_lib:format("~tw(~ts)", [Name, lists:join(",", [io_lib:format("~tp", [Argument])
                                                     || Argument <- Arguments])]).
