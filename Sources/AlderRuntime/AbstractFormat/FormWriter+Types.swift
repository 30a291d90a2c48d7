import AlderSyntax

/// Types. Unlike expressions, those in parentheses have the parentheses in their span.
extension FormWriter {
  func types(_ types: [TypeExpr]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for type in types { list.append(try self.type(type)) }
    return list.finish()
  }

  func type(_ type: TypeExpr) throws(Raise) -> Term {
    let start = tokenWithin(type.span.start)
    switch type.kind {
    case .integer(let value): return node(Atom.integer, start, p.integer(value))
    case .bigInteger(let big): return node(Atom.integer, start, try integer(big))
    case .character(let value): return node(FormTag.char, start, Term(small: Int(value)))
    case .atom(let name): return try atomNode(name, start)
    case .variable(let name): return try variable(name, start)
    case .wildcard: return try variable(.underscore, start)
    case .annotated(let name, let type):
      return node(
        FormTag.annotatedType, start,
        p.list([try variable(name, start), try self.type(type)]))
    case .unary(let operation, let operand):
      return node(FormTag.op, start, OperatorAtoms.atom(operation), try self.type(operand))
    case .infix(let operation, let left, let right):
      return node(
        FormTag.op, tokenBehind(left.span.end), OperatorAtoms.atom(operation),
        try self.type(left), try self.type(right))
    case .union(let alternatives): return try union(alternatives)
    case .range(let left, let right):
      let lower = try self.type(left)
      return typeNode(FormTag.range, lower.elements[1], p.list([lower, try self.type(right)]))
    case .tuple(let elements): return typeNode(Atom.tuple, start, try types(elements))
    case .emptyList: return typeNode(Atom.nil, start, .empty)
    case .list(let element): return typeNode(Atom.list, start, p.list([try self.type(element)]))
    case .nonEmptyList(let element):
      return typeNode(FormTag.nonEmptyList, start, p.list([try self.type(element)]))
    case .map(let fields): return typeNode(Atom.map, start, try mapFieldTypes(fields))
    case .record(let name, let fields): return try recordType(name, fields, start)
    case .binary(let base, let unit): return try binaryType(base, unit, start)
    case .anyFun, .funOfAnyArity, .fun: return try funType(type, start)
    case .named, .remote: return try namedType(type, start)
    }
  }

  private func typeNode(_ name: Term, _ token: Int, _ arguments: Term) -> Term {
    node(Atom.type, token, name, arguments)
  }

  private func typeNode(_ name: Term, _ annotation: Term, _ arguments: Term) -> Term {
    node(Atom.type, annotation, [name, arguments])
  }

  func variable(_ name: Name, _ token: Int) throws(Raise) -> Term {
    node(FormTag.variable, token, try atom(name))
  }

  /// A union at the end of another is part of it.
  private func union(_ alternatives: [TypeExpr]) throws(Raise) -> Term {
    var written: [Term] = []
    var rest = alternatives[...]
    while let next = rest.popFirst() {
      if rest.isEmpty, case .union(let last) = next.kind {
        rest = last[...]
      } else {
        written.append(try type(next))
      }
    }
    return typeNode(FormTag.union, written[0].elements[1], p.list(written))
  }

  private func mapFieldTypes(_ fields: [TypeExpr.MapField]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for field in fields {
      list.append(
        typeNode(
          field.isMandatory ? FormTag.mapFieldExact : FormTag.mapFieldAssoc,
          tokenBehind(field.key.span.end), p.list([try type(field.key), try type(field.value)])))
    }
    return list.finish()
  }

  private func recordType(
    _ name: Name, _ fields: [TypeExpr.RecordField], _ start: Int
  ) throws(Raise) -> Term {
    var list = ListBuilder(p)
    list.append(try atomNode(name, start + 1))
    for field in fields {
      let token = Int(field.nameSpan.start)
      list.append(
        typeNode(
          FormTag.fieldType, token,
          p.list([try atomNode(field.name, token), try type(field.type)])))
    }
    return typeNode(FormTag.record, start, list.finish())
  }

  private func binaryType(
    _ base: TypeExpr?, _ unit: TypeExpr?, _ start: Int
  ) throws(Raise) -> Term {
    // What is not written has the same annotation everywhere.
    let zero = p.tuple(Atom.integer, Term(small: 1), Term(small: 0))
    var sizes = [zero, zero]
    if let base { sizes[0] = try type(base) }
    if let unit { sizes[1] = try type(unit) }
    return typeNode(Atom.binary, start, p.list(sizes))
  }

  /// The inner parenthesis gives types of arguments their annotation.
  private func funType(_ type: TypeExpr, _ start: Int) throws(Raise) -> Term {
    let parenthesis = start + 2
    switch type.kind {
    case .funOfAnyArity(let result):
      let any = node(Atom.type, parenthesis, Atom.any)
      return typeNode(Atom.fun, parenthesis, p.list([any, try self.type(result)]))
    case .fun(let parameters, let result): return try function(parameters, result, parenthesis)
    default: return typeNode(Atom.fun, start, .empty)
    }
  }

  func function(
    _ parameters: [TypeExpr], _ result: TypeExpr, _ parenthesis: Int
  ) throws(Raise) -> Term {
    let product = typeNode(FormTag.product, parenthesis, try types(parameters))
    return typeNode(Atom.fun, parenthesis, p.list([product, try type(result)]))
  }

  private func namedType(_ type: TypeExpr, _ start: Int) throws(Raise) -> Term {
    switch type.kind {
    case .named(let name, let arguments):
      let atom = try atom(name)
      if arguments.isEmpty, atom == Atom.map || atom == Atom.tuple {
        return typeNode(atom, start, Atom.any)
      }
      let isBuiltin = TypeExpr.isBuiltin(name, arity: arguments.count)
      return node(isBuiltin ? Atom.type : FormTag.userType, start, atom, try types(arguments))
    case .remote(let module, let name, let arguments):
      return node(
        FormTag.remoteType, start,
        p.list([
          try atomNode(module, start), try atomNode(name, start + 2), try types(arguments),
        ]))
    default: preconditionFailure("no named type")
    }
  }
}
