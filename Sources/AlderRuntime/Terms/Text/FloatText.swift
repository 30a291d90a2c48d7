/// Floats as decimal text.
enum FloatText {
  /// The fewest digits that read back as the same value, with a point and at least one digit on
  /// both sides of it; with an exponent where that is shorter, and from 2^53 on, where neighbouring
  /// floats are more than 1 apart.
  static func shortest(_ value: Double) -> [UInt8] {
    let (digits, exponent) = shortestDigits(value.magnitude)
    let scientific = self.scientific(digits, exponent)
    let decimal = self.decimal(digits, exponent)
    let useDecimal = decimal.count <= scientific.count && value.magnitude < 0x1p53
    let text = useDecimal ? decimal : scientific
    return value.sign == .minus ? [UInt8(ascii: "-")] + text : text
  }

  /// The value is d1.d2d3... times ten to the power of `exponent`.
  private static func shortestDigits(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var point: Int?
    var text = value.description.utf8[...]
    while let byte = text.popFirst() {
      switch byte {
      case UInt8(ascii: "."): point = digits.count
      case UInt8(ascii: "e"):
        exponent =
          Int(String(decoding: text.filter { $0 != UInt8(ascii: "+") }, as: UTF8.self)) ?? 0
        text = text[text.endIndex...]
      default: digits.append(byte)
      }
    }
    exponent += (point ?? digits.count) - 1
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    if zeros == digits.count { return ([UInt8(ascii: "0")], 0) }
    digits.removeFirst(zeros)
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, exponent - zeros)
  }

  private static func scientific(_ digits: [UInt8], _ exponent: Int) -> [UInt8] {
    var text = [digits[0], UInt8(ascii: ".")]
    text += digits.count > 1 ? digits.dropFirst() : [UInt8(ascii: "0")]
    text.append(UInt8(ascii: "e"))
    text += Array(String(exponent).utf8)
    return text
  }

  private static func decimal(_ digits: [UInt8], _ exponent: Int) -> [UInt8] {
    func zeros(_ count: Int) -> [UInt8] { Array(repeating: UInt8(ascii: "0"), count: count) }
    if exponent < 0 { return Array("0.".utf8) + zeros(-exponent - 1) + digits }
    if digits.count <= exponent + 1 {
      return digits + zeros(exponent + 1 - digits.count) + Array(".0".utf8)
    }
    return digits[...exponent] + [UInt8(ascii: ".")] + digits[(exponent + 1)...]
  }
}
