/// Floats as decimal text.
enum FloatText {
  /// The fewest digits that read back as the same value, with a point and at least one digit on
  /// both sides of it; with an exponent where that is shorter, and from 2^53 on, where neighbouring
  /// floats are more than 1 apart.
  static func shortest(_ value: Double) -> [UInt8] {
    var description = value.magnitude.description
    // There are up to 17 digits, and few zeros around them.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { buffer in
      let (digits, exponent) = description.withUTF8 { shortestDigits($0, buffer) }
      let exponentText = String(exponent).utf8
      let decimalCount =
        exponent < 0
        ? digits.count + 1 - exponent
        : digits.count <= exponent + 1 ? exponent + 3 : digits.count + 1
      let scientificCount = max(digits.count, 2) + 2 + exponentText.count
      var text: [UInt8] = []
      text.reserveCapacity(max(decimalCount, scientificCount) + 1)
      if value.sign == .minus { text.append(UInt8(ascii: "-")) }
      if decimalCount <= scientificCount && value.magnitude < 0x1p53 {
        append(decimal: digits, exponent, to: &text)
      } else {
        text.append(digits[0])
        text.append(UInt8(ascii: "."))
        text.append(contentsOf: digits[1...])
        if digits.count == 1 { text.append(UInt8(ascii: "0")) }
        text.append(UInt8(ascii: "e"))
        text.append(contentsOf: exponentText)
      }
      return text
    }
  }

  /// The value is d1.d2d3... times ten to the power of the exponent. The digits are put into `buffer`.
  private static func shortestDigits(
    _ text: UnsafeBufferPointer<UInt8>, _ buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> (digits: UnsafeBufferPointer<UInt8>, exponent: Int) {
    let zero = UInt8(ascii: "0")
    var count = 0
    var exponent = 0
    var point: Int?
    loop: for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "."): point = count
      case UInt8(ascii: "e"):
        exponent = integer(text[(index + 1)...])
        break loop
      default:
        buffer[count] = byte
        count += 1
      }
    }
    exponent += (point ?? count) - 1
    let zeros = buffer[..<count].prefix { $0 == zero }.count
    if zeros == count { return (UnsafeBufferPointer(rebasing: buffer[..<1]), 0) }
    while buffer[count - 1] == zero { count -= 1 }
    return (UnsafeBufferPointer(rebasing: buffer[zeros..<count]), exponent - zeros)
  }

  private static func integer(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var value = 0
    for byte in text where byte >= UInt8(ascii: "0") {
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return text.first == UInt8(ascii: "-") ? -value : value
  }

  private static func append(
    decimal digits: UnsafeBufferPointer<UInt8>, _ exponent: Int, to text: inout [UInt8]
  ) {
    let zero = UInt8(ascii: "0")
    let whole = max(exponent + 1, 0)
    text.append(contentsOf: digits.prefix(whole))
    if whole == 0 { text.append(zero) }
    for _ in 0..<max(whole - digits.count, 0) { text.append(zero) }
    text.append(UInt8(ascii: "."))
    for _ in 0..<max(-exponent - 1, 0) { text.append(zero) }
    text.append(contentsOf: digits.dropFirst(whole))
    if digits.count <= whole { text.append(zero) }
  }
}
