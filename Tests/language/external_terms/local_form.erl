%%% The form for the same machine only can be read by it, whole or compressed, and is refused when
%%% its mark is another machine's.
-module(local_form).

-export([main/1]).

main(_) ->
    Term = {self(), make_ref(), lists:duplicate(100, $a), fun lists:map/2},
    Binary = term_to_binary(Term, [local]),
    io:format("~w~n", [binary_to_term(Binary) =:= Term]),
    io:format("~w~n", [binary_to_term(Binary, [used]) =:= {Term, byte_size(Binary)}]),
    io:format("~w~n", [binary_to_term(term_to_binary(Term, [local, compressed])) =:= Term]),
    io:format("~w~n", [erlang:external_size(Term, [local]) =:= byte_size(Binary)]),
    io:format("~w~n", [iolist_to_binary(erlang:term_to_iovec(Term, [local])) =:= Binary]),
    [131, 121, Mark | Rest] = binary_to_list(Binary),
    io:format("~w~n", [fails(fun() -> binary_to_term(list_to_binary([131, 121, Mark bxor 1 | Rest])) end)]),
    io:format("~w~n", [fails(fun() -> term_to_binary(Term, [local, deterministic]) end)]).

fails(Fun) ->
    try Fun() of
        _ -> no
    catch
        error:Reason -> Reason
    end.

%% recorded: by hand (new in OTP 26)
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: true
%% expect: badarg
%% expect: badarg
