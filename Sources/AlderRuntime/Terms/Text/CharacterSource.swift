/// A text that is read from front to back, one code point after the other: a flat list, or a binary in UTF-8.
protocol CharacterSource {
  associatedtype Position

  /// Where the next code point stands.
  var position: Position { get }

  /// Nothing is left.
  var isAtEnd: Bool { get }

  /// The next code point; nil at the end, and at what is none.
  mutating func next() -> UInt32?

  /// From here to a position behind it, of the source's own kind.
  func part(to end: Position, _ p: Process) -> Term

  /// From here on; part of the text itself.
  func rest(_ p: Process) -> Term
}

/// A flat list of code points.
struct ListSource: CharacterSource {
  private(set) var position: Term

  init(_ list: Term) { position = list }

  var isAtEnd: Bool { position.isEmpty }

  @inline(__always) mutating func next() -> UInt32? {
    guard position.isCons, let character = Self.codePoint(position.head) else { return nil }
    position = position.tail
    return character
  }

  @inline(__always) static func codePoint(_ term: Term) -> UInt32? {
    guard term.isSmall, CharacterClass.isCodePoint(term.small) else { return nil }
    return UInt32(truncatingIfNeeded: term.small)
  }

  func part(to end: Term, _ p: Process) -> Term {
    var builder = ListBuilder(p)
    var cell = position
    while cell != end {
      builder.append(cell.head)
      cell = cell.tail
    }
    return builder.finish()
  }

  func rest(_ p: Process) -> Term { position }
}

/// A binary in UTF-8, whose bytes are those of `decoder`.
struct BinarySource: CharacterSource {
  private let binary: Term
  private var decoder: UTF8Decoder

  init(_ binary: Term, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.binary = binary
    decoder = UTF8Decoder(bytes)
  }

  var position: Int { decoder.position }
  var isAtEnd: Bool { decoder.isAtEnd }

  @inline(__always) mutating func next() -> UInt32? { decoder.next() }

  func part(to end: Int, _ p: Process) -> Term {
    if position == 0, end * 8 == binary.bitCount { return binary }
    return p.part(of: binary, fromBit: position * 8, bitCount: (end - position) * 8)
  }

  func rest(_ p: Process) -> Term { part(to: binary.bitCount >> 3, p) }
}
