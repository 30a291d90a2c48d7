/// Where a process stands in its code.
extension Process {
  /// The value of current_function, current_location or current_stacktrace.
  func place(_ item: Term) -> Term {
    if item == Atom.currentStacktrace {
      var entries: [Term] = []
      forEachActivation { function, location in
        if entries.count < Self.stacktraceDepth {
          entries.append(stackEntry(of: function, at: location))
        }
      }
      return list(entries)
    }
    var found: (function: FunctionCode, location: SourceLocation)?
    forEachActivation { if found == nil { found = ($0, $1) } }
    if state.pointee.waiting == .message, isHibernating {
      return item == Atom.currentFunction
        ? tuple(Atom.erlang, Atom.hibernate, Term(small: 3))
        : stackEntry(Atom.erlang, Atom.hibernate, Term(small: 3), .empty)
    }
    guard let found else {
      let call = state.pointee.initialCall
      return tuple(call.module, call.name, Term(small: call.arity))
    }
    if item == Atom.currentLocation { return stackEntry(of: found.function, at: found.location) }
    return tuple(
      found.function.module.name, found.function.name, Term(small: found.function.liveAtEntry))
  }

  /// It waits for a message to begin anew with.
  private var isHibernating: Bool {
    guard let step = state.pointee.resume else { return false }
    return step.toOpaque() == withMachine { $0.steps.apply.asNext.toOpaque() }
  }

  private static let stacktraceDepth = 8

  /// The functions that are running, the last called first, with the place where each is. A native
  /// that asks about its own process has a frame of its own, which does not count.
  func forEachActivation(_ body: (FunctionCode, SourceLocation) -> Void) {
    switch state.pointee.waiting {
    case .running: break
    case .entry:
      if let function = state.pointee.resumeFunction {
        function._withUnsafeGuaranteedRef { function in
          function.entry._withUnsafeGuaranteedRef { body(function, $0.location) }
        }
      }
    case .message, .step, .reply:
      if let step = state.pointee.resume {
        step._withUnsafeGuaranteedRef {
          if !$0.function.isNative { body($0.function, $0.location) }
        }
      }
    }
    var frame = state.pointee.frame
    let base = state.pointee.stack.base
    let traceReturn = withMachine { Unmanaged.passUnretained($0.steps.traceReturn).toOpaque() }
    while frame > base + EngineSteps.firstFrame {
      let isTrace = CallStep.below(frame).toOpaque() == traceReturn
      frame = CallStep.below(frame)._withUnsafeGuaranteedRef { call in
        if !isTrace { body(call.function, call.location) }
        return frame - call.stride
      }
    }
  }
}
