/// Where a call returns to of which `return_trace`, `exception_trace` or `return_to` want to know more: a
/// frame between the caller's and the function's.
///
///     [caller ...][call][{M, F, A}][kinds][tracer][value][class][reason][trace][this][arguments ...]
///
/// A last call is none while it is traced so, as in OTP: a loop grows by a frame each time round.
struct TraceReturn: OptionSet {
  let rawValue: Int

  static let returns = TraceReturn(rawValue: 1)
  static let exceptions = TraceReturn(rawValue: 2)
  static let returnTo = TraceReturn(rawValue: 4)
  static let metaReturns = TraceReturn(rawValue: 8)
  static let metaExceptions = TraceReturn(rawValue: 16)
  /// The frame below, or one below that, tells where the function returns to.
  static let returnToBelow = TraceReturn(rawValue: 32)

  // Slots of the frame.
  fileprivate static let function = 0
  fileprivate static let kinds = 1
  fileprivate static let metaTracer = 2
  fileprivate static let value = 3
  fileprivate static let exception = 4
  fileprivate static let frameSize = 7

  /// The call that stands behind the frame; `function` is the engine's.
  static func makeCall(in function: FunctionCode) -> CallStep {
    let site = Site(function: function, handler: nil, location: .none)
    let raised = Handler(next: TracedException(site).asNext, firstSlot: exception)
    let plan = CallPlan(
      frameSize: frameSize, destination: value, next: TracedReturn(site).asNext,
      live: LiveSlots(first: value))
    return CallStep(
      Site(function: function, handler: function.adopt(raised), location: .none), plan)
  }
}

extension Process {
  /// Puts the frame below the arguments of `function`, which is about to be entered.
  func pushTraceReturn(_ function: FunctionCode, _ kinds: TraceReturn, metaTracer: Int) {
    let call = withMachine { $0.steps.traceReturn }
    let kinds = tellsOfReturnTo ? kinds.union(.returnToBelow) : kinds
    let count = function.liveAtEntry
    let above = frame(above: call.stride, arguments: count)
    let frame = self.frame
    above.update(from: frame, count: count)
    frame[TraceReturn.function] = tuple(
      function.module.name, function.name, Term(small: function.liveAtEntry))
    frame[TraceReturn.kinds] = Term(small: kinds.rawValue)
    frame[TraceReturn.metaTracer] = Term(small: metaTracer)
    above[-1] = Term(bits: UInt(bitPattern: Unmanaged.passUnretained(call).toOpaque()))
    self.frame = above
  }

  /// Whether the function that is about to be entered returns to where somebody is told of it already.
  var tellsOfReturnTo: Bool {
    guard returnsToTrace(frame) else { return false }
    let below = frame - withMachine { $0.steps.traceReturn.stride }
    return !TraceReturn(rawValue: below[TraceReturn.kinds].small)
      .isDisjoint(with: [.returnTo, .returnToBelow])
  }

  private func returnsToTrace(_ frame: Words) -> Bool {
    CallStep.below(frame).toOpaque()
      == withMachine { Unmanaged.passUnretained($0.steps.traceReturn).toOpaque() }
  }

  /// The function that runs when the one in `frame` returns, and where; nil for the first.
  func caller(of frame: Words) -> (function: FunctionCode, location: SourceLocation)? {
    var frame = frame
    while returnsToTrace(frame) { frame -= withMachine { $0.steps.traceReturn.stride } }
    if frame <= state.pointee.stack.base + EngineSteps.firstFrame { return nil }
    let call = CallStep.below(frame).takeUnretainedValue()
    return (call.function, call.location)
  }

  /// `{Module, Name, Arity}` of it, or undefined.
  func callerTerm(of frame: Words) -> Term {
    guard let caller = caller(of: frame)?.function else { return Atom.undefined }
    return tuple(caller.module.name, caller.name, Term(small: caller.liveAtEntry))
  }

  /// The function that an exception goes on in which has come out of the frame; nil when nobody catches
  /// it, or when a frame on the way tells of that.
  fileprivate var catcher: FunctionCode? {
    var frame = self.frame
    let bottom = state.pointee.stack.base + EngineSteps.firstFrame
    while frame > bottom {
      let call = CallStep.below(frame).takeUnretainedValue()
      let isTrace = returnsToTrace(frame)
      frame -= call.stride
      if isTrace {
        let kinds = TraceReturn(rawValue: frame[TraceReturn.kinds].small)
        if kinds.contains([.returnTo, .exceptions]) { return nil }
      } else if call.handler != nil {
        return call.function
      }
    }
    return nil
  }

  fileprivate var traceReturnKinds: TraceReturn {
    TraceReturn(rawValue: self[TraceReturn.kinds].small)
  }

  fileprivate func tellReturn(_ tag: Term, _ value: Term, _ own: TraceReturn, _ meta: TraceReturn) {
    let function = self[TraceReturn.function]
    let kinds = traceReturnKinds
    if kinds.contains(own), let tracee = shared.tracee(.call), !tracee.flags.contains(.silent) {
      trace(tracee, tag, [function, value])
    }
    if kinds.contains(meta) {
      traceMeta(self[TraceReturn.metaTracer].small, tag, [function, value])
    }
  }
}

extension Process {
  fileprivate func tellReturnTo(_ function: Term) {
    guard let tracee = shared.tracee(.returnTo), tracee.flags.contains(.call),
      !tracee.flags.contains(.silent)
    else { return }
    trace(tracee, returnTo, [function])
  }
}

private let returnFrom = Term(atom: "return_from")
private let returnTo = Term(atom: "return_to")
private let exceptionFrom = Term(atom: "exception_from")

/// The function has returned.
private final class TracedReturn: Step {
  override func run(_ p: Process) throws(Raise) -> Next? { goOn(p) }

  @inline(never) private func goOn(_ p: Process) -> Next? {
    p.tellReturn(returnFrom, p[TraceReturn.value], .returns, .metaReturns)
    if p.traceReturnKinds.contains(.returnTo) { p.tellReturnTo(p.callerTerm(of: p.frame)) }
    return p.deliver(p[TraceReturn.value])
  }
}

/// An exception has come out of it.
private final class TracedException: Step {
  override func run(_ p: Process) throws(Raise) -> Next? { try goOn(p) }

  @inline(never) private func goOn(_ p: Process) throws(Raise) -> Next? {
    let (kind, reason) = (p[TraceReturn.exception], p[TraceReturn.exception + 1])
    p.tellReturn(exceptionFrom, p.tuple(kind, reason), .exceptions, .metaExceptions)
    if p.traceReturnKinds.contains([.returnTo, .exceptions]), let catcher = p.catcher {
      p.tellReturnTo(
        p.tuple(catcher.module.name, catcher.name, Term(small: catcher.liveAtEntry)))
    }
    let raise = p.raise(kind, reason)
    p.state.pointee.exceptionTrace = p[TraceReturn.exception + 2]
    throw raise
  }
}
