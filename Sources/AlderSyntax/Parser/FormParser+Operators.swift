extension FormParser {
  /// An expression, of operators of any level.
  mutating func parseExpression() throws(Abort) -> Expr {
    let heightBefore = height
    height = 0
    let expression = try parseOperators(above: 0)
    height = max(heightBefore, height + 1)
    return expression
  }

  /// An expression of operators of a higher level than `minimum`.
  mutating func parseOperators(above minimum: Int) throws(Abort) -> Expr {
    try enter()
    let heightBefore = height
    height = 0
    var left = try parseUnary()
    while true {
      let level = Precedence.of(kind)
      if level <= minimum { break }
      if kind == .minus, token.flags.contains(.atLineStart), startsAttribute { throw unexpected() }
      let at = span(of: token)
      let operation = kind
      advance()
      // Right-associative operators take those of their own level, too.
      let isRight = level <= Precedence.andalso || level == Precedence.list
      let right = try parseOperators(above: isRight ? level - 1 : level)
      left = Self.combine(left, operation, right, at: at)
      height += 1
      if depth + height > maximumNesting { throw tooDeep() }
      if level == Precedence.comparison, Precedence.of(kind) == level {
        throw unexpected(note: "comparisons cannot be chained; use 'andalso' or parentheses")
      }
    }
    height = max(heightBefore, height)
    leave()
    return left
  }

  @inline(__always)
  private static func combine(
    _ left: Expr, _ operation: TokenKind, _ right: Expr, at: Span
  ) -> Expr {
    let kind: ExprKind =
      switch operation {
      case .equals: .match(left, right, at: at)
      case .bang: .send(left, right, at: at)
      case .orelse: .orelse(left, right, at: at)
      case .andalso: .andalso(left, right, at: at)
      default: .infix(operation.infixOperator!, left, right, at: at)
      }
    return Expr(kind, left.span.through(right.span))
  }

  /// Prefix operators and what they apply to.
  @inline(__always)
  mutating func parseUnary() throws(Abort) -> Expr {
    switch kind {
    case .plus, .minus, .bnot, .not: return try parsePrefixed()
    case .catch: return try parseCatch()
    default: return try parsePostfix()
    }
  }

  private mutating func parsePrefixed() throws(Abort) -> Expr {
    let start = token.start
    let operation = kind.unaryOperator!
    advance()
    try enter()
    let operand = try parseUnary()
    leave()
    height += 1
    return Expr(.unary(operation, operand), span(from: start))
  }

  private mutating func parseCatch() throws(Abort) -> Expr {
    let start = token.start
    advance()
    let body = try parseExpression()
    return Expr(.catch(body), span(from: start))
  }

  /// A primary expression with what may follow it: `#...`, `:Function`, arguments.
  @inline(__always)
  private mutating func parsePostfix() throws(Abort) -> Expr {
    let primary = try parsePrimary()
    switch kind {
    case .leftParen: return try parseCall(of: primary)
    case .colon where allowsRemote: return try parseRemote(primary)
    case .hash: return try parseUpdates(of: primary)
    default: return primary
    }
  }

  private mutating func parseCall(of callee: Expr) throws(Abort) -> Expr {
    let arguments = try parseArguments()
    let kind: ExprKind =
      if case .atom(let name) = callee.kind {
        .localCall(name, arguments)
      } else {
        .call(callee, arguments)
      }
    return Expr(kind, span(from: callee.span.start))
  }

  private mutating func parseRemote(_ module: Expr) throws(Abort) -> Expr {
    let colon = span(of: token)
    advance()
    let function = try parsePrimary()
    guard kind == .leftParen else {
      let isField = openBrackets().last?.kind == .leftBrace
      session.report(
        "illegal expression", at: colon,
        note: isField
          ? "a map's field is Key => Value, and a function must be called: M:F(...)"
          : "a function must be called: M:F(...)")
      return Expr(.atom(.undefined), span(from: module.span.start))
    }
    let arguments = try parseArguments()
    return Expr(
      .remoteCall(module: module, function: function, arguments), span(from: module.span.start))
  }

  /// `( Expr, ... )`
  mutating func parseArguments() throws(Abort) -> [Expr] {
    try expect(.leftParen)
    if accept(.rightParen) { return [] }
    let arguments = try parseList()
    try expect(.rightParen)
    return arguments
  }

  /// One or more expressions with commas between them.
  mutating func parseList() throws(Abort) -> [Expr] {
    let first = try parseExpression()
    guard kind == .comma else { return [first] }
    var list = [first]
    list.reserveCapacity(4)
    while accept(.comma) { list.append(try parseExpression()) }
    return list
  }
}
