import AlderSyntax

/// What the parser has reported first, as `erl_parse` would put it.
struct ParseProblem {
  enum Message {
    /// `syntax error before: ` and the token.
    case syntaxError
    /// `bad KIND declaration`
    case badDeclaration(String)
    case text(String)
  }

  let message: Message
  /// The index of the token that it is about.
  let token: Int

  init(_ diagnostic: Diagnostic, in tokens: ContiguousArray<Token>) {
    let text = diagnostic.message
    // At the end of the tokens the parser points behind the last one.
    let token = min(Int(diagnostic.span.start), tokens.count - 1)
    if text.hasPrefix("syntax error before: ") {
      if Self.isSecondValue(token, in: tokens) {
        message = .text("bad attribute")
        self.token = token + 1
      } else {
        message = .syntaxError
        self.token = token
      }
    } else if text.hasPrefix("bad "), text.hasSuffix(" declaration") {
      message = .badDeclaration(String(text.dropFirst(4).dropLast(12)))
      self.token = token
    } else {
      message = .text(text)
      self.token = Self.isAboutValue(text) ? Self.value(of: tokens) : token
    }
  }

  /// Whether a token is the comma behind the only value that an attribute may have.
  private static func isSecondValue(_ token: Int, in tokens: ContiguousArray<Token>) -> Bool {
    guard tokens[0].kind == .minus, tokens[token].kind == .comma else { return false }
    var depth = 0
    for token in tokens[..<token] {
      switch token.kind {
      case .leftParen, .leftBrace, .leftBracket, .leftBinary: depth += 1
      case .rightParen, .rightBrace, .rightBracket, .rightBinary: depth -= 1
      default: break
      }
    }
    return depth == 1 && tokens[2].kind == .leftParen
  }

  private static func isAboutValue(_ text: String) -> Bool {
    text == "bad Name/Arity" || text == "bad attribute"
  }

  /// Where the value of an attribute starts, or the list in one of `-import`.
  private static func value(of tokens: ContiguousArray<Token>) -> Int {
    let start = tokens[2].kind == .leftParen ? 3 : 2
    return tokens[1].name == .import ? min(start + 2, tokens.count - 1) : start
  }

  /// The term: characters, in lists of the same shape as OTP's; for a syntax error an atom, as the
  /// token is put in elsewhere.
  func term(_ p: Process) -> Term {
    switch message {
    case .syntaxError: return Self.syntaxError
    case .text(let text): return p.characters(text)
    case .badDeclaration(let kind):
      let after = p.characters(" declaration")
      let list = p.cons(p.characters(kind), after)
      return p.list("bad ".unicodeScalars.map { Term(small: Int($0.value)) }, tail: list)
    }
  }

  private static let syntaxError = Term(atom: "syntax_error")
}
