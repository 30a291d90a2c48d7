import CZlib

/// CRC-32, Adler-32 and MD5 of iodata, in one go or in pieces.
extension NativeTable {
  static let checksums: [Native] = [
    .step("crc32", arity: 1) { p throws(Raise) in try checksum(p, 0, 0, crc32) },
    .step("crc32", arity: 2) { p throws(Raise) in try checksum(p, 1, earlier(p), crc32) },
    Native("crc32_combine") { p, first, second, size throws(Raise) in
      try combined(p, first, second, size, crc32_combine)
    },
    .step("adler32", arity: 1) { p throws(Raise) in try checksum(p, 0, 1, adler32) },
    .step("adler32", arity: 2) { p throws(Raise) in try checksum(p, 1, earlier(p), adler32) },
    Native("adler32_combine") { p, first, second, size throws(Raise) in
      try combined(p, first, second, size, adler32_combine)
    },
    .step("md5", arity: 1) { p throws(Raise) in
      try digesting(p, 0) { p, bytes throws(Raise) in
        var digest = MD5()
        digest.update(bytes)
        return try p.binary(digest.finish())
      }
    },
    Native("md5_init") { p throws(Raise) in try p.binary(MD5().saved) },
    .step("md5_update", arity: 2) { p throws(Raise) in
      guard savedDigest(p[0]) != nil else { throw p.badarg() }
      return try digesting(p, 1) { p, bytes throws(Raise) in
        // Safe: looked at before.
        var digest = savedDigest(p[0]).unsafelyUnwrapped
        digest.update(bytes)
        return try p.binary(digest.saved)
      }
    },
    Native("md5_final") { p, saved throws(Raise) in
      guard var digest = savedDigest(saved) else { throw p.badarg() }
      return try p.binary(digest.finish())
    },
  ]

  /// Bytes that are looked at without leaving the scheduler.
  private static let shortData = 1 << 18

  /// Calls `body` with the bytes of an argument that is iodata, which may be many.
  private static func digesting(
    _ p: Process, _ slot: Int,
    _ body: @escaping @Sendable (Process, UnsafeBufferPointer<UInt8>) throws(Raise) -> Term
  ) throws(Raise) -> Next? {
    guard let size = IOList.size(p[slot]) else { throw p.badarg() }
    if size <= shortData {
      p.charge(size >> 6)
      return p.deliver(try withBytes(of: p[slot], p, body))
    }
    return p.continueOnDirtyThread { p throws(Raise) in
      p.deliver(try withBytes(of: p[slot], p, body))
    }
  }

  /// Of iodata; those of a binary in place.
  private static func withBytes(
    of data: Term, _ p: Process,
    _ body: (Process, UnsafeBufferPointer<UInt8>) throws(Raise) -> Term
  ) throws(Raise) -> Term {
    if data.isWholeBinary {
      return try data.bitString.withBytes { bytes throws(Raise) in try body(p, bytes) }
    }
    return try (IOList.bytes(data) ?? []).withUnsafeBufferPointer { bytes throws(Raise) in
      try body(p, bytes)
    }
  }

  private static func savedDigest(_ term: Term) -> MD5? {
    term.wholeBytes.flatMap { MD5(saved: $0) }
  }

  /// zlib's functions take 32 bits of length at a time.
  private typealias Update = @Sendable (uLong, UnsafePointer<UInt8>?, UInt32) -> uLong

  private static func checksum(
    _ p: Process, _ slot: Int, _ start: uLong, _ update: @escaping Update
  ) throws(Raise) -> Next? {
    try digesting(p, slot) { p, bytes in
      var sum = start
      var rest = bytes[...]
      while !rest.isEmpty {
        let part = UnsafeBufferPointer(rebasing: rest.prefix(1 << 30))
        sum = update(sum, part.baseAddress, UInt32(part.count))
        rest = rest.dropFirst(part.count)
      }
      return Term(small: Int(sum))
    }
  }

  private static func word(_ term: Term) -> uLong? {
    term.isSmall ? UInt32(exactly: term.small).map { uLong($0) } : nil
  }

  private static func earlier(_ p: Process) throws(Raise) -> uLong {
    guard let sum = word(p[0]) else { throw p.badarg() }
    return sum
  }

  private static func combined(
    _ p: Process, _ first: Term, _ second: Term, _ size: Term,
    _ combine: (uLong, uLong, Int) -> uLong
  ) throws(Raise) -> Term {
    guard let first = word(first), let second = word(second), size.isSmall, size.small >= 0 else {
      throw p.badarg()
    }
    return Term(small: Int(combine(first, second, size.small)))
  }
}
