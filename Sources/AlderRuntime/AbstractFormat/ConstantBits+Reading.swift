import AlderSyntax

extension ConstantBits.Format {
  init(_ segment: BinarySegment) {
    kind = segment.kind ?? .integer
    unit = segment.unit ?? 1
    isLittle = segment.endianness == .little || segment.endianness == .native
  }

  /// Of the types in the abstract format: a list, or `default`. Nil if there is one that is none.
  init?(types: Term) {
    var rest = types == FormTag.default ? .empty : types
    while rest.isCons {
      let type = rest.head
      rest = rest.tail
      if type.isTuple(arity: 2), type.elements[0] == FormTag.unit, type.elements[1].isSmall,
        1...256 ~= type.elements[1].small
      {
        unit = type.elements[1].small
      } else if let kind = SegmentTypes.kinds[type] {
        self.kind = kind
      } else if let endianness = SegmentTypes.endiannesses[type] {
        isLittle = endianness != .big
      } else if !type.isAtom {
        return nil
      }
    }
    guard rest.isEmpty else { return nil }
  }
}

extension ConstantBits {
  /// Of a list of {Value, Size, Types}, where size and types may be `default`.
  init?(segments: Term) {
    var rest = segments
    while rest.isCons {
      let segment = rest.head
      rest = rest.tail
      guard segment.isTuple(arity: 3), let format = Format(types: segment.elements[2]) else {
        return nil
      }
      let size = segment.elements[1] == FormTag.default ? nil : segment.elements[1]
      guard append(segment.elements[0], size: size, format) else { return nil }
    }
    guard rest.isEmpty else { return nil }
  }
}
