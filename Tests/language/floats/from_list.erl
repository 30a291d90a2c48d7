%%% list_to_float/1 wants digits on both sides of a point.
-module(from_list).

-export([main/1]).

main(_) ->
    [io:format("~p: ~w~n", [Text, caught(fun() -> list_to_float(Text) end)])
     || Text <- ["1.5", "-1.5", "+0.25", "1.0e10", "1.0E-3", "1.0e+5", "0.1", "123456789.123456789",
                 "2.2250738585072011e-308", "1", "1.", ".5", "1e5", "1.0e", "1.0e400", " 1.0", "a",
                 "1.0 ", "", "1.5.5", "-0.0"]],
    ok.

caught(Function) ->
    try Function() of
        Value -> {value, Value}
    catch
        Class:Reason -> {Class, Reason}
    end.

%% expect: "1.5": {value,1.5}
%% expect: "-1.5": {value,-1.5}
%% expect: "+0.25": {value,0.25}
%% expect: "1.0e10": {value,1.0e10}
%% expect: "1.0E-3": {value,0.001}
%% expect: "1.0e+5": {value,1.0e5}
%% expect: "0.1": {value,0.1}
%% expect: "123456789.123456789": {value,123456789.12345679}
%% expect: "2.2250738585072011e-308": {value,2.225073858507201e-308}
%% expect: "1": {error,badarg}
%% expect: "1.": {error,badarg}
%% expect: ".5": {error,badarg}
%% expect: "1e5": {error,badarg}
%% expect: "1.0e": {error,badarg}
%% expect: "1.0e400": {error,badarg}
%% expect: " 1.0": {error,badarg}
%% expect: "a": {error,badarg}
%% expect: "1.0 ": {error,badarg}
%% expect: []: {error,badarg}
%% expect: "1.5.5": {error,badarg}
%% expect: "-0.0": {value,-0.0}
