extension Process {
  /// `function`, whose arguments are in the frame, is about to be entered.
  func traceCall(of function: FunctionCode, _ setting: TraceSetting) {
    var returns: TraceReturn = []
    if let pattern = setting.call, let tracee = shared.tracee(.call) {
      returns = traceCall(of: function, pattern, tracee)
      if setting.isLocal, tracee.flags.contains(.returnTo), shared.tracee(.call) != nil,
        !tellsOfReturnTo
      {
        returns.insert(.returnTo)
      }
    }
    if let pattern = setting.meta, setting.metaTracer != number {
      returns.formUnion(traceMetaCall(of: function, pattern, setting.metaTracer))
    }
    if returns.isEmpty { return }
    pushTraceReturn(function, returns, metaTracer: setting.metaTracer)
  }

  private func traceCall(
    of function: FunctionCode, _ pattern: TracePattern, _ tracee: Tracee
  ) -> TraceReturn {
    let arguments = argumentList(of: function)
    guard let match = match(arguments, pattern) else { return [] }
    var returns: TraceReturn = []
    if match.returnTrace { returns.insert(.returns) }
    if match.exceptionTrace { returns.formUnion([.returns, .exceptions]) }
    // The pattern may have changed the flags.
    guard match.message != Atom.false, let tracee = shared.tracee(.all),
      !tracee.flags.contains(.silent)
    else { return returns }
    let last =
      tracee.flags.contains(.arity) ? Term(small: function.liveAtEntry) : arguments
    let call = tuple(function.module.name, function.name, last)
    trace(tracee, callTag, match.message == Atom.true ? [call] : [call, match.message])
    return returns
  }

  /// Meta tracing does not ask who calls.
  private func traceMetaCall(
    of function: FunctionCode, _ pattern: TracePattern, _ tracer: Int
  ) -> TraceReturn {
    let arguments = argumentList(of: function)
    guard let match = match(arguments, pattern) else { return [] }
    var returns: TraceReturn = []
    if match.returnTrace { returns.insert(.metaReturns) }
    if match.exceptionTrace { returns.formUnion([.metaReturns, .metaExceptions]) }
    if match.message == Atom.false { return returns }
    let call = tuple(function.module.name, function.name, arguments)
    traceMeta(tracer, callTag, match.message == Atom.true ? [call] : [call, match.message])
    return returns
  }

  private func argumentList(of function: FunctionCode) -> Term {
    list((0..<function.liveAtEntry).map { self[$0] })
  }

  /// Nil when the pattern does not match.
  func match(_ arguments: Term, _ pattern: TracePattern) -> TraceMatch? {
    var match = TraceMatch()
    guard let handle = pattern.program else { return match }
    // Safe: compiled when it was set.
    let program = MatchProgram(handle.term).unsafelyUnwrapped
    let isMatch = withUnsafeMutablePointer(to: &match) { context in
      MatchMachine.with(self, program, trace: context) { $0.run(arguments, object: nil) != nil }
    }
    return isMatch ? match : nil
  }

  // MARK: Messages

  /// Sends the tracer `{trace, Pid, Tag, ...}`, with the time behind it when that is wanted.
  func trace(_ tracee: Tracee, _ tag: Term, _ rest: [Term]) {
    var elements = [traceTag, Term(localPid: tracee.number), tag] + rest
    if let time = traceTime(tracee.flags) {
      elements[0] = traceWithTimeTag
      elements.append(time)
    }
    let isThere = push(.make(tupleOf: elements, .message, from: tracee.number), to: tracee.tracer)
    if isThere { return }
    guard let block = withMachine({ $0.processes.find(tracee.number) }),
      block.pointee.number.load(ordering: .relaxed) == tracee.number
    else { return }
    withMachine { $0.tracing.forget(tracee.tracer, of: block) }
  }

  /// Messages of meta tracing have a time in any case.
  func traceMeta(_ tracer: Int, _ tag: Term, _ rest: [Term]) {
    let time = timestamp(microseconds: withMachine { $0.clock.system } / 1000)
    let elements = [traceWithTimeTag, state.pointee.pid, tag] + rest + [time]
    push(.make(tupleOf: elements, .message, from: number), to: tracer)
  }

  private func traceTime(_ flags: TraceFlags) -> Term? {
    if flags.isDisjoint(with: .anyTimestamp) { return nil }
    if flags.contains(.timestamp) {
      return timestamp(microseconds: withMachine { $0.clock.system } / 1000)
    }
    let now = Term(small: withMachine { $0.clock.monotonic })
    if !flags.contains(.strictMonotonicTimestamp) { return now }
    return tuple(now, Term(small: withMachine { $0.nextMonotonicInteger() }))
  }
}

private let traceTag = Term(atom: "trace")
private let traceWithTimeTag = Term(atom: "trace_ts")
private let callTag = Term(atom: "call")
