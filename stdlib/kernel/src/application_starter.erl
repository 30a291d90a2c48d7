-module(application_starter).
-moduledoc """
The start phases of applications. An application that includes others and has
`{mod, {application_starter, [Module, Arguments]}}` runs each phase for those, too, that name it: first
its own, then theirs in the order in which they are included.
""".

-export([start/3]).

-type phase() :: {atom(), term()}.
-type included() :: {module(), [phase()]}.

-doc "Runs the phases in their order. `Included` are the modules and phases of included applications.".
-spec start([phase()], {module(), included | own, [included()]}, normal) ->
    ok | {error, term()}.
start([{Phase, Arguments} | Phases], {Module, _, _} = Who, Type) ->
    Own = {Module, [{Phase, Arguments}]},
    case run(Phase, [Own | included(Who)], Type) of
        ok -> start(Phases, Who, Type);
        {error, _} = Error -> Error
    end;
start([], _Who, _Type) ->
    ok.

included({_Module, included, Included}) -> Included;
included({_Module, own, _Included}) -> [].

run(Phase, [{Module, Phases} | Others], Type) ->
    case is_list(Phases) andalso lists:keyfind(Phase, 1, Phases) of
        {Phase, Arguments} ->
            case run(Module, Phase, Type, Arguments) of
                ok -> run(Phase, Others, Type);
                {error, _} = Error -> Error
            end;
        false ->
            run(Phase, Others, Type)
    end;
run(_Phase, [], _Type) ->
    ok.

run(Module, Phase, Type, Arguments) ->
    Call = {Module, start_phase, [Phase, Type, Arguments]},
    case catch Module:start_phase(Phase, Type, Arguments) of
        ok -> ok;
        {error, Reason} -> {error, {Reason, Call}};
        Other -> {error, {bad_return_value, {Call, Other}}}
    end.
