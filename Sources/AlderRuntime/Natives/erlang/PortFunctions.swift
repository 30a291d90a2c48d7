/// What processes do with ports, beside messages: see `Port+Signals`.
extension NativeTable {
  static let portFunctions: [Native] =
    [
      .step("open_port", arity: 2) { p throws(Raise) in
        p.deliver(try p.openPort(p[0], p[1], endsWithProgram: false))
      },
      .step("port_command", arity: 2) { p throws(Raise) in
        try p.portCommand(p[0], p[1], suspends: true)
      },
      .step("port_command", arity: 3) { p throws(Raise) in
        var suspends = true
        var forces = false
        guard p[2].listLength != nil else { throw p.badarg(badOption) }
        try p.forEach(p[2]) { option throws(Raise) in
          switch option {
          case Atom.nosuspend: suspends = false
          case force: forces = true
          default: throw p.badarg(badOption)
          }
        }
        // What is behind the ports here cannot take more than it takes.
        if forces { throw p.error(Atom.notsup) }
        return try p.portCommand(p[0], p[1], suspends: suspends)
      },
      .step("port_close", arity: 1) { p throws(Raise) in
        try p.withPort(p[0]) { $0.end(Atom.normal) }
        return p.deliverAfterSignals(Atom.true)
      },
      .step("port_connect", arity: 2) { p throws(Raise) in
        let process = p[1]
        guard process.isLocalPid,
          try p.withPort(p[0], { $0.port.connect(to: process.pidNumber, $0) })
        else { throw p.badarg() }
        return p.deliver(Atom.true)
      },
      .step("port_control", arity: 3) { p throws(Raise) in
        guard p[1].isSmall, 0...Int(UInt32.max) ~= p[1].small, let bytes = IOList.bytes(p[2]) else {
          throw p.badarg()
        }
        let operation = p[1].small
        let answer = try p.withPort(p[0]) { $0.port.driver.control(operation, bytes, $0) }
        guard let answer else { throw p.badarg() }
        return p.deliver(p.term(.bytes(answer)))
      },
      .step("port_set_data", arity: 2) { p throws(Raise) in
        let data = OwnedTerm(copying: p[1])
        try p.withPort(p[0]) { $0.state.pointee.data = data }
        return p.deliver(Atom.true)
      },
      .step("port_get_data", arity: 1) { p throws(Raise) in
        guard let data = try p.withPort(p[0], { $0.state.pointee.data }) else { throw p.badarg() }
        return p.deliver(p.copyIn(data.term))
      },
    ] + [2, 3].map { .step("port_call", arity: $0) { p throws(Raise) in throw p.badarg() } }

  private static let force = Term(atom: "force")
}

extension Process {
  /// The open port that `term` is, or names.
  func findPort(_ term: Term) -> Port? {
    withMachine { machine in
      if term.isLocalPort { return machine.ports.find(term.portNumber) }
      guard term.isAtom, let peer = machine.registry.find(term), peer < 0 else { return nil }
      return machine.ports.find(Port.number(ofPeer: peer))
    }
  }

  /// A badarg error when there is no such port.
  fileprivate func withPort<Value>(
    _ term: Term, _ body: (PortAccess) -> Value
  ) throws(Raise) -> Value {
    guard let value = findPort(term)?.access(body) else { throw badarg() }
    return value
  }

  fileprivate func portCommand(_ port: Term, _ data: Term, suspends: Bool) throws(Raise) -> Next? {
    guard let bytes = IOList.bytes(data) else { throw badarg() }
    charge(bytes.count / 1024)
    let outcome: Port.Outcome? = try withPort(port) { access in
      if !suspends, access.state.pointee.isBusy { return nil }
      return access.port.write(bytes, from: number, access)
    }
    guard let outcome else { return deliver(Atom.false) }
    guard outcome == .busy else { return deliver(Atom.true) }
    // Stands still before it goes on.
    waitForPort()
    state.pointee.resume = deliver(Atom.true)
    state.pointee.waiting = .step
    state.pointee.outcome = .yielded
    return nil
  }

  /// `Port ! Message`
  func send(_ message: Term, toPort peer: Int) {
    guard let port = withMachine({ $0.ports.find(Port.number(ofPeer: peer)) }) else { return }
    if port.access({ port.request(message, from: number, $0) }) == .busy { waitForPort() }
  }

  /// Stands still as soon as its turn is over, which is at the next safe point, until the port is no longer
  /// busy and sends `resume`.
  private func waitForPort() {
    state.pointee.suspensions += 1
    charge(Self.reductionsOfTurn)
  }

  /// Whether a message to there would have to wait.
  func wouldSuspend(_ target: Term) -> Bool {
    guard target.isLocalPort || target.isAtom else { return false }
    return findPort(target)?.access { $0.state.pointee.isBusy } ?? false
  }
}
