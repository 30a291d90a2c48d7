import Synchronization

/// A match specification of erlang:trace_pattern/3.
final class TracePattern: @unchecked Sendable {
  /// As it was given; `[]` stands for `true`.
  let specification: OwnedTerm
  /// The handle of the compiled program; nil when everything matches and nothing else is to be done.
  let program: OwnedTerm?

  init(_ specification: Term, program: Term?) {
    self.specification = OwnedTerm(copying: specification)
    self.program = program.map { OwnedTerm(copying: $0) }
  }
}

/// What is to be seen of the calls of a function. Never changed: a breakpoint is given another one. Never
/// freed, as somebody may be looking at it: so much remains of each call of erlang:trace_pattern/3.
final class TraceSetting: @unchecked Sendable {
  /// For the processes that are traced with `call`.
  let call: TracePattern?
  let isLocal: Bool
  /// For all processes.
  let meta: TracePattern?
  let metaTracer: Int
  let counter: CallCounter?

  init(
    call: TracePattern? = nil, isLocal: Bool = false, meta: TracePattern? = nil,
    metaTracer: Int = -1, counter: CallCounter? = nil
  ) {
    self.call = call
    self.isLocal = isLocal
    self.meta = meta
    self.metaTracer = metaTracer
    self.counter = counter
  }

  var isEmpty: Bool { call == nil && meta == nil && counter == nil }
  /// Whether what is to be seen is every call, not only those through the export cell.
  var wantsAllCalls: Bool { isLocal && call != nil || meta != nil || counter != nil }
  var wantsExternalCalls: Bool { !isLocal && call != nil }
}

/// How often a function has been called.
final class CallCounter: Sendable {
  let count = Atomic<Int>(0)
  let isPaused = Atomic<Bool>(false)
}
