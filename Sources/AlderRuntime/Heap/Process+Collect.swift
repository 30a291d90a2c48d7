extension Process {
  /// At the entry of `function`, whose arguments are in place, when `heap.wantsCollection`.
  @inline(never) func collect(entering function: FunctionCode) {
    collect(live: LiveSlots(first: function.liveAtEntry))
    // Safe: the function has not yet made room for its frame, so the arguments are all there is.
    trimStack(keeping: function.liveAtEntry)
  }

  /// Frees what cannot be reached. Only at a safe point: no term may be in a Swift local, and
  /// `live` are the slots of the frame that still matter. Charges reductions for what it moves.
  @inline(never) func collect(live: LiveSlots) {
    if isTraced { traceCollection(isFull: isFullCollectionDue(), isOver: false) }
    closeChunk()
    let before = state.pointee.heap.usedWords
    state.pointee.heap.adaptRoom(
      reductions: reductionsLeft, minimumSize: state.pointee.flags.minimumHeapSize)
    let settled = state.pointee.heap.hasOldBlock ? state.pointee.heap.oldTop : nil
    state.pointee.heap.wantsCollection = false
    let isFull = isFullCollectionDue()
    let heap = state.pointee.heap
    let movable = isFull ? before : before - (heap.oldTop - heap.oldBase)
    guard hasRoomToCollect(movable) else { return }
    let moved = isFull ? collectAll(live) : collectYoung(live)
    state.pointee.reductions -= moved / Self.wordsMovedInOneReduction
    state.pointee.heap.reductionsAtCollection = reductionsLeft
    let reclaimed = before - state.pointee.heap.usedWords
    state.pointee.machine._withUnsafeGuaranteedRef { $0.collections.add(reclaimed: reclaimed) }
    state.pointee.scheduler?._withUnsafeGuaranteedRef { $0.noteFreed(reclaimed) }
    if Stress.verifies { verifyHeap(live: live, settled: settled) }
    if isTraced { traceCollection(isFull: isFull, isOver: true) }
  }

  private var reductionsLeft: Int { state.pointee.reductions + state.pointee.trappedReductions }

  private static var wordsMovedInOneReduction: Int { 64 }

  private func isFullCollectionDue() -> Bool {
    let heap = state.pointee.heap
    return heap.wantsFullCollection || heap.minorsSinceFull >= state.pointee.flags.fullSweepAfter
      || heap.oldOffHeapBytes > heap.oldOffHeapLimit
      || heap.hasOldBlock && heap.oldTop + (heap.mark - heap.base) > heap.oldBase + heap.oldLimit
  }

  /// Moves the young survivors. Returns how many words were moved.
  private func collectYoung(_ live: LiveSlots) -> Int {
    let heap = state.pointee.heap
    let stackDepth = state.pointee.frame - state.pointee.stack.base
    let promotable = heap.mark - heap.base
    if promotable > 0, !heap.hasOldBlock {
      state.pointee.heap.makeOldBlock(Heap.size(atLeast: promotable * 2))
    }
    let survivors = heap.top - heap.mark + heap.fragmentUse
    let capacity = heap.youngCapacity(survivors: survivors, stackDepth: stackDepth)
    let young = Block.allocate(capacity)
    let oldTop = state.pointee.heap.oldTop

    var collector = Collector(
      settled: AddressRange(from: state.pointee.heap.oldBase, to: oldTop),
      promoted: AddressRange(from: heap.base, to: heap.mark), young: young, old: oldTop)
    forEachRoot(live: live) { collector.visit(&$0) }
    collector.finish()

    let youngLive = collector.youngTop - young
    state.pointee.heap.sweepYoungOffHeap(young: AddressRange(from: young, to: collector.youngTop))
    state.pointee.heap.freeYoung()
    useYoung(
      young, capacity: capacity, top: collector.youngTop,
      use: heap.youngUse(live: youngLive, stackDepth: stackDepth))
    state.pointee.heap.oldTop = collector.oldTop
    state.pointee.heap.minorsSinceFull += 1
    return youngLive + (collector.oldTop - oldTop)
  }

  /// Moves everything into one new old block. Returns how many words were moved.
  private func collectAll(_ live: LiveSlots) -> Int {
    let heap = state.pointee.heap
    let stackDepth = state.pointee.frame - state.pointee.stack.base
    let capacity = heap.oldCapacity(survivors: heap.usedWords)
    let old = Block.allocate(capacity)

    var collector = Collector(settled: .nothing, promoted: .everything, young: old, old: old)
    forEachRoot(live: live) { collector.visit(&$0) }
    collector.finish()

    let liveWords = collector.oldTop - old
    state.pointee.heap.sweepAllOffHeap()
    state.pointee.heap.freeYoung()
    state.pointee.heap.freeOld()
    let use = heap.oldUse(live: liveWords)
    let kept = Block.trim(old, capacity, to: use)
    state.pointee.heap.setOld(old, capacity: kept, use: use, top: collector.oldTop)
    let youngCapacity = heap.youngCapacity(survivors: 0, stackDepth: stackDepth)
    let young = Block.allocate(youngCapacity)
    useYoung(young, capacity: youngCapacity, top: young, use: youngCapacity)
    state.pointee.heap.minorsSinceFull = 0
    state.pointee.heap.wantsFullCollection = false
    return liveWords
  }

  private func useYoung(_ young: Words, capacity: Int, top: Words, use: Int) {
    let kept = Block.trim(young, capacity, to: use)
    state.pointee.heap.setYoung(young, capacity: kept, top: top)
    state.pointee.heapTop = top
    state.pointee.heapEnd = young + min(use, kept)
  }
}

extension Heap {
  var hasOldBlock: Bool { oldBase != oldEnd }

  /// Words of the fragments that hold something. Precondition: the chunk is closed.
  var fragmentUse: Int {
    var words = 0
    var next = fragments
    while let fragment = next {
      words += fragment.header.pointee.used
      next = fragment.header.pointee.next
    }
    return words
  }

  /// Words that hold something, reachable or not. Precondition: the chunk is closed.
  var usedWords: Int { top - base + fragmentUse + (oldTop - oldBase) }

  /// An old block of which `use` words at most are to be used.
  mutating func setOld(_ block: Words, capacity: Int, use: Int, top: Words) {
    oldBase = block
    oldTop = top
    oldEnd = block + capacity
    oldLimit = min(use, capacity)
  }

  mutating func makeOldBlock(_ capacity: Int) {
    let block = Block.allocate(capacity)
    setOld(block, capacity: capacity, use: capacity, top: block)
  }

  func freeYoung() {
    Block.free(base, capacity)
    freeFragments()
  }

  func freeOld() {
    if hasOldBlock { Block.free(oldBase, oldEnd - oldBase) }
  }

  func freeFragments() {
    var next = fragments
    while let fragment = next {
      next = fragment.header.pointee.next
      fragment.free()
    }
  }
}
