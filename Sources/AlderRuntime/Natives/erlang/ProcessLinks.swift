extension NativeTable {
  static let processLinks: [Native] = [
    Native("link") { p, target throws(Raise) in
      guard target.isLocalPeer else { throw p.badarg() }
      if p.isTraced { p.traceProcess(TraceTag.link, target) }
      try p.link(target.peerNumber)
      return Atom.true
    },
    Native("unlink") { p, target throws(Raise) in
      guard target.isLocalPeer else { throw p.badarg() }
      if p.isTraced { p.traceProcess(TraceTag.unlink, target) }
      p.unlink(target.peerNumber)
      return Atom.true
    },
    Native("monitor") { p, type, item throws(Raise) in
      try p.monitor(type, item, MonitorOptions())
    },
    Native("monitor") { p, type, item, options throws(Raise) in
      try p.monitor(type, item, MonitorOptions(options, p))
    },
    Native("demonitor") { p, reference throws(Raise) in
      guard reference.isReference else { throw p.badarg() }
      p.removeMonitor(Reference(reference).number)
      return Atom.true
    },
    Native("demonitor") { p, reference, options throws(Raise) in
      guard reference.isReference else { throw p.badarg() }
      return try p.demonitor(Reference(reference).number, options)
    },
    Native("alias") { p throws(Raise) in p.makeAlias(.explicit) },
    Native("alias") { p, options throws(Raise) in
      var mode = Monitors.AliasMode.explicit
      try p.forEach(options) { option throws(Raise) in
        switch option {
        case Atom.reply: mode = .reply
        case Atom.explicitUnalias: mode = .explicit
        default: throw p.badarg()
        }
      }
      return p.makeAlias(mode)
    },
    Native("unalias") { p, reference throws(Raise) in
      guard reference.isReference else { throw p.badarg() }
      return Term(
        p.state.pointee.monitors.aliases.removeValue(forKey: Reference(reference).number) != nil)
    },
    .step("exit", arity: 2) { p throws(Raise) in
      let target = p[0]
      guard target.isLocalPeer else { throw p.badarg() }
      p.sendExit(p[1], to: target.peerNumber)
      // To itself, it takes effect before exit/2 returns.
      return target == p.state.pointee.pid ? p.deliverAfterSignals(Atom.true) : p.deliver(Atom.true)
    },
  ]
}

/// The options of monitor/3, also as an option of spawn_opt.
struct MonitorOptions {
  var alias: Monitors.AliasMode?
  var tag: OwnedTerm?

  init() {}

  init(_ options: Term, _ p: Process) throws(Raise) {
    var rest = options
    while rest.isCons {
      let option = rest.head
      rest = rest.tail
      guard option.isTuple(arity: 2) else { throw p.badarg(NativeTable.badOption) }
      let (key, value) = (option.elements[0], option.elements[1])
      switch (key, value) {
      case (Atom.alias, Atom.explicitUnalias): alias = .explicit
      case (Atom.alias, Atom.demonitor): alias = .demonitor
      case (Atom.alias, Atom.replyDemonitor): alias = .replyDemonitor
      case (Atom.tag, _): tag = OwnedTerm(copying: value)
      default: throw p.badarg(NativeTable.badOption)
      }
    }
    guard rest.isEmpty else { throw p.badarg(NativeTable.badOption) }
  }
}

extension Process {
  fileprivate func link(_ target: Int) throws(Raise) {
    guard target != number, state.pointee.links.add(target) else { return }
    if !push(.make(.link, from: number), to: target) {
      // Nobody is there. Who traps exits hears it as if from there.
      if !state.pointee.flags.trapsExits {
        _ = state.pointee.links.remove(target)
        throw error(Atom.noproc)
      }
      push(
        .make(
          tupleOf: [Atom.exitTag, Term(peer: target), Atom.noproc], .linkExit, from: target),
        to: number)
    }
  }

  fileprivate func unlink(_ target: Int) {
    let identifier = uniqueNumber()
    guard state.pointee.links.beginUnlinking(target, identifier: identifier) else { return }
    if !push(.make(.unlink, from: number, number: identifier), to: target) {
      state.pointee.links.finishUnlinking(target, identifier: identifier)
    }
  }

  fileprivate func monitor(_ type: Term, _ item: Term, _ options: MonitorOptions) throws(Raise)
    -> Term
  {
    if type == Atom.timeOffset, item == Atom.clockService { return makeReference() }
    let isPort = type == Atom.port
    guard isPort || type == Atom.process else { throw badarg() }
    if isPort ? item.isLocalPort : item.isLocalPid {
      return monitor(item.peerNumber, name: .none, options)
    }
    var name = item
    if item.isTuple(arity: 2) {
      guard item.elements[1].isAtom else { throw badarg() }
      name = item.elements[0]
      if item.elements[1] != Atom.nonodeNohost {
        if isPort { throw badarg() }
        return monitorNobody(type, item, options, Atom.noconnection)
      }
    }
    guard name.isAtom else { throw badarg() }
    let target = withMachine { $0.registry.find(name) }
    guard let target, isPort == (target < 0) else {
      return monitorNobody(type, tuple(name, Atom.nonodeNohost), options)
    }
    return monitor(target, name: name, options)
  }

  private func monitor(_ target: Int, name: Term, _ options: MonitorOptions) -> Term {
    // A process that monitors itself will never hear of its own end.
    let reference = addMonitor(of: target, name: name, options.tag, options.alias)
    if target == number { return reference }
    let kind: Signal.Kind = options.alias == nil ? .monitor : .monitorWithAlias
    let signal = Signal.Node.make(
      kind, name, from: number, number: Reference(reference).number)
    if !push(signal, to: target) {
      let item = name.isNone ? Term(peer: target) : tuple(name, Atom.nonodeNohost)
      let type = target >= 0 ? Atom.process : Atom.port
      push(downSignal(reference, type, item: item, Atom.noproc), to: number)
    }
    return reference
  }

  /// There is nothing to monitor: the message is on its way already.
  private func monitorNobody(
    _ type: Term, _ item: Term, _ options: MonitorOptions, _ reason: Term = Atom.noproc
  ) -> Term {
    let reference = addMonitor(of: Monitors.nobody, name: .none, options.tag, options.alias)
    push(downSignal(reference, type, item: item, reason), to: number)
    return reference
  }

  fileprivate func demonitor(_ reference: UInt, _ options: Term) throws(Raise) -> Term {
    var flushes = false
    var informs = false
    try forEach(options) { option throws(Raise) in
      switch option {
      case Atom.flush: flushes = true
      case Atom.info: informs = true
      default: throw badarg()
      }
    }
    let removed = removeMonitor(reference)
    if flushes, !removed {
      handleSignals()
      _ = state.pointee.mailbox.discard(atMost: 1) { message in
        message.isTuple(arity: 5) && message.elements[1].isReference
          && Reference(message.elements[1]).number == reference
      }
    }
    return Term(informs ? removed : true)
  }

  fileprivate func makeAlias(_ mode: Monitors.AliasMode) -> Term {
    let reference = makeReference(isAlias: true)
    state.pointee.monitors.aliases[Reference(reference).number] = mode
    return reference
  }

  /// Delivers `value`, unless a signal that has come before ends the process.
  func deliverAfterSignals(_ value: Term) -> Next? {
    handleSignals()
    return state.pointee.ending == nil ? deliver(value) : leaveToEnd()
  }

  /// Calls `body` with each element; badarg when `list` is not a proper list.
  func forEach(_ list: Term, _ body: (Term) throws(Raise) -> Void) throws(Raise) {
    var rest = list
    while rest.isCons {
      try body(rest.head)
      rest = rest.tail
    }
    guard rest.isEmpty else { throw badarg() }
  }
}
