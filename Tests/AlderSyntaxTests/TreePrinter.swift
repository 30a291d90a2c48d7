import AlderSyntax

/// Shows trees with every pair of parentheses, so that a test can see what binds to what.
struct TreePrinter {
  let names: NameTable

  func show(_ e: Expr) -> String {
    switch e.kind {
    case .integer(let value): return "\(value)"
    case .bigInteger(let value): return "\(value.radix)#\(value.digits)"
    case .float(let value): return "\(value)"
    case .character(let value): return "$\(value)"
    case .atom(let name): return names.quoted(name)
    case .string(let name): return "\"\(names.text(of: name))\""
    case .variable(let name): return names.text(of: name)
    case .wildcard: return "_"
    case .tuple(let elements): return "{\(list(elements))}"
    case .list(let elements): return "[\(list(elements))]"
    case .listWithTail(let elements, let tail): return "[\(list(elements))|\(show(tail))]"
    case .binary(let segments):
      return "<<\(segments.map(show).joined(separator: ","))>>"
    case .map(let fields): return "#{\(show(fields))}"
    case .mapUpdate(let map, let fields): return "(\(show(map)))#{\(show(fields))}"
    case .record(let name, let fields): return "#\(names[name]){\(show(fields))}"
    case .recordUpdate(let old, let name, let fields):
      return "(\(show(old)))#\(names[name]){\(show(fields))}"
    case .recordAccess(let old, let name, let field, _):
      return "(\(show(old)))#\(names[name]).\(names[field])"
    case .recordIndex(let name, let field, _): return "#\(names[name]).\(names[field])"
    case .unary(let operation, let operand): return "(\(operation.text) \(show(operand)))"
    case .infix(let operation, let left, let right, _):
      return "(\(show(left)) \(operation.text) \(show(right)))"
    case .andalso(let left, let right, _): return "(\(show(left)) andalso \(show(right)))"
    case .orelse(let left, let right, _): return "(\(show(left)) orelse \(show(right)))"
    case .match(let left, let right, _): return "(\(show(left)) = \(show(right)))"
    case .maybeMatch(let left, let right, _): return "(\(show(left)) ?= \(show(right)))"
    case .send(let left, let right, _): return "(\(show(left)) ! \(show(right)))"
    case .localCall(let name, let arguments): return "\(names.quoted(name))(\(list(arguments)))"
    case .remoteCall(let module, let function, let arguments):
      return "\(show(module)):\(show(function))(\(list(arguments)))"
    case .call(let function, let arguments): return "(\(show(function)))(\(list(arguments)))"
    case .fun(let clauses): return "fun\(show(clauses))"
    case .namedFun(let name, let clauses): return "fun \(names[name])\(show(clauses))"
    case .funReference(let reference): return "fun \(names[reference.name])/\(reference.arity)"
    case .remoteFunReference(let module, let function, let arity):
      return "fun \(show(module)):\(show(function))/\(show(arity))"
    default: return control(e)
    }
  }

  private func control(_ e: Expr) -> String {
    switch e.kind {
    case .case(let subject, let clauses): return "case \(show(subject))\(show(clauses))"
    case .if(let clauses): return "if\(show(clauses))"
    case .receive(let clauses, let timeout):
      let after = timeout.map { " after \(show($0.timeout)) -> \(list($0.body))" } ?? ""
      return "receive\(show(clauses))\(after)"
    case .try(let parts):
      return "try \(list(parts.body)) of\(show(parts.clauses)) catch\(show(parts.catchClauses)) "
        + "after \(list(parts.after))"
    case .catch(let body): return "(catch \(show(body)))"
    case .block(let body): return "begin \(list(body)) end"
    case .maybe(let body, let clauses): return "maybe \(list(body)) else\(show(clauses))"
    case .listComprehension(let template, let qualifiers):
      return "[\(show(template)) || \(show(qualifiers))]"
    case .binaryComprehension(let template, let qualifiers):
      return "<<\(show(template)) || \(show(qualifiers))>>"
    case .mapComprehension(let key, let value, let qualifiers):
      return "#{\(show(key)) => \(show(value)) || \(show(qualifiers))}"
    default: return "?"
    }
  }

  private func list(_ expressions: [Expr]) -> String {
    expressions.map(show).joined(separator: ", ")
  }

  private func show(_ fields: [MapField]) -> String {
    fields.map { "\(show($0.key)) \($0.isExact ? ":=" : "=>") \(show($0.value))" }
      .joined(separator: ", ")
  }

  private func show(_ fields: [RecordField]) -> String {
    fields.map { "\($0.name.map { names[$0] } ?? "_") = \(show($0.value))" }
      .joined(separator: ", ")
  }

  private func show(_ clauses: [Clause]) -> String {
    clauses.map { clause in
      let guards = clause.guards.map(list).joined(separator: "; ")
      return " (\(list(clause.patterns))\(guards.isEmpty ? "" : " when \(guards)") -> "
        + "\(list(clause.body)))"
    }.joined()
  }

  private func show(_ segment: BinarySegment) -> String {
    var text = show(segment.value)
    if let size = segment.size { text += ":\(show(size))" }
    if let kind = segment.kind { text += "/\(kind)" }
    if let isSigned = segment.isSigned { text += isSigned ? "/signed" : "/unsigned" }
    if let endianness = segment.endianness { text += "/\(endianness)" }
    if let unit = segment.unit { text += "/unit\(unit)" }
    return text
  }

  private func show(_ qualifiers: [Qualifier]) -> String {
    qualifiers.map(show).joined(separator: ", ")
  }

  private func show(_ qualifier: Qualifier) -> String {
    switch qualifier.kind {
    case .filter(let test): return show(test)
    case .list(let pattern, let source, let isStrict):
      return "\(show(pattern)) \(isStrict ? "<:-" : "<-") \(show(source))"
    case .binary(let pattern, let source, let isStrict):
      return "\(show(pattern)) \(isStrict ? "<:=" : "<=") \(show(source))"
    case .map(let key, let value, let source, let isStrict):
      return "\(show(key)) := \(show(value)) \(isStrict ? "<:-" : "<-") \(show(source))"
    case .zip(let generators): return generators.map(show).joined(separator: " && ")
    }
  }
}
