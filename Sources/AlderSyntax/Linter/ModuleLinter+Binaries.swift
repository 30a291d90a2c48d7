extension ModuleLinter {
  func checkBinary(_ segments: [BinarySegment]) {
    var operands: [Expr] = []
    for segment in segments {
      checkBinaryTypes(segment, inPattern: false)
      operands.append(segment.value)
      if let size = segment.size { operands.append(size) }
    }
    if !operands.isEmpty { checkOperands(operands) }
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
    if let size = segment.size, case .unary(.minus, _) = size.kind {
      error("illegal bit size", at: size.span)
    }
  }
}
