/// `catch Expression` when there was an exception: it becomes the value.
final class CatchValue: Step {
  let firstSlot: Int
  let target: Int
  let next: Next
  init(_ site: Site, _ firstSlot: Int, into target: Int, next: Next) {
    self.firstSlot = firstSlot
    self.target = target
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let reason = p[firstSlot + 1]
    switch p[firstSlot] {
    case Atom.throw: p[target] = reason
    case Atom.error:
      let detail = p.tuple(reason, p.traceList(p[firstSlot + 2]))
      p[target] = p.tuple(Atom.exitTag, detail)
    default: p[target] = p.tuple(Atom.exitTag, reason)
    }
    return next
  }
}

/// A clause wants to see the stack trace.
final class BuildTrace: Step {
  let slot: Int
  let next: Next
  init(_ site: Site, _ slot: Int, next: Next) {
    self.slot = slot
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    p[slot] = p.traceList(p[slot])
    return next
  }
}

/// The `after` part begins without an exception: there is none to go on with.
final class NoException: Step {
  let firstSlot: Int
  let next: Next
  init(_ site: Site, _ firstSlot: Int, next: Next) {
    self.firstSlot = firstSlot
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    for slot in firstSlot..<firstSlot + 3 { p[slot] = .empty }
    return next
  }
}

/// The `after` part is over: on with the value, or with the exception.
final class EndCleanup: Step {
  let firstSlot: Int
  let next: Next
  init(_ site: Site, _ firstSlot: Int, next: Next) {
    self.firstSlot = firstSlot
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    if p[firstSlot].isEmpty { return next }
    let raise = p.raise(p[firstSlot], p[firstSlot + 1])
    p.state.pointee.exceptionTrace = p[firstSlot + 2]
    throw raise
  }
}
