// `receive`: BeginReceive, then LookAtMessage in turns with the clauses, each of which ends in
// TakeMessage or, when none matches, SkipMessage. See `ReceiveTimer` for what they use.

/// Notes how long the receive may wait.
final class BeginReceive: Step {
  let timeout: Expression
  let next: Next
  init(_ site: Site, _ timeout: Expression, next: Next) {
    self.timeout = timeout
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    try p.beginReceive(timeout: try timeout.value(p))
    return next
  }
}

/// The next message goes to a slot for the clauses to match; without one, the process waits here.
final class LookAtMessage: WaitingStep {
  let slot: Int
  let clauses: Next
  let onTimeout: Next?
  init(_ site: Site, live: LiveSlots, into slot: Int, clauses: Next, onTimeout: Next?) {
    self.slot = slot
    self.clauses = clauses
    self.onTimeout = onTimeout
    super.init(site, live: live)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    if let message = p.peekMessage(at: self) {
      p[slot] = message
      return clauses
    }
    if p.isReceiveTimedOut, let onTimeout {
      p.endReceiveAtTimeout()
      return onTimeout
    }
    return p.waitForMessage(at: self)
  }
}

/// No clause matches the message: on to the next.
final class SkipMessage: Step {
  /// The step that looks at messages, made after this one. A place of its own and not a variable:
  /// those are checked for exclusive access each time.
  private let look = UnsafeMutablePointer<Next>.allocate(capacity: 1)
  deinit { look.deallocate() }

  func goOn(at step: LookAtMessage) { look.initialize(to: step.asNext) }

  override func run(_ p: Process) throws(Raise) -> Next? {
    p.skipMessage()
    return look.pointee
  }
}

/// A clause matches: the message leaves the mailbox.
final class TakeMessage: Step {
  let next: Next
  init(_ site: Site, next: Next) {
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    p.takeMessage()
    return next
  }
}

/// All clauses of the receive ask for what is in this slot. If it is the newest reference, what came
/// before it was made is passed over: an answer is found at once however many messages wait.
final class SkipOlderMessages: Step {
  let slot: Int
  let next: Next
  init(_ site: Site, than slot: Int, next: Next) {
    self.slot = slot
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let term = p[slot]
    if term.isBoxed(.reference) {
      p.state.pointee.mailbox.skipOlder(than: term.box[1].bits)
    }
    return next
  }
}
