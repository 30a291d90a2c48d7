/// Parses the tokens of one form, or of expressions ended by a dot: recursive descent, with
/// precedence climbing for operators.
///
/// `tokens` ends in a dot or the end of the text, which no rule accepts but the outermost, so no
/// rule looks beyond it. An error is reported where it is found and then thrown as `Abort`; who can
/// go on behind it catches that.
///
/// Depth. `depth` is that of the recursion. Operators that associate to the left build a deep tree
/// without recursing, so `height`, an upper bound of the height of what was parsed since it was last
/// reset, is kept too; both are held below `maximumNesting`.
struct FormParser {
  /// A syntax error that has been reported.
  struct Abort: Error {}

  let tokens: UnsafeBufferPointer<Token>
  let session: ParseSession
  let file: UInt16
  let maximumNesting: Int
  var index = 0
  var depth = 0
  var height = 0
  /// Whether `Module:Function` may follow: not in patterns, where `:` separates class, reason and
  /// stack trace.
  var allowsRemote = true
  /// How far the tokens were understood, for `ParseSession` to go on after an error.
  var errorIndex = 0

  init(tokens: UnsafeBufferPointer<Token>, session: ParseSession) {
    self.tokens = tokens
    self.session = session
    file = session.lexer.file
    maximumNesting = session.options.maximumNesting
  }

  @inline(__always) var kind: TokenKind { tokens[index].kind }
  @inline(__always) var token: Token { tokens[index] }

  /// The kind of the token after the current one.
  @inline(__always)
  var nextKind: TokenKind { index + 1 < tokens.count ? tokens[index + 1].kind : .endOfText }

  @inline(__always)
  func span(of token: Token) -> Span { Span(start: token.start, end: token.end, file: file) }

  /// From `start` to the end of the token before the current one.
  @inline(__always)
  func span(from start: UInt32) -> Span {
    Span(start: start, end: tokens[index - 1].end, file: file)
  }

  /// Takes the current token, which is known not to be the last.
  @inline(__always)
  mutating func advance() { index += 1 }

  @inline(__always)
  mutating func accept(_ kind: TokenKind) -> Bool {
    if tokens[index].kind == kind {
      index += 1
      return true
    }
    return false
  }

  @inline(__always)
  mutating func expect(_ kind: TokenKind) throws(Abort) {
    if tokens[index].kind == kind {
      index += 1
    } else {
      throw unexpected(expecting: kind)
    }
  }

  /// Enters a level of nesting; `leave` is not needed where an error is thrown.
  @inline(__always)
  mutating func enter() throws(Abort) {
    depth += 1
    if depth > maximumNesting { throw tooDeep() }
  }

  @inline(__always)
  mutating func leave() { depth -= 1 }
}
