extension FormParser {
  /// `|| Qualifier, ...`
  mutating func parseQualifiers() throws(Abort) -> [Qualifier] {
    try expect(.doubleBar)
    var qualifiers: [Qualifier] = []
    repeat {
      let qualifier = try parseQualifier()
      guard kind == .doubleAmpersand else {
        qualifiers.append(qualifier)
        continue
      }
      var zipped = [qualifier]
      while accept(.doubleAmpersand) { zipped.append(try parseQualifier()) }
      for generator in zipped {
        if case .filter(let expression) = generator.kind {
          session.report(
            "only generators can be combined with '&&'", at: expression.span)
        }
      }
      qualifiers.append(
        Qualifier(.zip(zipped), span(from: qualifier.span.start)))
    } while accept(.comma)
    return qualifiers
  }

  private mutating func parseQualifier() throws(Abort) -> Qualifier {
    let start = token.start
    let first = try parseExpression()
    let qualifierKind: Qualifier.Kind
    switch kind {
    case .leftArrow, .strictLeftArrow:
      let isStrict = kind == .strictLeftArrow
      advance()
      let source = try parseExpression()
      qualifierKind = .list(pattern: first, source, isStrict: isStrict)
    case .doubleLeftArrow, .strictDoubleLeftArrow:
      guard case .binary = first.kind else { throw unexpected() }
      let isStrict = kind == .strictDoubleLeftArrow
      advance()
      let source = try parseExpression()
      qualifierKind = .binary(pattern: first, source, isStrict: isStrict)
    case .assign:
      advance()
      let value = try parseExpression()
      let isStrict = kind == .strictLeftArrow
      guard isStrict || kind == .leftArrow else { throw unexpected() }
      advance()
      let source = try parseExpression()
      qualifierKind = .map(key: first, value: value, source, isStrict: isStrict)
    default:
      qualifierKind = .filter(first)
    }
    return Qualifier(qualifierKind, span(from: start))
  }
}
