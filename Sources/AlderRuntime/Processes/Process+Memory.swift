/// How much memory a process has, and may have.
extension Process {
  /// Words of its blocks, fragments, stack and messages.
  var footprint: Int {
    heapFootprint + state.pointee.stack.capacity + state.pointee.mailbox.footprint
  }

  /// Words of its heap: both generations and fragments.
  var heapFootprint: Int {
    state.pointee.heap.words
  }

  /// After a collection: is the process larger than its max_heap_size allows?
  func checkMaximumHeap() {
    let limit = state.pointee.flags.maximumHeap
    if limit.size > 0, footprint > limit.size { exceedMaximumHeap(limit) }
  }

  @inline(never) private func exceedMaximumHeap(_ limit: MaximumHeap) {
    if limit.errorLogger { reportMaximumHeap(limit.size, kill: limit.kill) }
    if limit.kill, state.pointee.ending == nil {
      state.pointee.ending = Ending(reason: Atom.killed)
    }
  }

  /// Collecting needs room for what is moved, beside what is there. A process that is so large that
  /// the machine has not that much left ends; false then.
  func hasRoomToCollect(_ words: Int) -> Bool {
    if hasRoom(forBytes: words * MemoryLayout<Term>.stride) { return true }
    if state.pointee.ending == nil {
      state.pointee.ending = Ending(reason: Atom.killed, report: .memory)
    }
    return false
  }

  /// Whether the machine's memory has room for so many bytes at once.
  func hasRoom(forBytes bytes: Int) -> Bool {
    bytes < Self.largeHeap * MemoryLayout<Term>.stride
      || withMachine { $0.memoryWatch.hasRoom(for: bytes) }
  }

  /// From this many words on it is worth asking the system how much memory there is: 64 MB.
  private static var largeHeap: Int { 1 << 23 }
}
