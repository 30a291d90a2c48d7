extension NameTable {
  /// An atom as it is written in source, with quotes where it needs them.
  public func quoted(_ name: Name) -> String {
    let needsQuotes = withUTF8(of: name) { text in
      guard name.index >= Name.reservedCount, let first = text.first else { return true }
      guard UInt8(ascii: "a")...UInt8(ascii: "z") ~= first else { return true }
      return !text.allSatisfy(Lexer.isNameByte)
    }
    let text = text(of: name)
    return needsQuotes ? Self.escaped(text, quote: "'") : text
  }

  /// A text between quotes, with escapes for the quote and for control characters.
  static func escaped(_ text: String, quote: Unicode.Scalar) -> String {
    var result = String(quote)
    for scalar in text.unicodeScalars {
      switch scalar {
      case quote, "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\u{1B}": result += "\\e"
      default:
        if scalar.value < 32 || scalar.value == 127 {
          result += "\\x{" + String(scalar.value, radix: 16) + "}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + String(quote)
  }
}
