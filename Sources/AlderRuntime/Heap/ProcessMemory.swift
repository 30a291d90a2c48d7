import Glibc

/// A process's heap and stack, from its beginning to its end.
extension ProcessState {
  init(pid: Term, machine: Machine, minimumHeapSize: Int = Heap.defaultMinimumSize) {
    let stack = Stack(capacity: Stack.initialCapacity)
    let heap = Heap(capacity: min(minimumHeapSize, Heap.maximumRequest))
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
  }
}
