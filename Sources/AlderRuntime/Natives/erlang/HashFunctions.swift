extension NativeTable {
  static let hashFunctions: [Native] = [
    Native("phash") { p, term, range throws(Raise) in
      guard range.isSmall, range.small >= 1, range.small <= 1 << 32 else { throw p.badarg() }
      return Term(small: 1 + Int(OlderHash.hash(term)) % range.small)
    },
    Native("phash2") { _, term in Term(small: Int(PortableHash.hash(term) & (1 << 27 - 1))) },
    Native("phash2") { p, term, range throws(Raise) in
      guard range.isSmall, range.small >= 1, range.small <= 1 << 32 else { throw p.badarg() }
      return Term(small: Int(PortableHash.hash(term)) % range.small)
    },
  ]
}
