%% Keys of curves, what two sides agree on, signatures; powers, random numbers; what is wrong.
-module(keys).
-export([main/1]).

main(_) ->
    [agreement(Curve) || Curve <- [secp256r1, secp384r1, secp521r1, secp224r1, secp256k1, x25519, x448]],
    {Prime, _} = {16#FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381FFFFFFFFFFFFFFFF, x},
    {Public, Private} = crypto:generate_key(dh, [Prime, 2]),
    {Public2, Private2} = crypto:generate_key(dh, [Prime, 2]),
    show(crypto:compute_key(dh, Public, Private2, [Prime, 2]) =:= crypto:compute_key(dh, Public2, Private, [Prime, 2])),
    [elliptic_signatures(Curve, Type) || Curve <- [secp256r1, secp384r1, secp256k1], Type <- [sha256, sha512, sha]],
    [edwards_signatures(Curve, Size) || {Curve, Size} <- [{ed25519, 32}, {ed448, 57}]],
    show([crypto:mod_pow(N, P, M) || {N, P, M} <- [{2, 10, 1000}, {0, 10, 1000}, {<<2>>, <<200>>, 1 bsl 300}]]),
    show([byte_size(crypto:strong_rand_bytes(N)) || N <- [0, 1, 100, 200000]]),
    true = lists:all(fun(_) -> lists:member(crypto:rand_uniform(-3, 5), lists:seq(-3, 4)) end, lists:seq(1, 200)),
    show(lists:usort([crypto:rand_uniform(0, 3) || _ <- lists:seq(1, 200)])),
    crypto:rand_seed(),
    show(lists:usort([rand:uniform(3) || _ <- lists:seq(1, 200)])),
    true = rand:uniform() < 1.0,
    show({crypto:bytes_to_integer(<<1, 0>>), crypto:exor(<<1, 2>>, "ab")}),
    wrong().

agreement(Curve) ->
    {Public, Private} = crypto:generate_key(ecdh, Curve),
    {Public2, Private2} = crypto:generate_key(ecdh, Curve),
    {Public, Private} = crypto:generate_key(ecdh, Curve, Private),
    Shared = crypto:compute_key(ecdh, Public2, Private, Curve),
    Shared = crypto:compute_key(ecdh, Public, Private2, Curve),
    Known = binary:part(crypto:hash(sha512, "key"), 0, min(byte_size(Private), 28)),
    show({Curve, byte_size(Public), byte_size(Private), byte_size(Shared)}),
    Filled = <<0:((byte_size(Private) - byte_size(Known)) * 8), Known/binary>>,
    show(element(1, crypto:generate_key(ecdh, Curve, Filled))),
    {Fixed, _} = crypto:generate_key(ecdh, Curve, <<0:((byte_size(Private) - 1) * 8), 77>>),
    show(crypto:compute_key(ecdh, Fixed, Filled, Curve)).

elliptic_signatures(Curve, Type) ->
    {Public, Private} = crypto:generate_key(ecdh, Curve),
    Signature = crypto:sign(ecdsa, Type, "message", [Private, Curve]),
    OfDigest = crypto:sign(ecdsa, Type, {digest, crypto:hash(Type, "message")}, [Private, Curve]),
    show([crypto:verify(ecdsa, Type, Message, S, [Public, Curve])
          || S <- [Signature, OfDigest, <<1>>],
             Message <- ["message", ["mess", <<"age">>], "other", {digest, crypto:hash(Type, "message")}]]).

edwards_signatures(Curve, Size) ->
    {Public, Private} = crypto:generate_key(eddsa, Curve, binary:part(crypto:hash(sha512, "key"), 0, Size)),
    Signature = crypto:sign(eddsa, none, "message", [Private, Curve]),
    show({Public, Signature}),
    show([crypto:verify(eddsa, none, Message, S, [Public, Curve])
          || S <- [Signature, <<1>>], Message <- ["message", "other"]]).

wrong() ->
    {Public, Private} = crypto:generate_key(ecdh, secp256r1),
    [failed(F) || F <- [fun() -> crypto:generate_key(ecdh, foo) end, fun() -> crypto:generate_key(foo, foo) end,
                        fun() -> crypto:compute_key(ecdh, Public, a, secp256r1) end,
                        fun() -> crypto:sign(ecdsa, foo, "m", [Private, secp256r1]) end,
                        fun() -> crypto:sign(ecdsa, sha256, "m", [Private, foo]) end,
                        fun() -> crypto:sign(foo, sha256, "m", [Private, secp256r1]) end,
                        fun() -> crypto:sign(ecdsa, sha256, {digest, <<1>>}, [Private, secp256r1]) end,
                        fun() -> crypto:strong_rand_bytes(-1) end, fun() -> crypto:strong_rand_bytes(a) end,
                        fun() -> crypto:rand_uniform(5, 5) end, fun() -> crypto:rand_uniform(5, 2) end,
                        fun() -> crypto:rand_seed("abc") end, fun() -> crypto:mod_pow(a, 10, 1000) end,
                        fun() -> crypto:exor(<<1, 2>>, "a") end, fun() -> crypto:bytes_to_integer(a) end]].

show(Term) -> io:format("~p~n", [Term]).

failed(F) ->
    try F() of
        Result -> show(Result)
    catch
        %% Where in OTP's own source it was found is not told.
        error:{Tag, {_, _}, Text} -> show({error, Tag, Text});
        Class:Reason -> show({Class, Reason})
    end.

%% expect: {secp256r1,65,32,32}
%% expect: <<4,55,145,176,162,135,175,202,163,62,134,195,193,144,38,3,38,142,242,114,233,
%% expect:   114,90,245,147,64,13,57,58,13,42,249,145,120,251,86,95,79,220,47,220,66,109,
%% expect:   110,151,90,58,57,204,30,92,0,18,121,138,52,241,186,34,97,5,92,33,177,128>>
%% expect: <<224,178,95,116,30,41,109,104,228,209,127,189,98,194,222,11,34,247,31,141,138,
%% expect:   41,104,141,20,54,216,12,174,34,92,196>>
%% expect: {secp384r1,97,48,48}
%% expect: <<4,115,69,61,158,97,134,118,22,201,186,177,11,84,35,134,166,101,192,251,57,69,
%% expect:   142,229,37,56,145,198,199,3,87,107,215,9,205,187,225,104,254,223,122,124,8,
%% expect:   200,229,93,61,236,206,195,225,226,36,215,117,22,71,5,222,170,43,69,37,145,5,
%% expect:   178,221,101,20,242,247,254,191,240,176,141,136,149,13,132,106,79,21,129,74,
%% expect:   27,109,236,15,239,124,69,98,48,121,79,127>>
%% expect: <<207,244,124,76,157,184,147,99,234,55,130,233,11,2,115,0,237,86,146,105,14,78,
%% expect:   158,152,46,5,197,57,139,133,120,69,240,37,112,18,14,100,252,68,107,143,142,
%% expect:   133,190,234,91,18>>
%% expect: {secp521r1,133,66,66}
%% expect: <<4,0,214,231,150,160,250,94,145,122,24,63,220,91,151,191,195,153,71,210,116,
%% expect:   89,153,218,55,87,15,235,60,233,21,254,142,190,172,40,239,255,98,38,7,246,82,
%% expect:   118,153,152,48,63,233,8,252,219,86,89,221,149,216,152,14,55,218,12,247,84,
%% expect:   123,34,88,0,133,40,150,241,135,61,186,139,149,75,244,217,157,145,201,171,32,
%% expect:   39,9,153,115,63,119,56,201,231,100,171,219,31,62,182,220,207,173,19,66,147,
%% expect:   208,113,154,109,97,111,240,167,209,170,36,197,187,33,126,196,85,212,145,120,
%% expect:   27,163,19,170,115,126,19>>
%% expect: <<1,147,61,165,193,191,234,200,43,249,237,188,247,77,66,169,193,70,59,43,162,
%% expect:   44,218,16,25,204,135,82,123,124,190,75,11,27,244,50,107,242,122,54,84,148,76,
%% expect:   160,169,217,228,35,168,61,253,247,203,45,1,56,235,133,220,182,231,22,58,240,
%% expect:   92,167>>
%% expect: {secp224r1,57,28,28}
%% expect: <<4,135,196,176,22,97,239,112,183,161,181,24,92,169,201,183,30,40,24,95,100,
%% expect:   150,39,172,153,246,208,86,64,179,131,80,81,35,142,246,88,78,200,23,4,178,119,
%% expect:   221,53,77,44,182,4,108,27,205,226,131,62,18,122>>
%% expect: <<102,223,59,35,45,151,242,180,132,199,28,4,175,192,75,238,2,91,127,46,27,4,
%% expect:   222,124,22,167,44,246>>
%% expect: {secp256k1,65,32,32}
%% expect: <<4,246,124,232,90,34,211,156,189,209,39,224,56,140,180,218,70,246,243,242,101,
%% expect:   182,134,199,119,217,152,5,34,5,197,245,52,158,6,8,208,10,96,115,115,52,151,
%% expect:   206,88,121,40,230,130,39,138,21,16,61,225,102,194,81,236,33,56,25,77,217,205>>
%% expect: <<129,205,131,187,157,196,142,41,154,186,35,16,125,114,124,224,110,105,89,128,
%% expect:   105,82,65,65,53,129,26,134,123,229,227,183>>
%% expect: {x25519,32,32,32}
%% expect: <<180,157,216,160,99,119,10,126,89,110,79,182,228,165,74,239,21,138,158,68,67,
%% expect:   119,237,145,96,69,246,228,119,117,40,44>>
%% expect: <<53,30,231,82,64,173,39,3,212,0,10,55,87,48,228,85,244,94,228,126,167,6,175,
%% expect:   242,65,196,122,149,49,65,223,31>>
%% expect: {x448,56,56,56}
%% expect: <<105,150,110,200,151,163,23,158,2,116,158,187,85,240,83,151,84,233,109,5,105,
%% expect:   248,38,62,178,211,98,65,149,158,30,151,52,102,79,215,239,25,43,14,208,243,
%% expect:   202,151,10,145,243,33,206,132,99,135,189,211,226,73>>
%% expect: <<64,161,143,107,26,50,153,62,163,207,39,255,34,99,208,98,63,229,80,37,182,81,
%% expect:   4,91,201,50,245,112,10,71,9,186,228,42,184,98,45,109,201,245,53,131,134,188,
%% expect:   135,252,157,107,227,206,231,110,140,131,59,147>>
%% expect: true
%% expect: [true,true,false,true,true,true,false,true,false,false,false,false]
%% expect: [true,true,false,true,true,true,false,true,false,false,false,false]
%% expect: [true,true,false,true,true,true,false,true,false,false,false,false]
%% expect: [true,true,false,true,true,true,false,true,false,false,false,false]
%% expect: [true,true,false,true,true,true,false,true,false,false,false,false]
%% expect: [true,true,false,true,true,true,false,true,false,false,false,false]
%% expect: [true,true,false,true,true,true,false,true,false,false,false,false]
%% expect: [true,true,false,true,true,true,false,true,false,false,false,false]
%% expect: [true,true,false,true,true,true,false,true,false,false,false,false]
%% expect: {<<215,144,121,97,127,110,69,11,98,51,197,52,244,72,155,59,115,168,151,146,101,
%% expect:    4,156,126,81,176,46,61,20,24,204,181>>,
%% expect:  <<48,69,203,223,59,142,182,145,238,97,62,75,157,245,243,121,128,228,38,122,
%% expect:    118,94,232,5,10,98,26,55,169,70,134,224,15,120,195,47,136,41,40,27,31,193,
%% expect:    188,25,117,185,118,178,38,208,180,157,191,215,33,24,54,74,249,204,230,95,
%% expect:    178,10>>}
%% expect: [true,false,false,false]
%% expect: {<<214,96,108,221,245,120,172,25,132,251,161,111,74,239,195,133,244,23,78,70,
%% expect:    70,15,252,142,71,113,84,203,54,147,58,217,207,172,177,74,4,128,152,224,91,
%% expect:    38,89,215,177,192,172,145,205,134,154,200,241,108,83,88,128>>,
%% expect:  <<183,243,196,78,65,37,18,50,222,84,222,246,126,98,36,9,241,28,125,31,15,3,
%% expect:    103,244,212,213,41,41,110,66,137,20,180,125,170,3,212,228,129,141,86,192,
%% expect:    109,209,141,69,91,108,156,39,107,98,240,170,48,210,0,73,76,192,32,18,236,
%% expect:    210,101,221,105,136,240,117,191,183,71,107,103,62,140,85,77,122,12,178,210,
%% expect:    103,221,134,35,59,5,226,220,87,162,164,157,112,61,155,116,155,24,198,65,
%% expect:    181,44,179,220,228,187,24,13,42,28,0>>}
%% expect: [true,false,false,false]
%% expect: [<<24>>,<<>>,<<1,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0>>]
%% expect: [0,1,100,200000]
%% expect: [0,1,2]
%% expect: [1,2,3]
%% expect: {256,<<"``">>}
%% expect: {error,badarg,"Couldn't get Curve definition"}
%% expect: {error,function_clause}
%% expect: {error,badarg,"Bad peer public key; binary expected"}
%% expect: {error,badarg,"Bad digest type"}
%% expect: {error,badarg,"Couldn't get ECDSA private key"}
%% expect: {error,badarg,"Bad algorithm"}
%% expect: {error,badarg,"Bad binary size for the algorithm"}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,function_clause}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,function_clause}
