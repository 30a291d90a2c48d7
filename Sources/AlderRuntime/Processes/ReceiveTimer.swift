/// The `after` of the receive that a process is in.
///
/// The time is taken down when the receive is entered, and a timer is started only if the process has
/// to wait: most receives find their message first.
struct ReceiveTimer {
  /// Milliseconds to wait; nil for ever.
  private(set) var duration: Int?
  /// In the machine's monotonic time; nil while the process has not had to wait.
  var deadline: Int?
  /// Tells the timer's signal from that of an earlier one. 0 while none runs.
  private(set) var timer: UInt = 0
  private var timers: UInt = 0
  private(set) var isExpired = false

  mutating func begin(_ milliseconds: Int?) {
    duration = milliseconds
    deadline = nil
    isExpired = milliseconds == 0
  }

  mutating func startTimer() -> UInt {
    timers += 1
    timer = timers
    return timer
  }

  mutating func timerStopped() { timer = 0 }

  mutating func expire(_ number: UInt) {
    if number == timer {
      timer = 0
      isExpired = true
    }
  }
}

/// What the nodes of `receive` use. A receive goes through the mailbox with the cursor:
///
///     while let message = p.peekMessage(at: self) {
///       if (matches message) { p.takeMessage(); go on with the clause's body }
///       p.skipMessage()
///     }
///     if p.isReceiveTimedOut { p.endReceive(); go on with the after's body }
///     return p.waitForMessage(at: self)
extension Process {
  /// On entry to a receive with `after`.
  func beginReceive(timeout: Term) throws(Raise) {
    if timeout.isSmall, timeout.small >= 0, timeout.small <= 0xffff_ffff {
      state.pointee.receive.begin(timeout.small)
    } else if timeout == Atom.infinity {
      state.pointee.receive.begin(nil)
    } else {
      throw error(Atom.timeoutValue)
    }
  }

  /// The message under the cursor, nil when all that have come have been looked at.
  @inline(__always) func peekMessage(at step: WaitingStep) -> Term? {
    if let message = state.pointee.mailbox.current { return message.pointee.term }
    return peekInQueue(at: step)
  }

  @inline(never) private func peekInQueue(at step: WaitingStep) -> Term? {
    // Who asks where the process is shall hear that it is here.
    state.pointee.resume = .passUnretained(step)
    state.pointee.waiting = .message
    handleSignals()
    state.pointee.waiting = .running
    // A flood of messages that nobody wants ends here: see `waitForMessage`.
    checkMaximumHeap()
    if state.pointee.ending != nil { return nil }
    return state.pointee.mailbox.current?.pointee.term
  }

  /// The message under the cursor does not match.
  @inline(__always) func skipMessage() { state.pointee.mailbox.advance() }

  /// The message under the cursor is received: it leaves the mailbox, its words become part of the
  /// heap, where `peekMessage` found them, and the receive is over.
  @inline(__always) func takeMessage() {
    let message = state.pointee.mailbox.removeCurrent()
    if message.pointee.portBytes != 0 { tellPort(of: message) }
    _ = message.adopt(into: self)
    if state.pointee.receive.duration != nil { endReceive() }
  }

  @inline(__always) var isReceiveTimedOut: Bool { state.pointee.receive.isExpired }

  /// The receive ends, with or without a message.
  @inline(never) func endReceive() {
    state.pointee.mailbox.reset()
    stopReceiveTimer()
    state.pointee.receive.begin(nil)
  }

  /// It ends since the time has run out.
  @inline(never) func endReceiveAtTimeout() {
    endReceive()
    if isTraced { traceTimeout() }
  }

  func stopReceiveTimer() {
    guard state.pointee.receive.timer != 0 else { return }
    state.pointee.receive.timerStopped()
    withMachine { $0.cancelReceiveTimer(shared) }
  }

  /// All messages have been looked at: the process waits at `step` until one comes or the time is over.
  @inline(__always) func waitForMessage(at step: WaitingStep) -> Next? {
    if state.pointee.ending != nil { return leaveToEnd() }
    state.pointee.resume = .passUnretained(step)
    state.pointee.waiting = .message
    state.pointee.outcome = .waiting
    if state.pointee.receive.duration != nil, state.pointee.receive.timer == 0 {
      startReceiveTimer()
    }
    return nil
  }

  @inline(never) private func startReceiveTimer() {
    guard let duration = state.pointee.receive.duration else { return }
    let timer = state.pointee.receive.startTimer()
    state.pointee.scheduler.unsafelyUnwrapped._withUnsafeGuaranteedRef { scheduler in
      scheduler.startReceiveTimer(
        shared, number: number, timer: timer, after: duration * 1_000_000)
    }
  }
}
