import CDescriptors

/// Floats as ~e, ~f and ~g show them.
///
/// They are rounded from 21 significant digits, not from the value itself, half away from zero;
/// what lies behind those digits is shown as zeros.
enum FormatFloat {
  /// Nil when the precision is one that the directive does not take.
  static func text(_ value: Double, _ control: Unicode.Scalar, precision: Int?) -> [UInt8]? {
    switch control {
    case "e": return exponential(value, precision ?? 6)
    case "f": return fixed(value, precision ?? 6)
    default: return general(value, precision ?? 6)
    }
  }

  /// Without exponent if the value lies between 0.1 and 10,000 and the precision is enough for it.
  private static func general(_ value: Double, _ precision: Int) -> [UInt8]? {
    guard precision >= 1 else { return nil }
    let magnitude = value.magnitude
    let powers: [Double] = [1, 10, 100, 1000, 10_000]
    if magnitude >= 0.1, let place = powers.firstIndex(where: { magnitude < $0 }), precision > place
    {
      return fixed(value, precision - place)
    }
    return exponential(value, max(2, precision))
  }

  /// `precision` digits in all, one before the point.
  private static func exponential(_ value: Double, _ precision: Int) -> [UInt8]? {
    guard precision >= 2 else { return nil }
    let (digits, exponent) = digits(value)
    let (rounded, carry) = round(digits, to: precision)
    var text = sign(value)
    text += [rounded[0], UInt8(ascii: ".")]
    text += rounded[1..<precision]
    let power = value == 0 ? 0 : exponent + (carry ? 1 : 0)
    text += [UInt8(ascii: "e"), UInt8(ascii: power < 0 ? "-" : "+")]
    return text + Array(String(power.magnitude).utf8)
  }

  /// `precision` digits behind the point.
  private static func fixed(_ value: Double, _ precision: Int) -> [UInt8]? {
    guard precision >= 1 else { return nil }
    let (significant, exponent) = digits(value)
    let zero = UInt8(ascii: "0")
    // As a number without exponent, all digits from the first before the point.
    let leading = max(0, -exponent)
    var digits = [UInt8](repeating: zero, count: leading) + significant
    let whole = max(exponent, 0) + 1
    let needed = whole + precision
    let (rounded, carry) = round(digits, to: needed)
    digits = rounded
    // A carry beyond the first digit makes the number one digit longer.
    let places = carry ? whole + 1 : whole
    if carry { digits.append(zero) }
    return sign(value) + digits[..<places] + [UInt8(ascii: ".")]
      + digits[places..<places + precision]
  }

  private static func sign(_ value: Double) -> [UInt8] {
    value.sign == .minus ? [UInt8(ascii: "-")] : []
  }

  /// The first `count` digits, rounded; with a carry they are `1000...`, ten times as much.
  private static func round(_ digits: [UInt8], to count: Int) -> (digits: [UInt8], carry: Bool) {
    let zero = UInt8(ascii: "0")
    guard count < digits.count else {
      return (digits + Array(repeating: zero, count: count - digits.count), false)
    }
    var rounded = Array(digits[..<count])
    guard digits[count] >= UInt8(ascii: "5") else { return (rounded, false) }
    var index = count - 1
    while index >= 0 {
      if rounded[index] < UInt8(ascii: "9") {
        rounded[index] += 1
        return (rounded, false)
      }
      rounded[index] = zero
      index -= 1
    }
    return ([UInt8(ascii: "1")] + rounded.dropLast(), true)
  }

  /// 21 significant digits of the magnitude, and the exponent of the first.
  private static func digits(_ value: Double) -> (digits: [UInt8], exponent: Int) {
    var buffer = [CChar](repeating: 0, count: 40)
    let length = system_format_scientific(&buffer, 40, 20, value.magnitude)
    let text = buffer[..<Int(length)].map { UInt8(bitPattern: $0) }
    // d.dddddddddddddddddddde+xx
    let digits = [text[0]] + text[2..<22]
    let exponent = Int(String(decoding: text[24...], as: UTF8.self)) ?? 0
    return (digits, text[23] == UInt8(ascii: "-") ? -exponent : exponent)
  }
}
