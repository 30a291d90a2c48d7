-module(crypto_rsa).
-moduledoc """
RSA for `crypto`: keys, signatures, encryption. A public key is `[E, N]`, a private one `[E, N, D]` or `[E, N, D, P1, P2, E1,
E2, C]`, numbers as integers or as bytes.
""".

-export([generate/2, sign/4, verify/5, public_encrypt/3, private_decrypt/3, private_encrypt/3, public_decrypt/3]).

-define(FAIL(Tag, Text), error({Tag, {"crypto_rsa.erl", ?LINE}, Text})).

-define(PKCS1, 1).
-define(NONE, 3).
-define(OAEP, 4).
-define(X931, 5).
-define(PSS, 6).

-spec generate(term(), term()) -> {[binary()], [binary()]}.
generate({Bits, Exponent}, undefined) ->
    is_integer(Bits) andalso Bits >= 0 andalso Bits < 1 bsl 31 orelse ?FAIL(badarg, "Can't get unsigned int"),
    Bits >= 256 orelse ?FAIL(badarg, "Can't be < 256"),
    Public = case is_number_of_key(Exponent) of
                 true -> bytes_of_number(Exponent);
                 false -> ?FAIL(badarg, "Can't get binary public exponent")
             end,
    case alder_crypto:rsa_generate(Bits, Public) of
        error -> ?FAIL(error, "Can't generate RSA key-pair");
        Private -> {lists:sublist(Private, 2), Private}
    end.

-spec sign(term(), term(), term(), term()) -> binary().
sign(DigestType, Message, Key, Options) ->
    {Name, Digest} = digest(DigestType, Message),
    Scheme = signature_scheme(Name, Options),
    Numbers = private(Key),
    case alder_crypto:rsa_perform(sign, Digest, Numbers, Scheme) of
        Signature when is_binary(Signature) -> Signature;
        unknown -> ?FAIL(badarg, "Couldn't get RSA private key");
        error when element(1, Scheme) =:= ?NONE, Name =/= none -> ?FAIL(error, "Can't EVP_PKEY_CTX_set_rsa_padding");
        error -> ?FAIL(error, "Can't EVP_PKEY_sign")
    end.

-spec verify(term(), term(), term(), term(), term()) -> boolean().
verify(DigestType, Message, Signature, Key, Options) ->
    {Name, Digest} = digest(DigestType, Message),
    Scheme = signature_scheme(Name, Options),
    is_binary(Signature) orelse ?FAIL(badarg, "Expected a binary"),
    Numbers = public(Key),
    case alder_crypto:rsa_verify(Digest, Signature, Numbers, Scheme) of
        unknown -> ?FAIL(badarg, "Couldn't get RSA public key");
        IsRight -> IsRight
    end.

-spec public_encrypt(term(), term(), term()) -> binary().
public_encrypt(Bytes, Key, Options) -> performed(encrypt, Bytes, public(Key), Options, "Couldn't get RSA public key").

-spec private_decrypt(term(), term(), term()) -> binary().
private_decrypt(Bytes, Key, Options) -> performed(decrypt, Bytes, private(Key), Options, "Couldn't get RSA private key").

-spec private_encrypt(term(), term(), term()) -> binary().
private_encrypt(Bytes, Key, Options) -> performed(sign, Bytes, private(Key), Options, "Couldn't get RSA private key").

-spec public_decrypt(term(), term(), term()) -> binary().
public_decrypt(Bytes, Key, Options) -> performed(recover, Bytes, public(Key), Options, "Couldn't get RSA public key").

performed(Operation, Bytes, Numbers, Options, KeyText) ->
    is_binary(Bytes) orelse ?FAIL(badarg, "Binary expected"),
    {Padding, _, _, _, _} = Scheme = encryption_scheme(Options),
    Padding =:= ?OAEP andalso (Operation =:= sign orelse Operation =:= recover)
        andalso ?FAIL(error, "Couldn't set rsa padding"),
    case alder_crypto:rsa_perform(Operation, Bytes, Numbers, Scheme) of
        Result when is_binary(Result) -> Result;
        unknown -> ?FAIL(badarg, KeyText);
        error -> ?FAIL(error, "Couldn't get the result")
    end.

%% -- Keys ----------------------------------------------------------------------------------------

public([_, _] = Key) -> numbers(Key, "Couldn't get RSA public key");
public(_) -> ?FAIL(badarg, "Couldn't get RSA public key").

private([_, _, _] = Key) -> numbers(Key, "Couldn't get RSA private key");
private([_, _, _, _, _, _, _, _] = Key) -> numbers(Key, "Couldn't get RSA private key");
private(_) -> ?FAIL(badarg, "Couldn't get RSA private key").

numbers(Key, Text) ->
    lists:all(fun is_number_of_key/1, Key) orelse ?FAIL(badarg, Text),
    lists:map(fun bytes_of_number/1, Key).

is_number_of_key(Number) -> is_binary(Number) orelse is_integer(Number) andalso Number >= 0.

bytes_of_number(Bytes) when is_binary(Bytes) -> Bytes;
bytes_of_number(Number) -> binary:encode_unsigned(Number).

%% -- Options -------------------------------------------------------------------------------------

digest(none, {digest, Bytes}) -> {none, iodata(Bytes, "Expected a binary or a list")};
digest(none, Message) -> {none, iodata(Message, "Expected a binary or a list")};
digest(Type, Message) ->
    Name = digest_name(Type),
    case Message of
        {digest, Digest} ->
            Bytes = iodata(Digest, "Bad digest"),
            byte_size(Bytes) =:= maps:get(size, crypto:hash_info(Type))
                orelse ?FAIL(badarg, "Bad binary size for the algorithm"),
            {Name, Bytes};
        _ ->
            {Name, alder_crypto:hash(Name, iodata(Message, "Expected a binary or a list"))}
    end.

digest_name(Type) ->
    case crypto_algorithms:hash(Type) of
        undefined -> ?FAIL(badarg, "Bad digest type");
        Name -> Name
    end.

iodata(Data, Text) ->
    try iolist_to_binary(Data)
    catch
        error:badarg -> ?FAIL(badarg, Text)
    end.

%% {Padding, Digest, DigestOfTheMask, LengthOfSalt, Label}
signature_scheme(Digest, Options) when is_list(Options) ->
    case lists:foldl(fun signature_option/2, {?PKCS1, none, -2}, Options) of
        {?PSS, Mask, Salt} -> {?PSS, Digest, Mask, Salt, <<>>};
        {Padding, _, _} -> {Padding, Digest, none, none, <<>>}
    end;
signature_scheme(_, _) ->
    ?FAIL(badarg, "Expected a list").

signature_option({rsa_padding, Padding}, {_, Mask, Salt}) ->
    case Padding of
        rsa_pkcs1_padding -> {?PKCS1, Mask, Salt};
        rsa_pkcs1_pss_padding -> {?PSS, Mask, Salt};
        rsa_x931_padding -> {?X931, Mask, Salt};
        rsa_no_padding -> {?NONE, Mask, Salt};
        _ -> ?FAIL(badarg, "Bad value in option rsa_padding")
    end;
signature_option({rsa_pss_saltlen, Length}, {Padding, Mask, _}) ->
    is_integer(Length) andalso Length >= -2 andalso Length < 1 bsl 31
        orelse ?FAIL(badarg, "Bad value in option rsa_pss_saltlen"),
    {Padding, Mask, Length};
signature_option({rsa_mgf1_md, Type}, {Padding, _, Salt}) ->
    {Padding, digest_name(Type), Salt};
signature_option({_, _}, _) ->
    ?FAIL(badarg, "Bad option");
signature_option(_, _) ->
    ?FAIL(badarg, "Expects only two-tuples in the list").

encryption_scheme(Padding) when is_atom(Padding), Padding =/= [] ->
    encryption_scheme([{rsa_padding, Padding}]);
encryption_scheme(Options) when is_list(Options) ->
    lists:foldl(fun encryption_option/2, {?PKCS1, none, none, none, <<>>}, Options);
encryption_scheme(_) ->
    ?FAIL(badarg, "Bad options").

encryption_option({Key, Padding}, Scheme) when Key =:= rsa_padding; Key =:= rsa_pad ->
    Number = case Padding of
                 rsa_pkcs1_padding -> ?PKCS1;
                 rsa_pkcs1_oaep_padding -> ?OAEP;
                 rsa_x931_padding -> ?X931;
                 rsa_no_padding -> ?NONE;
                 _ -> ?FAIL(badarg, "Bad padding type in option rsa_padding")
             end,
    setelement(1, Scheme, Number);
encryption_option({rsa_oaep_md, Type}, Scheme) -> setelement(2, Scheme, digest_name(Type));
encryption_option({rsa_mgf1_md, Type}, Scheme) -> setelement(3, Scheme, digest_name(Type));
encryption_option({rsa_oaep_label, Label}, Scheme) when is_binary(Label) -> setelement(5, Scheme, Label);
encryption_option({rsa_oaep_label, _}, _) -> ?FAIL(badarg, "Bad OAEP label");
encryption_option({signature_md, _}, Scheme) -> Scheme;
encryption_option({_, _}, _) -> ?FAIL(badarg, "Bad option");
encryption_option(_, _) -> ?FAIL(badarg, "Expect only two-tuples in the list").
