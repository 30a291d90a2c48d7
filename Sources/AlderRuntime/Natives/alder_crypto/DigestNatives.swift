import CCrypto

/// What stdlib's `crypto` needs of libcrypto: digests and codes that authenticate messages. Algorithms go
/// by the names that libcrypto has for them; data are binaries. What is not known there is `unknown`.
extension NativeTable {
  static let digests: [Native] = [
    .onData("hash", arity: 2, data: 1) { p throws(Raise) in
      guard let state = DigestState(try p.cryptoName(p[0])) else { return CryptoAtom.unknown }
      try p.withData(p[1], state.update)
      return try p.binary(state.finish())
    },
    // hash_xof(Name, Data, Bytes): as many bytes as are wanted.
    .blocking("hash_xof", arity: 3) { p throws(Raise) in
      guard let digest = EVP_get_digestbyname(try p.cryptoName(p[0])) else {
        return CryptoAtom.unknown
      }
      guard let data = p[1].wholeBytes, p[2].isSmall, p[2].small >= 0, p[2].small <= 1 << 30 else {
        throw p.badarg()
      }
      guard let context = EVP_MD_CTX_new() else { return Atom.error }
      defer { EVP_MD_CTX_free(context) }
      var bytes = [UInt8](repeating: 0, count: p[2].small)
      guard EVP_DigestInit_ex(context, digest, nil) == 1,
        EVP_DigestUpdate(context, data, data.count) == 1,
        EVP_DigestFinalXOF(context, &bytes, bytes.count) == 1
      else { return Atom.error }
      return try p.binary(bytes)
    },
    Native("hash_init") { p, name throws(Raise) in
      guard let state = DigestState(try p.cryptoName(name)) else { return CryptoAtom.unknown }
      return try p.makeResource(state, keeping: DigestState.size)
    },
    // Another state: the one it is given stays what it was.
    .onData("hash_update", arity: 2, data: 1) { p throws(Raise) in
      guard let state = p[0].resource(DigestState.self)?.copy() else { throw p.badarg() }
      try p.withData(p[1], state.update)
      return try p.makeResource(state, keeping: DigestState.size)
    },
    Native("hash_final") { p, state throws(Raise) in
      guard let state = state.resource(DigestState.self)?.copy() else { throw p.badarg() }
      return try p.binary(state.finish())
    },
    // {Type, Size, BlockSize}
    Native("hash_info") { p, name throws(Raise) in
      guard let digest = EVP_get_digestbyname(try p.cryptoName(name)) else {
        return CryptoAtom.unknown
      }
      return p.tuple([
        Term(small: Int(EVP_MD_get_type(digest))), Term(small: Int(EVP_MD_get_size(digest))),
        Term(small: Int(EVP_MD_get_block_size(digest))),
      ])
    },
    // pbkdf2(Hash, Password, Salt, Iterations, KeyLength)
    .blocking("pbkdf2", arity: 5) { p throws(Raise) in
      guard let digest = EVP_get_digestbyname(try p.cryptoName(p[0])) else {
        return CryptoAtom.unknown
      }
      guard let password = p[1].wholeBytes, let salt = p[2].wholeBytes, p[3].isSmall, p[4].isSmall,
        let iterations = Int32(exactly: p[3].small), let count = Int32(exactly: p[4].small)
      else { throw p.badarg() }
      var key = [UInt8](repeating: 0, count: Int(count))
      let status = password.withUnsafeBytes { password in
        PKCS5_PBKDF2_HMAC(
          password.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(password.count), salt,
          Int32(salt.count), iterations, digest, count, &key)
      }
      if status != 1 { return Atom.error }
      return try p.binary(key)
    },

    // mac_init(Kind, Algorithm, Key): the algorithm is a digest, a cipher or `none`.
    Native("mac_init") { p, kind, algorithm, key throws(Raise) in
      let parameter = algorithm.isAtom ? nil : try p.cryptoName(algorithm)
      guard let key = key.wholeBytes else { throw p.badarg() }
      guard let state = MACState(try p.cryptoName(kind), parameter, key) else { return Atom.error }
      return try p.makeResource(state, keeping: DigestState.size)
    },
    .onData("mac_update", arity: 2, data: 1) { p throws(Raise) in
      guard let state = p[0].resource(MACState.self)?.copy() else { throw p.badarg() }
      try p.withData(p[1], state.update)
      return try p.makeResource(state, keeping: DigestState.size)
    },
    Native("mac_final") { p, state throws(Raise) in
      guard let state = state.resource(MACState.self)?.copy() else { throw p.badarg() }
      return try p.binary(state.finish())
    },

    .onCount("random_bytes") { p, count throws(Raise) in
      var isFilled = true
      let bytes = try p.binary(byteCount: count) { target in
        var done = 0
        while done < count {
          let part = min(count - done, 1 << 30)
          if RAND_bytes(target + done, Int32(part)) != 1 { isFilled = false }
          done += part
        }
      }
      return isFilled ? bytes : CryptoAtom.lowEntropy
    },
    Native("library_version") { p throws(Raise) in
      let text = try p.binary([UInt8](String(cString: OpenSSL_version(OPENSSL_VERSION)).utf8))
      return p.tuple(Term(small: Int(OpenSSL_version_num())), text)
    },
    Native("equal_bytes") { p, a, b throws(Raise) in
      guard let a = a.wholeBytes, let b = b.wholeBytes, a.count == b.count else { throw p.badarg() }
      p.charge(a.count >> 6)
      return Term(CRYPTO_memcmp(a, b, a.count) == 0)
    },
  ]
}

enum CryptoAtom {
  static let unknown = Term(atom: "unknown")
  static let lowEntropy = Term(atom: "low_entropy")
  static let badKeySize = Term(atom: "bad_key_size")
  static let badVectorSize = Term(atom: "bad_iv_size")
  static let badTag = Term(atom: "bad_tag")
}

extension Process {
  /// The name of an algorithm, a binary.
  func cryptoName(_ term: Term) throws(Raise) -> String {
    guard let bytes = term.wholeBytes else { throw badarg() }
    return String(decoding: bytes, as: UTF8.self)
  }

  func withData(_ term: Term, _ body: (UnsafeBufferPointer<UInt8>) -> Void) throws(Raise) {
    guard term.isWholeBinary else { throw badarg() }
    term.bitString.withBytes(body)
  }
}

extension Native {
  /// A step that works on a binary, on a dirty thread when it is a large one.
  static func onData(
    _ name: String, arity: Int, data: Int,
    _ body: @escaping @Sendable (Process) throws(Raise) -> Term
  ) -> Native {
    .step(name, arity: arity) { p throws(Raise) in
      guard p[data].isWholeBinary else { throw p.badarg() }
      let count = p[data].bitCount >> 3
      if count <= 1 << 16 {
        p.charge(50 + count >> 5)
        return p.deliver(try body(p))
      }
      return p.continueOnDirtyThread { p throws(Raise) in p.deliver(try body(p)) }
    }
  }

  /// The same where the argument says how many bytes there will be.
  fileprivate static func onCount(
    _ name: String, _ body: @escaping @Sendable (Process, Int) throws(Raise) -> Term
  ) -> Native {
    .step(name, arity: 1) { p throws(Raise) in
      guard p[0].isSmall, p[0].small >= 0 else { throw p.badarg() }
      if p[0].small <= 1 << 16 {
        p.charge(50 + p[0].small >> 5)
        return p.deliver(try body(p, p[0].small))
      }
      return p.continueOnDirtyThread { p throws(Raise) in p.deliver(try body(p, p[0].small)) }
    }
  }
}
