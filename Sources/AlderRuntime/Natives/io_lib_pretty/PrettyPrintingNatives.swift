/// io_lib_pretty: terms laid out on a page of any shape.
extension NativeTable {
  static let prettyPrinting: [Native] = [
    /// `layout(Term, {Column, LineLength, LineCharacters, Depth, Characters}, {IsUnicode, IsString,
    /// IsOrdered}, [{Name, Fields}])`
    Native("layout") { p, term, shape, flags, records throws(Raise) in
      guard shape.isTuple(arity: 5), flags.isTuple(arity: 3) else { throw p.badarg() }
      let numbers = (0..<5).map { shape.elements[$0] }
      guard numbers.allSatisfy(\.isSmall) else { throw p.badarg() }
      let page = PageShape(
        column: numbers[0].small, lineLength: numbers[1].small, lineCharacters: numbers[2].small)
      var options = WriteOptions()
      options.depth = numbers[3].small
      options.characters = numbers[4].small
      options.encoding = flags.elements[0] == Atom.true ? .unicode : .latin1
      options.strings = flags.elements[1] == Atom.true
      options.orderedMaps = flags.elements[2] == Atom.true
      options.records = try p.recordNames(records)
      var buffer = TextBuffer()
      TermText.pretty(term, options, page: page, into: &buffer)
      if buffer.overflowed { throw p.systemLimit() }
      p.charge(buffer.count / 10)
      return buffer.list(p)
    }
  ]
}

extension Process {
  /// `[{Name, [Field]}]`; nil for none.
  fileprivate func recordNames(_ list: Term) throws(Raise) -> RecordNames? {
    if list.isEmpty { return nil }
    var names = RecordNames()
    try forEach(list) { record throws(Raise) in
      guard record.isTuple(arity: 2), record.elements[0].isAtom else { throw badarg() }
      var fields: [Term] = []
      try forEach(record.elements[1]) { field throws(Raise) in
        guard field.isAtom else { throw badarg() }
        fields.append(field)
      }
      names.define(record.elements[0], fields)
    }
    return names
  }
}
