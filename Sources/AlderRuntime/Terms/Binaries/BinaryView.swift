/// A binary or bitstring as matching wants it: where its bits are, and what a part of it refers to.
struct BinaryView {
  /// The heap or shared binary that has the bytes.
  let whole: Term
  let bytes: UnsafePointer<UInt8>
  /// From the first bit of the bytes.
  let start: Int
  let bitCount: Int

  /// Nil for what is no binary.
  @inline(__always) init?(_ term: Term) {
    guard term.isBoxed else { return nil }
    let box = term.box
    switch Header(box[0]).kind {
    case .subBinary:
      whole = box[1]
      start = box[2].small
      bitCount = box[3].small
      bytes = Self.bytes(of: whole.box)
    case .heapBinary:
      whole = term
      start = 0
      bitCount = Int(bitPattern: box[1].bits) &* 8
      bytes = UnsafeRawPointer(box + 2).assumingMemoryBound(to: UInt8.self)
    case .sharedBinary:
      whole = term
      start = 0
      bitCount = box[2].small &* 8
      bytes = UnsafePointer(SharedBytes(box[1]).bytes)
    default: return nil
    }
  }

  /// Precondition: the box of a heap or shared binary.
  @inline(__always) private static func bytes(of box: Words) -> UnsafePointer<UInt8> {
    Header(box[0]).kind == .sharedBinary
      ? UnsafePointer(SharedBytes(box[1]).bytes)
      : UnsafeRawPointer(box + 2).assumingMemoryBound(to: UInt8.self)
  }

  @inline(__always) var bits: BitString {
    BitString(start: bytes + (start &>> 3), bitOffset: start & 7, bitCount: bitCount)
  }

  /// Precondition: within its bounds.
  @inline(__always) func part(from place: Int, bitCount: Int, _ p: Process) -> Term {
    let box = p.allocate(4)
    box[0] = Header(.subBinary, size: 3).term
    box[1] = whole
    box[2] = Term(small: start &+ place)
    box[3] = Term(small: bitCount)
    return Term(boxed: box)
  }
}
