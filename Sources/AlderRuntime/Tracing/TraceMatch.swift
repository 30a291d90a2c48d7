/// What a match specification has to say of an event, beside that it matches.
struct TraceMatch {
  /// What goes with the message; true: nothing, false: there is to be none.
  var message: Term = Atom.true
  var returnTrace = false
  var exceptionTrace = false
  /// A trial by erlang:match_spec_test/3: nothing is to happen.
  var isTrial = false
}

/// The actions of match specifications for tracing, by their names.
enum TraceAction: Int, CaseIterable {
  case returnTrace, exceptionTrace, message, caller, callerLine, currentStacktrace, processDump
  case enableTrace, disableTrace, trace, silent
  case setSequenceToken, getSequenceToken, isSequenceTrace, setControlWord, getControlWord, display

  var name: String {
    switch self {
    case .returnTrace: "return_trace"
    case .exceptionTrace: "exception_trace"
    case .message: "message"
    case .caller: "caller"
    case .callerLine: "caller_line"
    case .currentStacktrace: "current_stacktrace"
    case .processDump: "process_dump"
    case .enableTrace: "enable_trace"
    case .disableTrace: "disable_trace"
    case .trace: "trace"
    case .silent: "silent"
    case .setSequenceToken: "set_seq_token"
    case .getSequenceToken: "get_seq_token"
    case .isSequenceTrace: "is_seq_trace"
    case .setControlWord: "set_tcw"
    case .getControlWord: "get_tcw"
    case .display: "display"
    }
  }

  var arities: ClosedRange<Int> {
    switch self {
    case .returnTrace, .exceptionTrace, .caller, .callerLine, .processDump, .getSequenceToken,
      .isSequenceTrace, .getControlWord:
      0...0
    case .currentStacktrace: 0...1
    case .message, .silent, .setControlWord, .display: 1...1
    case .enableTrace, .disableTrace: 1...2
    case .trace: 2...3
    case .setSequenceToken: 2...2
    }
  }

  /// Whether guards may ask for it.
  var isAllowedInGuards: Bool {
    self == .isSequenceTrace || self == .getSequenceToken || self == .getControlWord
  }

  init?(name: String) {
    guard let action = Self.allCases.first(where: { $0.name == name }) else { return nil }
    self = action
  }
}

extension Process {
  /// The value of an action; nil when it fails.
  func perform(
    _ action: TraceAction, _ arguments: Words, _ count: Int,
    _ match: UnsafeMutablePointer<TraceMatch>
  ) -> Term? {
    let isTrial = match.pointee.isTrial
    switch action {
    case .returnTrace: match.pointee.returnTrace = true
    case .exceptionTrace: match.pointee.exceptionTrace = true
    case .message: match.pointee.message = arguments[0]
    case .caller: return isTrial ? Atom.undefined : callerTerm(of: frame)
    case .callerLine: return isTrial ? Atom.undefined : callerLine
    case .currentStacktrace: return isTrial ? .empty : place(Atom.currentStacktrace)
    case .processDump: return isTrial ? Atom.true : backtrace()
    case .enableTrace: return changeTrace(arguments, count, isOn: true, isTrial)
    case .disableTrace: return changeTrace(arguments, count, isOn: false, isTrial)
    case .trace:
      guard let off = traceFlags(arguments[count - 2]), let on = traceFlags(arguments[count - 1])
      else { return nil }
      return changeTrace(count == 3 ? arguments[0] : state.pointee.pid, off: off, on: on, isTrial)
    case .silent:
      switch arguments[0] {
      case Atom.true: return changeTrace(state.pointee.pid, off: [], on: .silent, isTrial)
      case Atom.false: return changeTrace(state.pointee.pid, off: .silent, on: [], isTrial)
      default: break
      }
    // There is no sequential tracing.
    case .setSequenceToken, .getSequenceToken: return .empty
    case .isSequenceTrace: return Atom.false
    case .setControlWord: return setControlWord(arguments[0], isTrial)
    case .getControlWord: return Term(small: withMachine { $0.tracing.controlWord })
    case .display: break
    }
    return Atom.true
  }

  private var callerLine: Term {
    guard let caller = caller(of: frame) else { return Atom.undefined }
    let entry = stackEntry(of: caller.function, at: caller.location).elements
    var place = Atom.undefined
    if entry[3].isCons, entry[3].tail.isCons {
      place = tuple(entry[3].head.elements[1], entry[3].tail.head.elements[1])
    }
    return tuple([entry[0], entry[1], entry[2], place])
  }

  private func setControlWord(_ value: Term, _ isTrial: Bool) -> Term? {
    guard value.isSmall, 0...0xffff_ffff ~= value.small else { return nil }
    let before = withMachine { $0.tracing.controlWord }
    if !isTrial { withMachine { $0.tracing.setControlWord(value.small) } }
    return Term(small: before)
  }

  /// A flag, or a list of flags.
  private func traceFlags(_ term: Term) -> TraceFlags? {
    if term.isAtom { return TraceFlags(term) }
    var flags: TraceFlags = []
    var rest = term
    while rest.isCons {
      guard let flag = TraceFlags(rest.head) else { return nil }
      flags.formUnion(flag)
      rest = rest.tail
    }
    return rest.isEmpty ? flags : nil
  }

  private func changeTrace(_ arguments: Words, _ count: Int, isOn: Bool, _ isTrial: Bool) -> Term? {
    let flag = arguments[count - 1]
    guard flag.isAtom, let flags = TraceFlags(flag) else { return nil }
    let target = count == 2 ? arguments[0] : state.pointee.pid
    return changeTrace(target, off: isOn ? [] : flags, on: isOn ? flags : [], isTrial)
  }

  /// The process that calls must be traced: the other gets its tracer.
  private func changeTrace(
    _ target: Term, off: TraceFlags, on: TraceFlags, _ isTrial: Bool
  ) -> Term? {
    var number: Int?
    if target.isLocalPid {
      number = target.pidNumber
    } else if target.isAtom {
      number = withMachine { $0.registry.find(target) }
    }
    guard let number, number >= 0 else { return nil }
    if isTrial { return Atom.true }
    guard let block = withMachine({ $0.processes.find(number) }),
      block.pointee.number.load(ordering: .relaxed) == number
    else { return Atom.true }
    let tracer = shared.pointee.tracer.load(ordering: .relaxed)
    withMachine { machine in
      machine.tracing.withLock { _ in
        let flags = block.traceFlags
        let isOther =
          !flags.subtracting(.sensitive).isEmpty
          && block.pointee.tracer.load(ordering: .relaxed) != tracer
        if isOther || tracer == number { return }
        block.setTrace(flags.subtracting(off).union(on), tracer)
      }
    }
    return Atom.true
  }
}
