/// Triple-quoted strings: three or more quotes, only blanks behind them; lines of content; and a
/// line with blanks and as many quotes. The blanks before the closing quotes are stripped from every
/// line, and the line feed before them does not belong to the content.
extension Lexer {
  /// Scans one whose first quote is at `position`; without `escapes` a backslash is itself.
  mutating func scanTripleQuoted(_ text: Text, escapes: Bool) -> Name? {
    let start = position
    let quotes = countQuotes(text, at: position)
    position += quotes
    while text[position].isBlank { position += 1 }
    guard text[position] == UInt8(ascii: "\n") else {
      while position < text.count - 2, text[position] != UInt8(ascii: "\n") { position += 1 }
      if position >= text.count - 2 { endedInQuotes = true }
      report(
        "only white space may follow the opening quotes of a triple-quoted string", from: start)
      return nil
    }
    position += 1
    let content = position
    guard let (closing, indentation) = findClosing(text, from: content, quotes: quotes) else {
      endedInQuotes = true
      position = content - 1
      report("unterminated triple-quoted string", from: start)
      return nil
    }
    let name = strip(
      text, from: content, to: closing - indentation, indentation: indentation, escapes: escapes)
    position = closing + quotes
    if text[position] == UInt8(ascii: "\"") {
      report("adjacent string literals without intervening white space", from: position)
    }
    return name
  }

  private func countQuotes(_ text: Text, at offset: Int) -> Int {
    var count = 0
    while text[offset + count] == UInt8(ascii: "\"") { count += 1 }
    return count
  }

  /// The offset of the closing quotes and the number of blanks before them.
  private func findClosing(
    _ text: Text, from content: Int, quotes: Int
  ) -> (offset: Int, indentation: Int)? {
    var line = content
    while line < text.count - 2 {
      var offset = line
      while text[offset].isBlank { offset += 1 }
      if countQuotes(text, at: offset) >= quotes { return (offset, offset - line) }
      while offset < text.count - 2, text[offset] != UInt8(ascii: "\n") { offset += 1 }
      line = offset + 1
    }
    return nil
  }

  private mutating func strip(
    _ text: Text, from content: Int, to closingLine: Int, indentation: Int, escapes: Bool
  ) -> Name {
    let prefix = text[closingLine..<closingLine + indentation]
    var result: [UInt8] = []
    var line = content
    while line < closingLine {
      var end = line
      while text[end] != UInt8(ascii: "\n") { end += 1 }
      let next = end + 1
      // The last line feed, with the carriage return before it, is not content.
      if next >= closingLine, end > line, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
      if text[line..<end].starts(with: prefix) {
        line += indentation
      } else if text[line..<end].allSatisfy(\.isBlank) {
        line = text[line..<end].last == UInt8(ascii: "\r") ? end - 1 : end
      } else {
        position = end
        report("bad indentation in triple-quoted string", from: line)
      }
      position = line
      scratch.removeAll(keepingCapacity: true)
      while position < end {
        if escapes, text[position] == UInt8(ascii: "\\"), position + 1 < end {
          appendScalar(scanEscape(text))
        } else {
          scratch.append(text[position])
          position += 1
        }
      }
      result.append(contentsOf: scratch)
      if next < closingLine { result.append(UInt8(ascii: "\n")) }
      line = next
    }
    return result.withUnsafeBufferPointer { names.intern($0) }
  }
}

extension UInt8 {
  /// White space within a line.
  fileprivate var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || self == UInt8(ascii: "\r")
      || self == 11 || self == 12
  }
}
