%%% erlang:display_string/1,2 writes text as it is.
-module(displayed_strings).

-export([main/1]).

main(_) ->
    erlang:display_string("string\n"),
    erlang:display_string(stdout, "to a device\n"),
    erlang:display_string(stderr, list_to_binary("to another\n")),
    [io:format("~w~n", [catch element(1, element(2, catch Call()))])
     || Call <- [fun() -> erlang:display_string(a) end, fun() -> erlang:display_string(other, "") end]].

%% recorded: by hand (OTP 25 writes to standard error)
%% expect: string
%% expect: to a device
%% expect: badarg
%% expect: badarg
%% stderr: to another
