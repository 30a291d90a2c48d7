#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Numbers: `1_000`, `16#FF`, `1.5e-3`, `2#1.01#e3`. An underscore may stand between two digits.
extension Lexer {
  mutating func scanNumber(_ text: Text) -> (TokenKind, UInt32)? {
    let start = position
    var value: UInt = UInt(text[position] &- UInt8(ascii: "0"))
    position += 1
    while true {
      let digit = text[position] &- UInt8(ascii: "0")
      guard digit < 10, value < 1 << 56 else { break }
      value = value * 10 + UInt(digit)
      position += 1
    }
    let next = text[position]
    if next != UInt8(ascii: "."), next != UInt8(ascii: "#"), next != UInt8(ascii: "_"),
      next &- UInt8(ascii: "0") >= 10
    {
      return integerToken(value)
    }
    position = start
    return scanLongNumber(text)
  }

  private mutating func integerToken(_ value: UInt) -> (TokenKind, UInt32) {
    if let small = UInt32(exactly: value) { return (.integer, small) }
    return numberToken(.integer(Int(value)))
  }

  private mutating func numberToken(_ kind: ExprKind) -> (TokenKind, UInt32) {
    numbers.append(kind)
    return (.number, UInt32(numbers.count - 1))
  }

  @inline(never)
  private mutating func scanLongNumber(_ text: Text) -> (TokenKind, UInt32)? {
    let start = position
    let whole = scanDigits(text, radix: 10)
    if text[position] == UInt8(ascii: "#") {
      return scanBased(text, base: whole, from: start)
    }
    if text[position] == UInt8(ascii: "."), text[position + 1] &- UInt8(ascii: "0") < 10 {
      position += 1
      var digits = whole + "." + scanDigits(text, radix: 10)
      if text[position] | 0x20 == UInt8(ascii: "e") {
        guard let exponent = scanExponent(text) else {
          position += 1
          if text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+") {
            position += 1
          }
          report("illegal float", from: start)
          return numberToken(.float(0))
        }
        digits += "e" + exponent
      }
      guard let value = Double(digits), value.isFinite else {
        report("illegal float", from: start)
        return numberToken(.float(0))
      }
      return numberToken(.float(value))
    }
    return wholeToken(whole, radix: 10)
  }

  private mutating func wholeToken(_ digits: String, radix: Int) -> (TokenKind, UInt32) {
    if let value = Int(digits, radix: radix) { return integerToken(UInt(value)) }
    return numberToken(.bigInteger(BigInteger(digits: digits, radix: radix)))
  }

  /// The digits from `position` on, without their underscores; empty if there is none.
  private mutating func scanDigits(_ text: Text, radix: UInt8) -> String {
    scratch.removeAll(keepingCapacity: true)
    while true {
      let byte = text[position]
      if Self.digit(byte) < radix {
        scratch.append(byte)
        position += 1
      } else if byte == UInt8(ascii: "_"), !scratch.isEmpty,
        Self.digit(text[position + 1]) < radix
      {
        position += 1
      } else {
        return String(decoding: scratch, as: UTF8.self)
      }
    }
  }

  /// The value of a digit of any base up to 36; 255 if it is none.
  @inline(__always)
  static func digit(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - UInt8(ascii: "A") + 10
    default: 255
    }
  }

  /// The exponent after an `e` at `position`, with its sign; nil, and nothing taken, if there is
  /// none.
  private mutating func scanExponent(_ text: Text) -> String? {
    let start = position
    position += 1
    var sign = ""
    if text[position] == UInt8(ascii: "-") || text[position] == UInt8(ascii: "+") {
      sign = text[position] == UInt8(ascii: "-") ? "-" : ""
      position += 1
    }
    let digits = scanDigits(text, radix: 10)
    if digits.isEmpty {
      position = start
      return nil
    }
    return sign + digits
  }

  /// After the base, at the `#`.
  private mutating func scanBased(
    _ text: Text, base: String, from start: Int
  ) -> (TokenKind, UInt32)? {
    guard let radix = UInt8(base), 2...36 ~= radix else {
      position += 1
      _ = scanDigits(text, radix: 36)
      report("illegal base '\(base)'", from: start)
      return (.integer, 0)
    }
    position += 1
    let whole = scanDigits(text, radix: radix)
    guard !whole.isEmpty else {
      _ = scanDigits(text, radix: 36)
      report("illegal integer", from: start)
      return (.integer, 0)
    }
    if text[position] == UInt8(ascii: "."), Self.digit(text[position + 1]) < radix {
      return scanBasedFloat(text, whole: whole, radix: radix, from: start)
    }
    return wholeToken(whole, radix: Int(radix))
  }

  /// `16#1.8#e2`: the exponent is decimal and counts digits of the base; it may be missing.
  private mutating func scanBasedFloat(
    _ text: Text, whole: String, radix: UInt8, from start: Int
  ) -> (TokenKind, UInt32)? {
    position += 1
    let fraction = scanDigits(text, radix: radix)
    var scale = -fraction.utf8.count
    if text[position] == UInt8(ascii: "#"), text[position + 1] | 0x20 == UInt8(ascii: "e") {
      position += 1
      guard let digits = scanExponent(text), let exponent = Int(digits), abs(exponent) < 1 << 30
      else {
        report("illegal float", from: start)
        return numberToken(.float(0))
      }
      scale += exponent
    }
    var value = 0.0
    for digit in (whole + fraction).utf8 {
      value = value * Double(radix) + Double(Self.digit(digit))
    }
    // Dividing by a power that is exact rounds once, multiplying by its inverse twice.
    let power = pow(Double(radix), Double(abs(scale)))
    value = scale < 0 ? value / power : value * power
    guard value.isFinite else {
      report("illegal float", from: start)
      return numberToken(.float(0))
    }
    return numberToken(.float(value))
  }
}
