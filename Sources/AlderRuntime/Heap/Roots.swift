/// Where the terms that a process can still reach are known from.
extension Process {
  /// Visits each place that holds a root, once. `live` are the slots of the frame on top; those of
  /// the frames below are known by the calls they wait for. What lies outside of stack and heap is
  /// known by `forEachRoot(_:)`.
  @inline(__always) func forEachRoot(live: LiveSlots, _ visit: (inout Term) -> Void) {
    var frame = state.pointee.frame
    live.forEach { visit(&frame[$0]) }
    let bottom = state.pointee.stack.base
    while frame > bottom {
      CallStep.below(frame)._withUnsafeGuaranteedRef { call in
        frame -= call.stride
        call.live.forEach { visit(&frame[$0]) }
      }
    }
    forEachRoot { visit(&$0[0]) }
  }
}
