%%% Without the feature `maybe` is an atom like any other, and `else` stays a reserved word.
-module(disabled).

-feature(maybe_expr, disable).

-export([main/1, maybe/1]).

main(_) ->
    io:format("~w~n", [maybe(maybe)]),
    io:format("~w ~w~n", [?FEATURE_AVAILABLE(maybe_expr), ?FEATURE_ENABLED(maybe_expr)]).

maybe(maybe) -> {maybe, [maybe]}.

%% recorded: by hand (enabled by default since OTP 27)
%% expect: {'maybe',['maybe']}
%% expect: true false
