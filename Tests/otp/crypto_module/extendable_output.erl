%% Digests as long as they are wanted: the first bytes do not depend on the length.
-module(extendable_output).
-export([main/1]).

main(_) ->
    [io:format("~w ~w ~s~n", [Type, Bits, binary:encode_hex(crypto:hash_xof(Type, Data, Bits))])
     || Type <- [shake128, shake256], {Data, Bits} <- [{"", 128}, {"", 256}, {["ab", <<"c">>], 512}, {"abc", 8}, {"abc", 0}]],
    io:format("~w~n", [byte_size(crypto:hash_xof(shake128, "abc", 8 * 100000))]),
    [io:format("~w~n", [try apply(crypto, hash_xof, Arguments) catch error:{Tag, _, _} -> Tag; error:Reason -> Reason end])
     || Arguments <- [[foo, "abc", 8], [shake128, "abc", 7], [shake128, "abc", -8], [shake128, foo, 8], [shake128, "abc", a]]].

%% recorded: by hand (newer than OTP 25; the digests are those of openssl dgst -shake128 -xoflen N)
%% expect: shake128 128 7F9C2BA4E88F827D616045507605853E
%% expect: shake128 256 7F9C2BA4E88F827D616045507605853ED73B8093F6EFBC88EB1A6EACFA66EF26
%% expect: shake128 512 5881092DD818BF5CF8A3DDB793FBCBA74097D5C526A6D35F97B83351940F2CC844C50AF32ACD3F2CDD066568706F509BC1BDDE58295DAE3F891A9A0FCA578378
%% expect: shake128 8 58
%% expect: shake128 0
%% expect: shake256 128 46B9DD2B0BA88D13233B3FEB743EEB24
%% expect: shake256 256 46B9DD2B0BA88D13233B3FEB743EEB243FCD52EA62B81B82B50C27646ED5762F
%% expect: shake256 512 483366601360A8771C6863080CC4114D8DB44530F8F1E1EE4F94EA37E78B5739D5A15BEF186A5386C75744C0527E1FAA9F8726E462A12A4FEB06BD8801E751E4
%% expect: shake256 8 48
%% expect: shake256 0
%% expect: 100000
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
%% expect: badarg
