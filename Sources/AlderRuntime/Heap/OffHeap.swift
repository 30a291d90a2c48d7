/// Lists of `sharedBinary` objects, threaded through their last word. Each object holds one count of
/// its `SharedBytes`; the list is how the collector finds those that are no longer reached.
///
///     [header][SharedBytes][byte count][next]
enum OffHeap {
  static let objectSize = 4

  @inline(__always) static func bytes(of object: Words) -> SharedBytes { SharedBytes(object[1]) }
  @inline(__always) static func byteCount(of object: Words) -> Int { object[2].small }

  @inline(__always) static func next(after object: Words) -> Words? { Words(bitPattern: object[3].bits) }
  @inline(__always) static func setNext(_ next: Words?, of object: Words) {
    object[3] = Term(bits: UInt(bitPattern: next))
  }

  @inline(__always) static func link(_ object: Words, into list: inout Words?) {
    setNext(list, of: object)
    list = object
  }

  /// Counts and links a copy that has just been made.
  static func thread(_ copy: Words, into list: inout Words?) {
    bytes(of: copy).retain()
    link(copy, into: &list)
  }

  /// Gives up the counts of a whole list.
  static func releaseAll(_ list: Words?) {
    var next = list
    while let object = next {
      next = self.next(after: object)
      bytes(of: object).release()
    }
  }
}

extension Heap {
  /// Takes over the list of a fragment that now belongs to the heap.
  mutating func adoptOffHeap(_ list: Words?) {
    var next = list
    while let object = next {
      next = OffHeap.next(after: object)
      OffHeap.link(object, into: &offHeap)
    }
  }
}

extension Process {
  /// A binary of `byteCount` bytes, those at the start of `bytes`, whose count it takes over.
  func sharedBinary(_ bytes: SharedBytes, byteCount: Int) -> Term {
    let object = allocate(OffHeap.objectSize)
    object[0] = Header(.sharedBinary, size: OffHeap.objectSize - 1).term
    object[1] = bytes.word
    object[2] = Term(small: byteCount)
    OffHeap.link(object, into: &state.pointee.heap.offHeap)
    return Term(boxed: object)
  }
}
