/// Decodes Base64 text, strictly or, as MIME wants it, passing over what does not belong there.
struct Base64Decoder {
  enum Outcome { case complete, missingPadding, invalid }

  private let text: UnsafeBufferPointer<UInt8>
  private let isPadded: Bool
  private let table: InlineArray<256, UInt8>
  private(set) var bytes: [UInt8] = []
  private var bits: UInt32 = 0
  /// Characters of the group of four that has begun.
  private var pending = 0

  private static let blank: UInt8 = 64
  private static let padding: UInt8 = 65
  private static let bad: UInt8 = 66

  init(_ text: UnsafeBufferPointer<UInt8>, isURLSafe: Bool, isPadded: Bool) {
    self.text = text
    self.isPadded = isPadded
    table = isURLSafe ? Self.urlSafeTable : Self.standardTable
    bytes.reserveCapacity(text.count / 4 * 3)
  }

  private static let standardTable = table(value62: UInt8(ascii: "+"), value63: UInt8(ascii: "/"))
  private static let urlSafeTable = table(value62: UInt8(ascii: "-"), value63: UInt8(ascii: "_"))

  private static func table(value62: UInt8, value63: UInt8) -> InlineArray<256, UInt8> {
    var table = InlineArray<256, UInt8>(repeating: bad)
    for value in 0..<26 {
      table[Int(UInt8(ascii: "A")) + value] = UInt8(value)
      table[Int(UInt8(ascii: "a")) + value] = UInt8(26 + value)
    }
    for digit in 0..<10 { table[Int(UInt8(ascii: "0")) + digit] = UInt8(52 + digit) }
    table[Int(value62)] = 62
    table[Int(value63)] = 63
    for byte in [0x09, 0x0a, 0x0d, 0x20] { table[byte] = blank }
    table[Int(UInt8(ascii: "="))] = padding
    return table
  }

  /// Blanks are passed over; padding is what the last group lacks, with nothing but blanks behind it.
  mutating func decode() -> Outcome {
    var index = 0
    while index < text.count {
      let value = table[Int(text[index])]
      index += 1
      if value < 64 {
        put(value)
      } else if value == Self.padding {
        return end(from: index)
      } else if value
        == Self.bad
      {
        return .invalid
      }
    }
    if pending == 0 { return .complete }
    if pending == 1 || isPadded { return .missingPadding }
    finish()
    return .complete
  }

  /// Behind the first `=`.
  private mutating func end(from start: Int) -> Outcome {
    guard pending >= 2 else { return .invalid }
    var missing = 3 - pending
    for index in start..<text.count {
      let value = table[Int(text[index])]
      if value == Self.blank { continue }
      guard value == Self.padding, missing > 0 else { return .invalid }
      missing -= 1
    }
    if missing > 0 { return .missingPadding }
    finish()
    return .complete
  }

  /// Only letters of the alphabet count, and whether there is padding behind the last one.
  mutating func decodeMIME() -> Outcome {
    var hasPadding = false
    for byte in text {
      let value = table[Int(byte)]
      if value < 64 {
        put(value)
        hasPadding = false
      } else if value == Self.padding {
        hasPadding = true
      }
    }
    if pending == 0 { return .complete }
    if pending == 1 || isPadded && !hasPadding { return .missingPadding }
    finish()
    return .complete
  }

  @inline(__always) private mutating func put(_ value: UInt8) {
    bits = bits << 6 | UInt32(value)
    pending += 1
    if pending < 4 { return }
    bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
    bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
    bytes.append(UInt8(truncatingIfNeeded: bits))
    pending = 0
  }

  /// The one or two bytes of a last group of two or three characters.
  private mutating func finish() {
    if pending == 2 {
      bytes.append(UInt8(truncatingIfNeeded: bits >> 4))
    } else {
      bytes.append(UInt8(truncatingIfNeeded: bits >> 10))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 2))
    }
  }
}
