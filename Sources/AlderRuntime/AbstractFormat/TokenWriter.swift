import AlderSyntax

/// Writes tokens as `erl_scan` has them: {Category, Annotation, Value}, or {Category, Annotation}.
struct TokenWriter {
  private static let dot = Term(atom: "dot")
  private static let variable = Term(atom: "var")

  /// The categories that stand for themselves.
  private static let symbols: [Term] = {
    let names = NameTable()
    return TokenKind.allCases.map { kind in
      if kind.isReservedWord { return Term(atom: names[Token.word(kind)]) }
      return kind.punctuation.map { Term(atom: $0) } ?? .none
    }
  }()

  private let p: Process
  private let atoms: AtomCache

  init(_ p: Process, _ atoms: AtomCache) {
    self.p = p
    self.atoms = atoms
  }

  /// `number` gives the value of a token of kind `number`.
  func term(
    _ token: Token, _ annotation: Term, _ names: NameTable, number: (Token) -> ExprKind
  ) throws(Raise) -> Term {
    switch token.kind {
    case .atom: return p.tuple(Atom.atom, annotation, try atoms.atom(token.name, in: names, for: p))
    case .variable:
      return p.tuple(Self.variable, annotation, try atoms.atom(token.name, in: names, for: p))
    case .string:
      return p.tuple(Atom.string, annotation, p.characters(names[token.name]))
    case .character: return p.tuple(FormTag.char, annotation, Term(small: Int(token.payload)))
    case .integer: return p.tuple(Atom.integer, annotation, Term(small: Int(token.payload)))
    case .number: return try self.number(number(token), annotation)
    case .stray:
      let text = Unicode.Scalar(token.payload).map { String($0) } ?? ""
      return p.tuple(Term(atom: text), annotation)
    case .dot: return p.tuple(Self.dot, annotation)
    default: return p.tuple(Self.symbols[Int(token.kind.rawValue)], annotation)
    }
  }

  private func number(_ kind: ExprKind, _ annotation: Term) throws(Raise) -> Term {
    switch kind {
    case .integer(let value): return p.tuple(Atom.integer, annotation, p.integer(value))
    case .float(let value): return p.tuple(Atom.float, annotation, p.float(value))
    case .bigInteger(let big):
      // Safe: the lexer has checked the digits.
      let value = try p.integer(digits: big.digits.utf8, base: big.radix).unsafelyUnwrapped
      return p.tuple(Atom.integer, annotation, value)
    default: preconditionFailure("no number")
    }
  }
}
