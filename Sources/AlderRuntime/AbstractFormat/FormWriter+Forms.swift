import AlderSyntax

/// Functions and attributes.
extension FormWriter {
  /// A form, or why it has no abstract format.
  func form(_ form: Form) throws(Raise) -> Result<Term, Failure> {
    switch form.kind {
    case .function(let function):
      return .success(
        node(
          Atom.function, Int(function.nameSpan.start), try atom(function.name),
          Term(small: function.arity), try functionClauses(function.clauses)))
    case .type(let definition):
      let tag = try atom(tokens[1].name)
      return .success(attribute(tag, try type(definition)))
    case .spec(let definition):
      return .success(attribute(try atom(tokens[1].name), try spec(definition)))
    case .record(let definition):
      return .success(attribute(FormTag.record, try record(definition)))
    case .compile(let value), .documentation(let value, ofModule: _), .attribute(_, let value):
      guard let term = try FormConstant(self).value(value) else {
        return .failure(
          Failure(message: p.characters("bad attribute"), token: Int(value.span.start)))
      }
      return .success(attribute(try atom(tokens[1].name), term))
    default:
      return .success(attribute(try atom(tokens[1].name), try declaration(form.kind)))
    }
  }

  /// An attribute's annotation is that of its name.
  private func attribute(_ name: Term, _ value: Term) -> Term {
    node(FormTag.attribute, 1, name, value)
  }

  private func declaration(_ kind: Form.Kind) throws(Raise) -> Term {
    switch kind {
    case .module(let name), .behaviour(let name, _): return try atom(name)
    case .export(let list), .exportType(let list), .optionalCallbacks(let list), .nifs(let list):
      return try references(list)
    case .import(let module, let list): return p.tuple(try atom(module), try references(list))
    case .onLoad(let reference):
      return p.tuple(try atom(reference.name), Term(small: reference.arity))
    case .file(let path, let line): return p.tuple(p.characters(path), Term(small: line))
    default: preconditionFailure("no declaration")
    }
  }

  private func type(_ definition: TypeDefinition) throws(Raise) -> Term {
    p.tuple(
      try atom(definition.name), try type(definition.body), try types(definition.parameters))
  }

  private func record(_ definition: RecordDefinition) throws(Raise) -> Term {
    var fields = ListBuilder(p)
    for field in definition.fields {
      let token = Int(field.nameSpan.start)
      let name = try atomNode(field.name, token)
      var parts = [name]
      if let value = field.defaultValue { parts.append(try expression(value)) }
      let untyped = node(FormTag.recordField, annotation(token), parts)
      guard let type = field.type else {
        fields.append(untyped)
        continue
      }
      fields.append(p.tuple(FormTag.typedRecordField, untyped, try self.type(type)))
    }
    return p.tuple(try atom(definition.name), fields.finish())
  }

  private func spec(_ definition: SpecDefinition) throws(Raise) -> Term {
    let name = try atom(definition.name)
    let arity = Term(small: definition.id.arity)
    var signatures = ListBuilder(p)
    // Where the parenthesis before the arguments stands: behind the name or a semicolon.
    var parenthesis = Int(definition.nameSpan.end)
    for signature in definition.signatures {
      let function = try self.function(signature.parameters, signature.result, parenthesis)
      if signature.constraints.isEmpty {
        signatures.append(function)
      } else {
        let constraints = try self.constraints(signature.constraints)
        signatures.append(
          node(Atom.type, parenthesis, FormTag.boundedFun, p.list([function, constraints])))
      }
      let last = signature.constraints.last?.type ?? signature.result
      parenthesis = tokenBehind(last.span.end) + 1
    }
    var key = p.tuple(name, arity)
    if let module = definition.module { key = p.tuple(try atom(module), name, arity) }
    return p.tuple(key, signatures.finish())
  }

  private func constraints(_ constraints: [SpecDefinition.Constraint]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for constraint in constraints {
      let token = Int(constraint.variableSpan.start)
      let variable = try self.variable(constraint.variable, token)
      let arguments = p.list([variable, try type(constraint.type)])
      let name = node(Atom.atom, token, FormTag.isSubtype)
      list.append(node(Atom.type, token, FormTag.constraint, p.list([name, arguments])))
    }
    return list.finish()
  }
}
