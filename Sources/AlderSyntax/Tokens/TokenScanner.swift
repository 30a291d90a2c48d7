/// Text to tokens, one by one, up to the first that is wrong.
///
/// The lexer goes on after an error, because a module's author wants to know of all; who asks for
/// tokens wants to know where they end.
public struct TokenScanner {
  /// The text, UTF-8, and two zero bytes behind it.
  public let bytes: [UInt8]
  private var lexer = Lexer()
  /// What is wrong with the text, once `next` has met it.
  public private(set) var failure: Failure?

  public init(utf8 text: [UInt8]) {
    bytes = text + [0, 0]
  }

  /// The number of bytes of the text.
  public var count: Int { bytes.count - 2 }

  /// The texts of the tokens' names.
  public var names: NameTable { lexer.names }

  /// The value of a token of kind `number`.
  public func number(_ token: Token) -> ExprKind { lexer.numbers[Int(token.payload)] }

  /// The next token, of kind `endOfText` at the end; nil when there is something wrong.
  public mutating func next() -> Token? {
    if failure != nil { return nil }
    let before = lexer.position
    let token = bytes.withUnsafeBufferPointer { lexer.next($0) }
    guard let diagnostic = lexer.diagnostics.first else { return token }
    failure = explain(diagnostic, tokenStart: endOfGap(from: before))
    return nil
  }

  /// Where the blanks and comments from `start` on end.
  private func endOfGap(from start: Int) -> Int {
    var gap = TokenGap(bytes, from: start, to: count)
    while gap.next() != nil {}
    return gap.position
  }
}
