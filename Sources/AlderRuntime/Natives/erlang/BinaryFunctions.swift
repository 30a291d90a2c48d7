/// The functions on binaries that need no bit syntax.
extension NativeTable {
  static let binaryFunctions: [Native] = [
    Native("byte_size", byteSize),
    Native("bit_size", bitSize),
    Native("iolist_size", iolistSize),
    Native("iolist_to_binary", iolistToBinary),
    Native("list_to_binary", listToBinary),
    Native("binary_to_list") { p, binary throws(Raise) in try binaryToList(p, binary) },
    Native("binary_to_list") { p, binary, first, last throws(Raise) in
      try binaryToList(p, binary, first, last)
    },
    Native("binary_part") { p, binary, range throws(Raise) in try binaryPart(p, binary, range) },
    Native("binary_part") { p, binary, start, length throws(Raise) in
      try binaryPart(p, binary, start, length)
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

  private static func listToBinary(_ p: Process, _ list: Term) throws(Raise) -> Term {
    guard list.isList else { throw p.badarg() }
    return try binary(p, list)
  }

  private static func binaryToList(_ p: Process, _ binary: Term) throws(Raise) -> Term {
    guard let bytes = binary.wholeBytes else { throw p.badarg() }
    p.charge(bytes.count >> 4)
    return p.list(bytes: bytes)
  }

  private static func binaryToList(
    _ p: Process, _ binary: Term, _ first: Term, _ last: Term
  ) throws(Raise) -> Term {
    guard let bytes = binary.wholeBytes, first.isSmall, last.isSmall, first.small >= 1,
      first.small <= last.small, last.small <= bytes.count
    else { throw p.badarg() }
    return p.list(bytes: bytes[(first.small - 1)..<last.small])
  }

  private static func binaryPart(
    _ p: Process, _ binary: Term, _ range: Term
  ) throws(Raise) -> Term {
    guard range.isTuple(arity: 2) else { throw p.badarg() }
    return try part(p, binary, range.elements[0], range.elements[1])
  }

  private static func binaryPart(
    _ p: Process, _ binary: Term, _ start: Term, _ length: Term
  ) throws(Raise) -> Term {
    try part(p, binary, start, length)
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
    guard let bytes = IOList.bytes(list) else { throw p.badarg() }
    p.charge(bytes.count >> 5)
    return try p.binary(bytes)
  }

  /// A negative length counts back from `start`.
  private static func part(
    _ p: Process, _ binary: Term, _ start: Term, _ length: Term
  ) throws(Raise) -> Term {
    guard binary.isWholeBinary, start.isSmall, length.isSmall else { throw p.badarg() }
    let size = binary.bitCount >> 3
    let first = length.small < 0 ? start.small &+ length.small : start.small
    let count = Int(length.small.magnitude)
    guard first >= 0, first <= size, count <= size - first, start.small >= 0
    else { throw p.badarg() }
    return p.part(of: binary, fromBit: first * 8, bitCount: count * 8)
  }
}
