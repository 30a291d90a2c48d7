extension NativeTable {
  static let binaryAccess: [Native] = [
    Native("at") { p, binary, position throws(Raise) in
      guard binary.isWholeBinary, position.isSmall, position.small >= 0,
        position.small < binary.bitCount >> 3
      else { throw p.badarg() }
      return Term(small: Int(binary.bitString.byte(position.small)))
    },
    Native("first") { p, binary throws(Raise) in
      guard binary.isWholeBinary, binary.bitCount > 0 else { throw p.badarg() }
      return Term(small: Int(binary.bitString.byte(0)))
    },
    Native("last") { p, binary throws(Raise) in
      guard binary.isWholeBinary, binary.bitCount > 0 else { throw p.badarg() }
      return Term(small: Int(binary.bitString.byte(binary.bitCount >> 3 - 1)))
    },
    Native("part") { p, binary, range throws(Raise) in try p.part(of: binary, range) },
    Native("part") { p, binary, start, length throws(Raise) in
      try p.part(of: binary, start, length)
    },
    Native("bin_to_list") { p, binary throws(Raise) in
      guard binary.isWholeBinary else { throw p.badarg() }
      return p.bytes(of: binary, 0..<binary.bitCount >> 3)
    },
    Native("bin_to_list") { p, binary, part throws(Raise) in
      guard binary.isWholeBinary, let part = BinaryPart(part, of: binary.bitCount >> 3) else {
        throw p.badarg()
      }
      return p.bytes(of: binary, part.range)
    },
    Native("bin_to_list") { p, binary, start, length throws(Raise) in
      guard binary.isWholeBinary,
        let part = BinaryPart(start, length, of: binary.bitCount >> 3)
      else { throw p.badarg() }
      return p.bytes(of: binary, part.range)
    },
    Native("list_to_bin", listToBinary),
    Native("copy") { p, binary throws(Raise) in try p.copy(binary, Term(small: 1)) },
    Native("copy") { p, binary, count throws(Raise) in try p.copy(binary, count) },
    Native("referenced_byte_size") { p, binary throws(Raise) in
      guard binary.isBinary else { throw p.badarg() }
      let whole = binary.isBoxed(.subBinary) ? binary.box[1] : binary
      return Term(small: (whole.bitCount + 7) >> 3)
    },
    Native("longest_common_prefix") { p, binaries throws(Raise) in
      try p.longestCommon(binaries) { $0.elementsEqualCount($1) }
    },
    Native("longest_common_suffix") { p, binaries throws(Raise) in
      try p.longestCommon(binaries) { $0.reversed().elementsEqualCount($1.reversed()) }
    },
  ]
}

extension Process {
  fileprivate func copy(_ binary: Term, _ count: Term) throws(Raise) -> Term {
    guard binary.isWholeBinary, count.isSmall, count.small >= 0 else { throw badarg() }
    let size = binary.bitCount >> 3
    let (total, overflow) = size.multipliedReportingOverflow(by: count.small)
    guard !overflow else { throw systemLimit() }
    charge(total >> 8)
    return try self.binary(byteCount: total) { target in
      binary.bitString.withBytes { bytes in
        guard let source = bytes.baseAddress else { return }
        for index in 0..<count.small { (target + index * size).update(from: source, count: size) }
      }
    }
  }

  /// How many bytes at one end are the same in all binaries of a list that is not empty.
  fileprivate func longestCommon(
    _ binaries: Term, _ common: (ArraySlice<UInt8>, ArraySlice<UInt8>) -> Int
  ) throws(Raise) -> Term {
    var list = binaries
    guard list.isCons, let first = list.head.wholeBytes else { throw badarg() }
    var count = first.count
    list = list.tail
    while list.isCons {
      guard let bytes = list.head.wholeBytes else { throw badarg() }
      charge(bytes.count >> 7)
      count = min(count, common(first[...], bytes[...]))
      list = list.tail
    }
    guard list.isEmpty else { throw badarg() }
    return Term(small: count)
  }
}

extension Sequence<UInt8> {
  /// The length of the longest common prefix.
  fileprivate func elementsEqualCount(_ other: some Sequence<UInt8>) -> Int {
    zip(self, other).prefix { $0 == $1 }.reduce(0) { count, _ in count + 1 }
  }
}
