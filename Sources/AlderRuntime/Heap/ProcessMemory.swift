import Glibc

/// A process's heap and stack, from its beginning to its end.
extension ProcessState {
  init(pid: Term, machine: Machine, minimumHeapSize: Int = Heap.defaultMinimumSize) {
    let stack = Stack(capacity: Stack.initialCapacity)
    let heap = Heap(minimumSize: max(minimumHeapSize, Heap.defaultMinimumSize))
    self.init(
      frame: stack.base, stackLimit: stack.limit, heapTop: heap.base,
      heapEnd: heap.base + heap.capacity, reductions: 0, stack: stack, heap: heap, pid: pid,
      machine: .passUnretained(machine))
  }
}

extension Process {
  /// Frees heap and stack of a process that has ended. Its state itself is its owner's to free.
  func freeMemory() {
    let heap = state.pointee.heap
    OffHeap.releaseAll(heap.offHeap)
    OffHeap.releaseAll(heap.oldOffHeap)
    heap.freeYoung()
    heap.freeOld()
    Glibc.free(state.pointee.stack.base)
    state.pointee.machine._withUnsafeGuaranteedRef { $0.memory.add(-heap.accounted) }
  }

  /// Words that the system has given to the process for terms.
  var memoryWords: Int { state.pointee.heap.words + state.pointee.stack.capacity }

  /// Lets the machine's account know what has changed. Called when blocks come or go, not for each
  /// message, so a process's part may lag behind by what it received since its last collection.
  func account() {
    let words = memoryWords
    let change = words - state.pointee.heap.accounted
    if change == 0 { return }
    state.pointee.heap.accounted = words
    state.pointee.machine._withUnsafeGuaranteedRef { $0.memory.add(change) }
  }

  /// The same after a collection.
  func account(reclaimed words: Int) {
    account()
    state.pointee.machine._withUnsafeGuaranteedRef { $0.memory.noteCollection(reclaimed: words) }
  }
}
