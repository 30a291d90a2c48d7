import Glibc

/// What comes in, and who gets it.
extension StreamSocket {
  /// Gives away what can be given away, and reads on if more is wanted.
  func proceed(_ access: PortAccess) {
    deliver(access)
    guard !isReading, wantsMore(access) else { return }
    isReading = true
    stream?.read()
  }

  /// A socket reads ahead a little, so that the next packet is there when it is asked for; never more
  /// than that unless somebody waits for it.
  func wantsMore(_ access: PortAccess) -> Bool {
    guard state == .open, access.isOpen else { return false }
    if settings.activity == .passive {
      return !receivers.isEmpty || input.count < max(settings.bufferSize, Self.readAhead)
    }
    if access.mayRead { return true }
    waitForOwner(access.port)
    return false
  }

  private static var readAhead: Int { 1 << 14 }

  /// The owner has much in its mailbox. It may wait for something else before it takes that.
  private func waitForOwner(_ port: Port) {
    let (left, patience) = port.window.stopped()
    port.machine.poller.after(patience) { [weak port] in
      guard let port, port.window.isWaiting else { return }
      if port.window.lostPatience(left) {
        _ = port.access { self.proceed($0) }
      } else {
        self.waitForOwner(port)
      }
    }
  }

  func deliver(_ access: PortAccess) {
    while access.isOpen {
      if settings.activity == .passive {
        guard let receiver = receivers.first else { return }
        guard let result = take(receiver.length) else { return }
        receivers.removeFirst()
        switch result {
        case .success(let data): access.answer(receiver, data, settings)
        case .failure(let failure): access.answer(receiver, .failed(failure.reason))
        }
      } else {
        switch input.next(settings) {
        case .packet(let data): tell(data, access)
        case .invalid:
          input.removeAll()
          tellEnd(Term(atom: "emsgsize"), access)
          return
        case .incomplete:
          if state == .ended || state == .gone { tellEnd(nil, access) }
          return
        }
      }
    }
  }

  struct Failure: Error { let reason: Term }

  /// The answer to recv; nil when it has to wait.
  func take(_ length: Int) -> Result<SocketData, Failure>? {
    if case .raw = settings.packet {
      if length > 0 ? input.count >= length : input.count > 0 {
        return .success(.bytes(input.take(length > 0 ? length : input.count)))
      }
    } else {
      switch input.next(settings) {
      case .packet(let data): return .success(data)
      case .invalid:
        input.removeAll()
        return .failure(Failure(reason: Term(atom: "emsgsize")))
      case .incomplete: break
      }
    }
    guard state == .ended || state == .gone else { return nil }
    // So that what is sent from now on fails.
    if settings.exitsOnClose, state == .ended {
      state = .gone
      stream?.close()
    }
    return .failure(Failure(reason: endReason))
  }

  /// `closed`, or what happened.
  var endReason: Term {
    switch failure {
    case ETIMEDOUT: PosixError.atom(failure)
    case ECONNRESET where settings.showsReset: PosixError.atom(failure)
    default: Term(atom: "closed")
    }
  }

  // MARK: Messages

  private func tell(_ data: SocketData, _ access: PortAccess) {
    let weight = UInt32(clamping: data.count + 64)
    if settings.deliversAsPort {
      access.build(to: access.owner, weight: weight) { p in
        // As a list, whatever the mode.
        var settings = settings
        settings.isBinary = false
        return p.tuple(access.port.term, p.tuple(Term(atom: "data"), data.term(p, settings)))
      }
    } else if let simple = data.simple(settings) {
      access.send(.tuple([Self.tcp, access.term, simple]))
    } else {
      var tag = Term(atom: "tcp")
      if case .http = data { tag = Term(atom: "http") }
      access.build(to: access.owner, weight: weight) { p in
        p.tuple(tag, access.port.term, data.term(p, settings))
      }
    }
    switch settings.activity {
    case .once: settings.activity = .passive
    case .count(let left):
      settings.activity = .count(left - 1)
      if left <= 1 { becomePassive(access) }
    case .always, .passive: break
    }
  }

  /// A count has run out.
  func becomePassive(_ access: PortAccess) {
    settings.activity = .passive
    access.send(.tuple([Self.passive, access.term]))
  }

  /// The connection is over for the owner.
  private func tellEnd(_ reason: Term?, _ access: PortAccess) {
    let reason = reason ?? (endReason == Term(atom: "closed") ? nil : endReason)
    if let reason { access.send(.tuple([Self.error, access.term, PortTerm(reason)])) }
    access.send(.tuple([Self.closed, access.term]))
    settings.activity = .passive
    guard settings.exitsOnClose || state == .gone || reason != nil else { return }
    // The owner has been told, and gets no exit signal.
    let owner = access.owner
    access.port.machine.push(.make(.unlink, from: access.port.peer), to: owner)
    access.state.pointee.links.remove(owner)
    access.end(Atom.normal)
  }

  private static let tcp = PortTerm(Term(atom: "tcp"))
  private static let passive = PortTerm(Term(atom: "tcp_passive"))
  private static let error = PortTerm(Term(atom: "tcp_error"))
  private static let closed = PortTerm(Term(atom: "tcp_closed"))
}

extension PortAccess {
  /// False as soon as it has been closed, also while the lock is still held.
  var isOpen: Bool { state.pointee.isOpen }
}
