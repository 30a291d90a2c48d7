%%% put_new/2 puts what is not there, and refuses another value for what is.
-module(put_new).

-export([main/1]).

main(_) ->
    io:format("~w~n", [persistent_term:put_new(key, value)]),
    io:format("~w~n", [persistent_term:put_new(key, value)]),
    io:format("~w~n", [catch element(1, element(2, catch persistent_term:put_new(key, other)))]),
    io:format("~w~n", [persistent_term:get(key)]).

%% recorded: by hand (new in OTP 26)
%% expect: ok
%% expect: ok
%% expect: badarg
%% expect: value
