extension ModuleLinter {
  /// The definition of a record that is used; nil if there is none, which is reported.
  func record(named name: Name, at span: Span) -> RecordDefinition? {
    if let record = records[name] {
      usedRecords.insert(name)
      return record
    }
    guard !module.brokenDeclarations.contains(name) else { return nil }
    let known = records.keys.map { names.text(of: $0) }
    let closest = Spelling.closest(to: names.text(of: name), among: known)
    error(
      "record \(names.quoted(name)) undefined", at: span,
      notes: closest.map { [.init("did you mean #\($0)?")] } ?? [])
    return nil
  }

  /// An expression with a record: its names and then its values.
  func checkRecord(_ expression: Expr) {
    checkRecordNames(expression)
    switch expression.kind {
    case .record(_, let fields): checkOperandsIfAny(fields.map(\.value))
    case .recordUpdate(let old, _, let fields): checkOperands([old] + fields.map(\.value))
    case .recordAccess(let old, _, _, _): checkExpression(old)
    default: break
    }
  }

  private func checkOperandsIfAny(_ operands: [Expr]) {
    if !operands.isEmpty { checkOperands(operands) }
  }

  /// That the record and its fields exist.
  func checkRecordNames(_ expression: Expr) {
    switch expression.kind {
    case .record(let name, let fields):
      if let record = record(named: name, at: expression.span) { checkFields(fields, of: record) }
    case .recordUpdate(let old, let name, let fields):
      let at = Span(start: old.span.end, end: expression.span.end, file: expression.span.file)
      if let record = record(named: name, at: at) {
        checkFields(fields, of: record)
        if let wildcard = fields.first(where: { $0.name == nil }) {
          error(
            "meaningless use of _ in update of record \(names.quoted(name))", at: wildcard.nameSpan)
        }
      }
    case .recordAccess(let old, let name, let field, let at):
      let place = Span(start: old.span.end, end: expression.span.end, file: expression.span.file)
      if let record = record(named: name, at: place) { checkField(field, of: record, at) }
    case .recordIndex(let name, let field, let at):
      if let record = record(named: name, at: expression.span) { checkField(field, of: record, at) }
    default: break
    }
  }

  func checkRecordPattern(_ name: Name, _ fields: [RecordField], _ span: Span) {
    if let record = record(named: name, at: span) { checkFields(fields, of: record) }
    for field in fields { checkPattern(field.value) }
  }

  private func checkFields(_ fields: [RecordField], of record: RecordDefinition) {
    var seen: Set<Name> = []
    for field in fields {
      guard let name = field.name else { continue }
      if !seen.insert(name).inserted {
        error(
          "field \(names.quoted(name)) already defined in record \(names.quoted(record.name))",
          at: field.nameSpan)
      } else {
        checkField(name, of: record, field.nameSpan)
      }
    }
  }

  private func checkField(_ field: Name, of record: RecordDefinition, _ span: Span) {
    if record.fields.contains(where: { $0.name == field }) { return }
    let known = record.fields.map { names.text(of: $0.name) }
    let closest = Spelling.closest(to: names.text(of: field), among: known)
    error(
      "field \(names.quoted(field)) undefined in record \(names.quoted(record.name))", at: span,
      notes: closest.map { [.init("did you mean '\($0)'?")] } ?? [])
  }
}
