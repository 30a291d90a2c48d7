import Glibc
import Synchronization

/// The bytes of a large binary: off every heap, counted, shared by the processes that have it.
///
/// A `sharedBinary` object on a heap stands for one count. A handle by itself counts nothing:
/// whoever makes or retains one has to release it.
struct SharedBytes {
  private struct Header {
    var references: Int
    let capacity: Int
  }

  private let header: UnsafeMutablePointer<Header>

  /// Uninitialised bytes, counted once. Nil when there is no memory.
  init?(capacity: Int) {
    guard capacity <= Int.max / 2,
      let memory = malloc(MemoryLayout<Header>.stride + capacity)
    else { return nil }
    header = memory.assumingMemoryBound(to: Header.self)
    header.initialize(to: Header(references: 1, capacity: capacity))
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

  /// How many `sharedBinary` objects and other holders there are.
  var referenceCount: Int { references.pointee.load(ordering: .relaxed) }

  func retain() { references.pointee.wrappingAdd(1, ordering: .relaxed) }

  func release() {
    if references.pointee.wrappingSubtract(1, ordering: .acquiringAndReleasing).newValue == 0 {
      free(header)
    }
  }
}
