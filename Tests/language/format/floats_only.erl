%%% ~f, ~e and ~g want floats and a precision that makes sense.
-module(floats_only).

-export([main/1]).

main(_) ->
    Cases = [{"~f", 1}, {"~e", 1}, {"~g", 1}, {"~.0f", 1.5}, {"~.1e", 1.5}, {"~.0g", 1.5},
             {"~.2e", 1.5}, {"~.1f", 1.5}],
    [io:format("~s ~w: ~p~n", [Format, N, outcome(Format, N)]) || {Format, N} <- Cases],
    ok.

outcome(Format, N) ->
    try
        lists:flatten(io_lib:format(Format, [N]))
    catch
        error:Reason -> Reason
    end.

%% expect: ~f 1: badarg
%% expect: ~e 1: badarg
%% expect: ~g 1: badarg
%% expect: ~.0f 1.5: badarg
%% expect: ~.1e 1.5: badarg
%% expect: ~.0g 1.5: badarg
%% expect: ~.2e 1.5: "1.5e+0"
%% expect: ~.1f 1.5: "1.5"
