extension FormParser {
  /// An expression that needs no parentheses wherever it stands.
  mutating func parsePrimary() throws(Abort) -> Expr {
    let token = token
    switch token.kind {
    case .atom:
      advance()
      return Expr(.atom(token.name), span(of: token))
    case .variable:
      advance()
      let kind: ExprKind = token.name == .underscore ? .wildcard : .variable(token.name)
      return Expr(kind, span(of: token))
    case .integer:
      advance()
      return Expr(.integer(Int(token.payload)), span(of: token))
    case .number:
      advance()
      return Expr(session.number(token.payload), span(of: token))
    case .character:
      advance()
      return Expr(.character(token.payload), span(of: token))
    case .string, .sigilString:
      return parseStrings()
    case .sigilBinary:
      return parseSigilBinary()
    case .leftParen:
      return try parseParenthesised()
    case .leftBrace:
      return try parseTuple()
    case .leftBracket:
      return try parseListExpression()
    case .leftBinary:
      return try parseBinary()
    case .hash:
      return try parseHash()
    case .fun, .case, .if, .receive, .try, .begin, .maybe:
      return try parseKeyword()
    default:
      throw unexpected()
    }
  }

  /// Adjacent strings are one.
  private mutating func parseStrings() -> Expr {
    let first = token
    advance()
    var name = first.name
    // A sigil with a suffix or prefix of its own does not join.
    while first.kind == .string, kind == .string {
      name = session.join(name, token.name)
      advance()
    }
    return Expr(.string(name), span(from: first.start))
  }

  private mutating func parseSigilBinary() -> Expr {
    let span = span(of: token)
    let string = Expr(.string(token.name), span)
    advance()
    return Expr(.binary([BinarySegment(value: string, kind: .utf8, span: span)]), span)
  }

  private mutating func parseParenthesised() throws(Abort) -> Expr {
    advance()
    let allowedRemote = allowsRemote
    allowsRemote = true
    let expression = try parseExpression()
    try expect(.rightParen)
    allowsRemote = allowedRemote
    return expression
  }

  private mutating func parseTuple() throws(Abort) -> Expr {
    let start = token.start
    advance()
    if accept(.rightBrace) { return Expr(.tuple([]), span(from: start)) }
    let elements = try parseList()
    try expect(.rightBrace)
    return Expr(.tuple(elements), span(from: start))
  }

  private mutating func parseListExpression() throws(Abort) -> Expr {
    let start = token.start
    advance()
    if accept(.rightBracket) { return Expr(.list([]), span(from: start)) }
    let elements = try parseList()
    switch kind {
    case .bar:
      advance()
      let tail = try parseExpression()
      try expect(.rightBracket)
      return Expr(.listWithTail(elements, tail: tail), span(from: start))
    case .doubleBar where elements.count == 1:
      let qualifiers = try parseQualifiers()
      try expect(.rightBracket)
      return Expr(.listComprehension(elements[0], qualifiers), span(from: start))
    default:
      try expect(.rightBracket)
      return Expr(.list(elements), span(from: start))
    }
  }
}
