extension FormParser {
  /// Parses all tokens as one form.
  mutating func parseOnlyForm() throws(Abort) -> Form {
    if kind == .minus {
      index = 1
      // Written without quotes, a reserved word is a directive of the preprocessor.
      if kind.isReservedWord { throw unexpected() }
      index = 0
      if let file = parseFileAttribute() { return file }
      return try parseAttribute()
    }
    guard kind == .atom else { throw unexpected() }
    let function = try parseFunction()
    return Form(.function(function), function.span)
  }

  /// `-file("path", line).`, which has two values, as no other attribute has.
  private mutating func parseFileAttribute() -> Form? {
    let kinds: [TokenKind] = [
      .minus, .atom, .leftParen, .string, .comma, .integer, .rightParen, .dot,
    ]
    guard tokens.count >= kinds.count, tokens[1].name == .file,
      zip(tokens, kinds).allSatisfy({ $0.kind == $1 })
    else { return nil }
    index = kinds.count
    let path = session.lexer.names.text(of: tokens[3].name)
    return Form(.file(path, Int(tokens[5].payload)), span(from: tokens[0].start))
  }

  /// Not of what is found on the way but is the linter's business: there is a tree all the same.
  static func isSyntaxError(_ diagnostic: Diagnostic) -> Bool {
    let others = ["spec for ", "bit type ", "conflict in ", "an arity is at most "]
    return !others.contains { diagnostic.message.hasPrefix($0) }
  }
}
