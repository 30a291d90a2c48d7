/// Unquoted names are made of the letters of Latin-1, digits, `_` and `@`.
extension Lexer {
  /// Scans the rest of a name that starts at `position`.
  @inline(__always)
  mutating func scanName(_ text: Text) -> Name {
    let start = position
    var end = position
    var hash = NameTable.initialHash
    while true {
      let byte = text[end]
      if Self.isNameByte(byte) {
        hash = (hash ^ UInt32(byte)) &* 16_777_619
        end += 1
      } else if byte == 0xC3, Self.isLatin1Letter(text[end + 1]) {
        hash = (hash ^ UInt32(byte)) &* 16_777_619
        hash = (hash ^ UInt32(text[end + 1])) &* 16_777_619
        end += 2
      } else {
        break
      }
    }
    position = end
    if end - start > Self.maximumAtomLength { reportLongName(text, from: start) }
    return names.intern(Text(rebasing: text[start..<end]), hash: hash)
  }

  /// The number of characters that an atom may have.
  static var maximumAtomLength: Int { 255 }

  @inline(never)
  private mutating func reportLongName(_ text: Text, from start: Int) {
    let length = text[start..<position].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    guard length > Self.maximumAtomLength else { return }
    let isAtom = UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[start]
    report(isAtom ? "illegal atom" : "illegal var", from: start)
    diagnostics[diagnostics.count - 1].notes.append(
      .init("names have at most \(Self.maximumAtomLength) characters"))
  }

  @inline(__always)
  static func isNameByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@")
  }

  /// Whether U+00C0 plus the low bits of a continuation byte is a letter: all but × and ÷.
  static func isLatin1Letter(_ byte: UInt8) -> Bool {
    0x80...0xBF ~= byte && byte != 0x97 && byte != 0xB7
  }

  /// A token that starts with a character beyond ASCII: a name in Latin-1, or an error.
  @inline(never)
  mutating func scanNonASCII(_ text: Text) -> (TokenKind, UInt32)? {
    let start = position
    if text[position] == 0xC3, Self.isLatin1Letter(text[position + 1]) {
      let isUppercase = text[position + 1] < 0x9F
      return (isUppercase ? .variable : .atom, scanName(text).index)
    }
    guard let (scalar, length) = Self.decode(text, at: position) else {
      position += 1
      // One report for a run of such bytes.
      while text[position] >= 0x80, Self.decode(text, at: position) == nil { position += 1 }
      report(
        "invalid UTF-8: the file needs '%% coding: latin-1' or another encoding", from: start)
      return nil
    }
    position += length
    reportIllegalCharacter(scalar, from: start)
    return nil
  }

  private mutating func reportIllegalCharacter(_ scalar: Unicode.Scalar, from start: Int) {
    report("illegal character", from: start)
    let hint: String? =
      switch scalar.value {
      case 0x2018, 0x2019: "a typographic quote; write '"
      case 0x201C, 0x201D: "a typographic quote; write \""
      case 0x2013, 0x2014, 0x2212: "a dash; write -"
      default:
        scalar.properties.isAlphabetic
          ? "letters beyond Latin-1 are only allowed in quoted atoms, strings and comments" : nil
      }
    if let hint { diagnostics[diagnostics.count - 1].notes.append(.init(hint)) }
  }

  /// Decodes the character at an offset; nil if it is not valid UTF-8.
  static func decode(_ text: Text, at offset: Int) -> (Unicode.Scalar, length: Int)? {
    let lead = text[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0
    guard length > 0 else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in offset + 1..<offset + length {
      // The zero bytes behind the text are no continuation bytes, so this stops there.
      guard text[index] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(text[index] & 0x3F)
    }
    let minimum: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= minimum, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }
}
