/// Match specifications without a table.
extension NativeTable {
  static let tableMatching: [Native] = [
    Native("match_spec_compile") { p, specification throws(Raise) in
      var compiler = MatchCompiler(p)
      guard let handle = try compiler.compile(specification) else { throw p.badarg() }
      return handle
    },
    Native("is_compiled_ms") { _, term in Term(MatchProgram(term) != nil) },
    // match_spec_run_r(List, Program, Results): in reverse, in front of what there is.
    .step("match_spec_run_r", arity: 3) { p throws(Raise) in
      guard MatchProgram(p[1]) != nil, p[0].listLength != nil, p[2].isList else {
        throw p.badarg()
      }
      return try p.withMachine { $0.steps.matchList }.run(p)
    },
  ]

  /// erlang:match_spec_test/3
  static let matchTest: [Native] = [
    Native("match_spec_test") { p, term, specification, kind throws(Raise) in
      let isForTracing = kind == Term(atom: "trace")
      guard isForTracing && term.isList || kind == Term(atom: "table") else { throw p.badarg() }
      var compiler = MatchCompiler(p, isForTracing: isForTracing)
      guard let handle = try compiler.compile(specification), let program = MatchProgram(handle)
      else {
        let problems = compiler.problems.map { p.tuple(Atom.error, p.characters($0)) }
        return p.tuple(Atom.error, p.list(problems))
      }
      if isForTracing { return p.trial(of: program, term) }
      let result =
        term.isTuple
        ? MatchMachine.with(p, program) { $0.run(term, object: nil) } : nil
      return p.tuple([Atom.ok, result ?? Atom.false, .empty, .empty])
    }
  ]
}

extension Process {
  /// What a specification for tracing would say of a call with these arguments.
  fileprivate func trial(of program: MatchProgram, _ arguments: Term) -> Term {
    var match = TraceMatch(isTrial: true)
    let isMatch = withUnsafeMutablePointer(to: &match) { context in
      MatchMachine.with(self, program, trace: context) { $0.run(arguments, object: nil) != nil }
    }
    var flags: [Term] = []
    if match.returnTrace { flags.append(Term(atom: TraceAction.returnTrace.name)) }
    if match.exceptionTrace { flags.append(Term(atom: TraceAction.exceptionTrace.name)) }
    return tuple([Atom.ok, isMatch ? match.message : Atom.false, list(flags), .empty])
  }
}

/// Goes on with match_spec_run_r, whose arguments are what is left to do.
final class MatchListStep: WaitingStep {
  private static let pieceSize = 1000

  init(_ site: Site) { super.init(site, live: LiveSlots(first: 3)) }

  override func run(_ p: Process) throws(Raise) -> Next? {
    guard let program = MatchProgram(p[1]) else { throw p.badarg() }
    var count = 0
    MatchMachine.with(p, program) { machine in
      while p[0].isCons, count < Self.pieceSize {
        let term = p[0].head
        if term.isTuple, let result = machine.run(term, object: nil) {
          p[2] = p.cons(result, p[2])
        }
        p[0] = p[0].tail
        count += 1
      }
    }
    p.charge(count)
    return p[0].isCons ? p.goOn(at: self) : p.deliver(p[2])
  }
}
