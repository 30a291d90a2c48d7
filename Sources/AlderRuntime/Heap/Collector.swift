extension Process {
  /// Frees what cannot be reached. Only at a safe point: no term may be in a Swift local, and
  /// `live` are the slots of the frame that still matter. May move the stack.
  func collect(live: LiveSlots) { state.pointee.heap.wantsCollection = false }
}
