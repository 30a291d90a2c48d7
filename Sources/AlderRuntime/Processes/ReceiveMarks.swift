/// The references that a process has made last, each with the last message that there was in its mailbox
/// then: none up to it can have the reference in it, so a receive that asks for the reference need
/// not look at them. Several, because a request has often a timer beside its monitor.
struct ReceiveMarks {
  struct Mark {
    var reference: UInt = 0
    /// Nil when there was none.
    var message: Signal.Node?
  }

  private var marks = InlineArray<4, Mark>(repeating: Mark())
  private var oldest = 0

  @inline(__always) mutating func add(_ reference: UInt, after message: Signal.Node?) {
    marks[oldest] = Mark(reference: reference, message: message)
    oldest = (oldest &+ 1) & 3
    message?.pointee.isMarked = true
  }

  @inline(__always) func find(_ reference: UInt) -> Mark? {
    for index in marks.indices where marks[index].reference == reference { return marks[index] }
    return nil
  }

  /// A message leaves the mailbox; `previous` is the one before it.
  @inline(never) mutating func move(from message: Signal.Node, to previous: Signal.Node?) {
    for index in marks.indices where marks[index].message == message {
      marks[index].message = previous
      previous?.pointee.isMarked = true
    }
  }
}
