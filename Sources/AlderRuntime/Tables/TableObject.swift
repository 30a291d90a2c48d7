import Glibc

/// An object of a table: a tuple with all that it contains, outside of all heaps, one allocation.
///
///     [next][place][words][off-heap list] [tuple's header][element ...] [what they contain ...]
///                                         words
///
/// Literals in it are shared, the tuple itself never is: `update_counter` changes it in place.
struct TableObject {
  struct Header {
    /// In a shard's chain.
    var next: TableObject?
    /// The key's place (see `TableShard`), and in the lowest bit whether it has been deleted while
    /// the table was fixed.
    var place: UInt
    /// From the tuple's header on.
    var words: Int
    /// `sharedBinary` objects in it.
    var offHeap: Words?
  }

  let header: UnsafeMutablePointer<Header>

  /// Words in front of the tuple.
  static let overhead = MemoryLayout<Header>.stride / MemoryLayout<Term>.stride

  /// A copy of `tuple`.
  init(copying tuple: Term) {
    let arity = tuple.tupleArity
    var words = arity &+ 1
    let elements = tuple.elements
    for index in 0..<arity where elements[index].isPointer {
      words &+= Copying.size(of: elements[index])
    }
    self.init(words: words)
    box[0] = tuple.box[0]
    var top = box + (arity &+ 1)
    for index in 0..<arity {
      self.elements[index] = Copying.copy(
        elements[index], to: &top, offHeap: &header.pointee.offHeap)
    }
  }

  private init(words: Int) {
    let size = MemoryLayout<Header>.stride &+ words &* MemoryLayout<Term>.stride
    guard let memory = malloc(size) else { Block.outOfMemory(words) }
    header = memory.assumingMemoryBound(to: Header.self)
    header.initialize(to: Header(next: nil, place: 0, words: words, offHeap: nil))
  }

  /// A copy with other values for some elements, given by their indexes.
  func replacing(_ values: [(index: Int, value: Term)]) -> TableObject {
    let copy = withUnsafeTemporaryAllocation(of: Term.self, capacity: arity + 1) { buffer in
      // Safe: a tuple for as long as it is copied.
      let box = buffer.baseAddress.unsafelyUnwrapped
      box.update(from: self.box, count: arity + 1)
      for (index, value) in values { box[index + 1] = value }
      return TableObject(copying: Term(boxed: box))
    }
    copy.header.pointee.place = header.pointee.place
    return copy
  }

  @inline(__always) var box: Words {
    UnsafeMutableRawPointer(header + 1).assumingMemoryBound(to: Term.self)
  }
  /// The tuple itself: valid only as long as the table is locked.
  @inline(__always) var tuple: Term { Term(boxed: box) }
  @inline(__always) var elements: Words { box + 1 }
  @inline(__always) var arity: Int { AlderRuntime.Header(box[0]).size }
  @inline(__always) var words: Int { header.pointee.words &+ Self.overhead }

  @inline(__always) var place: UInt { header.pointee.place & ~1 }
  @inline(__always) var isDeleted: Bool { header.pointee.place & 1 != 0 }
  func markDeleted() { header.pointee.place |= 1 }

  /// Where the pointer to the next one lies.
  @inline(__always) var link: UnsafeMutablePointer<TableObject?> {
    // Safe: the first field.
    UnsafeMutableRawPointer(header).assumingMemoryBound(to: TableObject?.self)
  }

  func free() {
    OffHeap.releaseAll(header.pointee.offHeap)
    Glibc.free(header)
  }

  /// Frees it and all that follow it.
  func freeChain() {
    var next: TableObject? = self
    while let object = next {
      next = object.header.pointee.next
      object.free()
    }
  }
}

extension Process {
  /// A copy of the object in the process's heap.
  @inline(__always) func copyIn(_ object: TableObject) -> Term {
    let words = object.header.pointee.words
    let box = allocate(words)
    let arity = object.arity
    box.update(from: object.box, count: arity &+ 1)
    if words != arity &+ 1 || object.header.pointee.offHeap != nil {
      copyIn(partsOf: object, to: box)
    }
    return Term(boxed: box)
  }

  @inline(never) private func copyIn(partsOf object: TableObject, to box: Words) {
    let arity = object.arity
    var top = box + (arity + 1)
    var offHeap: Words? = nil
    for index in 1...arity { box[index] = Copying.copy(box[index], to: &top, offHeap: &offHeap) }
    state.pointee.heap.adoptOffHeap(offHeap)
    if state.pointee.heap.hasManyNewOffHeapBytes { requestCollection() }
  }
}
