/// Parses tokens that do not come from a text: whoever has them appends them one by one.
///
/// The spans of what is parsed count tokens: a node starts at the index of its first token and ends
/// behind that of its last one.
public final class TokenParser {
  private let session: ParseSession
  private var storage: ContiguousArray<Token> = []

  public init(options: ParseOptions = ParseOptions()) {
    session = ParseSession(SourceFile(path: "", text: ""), options)
  }

  /// The tokens appended so far. After parsing there is one more, which marks the end.
  public var tokens: ContiguousArray<Token> { storage }
  /// The texts of names in tokens and trees.
  public var names: NameTable { session.lexer.names }
  /// What the parser has to say, the first problem first.
  public var diagnostics: [Diagnostic] { session.lexer.diagnostics }

  /// Parses all tokens as a form that ends in a dot; nil if they are not one.
  public func parseForm() -> Form? {
    parse { parser throws(FormParser.Abort) in try parser.parseOnlyForm() }
  }

  /// Parses all tokens as expressions that end in a dot; nil if they are not that.
  public func parseExpressions() -> [Expr]? {
    parse { parser throws(FormParser.Abort) in
      let expressions = try parser.parseList()
      try parser.expectDot()
      return expressions
    }
  }

  private func parse<Result>(
    _ body: (inout FormParser) throws(FormParser.Abort) -> Result
  ) -> Result? {
    let end = UInt32(storage.count)
    storage.append(Token(.endOfText, start: end, end: end))
    return storage.withUnsafeBufferPointer { tokens in
      var parser = FormParser(tokens: tokens, session: session)
      do throws(FormParser.Abort) {
        let result = try body(&parser)
        if parser.kind != .endOfText { throw parser.unexpected() }
        return diagnostics.contains(where: FormParser.isSyntaxError) ? nil : result
      } catch {
        return nil
      }
    }
  }
}

// MARK: Appending

extension TokenParser {
  private static let kinds: [String: TokenKind] = {
    var kinds: [String: TokenKind] = [:]
    let names = NameTable()
    for kind in TokenKind.allCases where kind != .dot {
      if let text = kind.punctuation { kinds[text] = kind }
      if kind.isReservedWord { kinds[names[Name(index: UInt32(kind.rawValue))]] = kind }
    }
    kinds["dot"] = .dot
    return kinds
  }()

  /// A reserved word, punctuation, or `dot`. What is none of them is a token that fits nowhere.
  public func append(symbol: String) { append(Self.kinds[symbol] ?? .stray) }

  public func append(atom: String) { append(.atom, session.lexer.names.intern(atom).index) }
  public func append(variable: String) {
    append(.variable, session.lexer.names.intern(variable).index)
  }

  public func append(string: String) { append(.string, session.lexer.names.intern(string).index) }
  public func append(character: UInt32) { append(.character, character) }

  /// A string with a sigil in front of it: of the kind that is a binary, or one that is a string.
  public func append(sigil string: String, isBinary: Bool) {
    append(isBinary ? .sigilBinary : .sigilString, session.lexer.names.intern(string).index)
  }

  /// A number: `.integer`, `.bigInteger` or `.float`.
  public func append(number: ExprKind) {
    if case .integer(let value) = number, let small = UInt32(exactly: value) {
      return append(.integer, small)
    }
    session.lexer.numbers.append(number)
    append(.number, UInt32(session.lexer.numbers.count - 1))
  }

  private func append(_ kind: TokenKind, _ payload: UInt32 = 0) {
    let index = UInt32(storage.count)
    storage.append(Token(kind, start: index, end: index + 1, payload: payload))
  }
}
