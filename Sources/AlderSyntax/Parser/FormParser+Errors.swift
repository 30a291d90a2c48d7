/// Reporting what was found instead of what could stand there, with the cause where it can be told.
extension FormParser {
  /// Reports the current token.
  @inline(never)
  mutating func unexpected(expecting: TokenKind? = nil, note: String? = nil) -> Abort {
    // An attribute behind a form without a dot: `-` was taken for an operator.
    if index > 2, tokens[index - 2].kind == .minus, tokens[index - 2].flags.contains(.atLineStart),
      !tokens[index - 2].flags.contains(.fromMacro), tokens[index - 1].kind == .atom
    {
      index -= 2
    }
    errorIndex = index
    let token = token
    if token.kind == .endOfText { session.endedEarly = true }
    var notes: [Diagnostic.Note] = []
    if let note { notes.append(.init(note)) }
    if let hint = hint(expecting) { notes.append(.init(hint)) }
    notes += causes()
    var at = span(of: token)
    if token.kind == .endOfText, index > 0 {
      // Where the text stops, not behind the blank lines at its end.
      at.start = tokens[index - 1].end
      at.end = at.start
    }
    session.report("syntax error before: \(session.describe(token))", at: at, notes: notes)
    return Abort()
  }

  @inline(never)
  mutating func tooDeep() -> Abort {
    errorIndex = index
    session.report("expression nested too deeply (limit \(maximumNesting))", at: span(of: token))
    // What follows is the rest of the same monster, of which nothing more is worth saying.
    return Abort()
  }

  /// A hint that the tokens at hand give.
  private func hint(_ expecting: TokenKind?) -> String? {
    let previous = index > 0 ? tokens[index - 1] : nil
    switch kind {
    case .doubleLeftArrow: return "'<=' is not an operator: less than or equal is '=<'"
    case .equals where previous?.kind == .bang && previous?.end == token.start:
      return "'!=' is not an operator: not equal is '=/=' (or '/=')"
    case .equals where previous?.kind == .equal && previous?.end == token.start:
      return "'===' is not an operator: exactly equal is '=:='"
    case .equals where previous?.end == token.start:
      switch previous?.kind {
      case .plus, .minus, .star, .slash:
        return "a variable keeps its value: give the new one another name, as X1 = X + 1"
      default: break
      }
    case .dot, .comma, .semicolon, .rightParen:
      if previous?.kind == .plusPlus, index > 1, tokens[index - 2].kind == .variable {
        return "a variable keeps its value: give the new one another name, as X1 = X + 1"
      }
    case .bang: return "'!' sends a message: the negation is 'not'"
    case .doubleColon: return "'::' is for types: a call of another module is module:function()"
    case .period where previous?.kind == .variable:
      return "a record's field is Record#name.field, a map's value map_get(Key, Map)"
    case .period where previous?.kind == .atom:
      return "a call of another module is module:function()"
    case .rightArrow where previous?.kind == .fun:
      return "a fun has a list of arguments: fun() ->"
    case .rightArrow
    where (expecting == nil || expecting == .end) && previous?.kind.endsOperand == true:
      return "each clause but the first follows a ';'; the expressions of one are separated by ','"
    case .of where previous?.kind.endsOperand == true:
      return "'of' belongs between 'case' or 'try' and the first clause; 'catch' comes behind it"
    case .doubleAmpersand: return "'&&' is not an operator: use 'andalso'"
    case .doubleBar: return "'||' is not an operator: use 'orelse'"
    case .rightDoubleArrow, .leftArrow, .equals:
      if expecting == .rightArrow { return "write '->'" }
      if kind == .rightDoubleArrow { return "greater than or equal is '>='" }
      if kind == .leftArrow, openBrackets().last?.kind == .leftBracket {
        return "in a comprehension two bars stand before the generators: [X || X <- List]"
      }
    case .end where previous?.kind == .semicolon:
      return "no ';' after the last clause: it separates clauses"
    case .else: return "'case' and 'if' have no 'else': use a clause '_ ->' or 'true ->'"
    case .stray where token.payload == UInt32(UInt8(ascii: "\\")):
      return "a backslash is only an escape in strings, atoms and characters"
    case .cond, .let: return "'\(Self.word(kind))' is a reserved word; as an atom it needs quotes"
    default: break
    }
    if previous?.kind == .comma,
      [.dot, .end, .rightParen, .rightBracket, .rightBrace].contains(kind)
    {
      return "something is missing after the ','"
    }
    if expecting == .of { return "missing 'of' before it?" }
    if index == 0, kind == .variable {
      return nextKind == .leftParen
        ? "the name of a function is an atom: it starts with a lower-case letter"
        : "does the form before it end too early, with '.' instead of ','?"
    }
    if let previous, kind.startsOperand, previous.kind.endsOperand, tokens[0].kind != .minus {
      return "missing ',' or an operator before it?"
    }
    if kind.isReservedWord, [.comma, .leftParen, .leftBrace, .leftBracket].contains(previous?.kind)
    {
      return "'\(Self.word(kind))' is a reserved word; as an atom it needs quotes"
    }
    return nil
  }

  static func word(_ kind: TokenKind) -> String {
    NameTable().text(of: Name(index: UInt32(kind.rawValue)))
  }

  /// What was opened and not closed, or that the form before has no end.
  private func causes() -> [Diagnostic.Note] {
    var notes: [Diagnostic.Note] = []
    let open = openBrackets()
    let isClosing = [.rightParen, .rightBrace, .rightBracket, .rightBinary, .end].contains(kind)
    let startsForm = index > 0 && formStart(after: index) == index
    let isAtEnd = kind == .dot || kind == .endOfText || startsForm
    if let last = open.last, isClosing || isAtEnd, !Self.closes(kind, last.kind) {
      notes.append(Self.unclosed(last, span: span(of: last)))
    } else if open.isEmpty, isClosing {
      notes.append(.init("nothing is open that this could close"))
    } else if startsForm, kind == .atom, token.name == tokens[0].name, open.isEmpty {
      notes.append(.init("missing ';' between the clauses?"))
    } else if isAtEnd, kind != .dot, open.isEmpty {
      let previous = index > 0 ? span(of: tokens[index - 1]) : nil
      notes.append(.init("missing '.' at the end of the form before?", at: previous))
    }
    return notes
  }

  private static func unclosed(_ token: Token, span: Span) -> Diagnostic.Note {
    if let text = token.kind.punctuation {
      let closing =
        switch token.kind {
        case .leftParen: ")"
        case .leftBrace: "}"
        case .leftBracket: "]"
        default: ">>"
        }
      return .init("missing '\(closing)' for this '\(text)'", at: span)
    }
    return .init("missing 'end' for this '\(word(token.kind))'", at: span)
  }

  private static func closes(_ closing: TokenKind, _ opening: TokenKind) -> Bool {
    switch closing {
    case .rightParen: opening == .leftParen
    case .rightBrace: opening == .leftBrace
    case .rightBracket: opening == .leftBracket
    case .rightBinary: opening == .leftBinary
    case .end: opening.isReservedWord
    default: false
    }
  }

  /// The tokens before the current one that open something not closed before it.
  func openBrackets() -> [Token] {
    var open: [Token] = []
    for position in 0..<index {
      let token = tokens[position]
      switch token.kind {
      case .leftParen, .leftBrace, .leftBracket, .leftBinary, .begin, .case, .if, .receive, .try,
        .maybe:
        open.append(token)
      case .fun:
        let next = tokens[position + 1].kind
        let isClause =
          next == .leftParen || next == .variable && tokens[position + 2].kind == .leftParen
        if isClause, tokens[0].kind != .minus { open.append(token) }
      case .rightParen, .rightBrace, .rightBracket, .rightBinary, .end:
        if let last = open.last, Self.closes(token.kind, last.kind) { open.removeLast() }
      default: break
      }
    }
    return open
  }
}
