extension ParseSession {
  func report(_ message: String, at span: Span, note: String? = nil) {
    report(message, at: span, notes: note.map { [.init($0)] } ?? [])
  }

  func report(_ message: String, at span: Span, notes: [Diagnostic.Note]) {
    if !isQuiet { lexer.diagnostics.append(.error(message, at: span, notes: notes)) }
  }

  func warn(_ message: String, at span: Span) {
    if !isQuiet { lexer.diagnostics.append(.warning(message, at: span)) }
  }

  func number(_ index: UInt32) -> ExprKind { lexer.numbers[Int(index)] }

  /// The name of two adjacent strings' joined text.
  func join(_ first: Name, _ second: Name) -> Name {
    lexer.names.intern(lexer.names.text(of: first) + lexer.names.text(of: second))
  }

  /// An atom as it is written, with quotes where it needs them.
  func quoted(_ name: Name) -> String { lexer.names.quoted(name) }

  /// A token as error messages show it.
  func describe(_ token: Token) -> String {
    if let text = token.kind.punctuation { return "'\(text)'" }
    if token.kind.isReservedWord { return "'\(lexer.names.text(of: token.name))'" }
    switch token.kind {
    case .atom: return quoted(token.name)
    case .variable: return lexer.names.text(of: token.name)
    case .stray: return "'\(Unicode.Scalar(token.payload).map(String.init) ?? "")'"
    case .endOfText: return "end of file"
    case .integer: return String(token.payload)
    default: return source(of: token)
    }
  }

  /// A token as it would be written.
  func source(of token: Token) -> String {
    let names = lexer.names
    if let text = token.kind.punctuation { return text }
    if token.kind.isReservedWord { return names.text(of: token.name) }
    switch token.kind {
    case .atom: return quoted(token.name)
    case .variable: return names.text(of: token.name)
    case .integer: return String(token.payload)
    case .number:
      switch number(token.payload) {
      case .integer(let value): return String(value)
      case .float(let value): return String(value)
      case .bigInteger(let value):
        return value.radix == 10 ? value.digits : "\(value.radix)#\(value.digits)"
      default: return ""
      }
    case .character:
      switch token.payload {
      case 10: return "$\\n"
      case 32: return "$\\s"
      default: return "$" + (Unicode.Scalar(token.payload).map { String($0) } ?? "")
      }
    case .string: return NameTable.escaped(names.text(of: token.name), quote: "\"")
    case .sigilBinary: return "~" + NameTable.escaped(names.text(of: token.name), quote: "\"")
    case .sigilString: return "~s" + NameTable.escaped(names.text(of: token.name), quote: "\"")
    case .stray: return Unicode.Scalar(token.payload).map { String($0) } ?? ""
    default: return ""
    }
  }

  /// Notes that a function exists which could not be parsed; an unknown arity is -1.
  func markBroken(_ name: Name, arity: Int) {
    brokenFunctions.insert(FunctionID(name: name, arity: arity))
  }

  func span(of token: Token) -> Span {
    Span(start: token.start, end: token.end, file: lexer.file)
  }
}
