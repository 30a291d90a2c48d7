/// Processes and ports link, monitor, and have names alike. Where either may stand, a *peer number* does: a
/// process's own number, or a negative one for a port. -1 is nobody.
extension Term {
  /// The pid or port with that peer number.
  init(peer number: Int) {
    self = number >= 0 ? Term(localPid: number) : Term(localPort: Port.number(ofPeer: number))
  }

  var isLocalPeer: Bool { isLocalPid || isLocalPort }

  /// Precondition: `isLocalPeer`.
  var peerNumber: Int { isLocalPid ? pidNumber : Port.peer(portNumber) }
}

extension Port {
  static func peer(_ number: Int) -> Int { -2 - number }
  static func number(ofPeer peer: Int) -> Int { -2 - peer }
}

extension Machine {
  /// Pushes a signal from outside of all processes. Returns false, and the signal is gone, when nobody is
  /// there.
  @discardableResult
  func push(_ signal: Signal.Node, to peer: Int) -> Bool {
    if peer < 0 { return pushToPort(signal, peer) }
    guard let block = processes.find(peer) else {
      signal.discard()
      return false
    }
    switch block.push(signal, to: peer) {
    case .delivered: return true
    case .wakeUp:
      schedulers.inject(block)
      return true
    case .closed:
      signal.discard()
      return false
    }
  }

  func pushToPort(_ signal: Signal.Node, _ peer: Int) -> Bool {
    defer { signal.discard() }
    guard let port = ports.find(Port.number(ofPeer: peer)) else { return false }
    return port.handle(signal)
  }
}
