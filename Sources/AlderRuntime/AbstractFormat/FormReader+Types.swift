import AlderSyntax

extension FormReader {
  func types(_ term: Term) throws(Failure) -> [TypeExpr] {
    try list(term) { element throws(Failure) in try type(element) }
  }

  func type(_ term: Term) throws(Failure) -> TypeExpr {
    try nested(term) { () throws(Failure) in
      let parts = try node(term)
      let span = span(parts[1])
      if parts[0] == Self.parenthesised, term.tupleArity == 3, parts[2].isCons {
        return try type(parts[2].head)
      }
      return TypeExpr(try kind(term, parts, span), span)
    }
  }

  private static let parenthesised = Term(atom: "paren_type")

  private func kind(_ term: Term, _ parts: Words, _ span: Span) throws(Failure) -> TypeExpr.Kind {
    switch (parts[0], term.tupleArity) {
    case (Atom.atom, 3): return .atom(try name(parts[2]))
    case (FormTag.variable, 3):
      let name = try name(parts[2])
      return name == .underscore ? .wildcard : .variable(name)
    case (Atom.integer, 3), (FormTag.char, 3): return try literal(term)
    case (FormTag.op, 4):
      guard let operation = OperatorAtoms.unaryByName[parts[2]] else { throw bad(term) }
      return .unary(operation, try type(parts[3]))
    case (FormTag.op, 5):
      guard let operation = OperatorAtoms.infixByName[parts[2]] else { throw bad(term) }
      return .infix(operation, try type(parts[3]), try type(parts[4]))
    case (FormTag.annotatedType, 3):
      let pair = try elements(parts[2], count: 2)
      guard pair[0].isTuple(arity: 3), pair[0].elements[0] == FormTag.variable else {
        throw bad(term)
      }
      return .annotated(try name(pair[0].elements[2]), try type(pair[1]))
    case (FormTag.remoteType, 3):
      let triple = try elements(parts[2], count: 3)
      return .remote(
        try atomNode(triple[0]).name, try atomNode(triple[1]).name, try types(triple[2]))
    case (FormTag.userType, 4): return .named(try name(parts[2]), try types(parts[3]))
    case (Atom.type, 4): return try builtIn(term, parts)
    default: throw bad(term)
    }
  }

  private func literal(_ term: Term) throws(Failure) -> TypeExpr.Kind {
    switch try expression(term).kind {
    case .integer(let value): return .integer(value)
    case .bigInteger(let value): return .bigInteger(value)
    case .character(let value): return .character(value)
    case .unary(.minus, let operand):
      guard case .bigInteger(let value) = operand.kind else { throw bad(term) }
      return .unary(.minus, TypeExpr(.bigInteger(value), operand.span))
    default: throw bad(term)
    }
  }

  func elements(_ term: Term, count: Int) throws(Failure) -> [Term] {
    let elements = try list(term) { element throws(Failure) in element }
    guard elements.count == count else { throw bad(term) }
    return elements
  }

  private func builtIn(_ term: Term, _ parts: Words) throws(Failure) -> TypeExpr.Kind {
    let arguments = parts[3]
    switch parts[2] {
    case Atom.tuple, Atom.map:
      if arguments == Atom.any { return .named(try name(parts[2]), []) }
      return parts[2] == Atom.tuple
        ? .tuple(try types(arguments))
        : .map(try list(arguments) { field throws(Failure) in try mapField(field) })
    case FormTag.union: return .union(try types(arguments))
    case FormTag.range:
      let limits = try elements(arguments, count: 2)
      return .range(try type(limits[0]), try type(limits[1]))
    case Atom.binary where arguments.isCons:
      let sizes = try elements(arguments, count: 2)
      return .binary(base: try size(sizes[0]), unit: try size(sizes[1]))
    case Atom.nil where arguments.isEmpty: return .emptyList
    case Atom.list where arguments.isCons:
      return .list(try type(try elements(arguments, count: 1)[0]))
    case FormTag.nonEmptyList where arguments.isCons:
      return .nonEmptyList(try type(try elements(arguments, count: 1)[0]))
    case FormTag.record: return try record(arguments)
    case Atom.fun: return try fun(arguments)
    default: return .named(try name(parts[2]), try types(arguments))
    }
  }

  /// Nil for 0, which is what is not written.
  private func size(_ term: Term) throws(Failure) -> TypeExpr? {
    let type = try type(term)
    if case .integer(0) = type.kind { return nil }
    return type
  }

  private func mapField(_ term: Term) throws(Failure) -> TypeExpr.MapField {
    guard term.isTuple(arity: 4), term.elements[0] == Atom.type else { throw bad(term) }
    let kind = term.elements[2]
    guard kind == FormTag.mapFieldAssoc || kind == FormTag.mapFieldExact else { throw bad(term) }
    let pair = try elements(term.elements[3], count: 2)
    return TypeExpr.MapField(
      key: try type(pair[0]), value: try type(pair[1]),
      isMandatory: kind == FormTag.mapFieldExact)
  }

  private func record(_ arguments: Term) throws(Failure) -> TypeExpr.Kind {
    guard arguments.isCons else { throw bad(arguments) }
    let fields = try list(arguments.tail) { field throws(Failure) in
      guard field.isTuple(arity: 4), field.elements[2] == FormTag.fieldType else {
        throw bad(field)
      }
      let pair = try elements(field.elements[3], count: 2)
      let name = try atomNode(pair[0])
      return TypeExpr.RecordField(
        name: name.name, nameSpan: name.span, type: try type(pair[1]))
    }
    return .record(try atomNode(arguments.head).name, fields)
  }

  private func fun(_ arguments: Term) throws(Failure) -> TypeExpr.Kind {
    if arguments.isEmpty { return .anyFun }
    let pair = try elements(arguments, count: 2)
    let parameters = pair[0]
    guard parameters.isTuple, parameters.tupleArity >= 3 else { throw bad(parameters) }
    let result = try type(pair[1])
    if parameters.elements[2] == Atom.any { return .funOfAnyArity(result) }
    return .fun(try self.parameters(parameters), result)
  }

  /// Of {type, _, product, Types}.
  func parameters(_ term: Term) throws(Failure) -> [TypeExpr] {
    guard term.isTuple(arity: 4), term.elements[2] == FormTag.product else { throw bad(term) }
    return try types(term.elements[3])
  }
}
