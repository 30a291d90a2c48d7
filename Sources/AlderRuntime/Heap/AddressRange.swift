/// A range of addresses that can tell whether what a term points to lies in it: one subtraction and
/// one comparison. A term's tag does no harm, an object is longer than that.
struct AddressRange {
  let start: UInt
  let byteCount: UInt

  @inline(__always) init(start: UInt, byteCount: UInt) {
    self.start = start
    self.byteCount = byteCount
  }

  @inline(__always) init(from start: Words, to end: Words) {
    self.start = UInt(bitPattern: start)
    byteCount = UInt(bitPattern: end) &- self.start
  }

  static var nothing: AddressRange { AddressRange(start: 0, byteCount: 0) }
  static var everything: AddressRange { AddressRange(start: 0, byteCount: .max) }

  /// Precondition: `term.isPointer`.
  @inline(__always) func contains(_ term: Term) -> Bool { term.bits &- start < byteCount }
}
