/// A walk over deep character data: lists, nested to any depth, of code points and binaries, whose
/// tails may be binaries.
struct CharacterData: ~Copyable {
  enum Item {
    case character(Int)
    case binary(Term)
  }

  private var rest: Term
  private var outer = TermStack()
  /// Something is neither a list nor a code point nor a binary.
  private(set) var isMalformed = false
  /// Where it stands: something else may be tried with it.
  private(set) var offender = Term.none

  init(_ data: Term) { rest = data }

  /// The next item; nil at the end, or when the data are malformed.
  mutating func next() -> Item? {
    while true {
      if rest.isCons {
        let head = rest.head
        rest = rest.tail
        if head.isSmall { return .character(head.small) }
        if head.isCons {
          if !rest.isEmpty { outer.push(rest) }
          rest = head
        } else if head.isBinary {
          return .binary(head)
        } else if !head.isEmpty {
          return fail(head)
        }
      } else if rest.isEmpty {
        guard let next = outer.pop() else { return nil }
        rest = next
      } else if rest.isBinary {
        defer { rest = .empty }
        return .binary(rest)
      } else {
        return fail(rest)
      }
    }
  }

  private mutating func fail(_ term: Term) -> Item? {
    isMalformed = true
    offender = term
    return nil
  }

  /// What has not been walked over, behind `first`.
  consuming func remainder(_ p: Process, after first: Term) -> Term {
    var data = p.cons(first, rest)
    while let next = outer.pop() { data = p.cons(data, next) }
    return data
  }
}

/// How the bytes of binaries in character data are to be read.
enum BinaryReading {
  /// Each byte is a character, and so is a code point up to 255: others are refused.
  case latin1
  /// UTF-8; what is not is refused.
  case utf8
  /// UTF-8, or else Latin-1, as ~ts reads it.
  case utf8OrLatin1
}

extension TextBuffer {
  /// The characters of deep data. False when they are not character data; then some may have been
  /// appended.
  mutating func append(characters data: Term, _ reading: BinaryReading) -> Bool {
    var walk = CharacterData(data)
    while let item = walk.next() {
      switch item {
      case .character(let value):
        guard reading == .latin1 ? UInt(bitPattern: value) < 256 : CharacterClass.isCodePoint(value)
        else { return false }
        append(UInt32(truncatingIfNeeded: value))
      case .binary(let binary):
        guard append(binary: binary.bitString, reading) else { return false }
      }
      if overflowed { return false }
    }
    return !walk.isMalformed
  }

  private mutating func append(binary: BitString, _ reading: BinaryReading) -> Bool {
    guard binary.trailingBits == 0 else { return false }
    let start = count
    return binary.withBytes { bytes in
      if reading != .latin1 {
        var decoder = UTF8Decoder(bytes)
        while let character = decoder.next() { append(character) }
        if decoder.isAtEnd { return true }
        if reading == .utf8 { return false }
        truncate(to: start)
      }
      append(ascii: bytes)
      return true
    }
  }
}
