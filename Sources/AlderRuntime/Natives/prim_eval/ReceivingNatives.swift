/// A receive whose patterns are Erlang funs: `prim_eval:'receive'/2` goes through the mailbox with these.
extension NativeTable {
  static let receiving: [Native] = [
    Native("begin_receive") { p, timeout throws(Raise) in
      try p.beginReceive(timeout: timeout)
      return Atom.ok
    },
    .step("next_message", arity: 0) { p throws(Raise) in
      try p.withMachine { $0.steps.nextMessage }.run(p)
    },
    Native("skip_message") { p throws(Raise) in
      p.skipMessage()
      return Atom.ok
    },
    Native("take_message") { p throws(Raise) in
      p.takeMessage()
      return Atom.ok
    },
    Native("end_receive") { p throws(Raise) in
      p.endReceive()
      return Atom.ok
    },
  ]
}

/// Delivers {message, Message}, or `timeout`. The message is copied: the fun that looks at it may run the
/// collector, which must not meet words of a message that is still in the mailbox.
final class NextMessageStep: WaitingStep {
  private static let message = Term(atom: "message")

  override func run(_ p: Process) throws(Raise) -> Next? {
    if let message = p.peekMessage(at: self) {
      return p.deliver(p.tuple(Self.message, p.copyIn(message)))
    }
    if p.isReceiveTimedOut {
      p.endReceive()
      return p.deliver(Atom.timeout)
    }
    return p.waitForMessage(at: self)
  }
}
