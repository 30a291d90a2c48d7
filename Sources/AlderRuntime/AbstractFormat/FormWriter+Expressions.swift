import AlderSyntax

/// Expressions, patterns and guard tests, which look alike.
extension FormWriter {
  func expressions(_ expressions: [Expr]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for expression in expressions { list.append(try self.expression(expression)) }
    return list.finish()
  }

  func expression(_ expression: Expr) throws(Raise) -> Term {
    let start = Int(expression.span.start)
    switch expression.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string, .variable, .wildcard:
      return try literal(expression, start)
    case .tuple(let elements): return node(Atom.tuple, start, try expressions(elements))
    case .list(let elements): return try list(elements, tail: nil, expression.span)
    case .listWithTail(let elements, let tail):
      return try list(elements, tail: tail, expression.span)
    case .binary(let segments): return try binary(segments, expression.span)
    case .map, .mapUpdate, .record, .recordUpdate, .recordAccess, .recordIndex:
      return try hashExpression(expression, start)
    case .unary, .infix, .andalso, .orelse, .match, .maybeMatch, .send:
      return try operation(expression, start)
    case .localCall, .remoteCall, .call, .fun, .namedFun, .funReference, .remoteFunReference:
      return try callOrFun(expression, start)
    case .case, .if, .receive, .try, .catch, .block, .maybe:
      return try control(expression, start)
    case .listComprehension, .binaryComprehension, .mapComprehension:
      return try comprehension(expression, start)
    }
  }

  private func literal(_ expression: Expr, _ token: Int) throws(Raise) -> Term {
    switch expression.kind {
    case .integer(let value): return node(Atom.integer, token, p.integer(value))
    case .bigInteger(let big): return node(Atom.integer, token, try integer(big))
    case .float(let value): return node(Atom.float, token, p.float(value))
    case .character(let value): return node(FormTag.char, token, Term(small: Int(value)))
    case .atom(let name): return try atomNode(name, token)
    case .string(let name): return node(Atom.string, token, string(name))
    case .variable(let name): return node(FormTag.variable, token, try atom(name))
    default: return node(FormTag.variable, token, try atom(.underscore))
    }
  }

  func integer(_ big: BigInteger) throws(Raise) -> Term {
    // Safe: the lexer has checked the digits.
    try p.integer(digits: big.digits.utf8, base: big.radix).unsafelyUnwrapped
  }

  /// Each cell of a list has the annotation of its element's first token, but the first has that of
  /// the bracket.
  private func list(_ elements: [Expr], tail: Expr?, _ span: Span) throws(Raise) -> Term {
    var written: [(Term, first: Term)] = []
    for element in elements {
      written.append(try withFirst { () throws(Raise) in try expression(element) })
    }
    var rest: Term
    if let tail {
      rest = try expression(tail)
    } else {
      rest = node(Atom.nil, elements.isEmpty ? Int(span.start) : Int(span.end) - 1)
    }
    guard let first = written.first else { return rest }
    for (element, annotation) in written.dropFirst().reversed() {
      rest = node(FormTag.cons, annotation, [element, rest])
    }
    return node(FormTag.cons, Int(span.start), first.0, rest)
  }

  private func operation(_ expression: Expr, _ start: Int) throws(Raise) -> Term {
    switch expression.kind {
    case .unary(let operation, let operand):
      return node(
        FormTag.op, start, OperatorAtoms.atom(operation), try self.expression(operand))
    case .infix(let operation, let left, let right, let at):
      return try infix(OperatorAtoms.atom(operation), left, right, at)
    case .andalso(let left, let right, let at): return try infix(Atom.andalso, left, right, at)
    case .orelse(let left, let right, let at): return try infix(Atom.orelse, left, right, at)
    case .send(let left, let right, let at): return try infix(OperatorAtoms.send, left, right, at)
    case .maybeMatch(let left, let right, let at):
      return node(
        FormTag.maybeMatch, Int(at.start), try self.expression(left), try self.expression(right))
    case .match(let left, let right, _):
      let (pattern, first) = try withFirst { () throws(Raise) in try self.expression(left) }
      return node(FormTag.match, first, [pattern, try self.expression(right)])
    default: preconditionFailure("no operation")
    }
  }

  private func infix(_ name: Term, _ left: Expr, _ right: Expr, _ at: Span) throws(Raise) -> Term {
    node(FormTag.op, Int(at.start), name, try expression(left), try expression(right))
  }

  private func callOrFun(_ expression: Expr, _ start: Int) throws(Raise) -> Term {
    switch expression.kind {
    case .localCall(let name, let arguments):
      return node(FormTag.call, start, try atomNode(name, start), try expressions(arguments))
    case .call(let callee, let arguments):
      let (function, first) = try withFirst { () throws(Raise) in try self.expression(callee) }
      return node(FormTag.call, first, [function, try expressions(arguments)])
    case .remoteCall(let module, let function, let arguments):
      let colon = tokenBehind(module.span.end)
      let (callee, first) = try withFirst { () throws(Raise) in
        node(FormTag.remote, colon, try self.expression(module), try self.expression(function))
      }
      return node(FormTag.call, first, [callee, try expressions(arguments)])
    case .fun(let clauses):
      // `fun _(X) -> ...` is a fun without a name for the engine, but has one here.
      if tokens[start + 1].kind == .variable {
        return node(FormTag.namedFun, start, try atom(.underscore), try functionClauses(clauses))
      }
      return node(
        Atom.fun, start, p.tuple(FormTag.clauses, try functionClauses(clauses)))
    case .namedFun(let name, let clauses):
      return node(FormTag.namedFun, start, try atom(name), try functionClauses(clauses))
    case .funReference(let reference):
      return node(
        Atom.fun, start,
        p.tuple(Atom.function, try atom(reference.name), Term(small: reference.arity)))
    case .remoteFunReference(let module, let function, let arity):
      let reference = p.tuple([
        Atom.function, try self.expression(module), try self.expression(function),
        try self.expression(arity),
      ])
      return node(Atom.fun, start, reference)
    default: preconditionFailure("no call")
    }
  }
}
