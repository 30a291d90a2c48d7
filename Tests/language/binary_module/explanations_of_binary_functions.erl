%% What is said about arguments that are wrong.
-module(explanations_of_binary_functions).
-export([main/1]).

main(_) ->
    Calls = [{binary, at, [<<1>>, -1]}, {binary, at, [a, b]}, {binary, first, [<<>>]}, {binary, last, [<<1:9>>]},
             {binary, bin_to_list, [<<1, 2, 3>>, {1, 3}]}, {binary, bin_to_list, [<<1>>, a, b]}, {binary, compile_pattern, [[]]},
             {binary, copy, [<<1>>, -1]}, {binary, decode_unsigned, [a, b]}, {binary, encode_unsigned, [-1]},
             {binary, longest_common_prefix, [[a]]}, {binary, list_to_bin, [[300]]}, {binary, match, [a, b]},
             {binary, match, [<<"abc">>, <<"b">>, [{scope, {0, 9}}]]}, {binary, matches, [<<"a">>, <<"b">>, [x]]},
             {binary, part, [<<1>>, {1, 3}]}, {binary, part, [<<1>>, a]}, {binary, split, [<<"a">>, <<>>]},
             {binary, replace, [<<"a">>, <<"b">>, c]}, {binary, replace, [<<"a">>, <<"b">>, <<>>, [x]]},
             {binary, decode_hex, [<<"0">>]}, {binary, encode_hex, [<<1:1>>]}, {binary, referenced_byte_size, [a]},
             {erlang, binary_part, [<<1, 2>>, 1, 5]}, {erlang, binary_part, [<<1>>, 2, 0]}, {erlang, split_binary, [<<1>>, 2]},
             {erlang, list_to_binary, [[300]]}, {erlang, iolist_to_binary, [a]}, {erlang, list_to_bitstring, [a]},
             {erlang, bitstring_to_list, [a]}, {erlang, binary_to_list, [<<1, 2, 3>>, 3, 2]},
             {erlang, binary_to_list, [<<1, 2, 3>>, 0, 2]}, {erlang, binary_to_list, [<<1, 2, 3>>, 2, 4]}],
    lists:foreach(fun show/1, Calls).

show({Module, Function, Arguments}) ->
    try
        io:format("~p~n", [apply(Module, Function, Arguments)])
    catch
        Class:Reason:Stack ->
            io:format("~ts~n", [erl_error:format_exception(Class, Reason, lists:sublist(Stack, 1))])
    end.

%% expect: exception error: bad argument
%% expect:   in function  binary:at/2
%% expect:      called as binary:at(<<1>>,-1)
%% expect:      *** argument 2: out of range
%% expect: exception error: bad argument
%% expect:   in function  binary:at/2
%% expect:      called as binary:at(a,b)
%% expect:      *** argument 1: not a binary
%% expect:      *** argument 2: not an integer
%% expect: exception error: bad argument
%% expect:   in function  binary:first/1
%% expect:      called as binary:first(<<>>)
%% expect:      *** argument 1: a zero-sized binary is not allowed
%% expect: exception error: bad argument
%% expect:   in function  binary:last/1
%% expect:      called as binary:last(<<0,1:1>>)
%% expect:      *** argument 1: is a bitstring (expected a binary)
%% expect: exception error: bad argument
%% expect:   in function  binary:bin_to_list/2
%% expect:      called as binary:bin_to_list(<<1,2,3>>,{1,3})
%% expect:      *** argument 2: out of range
%% expect: exception error: bad argument
%% expect:   in function  binary:bin_to_list/3
%% expect:      called as binary:bin_to_list(<<1>>,a,b)
%% expect:      *** argument 2: not an integer
%% expect:      *** argument 3: not an integer
%% expect: exception error: bad argument
%% expect:   in function  binary:compile_pattern/1
%% expect:      called as binary:compile_pattern([])
%% expect:      *** argument 1: not a valid pattern
%% expect: exception error: bad argument
%% expect:   in function  binary:copy/2
%% expect:      called as binary:copy(<<1>>,-1)
%% expect:      *** argument 2: out of range
%% expect: exception error: bad argument
%% expect:   in function  binary:decode_unsigned/2
%% expect:      called as binary:decode_unsigned(a,b)
%% expect:      *** argument 1: not a binary
%% expect:      *** argument 2: must be 'big' or 'little'
%% expect: exception error: bad argument
%% expect:   in function  binary:encode_unsigned/1
%% expect:      called as binary:encode_unsigned(-1)
%% expect:      *** argument 1: out of range
%% expect: exception error: bad argument
%% expect:   in function  binary:longest_common_prefix/1
%% expect:      called as binary:longest_common_prefix([a])
%% expect:      *** argument 1: not a flat list of binaries
%% expect: exception error: bad argument
%% expect:   in function  binary:list_to_bin/1
%% expect:      called as binary:list_to_bin([300])
%% expect:      *** argument 1: not an iodata term
%% expect: exception error: bad argument
%% expect:   in function  binary:match/2
%% expect:      called as binary:match(a,b)
%% expect:      *** argument 1: not a binary
%% expect:      *** argument 2: not a valid pattern
%% expect: exception error: bad argument
%% expect:   in function  binary:match/3
%% expect:      called as binary:match(<<"abc">>,<<"b">>,[{scope,{0,9}}])
%% expect:      *** argument 3: specified part is not wholly inside binary
%% expect: exception error: bad argument
%% expect:   in function  binary:matches/3
%% expect:      called as binary:matches(<<"a">>,<<"b">>,[x])
%% expect:      *** argument 3: invalid options
%% expect: exception error: bad argument
%% expect:   in function  binary:part/2
%% expect:      called as binary:part(<<1>>,{1,3})
%% expect:      *** argument 2: out of range
%% expect: exception error: bad argument
%% expect:   in function  binary:part/2
%% expect:      called as binary:part(<<1>>,a)
%% expect:      *** argument 2: not a valid {Pos,Length} tuple
%% expect: exception error: bad argument
%% expect:   in function  binary:split/2
%% expect:      called as binary:split(<<"a">>,<<>>)
%% expect:      *** argument 2: not a valid pattern
%% expect: exception error: bad argument
%% expect:   in function  binary:replace/3
%% expect:      called as binary:replace(<<"a">>,<<"b">>,c)
%% expect:      *** argument 3: not a binary
%% expect: exception error: bad argument
%% expect:   in function  binary:replace/4
%% expect:      called as binary:replace(<<"a">>,<<"b">>,<<>>,[x])
%% expect:      *** argument 4: invalid options
%% expect: exception error: bad argument
%% expect:   in function  binary:decode_hex/1
%% expect:      called as binary:decode_hex(<<"0">>)
%% expect:      *** argument 1: must contain an even number of bytes
%% expect: exception error: bad argument
%% expect:   in function  binary:encode_hex/1
%% expect:      called as binary:encode_hex(<<1:1>>)
%% expect:      *** argument 1: is a bitstring (expected a binary)
%% expect: exception error: bad argument
%% expect:   in function  binary:referenced_byte_size/1
%% expect:      called as binary:referenced_byte_size(a)
%% expect:      *** argument 1: not a binary
%% expect: exception error: bad argument
%% expect:   in function  binary_part/3
%% expect:      called as binary_part(<<1,2>>,1,5)
%% expect:      *** argument 3: out of range
%% expect: exception error: bad argument
%% expect:   in function  binary_part/3
%% expect:      called as binary_part(<<1>>,2,0)
%% expect:      *** argument 2: out of range
%% expect: exception error: bad argument
%% expect:   in function  split_binary/2
%% expect:      called as split_binary(<<1>>,2)
%% expect:      *** argument 2: out of range
%% expect: exception error: bad argument
%% expect:   in function  list_to_binary/1
%% expect:      called as list_to_binary([300])
%% expect:      *** argument 1: not an iolist term
%% expect: exception error: bad argument
%% expect:   in function  iolist_to_binary/1
%% expect:      called as iolist_to_binary(a)
%% expect:      *** argument 1: not an iodata term
%% expect: exception error: bad argument
%% expect:   in function  list_to_bitstring/1
%% expect:      called as list_to_bitstring(a)
%% expect:      *** argument 1: not a bitstring list
%% expect: exception error: bad argument
%% expect:   in function  bitstring_to_list/1
%% expect:      called as bitstring_to_list(a)
%% expect:      *** argument 1: not a bitstring
%% expect: exception error: bad argument
%% expect:   in function  binary_to_list/3
%% expect:      called as binary_to_list(<<1,2,3>>,3,2)
%% expect:      *** argument 2: start position greater than stop position
%% expect: exception error: bad argument
%% expect:   in function  binary_to_list/3
%% expect:      called as binary_to_list(<<1,2,3>>,0,2)
%% expect:      *** argument 2: out of range
%% expect: exception error: bad argument
%% expect:   in function  binary_to_list/3
%% expect:      called as binary_to_list(<<1,2,3>>,2,4)
%% expect:      *** argument 3: out of range
