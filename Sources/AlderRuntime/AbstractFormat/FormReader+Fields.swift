import AlderSyntax

/// Fields of maps and records, segments of binaries.
extension FormReader {
  func mapFields(_ term: Term) throws(Failure) -> [MapField] {
    try list(term) { field throws(Failure) in
      guard field.isTuple(arity: 4) else { throw bad(field) }
      let parts = field.elements
      guard parts[0] == FormTag.mapFieldAssoc || parts[0] == FormTag.mapFieldExact else {
        throw bad(field)
      }
      return MapField(
        key: try expression(parts[2]), value: try expression(parts[3]),
        isExact: parts[0] == FormTag.mapFieldExact, span: span(parts[1]))
    }
  }

  func recordFields(_ term: Term) throws(Failure) -> [RecordField] {
    try list(term) { field throws(Failure) in
      guard field.isTuple(arity: 4), field.elements[0] == FormTag.recordField,
        field.elements[2].isTuple(arity: 3)
      else { throw bad(field) }
      let key = field.elements[2].elements
      let name = try name(key[2])
      guard key[0] == Atom.atom || key[0] == FormTag.variable && name == .underscore else {
        throw bad(field)
      }
      return RecordField(
        name: key[0] == Atom.atom ? name : nil, nameSpan: span(key[1]),
        value: try expression(field.elements[3]))
    }
  }

  func segment(_ term: Term) throws(Failure) -> BinarySegment {
    guard term.isTuple(arity: 5), term.elements[0] == FormTag.binElement else { throw bad(term) }
    let parts = term.elements
    var segment = BinarySegment(value: try expression(parts[2]), span: span(parts[1]))
    if parts[3] != FormTag.default { segment.size = try expression(parts[3]) }
    if parts[4] != FormTag.default {
      var rest = parts[4]
      while rest.isCons {
        guard read(type: rest.head, into: &segment) else { throw bad(term) }
        rest = rest.tail
      }
      guard rest.isEmpty else { throw bad(term) }
    }
    return segment
  }

  private func read(type: Term, into segment: inout BinarySegment) -> Bool {
    if type.isTuple(arity: 2) {
      guard type.elements[0] == FormTag.unit, type.elements[1].isSmall,
        1...256 ~= type.elements[1].small
      else { return false }
      segment.unit = type.elements[1].small
      return true
    }
    if let kind = SegmentTypes.kinds[type] {
      segment.kind = kind
    } else if let endianness = SegmentTypes.endiannesses[type] {
      segment.endianness = endianness
    } else if let isSigned = SegmentTypes.signs[type] {
      segment.isSigned = isSigned
    } else {
      return false
    }
    return true
  }
}
