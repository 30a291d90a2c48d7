/// The function's value.
final class Return: Step {
  let expression: Expression
  init(_ site: Site, _ expression: Expression) {
    self.expression = expression
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? { p.deliver(try expression.value(p)) }
}

final class ReturnSlot: Step {
  let slot: Int
  init(_ site: Site, _ slot: Int) {
    self.slot = slot
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? { p.deliver(p[slot]) }
}

final class ReturnLiteral: Step {
  let term: Term
  init(_ site: Site, _ term: Term) {
    self.term = term
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? { p.deliver(term) }
}

final class Assign: Step {
  let slot: Int
  let expression: Expression
  let next: Next
  init(_ site: Site, _ slot: Int, _ expression: Expression, next: Next) {
    self.slot = slot
    self.expression = expression
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    p[slot] = try expression.value(p)
    return next
  }
}

final class Move: Step {
  let slot: Int
  let source: Int
  let next: Next
  init(_ site: Site, _ slot: Int, from source: Int, next: Next) {
    self.slot = slot
    self.source = source
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    let frame = p.frame
    frame[slot] = frame[source]
    return next
  }
}

/// Computed for what it does.
final class Effect: Step {
  let expression: Expression
  let next: Next
  init(_ site: Site, _ expression: Expression, next: Next) {
    self.expression = expression
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    _ = try expression.value(p)
    return next
  }
}

/// The first step of a function whose frame is larger than what every call leaves free.
final class ReserveFrame: Step {
  let size: Int
  let next: Next
  init(_ site: Site, _ size: Int, next: Next) {
    self.size = size
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    p.reserveFrame(size)
    return next
  }
}

extension Process {
  /// Makes the running function's frame at least `size` slots long. May move the stack.
  func reserveFrame(_ size: Int) {
    if frame + size > state.pointee.stackLimit + Stack.slack { growStack(by: size) }
  }
}
