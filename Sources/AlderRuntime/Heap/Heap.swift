/// Where a process keeps its terms: what the collector has to know beside `heapTop` and `heapEnd`.
///
///     young    [survivors of one collection ...|new ...............|free]
///              base                            mark                ^heapTop      base + capacity
///     fragments  [new ...] -> [new ...] -> ...   when the young block was full, and messages
///     old      [survivors of two ..........................|free]
///              oldBase                                      oldTop  oldEnd
///
/// Terms are made at `ProcessState.heapTop`. When the young block is full that moves on to a fragment,
/// so allocating never collects; the collector runs at the next safe point.
///
/// Invariant: a term is never changed after it can be seen, so it points only to older ones. What lies
/// below `mark` points below `mark`, into the old block or to literals; the old block points
/// into itself and to literals.
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

  var oldBase: Words
  var oldTop: Words
  var oldEnd: Words

  /// `sharedBinary` objects that are not in the old block, threaded through their last word.
  var offHeap: Words?
  var oldOffHeap: Words?

  /// The collector is to run at the next safe point.
  var wantsCollection = false

  init(minimumSize: Int) {
    base = Block.allocate(minimumSize)
    capacity = minimumSize
    mark = base
    top = base
    oldBase = base
    oldTop = base
    oldEnd = base
  }

  /// Words of a new process's young block.
  static let defaultMinimumSize = 128
}
