%%% The stack trace begins with the call, also when the work was done aside because it was long.
-module(failures_name_the_call).

-export([main/1]).

main(_) ->
    Long = binary_to_list(term_to_binary([{N, "some text"} || N <- lists:seq(1, 20000)])),
    Damaged = list_to_binary([lists:droplast(Long), 255]),
    [show(fun() -> binary_to_term(Binary) end) || Binary <- [list_to_binary([131]), Damaged, none]],
    show(fun() -> binary_to_term(list_to_binary([131, 106]), [other]) end),
    show(fun() -> term_to_binary(a, [other]) end).

show(Fun) ->
    try
        Fun()
    catch
        error:Reason:Trace ->
            [{Module, Name, Arguments, Information}, {?MODULE, _, _, _} | _] = Trace,
            io:format("~w ~w ~w ~w ~w~n", [Reason, Module, Name, length(Arguments), Information])
    end.

%% expect: badarg erlang binary_to_term 1 [{error_info,#{module => erl_erts_errors}}]
%% expect: badarg erlang binary_to_term 1 [{error_info,#{module => erl_erts_errors}}]
%% expect: badarg erlang binary_to_term 1 [{error_info,#{module => erl_erts_errors}}]
%% expect: badarg erlang binary_to_term 2 [{error_info,#{cause => badopt,module => erl_erts_errors}}]
%% expect: badarg erlang term_to_binary 2 [{error_info,#{module => erl_erts_errors}}]
