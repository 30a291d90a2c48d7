/// Raising. The exception's parts lie in the process while `Raise` is on its way to the dispatch
/// loop, which unwinds the stack to a handler: see `Unwinding`.
extension Process {
  /// An exception of class error. In a native: `throw p.error(Atom.badarg)`.
  @inline(never) func error(_ reason: Term) -> Raise { raise(Atom.error, reason) }
  @inline(never) func error(_ tag: Term, _ detail: Term) -> Raise { error(tuple(tag, detail)) }

  @inline(never) func error(_ tag: Term, _ detail: Term, at location: SourceLocation) -> Raise {
    state.pointee.failureLocation = location
    return error(tag, detail)
  }

  func badarg() -> Raise { error(Atom.badarg) }
  /// For natives whose arguments alone do not tell what was wrong. `cause` is an atom.
  func badarg(_ cause: Term) -> Raise {
    let raise = badarg()
    state.pointee.failureCause = cause
    return raise
  }
  func badarith() -> Raise { error(Atom.badarith) }
  func systemLimit() -> Raise { error(Atom.systemLimit) }
  /// For natives that in OTP are functions with clauses.
  func functionClause() -> Raise { error(Atom.functionClause) }

  @inline(never) func raise(_ kind: Term, _ reason: Term) -> Raise {
    state.pointee.exceptionClass = kind
    state.pointee.exceptionReason = reason
    state.pointee.exceptionTrace = .none
    state.pointee.exceptionOrigin = .none
    state.pointee.failureCause = .none
    return Raise()
  }

  /// As erlang:error/1, exit/1 and throw/1 raise: the trace starts with their caller, not with
  /// themselves.
  func raiseForCaller(_ kind: Term, _ reason: Term) -> Raise {
    let raise = raise(kind, reason)
    state.pointee.exceptionOrigin = .empty
    return raise
  }

  /// Puts the native that failed, with its arguments, at the top of the stack trace.
  @inline(never)
  func blame(_ native: NativeFunction, _ arguments: [Term], at location: SourceLocation) -> Raise {
    if location != .none { state.pointee.failureLocation = location }
    if state.pointee.exceptionOrigin.isNone {
      let information = native.errorInformation(
        in: self, reason: state.pointee.exceptionReason)
      state.pointee.exceptionOrigin = stackEntry(
        native.module, native.name, list(arguments), information)
    }
    return Raise()
  }

  /// The same for an operator.
  @inline(never)
  func blame(_ operation: Term, _ arguments: [Term], at location: SourceLocation) -> Raise {
    if location != .none { state.pointee.failureLocation = location }
    state.pointee.exceptionOrigin = stackEntry(
      Atom.erlang, operation, list(arguments), errorInformation(formatter: Atom.erlErtsErrors))
    return Raise()
  }

  /// `[{error_info, #{module => Formatter}}]`, with `cause => Cause` where the native has one.
  func errorInformation(formatter: Term) -> Term {
    var map = mapPut(emptyMap, Atom.module, formatter)
    let cause = state.pointee.failureCause
    if !cause.isNone { map = mapPut(map, Atom.cause, cause) }
    return cons(tuple(Atom.errorInfo, map), .empty)
  }

  func stackEntry(_ module: Term, _ name: Term, _ arguments: Term, _ information: Term) -> Term {
    let (entry, words) = tuple(arity: 4)
    words[0] = module
    words[1] = name
    words[2] = arguments
    words[3] = information
    return entry
  }
}
