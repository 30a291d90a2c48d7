import AlderSyntax

/// The bits of a binary whose segments are all constants.
struct ConstantBits {
  /// As many as an attribute might sensibly have.
  private static var maximumCount: Int { 1 << 26 }

  /// How a segment is written, without its value and size.
  struct Format {
    var kind = BinarySegment.Kind.integer
    var unit = 1
    var isLittle = false
  }

  private var bytes: [UInt8] = []
  private var count = 0

  /// Adds the bits of one segment, or of one character of a segment that is a string; false if they
  /// make no sense.
  mutating func append(_ value: Term, size: Term?, _ format: Format) -> Bool {
    let isLittle = format.isLittle
    switch format.kind {
    case .integer:
      guard value.isInteger, let bits = Self.bits(size, unit: format.unit, defaultSize: 8)
      else { return false }
      return append(value, count: bits, isLittle: isLittle)
    case .float:
      guard let bits = Self.bits(size, unit: format.unit, defaultSize: 64) else { return false }
      return append(float: value, count: bits, isLittle: isLittle)
    case .utf8, .utf16, .utf32:
      guard size == nil, value.isSmall, let code = UInt32(exactly: value.small),
        let scalar = Unicode.Scalar(code)
      else { return false }
      return append(scalar, format.kind, isLittle: isLittle)
    case .binary, .bitstring: return false
    }
  }

  private static func bits(_ size: Term?, unit: Int, defaultSize: Int) -> Int? {
    guard let size else { return defaultSize }
    guard size.isSmall, 0...maximumCount ~= size.small else { return nil }
    let bits = size.small * unit
    return bits <= maximumCount ? bits : nil
  }

  private mutating func append(_ value: Term, count: Int, isLittle: Bool) -> Bool {
    guard self.count + count <= Self.maximumCount else { return false }
    let bytes = Self.twosComplement(value, byteCount: (count + 7) / 8)
    let partial = count % 8
    if isLittle {
      for byte in bytes.prefix(count / 8) { append(byte, bits: 8) }
      if partial > 0 { append(bytes[bytes.count - 1], bits: partial) }
    } else {
      if partial > 0 { append(bytes[bytes.count - 1], bits: partial) }
      for byte in bytes.prefix(count / 8).reversed() { append(byte, bits: 8) }
    }
    return true
  }

  /// The lowest bytes of an integer, the lowest first.
  private static func twosComplement(_ value: Term, byteCount: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    value.withMagnitude { magnitude in
      var carry: UInt8 = 1
      for index in 0..<byteCount {
        let limb = index / 8
        var byte =
          limb < magnitude.count
          ? UInt8(truncatingIfNeeded: magnitude.limbs[limb] >> UInt(index % 8 * 8)) : 0
        if magnitude.isNegative {
          let (sum, overflow) = (~byte).addingReportingOverflow(carry)
          byte = sum
          carry = overflow ? 1 : 0
        }
        bytes.append(byte)
      }
    }
    return bytes
  }

  private mutating func append(float value: Term, count: Int, isLittle: Bool) -> Bool {
    let number: Double
    if value.isFloat {
      number = value.float
    } else if value.isSmall {
      number = Double(value.small)
    } else {
      return false
    }
    let pattern: UInt64
    switch count {
    case 64: pattern = number.bitPattern
    case 32 where Float(number).isFinite: pattern = UInt64(Float(number).bitPattern)
    case 16 where Float16(number).isFinite: pattern = UInt64(Float16(number).bitPattern)
    default: return false
    }
    return append(pattern, byteCount: count / 8, isLittle: isLittle)
  }

  private mutating func append(
    _ scalar: Unicode.Scalar, _ kind: BinarySegment.Kind, isLittle: Bool
  ) -> Bool {
    switch kind {
    case .utf8:
      for byte in UTF8.encode(scalar)! { append(byte, bits: 8) }
    case .utf16:
      for unit in UTF16.encode(scalar)! {
        _ = append(UInt64(unit), byteCount: 2, isLittle: isLittle)
      }
    default: _ = append(UInt64(scalar.value), byteCount: 4, isLittle: isLittle)
    }
    return true
  }

  private mutating func append(_ pattern: UInt64, byteCount: Int, isLittle: Bool) -> Bool {
    for index in 0..<byteCount {
      let shift = (isLittle ? index : byteCount - 1 - index) * 8
      append(UInt8(truncatingIfNeeded: pattern >> UInt64(shift)), bits: 8)
    }
    return true
  }

  /// The lowest `bits` of a byte.
  private mutating func append(_ byte: UInt8, bits: Int) {
    let shifted = UInt8(truncatingIfNeeded: UInt(byte) << UInt(8 - bits))
    let offset = count % 8
    if offset == 0 {
      bytes.append(shifted)
    } else {
      bytes[bytes.count - 1] |= shifted >> UInt8(offset)
      if offset + bits > 8 { bytes.append(shifted << UInt8(8 - offset)) }
    }
    count += bits
  }

  func term(_ p: Process) throws(Raise) -> Term {
    let whole = try p.binary(bytes)
    return count % 8 == 0 ? whole : p.part(of: whole, fromBit: 0, bitCount: count)
  }
}
