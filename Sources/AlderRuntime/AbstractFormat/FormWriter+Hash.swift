import AlderSyntax

/// Maps and records. Their annotation is that of the `#`.
extension FormWriter {
  func hashExpression(_ expression: Expr, _ start: Int) throws(Raise) -> Term {
    switch expression.kind {
    case .map(let fields): return node(Atom.map, start, try mapFields(fields))
    case .mapUpdate(let map, let fields):
      let hash = tokenBehind(map.span.end)
      return node(Atom.map, hash, try self.expression(map), try mapFields(fields))
    case .record(let name, let fields):
      return node(FormTag.record, start, try atom(name), try recordFields(fields))
    case .recordUpdate(let record, let name, let fields):
      let hash = tokenBehind(record.span.end)
      return node(
        FormTag.record, hash, try self.expression(record), try atom(name),
        try recordFields(fields))
    case .recordAccess(let record, let name, let field, let fieldSpan):
      let hash = tokenBehind(record.span.end)
      return node(
        FormTag.recordField, hash, try self.expression(record), try atom(name),
        try atomNode(field, Int(fieldSpan.start)))
    case .recordIndex(let name, let field, let fieldSpan):
      return node(
        FormTag.recordIndex, start, try atom(name), try atomNode(field, Int(fieldSpan.start)))
    default: preconditionFailure("no map or record")
    }
  }

  private func mapFields(_ fields: [MapField]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for field in fields {
      list.append(
        node(
          field.isExact ? FormTag.mapFieldExact : FormTag.mapFieldAssoc,
          tokenBehind(field.key.span.end), try expression(field.key), try expression(field.value)))
    }
    return list.finish()
  }

  private func recordFields(_ fields: [RecordField]) throws(Raise) -> Term {
    var list = ListBuilder(p)
    for field in fields {
      let token = Int(field.nameSpan.start)
      let name =
        if let name = field.name {
          try atomNode(name, token)
        } else {
          node(FormTag.variable, token, try atom(.underscore))
        }
      list.append(node(FormTag.recordField, token, name, try expression(field.value)))
    }
    return list.finish()
  }
}
