/// Numbers: an integer is one without fraction and exponent.
extension JSONReader {
  struct Number {
    var range: Range<Int>
    /// Where `.` or `e` begins.
    var point: Int?
    var exponent: Int?

    var isInteger: Bool { point == nil && exponent == nil }
  }

  mutating func number() throws(Stop) -> Number {
    let start = position
    if bytes[position] == UInt8(ascii: "-") { position += 1 }
    if try next() == UInt8(ascii: "0") { position += 1 } else { try digits() }
    var number = Number(range: start..<position)
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      number.point = position
      position += 1
      try digits()
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      number.exponent = position
      position += 1
      let sign = try next()
      if sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { position += 1 }
      try digits()
    }
    number.range = start..<position
    return number
  }

  /// One at least.
  private mutating func digits() throws(Stop) {
    guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= (try next()) else { throw unexpected() }
    repeat {
      position &+= 1
    } while position < bytes.count
      && UInt8(ascii: "0")...UInt8(ascii: "9") ~= bytes[position]
  }

  func term(of number: Number) throws(Stop) -> Term {
    number.isInteger ? try integer(number) : try float(number)
  }

  private func integer(_ number: Number) throws(Stop) -> Term {
    let isNegative = bytes[number.range.lowerBound] == UInt8(ascii: "-")
    let digits = number.range.dropFirst(isNegative ? 1 : 0)
    if digits.count <= 18 {
      var value = 0
      for index in digits { value = value &* 10 &+ Int(bytes[index] &- UInt8(ascii: "0")) }
      return p.integer(isNegative ? -value : value)
    }
    do throws(Raise) {
      let value = try p.integer(
        digits: UnsafeBufferPointer(rebasing: bytes[digits]), base: 10, isNegative: isNegative)
      return value.unsafelyUnwrapped
    } catch { throw .raised(error) }
  }

  private func float(_ number: Number) throws(Stop) -> Term {
    if let value = exactFloat(number) { return p.float(value) }
    let text = floatText(number)
    guard let value = text.withUnsafeBufferPointer({ Double(erlang: $0) }) else {
      let bytes = Array(bytes[number.range])
      throw .failed(
        JSONFailure(reason: .unexpectedSequence(bytes), position: number.range.lowerBound))
    }
    return p.float(value)
  }

  /// With few digits and a small exponent one multiplication or division is exact.
  private func exactFloat(_ number: Number) -> Double? {
    guard number.exponent == nil, let point = number.point, number.range.count <= 17 else {
      return nil
    }
    var digits = 0
    var isNegative = false
    for index in number.range {
      switch bytes[index] {
      case UInt8(ascii: "-"): isNegative = true
      case UInt8(ascii: "."): continue
      default: digits = digits * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      }
    }
    guard digits < 1 << 53 else { return nil }
    var power = 1.0
    for _ in point + 1..<number.range.upperBound { power *= 10 }
    let value = Double(digits) / power
    return isNegative ? -value : value
  }

  /// As `binary_to_float/1` wants it: with a point in front of the exponent.
  func floatText(_ number: Number) -> [UInt8] {
    guard number.point == nil, let exponent = number.exponent else {
      return Array(bytes[number.range])
    }
    return bytes[number.range.lowerBound..<exponent] + Array(".0".utf8)
      + bytes[exponent..<number.range.upperBound]
  }
}
