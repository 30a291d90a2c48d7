/// A timer in a `TimerWheel`. That of a process's receive lies in its `ProcessShared`, others are
/// allocated.
struct TimerNode {
  typealias Pointer = UnsafeMutablePointer<TimerNode>

  enum Kind {
    /// Sends `timeout` number `timer` to process `number`.
    case receive(number: Int, timer: UInt)
    /// Delivers the message to a process number or a name; the timer's reference has `number`.
    case message(Signal.Node, to: Term, number: UInt)
  }

  var kind = Kind.receive(number: -1, timer: 0)
  /// The tick at which it fires.
  var deadline = 0
  var previous: Pointer?
  var next: Pointer?
  /// The wheel's slot that it is in; -1 while it is in none.
  var slot = -1
  /// The scheduler whose wheel it is, or was last, in.
  var owner = 0
}

/// Timers in the order in which they were added.
struct TimerList {
  private(set) var first: TimerNode.Pointer?
  private var last: TimerNode.Pointer?

  var isEmpty: Bool { first == nil }

  mutating func append(_ node: TimerNode.Pointer) {
    node.pointee.previous = last
    node.pointee.next = nil
    if let last { last.pointee.next = node } else { first = node }
    last = node
  }

  mutating func remove(_ node: TimerNode.Pointer) {
    let (previous, next) = (node.pointee.previous, node.pointee.next)
    if let previous { previous.pointee.next = next } else { first = next }
    if let next { next.pointee.previous = previous } else { last = previous }
  }

  mutating func popFirst() -> TimerNode.Pointer? {
    guard let node = first else { return nil }
    remove(node)
    return node
  }
}
