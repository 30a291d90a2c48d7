/// What a text is written for: a reader of Latin-1 gets escapes for all beyond it.
enum TextEncoding: Sendable { case latin1, unicode }

/// Strings, characters and atoms as source text.
extension TextBuffer {
  /// `character` as it stands between quotes `quote`.
  mutating func append(
    escaped character: UInt32, quote: Unicode.Scalar, encoding: TextEncoding
  ) {
    switch character {
    case quote.value, 0x5c:
      append("\\" as Unicode.Scalar)
      append(character)
    case 0x20...0x7e, 0xa0...0xff: append(character)
    case 0x100...:
      if encoding == .unicode { return append(character) }
      append("\\x{" as StaticString)
      append(digits: UInt(character), base: 16)
      append("}" as Unicode.Scalar)
    case 8: append("\\b" as StaticString)
    case 9: append("\\t" as StaticString)
    case 10: append("\\n" as StaticString)
    case 11: append("\\v" as StaticString)
    case 12: append("\\f" as StaticString)
    case 13: append("\\r" as StaticString)
    case 27: append("\\e" as StaticString)
    case 127: append("\\d" as StaticString)
    default:
      append("\\" as Unicode.Scalar)
      append(48 + character >> 6)
      append(48 + character >> 3 & 7)
      append(48 + character & 7)
    }
  }

  /// Precondition: the list's elements are characters.
  /// `first`: at most so many of them.
  mutating func append(
    string list: Term, first: Int = .max, quote: Unicode.Scalar = "\"", encoding: TextEncoding
  ) {
    append(quote)
    var rest = list
    var left = first
    while rest.isCons, left > 0 {
      left -= 1
      append(
        escaped: UInt32(truncatingIfNeeded: rest.head.small), quote: quote, encoding: encoding)
      rest = rest.tail
    }
    append(quote)
  }

  /// An atom, in quotes where it needs them.
  mutating func append(atom: Term, encoding: TextEncoding) {
    let name = atom.atomUTF8
    guard Self.needsQuotes(name) else { return append(utf8: name) }
    append("'" as Unicode.Scalar)
    var decoder = UTF8Decoder(name)
    while let character = decoder.next() {
      append(escaped: character, quote: "'", encoding: encoding)
    }
    append("'" as Unicode.Scalar)
  }

  private static func needsQuotes(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    var decoder = UTF8Decoder(name)
    guard let first = decoder.next(), CharacterClass.startsAtom(first) else { return true }
    while let character = decoder.next() {
      if !CharacterClass.continuesAtom(character) { return true }
    }
    return name.count <= 7 && reservedWords.contains(String(decoding: name, as: UTF8.self))
  }

  private static let reservedWords: Set<String> = [
    "after", "and", "andalso", "band", "begin", "bnot", "bor", "bsl", "bsr", "bxor", "case",
    "catch", "cond", "div", "else", "end", "fun", "if", "let", "maybe", "not", "of", "or",
    "orelse", "receive", "rem", "try", "when", "xor",
  ]
}
