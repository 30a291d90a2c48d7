/// Lists of bytes, binaries and such lists, as they are written to files: `iolist()`. With
/// bitstrings in them, `bitstring_list()`.
enum IOList {
  /// How many bytes there are; nil when it is not an iolist.
  static func size(_ term: Term) -> Int? {
    var count = 0
    let isComplete = walk(
      term, byte: { _ in count += 1 },
      binary: { bits in
        count += bits.byteCount
        return bits.trailingBits == 0
      })
    return isComplete ? count : nil
  }

  /// The same in bits, where bitstrings need not be whole bytes.
  static func bitCount(_ term: Term) -> Int? {
    var count = 0
    let isComplete = walk(
      term, byte: { _ in count += 8 },
      binary: { bits in
        count += bits.bitCount
        return true
      })
    return isComplete ? count : nil
  }

  /// Its bytes; nil when it is not an iolist.
  static func bytes(_ term: Term) -> [UInt8]? {
    guard let size = size(term) else { return nil }
    // The array without elements is one for all threads, and would be written to.
    if size == 0 { return [] }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      if let base = buffer.baseAddress { writeBytes(term, to: base) }
      count = size
    }
  }

  /// Writes all of it. Precondition: `size` has found that it is one, and there is room.
  static func writeBytes(_ term: Term, to target: UnsafeMutablePointer<UInt8>) {
    var next = target
    _ = walk(
      term,
      byte: {
        next[0] = $0
        next += 1
      },
      binary: { bits in
        bits.withBytes { bytes in
          if let start = bytes.baseAddress { next.update(from: start, count: bytes.count) }
          next += bytes.count
        }
        return true
      })
  }

  /// Writes all of it. Precondition: `size` or `bitCount` has found that it is one, and there is
  /// room.
  static func write(_ term: Term, to target: UnsafeMutablePointer<UInt8>) {
    var writer = BitWriter(target)
    _ = walk(
      term, byte: { writer.put(UInt64($0), count: 8) },
      binary: { bits in
        writer.put(bits)
        return true
      })
  }

  /// Calls back from left to right. False when something else is met, or a binary is refused.
  private static func walk(
    _ term: Term, byte: (UInt8) -> Void, binary: (BitString) -> Bool
  ) -> Bool {
    var rest = TermStack()
    var next: Term? = term
    while var term = next {
      while term.isCons {
        let head = term.head
        if head.isSmall {
          guard let value = UInt8(exactly: head.small) else { return false }
          byte(value)
          term = term.tail
          // A tail must not be a byte.
          if term.isSmall { return false }
        } else {
          rest.push(term.tail)
          term = head
          if !(term.isList || term.isBoxed) { return false }
        }
      }
      if term.isBinary {
        guard binary(term.bitString) else { return false }
      } else if !term.isEmpty {
        return false
      }
      next = rest.pop()
    }
    return true
  }
}
