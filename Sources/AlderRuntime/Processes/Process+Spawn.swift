/// What a process is started with.
struct SpawnOptions {
  var link = false
  /// Whether the parent monitors it; the message's tag and how the alias ends, if the monitor has them.
  var monitor = false
  var monitorTag: OwnedTerm?
  var alias: Monitors.AliasMode?
  var flags = ProcessFlags()
}

/// What a new process does first.
enum FirstCall {
  /// A fun without parameters. Precondition: it has none.
  case fun(Term)
  /// Module, name and a proper list of arguments.
  case call(module: Term, name: Term, arguments: Term)
}

extension Process {
  /// Starts a process; it will run on this scheduler when nobody takes it. The second value is
  /// the monitor's reference, or none.
  func spawn(
    _ call: FirstCall, _ options: SpawnOptions = SpawnOptions(),
    beforeItRuns: (_ pid: Term, _ monitor: Term) -> Void = { _, _ in }
  ) throws(Raise) -> (pid: Term, monitor: Term) {
    let block = state.pointee.scheduler.unsafelyUnwrapped._withUnsafeGuaranteedRef {
      $0.takeBlock()
    }
    let machine = state.pointee.machine
    let added = machine._withUnsafeGuaranteedRef { machine in
      machine.processes.add(block) { number in
        block.prepare(number, options.flags, machine)
      }
    }
    guard added else {
      state.pointee.scheduler.unsafelyUnwrapped._withUnsafeGuaranteedRef { $0.freeBlock(block) }
      throw systemLimit()
    }
    let child = block.process
    child.state.pointee.parent = state.pointee.pid
    child.state.pointee.groupLeader = state.pointee.groupLeader
    child.begin(call)
    var reference = Term.none
    // Nobody else can see the child yet: links and monitors need no signals.
    if options.link {
      _ = state.pointee.links.add(child.number)
      _ = child.state.pointee.links.add(number)
    }
    if options.monitor {
      reference = addMonitor(of: child.number, name: .none, options.monitorTag, options.alias)
      let watcher = Monitors.Watcher(
        number: number, name: .none, hasAlias: options.alias != nil)
      child.state.pointee.monitors.addWatcher(watcher, Reference(reference).number)
    }
    let pid = child.state.pointee.pid
    if isTraced || machine._withUnsafeGuaranteedRef({ $0.tracing.tracesNew }) {
      traceSpawn(child, call, options)
    }
    beforeItRuns(pid, reference)
    block.pointee.inQueue.open()
    state.pointee.scheduler.unsafelyUnwrapped._withUnsafeGuaranteedRef { $0.schedule(block) }
    return (pid, reference)
  }

  /// Books a monitor of ours; returns its reference. The other side still has to be told.
  func addMonitor(
    of number: Int, name: Term, _ tag: OwnedTerm? = nil, _ alias: Monitors.AliasMode? = nil
  ) -> Term {
    let reference = makeReference(isAlias: alias != nil)
    let key = Reference(reference).number
    state.pointee.monitors.targets[key] = Monitors.Target(number: number, name: name, tag: tag)
    if let alias { state.pointee.monitors.aliases[key] = alias }
    return reference
  }

  /// Puts the first call into the first frame. `call` lies in another process's heap.
  func begin(_ call: FirstCall) {
    let base = state.pointee.stack.base
    state.pointee.frame = base + EngineSteps.firstFrame
    withMachine { state.pointee.frame[-1] = $0.steps.returnAddress }
    switch call {
    case .fun(let fun) where fun.isBoxed(.closure):
      let count = fun.header.size - 1
      if count > Stack.slack { growStack(by: count) }
      for index in 0..<count { self[index] = copyIn(fun.box[2 + index]) }
      state.pointee.resumeFunction = .fromOpaque(
        UnsafeRawPointer(bitPattern: fun.box[1].bits).unsafelyUnwrapped)
      state.pointee.waiting = .entry
    case .fun(let fun):
      let export = Unmanaged<Export>.fromOpaque(
        UnsafeRawPointer(bitPattern: fun.box[1].bits).unsafelyUnwrapped)
      export._withUnsafeGuaranteedRef {
        begin(.call(module: $0.module, name: $0.name, arguments: .empty))
      }
    case .call(let module, let name, let arguments):
      self[0] = module
      self[1] = name
      self[2] = copyIn(arguments)
      state.pointee.initialCall = InitialCall(
        module: module, name: name, arity: arguments.listLength ?? 0)
      withMachine { state.pointee.resume = $0.steps.apply.asNext }
      state.pointee.waiting = .step
    }
  }
}

extension UnsafeMutablePointer<ProcessShared> {
  /// Makes the block that of process `number`, which has not begun yet.
  func prepare(_ number: Int, _ flags: ProcessFlags, _ machine: Machine) {
    process.state.initialize(
      to: ProcessState(
        pid: Term(localPid: number), machine: machine, minimumHeapSize: flags.minimumHeapSize,
        reusing: &spare.pointee))
    process.state.pointee.flags = flags
    pointee.priority.store(flags.priority.rawValue, ordering: .relaxed)
    pointee.registeredName.store(0, ordering: .relaxed)
    pointee.reductions.store(0, ordering: .relaxed)
    pointee.messageCount.store(0, ordering: .relaxed)
    pointee.traceFlags.store(0, ordering: .relaxed)
    pointee.number.store(number, ordering: .relaxed)
  }
}
