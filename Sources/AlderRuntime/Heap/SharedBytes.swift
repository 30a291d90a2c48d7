import Glibc
import Synchronization

/// The bytes of a large binary: off every heap, counted, shared by the processes that have it.
///
/// A `sharedBinary` object on a heap stands for one count. A handle by itself counts nothing:
/// whoever makes or retains one has to release it.
///
/// Bytes are written once, before anybody else sees them. There may be room behind what is used:
/// who moves the end of what is used with `extend` owns the bits that it gained. See
/// Appending.swift.
struct SharedBytes {
  private struct Header {
    var references: Int
    var usedBits: Int
    var capacity: Int
  }

  private let header: UnsafeMutablePointer<Header>

  /// Uninitialised bytes, counted once. Nil when there is no memory.
  init?(capacity: Int) { self.init(capacity: capacity, usedBits: capacity &* 8) }

  /// The same with room behind the first `usedBits` bits.
  init?(capacity: Int, usedBits: Int) {
    guard capacity <= Int.max / 2,
      let memory = malloc(MemoryLayout<Header>.stride + capacity)
    else { return nil }
    header = memory.assumingMemoryBound(to: Header.self)
    header.initialize(to: Header(references: 1, usedBits: usedBits, capacity: capacity))
    Self.total.wrappingAdd(capacity, ordering: .relaxed)
  }

  /// From a `sharedBinary` object's first word.
  @inline(__always) init(_ word: Term) {
    header = UnsafeMutablePointer(bitPattern: word.bits).unsafelyUnwrapped
  }

  /// As a word of a `sharedBinary` object: aligned, so it passes for a small integer.
  @inline(__always) var word: Term { Term(bits: UInt(bitPattern: header)) }

  @inline(__always) var bytes: UnsafeMutablePointer<UInt8> {
    UnsafeMutableRawPointer(header + 1).assumingMemoryBound(to: UInt8.self)
  }

  var capacity: Int { header.pointee.capacity }

  private var references: UnsafeMutablePointer<Atomic<Int>> {
    // Safe: Atomic<Int> has the layout of Int, which lies first in the header.
    UnsafeMutableRawPointer(header).assumingMemoryBound(to: Atomic<Int>.self)
  }

  private var usedBits: UnsafeMutablePointer<Atomic<Int>> {
    // Safe: the same for the second word.
    (UnsafeMutableRawPointer(header) + MemoryLayout<Int>.stride)
      .assumingMemoryBound(to: Atomic<Int>.self)
  }

  /// Takes `count` bits behind bit `end`. False when that is not where the used bits end, or there
  /// is no room. A byte that others may be reading is not taken: then what is within it must be
  /// ours alone.
  func extend(from end: Int, by count: Int) -> Bool {
    guard count <= capacity * 8 - end, end & 7 == 0 || referenceCount == 1 else { return false }
    return usedBits.pointee.compareExchange(
      expected: end, desired: end + count, ordering: .relaxed
    ).exchanged
  }

  /// How many `sharedBinary` objects and other holders there are.
  var referenceCount: Int { references.pointee.load(ordering: .relaxed) }

  /// How many bits are used. Only for who has made the bytes and is the only one that has them.
  var usedBitCount: Int { header.pointee.usedBits }

  /// Uses `count` bits more. The same precondition.
  func use(_ count: Int) { header.pointee.usedBits += count }

  /// The same bytes with another capacity, where this handle is no longer to be used; nil, and
  /// nothing has happened, when there is no memory. The same precondition.
  func reallocated(capacity: Int) -> SharedBytes? {
    guard capacity <= Int.max / 2,
      let memory = realloc(header, MemoryLayout<Header>.stride + capacity)
    else { return nil }
    let header = memory.assumingMemoryBound(to: Header.self)
    Self.total.wrappingAdd(capacity - header.pointee.capacity, ordering: .relaxed)
    header.pointee.capacity = capacity
    return SharedBytes(Term(bits: UInt(bitPattern: header)))
  }

  /// They are those of a handle whose content begins with an off-heap list, of which they hold the counts.
  func holdOffHeapList() { header.pointee.usedBits = -1 }

  /// They are those of a handle whose content is a reference to an object, which they retain.
  func holdObject() { header.pointee.usedBits = -2 }

  private var holdsSomething: Bool { header.pointee.usedBits < 0 }

  /// How deep handles with lists may hold each other is limited: see `MatchProgram`.
  @inline(never) private func releaseContent() {
    let content = UnsafeMutableRawPointer(bytes + Handle.headerSize)
    if header.pointee.usedBits == -1 {
      OffHeap.releaseAll(content.load(as: Words?.self))
    } else {
      content.load(as: Unmanaged<AnyObject>?.self)?.release()
    }
  }

  func retain() { references.pointee.wrappingAdd(1, ordering: .relaxed) }

  func release() {
    if references.pointee.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue == 0 {
      Self.total.wrappingSubtract(capacity, ordering: .relaxed)
      if holdsSomething { releaseContent() }
      free(header)
    }
  }

  /// Bytes of all that there are in the program.
  static var totalByteCount: Int { total.load(ordering: .relaxed) }
  private static let total = Atomic<Int>(0)
}
