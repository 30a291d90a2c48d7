import CCrypto

/// A key as libcrypto wants it for signatures and for the curves of Montgomery and Edwards.
final class KeyPair {
  private let key: OpaquePointer

  private static let groupName: StaticString = "group"
  private static let publicKeyName: StaticString = "pub"
  private static let privateKeyName: StaticString = "priv"

  /// A raw key of `X25519`, `X448`, `ED25519` or `ED448`: the private one, or only the public one.
  init?(raw name: String, _ bytes: [UInt8], isPrivate: Bool) {
    let made =
      isPrivate
      ? EVP_PKEY_new_raw_private_key_ex(nil, name, nil, bytes, bytes.count)
      : EVP_PKEY_new_raw_public_key_ex(nil, name, nil, bytes, bytes.count)
    guard let made else { return nil }
    key = made
  }

  /// A new one.
  init?(newRaw name: String) {
    guard let context = EVP_PKEY_CTX_new_from_name(nil, name, nil) else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    var made: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1, EVP_PKEY_generate(context, &made) == 1, let made
    else { return nil }
    key = made
  }

  /// A key of an elliptic curve: the private one may be missing.
  init?(curve: String, privateKey: [UInt8]?, publicKey: [UInt8]) {
    guard let context = EVP_PKEY_CTX_new_from_name(nil, "EC", nil),
      let builder = OSSL_PARAM_BLD_new()
    else { return nil }
    let number = privateKey.map { BN_bin2bn($0, Int32($0.count), nil) }
    defer {
      EVP_PKEY_CTX_free(context)
      OSSL_PARAM_BLD_free(builder)
      if let number { BN_clear_free(number) }
    }
    // The builder copies nothing before it makes the parameters, and names never.
    let parameters = curve.withCString { curve in
      publicKey.withUnsafeBufferPointer { publicKey in
        OSSL_PARAM_BLD_push_utf8_string(builder, Self.groupName.cString, curve, 0)
        OSSL_PARAM_BLD_push_octet_string(
          builder, Self.publicKeyName.cString, publicKey.baseAddress, publicKey.count)
        if let number { OSSL_PARAM_BLD_push_BN(builder, Self.privateKeyName.cString, number) }
        return OSSL_PARAM_BLD_to_param(builder)
      }
    }
    defer { OSSL_PARAM_free(parameters) }
    let selection = number == nil ? publicKeySelection : keyPairSelection
    var made: OpaquePointer?
    guard EVP_PKEY_fromdata_init(context) == 1,
      EVP_PKEY_fromdata(context, &made, selection, parameters) == 1, let made
    else { return nil }
    key = made
  }

  deinit { EVP_PKEY_free(key) }

  var rawPrivateKey: [UInt8]? { raw(EVP_PKEY_get_raw_private_key) }
  var rawPublicKey: [UInt8]? { raw(EVP_PKEY_get_raw_public_key) }

  private func raw(
    _ get: (OpaquePointer?, UnsafeMutablePointer<UInt8>?, UnsafeMutablePointer<Int>?) -> Int32
  ) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 64)
    var count = bytes.count
    return get(key, &bytes, &count) == 1 ? Array(bytes.prefix(count)) : nil
  }

  /// What both sides compute.
  func sharedSecret(with other: KeyPair) -> [UInt8]? {
    guard let context = EVP_PKEY_CTX_new(key, nil) else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    var bytes = [UInt8](repeating: 0, count: 64)
    var count = bytes.count
    guard EVP_PKEY_derive_init(context) == 1, EVP_PKEY_derive_set_peer(context, other.key) == 1,
      EVP_PKEY_derive(context, &bytes, &count) == 1
    else { return nil }
    return Array(bytes.prefix(count))
  }

  /// Signs a digest, or, with a nil digest's name, a message.
  func sign(_ bytes: [UInt8], digest: String?) -> [UInt8]? {
    var signature = [UInt8](repeating: 0, count: 512)
    var count = signature.count
    if let digest {
      guard let context = EVP_PKEY_CTX_new(key, nil) else { return nil }
      defer { EVP_PKEY_CTX_free(context) }
      guard EVP_PKEY_sign_init(context) == 1,
        EVP_PKEY_CTX_set_signature_md(context, EVP_get_digestbyname(digest)) == 1,
        EVP_PKEY_sign(context, &signature, &count, bytes, bytes.count) == 1
      else { return nil }
    } else {
      guard let context = EVP_MD_CTX_new() else { return nil }
      defer { EVP_MD_CTX_free(context) }
      guard EVP_DigestSignInit(context, nil, nil, nil, key) == 1,
        EVP_DigestSign(context, &signature, &count, bytes, bytes.count) == 1
      else { return nil }
    }
    return Array(signature.prefix(count))
  }

  func verify(_ bytes: [UInt8], _ signature: [UInt8], digest: String?) -> Bool {
    if let digest {
      guard let context = EVP_PKEY_CTX_new(key, nil) else { return false }
      defer { EVP_PKEY_CTX_free(context) }
      return EVP_PKEY_verify_init(context) == 1
        && EVP_PKEY_CTX_set_signature_md(context, EVP_get_digestbyname(digest)) == 1
        && EVP_PKEY_verify(context, signature, signature.count, bytes, bytes.count) == 1
    }
    guard let context = EVP_MD_CTX_new() else { return false }
    defer { EVP_MD_CTX_free(context) }
    return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
      && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
  }
}

/// The macros `EVP_PKEY_PUBLIC_KEY` and `EVP_PKEY_KEYPAIR` are made of others, and are not seen in Swift.
let publicKeySelection =
  OSSL_KEYMGMT_SELECT_PUBLIC_KEY | OSSL_KEYMGMT_SELECT_DOMAIN_PARAMETERS
  | OSSL_KEYMGMT_SELECT_OTHER_PARAMETERS
let keyPairSelection =
  publicKeySelection | OSSL_KEYMGMT_SELECT_PRIVATE_KEY

extension StaticString {
  /// An address that is valid for ever, with a zero behind the last character.
  var cString: UnsafePointer<CChar> {
    UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self)
  }
}
