extension FormParser {
  /// After `fun`.
  mutating func parseFun() throws(Abort) -> ExprKind {
    switch kind {
    case .leftParen:
      let clauses = try parseFunClauses(named: nil)
      return .fun(clauses)
    case .variable where nextKind == .leftParen:
      let name = token
      let clauses = try parseFunClauses(named: name.name)
      if name.name == .underscore { return .fun(clauses) }
      return .namedFun(name.name, clauses)
    case .atom where nextKind == .slash:
      let name = token
      advance()
      advance()
      let arity = try parseArity()
      let reference = FunctionReference(
        name: name.name, arity: arity,
        span: Span(start: name.start, end: tokens[index - 1].end, file: file))
      return .funReference(reference)
    default:
      let module = try parseFunPart([.atom])
      try expect(.colon)
      let function = try parseFunPart([.atom])
      try expect(.slash)
      let arity = try parseFunPart([.integer])
      return .remoteFunReference(module: module, function: function, arity: arity)
    }
  }

  /// A constant of a kind, or a variable.
  private mutating func parseFunPart(_ kinds: [TokenKind]) throws(Abort) -> Expr {
    guard kinds.contains(kind) || kind == .variable else { throw unexpected() }
    return try parsePrimary()
  }

  mutating func parseArity() throws(Abort) -> Int {
    guard kind == .integer else { throw unexpected() }
    let token = token
    advance()
    if token.payload > 255 {
      session.report("an arity is at most 255", at: span(of: token))
      return 255
    }
    return Int(token.payload)
  }

  private mutating func parseFunClauses(named name: Name?) throws(Abort) -> [Clause] {
    var clauses: [Clause] = []
    repeat {
      let start = token.start
      if kind == .variable {
        if name != token.name { session.report("head mismatch", at: span(of: token)) }
        advance()
      } else if name != nil, kind == .leftParen {
        session.report("head mismatch", at: span(of: token), note: "the fun's name is missing")
      }
      let patterns = try parseParameters()
      let guards = accept(.when) ? try parseGuards() : []
      let clause = try parseClauseBody(patterns: patterns, guards: guards, from: start)
      if let first = clauses.first, first.patterns.count != patterns.count {
        session.report(
          "head mismatch", at: Span(start: start, end: start + 1, file: file),
          note: "the first clause has \(first.patterns.count) arguments, this one \(patterns.count)"
        )
      } else {
        clauses.append(clause)
      }
    } while accept(.semicolon)
    try expect(.end)
    return clauses
  }

  /// `( Pattern, ... )`
  mutating func parseParameters() throws(Abort) -> [Expr] {
    let allowedRemote = allowsRemote
    allowsRemote = false
    let patterns = try parseArguments()
    allowsRemote = allowedRemote
    return patterns
  }
}
