/// Making a process leave its straight path at the next safe point: its reductions are put aside, so
/// that the next one it spends is below zero.
///
/// A safe point is where `spend` finds that reductions have run out: it calls `releaseTrap`, collects
/// when `heap.wantsCollection`, and then either yields or calls `resumeTurn` and goes on.
extension Process {
  func setTrap() {
    let left = state.pointee.reductions
    if left > 0 {
      state.pointee.trappedReductions += left
      state.pointee.reductions = 0
    }
  }

  /// `reductions` is again what is really left of the turn; below zero, it is over.
  func releaseTrap() {
    state.pointee.reductions += state.pointee.trappedReductions
    state.pointee.trappedReductions = 0
  }

  /// At the start of a turn on a scheduler.
  func beginTurn(reductions: Int) {
    state.pointee.reductions = reductions
    state.pointee.trappedReductions = 0
    // Those left at the last collection were of another turn.
    state.pointee.heap.reductionsAtCollection = 0
    resumeTurn()
  }

  /// At the end of a safe point, before the process goes on.
  func resumeTurn() {
    if state.pointee.heap.wantsCollection || Stress.collects && isSmall { requestCollection() }
  }

  /// For `Stress`: collecting at every call takes no time to speak of.
  private var isSmall: Bool {
    state.pointee.heap.words + state.pointee.stack.capacity < Stress.smallFootprint
  }
}
