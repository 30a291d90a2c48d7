import AlderSyntax

extension FormReader {
  /// Nil for what is no part of a module: the end, errors and warnings.
  func form(_ term: Term) throws(Failure) -> Form? {
    guard term.isTuple, term.tupleArity >= 2 else { throw bad(term) }
    let parts = term.elements
    switch (parts[0], term.tupleArity) {
    case (Atom.eof, 2), (Atom.error, 2), (Self.warning, 2): return nil
    case (Atom.function, 5): return try function(term, parts)
    case (FormTag.attribute, 4):
      let span = span(parts[1])
      return Form(try attribute(parts[2], parts[3], term, span), span)
    default: throw bad(term)
    }
  }

  private static let warning = Term(atom: "warning")

  private func function(_ term: Term, _ parts: Words) throws(Failure) -> Form {
    let clauses = try clauses(parts[4])
    let arity = try arity(parts[3])
    guard clauses[0].patterns.count == arity else { throw bad(term) }
    let span = span(parts[1])
    return Form(
      .function(
        FunctionDefinition(
          name: try name(parts[2]), arity: arity, clauses: clauses, nameSpan: span, span: span)),
      span)
  }

  private func attribute(
    _ tag: Term, _ value: Term, _ form: Term, _ span: Span
  ) throws(Failure) -> Form.Kind {
    let name = try name(tag)
    switch name {
    case .module: return .module(try self.name(value))
    case .export: return .export(try references(value, span))
    case .exportType: return .exportType(try references(value, span))
    case .optionalCallbacks: return .optionalCallbacks(try references(value, span))
    case .nifs: return .nifs(try references(value, span))
    case .import:
      guard value.isTuple(arity: 2) else { throw bad(form) }
      return .import(try self.name(value.elements[0]), try references(value.elements[1], span))
    case .onLoad: return .onLoad(try reference(value, span))
    case .file:
      guard value.isTuple(arity: 2), value.elements[1].isSmall,
        let path = String(characters: value.elements[0])
      else { throw bad(form) }
      enter(file: path)
      return .file(path, value.elements[1].small)
    case .record: return try record(value, form)
    case .type, .opaque, .nominal: return try type(name, value, form)
    case .spec, .callback: return try spec(value, isCallback: name == .callback, form, span)
    case .compile: return .compile(try constant(value, span))
    case .behaviour, .behavior: return .behaviour(try self.name(value), attribute: name)
    case .doc: return .documentation(try constant(value, span), ofModule: false)
    case .moduledoc: return .documentation(try constant(value, span), ofModule: true)
    default: return .attribute(name, try constant(value, span))
    }
  }

  private func references(_ term: Term, _ span: Span) throws(Failure) -> [FunctionReference] {
    try list(term) { element throws(Failure) in try reference(element, span) }
  }

  private func reference(_ term: Term, _ span: Span) throws(Failure) -> FunctionReference {
    guard term.isTuple(arity: 2) else { throw bad(term) }
    return FunctionReference(
      name: try name(term.elements[0]), arity: try arity(term.elements[1]), span: span)
  }

  private func record(_ value: Term, _ form: Term) throws(Failure) -> Form.Kind {
    guard value.isTuple(arity: 2) else { throw bad(form) }
    let fields = try list(value.elements[1]) { field throws(Failure) in
      try fieldDefinition(field)
    }
    let name = try name(value.elements[0])
    return .record(
      RecordDefinition(name: name, fields: fields, nameSpan: span(form.elements[1])))
  }

  private func fieldDefinition(_ term: Term) throws(Failure) -> RecordDefinition.Field {
    guard term.isTuple, term.tupleArity >= 3 else { throw bad(term) }
    if term.elements[0] == FormTag.typedRecordField, term.tupleArity == 3 {
      var field = try fieldDefinition(term.elements[1])
      field.type = try type(term.elements[2])
      return field
    }
    guard term.elements[0] == FormTag.recordField, 3...4 ~= term.tupleArity else {
      throw bad(term)
    }
    let name = try atomNode(term.elements[2])
    let value = term.tupleArity == 4 ? try expression(term.elements[3]) : nil
    return .init(name: name.name, nameSpan: name.span, defaultValue: value, type: nil)
  }

  private func type(_ kind: Name, _ value: Term, _ form: Term) throws(Failure) -> Form.Kind {
    guard value.isTuple(arity: 3) else { throw bad(form) }
    return .type(
      TypeDefinition(
        kind: kind == .opaque ? .opaque : kind == .nominal ? .nominal : .type,
        name: try name(value.elements[0]), parameters: try types(value.elements[2]),
        body: try type(value.elements[1]), nameSpan: span(form.elements[1])))
  }

  private func spec(
    _ value: Term, isCallback: Bool, _ form: Term, _ span: Span
  ) throws(Failure) -> Form.Kind {
    guard value.isTuple(arity: 2), value.elements[0].isTuple, value.elements[1].isCons,
      2...3 ~= value.elements[0].tupleArity
    else { throw bad(form) }
    let key = value.elements[0]
    let hasModule = key.tupleArity == 3
    let signatures = try list(value.elements[1]) { element throws(Failure) in
      try signature(element)
    }
    return .spec(
      SpecDefinition(
        isCallback: isCallback, module: hasModule ? try name(key.elements[0]) : nil,
        name: try name(key.elements[hasModule ? 1 : 0]), nameSpan: span, signatures: signatures))
  }

  private func signature(_ term: Term) throws(Failure) -> SpecDefinition.Signature {
    guard term.isTuple(arity: 4), term.elements[0] == Atom.type else { throw bad(term) }
    let isBounded = term.elements[2] == FormTag.boundedFun
    let parts = try elements(term.elements[3], count: 2)
    if isBounded {
      var signature = try signature(parts[0])
      signature.constraints = try list(parts[1]) { element throws(Failure) in
        try constraint(element)
      }
      return signature
    }
    guard term.elements[2] == Atom.fun else { throw bad(term) }
    return .init(parameters: try parameters(parts[0]), result: try type(parts[1]), constraints: [])
  }

  private func constraint(_ term: Term) throws(Failure) -> SpecDefinition.Constraint {
    guard term.isTuple(arity: 4), term.elements[2] == FormTag.constraint else { throw bad(term) }
    let pair = try elements(term.elements[3], count: 2)
    let arguments = try elements(pair[1], count: 2)
    let variable = arguments[0]
    guard variable.isTuple(arity: 3), variable.elements[0] == FormTag.variable else {
      throw bad(term)
    }
    return .init(
      variable: try name(variable.elements[2]), variableSpan: span(variable.elements[1]),
      type: try type(arguments[1]))
  }
}

// MARK: Constants

extension FormReader {
  /// The expression that a term is the value of.
  private func constant(_ value: Term, _ span: Span) throws(Failure) -> Expr {
    try nested(value) { () throws(Failure) in
      Expr(try constantKind(value, span), span)
    }
  }

  private func constantKind(_ value: Term, _ span: Span) throws(Failure) -> ExprKind {
    if value.isAtom { return .atom(try name(value)) }
    if value.isInteger { return integer(value, span) }
    if value.isFloat { return .float(value.float) }
    if value.isEmpty { return .list([]) }
    if value.isCons { return try constantList(value, span) }
    if value.isTuple {
      var elements: [Expr] = []
      for index in 0..<value.tupleArity {
        elements.append(try constant(value.elements[index], span))
      }
      return .tuple(elements)
    }
    if value.isMap {
      var fields: [MapField] = []
      try value.forEachPair { key, value throws(Failure) in
        fields.append(
          MapField(
            key: try constant(key, span), value: try constant(value, span), isExact: false,
            span: span))
      }
      return .map(fields)
    }
    if value.isBinary { return .binary(segments(value.bitString, span)) }
    throw bad(value)
  }

  private func constantList(_ value: Term, _ span: Span) throws(Failure) -> ExprKind {
    if let text = String(characters: value), text.unicodeScalars.allSatisfy({ $0.value >= 8 }) {
      return .string(names.intern(text))
    }
    var elements: [Expr] = []
    var rest = value
    while rest.isCons {
      elements.append(try constant(rest.head, span))
      rest = rest.tail
    }
    return rest.isEmpty
      ? .list(elements) : .listWithTail(elements, tail: try constant(rest, span))
  }

  private func segments(_ bits: BitString, _ span: Span) -> [BinarySegment] {
    var segments = (0..<bits.byteCount).map { index in
      BinarySegment(value: Expr(.integer(Int(bits.byte(index))), span), span: span)
    }
    if bits.trailingBits > 0 {
      segments.append(
        BinarySegment(
          value: Expr(.integer(bits.trailingValue), span),
          size: Expr(.integer(bits.trailingBits), span), span: span))
    }
    return segments
  }
}
