/// The attributes that declare records, types and specifications.
extension FormParser {
  mutating func parseRecordDefinition() throws(Abort) -> Form.Kind {
    guard kind == .atom, nextKind == .comma else {
      session.report("bad record declaration", at: span(of: token))
      throw silent()
    }
    let name = token
    advance()
    advance()
    try expect(.leftBrace)
    var fields: [RecordDefinition.Field] = []
    if !accept(.rightBrace) {
      repeat { fields.append(try parseFieldDefinition()) } while accept(.comma)
      try expect(.rightBrace)
    }
    return .record(RecordDefinition(name: name.name, fields: fields, nameSpan: span(of: name)))
  }

  private mutating func parseFieldDefinition() throws(Abort) -> RecordDefinition.Field {
    guard kind == .atom else {
      session.report("bad record field", at: span(of: token))
      throw silent()
    }
    let name = token
    advance()
    let defaultValue = accept(.equals) ? try parseExpression() : nil
    let type = accept(.doubleColon) ? try parseType() : nil
    return .init(
      name: name.name, nameSpan: span(of: name), defaultValue: defaultValue, type: type)
  }

  mutating func parseTypeDefinition(_ definition: TypeDefinition.Kind) throws(Abort) -> Form.Kind {
    let hasParentheses = accept(.leftParen)
    guard kind == .atom else { throw unexpected() }
    let name = token
    advance()
    let parameters = try parseTypeArguments()
    try expect(.doubleColon)
    let body = try parseType()
    if hasParentheses { try expect(.rightParen) }
    return .type(
      TypeDefinition(
        kind: definition, name: name.name, parameters: parameters, body: body,
        nameSpan: span(of: name)))
  }

  mutating func parseSpec(isCallback: Bool) throws(Abort) -> Form.Kind {
    // `-spec(f(...) -> ...)` has parentheses around all of it.
    let hasParentheses = accept(.leftParen)
    guard kind == .atom else { throw unexpected() }
    var name = token
    var module: Name?
    advance()
    if accept(.colon) {
      module = name.name
      guard kind == .atom else { throw unexpected() }
      name = token
      advance()
    }
    var signatures: [SpecDefinition.Signature] = []
    repeat { signatures.append(try parseSignature()) } while accept(.semicolon)
    if hasParentheses { try expect(.rightParen) }
    if let odd = signatures.first(where: { $0.parameters.count != signatures[0].parameters.count })
    {
      session.report(
        "spec for \(session.quoted(name.name)) has clauses of different arity",
        at: odd.result.span)
    }
    return .spec(
      SpecDefinition(
        isCallback: isCallback, module: module, name: name.name, nameSpan: span(of: name),
        signatures: signatures))
  }

  private mutating func parseSignature() throws(Abort) -> SpecDefinition.Signature {
    let parameters = try parseTypeArguments()
    try expect(.rightArrow)
    let result = try parseType()
    let constraints = accept(.when) ? try parseConstraints() : []
    return .init(parameters: parameters, result: result, constraints: constraints)
  }

  /// `Variable :: Type, ...`; also the old `is_subtype(Variable, Type)`.
  private mutating func parseConstraints() throws(Abort) -> [SpecDefinition.Constraint] {
    var constraints: [SpecDefinition.Constraint] = []
    repeat {
      let isOld = kind == .atom && nextKind == .leftParen
      if isOld {
        advance()
        advance()
      }
      guard kind == .variable else { throw unexpected() }
      let variable = token
      advance()
      try expect(isOld ? .comma : .doubleColon)
      let type = try parseType()
      if isOld { try expect(.rightParen) }
      constraints.append(
        .init(variable: variable.name, variableSpan: span(of: variable), type: type))
    } while accept(.comma)
    return constraints
  }
}
