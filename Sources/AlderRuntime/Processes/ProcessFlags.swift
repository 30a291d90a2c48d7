/// What process_flag/2 and spawn_opt/4 set.
struct ProcessFlags {
  var trapsExits = false
  var isSystemProcess = false
  var priority = Priority.normal
  var errorHandler: Term = Atom.errorHandler
  var minimumHeapSize = Heap.defaultMinimumSize
  var minimumBinaryHeapSize = ProcessFlags.defaultMinimumBinaryHeapSize
  var fullSweepAfter = ProcessFlags.defaultFullSweepAfter
  var messageQueueData: Term = Atom.onHeap
  var saveCalls = 0
  var asyncDistribution = false
  var maximumHeap = MaximumHeap()

  static let defaultMinimumBinaryHeapSize = 46422
  static let defaultFullSweepAfter = 65535
}

/// The max_heap_size flag: how large a process may get, and what happens then.
struct MaximumHeap {
  /// In words; 0 is no limit.
  var size = 0
  var kill = true
  var errorLogger = true
  var includeSharedBinaries = false
}
