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
      try p.longestCommon(binaries, commonPrefix)
    },
    Native("longest_common_suffix") { p, binaries throws(Raise) in
      try p.longestCommon(binaries, commonSuffix)
    },
  ]

  /// How many bytes are the same at the beginning of two strings of bytes.
  private static func commonPrefix(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let limit = min(a.count, b.count)
    let (x, y) = (UnsafeRawPointer(a.baseAddress), UnsafeRawPointer(b.baseAddress))
    var count = 0
    if let x, let y {
      while count + 8 <= limit {
        let difference =
          x.loadUnaligned(fromByteOffset: count, as: UInt64.self)
          ^ y.loadUnaligned(fromByteOffset: count, as: UInt64.self)
        // Little-endian: the first byte is the lowest.
        if difference != 0 { return count + difference.trailingZeroBitCount >> 3 }
        count += 8
      }
    }
    while count < limit, a[count] == b[count] { count += 1 }
    return count
  }

  private static func commonSuffix(
    _ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let limit = min(a.count, b.count)
    var count = 0
    while count < limit, a[a.count - 1 - count] == b[b.count - 1 - count] { count += 1 }
    return count
  }
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
    _ binaries: Term,
    _ common: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Int
  ) throws(Raise) -> Term {
    var list = binaries
    guard list.isCons, list.head.isWholeBinary else { throw badarg() }
    let first = list.head
    var count = first.bitCount >> 3
    list = list.tail
    while list.isCons {
      let other = list.head
      guard other.isWholeBinary else { throw badarg() }
      charge(other.bitCount >> 10)
      let same = first.bitString.withBytes { a in
        other.bitString.withBytes { b in common(a, b) }
      }
      count = min(count, same)
      list = list.tail
    }
    guard list.isEmpty else { throw badarg() }
    return Term(small: count)
  }
}
