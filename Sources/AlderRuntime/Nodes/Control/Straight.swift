/// The function's value.
final class Return: Step {
  let value: Operand
  init(_ site: Site, _ value: Operand) {
    self.value = value
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? { p.deliver(try value.value(p)) }
}

final class Assign: Step {
  let slot: Int
  let value: Operand
  let next: Next
  init(_ site: Site, _ slot: Int, _ value: Operand, next: Next) {
    self.slot = slot
    self.value = value
    self.next = next
    super.init(site)
  }
  override func run(_ p: Process) throws(Raise) -> Next? {
    p[slot] = try value.value(p)
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
