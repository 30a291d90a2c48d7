/// Lists of bytes, binaries and such lists, as they are written to files: `iolist()`.
enum IOList {
  /// How many bytes there are; nil when it is not an iolist.
  static func size(_ term: Term) -> Int? {
    var count = 0
    let isComplete = walk(term) {
      count += 1
    } binary: {
      count += $0.byteCount
    }
    return isComplete ? count : nil
  }

  /// Its bytes; nil when it is not an iolist.
  static func bytes(_ term: Term) -> [UInt8]? {
    var bytes: [UInt8] = []
    guard let size = size(term) else { return nil }
    bytes.reserveCapacity(size)
    append(term, to: &bytes)
    return bytes
  }

  /// Precondition: `size` has found that it is one.
  private static func append(_ term: Term, to bytes: inout [UInt8]) {
    _ = walk(term, byte: { bytes.append($0) }) { part in
      if part.bitOffset == 0 {
        bytes.append(contentsOf: part.bytes)
      } else {
        for index in 0..<part.byteCount { bytes.append(part.byte(index)) }
      }
    }
  }

  private static func walk(
    _ term: Term, _ byte: () -> Void, binary: (BitString) -> Void
  ) -> Bool {
    walk(term, byte: { _ in byte() }, binary: binary)
  }

  /// Calls back from left to right. False when something else is met.
  private static func walk(
    _ term: Term, byte: (UInt8) -> Void, binary: (BitString) -> Void
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
      if term.isWholeBinary {
        binary(term.bitString)
      } else if !term.isEmpty {
        return false
      }
      next = rest.pop()
    }
    return true
  }
}
