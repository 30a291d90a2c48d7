extension FormParser {
  /// A function form. After an error in one clause the others are still parsed, for their errors;
  /// the function is then given up.
  mutating func parseFunction() throws(Abort) -> FunctionDefinition {
    let first = token
    var clauses: [Clause] = []
    var arity = -1
    var failed = false
    repeat {
      do throws(Abort) {
        let head = token
        let clause = try parseFunctionClause()
        if arity < 0 { arity = clause.patterns.count }
        if head.name != first.name || clause.patterns.count != arity {
          reportHeadMismatch(head, clause, first, arity)
        } else {
          clauses.append(clause)
        }
      } catch {
        failed = true
        guard skipToClause(named: first.name) else { break }
      }
    } while accept(.semicolon)
    if !failed {
      do throws(Abort) { try expectDot() } catch { failed = true }
    }
    if failed {
      session.markBroken(first.name, arity: arity >= 0 ? arity : headArity())
      throw Abort()
    }
    return FunctionDefinition(
      name: first.name, arity: arity, clauses: clauses, nameSpan: span(of: first),
      span: span(from: first.start))
  }

  private mutating func parseFunctionClause() throws(Abort) -> Clause {
    let start = token.start
    guard kind == .atom else {
      throw unexpected(
        note: kind == .leftParen || kind == .variable
          ? "each clause of a function starts with its name" : nil)
    }
    advance()
    let patterns = try parseParameters()
    let guards = accept(.when) ? try parseGuards() : []
    return try parseClauseBody(patterns: patterns, guards: guards, from: start)
  }

  private func reportHeadMismatch(_ head: Token, _ clause: Clause, _ first: Token, _ arity: Int) {
    let old = "\(session.quoted(first.name))/\(arity)"
    let new = "\(session.quoted(head.name))/\(clause.patterns.count)"
    session.report(
      "head mismatch", at: span(of: head),
      note: "this clause is of \(new), the ones before it of \(old); "
        + "a ';' instead of a '.' before it?")
  }

  mutating func expectDot() throws(Abort) {
    if kind != .dot { throw unexpected() }
    advance()
  }

  /// Moves to the semicolon before the next clause of the function, if there is one before the end
  /// of the form or the start of what looks like another.
  private mutating func skipToClause(named name: Name) -> Bool {
    let limit = formStart(after: errorIndex) ?? tokens.count
    var next = max(errorIndex, 1)
    while next + 2 < limit {
      if tokens[next].kind == .semicolon, tokens[next + 1].kind == .atom,
        tokens[next + 1].name == name, tokens[next + 2].kind == .leftParen
      {
        index = next
        depth = 0
        height = 0
        allowsRemote = true
        return true
      }
      next += 1
    }
    return false
  }

  /// The arity that the head of the first clause has, counted without parsing it.
  private func headArity() -> Int {
    guard tokens.count > 2, tokens[1].kind == .leftParen else { return -1 }
    if tokens[2].kind == .rightParen { return 0 }
    var level = 0
    var arity = 1
    for token in tokens[1...] {
      switch token.kind {
      case .leftParen, .leftBrace, .leftBracket, .leftBinary: level += 1
      case .rightParen, .rightBrace, .rightBracket, .rightBinary:
        level -= 1
        if level == 0 { return arity }
      case .comma where level == 1: arity += 1
      default: break
      }
    }
    return -1
  }

  /// The index of the first token from `start` on that looks like the start of another form: at the
  /// start of its line, a function head or an attribute.
  func formStart(after start: Int) -> Int? {
    guard start < tokens.count else { return nil }
    for index in max(start, 1)..<tokens.count
    where tokens[index].flags.contains(.atLineStart) && !tokens[index].flags.contains(.fromMacro) {
      guard index + 1 < tokens.count else { return nil }
      let next = tokens[index + 1].kind
      if tokens[index].kind == .atom, next == .leftParen { return index }
      if tokens[index].kind == .minus, next == .atom || next.isReservedWord { return index }
    }
    return nil
  }

  /// Whether the minus at hand is more likely to start an attribute than to subtract.
  var startsAttribute: Bool {
    guard index + 2 < tokens.count, !token.flags.contains(.fromMacro) else { return false }
    switch tokens[index + 1].name {
    case .else, .endif: return tokens[index + 2].kind == .dot
    case .module, .export, .exportType, .import, .compile, .record, .type, .opaque, .spec,
      .callback, .behaviour, .behavior, .define, .undef, .ifdef, .ifndef, .if, .elif, .include,
      .includeLib, .nifs, .doc, .moduledoc, .onLoad:
      return tokens[index + 2].kind != .dot
    default: return false
    }
  }
}
