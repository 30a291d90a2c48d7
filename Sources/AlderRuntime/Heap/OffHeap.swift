/// Lists of `sharedBinary` objects, threaded through their last word. Each object holds one count
/// of its `SharedBytes`; the list is how the collector finds those that are no longer reached.
///
///     [header][SharedBytes][byte count][next]
enum OffHeap {
  static let objectSize = 4

  @inline(__always) static func bytes(of object: Words) -> SharedBytes { SharedBytes(object[1]) }
  @inline(__always) static func byteCount(of object: Words) -> Int { object[2].small }

  @inline(__always) static func next(after object: Words) -> Words? {
    Words(bitPattern: object[3].bits)
  }
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
  var offHeapBytes: Int { newOffHeapBytes + oldOffHeapBytes }

  /// Bytes of new binaries that make a collection worthwhile.
  private var newOffHeapLimit: Int { Self.offHeapStep + oldOffHeapBytes / 4 }

  var hasManyNewOffHeapBytes: Bool { newOffHeapBytes > newOffHeapLimit }

  /// Takes over the list of a fragment that now belongs to the heap.
  mutating func adoptOffHeap(_ list: Words?) {
    var next = list
    while let object = next {
      next = OffHeap.next(after: object)
      OffHeap.link(object, into: &offHeap)
      newOffHeapBytes += OffHeap.byteCount(of: object)
    }
  }

  /// After the young survivors have moved, those to `young` and some to the old block: releases
  /// what was not reached.
  mutating func sweepYoungOffHeap(young: AddressRange) {
    var next = offHeap
    offHeap = nil
    newOffHeapBytes = 0
    while let object = next {
      next = OffHeap.next(after: object)
      if Header.isHeader(object[0]) {
        OffHeap.bytes(of: object).release()
      } else if young.contains(object[0]) {
        OffHeap.link(object[0].box, into: &offHeap)
      } else {
        let copy = object[0].box
        OffHeap.link(copy, into: &oldOffHeap)
        oldOffHeapBytes += OffHeap.byteCount(of: copy)
      }
    }
  }

  /// After everything that is reached has moved to a new old block.
  mutating func sweepAllOffHeap() {
    let lists = (offHeap, oldOffHeap)
    offHeap = nil
    oldOffHeap = nil
    newOffHeapBytes = 0
    oldOffHeapBytes = 0
    sweepIntoOld(lists.0)
    sweepIntoOld(lists.1)
    oldOffHeapLimit = Self.offHeapStep + oldOffHeapBytes * 2
  }

  private mutating func sweepIntoOld(_ list: Words?) {
    var next = list
    while let object = next {
      next = OffHeap.next(after: object)
      if Header.isHeader(object[0]) {
        OffHeap.bytes(of: object).release()
      } else {
        let copy = object[0].box
        OffHeap.link(copy, into: &oldOffHeap)
        oldOffHeapBytes += OffHeap.byteCount(of: copy)
      }
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
    noteOffHeap(byteCount)
    return Term(boxed: object)
  }

  /// Counts bytes off the heap that this process has made.
  func noteOffHeap(_ byteCount: Int) {
    state.pointee.heap.newOffHeapBytes += byteCount
    if state.pointee.heap.hasManyNewOffHeapBytes { requestCollection() }
  }
}
