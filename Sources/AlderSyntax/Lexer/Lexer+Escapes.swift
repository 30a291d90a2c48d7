/// Escapes in characters, strings and quoted atoms.
extension Lexer {
  /// Scans the escape whose backslash is at `position`; there is a byte behind it.
  mutating func scanEscape(_ text: Text) -> UInt32 {
    let start = position
    position += 1
    let byte = text[position]
    if byte >= 0x80 {
      guard let (scalar, length) = Self.decode(text, at: position) else {
        position += 1
        report("illegal character", from: start)
        return 0
      }
      position += length
      return scalar.value
    }
    position += 1
    switch byte {
    case UInt8(ascii: "n"): return 10
    case UInt8(ascii: "t"): return 9
    case UInt8(ascii: "r"): return 13
    case UInt8(ascii: "s"): return 32
    case UInt8(ascii: "e"): return 27
    case UInt8(ascii: "d"): return 127
    case UInt8(ascii: "b"): return 8
    case UInt8(ascii: "f"): return 12
    case UInt8(ascii: "v"): return 11
    case UInt8(ascii: "0")...UInt8(ascii: "7"): return scanOctal(text, first: byte)
    case UInt8(ascii: "x"): return scanHexadecimal(text, from: start)
    case UInt8(ascii: "^"): return scanControl(text, from: start)
    default: return UInt32(byte)
    }
  }

  private mutating func scanOctal(_ text: Text, first: UInt8) -> UInt32 {
    var value = UInt32(first & 7)
    for _ in 0..<2 where UInt8(ascii: "0")...UInt8(ascii: "7") ~= text[position] {
      value = value << 3 | UInt32(text[position] & 7)
      position += 1
    }
    return value
  }

  /// `\xHH` or `\x{H...}`
  private mutating func scanHexadecimal(_ text: Text, from start: Int) -> UInt32 {
    var value: UInt32 = 0
    if text[position] == UInt8(ascii: "{") {
      position += 1
      let digits = position
      while Self.digit(text[position]) < 16 {
        // Wide enough to notice a value beyond Unicode, and not to overflow.
        value = min(value, 0xFFFFFF) << 4 | UInt32(Self.digit(text[position]))
        position += 1
      }
      guard position > digits, text[position] == UInt8(ascii: "}") else {
        report("illegal character", from: start)
        return 0
      }
      position += 1
    } else {
      guard Self.digit(text[position]) < 16, Self.digit(text[position + 1]) < 16 else {
        report("illegal character", from: start)
        return 0
      }
      value = UInt32(Self.digit(text[position])) << 4 | UInt32(Self.digit(text[position + 1]))
      position += 2
    }
    guard let scalar = Unicode.Scalar(value) else {
      report("illegal character", from: start)
      return 0
    }
    return scalar.value
  }

  /// `\^A`: the control character of a letter, or of one of ``@[\]^_?``.
  private mutating func scanControl(_ text: Text, from start: Int) -> UInt32 {
    let byte = text[position]
    switch byte {
    case UInt8(ascii: "?"):
      position += 1
      return 127
    case 0x40...0x7E:
      position += 1
      return UInt32(byte & 31)
    default:
      report("illegal control character", from: start)
      return 0
    }
  }
}
