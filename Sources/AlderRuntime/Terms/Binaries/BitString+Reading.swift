import CGMP

/// Numbers and characters in the bits of a binary. Places count bits from the first; whoever reads
/// has made sure that the bits are there.
extension BitString {
  /// The number in `count` bits, 0 ... 64, the most significant first.
  @inline(__always) func bits(at place: Int, count: Int) -> UInt64 {
    let first = bitOffset &+ place
    let raw = UnsafeRawPointer(start + (first &>> 3))
    if first & 7 == 0 {
      switch count {
      case 8: return UInt64(raw.load(as: UInt8.self))
      case 16: return UInt64(UInt16(bigEndian: raw.loadUnaligned(as: UInt16.self)))
      case 32: return UInt64(UInt32(bigEndian: raw.loadUnaligned(as: UInt32.self)))
      case 64: return UInt64(bigEndian: raw.loadUnaligned(as: UInt64.self))
      default: break
      }
    }
    return Self.unalignedBits(start + (first &>> 3), offset: first & 7, count: count)
  }

  @inline(never) private static func unalignedBits(
    _ bytes: UnsafePointer<UInt8>, offset: Int, count: Int
  ) -> UInt64 {
    if count == 0 { return 0 }
    var value = UInt64(bytes[0] & (0xff >> UInt8(offset)))
    var read = 8 - offset
    if read > count { return value >> UInt64(read - count) }
    var next = 1
    while read + 8 <= count {
      value = value << 8 | UInt64(bytes[next])
      read += 8
      next += 1
    }
    if read < count {
      let rest = count - read
      value = value << UInt64(rest) | UInt64(bytes[next]) >> UInt64(8 - rest)
    }
    return value
  }

  /// The same for bits in little endian: see `BitWriter.littleEndian`.
  @inline(__always) func littleBits(at place: Int, count: Int) -> UInt64 {
    let bits = bits(at: place, count: count)
    let whole = UInt64(count & ~7)
    if whole == 0 { return bits }
    let rest = UInt64(count & 7)
    let bytes = (bits >> rest).byteSwapped >> (64 - whole)
    return rest == 0 ? bytes : bytes | (bits & (1 << rest - 1)) << whole
  }

  /// Nil for what Erlang has no float for. Precondition: 16, 32 or 64 bits.
  func float(at place: Int, count: Int, isLittle: Bool) -> Double? {
    let bits =
      isLittle ? littleBits(at: place, count: count) : self.bits(at: place, count: count)
    let value: Double =
      switch count {
      case 16: Double(Float16(bitPattern: UInt16(bits)))
      case 32: Double(Float(bitPattern: UInt32(bits)))
      default: Double(bitPattern: bits)
      }
    return value.isFinite ? value : nil
  }

  // MARK: Characters

  /// A character, and how many bits it takes; nil when there is none at `place`.
  @inline(__always) func utf8(at place: Int) -> (character: UInt32, bitCount: Int)? {
    guard bitCount &- place >= 8 else { return nil }
    let first = bits(at: place, count: 8)
    if first < 0x80 { return (UInt32(first), 8) }
    return longUTF8(at: place, UInt32(first))
  }

  @inline(never)
  private func longUTF8(at place: Int, _ first: UInt32) -> (character: UInt32, bitCount: Int)? {
    let trailing: Int
    var character: UInt32
    let least: UInt32
    switch first {
    case 0xc2...0xdf: (trailing, character, least) = (1, first & 0x1f, 0x80)
    case 0xe0...0xef: (trailing, character, least) = (2, first & 0x0f, 0x800)
    case 0xf0...0xf4: (trailing, character, least) = (3, first & 0x07, 0x10000)
    default: return nil
    }
    let length = 8 * (trailing + 1)
    guard bitCount - place >= length else { return nil }
    for index in 1...trailing {
      let byte = UInt32(bits(at: place + 8 * index, count: 8))
      guard byte & 0xc0 == 0x80 else { return nil }
      character = character << 6 | byte & 0x3f
    }
    guard character >= least, CharacterClass.isCodePoint(Int(character)) else { return nil }
    return (character, length)
  }

  func utf16(at place: Int, isLittle: Bool) -> (character: UInt32, bitCount: Int)? {
    func unit(_ place: Int) -> UInt32? {
      guard bitCount - place >= 16 else { return nil }
      let unit = UInt16(bits(at: place, count: 16))
      return UInt32(isLittle ? unit.byteSwapped : unit)
    }
    guard let first = unit(place) else { return nil }
    guard 0xd800...0xdfff ~= first else { return (first, 16) }
    guard first < 0xdc00, let second = unit(place + 16), 0xdc00...0xdfff ~= second else {
      return nil
    }
    return (0x10000 + (first - 0xd800) << 10 + second - 0xdc00, 32)
  }

  func utf32(at place: Int, isLittle: Bool) -> (character: UInt32, bitCount: Int)? {
    guard bitCount - place >= 32 else { return nil }
    let value = UInt32(bits(at: place, count: 32))
    let character = isLittle ? value.byteSwapped : value
    return CharacterClass.isCodePoint(Int(character)) ? (character, 32) : nil
  }
}

extension Process {
  /// The integer in `count` bits of a binary.
  @inline(__always) func integer(
    in bits: BitString, at place: Int, count: Int, isSigned: Bool, isLittle: Bool
  ) throws(Raise) -> Term {
    guard count <= 64 else {
      return try longInteger(in: bits, at: place, count, isSigned: isSigned, isLittle: isLittle)
    }
    let value =
      isLittle ? bits.littleBits(at: place, count: count) : bits.bits(at: place, count: count)
    if isSigned {
      if count == 0 { return Term(small: 0) }
      let shift = Int64(64 - count)
      return integer(Int((Int64(bitPattern: value) << shift) >> shift))
    }
    return integer(value)
  }

  @inline(never) private func longInteger(
    in bits: BitString, at place: Int, _ count: Int, isSigned: Bool, isLittle: Bool
  ) throws(Raise) -> Term {
    let full = count >> 6
    let rest = count & 63
    let capacity = full + (rest == 0 ? 0 : 1)
    if capacity > Self.maximumLimbs { throw systemLimit() }
    charge(capacity >> 6)
    let limbs = openInteger(capacity)
    if isLittle {
      for index in 0..<full {
        limbs[index] = UInt(bits.bits(at: place + 64 * index, count: 64).byteSwapped)
      }
      if rest > 0 { limbs[full] = UInt(bits.littleBits(at: place + 64 * full, count: rest)) }
    } else {
      for index in 0..<full {
        limbs[index] = UInt(bits.bits(at: place + count - 64 * (index + 1), count: 64))
      }
      if rest > 0 { limbs[full] = UInt(bits.bits(at: place, count: rest)) }
    }
    let topBits = UInt(rest == 0 ? 64 : rest)
    let isNegative = isSigned && limbs[capacity - 1] >> (topBits - 1) & 1 == 1
    if isNegative {
      _ = __gmpn_neg(limbs, limbs, capacity)
      if topBits < 64 { limbs[capacity - 1] &= 1 << topBits - 1 }
    }
    return try closeInteger(
      limbs, capacity: capacity, count: capacity, isNegative: isNegative)
  }
}
