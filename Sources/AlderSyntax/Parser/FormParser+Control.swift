extension FormParser {
  /// What a reserved word starts and (mostly) `end` closes.
  mutating func parseKeyword() throws(Abort) -> Expr {
    let start = token.start
    let keyword = kind
    let allowedRemote = allowsRemote
    allowsRemote = true
    advance()
    let kind: ExprKind
    switch keyword {
    case .fun: kind = try parseFun()
    case .case: kind = try parseCase()
    case .if: kind = try parseIf()
    case .receive: kind = try parseReceive()
    case .try: kind = try parseTry()
    case .maybe: kind = try parseMaybe()
    default:
      let body = try parseBody()
      try expect(.end)
      kind = .block(body)
    }
    allowsRemote = allowedRemote
    return Expr(kind, span(from: start))
  }

  /// Expressions with commas between them.
  mutating func parseBody() throws(Abort) -> [Expr] { try parseList() }

  private mutating func parseCase() throws(Abort) -> ExprKind {
    let subject = try parseExpression()
    try expect(.of)
    let clauses = try parseCaseClauses()
    try expect(.end)
    return .case(subject, clauses)
  }

  private mutating func parseIf() throws(Abort) -> ExprKind {
    var clauses: [Clause] = []
    repeat {
      let start = token.start
      let guards = try parseGuards()
      clauses.append(try parseClauseBody(patterns: [], guards: guards, from: start))
    } while accept(.semicolon)
    try expect(.end)
    return .if(clauses)
  }

  private mutating func parseReceive() throws(Abort) -> ExprKind {
    var clauses: [Clause] = []
    if kind != .after { clauses = try parseCaseClauses() }
    var timeout: ReceiveTimeout?
    if accept(.after) {
      let time = try parseExpression()
      try expect(.rightArrow)
      timeout = ReceiveTimeout(timeout: time, body: try parseBody())
    }
    try expect(.end)
    return .receive(clauses, after: timeout)
  }

  private mutating func parseTry() throws(Abort) -> ExprKind {
    let body = try parseBody()
    var clauses: [Clause] = []
    if accept(.of) { clauses = try parseCaseClauses() }
    var catchClauses: [Clause] = []
    var after: [Expr] = []
    if accept(.catch) {
      repeat { catchClauses.append(try parseCatchClause()) } while accept(.semicolon)
    } else if kind != .after {
      throw unexpected(note: kind == .end ? "a 'try' needs 'catch' or 'after'" : nil)
    }
    if accept(.after) { after = try parseBody() }
    try expect(.end)
    return .try(
      TryExpr(body: body, clauses: clauses, catchClauses: catchClauses, after: after))
  }

  /// `Class:Reason:Stack when Guards -> Body`, where class and stack may be missing.
  private mutating func parseCatchClause() throws(Abort) -> Clause {
    let start = token.start
    var classPattern = Expr(.atom(.throw), Span(start: start, end: start, file: file))
    if nextKind == .colon, kind == .atom || kind == .variable {
      classPattern = try parsePrimary()
      advance()
    }
    let reason = try parsePattern()
    var stack = Expr(.wildcard, Span(start: reason.span.end, end: reason.span.end, file: file))
    if accept(.colon) {
      guard kind == .variable else {
        throw unexpected(note: "the stack trace must be a variable")
      }
      stack = try parsePrimary()
    }
    let guards = accept(.when) ? try parseGuards() : []
    return try parseClauseBody(
      patterns: [classPattern, reason, stack], guards: guards, from: start)
  }

  private mutating func parseMaybe() throws(Abort) -> ExprKind {
    var body: [Expr] = []
    repeat {
      let left = try parseExpression()
      guard kind == .maybeEquals else {
        body.append(left)
        continue
      }
      let at = span(of: token)
      advance()
      let right = try parseExpression()
      body.append(Expr(.maybeMatch(left, right, at: at), left.span.through(right.span)))
    } while accept(.comma)
    let clauses = accept(.else) ? try parseCaseClauses() : []
    try expect(.end)
    return .maybe(body, else: clauses)
  }

  /// `Pattern when Guards -> Body; ...`
  private mutating func parseCaseClauses() throws(Abort) -> [Clause] {
    var clauses: [Clause] = []
    repeat {
      let start = token.start
      // Any expression: parse transforms may make a pattern of it, else the linter refuses it.
      let pattern = try parseExpression()
      let guards = accept(.when) ? try parseGuards() : []
      clauses.append(try parseClauseBody(patterns: [pattern], guards: guards, from: start))
    } while accept(.semicolon)
    return clauses
  }

  mutating func parsePattern() throws(Abort) -> Expr {
    let allowedRemote = allowsRemote
    allowsRemote = false
    let pattern = try parseExpression()
    allowsRemote = allowedRemote
    return pattern
  }

  /// `Test, ...; ...`
  mutating func parseGuards() throws(Abort) -> [[Expr]] {
    var guards = [try parseList()]
    while accept(.semicolon) { guards.append(try parseList()) }
    return guards
  }

  /// `-> Body`
  mutating func parseClauseBody(
    patterns: [Expr], guards: [[Expr]], from start: UInt32
  ) throws(Abort) -> Clause {
    try expect(.rightArrow)
    let body = try parseBody()
    return Clause(patterns: patterns, guards: guards, body: body, span: span(from: start))
  }
}
