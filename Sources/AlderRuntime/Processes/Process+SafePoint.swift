extension Process {
  /// Reductions of one turn.
  static let reductionsOfTurn = 4000

  /// Called at a function's entry when the reductions are below zero, be it that they are used up or
  /// that somebody set the trap: collects, ends the turn, or goes on.
  @inline(never) func safePoint(_ function: FunctionCode) -> Next? {
    releaseTrap()
    if state.pointee.heap.wantsCollection {
      collect(entering: function)
      checkMaximumHeap()
    }
    if state.pointee.ending != nil { return leaveToEnd() }
    if state.pointee.reductions > 0 {
      resumeTurn()
      return function.entry
    }
    state.pointee.resumeFunction = .passUnretained(function)
    state.pointee.waiting = .entry
    state.pointee.outcome = .yielded
    return nil
  }

  /// Costs `count` reductions.
  @inline(__always) func charge(_ count: Int) { state.pointee.reductions &-= count }

  /// The process ends instead of going on; `ending` says how.
  func leaveToEnd() -> Next? {
    state.pointee.outcome = .ended
    return nil
  }

  /// Goes on at `step` after a turn's pause, when the turn is over.
  func goOn(at step: WaitingStep) -> Next? {
    releaseTrap()
    if state.pointee.heap.wantsCollection {
      collect(live: step.live)
      checkMaximumHeap()
    }
    if state.pointee.ending != nil { return leaveToEnd() }
    if state.pointee.reductions > 0 {
      resumeTurn()
      return step.asNext
    }
    state.pointee.resume = .passUnretained(step)
    state.pointee.waiting = .step
    state.pointee.outcome = .yielded
    return nil
  }

  /// Where the process goes on, nil while it has to wait.
  @inline(__always) func resumption() -> Next? {
    switch state.pointee.waiting {
    case .running: preconditionFailure("a running process is not resumed")
    case .entry:
      state.pointee.waiting = .running
      return state.pointee.resumeFunction.unsafelyUnwrapped._withUnsafeGuaranteedRef { $0.entry }
    case .step: break
    case .message:
      let hasMessage = state.pointee.mailbox.current != nil
      guard hasMessage || state.pointee.receive.isExpired else { return nil }
    case .reply:
      guard state.pointee.awaitedReply == 0 else { return nil }
    }
    state.pointee.waiting = .running
    return state.pointee.resume
  }

  /// Between turns: what others have asked of a process that waits for a message is garbage now, and
  /// it may not run for long.
  @inline(__always) func collectWhileWaiting() {
    if state.pointee.heap.wantsCollection, state.pointee.waiting == .message { collectAtReceive() }
  }

  @inline(never) private func collectAtReceive() {
    // Safe: only a waiting step can wait for a message.
    let step = state.pointee.resume.unsafelyUnwrapped._withUnsafeGuaranteedRef {
      unsafeDowncast($0, to: WaitingStep.self)
    }
    releaseTrap()
    collect(live: step.live)
    checkMaximumHeap()
    resumeTurn()
  }
}
