import CGMP

/// Integers as text, in bases 2 to 36. Subquadratic, by GMP.
extension Term {
  /// The digits, capital letters above 9, a `-` in front of a negative number. Precondition:
  /// `isInteger`.
  func integerText(base: Int = 10) -> [UInt8] {
    var text: [UInt8] = []
    appendInteger(to: &text, base: base)
    return text
  }

  /// Precondition: `isInteger`.
  func appendInteger(to text: inout [UInt8], base: Int = 10) {
    if isSmall { return Self.append(small, to: &text, base: base) }
    withMagnitude { x in
      if x.isNegative { text.append(UInt8(ascii: "-")) }
      // One digit more than the bits can give, as mpn_get_str wants it.
      let bitsPerDigit = UInt.bitWidth - 1 - base.leadingZeroBitCount
      let capacity = x.bitCount / bitsPerDigit + 2
      let digits = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        // The limbs are overwritten by the conversion, so it works on a copy.
        withUnsafeTemporaryAllocation(of: UInt.self, capacity: x.count) { copy in
          _ = copy.initialize(from: UnsafeBufferPointer(start: x.limbs, count: x.count))
          count = __gmpn_get_str(buffer.baseAddress, Int32(base), copy.baseAddress, x.count)
        }
      }
      let zeros = digits.prefix { $0 == 0 }.count
      text.reserveCapacity(text.count + digits.count - zeros)
      for digit in digits[zeros...] { text.append(Self.digitCharacter(digit)) }
    }
  }

  private static func append(_ value: Int, to text: inout [UInt8], base: Int) {
    if value < 0 { text.append(UInt8(ascii: "-")) }
    let start = text.count
    var rest = value.magnitude
    repeat {
      let (quotient, digit) = rest.quotientAndRemainder(dividingBy: UInt(base))
      text.append(digitCharacter(UInt8(digit)))
      rest = quotient
    } while rest != 0
    text[start...].reverse()
  }

  private static func digitCharacter(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit
  }

  /// The value of a digit or letter; 255 for any other character.
  @inline(__always) static func digitValue(_ character: UInt8) -> UInt8 {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A") + 10
    default: 255
    }
  }
}

extension Process {
  /// The integer that the digits stand for; nil when there are none or one is not of that base.
  /// Underscores are the scanner's business.
  func integer(
    digits: UnsafeBufferPointer<UInt8>, base: Int, isNegative: Bool = false
  ) throws(Raise) -> Term? {
    guard let first = digits.first else { return nil }
    if digits.count == 1 {
      let value = Term.digitValue(first)
      if value >= base { return nil }
      return Term(small: isNegative ? -Int(value) : Int(value))
    }
    var value: UInt = 0
    for (index, character) in digits.enumerated() {
      let digit = UInt(Term.digitValue(character))
      if digit >= UInt(base) { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: UInt(base))
      let (sum, carry) = product.addingReportingOverflow(digit)
      if overflow || carry {
        return try largeInteger(digits: digits, from: index, base: base, isNegative: isNegative)
      }
      value = sum
    }
    if value <= UInt(Term.smallMaximum) {
      return Term(small: isNegative ? -Int(value) : Int(value))
    }
    let limbs = openInteger(1)
    limbs[0] = value
    return try closeInteger(limbs, capacity: 1, count: 1, isNegative: isNegative)
  }

  /// Digits before `start` have been looked at.
  private func largeInteger(
    digits: UnsafeBufferPointer<UInt8>, from start: Int, base: Int, isNegative: Bool
  ) throws(Raise) -> Term? {
    for index in start..<digits.count where Term.digitValue(digits[index]) >= base { return nil }
    let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
    let bitsPerDigit = base == 2 ? 1 : UInt.bitWidth - (base - 1).leadingZeroBitCount
    let significant = digits.count - zeros
    // Not more than twice what is needed; far too many are refused before GMP sees them.
    if significant / UInt.bitWidth * bitsPerDigit > 2 * Self.maximumLimbs { throw systemLimit() }
    let capacity = significant * bitsPerDigit / UInt.bitWidth + 2
    charge(Self.multiplicationCost(capacity, capacity))
    let limbs = openInteger(capacity)
    let count = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: significant) { values in
      for index in 0..<significant { values[index] = Term.digitValue(digits[zeros + index]) }
      return __gmpn_set_str(limbs, values.baseAddress, significant, Int32(base))
    }
    return try closeInteger(limbs, capacity: capacity, count: count, isNegative: isNegative)
  }

  func integer(
    digits: some Collection<UInt8>, base: Int, isNegative: Bool = false
  ) throws(Raise) -> Term? {
    let bytes = Array(digits)
    return try bytes.withUnsafeBufferPointer { buffer throws(Raise) in
      try integer(digits: buffer, base: base, isNegative: isNegative)
    }
  }
}
