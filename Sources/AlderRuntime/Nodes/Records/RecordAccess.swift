/// `Record#name.field`
final class RecordAccess: Expression {
  let record: Operand
  let header: Term
  let tag: Term
  /// The field's place behind the header.
  let index: Int
  let location: SourceLocation

  init(_ record: Operand, _ shape: RecordShape, index: Int, _ location: SourceLocation) {
    self.record = record
    header = shape.header
    tag = shape.tag
    self.index = index
    self.location = location
  }

  override func value(_ p: Process) throws(Raise) -> Term {
    let term = try record.value(p)
    guard let words = term.record(header: header, tag: tag) else {
      throw p.badRecord(term, at: location)
    }
    return words[index]
  }
}

extension Process {
  @inline(never) func badRecord(_ term: Term, at location: SourceLocation) -> Raise {
    error(badrecord, term, at: location)
  }
}

private let badrecord = Term(atom: "badrecord")
