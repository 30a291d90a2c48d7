/// Writes bits one behind the other, the most significant of a number first, into memory that its
/// owner has made large enough.
///
///     [written ...|ooo00000|anything ...]
///                 place, offset 3
///
/// Invariant: of the byte at `place`, the first `offset` bits are written and the rest are 0; with
/// an offset of 0 the byte may hold anything.
struct BitWriter {
  private(set) var place: UnsafeMutablePointer<UInt8>
  /// 0 ... 7
  private(set) var offset: Int

  /// Goes on behind `bitCount` bits that are there already.
  @inline(__always) init(_ bytes: UnsafeMutablePointer<UInt8>, behind bitCount: Int = 0) {
    place = bytes + (bitCount &>> 3)
    offset = bitCount & 7
    if offset != 0 { place[0] &= ~(0xff >> UInt8(offset)) }
  }

  /// The lowest `count` bits of `value`. Precondition: 0 ... 64 of them.
  @inline(__always) mutating func put(_ value: UInt64, count: Int) {
    guard offset == 0 else { return putUnaligned(value, count: count) }
    let raw = UnsafeMutableRawPointer(place)
    switch count {
    case 8: place[0] = UInt8(truncatingIfNeeded: value)
    case 16:
      raw.storeBytes(of: UInt16(truncatingIfNeeded: value).bigEndian, as: UInt16.self)
    case 32:
      raw.storeBytes(of: UInt32(truncatingIfNeeded: value).bigEndian, as: UInt32.self)
    case 64: raw.storeBytes(of: value.bigEndian, as: UInt64.self)
    default: return putUnaligned(value, count: count)
    }
    place += count &>> 3
  }

  @inline(never) private mutating func putUnaligned(_ value: UInt64, count: Int) {
    var left = count
    while left > 0 {
      let room = 8 - offset
      let taken = min(room, left)
      let piece =
        UInt8(truncatingIfNeeded: value >> UInt64(left - taken)) & (0xff >> UInt8(8 - taken))
      let shifted = piece << UInt8(room - taken)
      place[0] = offset == 0 ? shifted : place[0] | shifted
      left -= taken
      skip(taken)
    }
  }

  /// Precondition: the bits do not go beyond the byte.
  @inline(__always) private mutating func skip(_ count: Int) {
    offset += count
    if offset == 8 {
      offset = 0
      place += 1
    }
  }

  /// All bits of `bits`.
  mutating func put(_ bits: BitString) {
    let whole = bits.byteCount
    if offset == 0 {
      if bits.bitOffset == 0 {
        place.update(from: bits.start, count: whole)
      } else {
        for index in 0..<whole { place[index] = bits.byte(index) }
      }
      place += whole
    } else {
      let shift = UInt8(offset)
      for index in 0..<whole {
        let byte = bits.byte(index)
        place[index] |= byte >> shift
        place[index + 1] = byte << (8 - shift)
      }
      place += whole
    }
    let rest = bits.trailingBits
    if rest > 0 { put(UInt64(bits.trailingValue), count: rest) }
  }

  // MARK: Numbers

  /// The lowest `count` bits of an integer, in two's complement. Precondition: `isInteger`.
  @inline(__always) mutating func put(integer: Term, count: Int, isLittle: Bool) {
    if integer.isSmall && count <= 64 {
      let value = UInt64(bitPattern: Int64(integer.small))
      put(isLittle ? Self.littleEndian(value, count: count) : value, count: count)
    } else {
      putLong(integer, count: count, isLittle: isLittle)
    }
  }

  @inline(never) private mutating func putLong(_ integer: Term, count: Int, isLittle: Bool) {
    integer.withMagnitude { magnitude in
      let number = TwosComplementLimbs(magnitude)
      let full = count >> 6
      let rest = count & 63
      if isLittle {
        for index in 0..<full { put(number.limb(index).byteSwapped, count: 64) }
        put(Self.littleEndian(number.limb(full), count: rest), count: rest)
      } else {
        put(number.limb(full), count: rest)
        for index in stride(from: full - 1, through: 0, by: -1) {
          put(number.limb(index), count: 64)
        }
      }
    }
  }

  /// The number whose `count` bits in the usual order are those of `value` in little endian: its
  /// whole bytes from the lowest on, then the bits that are left at the top.
  @inline(__always) static func littleEndian(_ value: UInt64, count: Int) -> UInt64 {
    let whole = UInt64(count & ~7)
    if whole == 0 { return value }
    let rest = UInt64(count & 7)
    let bytes = value.byteSwapped >> (64 - whole)
    if rest == 0 { return bytes }
    return bytes << rest | value >> whole & (1 << rest - 1)
  }

  /// Precondition: 16, 32 or 64 bits.
  mutating func put(float: Double, count: Int, isLittle: Bool) {
    let bits: UInt64 =
      switch count {
      case 16: UInt64(Float16(float).bitPattern)
      case 32: UInt64(Float(float).bitPattern)
      default: float.bitPattern
      }
    put(isLittle ? Self.littleEndian(bits, count: count) : bits, count: count)
  }

  // MARK: Characters

  /// Precondition: a code point.
  mutating func put(utf8 character: UInt32) {
    func trailing(_ shift: UInt32) -> UInt64 { UInt64(0x80 | character >> shift & 0x3f) }
    if character < 0x80 { return put(UInt64(character), count: 8) }
    if character < 0x800 {
      put(UInt64(0xc0 | character >> 6), count: 8)
    } else {
      if character < 0x10000 {
        put(UInt64(0xe0 | character >> 12), count: 8)
      } else {
        put(UInt64(0xf0 | character >> 18), count: 8)
        put(trailing(12), count: 8)
      }
      put(trailing(6), count: 8)
    }
    put(trailing(0), count: 8)
  }

  /// Precondition: a code point.
  mutating func put(utf16 character: UInt32, isLittle: Bool) {
    func put(unit: UInt32) {
      self.put(isLittle ? UInt64(UInt16(unit).byteSwapped) : UInt64(unit), count: 16)
    }
    if character < 0x10000 { return put(unit: character) }
    put(unit: 0xd800 + (character - 0x10000) >> 10)
    put(unit: 0xdc00 + character & 0x3ff)
  }
}

/// An integer as it would be in two's complement with as many limbs as anybody asks for.
struct TwosComplementLimbs {
  private let magnitude: Magnitude
  /// The lowest limb that is not 0. Those below stay 0, those above are complemented.
  private let lowest: Int

  init(_ magnitude: Magnitude) {
    self.magnitude = magnitude
    var lowest = 0
    if magnitude.isNegative { while magnitude.limbs[lowest] == 0 { lowest += 1 } }
    self.lowest = lowest
  }

  func limb(_ index: Int) -> UInt64 {
    let limb = UInt64(magnitude.limb(index))
    if !magnitude.isNegative { return limb }
    return index < lowest ? 0 : index == lowest ? 0 &- limb : ~limb
  }
}
