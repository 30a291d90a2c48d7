-module(output_tests).
-include_lib("eunit/include/eunit.hrl").

silent_test() -> io:format("nobody sees this~n").
shown_test() ->
    io:format("this is ~s with~n~p~n", ["shown", {the, failure}]),
    ?assert(hd([false])).
unicode_test() -> io:format("~ts~n", [[955]]), error(with_output).
captured_test() ->
    io:format("captured"),
    ?assertEqual("captured", ?capturedOutput),
    io:put_chars(" too"),
    ?assertEqual("captured too", unicode:characters_to_list(?capturedOutput)).
input_test() -> ?assertEqual(eof, io:get_line("prompt> ")).
