import Glibc

extension Term {
  /// `{inet, {A, B, C, D}, Port}`, `{inet6, {A, ...}, Port}` with `{Flow, Scope}` behind if there is a
  /// fourth element, or `{local, Path}`, as alder_inet.erl writes them.
  var networkAddress: NetworkAddress? {
    guard isTuple, tupleArity >= 2 else { return nil }
    if elements[0] == Term(atom: "local") {
      guard elements[1].isWholeBinary else { return nil }
      return NetworkAddress(local: elements[1].bitString.withBytes { Array($0) })
    }
    guard tupleArity >= 3, elements[1].isTuple, elements[2].isSmall,
      0...65535 ~= elements[2].small
    else { return nil }
    let parts = (0..<elements[1].tupleArity).map { elements[1].elements[$0] }
    guard parts.allSatisfy({ $0.isSmall && $0.small >= 0 }) else { return nil }
    let port = elements[2].small
    if elements[0] == Term(atom: "inet"), parts.count == 4, parts.allSatisfy({ $0.small < 256 }) {
      return NetworkAddress(v4: parts.map { UInt8($0.small) }, port: port)
    }
    guard elements[0] == Term(atom: "inet6"), parts.count == 8,
      parts.allSatisfy({ $0.small < 65536 })
    else { return nil }
    var flow: UInt32 = 0
    var scope: UInt32 = 0
    if isTuple(arity: 4), elements[3].isTuple(arity: 2), elements[3].elements[0].isSmall,
      elements[3].elements[1].isSmall
    {
      flow = UInt32(truncatingIfNeeded: elements[3].elements[0].small)
      scope = UInt32(truncatingIfNeeded: elements[3].elements[1].small)
    }
    return NetworkAddress(
      v6: parts.map { UInt16($0.small) }, port: port, flow: flow, scope: scope)
  }
}

extension Process {
  /// The open socket of a kind that `term` is.
  func withSocket<Driver, Value>(
    _ term: Term, _ kind: Driver.Type, _ body: (Driver, PortAccess) throws(Never) -> Value
  ) -> Value? {
    guard let port = findPort(term), let driver = port.driver as? Driver else { return nil }
    return port.access { body(driver, $0) }
  }

  /// What is open behind a socket of any kind.
  func networkHandle(_ term: Term) -> (any NetworkHandle)? {
    guard let port = findPort(term) else { return nil }
    return port.access { _ in
      switch port.driver {
      case let socket as StreamSocket: socket.stream
      case let socket as ListenerSocket: socket.listener
      case let socket as DatagramSocket: socket.endpoint
      default: nil
      }
    } ?? nil
  }

  /// Lets the network's thread answer, with the descriptor, and waits for that.
  func askNetwork(
    _ handle: any NetworkHandle, _ answer: @escaping @Sendable (Int32?) -> PortTerm
  ) -> Next? {
    awaitReply { machine, process, request in
      handle.perform { descriptor in
        machine.reply(answer(descriptor), to: process, request)
      }
    }
  }

  /// Waits for the reply to the request that `start` begins.
  func awaitReply(_ start: (Machine, _ process: Int, _ request: UInt) -> Void) -> Next? {
    let request = uniqueNumber()
    state.pointee.awaitedReply = request
    state.pointee.resume = .passUnretained(withMachine { $0.steps.deliverReply })
    state.pointee.waiting = .reply
    state.pointee.outcome = .waiting
    start(machine, number, request)
    return nil
  }
}

extension Machine {
  func reply(_ answer: PortTerm, to process: Int, _ request: UInt) {
    let signal = Process.withScratch(for: self) { p in
      Signal.Node.make(copying: p.term(answer), .reply, from: process, number: request)
    }
    push(signal, to: process)
  }
}
