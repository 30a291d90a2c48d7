/// What happens to processes, for who traces them. Each is asked for only when `isTraced`.
extension Process {
  // MARK: Messages

  /// `message` is about to be sent.
  @inline(never) func traceSend(_ message: Term, to receiver: Term) {
    guard let tracee = shared.tracee(.send) else { return }
    var extra: [Term] = []
    switch withMachine({ $0.tracing.filters.send }) {
    case .all: break
    case .none: return
    case .matching(let pattern):
      guard let match = match(list([receiver, message]), pattern), match.message != Atom.false
      else { return }
      if match.message != Atom.true { extra = [match.message] }
    }
    let isLost =
      receiver.isLocalPid && !withMachine { $0.isAlive(receiver.pidNumber) }
    trace(tracee, isLost ? TraceTag.sendToNobody : TraceTag.send, [message, receiver] + extra)
  }

  /// A message has arrived.
  @inline(never) func traceReceive(_ message: Term, from sender: Int) {
    guard let tracee = shared.tracee(.receive) else { return }
    var extra: [Term] = []
    switch withMachine({ $0.tracing.filters.receive }) {
    case .all: break
    case .none: return
    case .matching(let pattern):
      let arguments = list([Atom.nonodeNohost, Term(peer: sender), message])
      guard let match = match(arguments, pattern), match.message != Atom.false else { return }
      if match.message != Atom.true { extra = [match.message] }
    }
    trace(tracee, TraceTag.receive, [message] + extra)
  }

  /// A receive has waited for nothing.
  @inline(never) func traceTimeout() {
    guard let tracee = shared.tracee(.receive) else { return }
    trace(tracee, TraceTag.receive, [Atom.timeout])
  }

  // MARK: Lives

  /// Something of `procs`.
  @inline(never) func traceProcess(_ tag: Term, _ rest: Term...) {
    if let tracee = shared.tracee(.processes) { trace(tracee, tag, rest) }
  }

  /// The same of another process.
  @inline(never) func traceProcess(_ block: ProcessShared.Pointer, _ tag: Term, _ rest: Term...) {
    if let tracee = block.tracee(.processes) { trace(tracee, tag, rest) }
  }

  /// A child has been made, and does not run yet.
  @inline(never) func traceSpawn(_ child: Process, _ call: FirstCall, _ options: SpawnOptions) {
    let function =
      switch call {
      case .fun(let fun): tuple(Atom.erlang, Atom.apply, list([fun, .empty]))
      case .call(let module, let name, let arguments): tuple(module, name, arguments)
      }
    let pid = child.state.pointee.pid
    traceProcess(TraceTag.spawn, pid, function)
    if options.link { traceProcess(TraceTag.link, pid) }
    inheritTrace(child, isLinked: options.link)
    guard child.isTraced else { return }
    traceProcess(child.shared, TraceTag.spawned, state.pointee.pid, function)
    if options.link { traceProcess(child.shared, TraceTag.gettingLinked, state.pointee.pid) }
  }

  private func inheritTrace(_ child: Process, isLinked: Bool) {
    withMachine { machine in
      machine.tracing.withLock { contents in
        var flags = TraceFlags(rawValue: machine.tracing.newFlags.load(ordering: .relaxed))
        var tracer = contents.newTracer
        if !flags.isEmpty, !machine.isAlive(tracer) {
          machine.tracing.newFlags.store(0, ordering: .relaxed)
          flags = []
        }
        var own = shared.traceFlags
        let ownTracer = shared.pointee.tracer.load(ordering: .relaxed)
        func inherit(_ always: TraceFlags, _ once: TraceFlags) {
          if own.isDisjoint(with: [always, once]) { return }
          let isOnce = own.contains(once)
          flags.formUnion(own.subtracting(.sensitive))
          tracer = ownTracer
          if isOnce {
            flags.subtract([always, once])
            own.subtract([always, once])
          }
        }
        let before = own
        inherit(.setOnSpawn, .setOnFirstSpawn)
        if isLinked { inherit(.setOnLink, .setOnFirstLink) }
        if own != before { shared.setTrace(own, ownTracer) }
        if !flags.isEmpty { child.shared.setTrace(flags, tracer) }
      }
    }
  }

  /// The process ends.
  @inline(never) func traceExit(_ reason: Term) {
    traceProcess(TraceTag.exit, reason)
    let name = shared.pointee.registeredName.load(ordering: .relaxed)
    if name != 0 { traceProcess(TraceTag.unregister, Term(bits: name)) }
    guard let tracee = shared.tracee(.exiting) else { return }
    trace(tracee, TraceTag.outExited, withScheduler(tracee, [Term(small: 0)]))
  }

  // MARK: Turns

  /// The process goes on, if there is something for it to go on with.
  @inline(never) func traceTurnBegins() {
    guard state.pointee.suspensions == 0 else { return }
    let goesOn =
      switch state.pointee.waiting {
      case .running, .entry, .step: true
      case .message: state.pointee.mailbox.current != nil || state.pointee.receive.isExpired
      case .reply: state.pointee.awaitedReply == 0
      }
    if goesOn { traceTurn(TraceTag.into) }
  }

  /// The process has left the evaluator.
  @inline(never) func traceTurnEnds() {
    if state.pointee.outcome != .ended { traceTurn(TraceTag.out) }
  }

  private func traceTurn(_ tag: Term) {
    guard let tracee = shared.tracee(.anyRunning) else { return }
    trace(tracee, tag, withScheduler(tracee, [place(Atom.currentFunction)]))
  }

  private func withScheduler(_ tracee: Tracee, _ elements: [Term]) -> [Term] {
    guard tracee.flags.contains(.schedulerID) else { return elements }
    let index = state.pointee.scheduler?._withUnsafeGuaranteedRef { $0.index } ?? 0
    return elements + [Term(small: index + 1)]
  }

  // MARK: Collections

  /// Precondition: terms may be made.
  @inline(never) func traceCollection(isFull: Bool, isOver: Bool) {
    guard let tracee = shared.tracee(.collections) else { return }
    closeChunk()
    let heap = state.pointee.heap
    let stackSize = state.pointee.frame - state.pointee.stack.base
    let sizes: [(String, Int)] = [
      ("old_heap_block_size", heap.oldEnd - heap.oldBase), ("heap_block_size", heap.capacity),
      ("mbuf_size", heap.fragmentUse), ("recent_size", heap.mark - heap.base),
      ("stack_size", stackSize), ("old_heap_size", heap.oldTop - heap.oldBase),
      ("heap_size", heap.top - heap.base),
    ]
    let information = list(sizes.map { tuple(Term(atom: $0.0), Term(small: $0.1)) })
    let tag =
      isFull
      ? isOver ? TraceTag.majorEnd : TraceTag.majorStart
      : isOver ? TraceTag.minorEnd : TraceTag.minorStart
    trace(tracee, tag, [information])
  }
}

enum TraceTag {
  static let send = Term(atom: "send")
  static let sendToNobody = Term(atom: "send_to_non_existing_process")
  static let receive = Term(atom: "receive")
  static let spawn = Term(atom: "spawn")
  static let spawned = Term(atom: "spawned")
  static let exit = Atom.exit
  static let link = Atom.link
  static let unlink = Term(atom: "unlink")
  static let gettingLinked = Term(atom: "getting_linked")
  static let gettingUnlinked = Term(atom: "getting_unlinked")
  static let register = Term(atom: "register")
  static let unregister = Term(atom: "unregister")
  static let into = Term(atom: "in")
  static let out = Term(atom: "out")
  static let outExited = Term(atom: "out_exited")
  static let minorStart = Term(atom: "gc_minor_start")
  static let minorEnd = Term(atom: "gc_minor_end")
  static let majorStart = Term(atom: "gc_major_start")
  static let majorEnd = Term(atom: "gc_major_end")
}
