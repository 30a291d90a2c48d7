/// `?MODULE`, `?LINE` and the like.
extension ParseSession {
  /// The release whose language this is.
  static var release: UInt32 { 28 }

  func expandPredefined(
    _ name: Name, _ use: Token, _ nameToken: Token, _ stack: inout [MacroSource]
  ) throws(MacroFailure) {
    func append(_ kind: TokenKind, _ payload: UInt32) {
      expanded.append(
        Token(kind, start: use.start, end: use.end, payload: payload, flags: .fromMacro))
    }
    let file = inputs[inputs.count - 1].file
    switch name {
    case .macroModule, .macroModuleString:
      guard let module = moduleOrDefault else {
        return try fail("undefined macro 'MODULE'", nameToken)
      }
      append(name == .macroModule ? .atom : .string, module.index)
    case .macroFile: append(.string, lexer.names.intern(file.path).index)
    case .macroLine: append(.integer, UInt32(max(0, file.line(at: use.start))))
    case .macroMachine: append(.atom, lexer.names.intern("BEAM").index)
    case .macroOtpRelease: append(.integer, Self.release)
    case .macroFunctionName, .macroFunctionArity:
      guard expanded.first?.kind == .atom, let arity = functionArity() else {
        return try fail(
          "illegal use of '\(lexer.names.text(of: name))' outside of a function", nameToken)
      }
      if name == .macroFunctionName {
        append(.atom, expanded[0].payload)
      } else {
        append(.integer, UInt32(arity))
      }
    default:
      try expandFeatureTest(name, nameToken, append, &stack)
    }
  }

  /// `?FEATURE_AVAILABLE(Name)` and `?FEATURE_ENABLED(Name)`
  private func expandFeatureTest(
    _ name: Name, _ nameToken: Token, _ append: (TokenKind, UInt32) -> Void,
    _ stack: inout [MacroSource]
  ) throws(MacroFailure) {
    guard Self.next(&stack)?.kind == .leftParen, let feature = Self.next(&stack),
      feature.kind == .atom, Self.next(&stack)?.kind == .rightParen
    else {
      return try fail(
        "argument mismatch for macro '\(lexer.names.text(of: name))'", nameToken)
    }
    let isKnown = feature.name == .maybeExpr
    let isOn = isKnown && (name == .macroFeatureAvailable || lexer.maybeIsReserved)
    append(.atom, (isOn ? Name.true : Name.false).index)
  }

  /// The arity of the function whose head starts what has been expanded; nil if there is no head yet.
  private func functionArity() -> Int? {
    guard expanded.count > 2, expanded[1].kind == .leftParen else { return nil }
    if expanded[2].kind == .rightParen { return 0 }
    var level = 0
    var arity = 1
    for token in expanded[1...] {
      switch token.kind {
      case .leftParen, .leftBrace, .leftBracket, .leftBinary: level += 1
      case .rightParen, .rightBrace, .rightBracket, .rightBinary:
        level -= 1
        if level == 0 { return arity }
      case .comma where level == 1: arity += 1
      default: break
      }
    }
    return nil
  }
}
