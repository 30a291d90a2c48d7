/// A port while its lock is held: what a driver does with it. Not to be kept.
package struct PortAccess {
  package let port: Port
  let state: UnsafeMutablePointer<PortState>

  /// The number of the process that owns the port.
  package var owner: Int { state.pointee.owner }
  package var term: PortTerm { PortTerm(port.term) }

  // MARK: Messages

  /// Sends a message to the owner; it counts until that has received it.
  package func send(_ message: PortTerm) {
    let weight = message.words * MemoryLayout<Term>.stride + message.offHeapBytes
    let weighed = UInt32(clamping: max(weight, 1))
    // Counted first: the owner may receive it at once.
    port.window.sent(Int(weighed))
    if !push(message, to: owner, weight: weighed) { port.window.received(Int(weighed)) }
  }

  /// Sends a message to any process.
  @discardableResult
  package func send(_ message: PortTerm, to process: Int) -> Bool {
    push(message, to: process, weight: 0)
  }

  private func push(_ message: PortTerm, to process: Int, weight: UInt32) -> Bool {
    let signal = Signal.Node.make(message, .message, from: port.peer)
    signal.pointee.portBytes = weight
    return port.machine.push(signal, to: process)
  }

  /// `{Port, Content}`
  package func sendContent(_ content: PortTerm) { send(.tuple([term, content])) }

  /// `{Port, {data, Data}}`
  package func sendData(_ data: PortTerm) { sendContent(.tuple([.dataTag, data])) }

  /// Whether the owner has received enough of what it was sent. If not, `resumeInput` comes later.
  package var mayRead: Bool { port.window.mayRead() }

  // MARK: Figures

  package func count(input bytes: Int) { state.pointee.inputBytes += bytes }
  package func count(output bytes: Int) { state.pointee.outputBytes += bytes }

  /// So many bytes wait to be written: makes the port busy, or no longer.
  package func setQueued(_ bytes: Int) {
    state.pointee.queuedBytes = bytes
    guard let limits = port.driver.busyLimits else { return }
    if bytes >= limits.high { return setBusy(true) }
    if bytes <= limits.low { setBusy(false) }
  }

  /// Who writes to a busy port is suspended until it is none.
  package func setBusy(_ isBusy: Bool) {
    state.pointee.isBusy = isBusy
    if isBusy || state.pointee.suspended.isEmpty { return }
    for process in state.pointee.suspended {
      port.machine.push(.make(.resume, from: port.peer), to: process)
    }
    state.pointee.suspended = []
  }

  // MARK: The end

  /// Closes the port: who is linked to it or monitors it is told the reason.
  package func end(_ reason: PortTerm) {
    let fragment = Fragment(capacity: max(1, reason.words))
    var top = fragment.words
    end(reason.build(&top, &fragment.header.pointee.offHeap))
    fragment.free()
  }

  func end(_ reason: Term) {
    guard state.pointee.isOpen else { return }
    state.pointee.isOpen = false
    port.isClosed.store(true, ordering: .sequentiallyConsistent)
    port.machine.registry.portClosed(port)
    port.machine.ports.remove(port.number)
    port.driver.close()
    setBusy(false)
    for process in state.pointee.links {
      port.machine.push(port.exitSignal(.linkExit, reason), to: process)
    }
    for monitor in state.pointee.monitors { port.sendDown(monitor, reason) }
    state.pointee.links = []
    state.pointee.monitors = []
    state.pointee.data = nil
  }
}

extension PortTerm {
  static let dataTag = PortTerm(Term(atom: "data"))
}
