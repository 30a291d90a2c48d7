/// Making other processes stand still. A process is suspended as long as anybody who has suspended it
/// has not resumed it as often, and lives.
extension NativeTable {
  static let processSuspension: [Native] = [
    .step("suspend_process", arity: 1) { p throws(Raise) in
      try p.suspend(p[0], SuspendOptions())
    },
    .step("suspend_process", arity: 2) { p throws(Raise) in
      try p.suspend(p[0], SuspendOptions(p[1], p))
    },
    Native("resume_process") { p, target throws(Raise) in
      guard target.isLocalPid, let count = p.state.pointee.suspending[target.pidNumber],
        p.push(.make(.resume, from: p.number), to: target.pidNumber)
      else { throw p.badarg() }
      p.state.pointee.suspending[target.pidNumber] = count > 1 ? count - 1 : nil
      return Atom.true
    },
  ]
}

/// The options of suspend_process/2.
private struct SuspendOptions {
  var unlessSuspending = false
  var isAsynchronous = false
  /// With which the answer comes, if there is to be one.
  var replyTag: Term?

  private static let unlessSuspending = Term(atom: "unless_suspending")
  private static let asynchronous = Term(atom: "asynchronous")

  init() {}

  init(_ list: Term, _ p: Process) throws(Raise) {
    var rest = list
    while rest.isCons {
      let option = rest.head
      if option == Self.unlessSuspending {
        unlessSuspending = true
      } else if option == Self.asynchronous {
        isAsynchronous = true
      } else if option.isTuple(arity: 2), option.elements[0] == Self.asynchronous {
        isAsynchronous = true
        replyTag = option.elements[1]
      } else {
        throw p.badarg(NativeTable.badOption)
      }
      rest = rest.tail
    }
    guard rest.isEmpty else { throw p.badarg(NativeTable.badOption) }
  }
}

extension Process {
  fileprivate func suspend(_ target: Term, _ options: SuspendOptions) throws(Raise) -> Next? {
    guard target.isLocalPid, target != state.pointee.pid else { throw badarg() }
    let other = target.pidNumber
    let count = state.pointee.suspending[other] ?? 0
    if options.unlessSuspending, count > 0 { return deliver(Atom.false) }
    state.pointee.suspending[other] = count + 1
    if options.isAsynchronous { return suspendLater(other, options.replyTag) }
    let step = withMachine { $0.steps.checkReply }
    let next = request(.suspendRequest, to: other, otherwise: Atom.false, at: step)
    // It is not there: what waits for no answer fails.
    if next != nil { state.pointee.suspending[other] = count > 0 ? count : nil }
    return next
  }

  /// `{Tag, suspended}` or `{Tag, exited}` comes as a message.
  private func suspendLater(_ target: Int, _ tag: Term?) -> Next? {
    let signal = Signal.Node.make(
      copying: tag ?? .none, .suspendAsynchronously, from: number)
    if !push(signal, to: target) {
      state.pointee.suspending[target] = nil
      if let tag { send(tuple(tag, Term(atom: "exited")), toProcess: number) }
    }
    return deliver(Atom.true)
  }

  /// The value of process_info's `suspending`: who, how often, and how often not yet.
  var suspendingList: Term {
    let alive = state.pointee.suspending.sorted { $0.key < $1.key }.filter { other in
      withMachine { $0.processes.find(other.key) } != nil
    }
    return list(
      alive.map { tuple(Term(localPid: $0.key), Term(small: $0.value), Term(small: 0)) })
  }

  /// At the end of this process, those that it has suspended go on.
  func resumeSuspended() {
    for (other, count) in state.pointee.suspending {
      for _ in 0..<count { push(.make(.resume, from: number), to: other) }
    }
  }
}
