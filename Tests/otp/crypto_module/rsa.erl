%% RSA: signatures, encryption with all paddings, new keys, and what cannot be done.
-module(rsa).
-export([main/1]).

main(_) ->
    Private = key(),
    [E, N, D | _] = Private,
    Public = [E, N],
    signatures(Private, Public, [E, N, D]),
    encryption(Private, Public),
    [failed(F) || F <- failing(Private, Public)],
    {[E1, N1] = Pub, [E1, N1 | Rest] = Priv} = crypto:generate_key(rsa, {1024, 65537}),
    show([E1, byte_size(N1), length(Rest), crypto:verify(rsa, sha, "x", crypto:sign(rsa, sha, "x", Priv), Pub)]),
    show([element(1, lists:split(2, lists:map(fun is_binary/1, element(2, crypto:generate_key(rsa, {512, <<1, 0, 1>>})))))]),
    show([lists:member(rsa, proplists:get_value(public_keys, crypto:supports()))]).

signatures(Private, Public, Short) ->
    Signature = crypto:sign(rsa, sha256, <<"hello">>, Private),
    show([erlang:crc32(Signature), crypto:verify(rsa, sha256, <<"hello">>, Signature, Public),
          crypto:verify(rsa, sha256, <<"hallo">>, Signature, Public), crypto:verify(rsa, sha, <<"hello">>, Signature, Public),
          crypto:verify(rsa, sha256, ["hel", <<"lo">>], Signature, Public), crypto:verify(rsa, sha256, "x", <<"short">>, Public)]),
    show([Signature =:= crypto:sign(rsa, sha256, {digest, crypto:hash(sha256, "hello")}, Private),
          Signature =:= crypto:sign(rsa, sha256, "hello", Short),
          Signature =:= crypto:sign(rsa, sha256, "hello", [binary:decode_unsigned(Number) || Number <- Private])]),
    show([[erlang:crc32(crypto:sign(rsa, Type, "hello", Private)) || Type <- [md5, sha, sha224, sha384, sha512, none]]]),
    show([erlang:crc32(crypto:sign(rsa, sha256, "hello", Private, [{rsa_padding, rsa_x931_padding}]))]),
    Pss = [{rsa_padding, rsa_pkcs1_pss_padding}],
    [begin
         Salted = crypto:sign(rsa, sha256, "hello", Private, Pss ++ More),
         show([More, byte_size(Salted), crypto:verify(rsa, sha256, "hello", Salted, Public, Pss ++ More),
               crypto:verify(rsa, sha256, "hello", Salted, Public, Pss), crypto:verify(rsa, sha256, "hello", Salted, Public)])
     end || More <- [[], [{rsa_pss_saltlen, 0}], [{rsa_pss_saltlen, 20}], [{rsa_pss_saltlen, -1}], [{rsa_mgf1_md, sha}]]].

encryption(Private, Public) ->
    Oaep = {rsa_padding, rsa_pkcs1_oaep_padding},
    [begin
         Cipher = crypto:public_encrypt(rsa, <<"hello">>, Public, Options),
         show([Options, byte_size(Cipher), crypto:private_decrypt(rsa, Cipher, Private, Options)])
     end || Options <- [rsa_pkcs1_padding, rsa_pkcs1_oaep_padding, [], [Oaep], [Oaep, {rsa_oaep_md, sha256}],
                        [Oaep, {rsa_oaep_label, <<"label">>}], [Oaep, {rsa_oaep_md, sha256}, {rsa_mgf1_md, sha}]]],
    Block = binary:copy(<<1>>, 128),
    show([erlang:crc32(crypto:public_encrypt(rsa, Block, Public, rsa_no_padding)),
          erlang:crc32(crypto:private_encrypt(rsa, Block, Private, rsa_no_padding)),
          erlang:crc32(crypto:private_encrypt(rsa, <<"hello">>, Private, rsa_pkcs1_padding)),
          crypto:public_decrypt(rsa, crypto:private_encrypt(rsa, <<"hello">>, Private, rsa_pkcs1_padding), Public,
                                rsa_pkcs1_padding)]),
    Other = crypto:public_encrypt(rsa, <<"hello">>, Public, [Oaep, {rsa_oaep_label, <<"label">>}]),
    failed(fun() -> crypto:private_decrypt(rsa, Other, Private, [Oaep]) end).

failing(Private, Public) ->
    [fun() -> crypto:sign(rsa, foo, "x", Private) end, fun() -> crypto:sign(rsa, sha256, "x", Public) end,
     fun() -> crypto:sign(rsa, sha256, "x", foo) end, fun() -> crypto:sign(rsa, sha256, "x", [a, b, c]) end,
     fun() -> crypto:verify(rsa, sha256, "x", <<"y">>, foo) end, fun() -> crypto:verify(rsa, sha256, "x", foo, Public) end,
     fun() -> crypto:verify(rsa, sha256, "x", <<"y">>, Private) end, fun() -> crypto:sign(rsa, sha256, foo, Private) end,
     fun() -> crypto:sign(rsa, sha256, "x", Private, [{rsa_padding, foo}]) end,
     fun() -> crypto:sign(rsa, sha256, "x", Private, [foo]) end, fun() -> crypto:sign(rsa, sha256, "x", Private, foo) end,
     fun() -> crypto:sign(rsa, sha256, "x", Private, [{rsa_padding, rsa_no_padding}]) end,
     fun() -> crypto:sign(rsa, sha256, "x", Private, [{rsa_padding, rsa_pkcs1_pss_padding}, {rsa_pss_saltlen, 5000}]) end,
     fun() -> crypto:public_encrypt(rsa, <<"x">>, Public, rsa_no_padding) end,
     fun() -> crypto:public_encrypt(rsa, <<"x">>, Public, foo) end, fun() -> crypto:public_encrypt(rsa, <<"x">>, Public, [foo]) end,
     fun() -> crypto:public_encrypt(rsa, binary:copy(<<1>>, 200), Public, rsa_pkcs1_padding) end,
     fun() -> crypto:public_encrypt(rsa, foo, Public, rsa_pkcs1_padding) end,
     fun() -> crypto:public_encrypt(rsa, <<"x">>, foo, rsa_pkcs1_padding) end,
     fun() -> crypto:private_decrypt(rsa, <<"x">>, Public, rsa_pkcs1_padding) end,
     fun() -> crypto:private_decrypt(rsa, <<"x">>, Private, rsa_pkcs1_oaep_padding) end,
     fun() -> crypto:private_encrypt(rsa, <<"x">>, Private, rsa_pkcs1_oaep_padding) end,
     fun() -> crypto:public_encrypt(foo, <<"x">>, Public, rsa_pkcs1_padding) end,
     fun() -> crypto:generate_key(rsa, {10, 3}) end, fun() -> crypto:generate_key(rsa, {a, 3}) end,
     fun() -> crypto:generate_key(rsa, {1024, 2}) end, fun() -> crypto:generate_key(rsa, {1024, a}) end].

failed(F) ->
    try F() of
        Value -> show([Value])
    catch
        error:{Tag, {_, _}, Text} -> show([Tag, Text]);
        Class:Reason -> show([Class, Reason])
    end.

show(Results) -> io:format("~0tp~n", [Results]).

key() ->
    [binary:decode_hex(list_to_binary(Hex))
     || Hex <- ["010001",
         "B4248737686CC94414C54CE85D4C9563CBC090E18DD9B0525E514CDF5A7343BB9ACBCA36A456A3819AB840DEA28F2867"
         "5608BE1EABFCE804831DC27FD18A6EF2EE2CCB88A285B24B695F91DB71BEB3C9BFAD80C16B7460D7701C4C3227822483"
         "CA3E147B1EC00B15789710616E21F63495625B525207C71C166ADBA3DE103AE1",
         "0D7B826742388A23BF4E3900572349370BE3E0B410F2CF008B3098894AF2BF8A05FEE4A68C4C33B69A86D9CC0FEC9900"
         "8AEEE293D71979A004D4305F72A662C149A7968B8AF55D75DBEF537644632DA11B80F2AAB76140CECDA1B2C179A719C3"
         "C7DC4E92F7C4FD1422EE883584683ACF359837E6A928F211D15F9CE8F4ECBE35",
         "E00CA34B0A2E6058CB5587907248F606BAA8F1A4775D48A9E8F3F52215C3A68F4407481366A301AE466DCDC6D200BE05"
         "A000FFC3C7B4E39B11B7CB774F1B253B",
         "CDD4FDA538ADBA44618A190840AD1D9F785BC32A6A9E78427C6E9F3C190558B25008D8DD575A3698340EAFF15F56F72E"
         "92746F15310B5FC8DCF58A608CC7EE93",
         "DC59B193D0BC91C7629B88CB788AE764F0D9CD664A7AF5471E3428C7D00DEF5701BA039A091C923F9B46CCD6189DE045"
         "59FB0190C46DD4582391D6CB4D82CE17",
         "6C41BACA3C5E3B1A9E068915EB1661FF2EC96C8391A219743687E41E32B6BA28C6A9708E31D453E48774B61B085EF010"
         "C19C95941AC075B76A67864933A2301B",
         "85029CE486A72FA62274CF604C5DF618AE055BBF66DF3F7DFF04856FCF865944C5D3D00944044EE1F3E92E3F7A2B929A"
         "D42E8E373ABA772DC6CAEA814B79F76C"]].

%% expect: [1454432927,true,false,false,true,false]
%% expect: [true,true,true]
%% expect: [[227802196,1477182089,114750073,1931082943,3845186466,671602708]]
%% expect: [717153568]
%% expect: [[],128,true,true,false]
%% expect: [[{rsa_pss_saltlen,0}],128,true,true,false]
%% expect: [[{rsa_pss_saltlen,20}],128,true,true,false]
%% expect: [[{rsa_pss_saltlen,-1}],128,true,true,false]
%% expect: [[{rsa_mgf1_md,sha}],128,true,false,false]
%% expect: [rsa_pkcs1_padding,128,<<"hello">>]
%% expect: [rsa_pkcs1_oaep_padding,128,<<"hello">>]
%% expect: [[],128,<<"hello">>]
%% expect: [[{rsa_padding,rsa_pkcs1_oaep_padding}],128,<<"hello">>]
%% expect: [[{rsa_padding,rsa_pkcs1_oaep_padding},{rsa_oaep_md,sha256}],128,<<"hello">>]
%% expect: [[{rsa_padding,rsa_pkcs1_oaep_padding},{rsa_oaep_label,<<"label">>}],128,<<"hello">>]
%% expect: [[{rsa_padding,rsa_pkcs1_oaep_padding},{rsa_oaep_md,sha256},{rsa_mgf1_md,sha}],128,<<"hello">>]
%% expect: [825472548,3638654531,671602708,<<"hello">>]
%% expect: [error,"Couldn't get the result"]
%% expect: [badarg,"Bad digest type"]
%% expect: [badarg,"Couldn't get RSA private key"]
%% expect: [badarg,"Couldn't get RSA private key"]
%% expect: [badarg,"Couldn't get RSA private key"]
%% expect: [badarg,"Couldn't get RSA public key"]
%% expect: [badarg,"Expected a binary"]
%% expect: [badarg,"Couldn't get RSA public key"]
%% expect: [badarg,"Expected a binary or a list"]
%% expect: [badarg,"Bad value in option rsa_padding"]
%% expect: [badarg,"Expects only two-tuples in the list"]
%% expect: [badarg,"Expected a list"]
%% expect: [error,"Can't EVP_PKEY_CTX_set_rsa_padding"]
%% expect: [error,"Can't EVP_PKEY_sign"]
%% expect: [error,"Couldn't get the result"]
%% expect: [badarg,"Bad padding type in option rsa_padding"]
%% expect: [badarg,"Expect only two-tuples in the list"]
%% expect: [error,"Couldn't get the result"]
%% expect: [badarg,"Binary expected"]
%% expect: [badarg,"Couldn't get RSA public key"]
%% expect: [badarg,"Couldn't get RSA private key"]
%% expect: [error,"Couldn't get the result"]
%% expect: [error,"Couldn't set rsa padding"]
%% expect: [badarg,"Bad algorithm"]
%% expect: [badarg,"Can't be < 256"]
%% expect: [badarg,"Can't get unsigned int"]
%% expect: [error,"Can't generate RSA key-pair"]
%% expect: [badarg,"Can't get binary public exponent"]
%% expect: [<<1,0,1>>,128,6,true]
%% expect: [[true,true]]
%% expect: [true]
