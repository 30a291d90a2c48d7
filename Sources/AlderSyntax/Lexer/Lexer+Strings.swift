/// Quoted atoms, strings and characters.
extension Lexer {
  mutating func scanString(_ text: Text) -> (TokenKind, UInt32)? {
    if text[position + 1] == UInt8(ascii: "\""), text[position + 2] == UInt8(ascii: "\"") {
      return scanTripleQuoted(text, escapes: false).map { (.string, $0.index) }
    }
    let start = position
    position += 1
    guard
      let name = scanQuoted(
        text, end: UInt8(ascii: "\""), escapes: true, what: "string", from: start)
    else { return nil }
    if text[position] == UInt8(ascii: "\"") {
      report("adjacent string literals without intervening white space", from: position)
    }
    return (.string, name.index)
  }

  mutating func scanQuotedAtom(_ text: Text) -> (TokenKind, UInt32)? {
    let start = position
    position += 1
    guard
      let name = scanQuoted(text, end: UInt8(ascii: "'"), escapes: true, what: "atom", from: start)
    else { return nil }
    if position - start > Self.maximumAtomLength,
      names.text(of: name).unicodeScalars.count > Self.maximumAtomLength
    {
      report("illegal atom", from: start)
      diagnostics[diagnostics.count - 1].notes.append(
        .init("an atom has at most \(Self.maximumAtomLength) characters"))
    }
    return (.atom, name.index)
  }

  /// Scans to the closing quote and past it, from the first character of the content.
  mutating func scanQuoted(
    _ text: Text, end: UInt8, escapes: Bool, what: StaticString, from start: Int
  ) -> Name? {
    let content = position
    while true {
      let byte = text[position]
      if byte == end {
        let name = names.intern(Text(rebasing: text[content..<position]))
        position += 1
        return name
      }
      if byte == UInt8(ascii: "\\") && escapes || byte >= 0x80 || byte == 0 { break }
      position += 1
    }
    // The slow way: there is something that is not itself.
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: text[content..<position])
    while true {
      let byte = text[position]
      if byte == end {
        position += 1
        return scratch.withUnsafeBufferPointer { names.intern($0) }
      }
      if byte == UInt8(ascii: "\\"), escapes {
        guard position + 1 < text.count - 2 else {
          position += 1
          continue
        }
        appendScalar(scanEscape(text))
      } else if byte == 0, position >= text.count - 2 {
        reportUnterminated(text, what, content: content, from: start)
        return nil
      } else if byte < 0x80 {
        scratch.append(byte)
        position += 1
      } else {
        copyNonASCII(text)
      }
    }
  }

  private mutating func copyNonASCII(_ text: Text) {
    let start = position
    guard let (_, length) = Self.decode(text, at: position) else {
      position += 1
      report("invalid UTF-8: the file needs '%% coding: latin-1'", from: start)
      return
    }
    scratch.append(contentsOf: text[start..<start + length])
    position += length
  }

  mutating func appendScalar(_ value: UInt32) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    scratch.append(contentsOf: UTF8.encode(scalar)!)
  }

  /// Nothing closes the quote: reports that and goes on after the line on which it was opened.
  private mutating func reportUnterminated(
    _ text: Text, _ what: StaticString, content: Int, from start: Int
  ) {
    endedInQuotes = true
    let shown = Text(rebasing: text[content..<min(content + 16, text.count - 2)])
    var lead = ""
    for scalar in String(decoding: shown, as: UTF8.self).unicodeScalars.prefix(16) {
      lead += scalar == "\n" ? "\\n" : String(scalar)
    }
    let quote = what.utf8CodeUnitCount == 4 ? "'" : "\""
    position = start
    while position < text.count - 2, text[position] != UInt8(ascii: "\n") { position += 1 }
    report("unterminated \(what) starting with \(quote)\(lead)\(quote)", from: start)
  }

  mutating func scanCharacter(_ text: Text) -> (TokenKind, UInt32)? {
    let start = position
    position += 1
    let byte = text[position]
    if byte == UInt8(ascii: "\\") {
      guard position + 1 < text.count - 2 else {
        position += 1
        report("unterminated character", from: start)
        return nil
      }
      return (.character, scanEscape(text))
    }
    if byte == 0, position >= text.count - 2 {
      report("unterminated character", from: start)
      return nil
    }
    guard let (scalar, length) = Self.decode(text, at: position) else {
      position += 1
      report("illegal character", from: start)
      return nil
    }
    position += length
    return (.character, scalar.value)
  }
}
