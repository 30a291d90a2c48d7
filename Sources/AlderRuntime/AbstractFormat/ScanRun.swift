import AlderSyntax

/// One run of the scanner over a text, for `erl_scan`.
struct ScanRun {
  private static let dot = Term(atom: "dot")
  private static let more = Term(atom: "more")
  private static let illegal = Term(atom: "illegal")
  private static let base = Term(atom: "base")
  private static let other = Term(atom: "other")

  /// A token that ends this close to the end of a text may become another one when more follows.
  private static var lookahead: Int { 4 }

  private let p: Process
  private let options: ScanOptions
  private let writer: ScannedTokenWriter
  private var scanner: TokenScanner
  private var position: TextPosition
  private var tokens: ListBuilder
  /// The text as it was given.
  private let characters: Term
  /// What there was before the first token that more text might change.
  private var settled: (tokens: ListBuilder, position: TextPosition)?

  init(
    _ p: Process, _ text: String, of characters: Term, at start: TextPosition,
    _ options: ScanOptions
  ) {
    self.p = p
    self.options = options
    self.characters = characters
    writer = ScannedTokenWriter(p, options)
    scanner = TokenScanner(utf8: Array(text.utf8))
    position = start
    tokens = ListBuilder(p)
  }

  private var location: Term { position.term(p, hasColumn: options.hasColumns) }
  /// What has not been used of the text.
  private var rest: Term {
    var rest = characters
    for _ in 0..<position.characters { rest = rest.tail }
    return rest
  }

  /// {ok, Tokens, End}; {dot, Tokens, End, Rest}; {more, Tokens, End, Rest}; or
  /// {error, {Location, erl_scan, What}, End, Rest}.
  mutating func run() throws(Raise) -> Term {
    while true {
      guard let token = scanner.next() else { return try failed() }
      let isAtEnd = token.kind == .endOfText
      if options.extent == .form {
        if isAtEnd || token.kind == .dot && Int(token.end) == scanner.count { return needMore() }
        if settled == nil, Int(token.end) + Self.lookahead > scanner.count {
          settled = (tokens, position)
        }
      }
      appendGap(to: Int(token.start))
      if isAtEnd { return p.tuple(Atom.ok, tokens.finish(), location) }
      let start = position
      position.advance(to: end(of: token), in: scanner.bytes)
      try writer.append(
        token, at: start, text: start.offset..<position.offset, of: scanner, to: &tokens)
      if token.kind == .dot, options.extent != .text {
        return p.tuple([Self.dot, tokens.finish(), location, rest])
      }
    }
  }

  /// Takes back what is not settled.
  private mutating func needMore() -> Term {
    if let settled {
      tokens = settled.tokens
      position = settled.position
    }
    return p.tuple([Self.more, tokens.finish(), location, rest])
  }

  /// A dot takes the blank behind it along.
  private func end(of token: Token) -> Int {
    let end = Int(token.end)
    guard token.kind == .dot, end < scanner.count else { return end }
    return end + TokenGap.lengthOfBlank(scanner.bytes, at: end)
  }

  private mutating func appendGap(to end: Int) {
    var gap = TokenGap(scanner.bytes, from: position.offset, to: end)
    while let piece = gap.next() {
      writer.append(piece, at: position, scanner.bytes, to: &tokens)
      position.advance(to: gap.position, in: scanner.bytes)
    }
    position.advance(to: end, in: scanner.bytes)
  }

  private mutating func failed() throws(Raise) -> Term {
    guard let failure = scanner.failure else { preconditionFailure("no token and no failure") }
    let isUnterminated =
      switch failure.problem {
      case .unterminated, .unterminatedCharacter: true
      case .other(let message): message.hasPrefix("unterminated")
      default: false
      }
    if options.extent == .form, isUnterminated || failure.end == scanner.count {
      return needMore()
    }
    position.advance(to: failure.start, in: scanner.bytes)
    let start = location
    position.advance(to: failure.end, in: scanner.bytes)
    let description = try describe(failure.problem)
    let information = p.tuple(start, Term(atom: "erl_scan"), description)
    return p.tuple([Atom.error, information, location, rest])
  }

  private func describe(_ problem: TokenScanner.Failure.Problem) throws(Raise) -> Term {
    switch problem {
    case .illegal(let what): return p.tuple(Self.illegal, Term(atom: what))
    case .base(let digits):
      return p.tuple(Self.base, try p.integer(digits: digits.utf8, base: 10) ?? .empty)
    case .unterminated(let quote, let content):
      return p.tuple(Atom.string, Term(small: Int(quote)), p.characters(content))
    case .unterminatedCharacter: return FormTag.char
    case .other(let message): return p.tuple(Self.other, p.characters(message))
    }
  }
}
