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
    }
    segment.span = span(from: start)
    return segment
  }

  private mutating func parseSegmentType(_ segment: inout BinarySegment) throws(Abort) {
    guard kind == .atom else { throw unexpected() }
    let token = token
    advance()
    switch token.name {
    case .integer: set(&segment.kind, .integer, token)
    case .float: set(&segment.kind, .float, token)
    case .binary, .bytes: set(&segment.kind, .binary, token)
    case .bitstring, .bits: set(&segment.kind, .bitstring, token)
    case .utf8: set(&segment.kind, .utf8, token)
    case .utf16: set(&segment.kind, .utf16, token)
    case .utf32: set(&segment.kind, .utf32, token)
    case .signed: set(&segment.isSigned, true, token)
    case .unsigned: set(&segment.isSigned, false, token)
    case .big: set(&segment.endianness, .big, token)
    case .little: set(&segment.endianness, .little, token)
    case .native: set(&segment.endianness, .native, token)
    case .unit where kind == .colon:
      advance()
      guard kind == .integer else { throw unexpected() }
      let unit = Int(self.token.payload)
      if !(1...256 ~= unit) {
        session.report("bit type {unit,\(unit)} undefined", at: span(of: self.token))
      }
      set(&segment.unit, unit, token)
      advance()
    default:
      session.report("bit type \(session.quoted(token.name)) undefined", at: span(of: token))
    }
  }

  private func set<Value: Equatable>(_ field: inout Value?, _ value: Value, _ token: Token) {
    if let old = field, old != value {
      session.report("conflict in type specification for bit field", at: span(of: token))
    }
    field = value
  }
}
