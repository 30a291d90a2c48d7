import AlderSyntax

/// Clauses and what has them; comprehensions.
extension FormReader {
  func clauses(_ term: Term) throws(Failure) -> [Clause] {
    let clauses = try list(term) { element throws(Failure) in try clause(element) }
    guard !clauses.isEmpty else { throw bad(term) }
    let arity = clauses[0].patterns.count
    guard clauses.allSatisfy({ $0.patterns.count == arity }) else { throw bad(term) }
    return clauses
  }

  private func clauses(_ term: Term, patterns: Int) throws(Failure) -> [Clause] {
    try list(term) { element throws(Failure) in
      let clause = try clause(element)
      guard clause.patterns.count == patterns else { throw bad(element) }
      return clause
    }
  }

  private func clause(_ term: Term) throws(Failure) -> Clause {
    guard term.isTuple(arity: 5), term.elements[0] == FormTag.clause else { throw bad(term) }
    return try clause(term, patterns: try expressions(term.elements[2]))
  }

  private func clause(_ term: Term, patterns: [Expr]) throws(Failure) -> Clause {
    let parts = term.elements
    let guards = try list(parts[3]) { alternative throws(Failure) in
      let tests = try expressions(alternative)
      guard !tests.isEmpty else { throw bad(term) }
      return tests
    }
    return Clause(
      patterns: patterns, guards: guards, body: try body(parts[4]), span: span(parts[1]))
  }

  /// Expressions, of which there has to be one.
  private func body(_ term: Term) throws(Failure) -> [Expr] {
    guard term.isCons else { throw bad(term) }
    return try expressions(term)
  }

  /// Clauses of a `catch`: class, reason and stack trace are in a tuple.
  private func catchClauses(_ term: Term) throws(Failure) -> [Clause] {
    try list(term) { element throws(Failure) in
      guard element.isTuple(arity: 5), element.elements[0] == FormTag.clause,
        element.elements[2].isCons, element.elements[2].tail.isEmpty
      else { throw bad(element) }
      let triple = element.elements[2].head
      guard triple.isTuple(arity: 3), triple.elements[0] == Atom.tuple else { throw bad(triple) }
      let patterns = try expressions(triple.elements[2])
      guard patterns.count == 3 else { throw bad(triple) }
      return try clause(element, patterns: patterns)
    }
  }

  func control(_ term: Term, _ parts: Words, _ count: Int) throws(Failure) -> ExprKind {
    switch (parts[0], count) {
    case (FormTag.case, 4):
      return .case(try expression(parts[2]), try clauses(parts[3], patterns: 1))
    case (FormTag.if, 3):
      let clauses = try clauses(parts[2], patterns: 0)
      guard !clauses.isEmpty, clauses.allSatisfy({ !$0.guards.isEmpty }) else { throw bad(term) }
      return .if(clauses)
    case (FormTag.receive, 3): return .receive(try clauses(parts[2], patterns: 1), after: nil)
    case (FormTag.receive, 5):
      let timeout = ReceiveTimeout(
        timeout: try expression(parts[3]), body: try body(parts[4]))
      return .receive(try clauses(parts[2], patterns: 1), after: timeout)
    case (FormTag.try, 6):
      return .try(
        TryExpr(
          body: try body(parts[2]), clauses: try clauses(parts[3], patterns: 1),
          catchClauses: try catchClauses(parts[4]), after: try expressions(parts[5])))
    case (FormTag.catch, 3): return .catch(try expression(parts[2]))
    case (FormTag.block, 3): return .block(try body(parts[2]))
    case (FormTag.maybe, 3): return .maybe(try body(parts[2]), else: [])
    case (FormTag.maybe, 4):
      guard parts[3].isTuple(arity: 3), parts[3].elements[0] == FormTag.else else {
        throw bad(term)
      }
      return .maybe(try body(parts[2]), else: try clauses(parts[3].elements[2], patterns: 1))
    default: throw bad(term)
    }
  }

  func comprehension(_ parts: Words) throws(Failure) -> ExprKind {
    let qualifiers = try list(parts[3]) { element throws(Failure) in try qualifier(element) }
    switch parts[0] {
    case FormTag.listComprehension:
      return .listComprehension(try expression(parts[2]), qualifiers)
    case FormTag.binaryComprehension:
      return .binaryComprehension(try expression(parts[2]), qualifiers)
    default:
      let template = parts[2]
      guard template.isTuple(arity: 4), template.elements[0] == FormTag.mapFieldAssoc else {
        throw bad(template)
      }
      return .mapComprehension(
        key: try expression(template.elements[2]), value: try expression(template.elements[3]),
        qualifiers)
    }
  }

  private func qualifier(_ term: Term) throws(Failure) -> Qualifier {
    let parts = try node(term)
    let span = span(parts[1])
    guard term.tupleArity == 4 || parts[0] == FormTag.zip else {
      return Qualifier(.filter(try expression(term)), span)
    }
    switch parts[0] {
    case FormTag.generator, FormTag.strictGenerator:
      return Qualifier(
        .list(
          pattern: try expression(parts[2]), try expression(parts[3]),
          isStrict: parts[0] == FormTag.strictGenerator), span)
    case FormTag.binaryGenerator, FormTag.strictBinaryGenerator:
      return Qualifier(
        .binary(
          pattern: try expression(parts[2]), try expression(parts[3]),
          isStrict: parts[0] == FormTag.strictBinaryGenerator), span)
    case FormTag.mapGenerator, FormTag.strictMapGenerator:
      let pattern = parts[2]
      guard pattern.isTuple(arity: 4), pattern.elements[0] == FormTag.mapFieldExact else {
        throw bad(pattern)
      }
      return Qualifier(
        .map(
          key: try expression(pattern.elements[2]), value: try expression(pattern.elements[3]),
          try expression(parts[3]), isStrict: parts[0] == FormTag.strictMapGenerator), span)
    case FormTag.zip where term.tupleArity == 3:
      let generators = try list(parts[2]) { element throws(Failure) in
        let generator = try qualifier(element)
        if case .filter = generator.kind { throw bad(element) }
        return generator
      }
      return Qualifier(.zip(generators), span)
    default: return Qualifier(.filter(try expression(term)), span)
    }
  }
}
