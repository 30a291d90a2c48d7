extension FormParser {
  /// `<<...>>`: a binary, or a comprehension of one.
  mutating func parseBinary() throws(Abort) -> Expr {
    let start = token.start
    advance()
    try enter()
    defer { leave() }
    if accept(.rightBinary) { return Expr(.binary([]), span(from: start)) }
    let allowedRemote = allowsRemote
    allowsRemote = true
    defer { allowsRemote = allowedRemote }
    var segments = [try parseSegment()]
    if kind == .doubleBar, segments.count == 1 {
      let qualifiers = try parseQualifiers()
      try expect(.rightBinary)
      return Expr(
        .binaryComprehension(segments[0].value, qualifiers), span(from: start))
    }
    while accept(.comma) { segments.append(try parseSegment()) }
    if kind != .rightBinary, Precedence.of(kind) > 0 || kind == .leftParen {
      throw unexpected(note: "an expression in a binary needs parentheses around it")
    }
    try expect(.rightBinary)
    height += 1
    return Expr(.binary(segments), span(from: start))
  }

  /// `Value`, `Value:Size`, `Value/Types`, `Value:Size/Types`
  private mutating func parseSegment() throws(Abort) -> BinarySegment {
    let start = token.start
    var value: Expr
    if let operation = kind.unaryOperator {
      advance()
      let operand = try parsePrimary()
      value = Expr(.unary(operation, operand), span(from: start))
    } else {
      value = try parsePrimary()
    }
    var segment = BinarySegment(value: value, span: span(from: start))
    if accept(.colon) { segment.size = try parsePrimary() }
    if accept(.slash) {
      repeat { try parseSegmentType(&segment) } while accept(.minus)
      if segment.kind == .bitstring, segment.unit != nil {
        var unit: Int? = 1
        set(&unit, segment.unit!, "unit", segment.value.span)
      }
    }
    segment.span = span(from: start)
    return segment
  }

  private mutating func parseSegmentType(_ segment: inout BinarySegment) throws(Abort) {
    guard kind == .atom else { throw unexpected() }
    let token = token
    advance()
    let at = segment.value.span
    switch token.name {
    case .integer: set(&segment.kind, .integer, "type", at)
    case .float: set(&segment.kind, .float, "type", at)
    case .binary, .bytes: set(&segment.kind, .binary, "type", at)
    case .bitstring, .bits: set(&segment.kind, .bitstring, "type", at)
    case .utf8: set(&segment.kind, .utf8, "type", at)
    case .utf16: set(&segment.kind, .utf16, "type", at)
    case .utf32: set(&segment.kind, .utf32, "type", at)
    case .signed: set(&segment.isSigned, true, "sign", at)
    case .unsigned: set(&segment.isSigned, false, "sign", at)
    case .big: set(&segment.endianness, .big, "endianness", at)
    case .little: set(&segment.endianness, .little, "endianness", at)
    case .native: set(&segment.endianness, .native, "endianness", at)
    case .unit where kind == .colon:
      advance()
      guard kind == .integer else { throw unexpected() }
      let unit = Int(self.token.payload)
      if !(1...256 ~= unit) {
        session.report("bit type {unit,\(unit)} undefined", at: at)
      }
      set(&segment.unit, unit, "unit", at)
      advance()
    default:
      session.report("bit type \(session.quoted(token.name)) undefined", at: at)
    }
  }

  private func set<Value: Equatable>(
    _ field: inout Value?, _ value: Value, _ what: String, _ at: Span
  ) {
    if let old = field, old != value, word(old) != word(value) {
      session.report(
        "conflict in \(what) specification for bit field: '\(word(value))' and '\(word(old))'",
        at: at)
    }
    field = value
  }

  /// A type as it is written.
  private func word(_ value: some Equatable) -> String {
    switch value {
    case let isSigned as Bool: isSigned ? "signed" : "unsigned"
    case BinarySegment.Kind.bitstring as BinarySegment.Kind: "binary"
    default: "\(value)"
    }
  }
}
