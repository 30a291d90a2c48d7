/// The end of a process. First it becomes invisible: no name, not in the table, its in-queue closed.
/// Then all are told that have to know, and then its memory is given back.
extension Process {
  /// An exception that nobody has caught ends the process. `trace` is the stack trace as a list.
  func terminate(_ kind: Term, _ reason: Term, _ trace: Term) -> Next? {
    switch kind {
    case Atom.error:
      state.pointee.ending = Ending(reason: tuple(reason, trace), report: .uncaught)
    case Atom.throw:
      let reason = tuple(tuple(Atom.nocatch, reason), trace)
      state.pointee.ending = Ending(reason: reason, report: .uncaught)
    default: state.pointee.ending = Ending(reason: reason)
    }
    return leaveToEnd()
  }

  /// The first function has returned.
  func terminateNormally() -> Next? {
    state.pointee.ending = Ending(reason: Atom.normal)
    return leaveToEnd()
  }

  /// Called by the scheduler when `ending` says that, and how, it ends.
  func finish() {
    guard let ending = state.pointee.ending else {
      preconditionFailure("a process ends without reason")
    }
    if case .none = ending.report {} else { sendReport(ending) }
    if isTraced { traceExit(ending.reason) }
    stopReceiveTimer()
    state.pointee.openFiles?.closeAll()
    let shared = self.shared
    let leftovers = shared.pointee.inQueue.close()
    if shared.pointee.hasTables.load(ordering: .sequentiallyConsistent) {
      giveUpTables()
      shared.pointee.hasTables.store(false, ordering: .relaxed)
    }
    withMachine { machine in
      machine.registry.processEnded(shared)
      machine.processes.remove(number)
    }
    tellOthers(ending.reason)
    var next = leftovers
    while let signal = next {
      next = signal.pointee.next
      refuse(signal)
    }
    state.pointee.mailbox.forEachOfPort(tellPort)
    state.pointee.mailbox.discardAll()
    state.pointee.dictionary.eraseAll()
    freeMemory(keeping: &shared.spare.pointee)
    state.deinitialize(count: 1)
    shared.pointee.number.store(-1, ordering: .relaxed)
    shared.pointee.footprint.store(0, ordering: .relaxed)
    shared.pointee.offHeapBytes.store(0, ordering: .relaxed)
  }

  private func tellOthers(_ reason: Term) {
    if !state.pointee.suspending.isEmpty { resumeSuspended() }
    if !state.pointee.links.isEmpty {
      for number in state.pointee.links.takeAll() { sendLinkExit(reason, to: number) }
    }
    if !state.pointee.monitors.targets.isEmpty {
      for (reference, target) in state.pointee.monitors.targets
      where target.number != Monitors.nobody {
        push(.make(.demonitor, from: number, number: reference), to: target.number)
      }
    }
    if !state.pointee.monitors.watchers.isEmpty {
      for (reference, watcher) in state.pointee.monitors.watchersInOrder {
        sendDown(reference, watcher, reason)
      }
    }
  }
}
