import AlderSyntax

/// All forms of a source file, as `epp` gives them: preprocessed, in the abstract format or as
/// tokens, with errors and warnings among them and the end of the file as the last one.
struct FormsOfFile {
  private static let generated = Term(atom: "generated")
  private static let location = Term(atom: "location")
  private static let warning = Term(atom: "warning")
  private static let tokensTag = Term(atom: "tokens")

  let p: Process
  let reader: SourceReader
  private let hasColumns: Bool
  /// Tokens are wanted and not what they parse to.
  private let asTokens: Bool
  let atoms = AtomCache()
  let tokenWriter: TokenWriter
  var forms: ListBuilder
  /// The place that was asked for last, and what it is as a term.
  private var lastPlace: (start: UInt32, file: Int, term: Term)?

  init(
    _ p: Process, _ source: SourceFile, options: ParseOptions, hasColumns: Bool, asTokens: Bool
  ) {
    self.p = p
    self.hasColumns = hasColumns
    self.asTokens = asTokens
    reader = SourceReader(source, options: options)
    tokenWriter = TokenWriter(p, atoms)
    forms = ListBuilder(p)
  }

  mutating func list() throws(Raise) -> Term {
    while let item = reader.next() {
      switch item {
      case .file(let path, let line):
        append(file: path, line, annotation: place(line: line, column: 1))
      case .fileDirective(let path, let line, let at):
        let location = location(at.start, Int(at.file), tokenOffset: 1)
        append(
          file: path, line,
          annotation: p.list([
            p.tuple(Self.generated, Atom.true), p.tuple(Self.location, location),
          ]))
      case .form: asTokens ? try appendTokens() : try appendForm()
      case .problem(let diagnostic): try append(diagnostic)
      case .macro(let name, let macro): if asTokens { try append(macro, name) }
      case .end: forms.append(p.tuple(Atom.eof, end))
      }
    }
    return forms.finish()
  }

  // MARK: Places

  private var end: Term {
    let file = reader.files[reader.file]
    let position = file.position(at: UInt32(file.count))
    return place(line: position.line, column: position.column)
  }

  private func place(line: Int, column: Int) -> Term {
    hasColumns ? p.tuple(Term(small: line), Term(small: column)) : Term(small: line)
  }

  mutating func location(_ start: UInt32, _ file: Int, tokenOffset: Int = 0) -> Term {
    if let lastPlace, lastPlace.start == start, lastPlace.file == file, tokenOffset == 0 {
      return lastPlace.term
    }
    let source = reader.files[file]
    let term: Term
    if hasColumns {
      let position = source.position(at: source.nameOfMacro(at: start))
      term = place(line: position.line, column: position.column + tokenOffset)
    } else {
      term = Term(small: source.line(at: start))
    }
    if tokenOffset == 0 { lastPlace = (start, file, term) }
    return term
  }

  // MARK: Forms

  private mutating func append(file path: String, _ line: Int, annotation: Term) {
    let value = p.tuple(p.characters(path), Term(small: line))
    if asTokens {
      forms.append(p.tuple(Self.tokensTag, fileTokens(path, line, annotation)))
    } else {
      forms.append(p.tuple([FormTag.attribute, annotation, Atom.file, value]))
    }
  }

  private func fileTokens(_ path: String, _ line: Int, _ annotation: Term) -> Term {
    func symbol(_ text: String) -> Term { p.tuple(Term(atom: text), annotation) }
    return p.list([
      symbol("-"), p.tuple(Atom.atom, annotation, Atom.file), symbol("("),
      p.tuple(Atom.string, annotation, p.characters(path)), symbol(","),
      p.tuple(Atom.integer, annotation, Term(small: line)), symbol(")"), symbol("dot"),
    ])
  }

  private mutating func annotations() -> [Term] {
    let file = reader.file
    var annotations: [Term] = []
    annotations.reserveCapacity(reader.tokens.count)
    for token in reader.tokens { annotations.append(location(token.start, file)) }
    return annotations
  }

  private mutating func appendTokens() throws(Raise) {
    var list = ListBuilder(p)
    for (token, annotation) in zip(reader.tokens, annotations()) where token.kind != .endOfText {
      list.append(
        try tokenWriter.term(token, annotation, reader.names) { self.reader.number($0) })
    }
    forms.append(p.tuple(Self.tokensTag, list.finish()))
  }

  private mutating func appendForm() throws(Raise) {
    let annotations = annotations()
    let result = reader.parse()
    switch result {
    case .success(let form):
      let writer = FormWriter(
        p, names: reader.names, tokens: reader.tokens, annotations: annotations, atoms: atoms)
      switch try writer.form(form) {
      case .success(let term): forms.append(term)
      case .failure(let failure): append(parseError: failure.message, annotations[failure.token])
      }
    case .failure(let diagnostic):
      let problem = ParseProblem(diagnostic, in: reader.tokens)
      let token = reader.tokens[problem.token]
      let message =
        if case .syntaxError = problem.message {
          p.list([p.characters("syntax error before: "), p.characters(shown(token, diagnostic))])
        } else {
          problem.term(p)
        }
      append(parseError: message, annotations[problem.token])
    }
  }

  /// A token as a message has it.
  private func shown(_ token: Token, _ diagnostic: Diagnostic) -> String {
    if token.kind == .endOfText { return "" }
    return String(diagnostic.message.dropFirst("syntax error before: ".count))
  }

  // MARK: Problems

  private mutating func append(parseError message: Term, _ location: Term) {
    let information = p.tuple(location, Term(atom: "erl_parse"), message)
    forms.append(p.tuple(Atom.error, information))
  }

  private mutating func append(_ diagnostic: Diagnostic) throws(Raise) {
    let description = try ProblemDescription(diagnostic.message).term(p)
    let isAtEnd = diagnostic.message.hasPrefix("unterminated '-")
    let location =
      isAtEnd ? end : location(diagnostic.span.start, Int(diagnostic.span.file))
    let information = p.tuple(location, description.module, description.term)
    forms.append(p.tuple(diagnostic.isError ? Atom.error : Self.warning, information))
  }
}
