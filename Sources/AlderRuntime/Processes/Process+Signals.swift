/// What a process does with the signals that others have sent to it. It takes them when it is scheduled,
/// when a receive has looked through all messages it had, and when its turn is over.
extension Process {
  /// Takes all signals from the in-queue: messages go to the mailbox, everything else happens now.
  @inline(__always) func handleSignals() {
    if shared.pointee.inQueue.hasSignals() { handlePendingSignals() }
  }

  @inline(never) private func handlePendingSignals() {
    var next = shared.pointee.inQueue.takeAll()
    while let signal = next {
      next = signal.pointee.next
      if state.pointee.ending == nil {
        if isTraced { traceArrival(of: signal) }
        handle(signal)
      } else {
        refuse(signal)
      }
    }
  }

  @inline(never) private func traceArrival(of signal: Signal.Node) {
    guard signal.pointee.kind == .message else { return }
    traceReceive(signal.pointee.term, from: signal.pointee.sender)
  }

  /// What was no message when it was sent; those that were are seen before they are handled.
  @inline(never) private func arrive(_ message: Signal.Node) {
    if isTraced { traceReceive(message.pointee.term, from: message.pointee.sender) }
    state.pointee.mailbox.append(message)
  }

  private func handle(_ signal: Signal.Node) {
    let sender = signal.pointee.sender
    let number = signal.pointee.number
    switch signal.pointee.kind {
    case .message: return state.pointee.mailbox.append(signal)
    case .aliasMessage: return handleAliasMessage(signal)
    case .exit: return handleExit(signal)
    case .linkExit:
      if state.pointee.links.remove(sender) {
        if isTraced { traceProcess(TraceTag.gettingUnlinked, Term(peer: sender)) }
        return handleExit(signal)
      }
    case .memoryExit: return end(Ending(reason: Atom.killed, report: .memory), signal)
    case .link:
      if isTraced { traceProcess(TraceTag.gettingLinked, Term(peer: sender)) }
      state.pointee.links.accept(sender)
    case .unlink:
      if isTraced { traceProcess(TraceTag.gettingUnlinked, Term(peer: sender)) }
      _ = state.pointee.links.remove(sender)
      push(.make(.unlinkAcknowledged, from: self.number, number: number), to: sender)
    case .unlinkAcknowledged: state.pointee.links.finishUnlinking(sender, identifier: number)
    case .monitor, .monitorWithAlias:
      let watcher = Monitors.Watcher(
        number: sender, name: signal.pointee.term,
        hasAlias: signal.pointee.kind == .monitorWithAlias)
      state.pointee.monitors.addWatcher(watcher, number)
    case .demonitor: state.pointee.monitors.removeWatcher(number)
    case .down: return handleDown(signal)
    case .groupLeader: state.pointee.groupLeader = signal.pointee.term
    case .infoRequest:
      let answer = processInformation(signal.pointee.term)
      push(.make(copying: answer, .reply, from: self.number, number: number), to: sender)
    case .aliveRequest:
      push(.make(.reply, Atom.true, from: self.number, number: number), to: sender)
    case .collectRequest:
      requestFullCollection()
      push(.make(.reply, Atom.true, from: self.number, number: number), to: sender)
    case .collectAsynchronously:
      requestFullCollection()
      answerCollection(signal, Atom.true)
    case .oldCodeRequest:
      let answer = Term(runsOldCode(of: signal.pointee.term))
      push(.make(.reply, answer, from: self.number, number: number), to: sender)
    case .checkOldCodeAsynchronously:
      let request = signal.pointee.term.elements
      answerOldCodeCheck(request[1], Term(runsOldCode(of: request[0])), to: sender)
    case .suspendAsynchronously:
      state.pointee.suspensions += 1
      answerSuspension(signal, Term(atom: "suspended"))
    case .suspendRequest:
      state.pointee.suspensions += 1
      push(.make(.reply, Atom.true, from: self.number, number: number), to: sender)
    case .resume: state.pointee.suspensions = max(0, state.pointee.suspensions - 1)
    case .reply:
      if state.pointee.awaitedReply == number {
        state.pointee.awaitedReply = 0
        state.pointee.reply = signal.adopt(into: self)
        return
      }
    case .timeout: state.pointee.receive.expire(number)
    }
    signal.discard()
  }

  /// The process is ending: answers whom a signal leaves waiting for one.
  func refuse(_ signal: Signal.Node) {
    let sender = signal.pointee.sender
    let number = signal.pointee.number
    switch signal.pointee.kind {
    case .link: sendLinkExit(Atom.noproc, to: sender)
    case .monitor, .monitorWithAlias:
      let watcher = Monitors.Watcher(
        number: sender, name: signal.pointee.term,
        hasAlias: signal.pointee.kind == .monitorWithAlias)
      sendDown(number, watcher, Atom.noproc)
    case .unlink:
      push(.make(.unlinkAcknowledged, from: self.number, number: number), to: sender)
    case .infoRequest:
      push(.make(.reply, Atom.undefined, from: self.number, number: number), to: sender)
    case .collectAsynchronously: answerCollection(signal, Atom.false)
    case .checkOldCodeAsynchronously:
      answerOldCodeCheck(signal.pointee.term.elements[1], Atom.false, to: sender)
    case .suspendAsynchronously: answerSuspension(signal, Term(atom: "exited"))
    case .aliveRequest, .collectRequest, .oldCodeRequest, .suspendRequest:
      push(.make(.reply, Atom.false, from: self.number, number: number), to: sender)
    default: break
    }
    signal.discard()
  }

  /// `{garbage_collect, Request, Result}`
  private func answerCollection(_ signal: Signal.Node, _ result: Term) {
    let elements = [Term(atom: "garbage_collect"), signal.pointee.term, result]
    push(.make(tupleOf: elements, .message, from: number), to: signal.pointee.sender)
  }

  private func answerSuspension(_ signal: Signal.Node, _ result: Term) {
    if signal.pointee.term.isNone { return }
    push(
      .make(tupleOf: [signal.pointee.term, result], .message, from: number),
      to: signal.pointee.sender)
  }

  private func handleExit(_ signal: Signal.Node) {
    let reason = signal.pointee.term.elements[2]
    let isKill = reason == Atom.kill && signal.pointee.kind == .exit
    if isKill {
      end(Ending(reason: Atom.killed), signal)
    } else if state.pointee.flags.trapsExits {
      signal.pointee.kind = .message
      arrive(signal)
    } else if reason == Atom.normal && signal.pointee.sender != number {
      signal.discard()
    } else {
      end(Ending(reason: reason), signal)
    }
  }

  private func end(_ ending: Ending, _ signal: Signal.Node) {
    // The reason may lie in the signal's words.
    _ = signal.adopt(into: self)
    state.pointee.ending = ending
    setTrap()
  }

  private func handleDown(_ signal: Signal.Node) {
    guard let target = state.pointee.monitors.remove(signal.pointee.number) else {
      return signal.discard()
    }
    if let tag = target.tag {
      // The sender did not know about the tag: the message is made anew.
      let elements = signal.pointee.term.elements
      let message = Signal.Node.make(
        tupleOf: [tag.term, elements[1], elements[2], elements[3], elements[4]], .message,
        from: signal.pointee.sender)
      signal.discard()
      return arrive(message)
    }
    signal.pointee.kind = .message
    arrive(signal)
  }

  private func handleAliasMessage(_ signal: Signal.Node) {
    let number = signal.pointee.number
    switch state.pointee.monitors.aliases[number] {
    case nil: return signal.discard()
    case .explicit, .demonitor: break
    case .reply: state.pointee.monitors.aliases[number] = nil
    case .replyDemonitor: removeMonitor(number)
    }
    signal.pointee.kind = .message
    arrive(signal)
  }

  /// Ends a monitor of ours. True when there was one.
  @discardableResult
  func removeMonitor(_ reference: UInt) -> Bool {
    guard let target = state.pointee.monitors.remove(reference) else { return false }
    if target.number != Monitors.nobody {
      push(.make(.demonitor, from: number, number: reference), to: target.number)
    }
    return true
  }
}

// MARK: Signals that carry messages

extension Process {
  func sendExit(_ reason: Term, to number: Int) {
    push(exitSignal(.exit, reason), to: number)
  }

  func sendLinkExit(_ reason: Term, to number: Int) {
    push(exitSignal(.linkExit, reason), to: number)
  }

  private func exitSignal(_ kind: Signal.Kind, _ reason: Term) -> Signal.Node {
    .make(tupleOf: [Atom.exitTag, state.pointee.pid, reason], kind, from: number)
  }

  /// Tells `watcher` that its monitor's target, this process, has ended.
  func sendDown(_ reference: UInt, _ watcher: Monitors.Watcher, _ reason: Term) {
    let down = downSignal(
      self.reference(reference, aliasOf: watcher.hasAlias ? watcher.number : nil),
      Atom.process,
      item: watcher.name.isNone ? state.pointee.pid : tuple(watcher.name, Atom.nonodeNohost),
      reason)
    push(down, to: watcher.number)
  }

  func downSignal(_ reference: Term, _ type: Term, item: Term, _ reason: Term) -> Signal.Node {
    .make(
      tupleOf: [Atom.downTag, reference, type, item, reason], .down,
      from: number, number: Reference(reference).number)
  }
}
