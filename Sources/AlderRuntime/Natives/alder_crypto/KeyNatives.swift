import CCrypto

/// Keys, what two sides agree on, and signatures, for stdlib's `crypto`. All of it takes its time.
extension NativeTable {
  static let keys: [Native] = [
    // ec_generate(Curve, PrivateKey | undefined): {Public, Private}, unknown or error.
    .blocking("ec_generate", arity: 2) { p throws(Raise) in
      guard let curve = EllipticCurve(try p.cryptoName(p[0])) else { return CryptoAtom.unknown }
      let privateKey = p[1].wholeBytes ?? curve.newPrivateKey()
      guard let publicKey = curve.publicKey(privateKey) else { return Atom.error }
      return p.tuple(try p.binary(publicKey), try p.binary(privateKey))
    },
    // ec_compute(Curve, OtherPublicKey, PrivateKey)
    .blocking("ec_compute", arity: 3) { p throws(Raise) in
      guard let curve = EllipticCurve(try p.cryptoName(p[0])) else { return CryptoAtom.unknown }
      guard let other = p[1].wholeBytes, let key = p[2].wholeBytes else { throw p.badarg() }
      return try p.binaryOrError(curve.sharedSecret(key, other))
    },
    // The same for curves whose keys are just bytes.
    .blocking("raw_generate", arity: 2) { p throws(Raise) in
      let name = try p.cryptoName(p[0])
      let pair =
        p[1].wholeBytes.map { KeyPair(raw: name, $0, isPrivate: true) } ?? KeyPair(newRaw: name)
      guard let privateKey = pair?.rawPrivateKey, let publicKey = pair?.rawPublicKey else {
        return Atom.error
      }
      return p.tuple(try p.binary(publicKey), try p.binary(privateKey))
    },
    .blocking("raw_compute", arity: 3) { p throws(Raise) in
      let name = try p.cryptoName(p[0])
      guard let other = p[1].wholeBytes, let key = p[2].wholeBytes else { throw p.badarg() }
      guard let other = KeyPair(raw: name, other, isPrivate: false),
        let own = KeyPair(raw: name, key, isPrivate: true)
      else { return Atom.error }
      return try p.binaryOrError(own.sharedSecret(with: other))
    },
    // ec_sign(Curve, Digest, DigestOfMessage, PrivateKey)
    .blocking("ec_sign", arity: 4) { p throws(Raise) in
      let (name, digest) = (try p.cryptoName(p[0]), try p.cryptoName(p[1]))
      guard let bytes = p[2].wholeBytes, let key = p[3].wholeBytes else { throw p.badarg() }
      guard let publicKey = EllipticCurve(name)?.publicKey(key),
        let pair = KeyPair(curve: name, privateKey: key, publicKey: publicKey)
      else { return CryptoAtom.unknown }
      return try p.binaryOrError(pair.sign(bytes, digest: digest))
    },
    // ec_verify(Curve, Digest, DigestOfMessage, Signature, PublicKey)
    .blocking("ec_verify", arity: 5) { p throws(Raise) in
      let (name, digest) = (try p.cryptoName(p[0]), try p.cryptoName(p[1]))
      guard let bytes = p[2].wholeBytes, let signature = p[3].wholeBytes,
        let key = p[4].wholeBytes
      else { throw p.badarg() }
      guard let pair = KeyPair(curve: name, privateKey: nil, publicKey: key) else {
        return CryptoAtom.unknown
      }
      return Term(pair.verify(bytes, signature, digest: digest))
    },
    // ed_sign(Curve, Message, PrivateKey), ed_verify(Curve, Message, Signature, PublicKey)
    .blocking("ed_sign", arity: 3) { p throws(Raise) in
      guard let bytes = p[1].wholeBytes, let key = p[2].wholeBytes else { throw p.badarg() }
      guard let pair = KeyPair(raw: try p.cryptoName(p[0]), key, isPrivate: true) else {
        return CryptoAtom.unknown
      }
      return try p.binaryOrError(pair.sign(bytes, digest: nil))
    },
    .blocking("ed_verify", arity: 4) { p throws(Raise) in
      guard let bytes = p[1].wholeBytes, let signature = p[2].wholeBytes,
        let key = p[3].wholeBytes
      else { throw p.badarg() }
      guard let pair = KeyPair(raw: try p.cryptoName(p[0]), key, isPrivate: false) else {
        return CryptoAtom.unknown
      }
      return Term(pair.verify(bytes, signature, digest: nil))
    },
    // mod_pow(Base, Exponent, Modulus): numbers without signs, as bytes.
    .blocking("mod_pow", arity: 3) { p throws(Raise) in
      guard let base = p[0].wholeBytes, let exponent = p[1].wholeBytes,
        let modulus = p[2].wholeBytes
      else { throw p.badarg() }
      let numbers = [base, exponent, modulus].map { (bytes: [UInt8]) in
        BN_bin2bn(bytes, Int32(bytes.count), nil)
      }
      let (result, context) = (BN_new(), BN_CTX_secure_new())
      defer {
        for number in numbers { BN_clear_free(number) }
        BN_clear_free(result)
        BN_CTX_free(context)
      }
      guard BN_mod_exp(result, numbers[0], numbers[1], numbers[2], context) == 1 else {
        return Atom.error
      }
      var bytes = [UInt8](repeating: 0, count: (Int(BN_num_bits(result)) + 7) / 8)
      BN_bn2bin(result, &bytes)
      return try p.binary(bytes)
    },
  ]
}

extension Process {
  fileprivate func binaryOrError(_ bytes: [UInt8]?) throws(Raise) -> Term {
    guard let bytes else { return Atom.error }
    return try binary(bytes)
  }
}
