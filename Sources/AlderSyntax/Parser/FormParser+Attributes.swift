/// `-name(...)`, where the parentheses may be missing.
extension FormParser {
  mutating func parseAttribute() throws(Abort) -> Form {
    let start = token.start
    try expect(.minus)
    guard kind == .atom || kind.isReservedWord else { throw unexpected() }
    let name = token.name
    advance()
    let form: Form.Kind
    switch name {
    case .record: form = try parenthesised { p throws(Abort) in try p.parseRecordDefinition() }
    case .type: form = try parseTypeDefinition(.type)
    case .opaque: form = try parseTypeDefinition(.opaque)
    case .nominal: form = try parseTypeDefinition(.nominal)
    case .spec: form = try parseSpec(isCallback: false)
    case .callback: form = try parseSpec(isCallback: true)
    case .module: form = try parenthesised { p throws(Abort) in try p.parseModuleName() }
    case .export: form = .export(try parenthesised { p throws(Abort) in try p.parseReferences() })
    case .exportType: form = try parseExportType()
    case .optionalCallbacks:
      form = .optionalCallbacks(
        try parenthesised { p throws(Abort) in try p.parseReferences(orPairs: true) })
    case .nifs:
      form = .nifs(try parenthesised { p throws(Abort) in try p.parseReferences(orPairs: true) })
    case .import: form = try parenthesised { p throws(Abort) in try p.parseImport() }
    case .onLoad: form = try parseOnLoad()
    default: form = try parseTermAttribute(name)
    }
    try expectDot()
    return Form(form, span(from: start))
  }

  private mutating func parenthesised<T>(
    _ body: (inout FormParser) throws(Abort) -> T
  ) throws(Abort) -> T {
    guard accept(.leftParen) else { return try body(&self) }
    let result = try body(&self)
    try expect(.rightParen)
    return result
  }

  private mutating func parseExportType() throws(Abort) -> Form.Kind {
    let name = span(of: tokens[index - 1])
    return .exportType(
      try parenthesised { p throws(Abort) in
        guard p.kind == .leftBracket else {
          p.session.report(
            "bad export_type declaration", at: name,
            note: "expected a list of types: [name/arity]")
          throw p.silent()
        }
        return try p.parseReferences(orPairs: true)
      })
  }

  private mutating func parseOnLoad() throws(Abort) -> Form.Kind {
    let name = span(of: tokens[index - 1])
    return .onLoad(
      try parenthesised { p throws(Abort) in
        guard p.kind == .leftBrace || (p.kind == .atom && p.nextKind == .slash) else {
          p.session.report(
            "badly formed on_load attribute: \(p.session.source(of: p.token))", at: name,
            note: "expected a function: name/0")
          throw p.silent()
        }
        return try p.parseReference(orPair: true)
      })
  }

  private mutating func parseModuleName() throws(Abort) -> Form.Kind {
    guard kind == .atom else {
      session.report("bad module declaration", at: span(of: token))
      throw silent()
    }
    let name = token.name
    advance()
    if accept(.comma) {
      session.report(
        "parameterized modules are no longer supported", at: span(of: tokens[index - 1]))
      throw silent()
    }
    return .module(name)
  }

  /// An abort after an error that has been reported in other words than `unexpected` does.
  mutating func silent() -> Abort {
    errorIndex = index
    return Abort()
  }

  /// `[name/arity, ...]`. Attributes that OTP reads as any other term may have `{name, arity}` too, which
  /// is how they are printed.
  mutating func parseReferences(orPairs: Bool = false) throws(Abort) -> [FunctionReference] {
    guard kind == .leftBracket else {
      session.report("bad Name/Arity", at: span(of: token), note: "expected a list: [name/arity]")
      throw silent()
    }
    advance()
    if accept(.rightBracket) { return [] }
    var references: [FunctionReference] = []
    repeat { references.append(try parseReference(orPair: orPairs)) } while accept(.comma)
    try expect(.rightBracket)
    return references
  }

  private mutating func parseReference(orPair: Bool) throws(Abort) -> FunctionReference {
    if kind == .leftBrace {
      guard orPair else {
        session.report("bad Name/Arity", at: span(of: token), note: "expected name/arity")
        throw silent()
      }
      return try parsePair()
    }
    let name = token
    if name.kind == .atom, nextKind != .slash {
      session.report("bad Name/Arity", at: span(of: name), note: "the arity is missing")
      throw silent()
    }
    guard name.kind == .atom else { throw unexpected() }
    advance()
    try expect(.slash)
    let arity = try parseArity()
    return FunctionReference(name: name.name, arity: arity, span: span(from: name.start))
  }

  /// `{name, arity}`
  private mutating func parsePair() throws(Abort) -> FunctionReference {
    let start = token.start
    advance()
    guard kind == .atom else { throw unexpected() }
    let name = token.name
    advance()
    try expect(.comma)
    let arity = try parseArity()
    try expect(.rightBrace)
    return FunctionReference(name: name, arity: arity, span: span(from: start))
  }

  private mutating func parseImport() throws(Abort) -> Form.Kind {
    guard kind == .atom, nextKind == .comma else {
      session.report("bad import declaration", at: span(of: token))
      throw silent()
    }
    let module = token.name
    advance()
    advance()
    return .import(module, try parseReferences())
  }

  /// An attribute whose value is any term.
  private mutating func parseTermAttribute(_ name: Name) throws(Abort) -> Form.Kind {
    let at = span(of: token)
    if kind == .leftParen, nextKind == .rightParen {
      advance()
      throw unexpected()
    }
    let value = try parseExpression()
    if kind == .comma {
      throw unexpected()
    }
    guard isTerm(value) || name == .doc && isDocumentation(value) else {
      session.report("bad attribute", at: at, note: "the value must be a term")
      throw silent()
    }
    switch name {
    case .compile: return .compile(value)
    case .behaviour, .behavior:
      guard case .atom(let behaviour) = value.kind else { break }
      return .behaviour(behaviour, attribute: name)
    case .doc: return .documentation(value, ofModule: false)
    case .moduledoc: return .documentation(value, ofModule: true)
    default: return .attribute(name, value)
    }
    session.report("bad attribute", at: at)
    throw silent()
  }

  /// `#{equiv => name(...)}`, the one call that says nothing but itself.
  private func isDocumentation(_ value: Expr) -> Bool {
    guard case .map(let fields) = value.kind else { return false }
    return fields.allSatisfy { field in
      if case .localCall = field.value.kind { return isTerm(field.key) }
      return isTerm(field.key) && isTerm(field.value)
    }
  }

  /// Whether an expression is a constant; `name/arity` stands for a tuple, as OTP has it.
  func isTerm(_ expression: Expr) -> Bool {
    switch expression.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string, .funReference: true
    case .remoteFunReference(let module, let function, let arity):
      isTerm(module) && isTerm(function) && isTerm(arity)
    case .tuple(let elements), .list(let elements): elements.allSatisfy(isTerm)
    case .listWithTail(let elements, let tail): elements.allSatisfy(isTerm) && isTerm(tail)
    case .map(let fields): fields.allSatisfy { isTerm($0.key) && isTerm($0.value) }
    case .binary(let segments): segments.allSatisfy { isTerm($0.value) }
    case .unary(_, let operand): isTerm(operand)
    case .infix(.divide, let left, let right, _): isTerm(left) && isTerm(right)
    default: false
    }
  }
}
