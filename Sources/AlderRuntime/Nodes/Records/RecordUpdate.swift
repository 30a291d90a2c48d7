/// `Record#name{field = Value}`, most often of a single field.
final class RecordUpdate1: Expression {
  let value: Operand
  let record: Operand
  let header: Term
  let tag: Term
  /// The number of elements, and the field's place behind the header.
  let size: Int
  let index: Int
  let location: SourceLocation

  init(
    _ record: Operand, _ shape: RecordShape, _ index: Int, _ value: Operand,
    _ location: SourceLocation
  ) {
    self.value = value
    self.record = record
    header = shape.header
    tag = shape.tag
    size = shape.size
    self.index = index
    self.location = location
  }

  override func value(_ p: Process) throws(Raise) -> Term {
    // As in OTP, values come before the record.
    let value = try value.value(p)
    let term = try record.value(p)
    guard let old = term.record(header: header, tag: tag) else {
      throw p.badRecord(term, at: location)
    }
    let new = p.allocate(size + 1)
    new.update(from: old, count: size + 1)
    new[index] = value
    return Term(boxed: new)
  }
}

/// Any number of fields; with none, it is checked that there is a record.
final class RecordUpdateN: Expression {
  let values: ExpressionList
  /// The fields' places behind the header, and the places of what stays.
  let changed: SlotList
  let kept: SlotList
  let record: Expression
  let header: Term
  let tag: Term
  let size: Int
  let location: SourceLocation

  init(
    _ record: Expression, _ shape: RecordShape, _ fields: [(index: Int, value: Expression)],
    _ location: SourceLocation
  ) {
    values = ExpressionList(fields.map(\.value))
    let changed = fields.map(\.index)
    self.changed = SlotList(changed)
    kept = SlotList((1...shape.size).filter { !changed.contains($0) })
    self.record = record
    header = shape.header
    tag = shape.tag
    size = shape.size
    self.location = location
  }
  deinit {
    values.free()
    changed.free()
    kept.free()
  }

  override func value(_ p: Process) throws(Raise) -> Term {
    if values.count == 0 {
      let term = try record.value(p)
      guard term.record(header: header, tag: tag) != nil else {
        throw p.badRecord(term, at: location)
      }
      return term
    }
    // The new record holds the values until the old one is known. Whatever fails, it is well formed.
    let new = p.allocate(size + 1)
    new[0] = header
    (new + 1).update(repeating: .empty, count: size)
    for position in 0..<values.count {
      new[changed[position]] = try values.value(position, p)
    }
    let term = try record.value(p)
    guard let old = term.record(header: header, tag: tag) else {
      throw p.badRecord(term, at: location)
    }
    for position in 0..<kept.count {
      let index = kept[position]
      new[index] = old[index]
    }
    return Term(boxed: new)
  }
}
