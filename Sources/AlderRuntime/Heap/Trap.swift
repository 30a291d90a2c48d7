/// Making a process leave its straight path at the next safe point: its reductions are put aside, so
/// that the next one it spends is below zero.
extension Process {
  func setTrap() {
    let left = state.pointee.reductions
    if left > 0 {
      state.pointee.trappedReductions += left
      state.pointee.reductions = 0
    }
  }

  /// At a safe point: `reductions` is again what is really left of the turn; below zero, it is over.
  func releaseTrap() {
    state.pointee.reductions += state.pointee.trappedReductions
    state.pointee.trappedReductions = 0
  }
}
