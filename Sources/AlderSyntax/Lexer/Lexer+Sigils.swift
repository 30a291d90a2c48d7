/// Sigils: `~` or `~b`, `~B`, `~s`, `~S`, then a string between delimiters. Lower case processes
/// escapes, upper case does not; plain `~` is `~b`, but `~B` for triple-quoted strings.
extension Lexer {
  mutating func scanSigil(_ text: Text) -> (TokenKind, UInt32)? {
    let start = position
    position += 1
    let prefixStart = position
    while Self.isNameByte(text[position]) { position += 1 }
    let prefix = String(decoding: text[prefixStart..<position], as: UTF8.self)
    guard let end = Self.closingDelimiter(text[position]) else {
      if prefix.isEmpty { return (.stray, UInt32(UInt8(ascii: "~"))) }
      report("expected a string delimiter after the sigil prefix '~\(prefix)'", from: start)
      return nil
    }
    let isKnown = ["", "b", "B", "s", "S"].contains(prefix)
    if !isKnown { report("illegal sigil prefix '\(prefix)'", from: start) }
    let isTripleQuoted =
      end == UInt8(ascii: "\"") && text[position + 1] == end && text[position + 2] == end
    let escapes = isTripleQuoted ? prefix == "b" || prefix == "s" : prefix != "B" && prefix != "S"
    let name: Name?
    if isTripleQuoted {
      name = scanTripleQuoted(text, escapes: escapes)
    } else {
      position += 1
      name = scanQuoted(text, end: end, escapes: escapes, what: "sigil", from: start)
    }
    guard let name else { return nil }
    let suffix = position
    while Self.isNameByte(text[position]) { position += 1 }
    if position > suffix {
      report(
        "illegal sigil suffix '\(String(decoding: text[suffix..<position], as: UTF8.self))'",
        from: suffix)
    }
    let isString = prefix == "s" || prefix == "S"
    return (isString ? .sigilString : .sigilBinary, name.index)
  }

  private static func closingDelimiter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    case UInt8(ascii: "/"), UInt8(ascii: "|"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "`"), UInt8(ascii: "#"):
      byte
    default: nil
    }
  }
}
