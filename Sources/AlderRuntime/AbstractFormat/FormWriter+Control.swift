import AlderSyntax

/// Clauses and what has them; comprehensions.
extension FormWriter {
  /// Clauses of functions and funs, whose annotation is that of their first token.
  func functionClauses(_ clauses: [Clause]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for clause in clauses {
      let patterns = try expressions(clause.patterns)
      list.append(
        node(
          FormTag.clause, Int(clause.span.start), patterns, try guards(clause.guards),
          try expressions(clause.body)))
    }
    return list.finish()
  }

  /// Clauses with one pattern.
  private func caseClauses(_ clauses: [Clause]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for clause in clauses {
      let (pattern, first) = try withFirst { () throws(Raise) in
        try expressions(clause.patterns)
      }
      list.append(try finish(clause, pattern, first))
    }
    return list.finish()
  }

  private func finish(_ clause: Clause, _ patterns: Term, _ first: Term) throws(Raise) -> Term {
    node(
      FormTag.clause, first,
      [patterns, try guards(clause.guards), try expressions(clause.body)])
  }

  private func ifClauses(_ clauses: [Clause]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for clause in clauses {
      let test = clause.guards[0][0]
      let (_, first) = try withFirst { () throws(Raise) in try expression(test) }
      list.append(try finish(clause, .empty, first))
    }
    return list.finish()
  }

  /// Class, reason and stack trace are in a tuple.
  private func catchClauses(_ clauses: [Clause]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for clause in clauses {
      let classPattern = clause.patterns[0]
      let stack = clause.patterns[2]
      let (reason, firstOfReason, lastOfReason) = try withFirstAndLast { () throws(Raise) in
        try expression(clause.patterns[1])
      }
      var first = firstOfReason
      var classTerm = node(Atom.atom, first, [Atom.throw])
      if !classPattern.span.isEmpty {
        classTerm = try expression(classPattern)
        first = classTerm.elements[1]
      }
      let stackTerm =
        stack.span.isEmpty
        ? node(FormTag.variable, lastOfReason, [try atom(.underscore)]) : try expression(stack)
      let triple = node(Atom.tuple, first, [p.list([classTerm, reason, stackTerm])])
      list.append(try finish(clause, p.list([triple]), first))
    }
    return list.finish()
  }

  private func guards(_ guards: [[Expr]]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for tests in guards { list.append(try expressions(tests)) }
    return list.finish()
  }

  func control(_ expression: Expr, _ start: Int) throws(Raise) -> Term {
    switch expression.kind {
    case .case(let subject, let clauses):
      return node(FormTag.case, start, try self.expression(subject), try caseClauses(clauses))
    case .if(let clauses): return node(FormTag.if, start, try ifClauses(clauses))
    case .receive(let clauses, after: let timeout):
      let written = try caseClauses(clauses)
      guard let timeout else { return node(FormTag.receive, start, written) }
      return node(
        FormTag.receive, start, written, try self.expression(timeout.timeout),
        try expressions(timeout.body))
    case .try(let parts):
      return node(
        FormTag.try, start, try expressions(parts.body), try caseClauses(parts.clauses),
        try catchClauses(parts.catchClauses), try expressions(parts.after))
    case .catch(let body): return node(FormTag.catch, start, try self.expression(body))
    case .block(let body): return node(FormTag.block, start, try expressions(body))
    case .maybe(let body, else: let clauses):
      let written = try expressions(body)
      guard let last = body.last, !clauses.isEmpty else {
        return node(FormTag.maybe, start, written)
      }
      let clauses = try caseClauses(clauses)
      return node(
        FormTag.maybe, start, written, node(FormTag.else, tokenBehind(last.span.end), clauses))
    default: preconditionFailure("no control expression")
    }
  }

  func comprehension(_ expression: Expr, _ start: Int) throws(Raise) -> Term {
    switch expression.kind {
    case .listComprehension(let template, let qualifiers):
      return node(
        FormTag.listComprehension, start, try self.expression(template),
        try self.qualifiers(qualifiers))
    case .binaryComprehension(let template, let qualifiers):
      return node(
        FormTag.binaryComprehension, start, try self.expression(template),
        try self.qualifiers(qualifiers))
    case .mapComprehension(let key, let value, let qualifiers):
      let template = node(
        FormTag.mapFieldAssoc, tokenBehind(key.span.end), try self.expression(key),
        try self.expression(value))
      return node(FormTag.mapComprehension, start, template, try self.qualifiers(qualifiers))
    default: preconditionFailure("no comprehension")
    }
  }

  private func qualifiers(_ qualifiers: [Qualifier]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for qualifier in qualifiers { list.append(try self.qualifier(qualifier)) }
    return list.finish()
  }

  private func qualifier(_ qualifier: Qualifier) throws(Raise) -> Term {
    switch qualifier.kind {
    case .filter(let test): return try expression(test)
    case .list(let pattern, let source, let isStrict):
      return node(
        isStrict ? FormTag.strictGenerator : FormTag.generator, tokenBehind(pattern.span.end),
        try expression(pattern), try expression(source))
    case .binary(let pattern, let source, let isStrict):
      return node(
        isStrict ? FormTag.strictBinaryGenerator : FormTag.binaryGenerator,
        tokenBehind(pattern.span.end), try expression(pattern), try expression(source))
    case .map(let key, let value, let source, let isStrict):
      let pattern = node(
        FormTag.mapFieldExact, tokenBehind(key.span.end), try expression(key),
        try expression(value))
      return node(
        isStrict ? FormTag.strictMapGenerator : FormTag.mapGenerator,
        tokenBehind(value.span.end), pattern, try expression(source))
    case .zip(let generators):
      let (written, first) = try withFirst { () throws(Raise) in try qualifiers(generators) }
      return node(FormTag.zip, first, [written])
    }
  }
}

extension Span {
  /// Nothing stands there: the parser has put in what may be left out.
  fileprivate var isEmpty: Bool { start == end }
}
