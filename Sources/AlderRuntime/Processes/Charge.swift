extension Process {
  /// Takes `reductions` off the process's turn: what a native does that works in proportion to its
  /// input. One is worth about as much as a call, ten to twenty list cells or a few dozen limbs.
  @inline(__always) func charge(_ reductions: Int) {
    state.pointee.reductions &-= reductions
  }
}
