/// What starts with `#`: maps and records.
extension FormParser {
  mutating func parseHash() throws(Abort) -> Expr {
    let start = token.start
    advance()
    let expression: Expr
    if kind == .leftBrace {
      expression = try parseMap(from: start)
    } else {
      let name = try parseRecordName()
      if kind == .period {
        let (field, fieldSpan) = try parseFieldName()
        expression = Expr(.recordIndex(name, field: field, fieldSpan: fieldSpan), span(from: start))
      } else {
        let fields = try parseRecordFields()
        expression = Expr(.record(name, fields), span(from: start))
      }
    }
    return kind == .hash ? try parseUpdates(of: expression) : expression
  }

  /// `#{...}`, `#name{...}` and `#name.field` after an expression, as often as they come.
  mutating func parseUpdates(of expression: Expr) throws(Abort) -> Expr {
    var expression = expression
    let start = expression.span.start
    while accept(.hash) {
      let old = expression
      height += 1
      if depth + height > maximumNesting { throw tooDeep() }
      if kind == .leftBrace {
        let fields = try parseMapFields()
        expression = Expr(.mapUpdate(old, fields), span(from: start))
        continue
      }
      let name = try parseRecordName()
      if kind == .period {
        let (field, fieldSpan) = try parseFieldName()
        expression = Expr(
          .recordAccess(old, name, field: field, fieldSpan: fieldSpan), span(from: start))
      } else {
        let fields = try parseRecordFields()
        expression = Expr(.recordUpdate(old, name, fields), span(from: start))
      }
    }
    return expression
  }

  private mutating func parseMap(from start: UInt32) throws(Abort) -> Expr {
    let (fields, isClosed) = try parseMapFieldsOrTemplate()
    if !isClosed, let field = fields.first {
      let qualifiers = try parseQualifiers()
      try expect(.rightBrace)
      return Expr(
        .mapComprehension(key: field.key, value: field.value, qualifiers), span(from: start))
    }
    return Expr(.map(fields), span(from: start))
  }

  private mutating func parseMapFields() throws(Abort) -> [MapField] {
    let (fields, isClosed) = try parseMapFieldsOrTemplate()
    if !isClosed { throw unexpected() }
    return fields
  }

  /// `{...}`; or `{Key => Value` if `||` follows, which is then still open.
  private mutating func parseMapFieldsOrTemplate() throws(Abort) -> ([MapField], isClosed: Bool) {
    try expect(.leftBrace)
    if accept(.rightBrace) { return ([], true) }
    var fields: [MapField] = []
    repeat {
      let key = try parseExpression()
      let isExact = kind == .assign
      guard isExact || kind == .rightDoubleArrow else {
        throw unexpected(
          note: kind == .equals ? "a map field is written 'Key => Value' or 'Key := Value'" : nil)
      }
      advance()
      let value = try parseExpression()
      fields.append(
        MapField(key: key, value: value, isExact: isExact, span: span(from: key.span.start)))
    } while accept(.comma)
    if kind == .doubleBar, fields.count == 1, !fields[0].isExact { return (fields, false) }
    try expect(.rightBrace)
    return (fields, true)
  }

  /// An atom; reserved words would need quotes.
  mutating func parseRecordName() throws(Abort) -> Name {
    guard kind == .atom else { throw unexpected() }
    let name = token.name
    advance()
    return name
  }

  private mutating func parseFieldName() throws(Abort) -> (Name, Span) {
    try expect(.period)
    guard kind == .atom else { throw unexpected() }
    let token = token
    advance()
    return (token.name, span(of: token))
  }

  private mutating func parseRecordFields() throws(Abort) -> [RecordField] {
    try expect(.leftBrace)
    if accept(.rightBrace) { return [] }
    var fields: [RecordField] = []
    repeat {
      let name = token
      guard name.kind == .atom || name.kind == .variable && name.name == .underscore else {
        throw unexpected()
      }
      advance()
      try expect(.equals)
      let value = try parseExpression()
      fields.append(
        RecordField(
          name: name.kind == .atom ? name.name : nil, nameSpan: span(of: name), value: value))
    } while accept(.comma)
    try expect(.rightBrace)
    return fields
  }
}
