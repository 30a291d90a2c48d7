/// erlang:trace/3 and what belongs to it: which processes are traced, what of them, and by whom.
extension NativeTable {
  static let traceFlags: [Native] = [
    Native("trace") { p, target, how, options throws(Raise) in
      guard how.isBoolean else { throw p.badarg() }
      let options = try TraceOptions(options, p)
      return Term(small: try p.trace(target, isOn: how == Atom.true, options))
    },
    // Messages are on their way before whatever happened goes on.
    Native("trace_delivered") { p, target throws(Raise) in
      guard target.isLocalPid || target == Atom.all else { throw p.badarg() }
      let reference = p.makeReference()
      p.push(
        .make(
          tupleOf: [Term(atom: "trace_delivered"), target, reference], .message, from: p.number),
        to: p.number)
      return reference
    },
    .step("trace_info", arity: 2) { p throws(Raise) in
      p.deliver(
        p[0].isTuple(arity: 3)
          ? try p.traceInformation(ofFunction: p[0], p[1])
          : try p.traceInformation(p[0], p[1]))
    },
  ]
}

/// The last argument of erlang:trace/3.
private struct TraceOptions {
  var flags: TraceFlags = []
  var tracer: Int

  private static let tracer = Term(atom: "tracer")
  /// Not there on all systems in OTP either.
  private static let cpuTimestamp = Term(atom: "cpu_timestamp")

  init(_ options: Term, _ p: Process) throws(Raise) {
    tracer = p.number
    var rest = options
    while rest.isCons {
      let option = rest.head
      rest = rest.tail
      if let flag = TraceFlags(option) {
        flags.formUnion(flag)
      } else if option.isTuple(arity: 2), option.elements[0] == Self.tracer,
        option.elements[1].isLocalPid
      {
        tracer = option.elements[1].pidNumber
      } else if option.isTuple, option.tupleArity >= 2, option.elements[0] == Self.tracer,
        option.tupleArity == 3 || option.elements[1].isLocalPort
      {
        // Ports, and modules that are told instead of processes.
        throw p.error(Atom.notsup)
      } else if option == Self.cpuTimestamp {
        throw p.badarg()
      } else {
        throw p.badarg(NativeTable.badOption)
      }
    }
    guard rest.isEmpty else { throw p.badarg(NativeTable.badOption) }
  }
}

extension Process {
  /// Returns how many processes that are.
  fileprivate func trace(_ target: Term, isOn: Bool, _ options: TraceOptions) throws(Raise) -> Int {
    if target.isLocalPid {
      guard try setTrace(target.pidNumber, isOn, options) else { throw badarg() }
      return 1
    }
    guard target.isAtom, let group = TraceGroup(target) else { throw badarg() }
    var count = 0
    if group.hasNew { setTraceOfNew(isOn, options) }
    if group.hasExisting {
      for number in withMachine({ $0.processes.numbers() }) {
        // Those that somebody else traces are passed over.
        if (try? setTrace(number, isOn, options)) == true {
          count += 1
        } else {
          forgetException()
        }
      }
      charge(count / 10)
    }
    return count
  }

  /// False when there is no such process; fails when another one traces it.
  private func setTrace(_ number: Int, _ isOn: Bool, _ options: TraceOptions) throws(Raise) -> Bool
  {
    guard let block = withMachine({ $0.processes.find(number) }) else { return false }
    let isOthers = withMachine { machine in
      machine.tracing.withLock { _ -> Bool? in
        guard machine.isAlive(number) else { return nil }
        // Nobody traces himself.
        if number == options.tracer { return false }
        let flags = block.traceFlags
        let own = flags.subtracting(.sensitive)
        let tracer = block.pointee.tracer.load(ordering: .relaxed)
        if !own.isEmpty, tracer != options.tracer, machine.isAlive(tracer) { return true }
        let changed = isOn ? own.union(options.flags) : own.subtracting(options.flags)
        block.setTrace(changed.union(flags.intersection(.sensitive)), options.tracer)
        return false
      }
    }
    guard let isOthers else { return false }
    if isOthers { throw badarg() }
    return true
  }

  private func setTraceOfNew(_ isOn: Bool, _ options: TraceOptions) {
    withMachine { machine in
      machine.tracing.withLock { contents in
        let flags = TraceFlags(rawValue: machine.tracing.newFlags.load(ordering: .relaxed))
        let changed = isOn ? flags.union(options.flags) : flags.subtracting(options.flags)
        contents.newTracer = options.tracer
        machine.tracing.newFlags.store(changed.rawValue, ordering: .relaxed)
      }
    }
  }

  // MARK: Asking

  fileprivate func traceInformation(_ target: Term, _ item: Term) throws(Raise) -> Term {
    if target == TraceTag.send || target == TraceTag.receive {
      return try traceInformation(ofMessages: target, item)
    }
    if target == Term(atom: "on_load") { return tuple(item, Atom.false) }
    var flags: TraceFlags
    var tracer: Int
    if target.isLocalPid {
      guard let block = withMachine({ $0.processes.find(target.pidNumber) }),
        withMachine({ $0.isAlive(target.pidNumber) })
      else { return Atom.undefined }
      flags = block.traceFlags.subtracting(.sensitive)
      tracer = block.pointee.tracer.load(ordering: .relaxed)
    } else if target.isAtom, let group = TraceGroup(target), group.hasNew, !group.hasExisting {
      flags = TraceFlags(rawValue: withMachine { $0.tracing.newFlags.load(ordering: .relaxed) })
      tracer = withMachine { $0.tracing.withLock { $0.newTracer } }
    } else {
      throw badarg(NativeTable.badOption)
    }
    if flags.isEmpty || !withMachine({ [tracer] in $0.isAlive(tracer) }) {
      flags = []
      tracer = -1
    }
    switch item {
    case Atom.flagsItem: return tuple(item, flags.list(in: self))
    case Atom.tracerItem:
      return tuple(item, tracer < 0 ? .empty : Term(localPid: tracer))
    default: throw badarg()
    }
  }

  private func traceInformation(ofMessages target: Term, _ item: Term) throws(Raise) -> Term {
    guard item == Term(atom: "match_spec") else { throw badarg() }
    let filters = withMachine { $0.tracing.filters }
    switch target == TraceTag.send ? filters.send : filters.receive {
    case .all: return tuple(item, Atom.true)
    case .none: return tuple(item, Atom.false)
    case .matching(let pattern): return tuple(item, copyIn(pattern.specification.term))
    }
  }
}

/// What an atom in place of a process stands for. Ports are not traced: there are none.
private struct TraceGroup {
  let hasExisting: Bool
  let hasNew: Bool

  init?(_ name: Term) {
    switch name.atomName {
    case "all", "processes": (hasExisting, hasNew) = (true, true)
    case "existing", "existing_processes": (hasExisting, hasNew) = (true, false)
    case "new", "new_processes": (hasExisting, hasNew) = (false, true)
    case "ports", "existing_ports", "new_ports": (hasExisting, hasNew) = (false, false)
    default: return nil
    }
  }
}

extension Atom {
  fileprivate static let flagsItem = Term(atom: "flags")
  fileprivate static let tracerItem = Term(atom: "tracer")
}
