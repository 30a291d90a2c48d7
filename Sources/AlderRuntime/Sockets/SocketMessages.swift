extension Port {
  /// `{inet_async, Port, Request, Result}`: the answer to a request that had to wait.
  func answer(_ request: SocketRequest, _ result: PortTerm) {
    let message = PortTerm.tuple([
      .asynchronous, PortTerm(term), .integer(request.number), result,
    ])
    machine.push(.make(message, .message, from: peer), to: request.process)
  }
}

/// What sockets tell processes.
extension PortAccess {
  func answer(_ request: SocketRequest, _ result: PortTerm) { port.answer(request, result) }

  /// The same with data.
  func answer(_ request: SocketRequest, _ data: SocketData, _ settings: SocketSettings) {
    if let simple = data.simple(settings) {
      return answer(request, .tuple([PortTerm(Atom.ok), simple]))
    }
    build(to: request.process, weight: 0) { p in
      p.tuple([
        Term(atom: "inet_async"), port.term, Term(small: request.number),
        p.tuple(Atom.ok, data.term(p, settings)),
      ])
    }
  }

  /// Sends what `body` makes.
  func build(to process: Int, weight: UInt32, _ body: (Process) -> Term) {
    let signal = Process.withScratch(for: port.machine) { p in
      Signal.Node.make(copying: body(p), .message, from: port.peer)
    }
    if weight != 0 { port.window.sent(Int(weight)) }
    signal.pointee.portBytes = weight
    if !port.machine.push(signal, to: process), weight != 0 { port.window.received(Int(weight)) }
  }
}

/// Who waits for a socket, and the number that the answer is to have.
struct SocketRequest: Sendable {
  let process: Int
  let number: Int
  /// Bytes that are wanted; 0: whatever comes.
  var length = 0
}

extension PortTerm {
  static let asynchronous = PortTerm(Term(atom: "inet_async"))

  static func failed(_ reason: Term) -> PortTerm {
    .tuple([PortTerm(Atom.error), PortTerm(reason)])
  }
  static func failed(_ code: Int32) -> PortTerm { failed(PosixError.atom(code)) }
  static func done(_ value: PortTerm) -> PortTerm { .tuple([PortTerm(Atom.ok), value]) }
  static let done = PortTerm(Atom.ok)
  static let closed = failed(Term(atom: "closed"))
  static let invalid = failed(Term(atom: "einval"))
  static let messageSize = failed(Term(atom: "emsgsize"))

  /// `{Address, Port}` or `{local, Path}`.
  static func address(_ address: NetworkAddress) -> PortTerm {
    switch address.family {
    case 2:
      .tuple([.tuple(address.v4.map { .integer(Int($0)) }), .integer(address.port)])
    case 10:
      .tuple([.tuple(address.v6.map { .integer(Int($0)) }), .integer(address.port)])
    default:
      .tuple([
        PortTerm(Term(atom: "local")), .binary(address.bytes.count > 2 ? address.path : []),
      ])
    }
  }
}
