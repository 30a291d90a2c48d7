%% phash2 depends on the bits alone, not on where they lie.
-module(hashes_of_bitstrings).
-export([main/1]).

main(_) ->
    Long = list_to_binary(lists:seq(0, 255)),
    [begin
         Size = bit_size(Bits),
         <<_:5, Same:Size/bits, _/bits>> = <<21:5, Bits/bits, 1:1>>,
         io:format("~w ~w~n", [erlang:phash2(Bits), erlang:phash2(Bits) =:= erlang:phash2(Same)])
     end || Bits <- [<<>>, <<0>>, <<1, 2, 3>>, <<"eleven byte">>, <<"twelve bytes">>, <<"thirteen byte">>, <<5:3>>,
                     <<1, 2, 3:2>>, <<"twelve bytes", 1:7>>, Long, <<Long/binary, Long/binary, 9:5>>]].

%% expect: 13708901 true
%% expect: 96315567 true
%% expect: 6479071 true
%% expect: 85008763 true
%% expect: 93359736 true
%% expect: 33196846 true
%% expect: 133543196 true
%% expect: 120725322 true
%% expect: 73825603 true
%% expect: 3064723 true
%% expect: 94282933 true
