%%% What older systems wrote can be read, and what no system writes but the format allows.
-module(older_tags).

-export([main/1]).

main(_) ->
    Node = [119, 13, "nonode@nohost"],
    [read(Name, Bytes) || {Name, Bytes} <- [
        {latin1_atom, [100, 0, 1, 233]}, {small_latin1_atom, [115, 3, "abc"]},
        {atom, [118, 0, 2, 195, 169]}, {empty_atom, [119, 0]},
        {list_of_none, [108, 0, 0, 0, 0, 97, 1]}, {empty_string, [107, 0, 0]},
        {integer_in_one_byte, [110, 1, 0, 7]}, {zero_without_bytes, [110, 0, 0]},
        {zero_of_bytes, [110, 2, 1, 0, 0]}, {sign_above_one, [110, 1, 2, 5]},
        {leading_zeros, [110, 9, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0]}, {large, [111, 0, 0, 0, 1, 0, 7]},
        {float_text, [99, "1.5" | lists:duplicate(28, 0)]}, {whole_bytes, [77, 0, 0, 0, 1, 8, 255]},
        {bits, [77, 0, 0, 0, 1, 3, 255]}, {no_bits, [77, 0, 0, 0, 0, 0]},
        {pid, [103, Node, 0, 0, 0, 85, 0, 0, 0, 0, 0]},
        {reference, [101, Node, 0, 0, 0, 85, 0]},
        {new_reference, [114, 0, 3, Node, 0, 0, 0, 0, 85, 0, 0, 0, 1, 0, 0, 0, 2]},
        {port, [102, Node, 0, 0, 0, 85, 0]}, {large_tuple, [105, 0, 0, 0, 1, 106]},
        {trailing_bytes, [97, 1, 2, 3]}]].

read(Name, Bytes) ->
    io:format("~w ~tw~n", [Name, binary_to_term(list_to_binary([131 | Bytes]), [used])]).

%% expect: latin1_atom {é,5}
%% expect: small_latin1_atom {abc,6}
%% expect: atom {é,6}
%% expect: empty_atom {'',3}
%% expect: list_of_none {1,8}
%% expect: empty_string {[],4}
%% expect: integer_in_one_byte {7,5}
%% expect: zero_without_bytes {0,4}
%% expect: zero_of_bytes {0,6}
%% expect: sign_above_one {-5,5}
%% expect: leading_zeros {-1,13}
%% expect: large {7,8}
%% expect: float_text {1.5,33}
%% expect: whole_bytes {<<255>>,8}
%% expect: bits {<<7:3>>,8}
%% expect: no_bits {<<>>,7}
%% expect: pid {<PID>,26}
%% expect: reference {#Ref<0.0.0.85>,22}
%% expect: new_reference {#Ref<0.2.1.85>,32}
%% expect: port {#Port<0.85>,22}
%% expect: large_tuple {{[]},7}
%% expect: trailing_bytes {1,3}
