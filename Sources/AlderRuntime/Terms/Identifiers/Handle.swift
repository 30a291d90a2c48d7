/// A reference that keeps something alive that lies outside of all heaps: the numbers of `atomics`
/// and `counters`, compiled match specifications, objects of Swift (see `Resource.swift`). When the
/// last such reference is collected, they are freed.
///
/// The object is built like that of a shared binary, and what it refers to begins with two words:
///
///     [header][SharedBytes] [byte count][next]
///                  `-> [the reference's number][what it is for][content ...]
struct Handle {
  private let bytes: SharedBytes

  /// What a handle is for, so that none is taken for another.
  enum Purpose: UInt {
    case atomics = 1
    /// Its content begins with a list of what it holds off the heap.
    case matchProgram = 2
    /// Its content is a retained reference to an object.
    case object = 3
  }

  static let headerSize = 2 * MemoryLayout<UInt>.stride

  /// Precondition: `term` is a handle.
  init(_ term: Term) { bytes = SharedBytes(term.box[1]) }

  private var words: UnsafeMutablePointer<UInt> {
    // Safe: memory from malloc is aligned, and the words were written before the handle was seen.
    UnsafeMutableRawPointer(bytes.bytes).assumingMemoryBound(to: UInt.self)
  }

  var number: UInt { words[0] }
  var purpose: UInt { words[1] }
  var content: UnsafeMutableRawPointer { UnsafeMutableRawPointer(bytes.bytes + Self.headerSize) }
  /// Bytes of the content.
  var size: Int { bytes.capacity - Self.headerSize }
}

extension Process {
  /// A handle for `size` bytes of zeros, which keeps `kept` bytes beside them alive.
  func makeHandle(
    _ purpose: Handle.Purpose, size: Int, keeping kept: Int = 0
  ) throws(Raise) -> Term {
    let capacity = 2 * MemoryLayout<UInt>.stride + size
    guard let bytes = SharedBytes(capacity: capacity) else { throw systemLimit() }
    bytes.bytes.initialize(repeating: 0, count: capacity)
    let words = UnsafeMutableRawPointer(bytes.bytes).assumingMemoryBound(to: UInt.self)
    words[0] = uniqueNumber()
    words[1] = purpose.rawValue
    if purpose == .matchProgram { bytes.holdOffHeapList() }
    if purpose == .object { bytes.holdObject() }
    let object = sharedBinary(bytes, byteCount: capacity + kept).box
    object[0] = Header(.handle, size: OffHeap.objectSize - 1).term
    return Term(boxed: object)
  }
}

extension Term {
  /// Nil for anything else.
  func handle(_ purpose: Handle.Purpose) -> Handle? {
    guard isBoxed(.handle) else { return nil }
    let handle = Handle(self)
    return handle.purpose == purpose.rawValue ? handle : nil
  }
}
