import CCrypto

/// Encryption or decryption under way. Other than a digest it goes on in place, as OTP's does, and any
/// process may use it: one after the other.
final class CipherState {
  enum Padding: Int {
    /// What does not fill a block at the end is dropped.
    case unspecified = 0
    /// It is an error.
    case none, pkcs, zero, random
  }

  private let context: OpaquePointer
  private let lock = Lock()
  private let isEncrypting: Bool
  private let padding: Padding
  private let blockSize: Int
  /// Bytes that came in, and those that were added at the end.
  private(set) var count = 0
  private(set) var added = 0

  static let size = 1024

  enum Problem: Error { case unknown, keySize, vectorSize }

  init(
    _ name: String, key: [UInt8], vector: [UInt8], isEncrypting: Bool, padding: Padding
  ) throws(Problem) {
    guard let cipher = EVP_get_cipherbyname(name) else { throw .unknown }
    if Int(EVP_CIPHER_get_key_length(cipher)) != key.count { throw .keySize }
    let vectorSize = Int(EVP_CIPHER_get_iv_length(cipher))
    if vectorSize > 0, vectorSize != vector.count { throw .vectorSize }
    // Safe: fails only for want of memory.
    context = EVP_CIPHER_CTX_new().unsafelyUnwrapped
    self.isEncrypting = isEncrypting
    self.padding = padding
    blockSize = Int(EVP_CIPHER_get_block_size(cipher))
    if EVP_CipherInit_ex(context, cipher, nil, key, vector, isEncrypting ? 1 : 0) != 1 {
      throw .unknown
    }
    EVP_CIPHER_CTX_set_padding(context, padding == .pkcs ? 1 : 0)
  }

  deinit { EVP_CIPHER_CTX_free(context) }

  /// Nil when libcrypto refuses.
  func update(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    lock.lock()
    defer { lock.unlock() }
    count += bytes.count
    return take(bytes)
  }

  private func take(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var isTaken = true
    let made = [UInt8](unsafeUninitializedCapacity: bytes.count + 2 * blockSize) { target, made in
      var done = 0
      while done < bytes.count {
        let part = min(bytes.count - done, 1 << 30)
        var written: Int32 = 0
        if EVP_CipherUpdate(
          context, target.baseAddress.map { $0 + made }, &written,
          bytes.baseAddress.map { $0 + done }, Int32(part)) != 1
        {
          isTaken = false
        }
        made += Int(written)
        done += part
      }
    }
    return isTaken ? made : nil
  }

  /// What is left. Nil when it does not fill a block as it should, or what stands there is wrong.
  func finish() -> [UInt8]? {
    lock.lock()
    defer { lock.unlock() }
    let missing = (blockSize - count % blockSize) % blockSize
    switch padding {
    case .unspecified:
      return []
    case .zero, .random:
      guard isEncrypting else { return missing == 0 ? [] : nil }
      var bytes = [UInt8](repeating: 0, count: missing)
      if padding == .random { RAND_bytes(&bytes, Int32(missing)) }
      added = missing
      return bytes.withUnsafeBufferPointer(take)
    case .none, .pkcs:
      var bytes = [UInt8](repeating: 0, count: 2 * blockSize)
      var written: Int32 = 0
      if EVP_CipherFinal_ex(context, &bytes, &written) != 1 { return nil }
      if padding == .pkcs {
        added = isEncrypting ? blockSize - count % blockSize : blockSize - Int(written)
      }
      return Array(bytes.prefix(Int(written)))
    }
  }
}
