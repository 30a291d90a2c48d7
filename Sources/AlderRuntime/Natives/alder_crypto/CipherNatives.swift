import CCrypto

/// Ciphers for stdlib's `crypto`; see `digests` for names and data.
extension NativeTable {
  static let ciphers: [Native] = [
    // {BlockSize, VectorLength, KeyLength, Mode, Type}: libcrypto's numbers.
    Native("cipher_info") { p, name throws(Raise) in
      guard let cipher = EVP_get_cipherbyname(try p.cryptoName(name)) else {
        return CryptoAtom.unknown
      }
      return p.tuple(
        [
          EVP_CIPHER_get_block_size(cipher), EVP_CIPHER_get_iv_length(cipher),
          EVP_CIPHER_get_key_length(cipher), EVP_CIPHER_get_mode(cipher),
          EVP_CIPHER_get_type(cipher),
        ].map { Term(small: Int($0)) })
    },
    // cipher_init(Name, Key, Vector, IsEncrypting, Padding)
    .step("cipher_init", arity: 5) { p throws(Raise) in
      let name = try p.cryptoName(p[0])
      guard let key = p[1].wholeBytes, let vector = p[2].wholeBytes, p[4].isSmall,
        let padding = CipherState.Padding(rawValue: p[4].small)
      else { throw p.badarg() }
      let isEncrypting = p[3] == Atom.true
      let state = Result { () throws(CipherState.Problem) in
        try CipherState(
          name, key: key, vector: vector, isEncrypting: isEncrypting, padding: padding)
      }
      switch state {
      case .success(let state):
        return p.deliver(try p.makeResource(state, keeping: CipherState.size))
      case .failure(let problem): return p.deliver(problem.term)
      }
    },
    .onData("cipher_update", arity: 2, data: 1) { p throws(Raise) in
      guard let state = p[0].resource(CipherState.self) else { throw p.badarg() }
      var made: [UInt8]?
      try p.withData(p[1]) { made = state.update($0) }
      return try made.map { bytes throws(Raise) in try p.binary(bytes) } ?? Atom.error
    },
    Native("cipher_final") { p, state throws(Raise) in
      guard let state = state.resource(CipherState.self) else { throw p.badarg() }
      return try state.finish().map { bytes throws(Raise) in try p.binary(bytes) } ?? Atom.error
    },
    // {Bytes, AddedBytes}
    Native("cipher_counts") { p, state throws(Raise) in
      guard let state = state.resource(CipherState.self) else { throw p.badarg() }
      return p.tuple(Term(small: state.count), Term(small: state.added))
    },
    // aead_encrypt(Name, Key, Vector, Text, Data, TagLength): {Encrypted, Tag}, or what is wrong.
    .onData("aead_encrypt", arity: 6, data: 3) { p throws(Raise) in
      guard p[5].isSmall, var cipher = try p.authenticatedCipher(isEncrypting: true),
        let text = p[3].wholeBytes
      else { throw p.badarg() }
      cipher.tag = [UInt8](repeating: 0, count: max(0, min(p[5].small, 1 << 10)))
      switch cipher.run(text) {
      case .success(let made): return p.tuple(try p.binary(made), try p.binary(cipher.tag))
      case .failure(let problem): return problem.term
      }
    },
    // aead_decrypt(Name, Key, Vector, Encrypted, Data, Tag): Text, or what is wrong.
    .onData("aead_decrypt", arity: 6, data: 3) { p throws(Raise) in
      guard var cipher = try p.authenticatedCipher(isEncrypting: false),
        let text = p[3].wholeBytes, let tag = p[5].wholeBytes
      else { throw p.badarg() }
      cipher.tag = tag
      switch cipher.run(text) {
      case .success(let made): return try p.binary(made)
      case .failure(let problem): return problem.term
      }
    },
  ]
}

extension Process {
  fileprivate func authenticatedCipher(isEncrypting: Bool) throws(Raise) -> AuthenticatedCipher? {
    guard let key = self[1].wholeBytes, let vector = self[2].wholeBytes,
      let data = self[4].wholeBytes
    else { return nil }
    return AuthenticatedCipher(
      name: try cryptoName(self[0]), key: key, vector: vector, data: data,
      isEncrypting: isEncrypting)
  }
}

extension CipherState.Problem {
  fileprivate var term: Term {
    switch self {
    case .unknown: CryptoAtom.unknown
    case .keySize: CryptoAtom.badKeySize
    case .vectorSize: CryptoAtom.badVectorSize
    }
  }
}

extension AuthenticatedCipher.Problem {
  fileprivate var term: Term {
    switch self {
    case .unknown: CryptoAtom.unknown
    case .vectorSize: CryptoAtom.badVectorSize
    case .tag: CryptoAtom.badTag
    case .failed: Atom.error
    }
  }
}
