/// What processes do to a port.
extension Port {
  /// False when it has been closed. The signal stays the caller's.
  func handle(_ signal: Signal.Node) -> Bool {
    access { access in
      let sender = signal.pointee.sender
      let state = access.state
      switch signal.pointee.kind {
      case .message: _ = request(signal.pointee.term, from: sender, access)
      case .link: state.pointee.links.insert(sender)
      case .unlink:
        state.pointee.links.remove(sender)
        machine.push(
          .make(.unlinkAcknowledged, from: peer, number: signal.pointee.number), to: sender)
      case .monitor, .monitorWithAlias:
        let watcher = Monitors.Watcher(
          number: sender, name: signal.pointee.term,
          hasAlias: signal.pointee.kind == .monitorWithAlias)
        state.pointee.monitors.append(
          PortState.Monitor(reference: signal.pointee.number, watcher: watcher))
      case .demonitor: state.pointee.monitors.removeAll { $0.reference == signal.pointee.number }
      case .exit:
        let reason = signal.pointee.term.elements[2]
        access.end(reason == Atom.kill ? Atom.killed : reason)
      case .linkExit:
        guard state.pointee.links.remove(sender) != nil else { break }
        // Ports do not outlive their owners.
        let reason = signal.pointee.term.elements[2]
        if sender == state.pointee.owner || reason != Atom.normal { access.end(reason) }
      default: break
      }
      return true
    } ?? false
  }

  enum Outcome {
    case done
    /// The port is busy: the process that has written is to be suspended.
    case busy
  }

  /// `Port ! {Owner, {command, Data}}` and its like; what is none of these is a `badsig` for the owner.
  func request(_ message: Term, from sender: Int, _ access: PortAccess) -> Outcome {
    guard message.isTuple(arity: 2), message.elements[0].isLocalPid,
      message.elements[0].pidNumber == access.owner
    else { return refuse(access) }
    let content = message.elements[1]
    if content == Self.close {
      let owner = access.owner
      access.end(Atom.normal)
      access.send(.tuple([access.term, PortTerm(Self.closed)]), to: owner)
      return .done
    }
    guard content.isTuple(arity: 2) else { return refuse(access) }
    switch content.elements[0] {
    case Self.command:
      guard let bytes = IOList.bytes(content.elements[1]) else { return refuse(access) }
      return write(bytes, from: sender, access)
    case Self.connect where content.elements[1].isLocalPid:
      let previous = access.owner
      access.send(.tuple([access.term, PortTerm(Self.connected)]), to: previous)
      let process = content.elements[1].pidNumber
      if !connect(to: process, access) { access.state.pointee.owner = process }
    default: return refuse(access)
    }
    return .done
  }

  /// Whoever writes while the port is busy is noted; its bytes are queued nevertheless.
  func write(_ bytes: [UInt8], from sender: Int, _ access: PortAccess) -> Outcome {
    let isBusy = access.state.pointee.isBusy
    access.count(output: bytes.count)
    driver.write(bytes, access)
    guard isBusy, access.state.pointee.isBusy, access.state.pointee.isOpen, sender >= 0 else {
      return .done
    }
    access.state.pointee.suspended.append(sender)
    return .busy
  }

  /// The new owner is linked, the old one stays so. False when there is no such process.
  func connect(to process: Int, _ access: PortAccess) -> Bool {
    guard machine.push(.make(.link, from: peer), to: process) else { return false }
    access.state.pointee.owner = process
    access.state.pointee.links.insert(process)
    return true
  }

  private func refuse(_ access: PortAccess) -> Outcome {
    machine.push(exitSignal(.exit, Self.badsig), to: access.owner)
    return .done
  }

  // MARK: Signals of the port

  func exitSignal(_ kind: Signal.Kind, _ reason: Term) -> Signal.Node {
    .make(tupleOf: [Atom.exitTag, term, reason], kind, from: peer)
  }

  func sendDown(_ monitor: PortState.Monitor, _ reason: Term) {
    let watcher = monitor.watcher
    Process.withScratch(for: machine) { p in
      let reference = p.reference(
        monitor.reference, aliasOf: watcher.hasAlias ? watcher.number : nil)
      let item = watcher.name.isNone ? term : p.tuple(watcher.name, Atom.nonodeNohost)
      let signal = Signal.Node.make(
        tupleOf: [Atom.downTag, reference, Atom.port, item, reason], .down, from: peer,
        number: monitor.reference)
      machine.push(signal, to: watcher.number)
    }
  }

  private static let close = Term(atom: "close")
  private static let closed = Term(atom: "closed")
  private static let command = Term(atom: "command")
  private static let connect = Term(atom: "connect")
  private static let connected = Term(atom: "connected")
  private static let badsig = Term(atom: "badsig")
}
