/// Where a process keeps its terms: what the collector has to know beside `heapTop` and `heapEnd`.
///
///     young      [survivors of one collection ...|new ...............|free ...]
///                base                            mark                ^heapTop base + capacity
///     fragments  [new ...] -> [new ...] -> ...   when the young block was full, and messages
///     old        [survivors of two ..............................|free ...]
///                oldBase                                         oldTop  oldEnd
///
/// Terms are made at `ProcessState.heapTop`. When the young block is full that moves on to a fragment,
/// so allocating never collects; the collector runs at the next safe point. A minor collection
/// moves what is reached: from below `mark` to the old block, all else to a new young block, which
/// is then all below the mark. A full one moves everything to a new old block.
///
/// Invariant: a term is never changed once it can be seen, so it points only to older ones. What lies
/// below `mark` points below `mark`, into the old block or to literals; the old block points into
/// itself and to literals. So a minor collection need not look into the old block for roots.
struct Heap {
  var base: Words
  var capacity: Int
  var mark: Words
  /// The young block's top while `heapTop` is in `chunk`.
  var top: Words
  /// The fragment that `heapTop` is in, nil while it is in the young block.
  var chunk: Fragment?
  /// All fragments, `chunk` among them.
  var fragments: Fragment?
  /// Words of all fragments.
  var fragmentWords = 0

  /// The same three times: there is no old block.
  var oldBase: Words
  var oldTop: Words
  var oldEnd: Words
  /// Words that may be in the old block before a full collection is due.
  var oldLimit = 0

  /// `sharedBinary` objects that are not in the old block, threaded through their last word.
  var offHeap: Words?
  var oldOffHeap: Words?
  /// Bytes of the binaries made or received since the last collection.
  var newOffHeapBytes = 0
  /// Bytes of those in `oldOffHeap`.
  var oldOffHeapBytes = 0
  /// What `oldOffHeapBytes` may come to before a full collection is due.
  var oldOffHeapLimit = Self.offHeapStep

  /// The reductions left at the last collection: two within a turn mean that the process allocates
  /// much.
  var reductionsAtCollection = 0
  /// The room that a collection leaves, in words: grows while the process allocates much.
  var room: Int
  var minorsSinceFull = 0

  /// The collector is to run at the next safe point.
  var wantsCollection = false
  /// And is to look at the old block too.
  var wantsFullCollection = false

  init(capacity: Int) { self.init(base: Block.allocate(capacity), capacity: capacity) }

  init(base: Words, capacity: Int) {
    self.base = base
    self.capacity = capacity
    mark = base
    top = base
    oldBase = base
    oldTop = base
    oldEnd = base
    room = capacity
  }

  /// Words of a new process's young block.
  static let defaultMinimumSize = 128
  /// Bytes of new shared binaries that are worth a collection: some hundred kilobytes.
  static let offHeapStep = 46422 * MemoryLayout<Term>.stride

  /// Words that the system has given to the heap.
  var words: Int { capacity + (oldEnd - oldBase) + fragmentWords }

  mutating func setYoung(_ block: Words, capacity: Int, top: Words) {
    base = block
    self.capacity = capacity
    self.top = top
    mark = top
    chunk = nil
    fragments = nil
    fragmentWords = 0
  }
}
