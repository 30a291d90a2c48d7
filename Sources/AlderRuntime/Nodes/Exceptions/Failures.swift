// The steps behind the last clause: nothing matched.

/// `{Tag, Value}` of class error: badmatch, case_clause, try_clause, bad_generator, ...
final class Fail: Step {
  let tag: Term
  let slot: Int
  init(_ site: Site, _ tag: Term, _ slot: Int) {
    self.tag = tag
    self.slot = slot
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? { throw p.error(tag, p[slot]) }
}

/// A reason without a value: if_clause.
final class FailPlain: Step {
  let reason: Term
  init(_ site: Site, _ reason: Term) {
    self.reason = reason
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? { throw p.error(reason) }
}

/// No clause of the function matches; the arguments are where they were.
final class FailFunctionClause: Step {
  override func run(_ p: Process) throws(Raise) -> Next? {
    let raise = p.error(Atom.functionClause)
    let arguments = p.list((0..<function.liveAtEntry).map { p[$0] })
    p.state.pointee.exceptionOrigin = p.tuple(arguments, .empty)
    throw raise
  }
}

/// On with an exception that a handler did not want, or that waited for an `after` part.
final class Reraise: Step {
  let firstSlot: Int
  init(_ site: Site, _ firstSlot: Int) {
    self.firstSlot = firstSlot
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let raise = p.raise(p[firstSlot], p[firstSlot + 1])
    p.state.pointee.exceptionTrace = p[firstSlot + 2]
    throw raise
  }
}
