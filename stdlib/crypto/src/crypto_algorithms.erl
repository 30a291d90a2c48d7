-module(crypto_algorithms).
-moduledoc "The names of algorithms: Erlang's, and those that libcrypto has for them.".

-export([hashes/0, hash/1, ciphers/0, cipher/2, is_authenticated/1, tag_length/1, curves/0, curve/1, raw_curve/1]).

%% What libcrypto may lack in some places, such as those that allow only what FIPS does, is not told by supports/0.

-spec hashes() -> [{atom(), binary()}].
hashes() ->
    [{sha, <<"SHA1">>}, {sha224, <<"SHA224">>}, {sha256, <<"SHA256">>}, {sha384, <<"SHA384">>},
     {sha512, <<"SHA512">>}, {sha3_224, <<"SHA3-224">>}, {sha3_256, <<"SHA3-256">>}, {sha3_384, <<"SHA3-384">>},
     {sha3_512, <<"SHA3-512">>}, {blake2b, <<"BLAKE2b512">>}, {blake2s, <<"BLAKE2s256">>}, {md5, <<"MD5">>},
     {ripemd160, <<"RIPEMD160">>}].

-spec hash(term()) -> binary() | undefined.
hash(Name) -> proplists:get_value(Name, hashes()).

-spec ciphers() -> [{atom(), binary()}].
ciphers() ->
    [{list_to_atom("aes_" ++ Bits ++ "_" ++ Mode), list_to_binary(["AES-", Bits, "-", Theirs])}
     || {Mode, Theirs} <- aes_modes(), Bits <- ["128", "192", "256"]] ++
    [{chacha20, <<"ChaCha20">>}, {chacha20_poly1305, <<"ChaCha20-Poly1305">>}, {des_ede3_cbc, <<"DES-EDE3-CBC">>}].

aes_modes() ->
    [{"cbc", "CBC"}, {"ctr", "CTR"}, {"ecb", "ECB"}, {"ofb", "OFB"}, {"cfb8", "CFB8"}, {"cfb128", "CFB"},
     {"gcm", "GCM"}, {"ccm", "CCM"}].

-doc "The cipher of a name; names without a key length, as `aes_cbc`, have one by the key.".
-spec cipher(term(), non_neg_integer()) -> {atom(), binary()} | undefined.
cipher(Name, KeyLength) ->
    Generic = [list_to_atom("aes_" ++ Mode) || {Mode, _} <- aes_modes()],
    case lists:keyfind(Name, 1, ciphers()) of
        false ->
            case lists:member(Name, Generic) andalso lists:member(KeyLength, [16, 24, 32]) of
                true ->
                    "aes_" ++ Mode = atom_to_list(Name),
                    Full = list_to_atom(lists:concat(["aes_", KeyLength * 8, "_", Mode])),
                    lists:keyfind(Full, 1, ciphers());
                false ->
                    undefined
            end;
        Cipher ->
            Cipher
    end.

-spec is_authenticated(atom()) -> boolean().
is_authenticated(chacha20_poly1305) -> true;
is_authenticated(Name) ->
    Text = atom_to_list(Name),
    lists:prefix("aes_", Text) andalso (lists:suffix("_gcm", Text) orelse lists:suffix("_ccm", Text)).

-doc "Bytes of a tag if nothing else is said.".
-spec tag_length(atom()) -> pos_integer().
tag_length(Name) ->
    case lists:suffix("_ccm", atom_to_list(Name)) of
        true -> 12;
        false -> 16
    end.

-spec curves() -> [{atom(), binary()}].
curves() ->
    [{secp256r1, <<"prime256v1">>}, {prime256v1, <<"prime256v1">>}, {secp192r1, <<"prime192v1">>},
     {prime192v1, <<"prime192v1">>}] ++
    [{Name, atom_to_binary(Name)}
     || Name <- [secp224r1, secp384r1, secp521r1, secp160k1, secp160r1, secp160r2, secp192k1, secp224k1, secp256k1,
                 brainpoolP256r1, brainpoolP256t1, brainpoolP320r1, brainpoolP320t1, brainpoolP384r1,
                 brainpoolP384t1, brainpoolP512r1, brainpoolP512t1]].

-spec curve(term()) -> binary() | undefined.
curve(Name) -> proplists:get_value(Name, curves()).

-doc "Curves whose keys are just bytes.".
-spec raw_curve(term()) -> binary() | undefined.
raw_curve(x25519) -> <<"X25519">>;
raw_curve(x448) -> <<"X448">>;
raw_curve(ed25519) -> <<"ED25519">>;
raw_curve(ed448) -> <<"ED448">>;
raw_curve(_) -> undefined.
