import CCrypto

/// A key of RSA, and what is done with it.
final class RSAKey {
  /// How data are padded, with the digests and the label that go with it.
  struct Scheme {
    var padding: Int32
    var digest: String?
    var maskDigest: String?
    var saltLength: Int32?
    var label: [UInt8] = []
  }

  enum Operation { case sign, encrypt, decrypt, recover }

  private let key: OpaquePointer

  /// Names of parameters, by addresses that stay valid: a builder keeps no copies.
  private static let names: [StaticString] = [
    "e", "n", "d", "rsa-factor1", "rsa-factor2", "rsa-exponent1", "rsa-exponent2",
    "rsa-coefficient1",
  ]

  /// Numbers without signs: `[E, N]`, `[E, N, D]` or `[E, N, D, P1, P2, E1, E2, C]`.
  init?(_ numbers: [[UInt8]]) {
    guard [2, 3, 8].contains(numbers.count),
      let context = EVP_PKEY_CTX_new_from_name(nil, "RSA", nil),
      let builder = OSSL_PARAM_BLD_new()
    else { return nil }
    let values = numbers.map { BN_bin2bn($0, Int32($0.count), nil) }
    defer {
      EVP_PKEY_CTX_free(context)
      OSSL_PARAM_BLD_free(builder)
      for value in values { BN_clear_free(value) }
    }
    for (name, value) in zip(Self.names, values) {
      OSSL_PARAM_BLD_push_BN(builder, name.cString, value)
    }
    let parameters = OSSL_PARAM_BLD_to_param(builder)
    defer { OSSL_PARAM_free(parameters) }
    var made: OpaquePointer?
    let selection = numbers.count == 2 ? publicKeySelection : keyPairSelection
    guard EVP_PKEY_fromdata_init(context) == 1,
      EVP_PKEY_fromdata(context, &made, selection, parameters) == 1, let made
    else { return nil }
    key = made
  }

  /// A new one with a modulus of so many bits.
  init?(bits: Int32, exponent: [UInt8]) {
    guard let context = EVP_PKEY_CTX_new_from_name(nil, "RSA", nil) else { return nil }
    let number = BN_bin2bn(exponent, Int32(exponent.count), nil)
    defer {
      EVP_PKEY_CTX_free(context)
      BN_free(number)
    }
    var made: OpaquePointer?
    guard EVP_PKEY_keygen_init(context) == 1,
      EVP_PKEY_CTX_set_rsa_keygen_bits(context, bits) == 1,
      EVP_PKEY_CTX_set1_rsa_keygen_pubexp(context, number) == 1,
      EVP_PKEY_generate(context, &made) == 1, let made
    else { return nil }
    key = made
  }

  deinit { EVP_PKEY_free(key) }

  /// All numbers of a private key, in the order in which `init` takes them.
  var numbers: [[UInt8]]? {
    var all: [[UInt8]] = []
    for name in Self.names {
      var number: OpaquePointer?
      guard EVP_PKEY_get_bn_param(key, name.cString, &number) == 1 else { return nil }
      var bytes = [UInt8](repeating: 0, count: (Int(BN_num_bits(number)) + 7) / 8)
      BN_bn2bin(number, &bytes)
      BN_clear_free(number)
      all.append(bytes)
    }
    return all
  }

  /// Nil when it cannot be done: what was wrong is not told, as that may help an attacker.
  func perform(_ operation: Operation, _ bytes: [UInt8], _ scheme: Scheme) -> [UInt8]? {
    guard let context = EVP_PKEY_CTX_new(key, nil) else { return nil }
    defer { EVP_PKEY_CTX_free(context) }
    let start =
      switch operation {
      case .sign: EVP_PKEY_sign_init
      case .encrypt: EVP_PKEY_encrypt_init
      case .decrypt: EVP_PKEY_decrypt_init
      case .recover: EVP_PKEY_verify_recover_init
      }
    let run =
      switch operation {
      case .sign: EVP_PKEY_sign
      case .encrypt: EVP_PKEY_encrypt
      case .decrypt: EVP_PKEY_decrypt
      case .recover: EVP_PKEY_verify_recover
      }
    guard start(context) == 1, prepare(context, operation, scheme) else { return nil }
    var result = [UInt8](repeating: 0, count: Int(EVP_PKEY_get_size(key)))
    var count = result.count
    guard run(context, &result, &count, bytes, bytes.count) == 1 else { return nil }
    return Array(result.prefix(count))
  }

  func verify(_ bytes: [UInt8], _ signature: [UInt8], _ scheme: Scheme) -> Bool {
    guard let context = EVP_PKEY_CTX_new(key, nil) else { return false }
    defer { EVP_PKEY_CTX_free(context) }
    return EVP_PKEY_verify_init(context) == 1 && prepare(context, .sign, scheme)
      && EVP_PKEY_verify(context, signature, signature.count, bytes, bytes.count) == 1
  }

  private func prepare(_ context: OpaquePointer, _ operation: Operation, _ scheme: Scheme) -> Bool {
    // The digest of a signature comes before the padding that has to allow it.
    let digest = scheme.digest.map { EVP_get_digestbyname($0) }
    if let digest, operation == .sign {
      guard EVP_PKEY_CTX_set_signature_md(context, digest) == 1 else { return false }
    }
    guard EVP_PKEY_CTX_set_rsa_padding(context, scheme.padding) == 1 else { return false }
    if let digest, operation != .sign {
      guard EVP_PKEY_CTX_set_rsa_oaep_md(context, digest) == 1 else { return false }
    }
    if let name = scheme.maskDigest {
      let digest = EVP_get_digestbyname(name)
      guard EVP_PKEY_CTX_set_rsa_mgf1_md(context, digest) == 1 else { return false }
    }
    if let length = scheme.saltLength {
      guard EVP_PKEY_CTX_set_rsa_pss_saltlen(context, length) == 1 else { return false }
    }
    guard !scheme.label.isEmpty else { return true }
    // The context owns the label from then on.
    let label = CRYPTO_malloc(scheme.label.count, #file, #line)
    label?.copyMemory(from: scheme.label, byteCount: scheme.label.count)
    return EVP_PKEY_CTX_set0_rsa_oaep_label(context, label, Int32(scheme.label.count)) == 1
  }
}
