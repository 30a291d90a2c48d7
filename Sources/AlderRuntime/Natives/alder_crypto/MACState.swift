import CCrypto

/// A code that authenticates a message, being computed: as `DigestState`.
final class MACState {
  private let context: OpaquePointer

  /// `parameter`: the digest or cipher behind it, for a kind that has one.
  init?(_ kind: String, _ parameter: String?, _ key: [UInt8]) {
    guard let method = EVP_MAC_fetch(nil, kind, nil) else { return nil }
    defer { EVP_MAC_free(method) }
    guard let context = EVP_MAC_CTX_new(method) else { return nil }
    self.context = context
    var name = [CChar]((parameter ?? "").utf8CString)
    let status = name.withUnsafeMutableBufferPointer { name in
      var parameters = [OSSL_PARAM_construct_end(), OSSL_PARAM_construct_end()]
      if parameter != nil {
        parameters[0] = OSSL_PARAM_construct_utf8_string(
          kind == "CMAC" ? OSSL_MAC_PARAM_CIPHER : OSSL_MAC_PARAM_DIGEST, name.baseAddress, 0)
      }
      return EVP_MAC_init(context, key, key.count, parameters)
    }
    if status != 1 { return nil }
  }

  private init(copying other: OpaquePointer) {
    // Safe: fails only for want of memory.
    context = EVP_MAC_CTX_dup(other).unsafelyUnwrapped
  }

  deinit { EVP_MAC_CTX_free(context) }

  func copy() -> MACState { MACState(copying: context) }

  func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    if bytes.count > 0 { EVP_MAC_update(context, bytes.baseAddress, bytes.count) }
  }

  func finish() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count = 0
    EVP_MAC_final(context, &bytes, &count, bytes.count)
    return Array(bytes.prefix(count))
  }
}
