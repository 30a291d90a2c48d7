/// Sending. A signal is made by the sender, pushed into the receiver's in-queue, and the receiver is
/// scheduled if it was parked.
extension Process {
  /// `to ! message`. Whoever is not there gets nothing; a name that nobody has is badarg.
  @inline(__always) func send(to: Term, message: Term) throws(Raise) -> Term {
    if to.isLocalPid, !isTraced {
      send(message, toProcess: to.pidNumber)
      return message
    }
    try sendByOtherMeans(message, to: to)
    return message
  }

  func send(_ message: Term, toProcess number: Int) {
    guard let block = withMachine({ $0.processes.find(number) }) else {
      return noteLost(message, to: Term(localPid: number))
    }
    let signal = Signal.Node.make(copying: message, .message, from: self.number)
    charge(signal.footprint / Self.wordsCopiedInOneReduction)
    if !push(signal, to: number, block) { noteLost(message, to: Term(localPid: number)) }
  }

  @inline(never) private func noteLost(_ message: Term, to receiver: Term) {
    withMachine { $0.lostMessages.note(message, to: receiver, from: self) }
  }

  private static var wordsCopiedInOneReduction: Int { 64 }

  /// Pushes a signal to process `number`. Returns false, and the signal is gone, when that has ended.
  @discardableResult
  @inline(__always)
  func push(_ signal: Signal.Node, to number: Int, _ block: ProcessShared.Pointer) -> Bool {
    switch block.push(signal, to: number) {
    case .delivered: return true
    case .wakeUp:
      state.pointee.scheduler.unsafelyUnwrapped._withUnsafeGuaranteedRef { $0.schedule(block) }
      return true
    case .closed:
      signal.discard()
      return false
    }
  }

  @discardableResult
  func push(_ signal: Signal.Node, to number: Int) -> Bool {
    if number < 0 { return withMachine { $0.pushToPort(signal, number) } }
    guard let block = withMachine({ $0.processes.find(number) }) else {
      signal.discard()
      return false
    }
    return push(signal, to: number, block)
  }

  /// To a process or a port.
  private func send(_ message: Term, toPeer number: Int) {
    if number >= 0 { send(message, toProcess: number) } else { send(message, toPort: number) }
  }

  @inline(never) private func sendByOtherMeans(_ message: Term, to: Term) throws(Raise) {
    if isTraced { traceSend(message, to: to) }
    if to.isLocalPid {
      send(message, toProcess: to.pidNumber)
    } else if to.isAtom {
      guard let number = withMachine({ $0.registry.find(to) }) else { throw badarg() }
      send(message, toPeer: number)
    } else if to.isReference, !to.header.kind.isForeign {
      // What is not an alias, or no longer one, takes any message and drops it.
      let alias = Reference(to)
      if let number = alias.aliasedProcess {
        let signal = Signal.Node.make(
          copying: message, .aliasMessage, from: self.number, number: alias.number)
        if !push(signal, to: number) { noteLost(message, to: Term(localPid: number)) }
      }
    } else if to.isTuple(arity: 2), to.elements[0].isAtom, to.elements[1].isAtom {
      // To a name that nobody has there, and to nodes that are not connected, it is lost.
      guard to.elements[1] == Atom.nonodeNohost else { return }
      if let number = withMachine({ $0.registry.find(to.elements[0]) }) {
        send(message, toPeer: number)
      } else {
        noteLost(message, to: to.elements[0])
      }
    } else if to.isLocalPort {
      send(message, toPeer: to.peerNumber)
    } else if !to.isPort, !to.isPid, !to.isReference {
      // To nodes that are not connected it is lost.
      throw badarg()
    }
  }
}

extension Process {
  /// A new reference; `isAlias` when messages to it are to go to this process.
  func makeReference(isAlias: Bool = false) -> Term {
    let unique = uniqueNumber()
    state.pointee.mailbox.referenceMade(unique)
    return reference(unique, aliasOf: isAlias ? number : nil)
  }

  func reference(_ number: UInt, aliasOf process: Int?) -> Term {
    let box = allocate(3)
    box[0] = Header(.reference, size: 2).term
    box[1] = Term(bits: number)
    box[2] = Term(bits: process.map { UInt(bitPattern: $0 + 1) } ?? 0)
    return Term(boxed: box)
  }

  /// A number that is used for nothing else in this machine.
  func uniqueNumber() -> UInt {
    state.pointee.scheduler.unsafelyUnwrapped._withUnsafeGuaranteedRef { $0.uniqueNumber() }
  }

  @inline(__always) var number: Int { state.pointee.pid.pidNumber }

  @inline(__always) func withMachine<Value>(_ body: (Machine) -> Value) -> Value {
    state.pointee.machine._withUnsafeGuaranteedRef(body)
  }
}
