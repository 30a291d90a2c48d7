/// Whether a process runs the old version of a module: as in OTP, one that it would go on or return in.
/// Funs and literals of that version do not count; they outlive it.
extension NativeTable {
  static let oldCodeCheck: [Native] = [
    .step("check_process_code", arity: 2) { p throws(Raise) in
      guard p[0].isLocalPid, p[1].isAtom else { throw p.badarg() }
      return p.checkCode(of: p[0], p[1])
    },
    .step("check_process_code", arity: 3) { p throws(Raise) in
      let request = try p.checkRequest(in: p[2])
      guard p[0].isLocalPid, p[1].isAtom else { throw p.badarg() }
      guard let request else { return p.checkCode(of: p[0], p[1]) }
      let signal = Signal.Node.make(
        tupleOf: [p[1], request], .checkOldCodeAsynchronously, from: p.number)
      if !p.push(signal, to: p[0].pidNumber) {
        p.answerOldCodeCheck(request, Atom.false, to: p.number)
      }
      return p.deliver(Atom.async)
    },
  ]

  fileprivate static let allowCollection = Term(atom: "allow_gc")
  fileprivate static let checkProcessCode = Term(atom: "check_process_code")
}

extension Process {
  /// What the option `{async, Request}` names. No collection is ever needed, so `allow_gc` makes no
  /// difference.
  fileprivate func checkRequest(in options: Term) throws(Raise) -> Term? {
    var request: Term?
    var rest = options
    while rest.isCons, rest.head.isTuple(arity: 2) {
      let (key, value) = (rest.head.elements[0], rest.head.elements[1])
      if key == Atom.async {
        request = value
      } else if key != NativeTable.allowCollection || !value.isBoolean {
        break
      }
      rest = rest.tail
    }
    guard rest.isEmpty else { throw badarg(NativeTable.badOption) }
    return request
  }

  fileprivate func checkCode(of target: Term, _ module: Term) -> Next? {
    if target == state.pointee.pid { return deliver(Term(runsOldCode(of: module))) }
    return request(
      .oldCodeRequest, module, to: target.pidNumber, otherwise: Atom.false,
      at: withMachine { $0.steps.deliverReply })
  }

  func runsOldCode(of module: Term) -> Bool {
    guard let old = withMachine({ $0.code.old(module) }) else { return false }
    var isFound = false
    forEachActivation { function, _ in if function.module === old { isFound = true } }
    return isFound
  }

  /// `{check_process_code, Request, Result}`
  func answerOldCodeCheck(_ request: Term, _ result: Term, to process: Int) {
    let elements = [NativeTable.checkProcessCode, request, result]
    push(.make(tupleOf: elements, .message, from: number), to: process)
  }
}
