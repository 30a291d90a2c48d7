extension ModuleLinter {
  func checkBinary(_ segments: [BinarySegment]) {
    var operands: [Expr] = []
    for segment in segments {
      checkBinaryTypes(segment, inPattern: false)
      operands.append(segment.value)
      if let size = segment.size { operands.append(size) }
    }
    if !operands.isEmpty { checkOperands(operands) }
    warnIfOfWrongType(segments)
  }

  /// Constants that can never be a segment's value.
  private func warnIfOfWrongType(_ segments: [BinarySegment]) {
    guard options.warns, let first = segments.first, let last = segments.last,
      segments.contains(where: { !mayHold($0) || !mayBeSize($0.size) })
    else { return }
    warn(
      "binary construction will fail because of a type mismatch",
      at: Span(start: first.span.start - 2, end: last.span.end, file: first.span.file))
  }

  private func mayHold(_ segment: BinarySegment) -> Bool {
    switch segment.value.kind {
    case .atom: false
    case .float: segment.kind == .float
    case .integer: segment.kind != .binary && segment.kind != .bitstring
    default: true
    }
  }

  private func mayBeSize(_ size: Expr?) -> Bool {
    switch size?.kind {
    case .atom, .float, .string, .tuple, .list: false
    default: true
    }
  }

  /// A number that the segment of a pattern never has.
  func warnIfNeverMatching(_ segment: BinarySegment) {
    guard options.warns, !compileOptions.contains("nowarn_nomatch"),
      segment.kind == nil || segment.kind == .integer
    else { return }
    let at = segment.value.span
    switch segment.value.kind {
    case .float(let value):
      warn(
        "this clause cannot match because '\(value)' is not of the expected type 'integer'", at: at)
    case .unary(.minus, let operand):
      guard segment.isSigned != true, case .integer(let value) = operand.kind, value > 0 else {
        return
      }
      warn(
        "this clause cannot match because the negative value -\(value) will never match the value "
          + "of an 'unsigned' binary segment", at: at)
    case .integer(let value):
      guard let size = fixedSize(segment), size < 62, segment.isSigned != true,
        value >= 1 << size
      else { return }
      warn(
        "this clause cannot match because the value \(value) will not fit in an 'unsigned' binary "
          + "segment of size \(size)", at: at)
    default: break
    }
  }

  private func fixedSize(_ segment: BinarySegment) -> Int? {
    guard let size = segment.size else { return 8 }
    guard case .integer(let count) = size.kind, 0...1000 ~= count else { return nil }
    return count * (segment.unit ?? 1)
  }

  /// The pattern of a binary generator takes parts of known size.
  func checkGeneratorSizes(_ pattern: Expr) {
    guard case .binary(let segments) = pattern.kind, let last = segments.last,
      last.kind == .binary || last.kind == .bitstring, last.size == nil
    else { return }
    error(
      "binary fields without size are not allowed in patterns of bit string generators",
      at: last.value.span)
  }

  /// Sizes and units that do not go with the type.
  func checkBinaryTypes(_ segment: BinarySegment, inPattern: Bool) {
    let at = segment.value.span
    switch segment.kind {
    case .utf8, .utf16, .utf32:
      if segment.size != nil || segment.unit != nil {
        error(
          "neither size nor unit must be given for segments of type utf8/utf16/utf32", at: at)
      }
    case .binary, .bitstring: break
    default:
      if segment.unit != nil, segment.size == nil {
        error("a bit unit size must not be specified unless a size is specified too", at: at)
      }
    }
    if options.warns, let size = segment.size, case .unary(.minus, let operand) = size.kind,
      case .integer(let number) = operand.kind
    {
      warn(
        inPattern
          ? "this clause cannot match because '-\(number)' is not a valid size for a binary segment"
          : "binary construction will fail because the size of a segment is invalid", at: at)
    }
  }
}
