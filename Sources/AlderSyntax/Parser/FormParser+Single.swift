extension FormParser {
  /// Parses all tokens as one form.
  mutating func parseOnlyForm() throws(Abort) -> Form {
    if kind == .minus {
      index = 1
      // Written without quotes, a reserved word is a directive of the preprocessor.
      if kind.isReservedWord { throw unexpected() }
      index = 0
      let isFile = tokens.count > 1 && tokens[1].kind == .atom && tokens[1].name == .file
      return isFile ? try parseFileAttribute() : try parseAttribute()
    }
    guard kind == .atom else { throw unexpected() }
    let function = try parseFunction()
    return Form(.function(function), function.span)
  }

  /// Whether what begins here can only be a function or a declaration, and no expression that anybody
  /// wants: `name(...) ->`, `name(...) when`, `-record(`.
  var isAtDefinition: Bool {
    guard tokens.count > 2 else { return false }
    if kind == .minus, tokens[1].kind == .atom {
      return [.record, .type, .opaque, .nominal, .spec].contains(tokens[1].name)
    }
    guard kind == .atom, tokens[1].kind == .leftParen else { return false }
    var level = 0
    for place in 1..<tokens.count {
      switch tokens[place].kind {
      case .leftParen, .leftBrace, .leftBracket, .leftBinary: level += 1
      case .rightParen, .rightBrace, .rightBracket, .rightBinary:
        level -= 1
        if level == 0 {
          let next = place + 1 < tokens.count ? tokens[place + 1].kind : .endOfText
          return next == .rightArrow || next == .when
        }
      default: break
      }
    }
    return false
  }

  /// `-file("path", line).`, which has two values, as no other attribute has.
  private mutating func parseFileAttribute() throws(Abort) -> Form {
    index = 1
    advance()
    let isParenthesised = accept(.leftParen)
    let first = span(of: token)
    var values: [Expr] = []
    repeat { values.append(try parseExpression()) } while accept(.comma)
    if isParenthesised { try expect(.rightParen) }
    try expectDot()
    guard values.count == 2, case .string(let path) = values[0].kind,
      case .integer(let line) = values[1].kind
    else {
      session.report("bad file declaration", at: first)
      throw silent()
    }
    return Form(
      .file(session.lexer.names.text(of: path), line), span(from: tokens[0].start))
  }

  /// Not of what is found on the way but is the linter's business: there is a tree all the same.
  static func isSyntaxError(_ diagnostic: Diagnostic) -> Bool {
    let others = ["spec for ", "bit type ", "conflict in ", "an arity is at most "]
    return !others.contains { diagnostic.message.hasPrefix($0) }
  }
}
