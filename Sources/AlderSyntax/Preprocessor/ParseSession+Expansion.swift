/// Expanding the macros of a form.
///
/// Replacement works on a stack of token lists: using a macro pushes its body, with the arguments
/// put in, and reading goes on there. So a body may end in the name of a macro whose arguments stand
/// behind the use, as OTP allows. The tokens of a body take the place of the use; arguments keep
/// theirs.
extension ParseSession {
  /// A list of tokens being read.
  struct MacroSource {
    var tokens: [Token]
    var index = 0
  }

  struct MacroFailure: Error {}

  /// Deeper nesting of uses is taken for a macro that uses itself.
  private static var maximumDepth: Int { 200 }
  /// More tokens than any sensible form has; small macros can multiply to gigabytes.
  private static var maximumTokens: Int { 20_000_000 }

  /// Expands `tokens` into `expanded`; false if that failed, which is reported. With `keepingDefined`
  /// the argument of `defined(...)` is left alone.
  func expandMacros(keepingDefined: Bool = false) -> Bool {
    expanded.removeAll(keepingCapacity: true)
    var stack = [MacroSource(tokens: Array(tokens))]
    do throws(MacroFailure) {
      while let token = Self.next(&stack) {
        guard token.kind == .question else {
          expanded.append(token)
          continue
        }
        try expandUse(token, &stack)
        if expanded.count > Self.maximumTokens { try fail("macro expansion too large", token) }
      }
    } catch {
      return false
    }
    return true
  }

  static func next(_ stack: inout [MacroSource]) -> Token? {
    while let top = stack.indices.last {
      if stack[top].index < stack[top].tokens.count {
        stack[top].index += 1
        return stack[top].tokens[stack[top].index - 1]
      }
      stack.removeLast()
    }
    return nil
  }

  /// The next token, without taking it.
  static func peek(_ stack: [MacroSource]) -> Token? {
    for source in stack.reversed() where source.index < source.tokens.count {
      return source.tokens[source.index]
    }
    return nil
  }

  func fail(_ message: String, _ token: Token) throws(MacroFailure) {
    report(message, at: span(of: token))
    throw MacroFailure()
  }

  private func expandUse(_ question: Token, _ stack: inout [MacroSource]) throws(MacroFailure) {
    guard let nameToken = Self.next(&stack),
      nameToken.kind == .atom || nameToken.kind == .variable || nameToken.kind.isReservedWord
    else {
      return try failIllegal(question, stack)
    }
    let name = nameToken.name
    // All tokens of the body are said to stand where the use stands: at its name, as in OTP.
    let use = Token(
      .question, start: nameToken.start, end: nameToken.end,
      flags: question.flags.union(.fromMacro).subtracting(.atLineStart))
    if isPredefined(name) {
      return try expandPredefined(name, use, nameToken, &stack)
    }
    guard let macro = macros[name] else { return try failUndefined(name, nameToken, stack) }
    if stack.count > Self.maximumDepth {
      try fail("circular macro '\(lexer.names.text(of: name))'", nameToken)
    }
    note(macro, name, use)
    if let plain = macro.plain, macro.byArity.isEmpty || Self.peek(stack)?.kind != .leftParen {
      stack.append(MacroSource(tokens: plain.body.map { $0.placed(at: use) }))
      return
    }
    guard Self.peek(stack)?.kind == .leftParen else {
      return try fail("argument mismatch for macro '\(lexer.names.text(of: name))'", nameToken)
    }
    let arguments = try collectArguments(name, nameToken, &stack)
    let count = arguments.count == 1 && arguments[0].isEmpty ? 0 : arguments.count
    guard let definition = macro.byArity[count] else {
      return try fail("argument mismatch for macro '\(lexer.names.text(of: name))'", nameToken)
    }
    stack.append(MacroSource(tokens: substitute(definition, arguments, use)))
  }

  /// What follows the question mark is no name.
  private func failIllegal(
    _ question: Token, _ stack: [MacroSource]
  ) throws(MacroFailure) {
    var text = "?"
    var place = question
    for source in stack.reversed() where source.index > 0 {
      let token = source.tokens[source.index - 1]
      if token.kind != .question, token.kind != .dot {
        text += self.source(of: token)
        place = token
      }
      break
    }
    try fail("illegal macro call '\(text)'", place)
  }

  /// Remembers a use, for what may be found wrong in its expansion.
  private func note(_ macro: Macro, _ name: Name, _ use: Token) {
    guard let definition = macro.plain ?? macro.byArity.values.first, definition.span != .none
    else { return }
    macroUses.append(MacroUse(name: name, span: span(of: use), definition: definition.span))
  }

  private func failUndefined(
    _ name: Name, _ token: Token, _ stack: [MacroSource]
  ) throws(MacroFailure) {
    if brokenMacros.contains(name) { throw MacroFailure() }
    var text = lexer.names.text(of: name)
    if Self.peek(stack)?.kind == .leftParen {
      var rest = stack
      isQuiet = true
      let arguments = try? collectArguments(name, token, &rest)
      isQuiet = false
      if let arguments {
        text += "/\(arguments.count == 1 && arguments[0].isEmpty ? 0 : arguments.count)"
      }
    }
    let known = macros.keys.map { lexer.names.text(of: $0) }
    let similar = Spelling.closest(to: lexer.names.text(of: name), among: known)
    report(
      "undefined macro '\(text)'", at: span(of: token),
      note: similar.map { "did you mean '\($0)'?" })
    throw MacroFailure()
  }

  /// The tokens of each argument, from the opening parenthesis on.
  private func collectArguments(
    _ name: Name, _ token: Token, _ stack: inout [MacroSource]
  ) throws(MacroFailure) -> [[Token]] {
    _ = Self.next(&stack)
    var arguments: [[Token]] = [[]]
    // The closing tokens still expected, outermost first.
    var closing: [TokenKind] = []
    while let next = Self.next(&stack), next.kind != .dot, next.kind != .endOfText {
      switch next.kind {
      case .rightParen where closing.isEmpty: return arguments
      case .comma where closing.isEmpty:
        arguments.append([])
        continue
      case .leftParen: closing.append(.rightParen)
      case .leftBrace: closing.append(.rightBrace)
      case .leftBracket: closing.append(.rightBracket)
      case .leftBinary: closing.append(.rightBinary)
      case .begin, .case, .if, .receive, .try, .maybe: closing.append(.end)
      case .fun where Self.startsClauses(stack): closing.append(.end)
      case let kind where kind == closing.last: closing.removeLast()
      default: break
      }
      arguments[arguments.count - 1].append(next)
    }
    try fail("badly formed argument for macro '\(lexer.names.text(of: name))'", token)
    return []
  }

  /// Whether what follows `fun` makes it a fun with an `end`.
  private static func startsClauses(_ stack: [MacroSource]) -> Bool {
    var rest = stack
    guard let first = next(&rest) else { return false }
    return first.kind == .leftParen
      || first.kind == .variable && next(&rest)?.kind == .leftParen
  }

  private func substitute(
    _ definition: Macro.Definition, _ arguments: [[Token]], _ use: Token
  ) -> [Token] {
    let parameters = definition.parameters ?? []
    var result: [Token] = []
    // What follows an argument is said to stand where that ends.
    var use = use
    var index = 0
    while index < definition.body.count {
      let token = definition.body[index]
      index += 1
      if token.kind == .variable, let argument = parameters.firstIndex(of: token.name) {
        result.append(contentsOf: arguments[argument].map { $0.fromMacro })
        if let last = arguments[argument].last { use = last }
      } else if token.kind == .question, index + 1 < definition.body.count,
        definition.body[index].kind == .question, definition.body[index + 1].kind == .variable,
        let argument = parameters.firstIndex(of: definition.body[index + 1].name)
      {
        index += 2
        let text = arguments[argument].map { source(of: $0) }.joined(separator: " ")
        let name = lexer.names.intern(text)
        result.append(
          Token(.string, start: use.start, end: use.end, payload: name.index, flags: .fromMacro))
      } else {
        result.append(token.placed(at: use))
      }
    }
    return result
  }
}

extension Token {
  /// The token, said to stand where a macro is used.
  func placed(at use: Token) -> Token {
    var token = self
    token.start = use.start
    token.end = use.end
    token.flags = [.fromMacro]
    return token
  }

  var fromMacro: Token {
    var token = self
    token.flags.insert(.fromMacro)
    return token
  }
}
