extension NativeTable {
  static let processControl: [Native] = [
    Native("self") { p throws(Raise) in p.state.pointee.pid },
    Native("processes") { p throws(Raise) in
      let numbers = p.withMachine { $0.processes.numbers() }
      p.charge(numbers.count / 10)
      return p.list(numbers.map { Term(localPid: $0) })
    },
    Native("group_leader") { p throws(Raise) in p.state.pointee.groupLeader },
    Native("group_leader") { p, leader, target throws(Raise) in
      guard leader.isLocalPid, target.isLocalPid else { throw p.badarg() }
      if target == p.state.pointee.pid {
        p.state.pointee.groupLeader = leader
      } else if !p.push(.make(.groupLeader, leader, from: p.number), to: target.pidNumber) {
        throw p.badarg()
      }
      return Atom.true
    },
    Native("send") { p, target, message throws(Raise) in try p.send(to: target, message: message) },
    Native("!") { p, target, message throws(Raise) in try p.send(to: target, message: message) },
    Native("send") { p, target, message, options throws(Raise) in
      var suspends = true
      try p.forEach(options) { option throws(Raise) in
        if option == Atom.nosuspend {
          suspends = false
        } else if option != Atom.noconnect {
          throw p.badarg(badOption)
        }
      }
      if !suspends, p.wouldSuspend(target) { return Atom.nosuspend }
      _ = try p.send(to: target, message: message)
      return Atom.ok
    },
    Native("send_nosuspend") { p, target, message throws(Raise) in
      if p.wouldSuspend(target) { return Atom.false }
      _ = try p.send(to: target, message: message)
      return Atom.true
    },
    Native("send_nosuspend") { p, target, message, _ throws(Raise) in
      if p.wouldSuspend(target) { return Atom.false }
      _ = try p.send(to: target, message: message)
      return Atom.true
    },
    .step("is_process_alive", arity: 1) { p throws(Raise) in
      guard p[0].isLocalPid else { throw p.badarg() }
      if p[0] == p.state.pointee.pid { return p.deliver(Atom.true) }
      // Asking takes its place behind the signals that this process has sent there.
      return p.request(
        .aliveRequest, to: p[0].pidNumber, otherwise: Atom.false,
        at: p.withMachine { $0.steps.deliverReply })
    },
    .step("garbage_collect", arity: 0) { p throws(Raise) in p.collectNow() },
    .step("garbage_collect", arity: 1) { p throws(Raise) in try p.collect(other: p[0]) },
    .step("garbage_collect", arity: 2) { p throws(Raise) in
      var request: Term?
      try p.forEach(p[1]) { option throws(Raise) in
        guard option.isTuple(arity: 2) else { throw p.badarg(badOption) }
        switch (option.elements[0], option.elements[1]) {
        case (Atom.async, let identifier): request = identifier
        case (Atom.type, major), (Atom.type, minor): break
        default: throw p.badarg(badOption)
        }
      }
      guard let request else { return try p.collect(other: p[0]) }
      return try p.collectLater(p[0], request)
    },
    .step("yield", arity: 0) { p throws(Raise) in
      p.state.pointee.resume = p.deliver(Atom.true)
      p.state.pointee.waiting = .step
      p.state.pointee.outcome = .yielded
      return nil
    },
    .step("hibernate", arity: 3) { p throws(Raise) in
      guard p[0].isAtom, p[1].isAtom, p[2].listLength != nil else { throw p.badarg() }
      return p.hibernate(p[0], p[1], p[2])
    },
    Native("bump_reductions") { p, count throws(Raise) in
      guard count.isSmall, count.small >= 0 else { throw p.badarg() }
      p.charge(min(count.small, Process.reductionsOfTurn))
      return Atom.true
    },
  ]
}

private let major = Term(atom: "major")
private let minor = Term(atom: "minor")

extension Process {
  fileprivate func collectNow() -> Next? {
    state.pointee.heap.wantsFullCollection = true
    collect(live: LiveSlots())
    return deliver(Atom.true)
  }

  fileprivate func collect(other target: Term) throws(Raise) -> Next? {
    guard target.isLocalPid else { throw badarg() }
    if target == state.pointee.pid { return collectNow() }
    return request(
      .collectRequest, to: target.pidNumber, otherwise: Atom.false,
      at: withMachine { $0.steps.deliverReply })
  }

  /// A message tells when it is done, and whether there was such a process.
  fileprivate func collectLater(_ target: Term, _ request: Term) throws(Raise) -> Next? {
    guard target.isLocalPid else { throw badarg() }
    let signal = Signal.Node.make(
      copying: request, .collectAsynchronously, from: number)
    if !push(signal, to: target.pidNumber) {
      let answer = tuple(Term(atom: "garbage_collect"), request, Atom.false)
      send(answer, toProcess: number)
    }
    return deliver(Atom.async)
  }

  /// Gives up the stack; with the next message, or the one there is, `module:name` is called with
  /// `arguments`.
  fileprivate func hibernate(_ module: Term, _ name: Term, _ arguments: Term) -> Next? {
    let frame = state.pointee.stack.base + EngineSteps.firstFrame
    frame[0] = module
    frame[1] = name
    frame[2] = arguments
    state.pointee.frame = frame
    endReceive()
    let step = withMachine { $0.steps.apply }
    state.pointee.heap.wantsFullCollection = true
    collect(live: step.live)
    trimStack(keeping: EngineSteps.argumentsOfApply)
    return waitForMessage(at: step)
  }
}
