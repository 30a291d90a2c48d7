%% Digests in one go and in parts, message authentication, keys from passwords; what is wrong with arguments.
-module(digests).
-export([main/1]).

main(_) ->
    Types = [sha, sha224, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384, sha3_512, blake2b, blake2s, md5,
             ripemd160],
    Large = binary:copy(<<"0123456789">>, 100000),
    [begin
         show({Type, crypto:hash(Type, ["ab", <<"c">>]), erlang:crc32(crypto:hash(Type, Large)),
               crypto:hash_info(Type)}),
         State = crypto:hash_update(crypto:hash_init(Type), "ab"),
         Whole = crypto:hash(Type, "abc"),
         Whole = crypto:hash_final(crypto:hash_update(State, "c")),
         %% The state is what it was.
         Whole = crypto:hash_final(crypto:hash_update(State, ["c"])),
         true = crypto:hash(Type, "ab") =:= crypto:hash_final(State),
         show({crypto:mac(hmac, Type, "key", "data"), crypto:macN(hmac, Type, "key", "data", 5)}),
         Mac = crypto:mac_update(crypto:mac_init(hmac, Type, "key"), "da"),
         true = crypto:mac(hmac, Type, "key", "data") =:= crypto:mac_final(crypto:mac_update(Mac, "ta"))
     end || Type <- Types],
    show(crypto:mac(cmac, aes_128_cbc, <<0:128>>, "data")),
    show(crypto:mac(cmac, aes_cbc, <<1:256>>, Large)),
    show(crypto:mac(poly1305, <<1:256>>, "data")),
    show(crypto:mac_finalN(crypto:mac_update(crypto:mac_init(poly1305, <<7:256>>), "data"), 7)),
    [show(crypto:pbkdf2_hmac(Type, <<"password">>, <<"salt">>, Count, Length))
     || {Type, Count, Length} <- [{sha, 1, 20}, {sha, 4096, 20}, {sha256, 100, 50}, {sha512, 3, 1}]],
    show([crypto:hash_equals(<<"abc">>, Other) || Other <- [<<"abc">>, <<"abd">>]]),
    [failed(F) || F <- [fun() -> crypto:hash(foo, "a") end, fun() -> crypto:hash(sha, a) end,
                        fun() -> crypto:hash_init(foo) end, fun() -> crypto:hash_update(foo, "a") end,
                        fun() -> crypto:hash_final(make_ref()) end, fun() -> crypto:mac(hmac, foo, "k", "d") end,
                        fun() -> crypto:mac(hmac, sha, k, "d") end, fun() -> crypto:mac(hmac, sha, "k", d) end,
                        fun() -> crypto:mac(foo, sha, "k", "d") end, fun() -> crypto:mac_init(hmac, foo, "k") end,
                        fun() -> crypto:mac(cmac, foo, <<0:128>>, "d") end,
                        fun() -> crypto:mac(cmac, aes_128_cbc, <<0:120>>, "d") end,
                        fun() -> crypto:macN(hmac, sha, "k", "d", 40) end, fun() -> crypto:hash_info(foo) end,
                        fun() -> crypto:hash_equals(<<1>>, <<1, 2>>) end, fun() -> crypto:hash_equals("a", <<1>>) end,
                        fun() -> crypto:pbkdf2_hmac(foo, <<>>, <<>>, 1, 1) end,
                        fun() -> crypto:pbkdf2_hmac(sha, "p", <<>>, 1, 1) end]].

show(Term) -> io:format("~p~n", [Term]).

failed(F) ->
    try F() of
        Result -> show(Result)
    catch
        %% Where in OTP's own source it was found is not told.
        error:{Tag, {_, _}, Text} -> show({error, Tag, Text});
        Class:Reason -> show({Class, Reason})
    end.

%% expect: {sha,<<169,153,62,54,71,6,129,106,186,62,37,113,120,80,194,108,156,208,216,157>>,
%% expect:      1570459953,
%% expect:      #{block_size => 64,size => 20,type => 64}}
%% expect: {<<16,65,82,197,191,220,160,123,198,51,238,189,70,25,159,2,85,201,244,157>>,
%% expect:  <<16,65,82,197,191>>}
%% expect: {sha224,<<35,9,125,34,52,5,216,34,134,66,164,119,189,162,85,179,42,173,188,228,
%% expect:           189,160,179,247,227,108,157,167>>,
%% expect:         2136999471,
%% expect:         #{block_size => 64,size => 28,type => 675}}
%% expect: {<<25,66,77,66,16,229,13,122,69,33,181,240,213,75,75,12,255,48,96,222,221,204,
%% expect:    253,137,79,218,91,59>>,
%% expect:  <<25,66,77,66,16>>}
%% expect: {sha256,<<186,120,22,191,143,1,207,234,65,65,64,222,93,174,34,35,176,3,97,163,
%% expect:           150,23,122,156,180,16,255,97,242,0,21,173>>,
%% expect:         521056206,
%% expect:         #{block_size => 64,size => 32,type => 672}}
%% expect: {<<80,49,254,61,152,156,109,21,55,160,19,250,110,115,157,162,52,99,253,174,195,
%% expect:    183,1,55,216,40,227,106,206,34,27,208>>,
%% expect:  <<80,49,254,61,152>>}
%% expect: {sha384,<<203,0,117,63,69,163,94,139,181,160,61,105,154,198,80,7,39,44,50,171,
%% expect:           14,222,209,99,26,139,96,90,67,255,91,237,128,134,7,43,161,231,204,35,
%% expect:           88,186,236,161,52,200,37,167>>,
%% expect:         3856544020,
%% expect:         #{block_size => 128,size => 48,type => 673}}
%% expect: {<<197,249,122,217,253,16,32,193,116,215,220,2,207,131,196,193,191,21,238,32,
%% expect:    236,85,91,105,10,213,142,98,218,138,0,238,68,204,219,101,203,140,128,172,
%% expect:    253,18,126,190,229,104,149,138>>,
%% expect:  <<"ÅùzÙý">>}
%% expect: {sha512,<<221,175,53,161,147,97,122,186,204,65,115,73,174,32,65,49,18,230,250,
%% expect:           78,137,169,126,162,10,158,238,230,75,85,211,154,33,146,153,42,39,79,
%% expect:           193,168,54,186,60,35,163,254,235,189,69,77,68,35,100,60,232,14,42,
%% expect:           154,201,79,165,76,164,159>>,
%% expect:         3620967923,
%% expect:         #{block_size => 128,size => 64,type => 674}}
%% expect: {<<60,89,83,161,143,115,3,236,101,59,161,112,174,51,79,175,160,142,56,70,242,
%% expect:    239,227,23,184,126,252,232,35,118,37,60,181,42,140,49,221,205,229,163,162,
%% expect:    238,225,131,194,179,76,185,31,133,230,77,219,195,37,247,105,43,25,148,115,
%% expect:    87,156,88>>,
%% expect:  <<60,89,83,161,143>>}
%% expect: {sha3_224,<<230,66,130,76,63,140,242,74,208,146,52,238,125,60,118,111,201,163,
%% expect:             165,22,141,12,148,173,115,180,111,223>>,
%% expect:           3964738750,
%% expect:           #{block_size => 144,size => 28,type => 1096}}
%% expect: {<<249,140,115,200,215,244,193,31,27,225,135,106,138,249,44,53,199,238,22,193,
%% expect:    142,26,140,77,25,191,114,78>>,
%% expect:  <<249,140,115,200,215>>}
%% expect: {sha3_256,<<58,152,93,167,79,226,37,178,4,92,23,45,107,211,144,189,133,95,8,
%% expect:             110,62,157,82,91,70,191,226,69,17,67,21,50>>,
%% expect:           686024850,
%% expect:           #{block_size => 136,size => 32,type => 1097}}
%% expect: {<<177,2,168,153,158,199,102,118,130,209,60,37,13,183,92,31,232,134,50,188,128,
%% expect:    125,145,94,203,117,153,55,92,42,57,58>>,
%% expect:  <<177,2,168,153,158>>}
%% expect: {sha3_384,<<236,1,73,130,136,81,111,201,38,69,159,88,226,198,173,141,249,180,
%% expect:             115,203,15,192,140,37,150,218,124,240,228,155,228,178,152,216,140,
%% expect:             234,146,122,199,245,57,241,237,242,40,55,109,37>>,
%% expect:           3567213190,
%% expect:           #{block_size => 104,size => 48,type => 1098}}
%% expect: {<<105,70,93,111,39,232,93,83,88,207,238,99,2,76,136,44,120,70,134,40,50,82,
%% expect:    135,104,158,88,212,29,34,126,93,21,203,226,81,253,130,188,94,217,37,223,55,
%% expect:    237,131,185,7,176>>,
%% expect:  <<"iF]o'">>}
%% expect: {sha3_512,<<183,81,133,11,26,87,22,138,86,147,205,146,75,107,9,110,8,246,33,
%% expect:             130,116,68,247,13,136,79,93,2,64,210,113,46,16,225,22,233,25,42,
%% expect:             243,201,26,126,197,118,71,227,147,64,87,52,11,76,244,8,213,165,101,
%% expect:             146,248,39,78,236,83,240>>,
%% expect:           1118488361,
%% expect:           #{block_size => 72,size => 64,type => 1099}}
%% expect: {<<117,43,244,157,84,17,90,170,103,14,166,43,223,121,235,149,230,223,120,121,
%% expect:    56,190,197,250,189,252,71,69,207,73,247,254,17,183,194,247,57,137,173,46,86,
%% expect:    143,6,206,211,162,217,149,54,176,90,18,31,67,100,123,152,234,67,248,24,243,
%% expect:    139,51>>,
%% expect:  <<117,43,244,157,84>>}
%% expect: {blake2b,<<186,128,165,63,152,28,77,13,106,39,151,182,159,18,246,233,76,33,47,
%% expect:            20,104,90,196,183,75,18,187,111,219,255,162,209,125,135,197,57,42,
%% expect:            171,121,45,194,82,213,222,69,51,204,149,24,211,138,168,219,241,146,
%% expect:            90,185,35,134,237,212,0,153,35>>,
%% expect:          2421458958,
%% expect:          #{block_size => 128,size => 64,type => 1056}}
%% expect: {<<60,194,142,47,125,121,116,70,147,221,57,23,28,249,203,15,66,170,160,5,42,
%% expect:    133,242,176,189,83,137,224,227,156,201,124,97,64,209,161,174,188,178,85,249,
%% expect:    250,54,116,20,191,26,239,2,250,37,109,39,205,151,63,245,35,218,202,222,105,
%% expect:    91,112>>,
%% expect:  <<60,194,142,47,125>>}
%% expect: {blake2s,<<80,140,94,140,50,124,20,226,225,167,43,163,78,235,69,47,55,69,139,
%% expect:            32,158,214,58,41,77,153,155,76,134,103,89,130>>,
%% expect:          3607270851,
%% expect:          #{block_size => 64,size => 32,type => 1057}}
%% expect: {<<132,246,70,172,218,7,118,238,132,139,127,157,197,119,28,125,140,240,35,153,
%% expect:    156,12,61,216,77,199,134,54,161,70,232,5>>,
%% expect:  <<132,246,70,172,218>>}
%% expect: {md5,<<144,1,80,152,60,210,79,176,214,150,63,125,40,225,127,114>>,
%% expect:      306801106,
%% expect:      #{block_size => 64,size => 16,type => 4}}
%% expect: {<<157,92,115,239,133,89,77,52,236,68,56,183,201,126,81,216>>,
%% expect:  <<157,92,115,239,133>>}
%% expect: {ripemd160,<<142,178,8,247,224,93,152,122,155,4,74,142,152,198,176,135,241,90,
%% expect:              11,252>>,
%% expect:            2938696466,
%% expect:            #{block_size => 64,size => 20,type => 117}}
%% expect: {<<206,33,219,103,153,62,247,128,213,92,97,189,228,109,207,83,236,240,225,56>>,
%% expect:  <<206,33,219,103,153>>}
%% expect: <<150,45,26,45,79,101,152,42,103,122,151,237,112,232,139,51>>
%% expect: <<188,94,1,194,22,111,62,55,213,49,177,20,214,62,46,207>>
%% expect: <<0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,1>>
%% expect: <<0,0,0,0,0,0,0>>
%% expect: <<12,96,200,15,150,31,14,113,243,169,181,36,175,96,18,6,47,224,55,166>>
%% expect: <<75,0,121,1,183,101,72,154,190,173,73,217,38,247,33,208,101,164,41,193>>
%% expect: <<7,230,153,113,128,207,127,18,144,79,4,16,13,64,93,52,136,143,223,98,175,109,
%% expect:   80,106,14,204,35,177,150,254,153,216,103,82,148,236,90,167,148,75,106,134,
%% expect:   197,31,217,112,81,187,239,173>>
%% expect: <<"¶">>
%% expect: [true,false]
%% expect: {error,badarg,"Bad digest type"}
%% expect: {error,badarg}
%% expect: {error,badarg,"Bad digest type"}
%% expect: {error,badarg,"Bad state"}
%% expect: {error,badarg,"Bad state"}
%% expect: {error,badarg,"Bad digest algorithm for HMAC"}
%% expect: {error,badarg}
%% expect: {error,badarg,"Bad text"}
%% expect: {error,badarg,"Unknown mac algorithm"}
%% expect: {error,badarg,"Bad digest algorithm for HMAC"}
%% expect: {error,badarg,"Unknown cipher"}
%% expect: {error,badarg,"Bad key size"}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg}
%% expect: {error,badarg,"Bad digest type"}
%% expect: {error,badarg,"Not binary"}
