%%% io_lib: format, fwrite, write, print, nl, chars, printable lists and deep lists.
-module(io_lib_functions).

-export([main/1]).

main(_) ->
    p(lists:flatten(io_lib:format("~w-~s~n", [a, "b"]))),
    p(lists:flatten(io_lib:fwrite("~p", [{a, "b"}]))),
    p(lists:flatten(io_lib:write({a, "b", [1.5]}))),
    p(lists:flatten(io_lib:write([1, 2, 3, 4], 3))),
    p(lists:flatten(io_lib:print({a, "b"}))),
    p(lists:flatten(io_lib:print(lists:seq(1, 30), 5, 40, -1))),
    p(io_lib:nl()),
    p([io_lib:write_atom('A b'), io_lib:write_string("a\"b"), io_lib:write_char($a)]),
    p([io_lib:printable_list("abc"), io_lib:printable_list([0]), io_lib:printable_list([955])]),
    p([io_lib:printable_unicode_list([955]), io_lib:printable_latin1_list([233])]),
    p([io_lib:char_list([1, 2]), io_lib:char_list([a]), io_lib:deep_char_list(["a", ["b"]])]),
    p(lists:flatten(io_lib:indentation("abc", 2) + 0 =:= 5 andalso "yes")),
    ok.

p(Value) -> io:format("~p~n", [Value]).

%% expect: "a-b\n"
%% expect: "{a,\"b\"}"
%% expect: "{a,[98],[1.5]}"
%% expect: "[1,2|...]"
%% expect: "{a,\"b\"}"
%% expect: "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,\n     15,16,17,18,19,20,21,22,23,24,25,\n     26,27,28,29,30]"
%% expect: "\n"
%% expect: ["'A b'","\"a\\\"b\"","$a"]
%% expect: [true,false,false]
%% expect: [true,true]
%% expect: [true,false,true]
%% expect: "yes"
