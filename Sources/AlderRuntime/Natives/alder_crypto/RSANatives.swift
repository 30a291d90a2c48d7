import CCrypto

/// RSA for stdlib's `crypto`. A key is a list of binaries, as `RSAKey` takes them; a scheme is a tuple of the number
/// of the padding, two names of digests or `none`, a length of salt or `none`, and a label.
extension NativeTable {
  static let rsa: [Native] = [
    // rsa_generate(Bits, Exponent): all numbers, or error.
    .blocking("rsa_generate", arity: 2) { p throws(Raise) in
      guard p[0].isSmall, let bits = Int32(exactly: p[0].small), let exponent = p[1].wholeBytes
      else { throw p.badarg() }
      guard let numbers = RSAKey(bits: bits, exponent: exponent)?.numbers else { return Atom.error }
      var terms: [Term] = []
      for number in numbers { terms.append(try p.binary(number)) }
      return p.list(terms)
    },
    // rsa_perform(sign | encrypt | decrypt | recover, Data, Key, Scheme): a binary, error, or unknown for a bad key.
    .blocking("rsa_perform", arity: 4) { p throws(Raise) in
      guard let bytes = p[1].wholeBytes, let operation = operation(p[0]) else { throw p.badarg() }
      let scheme = try p.rsaScheme(p[3])
      guard let key = RSAKey(try p.rsaNumbers(p[2])) else { return CryptoAtom.unknown }
      guard let result = key.perform(operation, bytes, scheme) else { return Atom.error }
      return try p.binary(result)
    },
    // rsa_verify(Data, Signature, Key, Scheme)
    .blocking("rsa_verify", arity: 4) { p throws(Raise) in
      guard let bytes = p[0].wholeBytes, let signature = p[1].wholeBytes else { throw p.badarg() }
      let scheme = try p.rsaScheme(p[3])
      guard let key = RSAKey(try p.rsaNumbers(p[2])) else { return CryptoAtom.unknown }
      return Term(key.verify(bytes, signature, scheme))
    },
  ]

  private static func operation(_ term: Term) -> RSAKey.Operation? {
    switch term {
    case Term(atom: "sign"): .sign
    case Term(atom: "encrypt"): .encrypt
    case Term(atom: "decrypt"): .decrypt
    case Term(atom: "recover"): .recover
    default: nil
    }
  }
}

extension Process {
  fileprivate func rsaNumbers(_ list: Term) throws(Raise) -> [[UInt8]] {
    var numbers: [[UInt8]] = []
    try forEach(list) { element throws(Raise) in
      guard let bytes = element.wholeBytes else { throw badarg() }
      numbers.append(bytes)
    }
    return numbers
  }

  fileprivate func rsaScheme(_ term: Term) throws(Raise) -> RSAKey.Scheme {
    guard term.isTuple(arity: 5), let padding = Int32(exactly: term.elements[0].small),
      let label = term.elements[4].wholeBytes
    else { throw badarg() }
    let names = (term.elements[1], term.elements[2])
    let salt = term.elements[3]
    return RSAKey.Scheme(
      padding: padding,
      digest: names.0.isAtom ? nil : try cryptoName(names.0),
      maskDigest: names.1.isAtom ? nil : try cryptoName(names.1),
      saltLength: salt.isAtom ? nil : Int32(exactly: salt.small), label: label)
  }
}
