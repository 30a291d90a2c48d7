%%% Minor version 0 writes floats as text, 0 and 1 write atoms in Latin-1 where they can.
-module(minor_versions).

-export([main/1]).

main(_) ->
    [show(Term, Version) || Term <- [1.5, -1.0e300, 4.9e-324, ok, 'é', 'aĀ', {a, 2.0}],
                            Version <- [0, 1, 2]],
    lists:foreach(
      fun(Options) ->
              io:format("~p~n", [catch element(1, element(2, catch term_to_binary(a, Options)))])
      end, [[{minor_version, 3}], [{minor_version, -1}], [unknown], none, [{compressed, 10}],
            [{compressed, -1}], [compressed | none]]).

show(Term, Version) ->
    Binary = term_to_binary(Term, [{minor_version, Version}]),
    io:format("~w ~w~n", [binary_to_list(Binary), binary_to_term(Binary) =:= Term]).

%% expect: [131,99,49,46,53,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,101,43,48,48,0,0,0,0,0] true
%% expect: [131,70,63,248,0,0,0,0,0,0] true
%% expect: [131,70,63,248,0,0,0,0,0,0] true
%% expect: [131,99,45,49,46,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,53,50,53,48,101,43,51,48,48,0,0,0] true
%% expect: [131,70,254,55,228,60,136,0,117,156] true
%% expect: [131,70,254,55,228,60,136,0,117,156] true
%% expect: [131,99,52,46,57,52,48,54,53,54,52,53,56,52,49,50,52,54,53,52,52,49,55,55,101,45,51,50,52,0,0,0,0] true
%% expect: [131,70,0,0,0,0,0,0,0,1] true
%% expect: [131,70,0,0,0,0,0,0,0,1] true
%% expect: [131,100,0,2,111,107] true
%% expect: [131,100,0,2,111,107] true
%% expect: [131,119,2,111,107] true
%% expect: [131,100,0,1,233] true
%% expect: [131,100,0,1,233] true
%% expect: [131,119,2,195,169] true
%% expect: [131,119,3,97,196,128] true
%% expect: [131,119,3,97,196,128] true
%% expect: [131,119,3,97,196,128] true
%% expect: [131,104,2,100,0,1,97,99,50,46,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,48,101,43,48,48,0,0,0,0,0] true
%% expect: [131,104,2,100,0,1,97,70,64,0,0,0,0,0,0,0] true
%% expect: [131,104,2,119,1,97,70,64,0,0,0,0,0,0,0] true
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
