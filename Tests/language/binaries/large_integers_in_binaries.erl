%% Integers of thousands of bits.
-module(large_integers_in_binaries).
-export([main/1]).

main(_) ->
    Big = factorial(3000, 1),
    Size = 30496,
    [begin
         Bits = <<5:Offset, Big:Size, (-Big):Size, Big:Size/little, (-Big):Size/little, 1:1>>,
         <<5:Offset, A:Size, B:Size/signed, C:Size/little, D:Size/little-signed, 1:1>> = Bits,
         io:format("~w~n", [{A =:= Big, B =:= -Big, C =:= Big, D =:= -Big, erlang:phash2(Bits)}])
     end || Offset <- [3, 8, 13]],
    io:format("~w~n", [<<(1 bsl 100):70, (1 bsl 69 + 1):70, (-(1 bsl 64)):65>>]),
    <<X:1000/signed>> = <<-1:1000>>,
    <<Y:1000>> = <<0:999, 1:1>>,
    io:format("~w~n", [{X, Y}]).

factorial(0, Product) -> Product;
factorial(N, Product) -> factorial(N - 1, N * Product).

%% expect: {true,true,true,true,60294991}
%% expect: {true,true,true,true,83028722}
%% expect: {true,true,true,true,56605436}
%% expect: <<0,0,0,0,0,0,0,0,2,0,0,0,0,0,0,0,0,24,0,0,0,0,0,0,0,0:5>>
%% expect: {-1,1}
