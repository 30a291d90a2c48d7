%%% Wrong number or kind of arguments and unknown directives are badarg.
-module(errors).

-export([main/1]).

main(_) ->
    Cases = [{"~w", []}, {"~w", [1, 2]}, {"~b", [a]}, {"~b", [1.5]}, {"~f", [a]}, {"~s", [1]},
             {"~s", [{}]}, {"~s", [[a]]}, {"~s", [[1, 2 | 3]]}, {"~c", [a]}, {"~y", [1]}, {"~", []},
             {"~w", a}, {"~s", [[955]]}, {"~.1b", [1]}, {"~.37b", [1]}, {"~e", ["x"]},
             {"~*w", [a, 1]},
             {"~x", [1]}, {"~i", []}, {"~.1e", [1.0]}, {"~10", [1]}, {a, 1}, {"~tw~z", [1, 2]}],
    [io:format("~p: ~w ~w~n", [Case, outcome(fun() -> io:format(F, A) end),
                               outcome(fun() -> lists:flatten(io_lib:format(F, A)) end)])
     || {F, A} = Case <- Cases],
    ok.

outcome(Function) ->
    try Function() of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.

%% expect: {"~w",[]}: {error,badarg} {error,badarg}
%% expect: {"~w",[1,2]}: {error,badarg} {error,badarg}
%% expect: {"~b",[a]}: {error,badarg} {error,badarg}
%% expect: {"~b",[1.5]}: {error,badarg} {error,badarg}
%% expect: {"~f",[a]}: {error,badarg} {error,badarg}
%% expect: {"~s",[1]}: {error,badarg} {error,badarg}
%% expect: {"~s",[{}]}: {error,badarg} {error,badarg}
%% expect: {"~s",[[a]]}: {error,badarg} {error,badarg}
%% expect: {"~s",[[1,2|3]]}: {error,badarg} {error,badarg}
%% expect: {"~c",[a]}: {error,badarg} {error,badarg}
%% expect: {"~y",[1]}: {error,badarg} {error,badarg}
%% expect: {"~",[]}: {error,badarg} {error,badarg}
%% expect: {"~w",a}: {error,badarg} {error,badarg}
%% expect: {"~s",[[955]]}: {error,badarg} {error,badarg}
%% expect: {"~.1b",[1]}: {error,badarg} {error,badarg}
%% expect: {"~.37b",[1]}: {error,badarg} {error,badarg}
%% expect: {"~e",["x"]}: {error,badarg} {error,badarg}
%% expect: {"~*w",[a,1]}: {error,badarg} {error,badarg}
%% expect: {"~x",[1]}: {error,badarg} {error,badarg}
%% expect: {"~i",[]}: {error,badarg} {error,badarg}
%% expect: {"~.1e",[1.0]}: {error,badarg} {error,badarg}
%% expect: {"~10",[1]}: {error,badarg} {error,badarg}
%% expect: {a,1}: {error,badarg} {error,badarg}
%% expect: {"~tw~z",[1,2]}: {error,badarg} {error,badarg}
