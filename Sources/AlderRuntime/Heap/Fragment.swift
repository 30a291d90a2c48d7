import Glibc

/// A piece of heap outside a process's blocks: a message on its way, or where allocation goes on when
/// the young block is full. One allocation, which may begin with something else: a message's words
/// lie behind its node.
///
///     allocation [ whatever ... ][header][word ...        |free      ]
///                                 words = header + 1       used       capacity
///
/// Its terms point only to each other and to literals until a process adopts it.
struct Fragment {
  struct Header {
    var next: Fragment?
    /// What to give back to the allocator.
    let allocation: UnsafeMutableRawPointer
    let capacity: Int
    var used: Int
    /// `sharedBinary` objects in it, threaded through their last word.
    var offHeap: Words?
  }

  let header: UnsafeMutablePointer<Header>

  @inline(__always) var words: Words {
    UnsafeMutableRawPointer(header + 1).assumingMemoryBound(to: Term.self)
  }

  /// Bytes that a fragment of `words` words takes.
  @inline(__always) static func byteCount(_ words: Int) -> Int {
    MemoryLayout<Header>.stride &+ words &* MemoryLayout<Term>.stride
  }

  /// The fragment that has its header there.
  @inline(__always) init(header: UnsafeMutablePointer<Header>) { self.header = header }

  /// An empty fragment of its own.
  init(capacity: Int) {
    guard let memory = malloc(Self.byteCount(capacity)) else { Block.outOfMemory(capacity) }
    self.init(at: memory, allocation: memory, capacity: capacity)
  }

  /// An empty fragment at `address` within `allocation`, which it now owns: it is freed with `free`
  /// when the fragment is. Precondition: `byteCount(capacity)` bytes at `address`, 8-byte aligned.
  @inline(__always)
  init(at address: UnsafeMutableRawPointer, allocation: UnsafeMutableRawPointer, capacity: Int) {
    header = address.assumingMemoryBound(to: Header.self)
    header.initialize(to: Header(allocation: allocation, capacity: capacity, used: 0))
  }

  /// Frees a fragment that no process has adopted, and all that it alone refers to.
  func free() {
    OffHeap.releaseAll(header.pointee.offHeap)
    if Stress.collects { Block.scribble(words, header.pointee.capacity) }
    Glibc.free(header.pointee.allocation)
  }

  /// A copy of `term` in a fragment of its own; none is needed for immediates and literals.
  static func copy(of term: Term) -> (term: Term, fragment: Fragment?) {
    let size = Copying.size(of: term)
    if size == 0 { return (term, nil) }
    let fragment = Fragment(capacity: size)
    return (fragment.copy(term), fragment)
  }

  /// A copy of `term` in this fragment. Precondition: there is room for `Copying.size(of: term)` words.
  func copy(_ term: Term) -> Term {
    let start = words + header.pointee.used
    var top = start
    let copy = Copying.copy(term, to: &top, offHeap: &header.pointee.offHeap)
    header.pointee.used += top - start
    return copy
  }
}

extension Process {
  /// Makes the fragment's words part of the process's heap. Terms that point into it stay as they are.
  func adopt(_ fragment: Fragment) {
    let header = fragment.header
    header.pointee.next = state.pointee.heap.fragments
    state.pointee.heap.fragments = fragment
    state.pointee.heap.fragmentWords += header.pointee.capacity
    if let offHeap = header.pointee.offHeap {
      state.pointee.heap.adoptOffHeap(offHeap)
      header.pointee.offHeap = nil
    }
    if state.pointee.heap.hasMuchInFragments { requestCollection() }
  }

  /// A copy in the process's heap of `term`, which is a fragment's, another heap's or a table's.
  func copyIn(_ term: Term) -> Term {
    let size = Copying.size(of: term)
    if size == 0 { return term }
    var top = allocate(size)
    var offHeap: Words? = nil
    let copy = Copying.copy(term, to: &top, offHeap: &offHeap)
    state.pointee.heap.adoptOffHeap(offHeap)
    return copy
  }
}

extension Heap {
  fileprivate var hasMuchInFragments: Bool {
    fragmentWords > capacity || hasManyNewOffHeapBytes
  }
}
