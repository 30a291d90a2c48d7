import AlderSyntax

/// Line and column in a text, moved along with an offset.
struct TextPosition {
  private(set) var offset = 0
  private(set) var line: Int
  private(set) var column: Int
  /// How many characters lie before it.
  private(set) var characters = 0

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Moves forward to an offset.
  mutating func advance(to target: Int, in bytes: [UInt8]) {
    while offset < target {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
        characters += 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
        characters += 1
      }
    }
  }

  func term(_ p: Process, hasColumn: Bool) -> Term {
    hasColumn ? p.tuple(Term(small: line), Term(small: column)) : Term(small: line)
  }
}
