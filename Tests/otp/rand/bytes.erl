%%% Random bytes: the same for the same seed, of every length, by every generator.
-module(bytes).

-export([main/1]).

main(_) ->
    [io:format("~w ~w~n", [Algorithm, [bytes(N, Algorithm) || N <- [0, 1, 3, 6, 7, 8, 16]]])
     || Algorithm <- [exsss, exsp, exrop, exs1024s, exro928ss]],
    rand:seed(exsss, 5),
    First = rand:bytes(5),
    io:format("~w ~w~n", [binary_to_list(First), binary_to_list(rand:bytes(2))]),
    Many = rand:bytes(100000),
    io:format("~w ~w~n", [byte_size(Many), length(lists:usort(binary_to_list(Many)))]),
    [io:format("~w~n", [catch_reason(fun() -> rand:bytes(N) end)]) || N <- [-1, a]],
    ok.

bytes(N, Algorithm) ->
    {Bytes, State} = rand:bytes_s(N, rand:seed_s(Algorithm, 42)),
    {Next, _} = rand:uniform_s(1000, State),
    {binary_to_list(Bytes), Next}.

catch_reason(Fun) ->
    try Fun() of _ -> none catch Class:Reason -> {Class, Reason} end.

%% expect: exsss [{[],431},{[120],431},{[120,11,46],431},{[120,11,46,12,46,196],431},{[120,11,46,12,46,196,61],431},{[94,2,203,131,11,177,15,152],615},{[94,2,203,131,11,177,15,230,60,189,6,58,89,55,9,24],198}]
%% expect: exsp [{[],968},{[7],968},{[7,40,147],968},{[7,40,147,212,1,166],968},{[7,40,147,212,1,166,13],968},{[1,202,36,245,0,105,131,97],738},{[1,202,36,245,0,105,131,216,124,28,146,145,166,31,198,189],617}]
%% expect: exrop [{[],843},{[199],843},{[199,21,89],843},{[199,21,89,226,82,95],843},{[199,21,89,226,82,95,152],843},{[177,197,86,120,148,151,230,97],758},{[177,197,86,120,148,151,230,24,94,183,252,28,22,32,228,122],527}]
%% expect: exs1024s [{[],28},{[38],28},{[38,20,58],28},{[38,20,58,181,3,58],28},{[38,20,58,181,3,58,16],28},{[181,38,20,58,181,3,58,139],422},{[181,38,20,58,181,3,58,32,139,146,36,196,22,100,98,55],90}]
%% expect: exro928ss [{[],220},{[120],220},{[120,11,46],220},{[120,11,46,12,46,196],220},{[120,11,46,12,46,196,61],220},{[94,2,203,131,11,177,15,21],595},{[94,2,203,131,11,177,15,133,73,203,55,224,45,106,220,234],54}]
%% expect: [213,81,120,202,84] [66,134]
%% expect: 100000 256
%% expect: {error,function_clause}
%% expect: {error,function_clause}
