import CDescriptors
import Glibc

/// Floats as text of a wanted form, and back; the shortest form is `FloatText`.
extension Double {
  /// With so many digits behind the point; half is rounded away from zero.
  func text(decimals: Int) -> [UInt8] {
    if let text = shortText(decimals: decimals) { return text }
    // The C library rounds halves to even. It is one when this many more bits make an odd integer.
    let scaled = scalbn(self, Int32(decimals + 1))
    let isHalf = scaled.magnitude < 0x1p53 && scaled == scaled.rounded() && Int(scaled) & 1 != 0
    let value = isHalf ? (sign == .minus ? nextDown : nextUp) : self
    return Self.formatted(decimals) { system_format_fixed($0, $1, Int32(decimals), value) }
  }

  /// Of a number that fits with its decimals into an integer; nil for others.
  private func shortText(decimals: Int) -> [UInt8]? {
    guard decimals < Self.powersOfTen.count, isFinite else { return nil }
    // The product is exact as the sum of two floats.
    let scale = Self.powersOfTen[decimals]
    let product = magnitude * scale
    guard product < 0x1p52 else { return nil }
    let error = (-product).addingProduct(magnitude, scale)
    let whole = product.rounded(.down)
    // Both sides are exact, and so is the comparison.
    let isUp = product - whole - 0.5 >= -error
    var rest = UInt(whole) + (isUp ? 1 : 0)
    // From the end to the beginning.
    var text: [UInt8] = []
    text.reserveCapacity(24)
    var left = decimals
    while left > 0 {
      text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      left -= 1
    }
    if decimals > 0 { text.append(UInt8(ascii: ".")) }
    repeat {
      text.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest != 0
    if sign == .minus { text.append(UInt8(ascii: "-")) }
    text.reverse()
    return text
  }

  /// As far as floats have them exactly, and products with them can be small.
  private static let powersOfTen: [Double] = (0..<16).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// One digit, so many behind the point, and an exponent.
  func text(scientific decimals: Int) -> [UInt8] {
    Self.formatted(decimals) { system_format_scientific($0, $1, Int32(decimals), self) }
  }

  private static func formatted(
    _ decimals: Int, _ format: (UnsafeMutablePointer<CChar>?, Int) -> Int32
  ) -> [UInt8] {
    // The largest float has 309 digits before the point.
    [UInt8](unsafeUninitializedCapacity: decimals + 330) { buffer, count in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        count = Int(format(characters.baseAddress, characters.count))
      }
    }
  }

  /// What `digits.digits`, with or without sign and exponent, stands for, rounded to the nearest;
  /// nil when the text is anything else or the value too large for a float.
  init?(erlang text: UnsafeBufferPointer<UInt8>) {
    guard Self.isFloat(text) else { return nil }
    let value = withUnsafeTemporaryAllocation(of: CChar.self, capacity: text.count + 1) { copy in
      for (index, character) in text.enumerated() {
        copy[index] = CChar(bitPattern: character == Self.comma ? UInt8(ascii: ".") : character)
      }
      copy[text.count] = 0
      return strtod(copy.baseAddress.unsafelyUnwrapped, nil)
    }
    guard value.isFinite else { return nil }
    self = value
  }

  /// Taken for a point, as Erlang/OTP does.
  private static let comma = UInt8(ascii: ",")

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
    guard skipDigits(), index < text.count,
      text[index] == UInt8(ascii: ".") || text[index] == Self.comma
    else { return false }
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
