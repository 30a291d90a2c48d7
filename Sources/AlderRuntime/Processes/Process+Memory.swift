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
}
