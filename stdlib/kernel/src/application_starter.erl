-module(application_starter).
-moduledoc """
The start phases of applications. An application that includes others and has
`{mod, {application_starter, [Module, Arguments]}}` runs each phase for those, too, that name it: first
its own, then theirs in the order in which they are included.
""".

-export([start/3, data/2, callback/1]).

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

%% -- Specifications ------------------------------------------------------------------------------

-doc "What the master of an application has to know of it and of those that it includes.".
-spec data(application_file:keys(), #{atom() => application_file:keys()}) -> application_master:data().
data(#{mod := {Module, Arguments}, start_phases := Phases, maxT := MaxTime} = Keys, Loaded) ->
    Data = #{module => Module, arguments => Arguments, phases => Phases, included => own, others => [],
             max_time => MaxTime},
    case {Phases, Keys} of
        {[_ | _], #{mod := {application_starter, [Own, OwnArguments]}}} ->
            Data#{module := Own, arguments := OwnArguments, included := included,
                  others := included(Keys, Loaded)};
        _ ->
            Data
    end.

%% The modules of included applications, and of those that these include in the same way.
included(#{included_applications := Names}, Loaded) ->
    lists:append([included_one(maps:get(Name, Loaded), Loaded)
                  || Name <- Names, is_map_key(Name, Loaded)]).

included_one(#{mod := {application_starter, [Module, _]}, start_phases := Phases} = Keys, Loaded) ->
    [{Module, Phases} | included(Keys, Loaded)];
included_one(#{mod := {Module, _}, start_phases := Phases}, _Loaded) ->
    [{Module, Phases}];
included_one(_, _Loaded) ->
    [].

-doc "The callback module of an application, with its arguments.".
-spec callback(application_file:keys()) -> {module(), term()} | [].
callback(#{mod := {application_starter, [Module, Arguments]}}) -> {Module, Arguments};
callback(#{mod := Mod}) -> Mod.
