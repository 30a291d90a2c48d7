import CCrypto

/// A digest that is being computed. Who wants to go on makes a copy first, so it never changes once others
/// may see it.
final class DigestState {
  private let context: OpaquePointer

  /// About what libcrypto takes for one.
  static let size = 512

  /// Nil when libcrypto does not have it.
  init?(_ name: String) {
    guard let digest = EVP_get_digestbyname(name), let context = EVP_MD_CTX_new() else {
      return nil
    }
    self.context = context
    if EVP_DigestInit_ex(context, digest, nil) != 1 { return nil }
  }

  private init(copying other: OpaquePointer) {
    // Safe: fails only for want of memory.
    context = EVP_MD_CTX_new().unsafelyUnwrapped
    EVP_MD_CTX_copy_ex(context, other)
  }

  deinit { EVP_MD_CTX_free(context) }

  func copy() -> DigestState { DigestState(copying: context) }

  func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  func finish() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    EVP_DigestFinal_ex(context, &bytes, &count)
    return Array(bytes.prefix(Int(count)))
  }
}
