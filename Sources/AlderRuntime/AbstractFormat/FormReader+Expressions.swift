import AlderSyntax

extension FormReader {
  func expressions(_ term: Term) throws(Failure) -> [Expr] {
    try list(term) { element throws(Failure) in try expression(element) }
  }

  func expression(_ term: Term) throws(Failure) -> Expr {
    try nested(term) { () throws(Failure) in
      let parts = try node(term)
      let span = span(parts[1])
      let kind = try expressionKind(term, parts, term.tupleArity, span)
      return Expr(kind, span)
    }
  }

  private func expressionKind(
    _ term: Term, _ parts: Words, _ count: Int, _ span: Span
  ) throws(Failure) -> ExprKind {
    switch (parts[0], count) {
    case (Atom.integer, 3), (Atom.float, 3), (FormTag.char, 3), (Atom.atom, 3), (Atom.string, 3),
      (FormTag.variable, 3), (Atom.nil, 2):
      return try literal(term, parts, span)
    case (FormTag.cons, 4): return try cells(term)
    case (Atom.tuple, 3): return .tuple(try expressions(parts[2]))
    case (FormTag.bin, 3):
      return .binary(try list(parts[2]) { element throws(Failure) in try segment(element) })
    case (Atom.map, 3): return .map(try mapFields(parts[2]))
    case (Atom.map, 4): return .mapUpdate(try expression(parts[2]), try mapFields(parts[3]))
    case (FormTag.record, 4): return .record(try name(parts[2]), try recordFields(parts[3]))
    case (FormTag.record, 5):
      return .recordUpdate(
        try expression(parts[2]), try name(parts[3]), try recordFields(parts[4]))
    case (FormTag.recordField, 5):
      let field = try atomNode(parts[4])
      return .recordAccess(
        try expression(parts[2]), try name(parts[3]), field: field.name, fieldSpan: field.span)
    case (FormTag.recordIndex, 4):
      let field = try atomNode(parts[3])
      return .recordIndex(try name(parts[2]), field: field.name, fieldSpan: field.span)
    case (FormTag.op, 4), (FormTag.op, 5), (FormTag.match, 4), (FormTag.maybeMatch, 4):
      return try operation(term, parts, count, span)
    case (FormTag.call, 4), (Atom.fun, 3), (FormTag.namedFun, 4):
      return try callOrFun(term, parts, span)
    case (FormTag.listComprehension, 4), (FormTag.binaryComprehension, 4),
      (FormTag.mapComprehension, 4):
      return try comprehension(parts)
    default: return try control(term, parts, count)
    }
  }

  private func literal(_ term: Term, _ parts: Words, _ span: Span) throws(Failure) -> ExprKind {
    switch parts[0] {
    case Atom.integer:
      if let place = location(parts[2], span) { return place }
      guard parts[2].isInteger else { throw bad(term) }
      return integer(parts[2], span)
    case Atom.float:
      guard parts[2].isFloat else { throw bad(term) }
      return .float(parts[2].float)
    case FormTag.char:
      guard parts[2].isSmall, let code = UInt32(exactly: parts[2].small) else { throw bad(term) }
      return .character(code)
    case Atom.atom: return .atom(try name(parts[2]))
    case Atom.string: return try string(parts[2], span)
    case FormTag.variable:
      let name = try name(parts[2])
      return name == .underscore ? .wildcard : .variable(name)
    default: return .list([])
    }
  }

  /// What transforms from the time without columns make of a line: `{integer, Anno, {Line, Column}}`,
  /// which OTP's compiler takes as it is.
  private func location(_ value: Term, _ span: Span) -> ExprKind? {
    guard value.isTuple(arity: 2), value.elements[0].isSmall, value.elements[1].isSmall else {
      return nil
    }
    return .tuple([
      Expr(.integer(value.elements[0].small), span), Expr(.integer(value.elements[1].small), span),
    ])
  }

  func integer(_ value: Term, _ span: Span) -> ExprKind {
    if value.isSmall { return .integer(value.small) }
    let digits = String(decoding: value.integerText(), as: UTF8.self)
    if let word = Int(digits) { return .integer(word) }
    // The sign of a large number is an operator.
    if digits.hasPrefix("-") {
      let magnitude = BigInteger(digits: String(digits.dropFirst()), radix: 10)
      return .unary(.minus, Expr(.bigInteger(magnitude), span))
    }
    return .bigInteger(BigInteger(digits: digits, radix: 10))
  }

  /// A string, or a list of numbers that are no characters.
  func string(_ value: Term, _ span: Span) throws(Failure) -> ExprKind {
    if let text = String(characters: value) { return .string(names.intern(text)) }
    return .list(
      try list(value) { element throws(Failure) in
        guard element.isSmall else { throw bad(value) }
        return Expr(.integer(element.small), span)
      })
  }

  /// All cells of a list at once: they are nested as deep as the list is long.
  private func cells(_ term: Term) throws(Failure) -> ExprKind {
    var elements: [Expr] = []
    var rest = term
    while rest.isTuple(arity: 4), rest.elements[0] == FormTag.cons {
      elements.append(try expression(rest.elements[2]))
      rest = rest.elements[3]
    }
    if rest.isTuple(arity: 2), rest.elements[0] == Atom.nil { return .list(elements) }
    return .listWithTail(elements, tail: try expression(rest))
  }

  private func operation(
    _ term: Term, _ parts: Words, _ count: Int, _ span: Span
  ) throws(Failure) -> ExprKind {
    if parts[0] == FormTag.match {
      return .match(try expression(parts[2]), try expression(parts[3]), at: span)
    }
    if parts[0] == FormTag.maybeMatch {
      return .maybeMatch(try expression(parts[2]), try expression(parts[3]), at: span)
    }
    if count == 4 {
      guard let operation = OperatorAtoms.unaryByName[parts[2]] else { throw bad(term) }
      return .unary(operation, try expression(parts[3]))
    }
    // Chains of operators are nested on the left as deep as they are long.
    let left = try expression(parts[3])
    let right = try expression(parts[4])
    switch parts[2] {
    case Atom.andalso: return .andalso(left, right, at: span)
    case Atom.orelse: return .orelse(left, right, at: span)
    case OperatorAtoms.send: return .send(left, right, at: span)
    default:
      guard let operation = OperatorAtoms.infixByName[parts[2]] else { throw bad(term) }
      return .infix(operation, left, right, at: span)
    }
  }

  private func callOrFun(_ term: Term, _ parts: Words, _ span: Span) throws(Failure) -> ExprKind {
    if parts[0] == FormTag.namedFun {
      let clauses = try clauses(parts[3])
      let name = try name(parts[2])
      return name == .underscore ? .fun(clauses) : .namedFun(name, clauses)
    }
    if parts[0] == Atom.fun { return try fun(parts[2], span) }
    let arguments = try expressions(parts[3])
    let callee = parts[2]
    if callee.isTuple(arity: 4), callee.elements[0] == FormTag.remote {
      return .remoteCall(
        module: try expression(callee.elements[2]), function: try expression(callee.elements[3]),
        arguments)
    }
    if callee.isTuple(arity: 3), callee.elements[0] == Atom.atom {
      return .localCall(try name(callee.elements[2]), arguments)
    }
    return .call(try expression(callee), arguments)
  }

  private func fun(_ body: Term, _ span: Span) throws(Failure) -> ExprKind {
    guard body.isTuple else { throw bad(body) }
    let parts = body.elements
    switch (parts[0], body.tupleArity) {
    case (FormTag.clauses, 2): return .fun(try clauses(parts[1]))
    case (Atom.function, 3):
      let reference = FunctionReference(
        name: try name(parts[1]), arity: try arity(parts[2]), span: span)
      return .funReference(reference)
    case (Atom.function, 4):
      return .remoteFunReference(
        module: try funPart(parts[1], span), function: try funPart(parts[2], span),
        arity: try funPart(parts[3], span))
    default: throw bad(body)
    }
  }

  /// An expression, or, as it was until OTP R15, the bare atom or integer.
  private func funPart(_ term: Term, _ span: Span) throws(Failure) -> Expr {
    if term.isAtom { return Expr(.atom(try name(term)), span) }
    if term.isSmall { return Expr(.integer(try arity(term)), span) }
    return try expression(term)
  }
}
