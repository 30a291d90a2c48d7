/// Raising. The exception's parts lie in the process while `Raise` is on its way to the dispatch
/// loop, which unwinds the stack to a handler.
extension Process {
  /// An exception of class error. In a native: `throw p.error(Atom.badarg)`.
  @inline(never) func error(_ reason: Term) -> Raise { raise(Atom.error, reason) }
  @inline(never) func error(_ tag: Term, _ detail: Term) -> Raise { error(tuple(tag, detail)) }

  func badarg() -> Raise { error(Atom.badarg) }
  func badarith() -> Raise { error(Atom.badarith) }
  func systemLimit() -> Raise { error(Atom.systemLimit) }

  @inline(never) func raise(_ kind: Term, _ reason: Term) -> Raise {
    state.pointee.exceptionClass = kind
    state.pointee.exceptionReason = reason
    state.pointee.exceptionTrace = .none
    return Raise()
  }
}
