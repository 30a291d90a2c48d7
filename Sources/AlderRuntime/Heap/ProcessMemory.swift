/// A process's heap and stack, from its beginning to its end.
extension ProcessState {
  init(pid: Term, machine: Machine, minimumHeapSize: Int = Heap.defaultMinimumSize) {
    let stack = Stack(capacity: Stack.initialCapacity)
    let heap = Heap(minimumSize: minimumHeapSize)
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
    heap.freeFragments()
    Block.free(heap.base, heap.capacity)
    if heap.oldBase != heap.oldEnd { Block.free(heap.oldBase, heap.oldEnd - heap.oldBase) }
    Block.free(state.pointee.stack.base, state.pointee.stack.capacity)
  }
}

extension Heap {
  func freeFragments() {
    var next = fragments
    while let fragment = next {
      next = fragment.header.pointee.next
      fragment.free()
    }
  }
}
