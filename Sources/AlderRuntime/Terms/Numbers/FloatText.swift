import Glibc

/// Floats as text, and back.
extension Double {
  /// The fewest digits that give this value again, as Erlang prints floats: `1.0`, `0.1`, `1.0e-5`.
  ///
  /// With an exponent where that is shorter, and from 2^53 on, where not every integer is a float.
  func appendShortest(to text: inout [UInt8]) {
    if sign == .minus { text.append(UInt8(ascii: "-")) }
    if self == 0 {
      text.append(contentsOf: "0.0".utf8)
      return
    }
    let (digits, place) = shortestDigits
    if place > 0 && place < digits.count {
      text.append(contentsOf: digits[..<place])
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: digits[place...])
      if magnitude < 0x1p53 { return }
      text.removeLast(digits.count + 1)
    } else if magnitude < 0x1p53 && Self.isShorterWithoutExponent(digits.count, place) {
      text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: place > 0 ? 0 : 1))
      if place <= 0 {
        text.append(UInt8(ascii: "."))
        text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: -place))
        text.append(contentsOf: digits)
      } else {
        text.append(contentsOf: digits)
        text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: place - digits.count))
        text.append(contentsOf: ".0".utf8)
      }
      return
    }
    text.append(digits[0])
    text.append(UInt8(ascii: "."))
    if digits.count == 1 { text.append(UInt8(ascii: "0")) }
    text.append(contentsOf: digits[1...])
    text.append(contentsOf: "e\(place - 1)".utf8)
  }

  /// `place`: the point stands behind that many digits.
  private static func isShorterWithoutExponent(_ digitCount: Int, _ place: Int) -> Bool {
    if place == 0 { return true }
    let exponentCost = String(place - 1).utf8.count + 1 + (digitCount == 1 ? 2 : 1)
    return (place < 0 ? 2 - place : place - digitCount + 2) <= exponentCost
  }

  /// The digits without zeros at either end, and where the point belongs: behind the first `place`.
  private var shortestDigits: (digits: [UInt8], place: Int) {
    var digits: [UInt8] = []
    var place = 0
    var exponent = 0
    var sawPoint = false
    // Swift's description has the fewest digits, too, in another layout.
    let description = Array(magnitude.description.utf8)
    for (index, character) in description.enumerated() {
      if character == UInt8(ascii: ".") {
        sawPoint = true
      } else if character == UInt8(ascii: "e") {
        exponent = Int(String(decoding: description[(index + 1)...], as: UTF8.self)) ?? 0
        break
      } else {
        let isLeadingZero = digits.isEmpty && character == UInt8(ascii: "0")
        if !isLeadingZero { digits.append(character) }
        if !sawPoint && !isLeadingZero { place += 1 }
        if sawPoint && isLeadingZero { place -= 1 }
      }
    }
    while let last = digits.last, last == UInt8(ascii: "0") { digits.removeLast() }
    return (digits, place + exponent)
  }

  /// With so many digits behind the point; half is rounded away from zero.
  func text(decimals: Int) -> [UInt8] {
    // The C library rounds halves to even. It is one when this many more bits make an odd integer.
    let scaled = scalbn(self, Int32(decimals + 1))
    let isHalf = scaled.magnitude < 0x1p53 && scaled == scaled.rounded() && Int(scaled) & 1 != 0
    let value = isHalf ? (sign == .minus ? nextDown : nextUp) : self
    return Self.formatted("%.*f", Int32(decimals), value)
  }

  /// One digit, so many behind the point, and an exponent.
  func text(scientific decimals: Int) -> [UInt8] { Self.formatted("%.*e", Int32(decimals), self) }

  private static func formatted(_ format: String, _ decimals: Int32, _ value: Double) -> [UInt8] {
    // The largest float has 309 digits before the point.
    [UInt8](unsafeUninitializedCapacity: Int(decimals) + 330) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        count = Int(
          withVaList([decimals, value]) {
            vsnprintf(characters.baseAddress, characters.count, format, $0)
          })
      }
    }
  }

  /// What `digits.digits`, with or without sign and exponent, stands for, rounded to the nearest; nil when
  /// the text is anything else or the value too large for a float.
  init?(erlang text: UnsafeBufferPointer<UInt8>) {
    guard Self.isFloat(text) else { return nil }
    let value = withUnsafeTemporaryAllocation(of: CChar.self, capacity: text.count + 1) { copy in
      for (index, character) in text.enumerated() { copy[index] = CChar(bitPattern: character) }
      copy[text.count] = 0
      return strtod(copy.baseAddress.unsafelyUnwrapped, nil)
    }
    guard value.isFinite else { return nil }
    self = value
  }

  private static func isFloat(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    func skip(_ characters: StaticString) {
      guard index < text.count else { return }
      for offset in 0..<characters.utf8CodeUnitCount
      where text[index] == characters.utf8Start[offset] {
        index += 1
        return
      }
    }
    func skipDigits() -> Bool {
      let start = index
      while index < text.count, text[index] >= UInt8(ascii: "0"), text[index] <= UInt8(ascii: "9") {
        index += 1
      }
      return index > start
    }
    skip("+-")
    guard skipDigits(), index < text.count, text[index] == UInt8(ascii: ".") else { return false }
    index += 1
    guard skipDigits() else { return false }
    if index == text.count { return true }
    let beforeExponent = index
    skip("eE")
    if index == beforeExponent { return false }
    skip("+-")
    return skipDigits() && index == text.count
  }
}

extension Term {
  /// Precondition: `isFloat`.
  func appendFloat(to text: inout [UInt8]) { float.appendShortest(to: &text) }
}
