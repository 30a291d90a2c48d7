/// The functions on binaries that need no bit syntax.
extension NativeTable {
  static let binaryFunctions: [Native] = [
    Native("byte_size", byteSize),
    Native("bit_size", bitSize),
    Native("iolist_size", iolistSize),
    Native("iolist_to_iovec") { p, list throws(Raise) in
      let binary = try iolistToBinary(p, list)
      return binary.bitCount == 0 ? .empty : p.cons(binary, .empty)
    },
    Native("iolist_to_binary", iolistToBinary),
    Native("list_to_binary", listToBinary),
    Native("list_to_bitstring", listToBitstring),
    Native("bitstring_to_list", bitstringToList),
    Native("binary_to_list") { p, binary throws(Raise) in try binaryToList(p, binary) },
    Native("binary_to_list") { p, binary, first, last throws(Raise) in
      try binaryToList(p, binary, first, last)
    },
    Native("binary_part") { p, binary, range throws(Raise) in try p.part(of: binary, range) },
    Native("binary_part") { p, binary, start, length throws(Raise) in
      try p.part(of: binary, start, length)
    },
    Native("split_binary", splitBinary),
  ]

  private static func byteSize(_ p: Process, _ binary: Term) throws(Raise) -> Term {
    guard binary.isBinary else { throw p.badarg() }
    return Term(small: (binary.bitCount + 7) >> 3)
  }

  private static func bitSize(_ p: Process, _ binary: Term) throws(Raise) -> Term {
    guard binary.isBinary else { throw p.badarg() }
    return Term(small: binary.bitCount)
  }

  private static func iolistSize(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard let size = IOList.size(list) else { throw p.badarg() }
    return Term(small: size)
  }

  private static func iolistToBinary(_ p: Process, _ list: Term) throws(Raise) -> Term {
    if list.isWholeBinary { return list }
    return try binary(p, list)
  }

  static func listToBinary(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard list.isList else { throw p.badarg() }
    return try binary(p, list)
  }

  private static func binaryToList(_ p: Process, _ binary: Term) throws(Raise) -> Term {
    guard binary.isWholeBinary else { throw p.badarg() }
    return p.bytes(of: binary, 0..<binary.bitCount >> 3)
  }

  /// From the first to the last position, both from 1, of the whole bytes.
  private static func binaryToList(
    _ p: Process, _ binary: Term, _ first: Term, _ last: Term
  ) throws(Raise) -> Term {
    guard binary.isBinary, first.isSmall, last.isSmall, first.small >= 1,
      first.small <= last.small, last.small <= binary.bitCount >> 3
    else { throw p.badarg() }
    return p.bytes(of: binary, first.small - 1..<last.small)
  }

  private static func listToBitstring(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard list.isList, let bitCount = IOList.bitCount(list) else { throw p.badarg() }
    p.charge(bitCount >> 8)
    let binary = try p.binary(byteCount: (bitCount + 7) >> 3) { target in
      IOList.write(list, to: target)
    }
    return bitCount & 7 == 0 ? binary : p.part(of: binary, fromBit: 0, bitCount: bitCount)
  }

  /// The whole bytes, and a bitstring of what is left over.
  private static func bitstringToList(_ p: Process, _ binary: Term) throws(Raise) -> Term {
    guard binary.isBinary else { throw p.badarg() }
    let bits = binary.bitString
    var rest = Term.empty
    if bits.trailingBits > 0 {
      let start = bits.byteCount * 8
      rest = p.cons(p.part(of: binary, fromBit: start, bitCount: bits.trailingBits), .empty)
    }
    return p.bytes(of: binary, 0..<bits.byteCount, tail: rest)
  }

  private static func splitBinary(
    _ p: Process, _ binary: Term, _ position: Term
  ) throws(Raise) -> Term {
    guard binary.isBinary, position.isSmall, position.small >= 0,
      position.small <= binary.bitCount >> 3
    else { throw p.badarg() }
    let bits = position.small * 8
    return p.tuple(
      p.part(of: binary, fromBit: 0, bitCount: bits),
      p.part(of: binary, fromBit: bits, bitCount: binary.bitCount - bits))
  }

  private static func binary(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard let byteCount = IOList.size(list) else { throw p.badarg() }
    p.charge(byteCount >> 8)
    return try p.binary(byteCount: byteCount) { target in IOList.writeBytes(list, to: target) }
  }
}

extension Process {
  func bytes(of binary: Term, _ range: Range<Int>, tail: Term = .empty) -> Term {
    charge(range.count >> 4)
    let (list, words) = cells(range.count, tail: tail)
    binary.bitString.withBytes { bytes in
      var next = words
      for index in range {
        next[0] = Term(small: Int(bytes[index]))
        next += 2
      }
    }
    return list
  }

  /// `{Start, Length}` of the whole bytes.
  func part(of binary: Term, _ range: Term) throws(Raise) -> Term {
    guard range.isTuple(arity: 2) else { throw badarg() }
    return try part(of: binary, range.elements[0], range.elements[1])
  }

  func part(of binary: Term, _ start: Term, _ length: Term) throws(Raise) -> Term {
    guard binary.isBinary, let part = BinaryPart(start, length, of: binary.bitCount >> 3) else {
      throw badarg()
    }
    return self.part(
      of: binary, fromBit: part.range.lowerBound * 8, bitCount: part.range.count * 8)
  }
}
