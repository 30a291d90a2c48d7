extension Scheduler {
  /// Gives a process its turn: signals first, then Erlang code until it waits, ends, or has used up
  /// its reductions.
  func runTurn(of block: ProcessShared.Pointer) {
    let p = block.process
    p.beginTurn(on: self)
    while true {
      p.handleSignals()
      p.collectWhileWaiting()
      if p.state.pointee.ending != nil { return end(p) }
      if p.isTraced { p.traceTurnBegins() }
      guard p.state.pointee.suspensions == 0, let next = p.resumption() else {
        p.endTurn()
        // Once parked, the process may run elsewhere.
        if block.pointee.inQueue.park() { return }
        continue
      }
      p.dispatch(from: next)
      if p.isTraced { p.traceTurnEnds() }
      switch p.state.pointee.outcome {
      case .waiting: continue
      case .yielded:
        p.handleSignals()
        p.endTurn()
        return yield(block)
      case .ended: return end(p)
      case .dirty:
        p.endTurn()
        return machine.dirtyPool.submit(block)
      }
    }
  }

  /// A process has used up its turn: it waits for the next behind the others.
  private func yield(_ block: ProcessShared.Pointer) {
    machine.memoryWatch.check(machine)
    if runQueue.push(block) > 1 { machine.schedulers.wakeOne() }
  }

  private func end(_ p: Process) {
    p.endTurn()
    let offHeapWords = p.state.pointee.heap.offHeapBytes / MemoryLayout<Term>.stride
    noteFreed(p.footprint + offHeapWords)
    let isVictim = p.state.pointee.ending?.report == .memory
    p.finish()
    if isVictim { machine.memoryWatch.victimHasEnded(machine) }
    freeBlock(p.shared)
  }
}

extension Process {
  fileprivate func beginTurn(on scheduler: Scheduler) {
    state.pointee.scheduler = .passUnretained(scheduler)
    let reductions = Stress.limitsReductions ? 0 : Self.reductionsOfTurn
    state.pointee.accountedReductions = reductions
    beginTurn(reductions: reductions)
  }

  /// Books what the process has spent; others may see it from now on.
  @inline(__always) fileprivate func endTurn() {
    let left = state.pointee.reductions + state.pointee.trappedReductions
    let spent = state.pointee.accountedReductions - left
    state.pointee.accountedReductions = left
    state.pointee.spentReductions += spent
    state.pointee.scheduler.unsafelyUnwrapped._withUnsafeGuaranteedRef {
      // Only this thread writes them.
      $0.reductions.store($0.reductions.load(ordering: .relaxed) + spent, ordering: .relaxed)
      $0.turns.store($0.turns.load(ordering: .relaxed) + 1, ordering: .relaxed)
    }
    shared.pointee.footprint.store(footprint, ordering: .relaxed)
    shared.pointee.offHeapBytes.store(state.pointee.heap.offHeapBytes, ordering: .relaxed)
    shared.pointee.reductions.store(state.pointee.spentReductions, ordering: .relaxed)
    shared.pointee.messageCount.store(state.pointee.mailbox.count, ordering: .relaxed)
  }
}
