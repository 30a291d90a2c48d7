-module(crypto).
-moduledoc """
Cryptography, by OpenSSL's libcrypto: digests, message authentication, ciphers, keys and signatures of elliptic
curves, random numbers.

What is wrong is an error `{Tag, {File, Line}, Text}`, where the tag is `badarg`, `notsup` for what is not supported,
or `error`. Data are iodata. Long work does not hold up other processes.
""".

-export([start/0, stop/0, supports/0, supports/1, version/0, info/0, info_lib/0, info_fips/0, enable_fips_mode/1]).
-export([hash/2, hash_xof/3, hash_init/1, hash_update/2, hash_final/1, hash_info/1, hash_equals/2, pbkdf2_hmac/5]).
-export([mac/3, mac/4, macN/4, macN/5, mac_init/2, mac_init/3, mac_update/2, mac_final/1, mac_finalN/2]).
-export([cipher_info/1, crypto_one_time/4, crypto_one_time/5, crypto_one_time_aead/6, crypto_one_time_aead/7]).
-export([crypto_init/3, crypto_init/4, crypto_update/2, crypto_final/1, crypto_get_data/1]).
-export([generate_key/2, generate_key/3, compute_key/4, sign/4, sign/5, verify/5, verify/6, ec_curves/0]).
-export([public_encrypt/4, private_decrypt/4, private_encrypt/4, public_decrypt/4]).
-export([strong_rand_bytes/1, rand_uniform/2, rand_seed/0, rand_seed/1, rand_seed_s/0, rand_seed_alg/1]).
-export([rand_seed_alg_s/1, rand_plugin_next/1, rand_plugin_uniform/1, rand_plugin_uniform/2]).
-export([bytes_to_integer/1, exor/2, mod_pow/3]).

-export_type([hash_algorithm/0, cipher/0, crypto_state/0, hash_state/0, mac_state/0]).

-type hash_algorithm() ::
    sha | sha224 | sha256 | sha384 | sha512 | sha3_224 | sha3_256 | sha3_384 | sha3_512
    | blake2b | blake2s | md5 | ripemd160.
-type cipher() :: atom().
-type mac() :: hmac | cmac | poly1305.
-opaque hash_state() :: reference().
-opaque mac_state() :: reference().
-opaque crypto_state() :: {reference(), boolean(), atom()}.
-type options() :: boolean() | [{encrypt, boolean()} | {padding, undefined | none | pkcs_padding | zero | random}].
-type key_integer() :: integer() | binary().
-type message() :: iodata() | {digest, iodata()}.

-define(FAIL(Tag, Text), error({Tag, {"crypto.erl", ?LINE}, Text})).

%% -- The library ---------------------------------------------------------------------------------

-spec start() -> ok | {error, term()}.
start() -> application:start(crypto).

-spec stop() -> ok | {error, term()}.
stop() -> application:stop(crypto).

-spec version() -> string().
version() -> "5.5".

-doc "What there is, by category.".
-spec supports() -> [{atom(), [atom()]}].
supports() -> [{Category, supports(Category)} || Category <- [hashs, ciphers, public_keys, macs, curves, rsa_opts]].

-spec supports(hashs | ciphers | public_keys | macs | curves | rsa_opts) -> [atom()].
supports(hashs) ->
    [Name || {Name, Theirs} <- crypto_algorithms:hashes(), alder_crypto:hash_info(Theirs) =/= unknown];
supports(ciphers) ->
    [Name || {Name, Theirs} <- crypto_algorithms:ciphers(), alder_crypto:cipher_info(Theirs) =/= unknown];
supports(public_keys) -> [rsa, dh, ecdsa, ecdh, eddsa, eddh];
supports(macs) -> [cmac, hmac, poly1305];
supports(curves) -> ec_curves();
supports(rsa_opts) ->
    [rsa_pkcs1_pss_padding, rsa_pss_saltlen, rsa_mgf1_md, rsa_pkcs1_oaep_padding, rsa_oaep_label, rsa_oaep_md,
     signature_md, rsa_pkcs1_padding, rsa_x931_padding, rsa_no_padding].

-spec ec_curves() -> [atom()].
ec_curves() -> [Name || {Name, _} <- crypto_algorithms:curves()] ++ [x25519, x448, ed25519, ed448].

-spec info_lib() -> [{Name :: binary(), Number :: integer(), Text :: binary()}].
info_lib() ->
    {Number, Text} = alder_crypto:library_version(),
    [{<<"OpenSSL">>, Number, Text}].

-spec info() -> #{atom() => term()}.
info() ->
    [{_, _, Text}] = info_lib(),
    Library = binary_to_list(Text),
    #{compile_type => normal, link_type => dynamic, otp_crypto_version => version(), fips_provider_available => false,
      cryptolib_version_compiled => Library, cryptolib_version_linked => Library}.

-spec info_fips() -> not_supported.
info_fips() -> not_supported.

-spec enable_fips_mode(boolean()) -> boolean().
enable_fips_mode(Enabled) when is_boolean(Enabled) -> not Enabled.

%% -- Digests -------------------------------------------------------------------------------------

-spec hash(hash_algorithm(), iodata()) -> binary().
hash(Type, Data) ->
    Bytes = iolist_to_binary(Data),
    case alder_crypto:hash(hash_name(Type), Bytes) of
        unknown -> ?FAIL(notsup, "Unsupported digest type");
        Digest -> Digest
    end.

-doc "A digest of so many bits, of a function that can give as many as are wanted.".
-spec hash_xof(shake128 | shake256, iodata(), non_neg_integer()) -> binary().
hash_xof(Type, Data, Bits) when is_integer(Bits), Bits >= 0, Bits rem 8 =:= 0, Bits < 1 bsl 32 ->
    Bytes = iolist_to_binary(Data),
    Name = case Type of
               shake128 -> <<"SHAKE128">>;
               shake256 -> <<"SHAKE256">>;
               _ -> ?FAIL(badarg, "Bad digest type")
           end,
    case alder_crypto:hash_xof(Name, Bytes, Bits div 8) of
        Digest when is_binary(Digest) -> Digest;
        _ -> ?FAIL(notsup, "Unsupported digest type")
    end;
hash_xof(_, _, _) ->
    ?FAIL(badarg, "Bad length").

-doc "A state, which `hash_update/2` does not change: it gives another one.".
-spec hash_init(hash_algorithm()) -> hash_state().
hash_init(Type) ->
    case alder_crypto:hash_init(hash_name(Type)) of
        unknown -> ?FAIL(notsup, "Unsupported digest type");
        State -> State
    end.

-spec hash_update(hash_state(), iodata()) -> hash_state().
hash_update(State, Data) ->
    Bytes = iolist_to_binary(Data),
    in_state(fun() -> alder_crypto:hash_update(State, Bytes) end).

-spec hash_final(hash_state()) -> binary().
hash_final(State) -> in_state(fun() -> alder_crypto:hash_final(State) end).

in_state(Fun) ->
    try Fun()
    catch
        error:badarg -> ?FAIL(badarg, "Bad state")
    end.

hash_name(Type) ->
    case crypto_algorithms:hash(Type) of
        undefined -> ?FAIL(badarg, "Bad digest type");
        Name -> Name
    end.

-spec hash_info(hash_algorithm()) -> #{size := integer(), block_size := integer(), type := integer()}.
hash_info(Type) ->
    case crypto_algorithms:hash(Type) of
        undefined -> error(badarg);
        Name ->
            case alder_crypto:hash_info(Name) of
                unknown -> error(badarg);
                {Number, Size, BlockSize} -> #{type => Number, size => Size, block_size => BlockSize}
            end
    end.

-doc "Compares binaries of the same size, in a time that does not depend on where they differ.".
-spec hash_equals(binary(), binary()) -> boolean().
hash_equals(A, B) -> alder_crypto:equal_bytes(A, B).

-doc "A key from a password, as in RFC 2898.".
-spec pbkdf2_hmac(hash_algorithm(), binary(), binary(), pos_integer(), pos_integer()) -> binary().
pbkdf2_hmac(Type, Password, Salt, Iterations, KeyLength) ->
    Name = hash_name(Type),
    is_binary(Password) andalso is_binary(Salt) orelse ?FAIL(badarg, "Not binary"),
    is_integer(Iterations) andalso Iterations > 0 orelse ?FAIL(badarg, "Must be > 0"),
    is_integer(KeyLength) andalso KeyLength > 0 orelse ?FAIL(badarg, "Must be > 0"),
    case alder_crypto:pbkdf2(Name, Password, Salt, Iterations, KeyLength) of
        Key when is_binary(Key) -> Key;
        _ -> ?FAIL(error, "Can't derive the key")
    end.

%% -- Message authentication ----------------------------------------------------------------------

-spec mac(poly1305, iodata(), iodata()) -> binary().
mac(Type, Key, Data) -> mac(Type, undefined, Key, Data).

-spec mac(mac(), hash_algorithm() | cipher() | undefined, iodata(), iodata()) -> binary().
mac(Type, SubType, Key, Data) ->
    State = mac_init(Type, SubType, Key),
    try iolist_to_binary(Data) of
        Bytes -> alder_crypto:mac_final(alder_crypto:mac_update(State, Bytes))
    catch
        error:badarg -> ?FAIL(badarg, "Bad text")
    end.

-spec macN(poly1305, iodata(), iodata(), pos_integer()) -> binary().
macN(Type, Key, Data, Length) -> binary:part(mac(Type, Key, Data), 0, Length).

-doc "The first bytes of `mac/4`.".
-spec macN(mac(), hash_algorithm() | cipher() | undefined, iodata(), iodata(), pos_integer()) -> binary().
macN(Type, SubType, Key, Data, Length) -> binary:part(mac(Type, SubType, Key, Data), 0, Length).

-spec mac_init(poly1305, iodata()) -> mac_state().
mac_init(Type, Key) -> mac_init(Type, undefined, Key).

-spec mac_init(mac(), hash_algorithm() | cipher() | undefined, iodata()) -> mac_state().
mac_init(Type, SubType, Key) ->
    Bytes = iolist_to_binary(Key),
    {Kind, Algorithm} = mac_name(Type, SubType, Bytes),
    case alder_crypto:mac_init(Kind, Algorithm, Bytes) of
        error -> ?FAIL(badarg, "Bad key size");
        State -> State
    end.

mac_name(hmac, SubType, _) ->
    case crypto_algorithms:hash(SubType) of
        undefined -> ?FAIL(badarg, "Bad digest algorithm for HMAC");
        Name -> {<<"HMAC">>, Name}
    end;
mac_name(cmac, SubType, Key) ->
    case crypto_algorithms:cipher(SubType, byte_size(Key)) of
        undefined -> ?FAIL(badarg, "Unknown cipher");
        {_, Name} -> {<<"CMAC">>, Name}
    end;
mac_name(poly1305, _, _) -> {<<"POLY1305">>, none};
mac_name(_, _, _) -> ?FAIL(badarg, "Unknown mac algorithm").

-spec mac_update(mac_state(), iodata()) -> mac_state().
mac_update(State, Data) ->
    Bytes = iolist_to_binary(Data),
    in_mac_state(fun() -> alder_crypto:mac_update(State, Bytes) end).

-spec mac_final(mac_state()) -> binary().
mac_final(State) -> in_mac_state(fun() -> alder_crypto:mac_final(State) end).

-spec mac_finalN(mac_state(), pos_integer()) -> binary().
mac_finalN(State, Length) -> binary:part(mac_final(State), 0, Length).

in_mac_state(Fun) ->
    try Fun()
    catch
        error:badarg -> ?FAIL(badarg, "Bad ref")
    end.

%% -- Ciphers -------------------------------------------------------------------------------------

-spec cipher_info(cipher()) -> #{atom() => term()}.
cipher_info(Type) ->
    maybe
        {Name, Theirs} ?= crypto_algorithms:cipher(Type, 16),
        {BlockSize, VectorLength, KeyLength, Mode, Number} ?= alder_crypto:cipher_info(Theirs),
        #{block_size => BlockSize, iv_length => VectorLength, key_length => KeyLength, mode => mode(Mode),
          prop_aead => crypto_algorithms:is_authenticated(Name),
          type => case Number of 0 -> undefined; _ -> Number end}
    else
        _ -> error(badarg)
    end.

mode(1) -> ecb_mode;
mode(2) -> cbc_mode;
mode(3) -> cfb_mode;
mode(4) -> ofb_mode;
mode(5) -> ctr_mode;
mode(6) -> gcm_mode;
mode(7) -> ccm_mode;
mode(_) -> stream_cipher.

-doc "Encrypts or decrypts data with a cipher that needs no vector.".
-spec crypto_one_time(cipher(), iodata(), iodata(), options()) -> binary().
crypto_one_time(Cipher, Key, Data, Options) -> crypto_one_time(Cipher, Key, <<>>, Data, Options).

-doc "Encrypts or decrypts data.".
-spec crypto_one_time(cipher(), iodata(), iodata(), iodata(), options()) -> binary().
crypto_one_time(Cipher, Key, IV, Data, Options) ->
    Bytes = bytes(Data, "expected binary as data"),
    State = crypto_init(Cipher, Key, IV, Options),
    Begin = crypto_update(State, Bytes),
    case crypto_final(State) of
        <<>> -> Begin;
        End -> <<Begin/binary, End/binary>>
    end.

-spec crypto_init(cipher(), iodata(), options()) -> crypto_state().
crypto_init(Cipher, Key, Options) -> crypto_init(Cipher, Key, <<>>, Options).

-doc "The beginning of data that comes in parts.".
-spec crypto_init(cipher(), iodata(), iodata(), options()) -> crypto_state().
crypto_init(Cipher, Key, IV, Options) ->
    {Encrypt, Padding} = options(Options),
    KeyBytes = bytes(Key, "Bad key"),
    Vector = bytes(IV, "Bad iv type"),
    Name =
        case crypto_algorithms:cipher(Cipher, byte_size(KeyBytes)) of
            undefined -> ?FAIL(badarg, "Unknown cipher");
            {Full, Theirs} ->
                crypto_algorithms:is_authenticated(Full) andalso ?FAIL(badarg, "Missing arguments for this cipher"),
                Theirs
        end,
    case alder_crypto:cipher_init(Name, KeyBytes, Vector, Encrypt, padding(Padding)) of
        unknown -> ?FAIL(notsup, "Cipher not supported in this libcrypto");
        bad_key_size -> ?FAIL(badarg, "Bad key size");
        bad_iv_size -> ?FAIL(badarg, "Bad iv size");
        State -> {State, Encrypt, Padding}
    end.

options(Encrypt) when is_boolean(Encrypt) -> {Encrypt, undefined};
options(Options) when is_list(Options) ->
    lists:foldl(fun({encrypt, Encrypt}, {_, Padding}) when is_boolean(Encrypt) -> {Encrypt, Padding};
                   ({encrypt, _}, _) -> ?FAIL(badarg, "Bad enc flag");
                   ({padding, Padding}, {Encrypt, _}) -> _ = padding(Padding), {Encrypt, Padding};
                   ({Option, _}, _) when is_atom(Option) -> ?FAIL(badarg, "Bad tag in option!");
                   (_, _) -> ?FAIL(badarg, "Options must be a property list!")
                end, {true, undefined}, Options);
options(_) -> ?FAIL(badarg, "Options are not a boolean or a proper list").

padding(undefined) -> 0;
padding(none) -> 1;
padding(pkcs_padding) -> 2;
padding(zero) -> 3;
padding(random) -> 4;
padding(_) -> ?FAIL(badarg, "Bad padding flag").

-spec crypto_update(crypto_state(), iodata()) -> binary().
crypto_update({State, _, _}, Data) when is_reference(State) ->
    case alder_crypto:cipher_update(State, bytes(Data, "expected binary")) of
        error -> ?FAIL(error, "Can't update");
        Made -> Made
    end;
crypto_update(_, _) -> ?FAIL(badarg, "Bad State").

-doc "What is left at the end. With padding, that of encrypted data is checked and removed.".
-spec crypto_final(crypto_state()) -> binary().
crypto_final({State, _, Padding}) when is_reference(State) ->
    case alder_crypto:cipher_final(State) of
        error when Padding =:= none; Padding =:= zero; Padding =:= random ->
            ?FAIL(error, "Padding 'none' but unfilled last block");
        error -> ?FAIL(error, "Can't finalize");
        Made -> Made
    end;
crypto_final(_) -> ?FAIL(badarg, "Bad State").

-spec crypto_get_data(crypto_state()) -> #{atom() => term()}.
crypto_get_data({State, Encrypt, Padding}) when is_reference(State) ->
    {Size, Added} = alder_crypto:cipher_counts(State),
    #{size => Size, padding_size => Added, padding_type => Padding, encrypt => Encrypt};
crypto_get_data(_) -> ?FAIL(badarg, "Bad State").

-doc "Encrypts a text and gives it with its tag: `{Encrypted, Tag}`.".
-spec crypto_one_time_aead(cipher(), iodata(), iodata(), iodata(), iodata(), true) -> {binary(), binary()}.
crypto_one_time_aead(Cipher, Key, IV, Text, AAD, true) ->
    is_atom(Cipher) andalso crypto_algorithms:is_authenticated(Cipher)
        orelse error({badarg, "Not an AEAD cipher"}, [Cipher]),
    crypto_one_time_aead(Cipher, Key, IV, Text, AAD, crypto_algorithms:tag_length(Cipher), true).

-doc "The same with a tag of some length; or decrypts, and gives `error` if the tag is not right.".
-spec crypto_one_time_aead(cipher(), iodata(), iodata(), iodata(), iodata(), TagOrLength :: iodata() | pos_integer(),
                           boolean()) -> {binary(), binary()} | binary() | error.
crypto_one_time_aead(Cipher, Key, IV, Text, AAD, TagOrLength, Encrypt) ->
    is_boolean(Encrypt) orelse ?FAIL(badarg, "Bad enc flag"),
    KeyBytes = bytes(Key, "non-binary key"),
    Vector = bytes(IV, "non-binary iv"),
    TextBytes = bytes(Text, "text must be a binary"),
    Data = bytes(AAD, "non-binary AAD"),
    Name =
        case crypto_algorithms:cipher(Cipher, byte_size(KeyBytes)) of
            {Full, Theirs} ->
                crypto_algorithms:is_authenticated(Full) orelse ?FAIL(badarg, "Not aead cipher"),
                Theirs;
            undefined -> ?FAIL(badarg, "Unknown cipher or invalid key size")
        end,
    Result =
        case Encrypt of
            true ->
                is_integer(TagOrLength) andalso TagOrLength >= 0 orelse ?FAIL(badarg, "Bad Tag length"),
                alder_crypto:aead_encrypt(Name, KeyBytes, Vector, TextBytes, Data, TagOrLength);
            false ->
                Tag = bytes(TagOrLength, "Bad Tag"),
                alder_crypto:aead_decrypt(Name, KeyBytes, Vector, TextBytes, Data, Tag)
        end,
    case Result of
        unknown -> ?FAIL(badarg, "Unknown cipher or invalid key size");
        bad_iv_size -> ?FAIL(badarg, "Bad IV length");
        bad_tag -> ?FAIL(error, "Can't get Tag");
        error when Encrypt -> ?FAIL(error, "Can't encrypt");
        _ -> Result
    end.

bytes(Data, Text) ->
    try iolist_to_binary(Data)
    catch
        error:badarg -> ?FAIL(badarg, Text)
    end.

%% -- Keys ----------------------------------------------------------------------------------------

-spec generate_key(rsa | dh | ecdh | eddh | eddsa, term()) -> {PublicKey :: term(), PrivateKey :: term()}.
generate_key(Type, Parameters) -> generate_key(Type, Parameters, undefined).

-doc "A pair of keys; with a private key, the public one that belongs to it.".
-spec generate_key(rsa | dh | ecdh | eddh | eddsa, term(), undefined | key_integer()) -> {term(), term()}.
generate_key(dh, [P, G | _], Private) ->
    Prime = number(P),
    Key =
        case Private of
            undefined -> unsigned(1 + uniform(Prime - 2));
            _ -> unsigned(number(Private))
        end,
    {mod_pow(G, Key, P), Key};
generate_key(Type, Curve, Private) when Type =:= ecdh; Type =:= eddh; Type =:= eddsa ->
    Given =
        case Private of
            undefined -> undefined;
            _ -> key_bytes(Private)
        end,
    Pair =
        case {crypto_algorithms:raw_curve(Curve), crypto_algorithms:curve(Curve)} of
            {undefined, undefined} -> ?FAIL(badarg, "Couldn't get Curve definition");
            {undefined, Name} -> alder_crypto:ec_generate(Name, Given);
            {Name, _} -> alder_crypto:raw_generate(Name, Given)
        end,
    case Pair of
        {_, _} -> Pair;
        unknown -> ?FAIL(notsup, "Curve not supported in this libcrypto");
        error -> ?FAIL(badarg, "Bad key")
    end;
generate_key(rsa, {_, _} = Parameters, undefined) -> crypto_rsa:generate(Parameters, undefined);
generate_key(srp, _, _) -> ?FAIL(notsup, "SRP is not supported").

-doc "What both sides compute from their own private key and the other's public key.".
-spec compute_key(dh | ecdh | eddh, key_integer(), key_integer(), term()) -> binary().
compute_key(dh, Other, Own, [P | _]) ->
    mod_pow(number(Other), number(Own), P);
compute_key(Type, Other, Own, Curve) when Type =:= ecdh; Type =:= eddh ->
    is_binary(Other) andalso (is_binary(Own) orelse is_integer(Own))
        orelse ?FAIL(badarg, "Bad peer public key; binary expected"),
    Key = key_bytes(Own),
    Secret =
        case {crypto_algorithms:raw_curve(Curve), crypto_algorithms:curve(Curve)} of
            {undefined, undefined} -> ?FAIL(badarg, "Couldn't get curve definition");
            {undefined, Name} -> alder_crypto:ec_compute(Name, Other, Key);
            {Name, _} -> alder_crypto:raw_compute(Name, Other, Key)
        end,
    case Secret of
        _ when is_binary(Secret) -> Secret;
        unknown -> ?FAIL(notsup, "Curve not supported in this libcrypto");
        error -> ?FAIL(error, "Can't compute the key")
    end;
compute_key(srp, _, _, _) -> ?FAIL(notsup, "SRP is not supported").

-spec sign(rsa | ecdsa | eddsa, hash_algorithm() | none | undefined, message(), term()) -> binary().
sign(Algorithm, DigestType, Message, Key) -> sign(Algorithm, DigestType, Message, Key, []).

-doc """
A signature with `[PrivateKey, Curve]`, or with a key of RSA; for that there are the options `rsa_padding`, `rsa_pss_saltlen`
and `rsa_mgf1_md`.
""".
-spec sign(rsa | ecdsa | eddsa, hash_algorithm() | none | undefined, message(), term(), list()) -> binary().
sign(ecdsa, DigestType, Message, [Key, Curve], _) ->
    {Name, Digest} = digest(DigestType, Message),
    Theirs = known_curve(Curve, "Couldn't get ECDSA private key"),
    signed(alder_crypto:ec_sign(Theirs, Name, Digest, key_bytes(Key)), "Couldn't get ECDSA private key");
sign(eddsa, _, Message, [Key, Curve], _) when Curve =:= ed25519; Curve =:= ed448 ->
    Theirs = crypto_algorithms:raw_curve(Curve),
    signed(alder_crypto:ed_sign(Theirs, bytes(Message, "Bad text"), key_bytes(Key)), "Couldn't get EDDSA private key");
sign(rsa, DigestType, Message, Key, Options) -> crypto_rsa:sign(DigestType, Message, Key, Options);
sign(dss, _, _, _, _) -> ?FAIL(notsup, "DSA is not supported");
sign(ecdsa, _, _, _, _) -> ?FAIL(badarg, "Couldn't get ECDSA private key");
sign(eddsa, _, _, _, _) -> ?FAIL(badarg, "Couldn't get EDDSA private key");
sign(_, _, _, _, _) -> ?FAIL(badarg, "Bad algorithm").

signed(Signature, _) when is_binary(Signature) -> Signature;
signed(unknown, Text) -> ?FAIL(badarg, Text);
signed(error, _) -> ?FAIL(error, "Can't create signature").

-spec verify(rsa | ecdsa | eddsa, hash_algorithm() | none | undefined, message(), binary(), term()) -> boolean().
verify(Algorithm, DigestType, Message, Signature, Key) -> verify(Algorithm, DigestType, Message, Signature, Key, []).

-doc "Whether a signature is right, with `[PublicKey, Curve]`, or with a key of RSA.".
-spec verify(rsa | ecdsa | eddsa, hash_algorithm() | none | undefined, message(), binary(), term(), list()) -> boolean().
verify(ecdsa, DigestType, Message, Signature, [Key, Curve], _) ->
    {Name, Digest} = digest(DigestType, Message),
    Theirs = known_curve(Curve, "Couldn't get ECDSA public key"),
    verified(alder_crypto:ec_verify(Theirs, Name, Digest, bytes(Signature, "Bad signature"), key_bytes(Key)),
             "Couldn't get ECDSA public key");
verify(eddsa, _, Message, Signature, [Key, Curve], _) when Curve =:= ed25519; Curve =:= ed448 ->
    Theirs = crypto_algorithms:raw_curve(Curve),
    verified(alder_crypto:ed_verify(Theirs, bytes(Message, "Bad text"), bytes(Signature, "Bad signature"),
                                    key_bytes(Key)),
             "Couldn't get EDDSA public key");
verify(rsa, DigestType, Message, Signature, Key, Options) ->
    crypto_rsa:verify(DigestType, Message, Signature, Key, Options);
verify(dss, _, _, _, _, _) -> ?FAIL(notsup, "DSA is not supported");
verify(ecdsa, _, _, _, _, _) -> ?FAIL(badarg, "Couldn't get ECDSA public key");
verify(eddsa, _, _, _, _, _) -> ?FAIL(badarg, "Couldn't get EDDSA public key");
verify(_, _, _, _, _, _) -> ?FAIL(badarg, "Bad algorithm").

verified(IsRight, _) when is_boolean(IsRight) -> IsRight;
verified(unknown, Text) -> ?FAIL(badarg, Text).

-doc """
Encrypts with a public key `[E, N]`. The last argument is a padding, `rsa_pkcs1_padding`, `rsa_pkcs1_oaep_padding` or
`rsa_no_padding`, or a list of options: `rsa_padding`, `rsa_oaep_md`, `rsa_mgf1_md`, `rsa_oaep_label`.
""".
-spec public_encrypt(rsa, binary(), [key_integer()], atom() | list()) -> binary().
public_encrypt(rsa, Plain, Key, Options) -> crypto_rsa:public_encrypt(Plain, Key, Options);
public_encrypt(_, _, _, _) -> ?FAIL(badarg, "Bad algorithm").

-doc "Decrypts with the private key what `public_encrypt/4` has made.".
-spec private_decrypt(rsa, binary(), [key_integer()], atom() | list()) -> binary().
private_decrypt(rsa, Cipher, Key, Options) -> crypto_rsa:private_decrypt(Cipher, Key, Options);
private_decrypt(_, _, _, _) -> ?FAIL(badarg, "Bad algorithm").

-doc "Encrypts with a private key: a signature without a digest.".
-spec private_encrypt(rsa, binary(), [key_integer()], atom() | list()) -> binary().
private_encrypt(rsa, Plain, Key, Options) -> crypto_rsa:private_encrypt(Plain, Key, Options);
private_encrypt(_, _, _, _) -> ?FAIL(badarg, "Bad algorithm").

-doc "Decrypts with the public key what `private_encrypt/4` has made.".
-spec public_decrypt(rsa, binary(), [key_integer()], atom() | list()) -> binary().
public_decrypt(rsa, Cipher, Key, Options) -> crypto_rsa:public_decrypt(Cipher, Key, Options);
public_decrypt(_, _, _, _) -> ?FAIL(badarg, "Bad algorithm").

known_curve(Curve, Text) ->
    case crypto_algorithms:curve(Curve) of
        undefined -> ?FAIL(badarg, Text);
        Name -> Name
    end.

digest(Type, {digest, Digest}) ->
    Bytes = bytes(Digest, "Bad digest"),
    byte_size(Bytes) =:= maps:get(size, hash_info(Type)) orelse ?FAIL(badarg, "Bad binary size for the algorithm"),
    {hash_name(Type), Bytes};
digest(Type, Message) ->
    Name = hash_name(Type),
    {Name, alder_crypto:hash(Name, bytes(Message, "Bad text"))}.

key_bytes(Key) when is_binary(Key) -> Key;
key_bytes(Key) when is_integer(Key), Key >= 0 -> unsigned(Key);
key_bytes(_) -> ?FAIL(badarg, "Bad key").

%% -- Numbers -------------------------------------------------------------------------------------

-doc "Random bytes that cannot be guessed.".
-spec strong_rand_bytes(non_neg_integer()) -> binary().
strong_rand_bytes(Count) ->
    case alder_crypto:random_bytes(Count) of
        low_entropy -> error(low_entropy);
        Bytes -> Bytes
    end.

-doc "A random number, at least the first and less than the second.".
-spec rand_uniform(integer(), integer()) -> integer().
rand_uniform(From, To) when is_integer(From), is_integer(To), From < To -> From + uniform(To - From);
rand_uniform(_, _) -> error(badarg).

%% From 0 on: numbers that are too large are thrown away.
uniform(Range) ->
    Bits = bits(Range - 1, 0),
    Bytes = (Bits + 7) div 8,
    <<Number:Bits, _/bits>> = strong_rand_bytes(Bytes),
    case Number < Range of
        true -> Number;
        false -> uniform(Range)
    end.

bits(0, Bits) -> Bits;
bits(Number, Bits) when Number < 1 bsl 32 -> bits(Number bsr 1, Bits + 1);
bits(Number, Bits) -> bits(Number bsr 32, Bits + 32).

-doc "Has `rand` use numbers that cannot be guessed, in this process.".
-spec rand_seed() -> rand:state().
rand_seed() -> rand:seed(rand_seed_s()).

-doc "Adds to what random numbers are made from. They are good without it.".
-spec rand_seed(binary()) -> ok.
rand_seed(Binary) when is_binary(Binary) -> ok.

-spec rand_seed_s() -> rand:state().
rand_seed_s() -> rand_seed_alg_s(crypto).

-spec rand_seed_alg(crypto) -> rand:state().
rand_seed_alg(Algorithm) -> rand:seed(rand_seed_alg_s(Algorithm)).

-spec rand_seed_alg_s(crypto) -> rand:state().
rand_seed_alg_s(crypto) ->
    {#{type => crypto, bits => 64, next => fun ?MODULE:rand_plugin_next/1,
       uniform => fun ?MODULE:rand_plugin_uniform/1, uniform_n => fun ?MODULE:rand_plugin_uniform/2},
     no_seed}.

-doc false.
-spec rand_plugin_next(term()) -> {non_neg_integer(), term()}.
rand_plugin_next(Seed) ->
    <<Number:64>> = strong_rand_bytes(8),
    {Number, Seed}.

-doc false.
-spec rand_plugin_uniform(term()) -> {float(), term()}.
rand_plugin_uniform(State) ->
    <<Number:53, _/bits>> = strong_rand_bytes(7),
    {Number * math:pow(2, -53), State}.

-doc false.
-spec rand_plugin_uniform(pos_integer(), term()) -> {pos_integer(), term()}.
rand_plugin_uniform(Most, State) -> {1 + uniform(Most), State}.

-spec bytes_to_integer(binary()) -> non_neg_integer().
bytes_to_integer(Bytes) when is_binary(Bytes) -> binary:decode_unsigned(Bytes).

-doc "The bits of one exclusive-or those of the other, which is as long.".
-spec exor(iodata(), iodata()) -> binary().
exor(A, B) ->
    First = iolist_to_binary(A),
    Second = iolist_to_binary(B),
    Bits = bit_size(First),
    bit_size(Second) =:= Bits orelse error(badarg),
    <<(binary:decode_unsigned(First) bxor binary:decode_unsigned(Second)):Bits>>.

-doc "`N` to the power of `P` modulo `M`, as bytes; `error` if it makes no sense.".
-spec mod_pow(key_integer(), key_integer(), key_integer()) -> binary() | error.
mod_pow(N, P, M) ->
    alder_crypto:mod_pow(magnitude(N), magnitude(P), magnitude(M)).

magnitude(Number) when is_integer(Number) -> unsigned(abs(Number));
magnitude(Bytes) when is_binary(Bytes) -> Bytes;
magnitude(_) -> error(badarg).

number(Number) when is_integer(Number) -> Number;
number(Bytes) when is_binary(Bytes) -> binary:decode_unsigned(Bytes).

unsigned(Number) -> binary:encode_unsigned(Number).
