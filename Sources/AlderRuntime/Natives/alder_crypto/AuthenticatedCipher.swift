import CCrypto

/// Encryption that also authenticates: of a whole text, in one go.
struct AuthenticatedCipher {
  let name: String
  let key: [UInt8]
  let vector: [UInt8]
  /// What is authenticated, and not encrypted.
  let data: [UInt8]
  let isEncrypting: Bool
  /// Made by encryption, with as many bytes as it has room for; checked by decryption.
  var tag: [UInt8] = []

  enum Problem: Error { case unknown, vectorSize, tag, failed }

  mutating func run(_ text: [UInt8]) -> Result<[UInt8], Problem> {
    guard let cipher = EVP_get_cipherbyname(name),
      Int(EVP_CIPHER_get_key_length(cipher)) == key.count, let context = EVP_CIPHER_CTX_new()
    else { return .failure(.unknown) }
    defer { EVP_CIPHER_CTX_free(context) }
    let isCCM = EVP_CIPHER_get_mode(cipher) == EVP_CIPH_CCM_MODE
    let direction: Int32 = isEncrypting ? 1 : 0
    guard EVP_CipherInit_ex(context, cipher, nil, nil, nil, direction) == 1 else {
      return .failure(.failed)
    }
    guard !vector.isEmpty,
      EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, Int32(vector.count), nil) == 1
    else { return .failure(.vectorSize) }
    if isCCM || !isEncrypting {
      let status = tag.withUnsafeMutableBytes { tag in
        EVP_CIPHER_CTX_ctrl(
          context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), isEncrypting ? nil : tag.baseAddress)
      }
      if status != 1 { return .failure(isEncrypting ? .tag : .failed) }
    }
    guard EVP_CipherInit_ex(context, nil, nil, key, vector, direction) == 1 else {
      return .failure(.failed)
    }
    var written: Int32 = 0
    // This one wants to know how much it will be.
    if isCCM, EVP_CipherUpdate(context, nil, &written, nil, Int32(text.count)) != 1 {
      return .failure(.failed)
    }
    if !data.isEmpty, EVP_CipherUpdate(context, nil, &written, data, Int32(data.count)) != 1 {
      return .failure(.failed)
    }
    var made = [UInt8](repeating: 0, count: text.count + 32)
    guard EVP_CipherUpdate(context, &made, &written, text, Int32(text.count)) == 1 else {
      return .failure(.failed)
    }
    let count = Int(written)
    if !(isCCM && !isEncrypting) {
      var last = [UInt8](repeating: 0, count: 32)
      guard EVP_CipherFinal_ex(context, &last, &written) == 1 else { return .failure(.failed) }
    }
    made.removeLast(made.count - count)
    if isEncrypting {
      let status = tag.withUnsafeMutableBytes { tag in
        EVP_CIPHER_CTX_ctrl(
          context, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), tag.baseAddress)
      }
      if status != 1 { return .failure(.tag) }
    }
    return .success(made)
  }
}
