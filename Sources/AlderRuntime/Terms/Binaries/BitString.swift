import Glibc

/// What a binary or bitstring holds, wherever it lies: on the heap, shared, or within another one.
///
/// Valid as long as the term's heap stays where it is.
struct BitString {
  /// The byte that holds the first bit.
  let start: UnsafePointer<UInt8>
  /// Where in that byte: 0 is the most significant bit.
  let bitOffset: Int
  let bitCount: Int

  var isBytes: Bool { bitOffset == 0 && bitCount & 7 == 0 }
  /// Whole bytes; bits that are left over are not counted.
  var byteCount: Int { bitCount >> 3 }
  var trailingBits: Int { bitCount & 7 }

  /// The bytes. Precondition: `isBytes`, or only the whole ones are wanted and `bitOffset` is 0.
  var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: byteCount) }

  /// The 8 bits from bit `8 * index` on; those behind the end are 0.
  @inline(__always) func byte(_ index: Int) -> UInt8 {
    let left = bitCount - index * 8
    var value = start[index] << UInt8(bitOffset)
    if bitOffset != 0 && left > 8 - bitOffset {
      value |= start[index + 1] >> UInt8(8 - bitOffset)
    }
    return left >= 8 ? value : value & ~(0xff >> UInt8(left))
  }

  /// Negative, 0 or positive; a prefix is smaller than what it is the prefix of.
  static func compare(_ a: BitString, _ b: BitString) -> Int {
    let common = min(a.bitCount, b.bitCount)
    if a.bitOffset == 0 && b.bitOffset == 0 {
      let order = Int(memcmp(a.start, b.start, common >> 3))
      if order != 0 { return order }
      if common & 7 == 0 { return a.bitCount - b.bitCount }
    }
    for index in 0..<(common + 7) >> 3 {
      let left = common - index * 8
      let mask: UInt8 = left >= 8 ? 0xff : ~(0xff >> UInt8(left))
      let x = a.byte(index) & mask
      let y = b.byte(index) & mask
      if x != y { return Int(x) - Int(y) }
    }
    return a.bitCount - b.bitCount
  }
}

extension Term {
  /// Precondition: `isBinary`, which is also true of a bitstring.
  var bitString: BitString {
    switch header.kind {
    case .heapBinary:
      return BitString(start: heapBytes, bitOffset: 0, bitCount: Int(bitPattern: box[1].bits) * 8)
    case .sharedBinary:
      return BitString(
        start: SharedBytes(box[1]).bytes, bitOffset: 0, bitCount: box[2].small * 8)
    default:
      let whole = box[1].bitString
      let offset = box[2].small
      return BitString(
        start: whole.start + (offset >> 3), bitOffset: offset & 7, bitCount: box[3].small)
    }
  }

  /// Precondition: a `heapBinary`.
  private var heapBytes: UnsafePointer<UInt8> {
    UnsafeRawPointer(box + 2).assumingMemoryBound(to: UInt8.self)
  }

  /// How many bits a binary or bitstring has. Precondition: `isBinary`.
  var bitCount: Int {
    switch header.kind {
    case .heapBinary: Int(bitPattern: box[1].bits) * 8
    case .sharedBinary: box[2].small * 8
    default: box[3].small
    }
  }

  /// A bitstring whose bits make whole bytes.
  var isWholeBinary: Bool { isBinary && bitCount & 7 == 0 }
}
