import Glibc

/// A process's heap and stack, from its beginning to its end.
extension ProcessState {
  /// With the blocks that the last process left behind, when they are there and fit.
  init(
    pid: Term, machine: Machine, minimumHeapSize: Int = Heap.defaultMinimumSize,
    reusing spare: inout SpareBlocks
  ) {
    let stack = Stack(base: spare.takeStack(), capacity: Stack.initialCapacity)
    let heap =
      minimumHeapSize == Heap.defaultMinimumSize
      ? Heap(base: spare.takeHeap(), capacity: minimumHeapSize)
      : Heap(capacity: min(minimumHeapSize, Heap.maximumRequest))
    self.init(
      frame: stack.base, stackLimit: stack.limit, heapTop: heap.base,
      heapEnd: heap.base + heap.capacity, reductions: 0, stack: stack, heap: heap, pid: pid,
      machine: .passUnretained(machine))
  }
}

extension ProcessState {
  init(pid: Term, machine: Machine, minimumHeapSize: Int = Heap.defaultMinimumSize) {
    var none = SpareBlocks()
    self.init(pid: pid, machine: machine, minimumHeapSize: minimumHeapSize, reusing: &none)
  }
}

/// A heap and a stack of the sizes that processes begin with, kept for the next process in a block.
struct SpareBlocks {
  private var heap: Words?
  private var stack: Words?

  fileprivate mutating func takeHeap() -> Words {
    defer { heap = nil }
    return heap ?? Block.allocate(Heap.defaultMinimumSize)
  }

  fileprivate mutating func takeStack() -> Words {
    defer { stack = nil }
    return stack ?? Block.allocate(Stack.initialCapacity)
  }

  mutating func free() {
    if let heap { Block.free(heap, Heap.defaultMinimumSize) }
    if let stack { Glibc.free(stack) }
    (heap, stack) = (nil, nil)
  }

  fileprivate mutating func keep(heap block: Words) { heap = block }
  fileprivate mutating func keep(stack block: Words) { stack = block }
}

extension Process {
  /// Frees heap and stack of a process that has ended. Its state itself is its owner's to free.
  func freeMemory() {
    var none = SpareBlocks()
    freeMemory(keeping: &none, isKeeping: false)
  }

  /// Frees heap and stack of a process that has ended, but keeps what the next one will begin with.
  func freeMemory(keeping spare: inout SpareBlocks, isKeeping: Bool = !Stress.collects) {
    let heap = state.pointee.heap
    OffHeap.releaseAll(heap.offHeap)
    OffHeap.releaseAll(heap.oldOffHeap)
    if isKeeping, heap.capacity == Heap.defaultMinimumSize {
      heap.freeFragments()
      spare.keep(heap: heap.base)
    } else {
      heap.freeYoung()
    }
    heap.freeOld()
    let stack = state.pointee.stack
    if isKeeping, stack.capacity == Stack.initialCapacity {
      spare.keep(stack: stack.base)
    } else {
      Glibc.free(stack.base)
    }
  }
}
