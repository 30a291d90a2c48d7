extension FormParser {
  /// A type, possibly annotated or a union.
  mutating func parseType() throws(Abort) -> TypeExpr {
    try enter()
    defer { leave() }
    let start = token.start
    if kind == .variable, nextKind == .doubleColon {
      let name = token.name
      advance()
      advance()
      let type = try parseType()
      return TypeExpr(.annotated(name, type), span(from: start))
    }
    let first = try parseTypeOperators(above: 0)
    guard kind == .bar else { return first }
    var alternatives = [first]
    while accept(.bar) {
      if kind == .variable, nextKind == .doubleColon {
        alternatives.append(try parseType())
      } else {
        alternatives.append(try parseTypeOperators(above: 0))
      }
    }
    return TypeExpr(.union(alternatives), span(from: start))
  }

  /// Ranges and arithmetic on integers.
  private mutating func parseTypeOperators(above minimum: Int) throws(Abort) -> TypeExpr {
    try enter()
    defer { leave() }
    var left = try parseTypePrimary()
    var chain = 0
    while true {
      let level = kind == .range ? Precedence.comparison : Precedence.of(kind)
      guard level > minimum, level >= Precedence.addition || kind == .range else { break }
      let operation = kind
      advance()
      chain += 1
      if depth + chain > maximumNesting { throw tooDeep() }
      let right = try parseTypeOperators(above: level)
      let span = left.span.through(right.span)
      if operation == .range {
        left = TypeExpr(.range(left, right), span)
      } else {
        left = TypeExpr(.infix(operation.infixOperator!, left, right), span)
      }
    }
    return left
  }

  /// `( Type, ... )`
  mutating func parseTypeArguments() throws(Abort) -> [TypeExpr] {
    try expect(.leftParen)
    return try parseTypes(until: .rightParen)
  }

  private mutating func parseTypes(until closing: TokenKind) throws(Abort) -> [TypeExpr] {
    if accept(closing) { return [] }
    var types = [try parseType()]
    while accept(.comma) { types.append(try parseType()) }
    try expect(closing)
    return types
  }

  private mutating func parseTypePrimary() throws(Abort) -> TypeExpr {
    let token = token
    let start = token.start
    switch token.kind {
    case .atom:
      return try parseNamedType()
    case .variable:
      advance()
      return TypeExpr(
        token.name == .underscore ? .wildcard : .variable(token.name), span(of: token))
    case .integer:
      advance()
      return TypeExpr(.integer(Int(token.payload)), span(of: token))
    case .character:
      advance()
      return TypeExpr(.character(token.payload), span(of: token))
    case .number:
      return try parseBigIntegerType()
    case .plus, .minus, .bnot:
      advance()
      let operand = try parseTypeOperators(above: Precedence.multiplication)
      return TypeExpr(.unary(token.kind.unaryOperator!, operand), span(from: start))
    case .leftParen:
      advance()
      var type = try parseType()
      try expect(.rightParen)
      type.span = span(from: start)
      return type
    case .leftBrace:
      advance()
      let elements = try parseTypes(until: .rightBrace)
      return TypeExpr(.tuple(elements), span(from: start))
    case .leftBracket: return try parseListType()
    case .leftBinary: return try parseBinaryType()
    case .hash: return try parseHashType()
    case .fun: return try parseFunType()
    default: throw unexpected()
    }
  }

  private mutating func parseBigIntegerType() throws(Abort) -> TypeExpr {
    let span = span(of: token)
    switch session.number(token.payload) {
    case .integer(let value):
      advance()
      return TypeExpr(.integer(value), span)
    case .bigInteger(let value):
      advance()
      return TypeExpr(.bigInteger(value), span)
    default:
      throw unexpected()
    }
  }

  private mutating func parseNamedType() throws(Abort) -> TypeExpr {
    let first = token
    advance()
    if kind == .leftParen {
      let arguments = try parseTypeArguments()
      return TypeExpr(.named(first.name, arguments), span(from: first.start))
    }
    guard accept(.colon) else { return TypeExpr(.atom(first.name), span(of: first)) }
    guard kind == .atom else { throw unexpected() }
    let name = token.name
    advance()
    let arguments = try parseTypeArguments()
    return TypeExpr(.remote(first.name, name, arguments), span(from: first.start))
  }

  private mutating func parseListType() throws(Abort) -> TypeExpr {
    let start = token.start
    advance()
    if accept(.rightBracket) { return TypeExpr(.emptyList, span(from: start)) }
    let element = try parseType()
    let isNonEmpty = accept(.comma)
    if isNonEmpty { try expect(.ellipsis) }
    try expect(.rightBracket)
    return TypeExpr(isNonEmpty ? .nonEmptyList(element) : .list(element), span(from: start))
  }

  /// `<<_:Base, _:_*Unit>>`
  private mutating func parseBinaryType() throws(Abort) -> TypeExpr {
    let start = token.start
    advance()
    var base: TypeExpr?
    var unit: TypeExpr?
    if kind != .rightBinary {
      repeat {
        guard kind == .variable, token.name == .underscore, unit == nil else { throw unexpected() }
        advance()
        try expect(.colon)
        if kind == .variable, token.name == .underscore {
          advance()
          try expect(.star)
          unit = try parseTypeOperators(above: 0)
        } else if base == nil {
          base = try parseTypeOperators(above: 0)
        } else {
          throw unexpected()
        }
      } while accept(.comma)
    }
    try expect(.rightBinary)
    return TypeExpr(.binary(base: base, unit: unit), span(from: start))
  }

  private mutating func parseHashType() throws(Abort) -> TypeExpr {
    let start = token.start
    advance()
    if accept(.leftBrace) {
      var fields: [TypeExpr.MapField] = []
      if !accept(.rightBrace) {
        repeat {
          let key = try parseType()
          let isMandatory = kind == .assign
          if !isMandatory { try expect(.rightDoubleArrow) } else { advance() }
          fields.append(.init(key: key, value: try parseType(), isMandatory: isMandatory))
        } while accept(.comma)
        try expect(.rightBrace)
      }
      return TypeExpr(.map(fields), span(from: start))
    }
    let name = try parseRecordName()
    try expect(.leftBrace)
    var fields: [TypeExpr.RecordField] = []
    if !accept(.rightBrace) {
      repeat {
        guard kind == .atom else { throw unexpected() }
        let field = token
        advance()
        try expect(.doubleColon)
        fields.append(
          .init(name: field.name, nameSpan: span(of: field), type: try parseType()))
      } while accept(.comma)
      try expect(.rightBrace)
    }
    return TypeExpr(.record(name, fields), span(from: start))
  }

  /// `fun()`, `fun((...) -> Type)`, `fun((Types) -> Type)`
  private mutating func parseFunType() throws(Abort) -> TypeExpr {
    let start = token.start
    advance()
    try expect(.leftParen)
    if accept(.rightParen) { return TypeExpr(.anyFun, span(from: start)) }
    try expect(.leftParen)
    let result: TypeExpr
    if accept(.ellipsis) {
      try expect(.rightParen)
      try expect(.rightArrow)
      result = try parseType()
      try expect(.rightParen)
      return TypeExpr(.funOfAnyArity(result), span(from: start))
    }
    let parameters = try parseTypes(until: .rightParen)
    try expect(.rightArrow)
    result = try parseType()
    try expect(.rightParen)
    return TypeExpr(.fun(parameters, result), span(from: start))
  }
}
