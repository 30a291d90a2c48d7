/// Requests to other processes: a signal there, a signal back, and the process waits between.
extension Process {
  /// Sends a request of `kind` to process `target` and waits; `step` goes on with `takeReply`. When
  /// there is no such process the answer is `otherwise`.
  func request(
    _ kind: Signal.Kind, _ term: Term = .none, to target: Int, otherwise: Term,
    at step: WaitingStep
  ) -> Next? {
    let request = uniqueNumber()
    state.pointee.awaitedReply = request
    if !push(.make(copying: term, kind, from: number, number: request), to: target) {
      state.pointee.awaitedReply = 0
      state.pointee.reply = otherwise
      return step.asNext
    }
    state.pointee.resume = .passUnretained(step)
    state.pointee.waiting = .reply
    state.pointee.outcome = .waiting
    return nil
  }

  func takeReply() -> Term {
    defer { state.pointee.reply = .none }
    return state.pointee.reply
  }
}
