%%% What is wrong with texts that are no UTF-8, no characters and no regular expressions, and with the
%%% status of halt.
-module(badarg_of_texts).

-export([main/1]).

main(_) ->
    %% Of these the compiler knows nothing.
    [Bad, Bytes, Utf8] = [binary_to_term(term_to_binary(Term)) || Term <- [bad, <<255>>, utf8]],
    [show(Fun)
     || Fun <- [fun() -> binary_to_atom(Bytes) end,
                fun() -> binary_to_atom(Bytes, Utf8) end,
                fun() -> binary_to_atom(Bytes, Bad) end,
                fun() -> binary_to_existing_atom(Bytes) end,
                fun() -> binary_to_existing_atom(Bytes, Utf8) end,
                fun() -> binary_to_existing_atom(<<"not an atom, it seems">>, Utf8) end,
                fun() -> binary_to_existing_atom(<<"not a", " second one">>) end,
                fun() -> halt(Bad) end,
                fun() -> halt(-1) end,
                fun() -> halt(Bad, []) end,
                fun() -> halt(0, [Bad]) end,
                fun() -> halt(0, Bad) end,
                fun() -> erlang:display_string(Bad) end,
                fun() -> erlang:display_string([Bad]) end,
                fun() -> re:run("x", "(a") end,
                fun() -> re:split("x", "[a") end,
                fun() -> re:replace("x", "*", "y") end]],
    ok.

show(Fun) ->
    try
        Fun()
    catch
        Class:Reason:Stacktrace ->
            io:format("~ts~n", [erl_error:format_exception(Class, Reason, [hd(Stacktrace)])])
    end.

%% expect: exception error: bad argument
%% expect:   in function  binary_to_atom/1
%% expect:      called as binary_to_atom(<<"ÿ">>)
%% expect:      *** argument 1: invalid UTF8 encoding
%% expect: exception error: bad argument
%% expect:   in function  binary_to_atom/2
%% expect:      called as binary_to_atom(<<"ÿ">>,utf8)
%% expect:      *** argument 1: invalid UTF8 encoding
%% expect: exception error: bad argument
%% expect:   in function  binary_to_atom/2
%% expect:      called as binary_to_atom(<<"ÿ">>,bad)
%% expect:      *** argument 2: not one of the atoms: latin1, utf8, or unicode
%% expect: exception error: bad argument
%% expect:   in function  binary_to_existing_atom/1
%% expect:      called as binary_to_existing_atom(<<"ÿ">>)
%% expect:      *** argument 1: invalid UTF8 encoding
%% expect: exception error: bad argument
%% expect:   in function  binary_to_existing_atom/2
%% expect:      called as binary_to_existing_atom(<<"ÿ">>,utf8)
%% expect:      *** argument 1: invalid UTF8 encoding
%% expect: exception error: bad argument
%% expect:   in function  binary_to_existing_atom/2
%% expect:      called as binary_to_existing_atom(<<"not an atom, it seems">>,utf8)
%% expect:      *** argument 1: not an already existing atom
%% expect: exception error: bad argument
%% expect:   in function  binary_to_existing_atom/1
%% expect:      called as binary_to_existing_atom(<<"not a second one">>)
%% expect:      *** argument 1: not an already existing atom
%% expect: exception error: bad argument
%% expect:   in function  halt/1
%% expect:      called as halt(bad)
%% expect:      *** argument 1: invalid status
%% expect: exception error: bad argument
%% expect:   in function  halt/1
%% expect:      called as halt(-1)
%% expect:      *** argument 1: invalid status
%% expect: exception error: bad argument
%% expect:   in function  halt/2
%% expect:      called as halt(bad,[])
%% expect:      *** argument 1: invalid status
%% expect: exception error: bad argument
%% expect:   in function  halt/2
%% expect:      called as halt(0,[bad])
%% expect:      *** argument 2: invalid option in list
%% expect: exception error: bad argument
%% expect:   in function  halt/2
%% expect:      called as halt(0,bad)
%% expect:      *** argument 2: not a list
%% expect: exception error: bad argument
%% expect:   in function  erlang:display_string/1
%% expect:      called as erlang:display_string(bad)
%% expect:      *** argument 1: not a list of characters
%% expect: exception error: bad argument
%% expect:   in function  erlang:display_string/1
%% expect:      called as erlang:display_string([bad])
%% expect:      *** argument 1: not a list of characters
%% expect: exception error: bad argument
%% expect:   in function  re:run/2
%% expect:      called as re:run("x","(a")
%% expect:      *** argument 2: could not parse regular expression
%% expect:                      missing ) on character 2
%% expect: exception error: bad argument
%% expect:   in function  re:split/2
%% expect:      called as re:split("x","[a")
%% expect:      *** argument 2: could not parse regular expression
%% expect:                      missing terminating ] for character class on character 2
%% expect: exception error: bad argument
%% expect:   in function  re:replace/3
%% expect:      called as re:replace("x","*","y")
%% expect:      *** argument 2: could not parse regular expression
%% expect:                      nothing to repeat on character 0
