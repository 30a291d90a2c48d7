/// Reads a source form by form: preprocessed, but as the text has it, with everything that is wrong
/// in its place. Who wants a module whole, with errors explained, uses `ModuleParser`.
public final class SourceReader {
  public enum Item {
    /// What follows is the text of another file: one that is included, or the one that included it.
    case file(path: String, line: Int)
    /// `-file(...)`: what follows is said to come from there.
    case fileDirective(path: String, line: Int, at: Span)
    /// A form; its tokens are in `tokens`.
    case form
    case problem(Diagnostic)
    /// `-define` or `-undef` of a macro: what it means now.
    case macro(Name, Macro)
    /// The end of the source, given once.
    case end
  }

  private let session: ParseSession
  /// The tokens of the last form, with macros expanded.
  public private(set) var tokens: ContiguousArray<Token> = []
  private var seenDiagnostics = 0
  /// Items found together with the last one.
  private var pending: [Item] = []
  private var isAtEnd = false

  public init(_ source: SourceFile, options: ParseOptions = ParseOptions()) {
    session = ParseSession(source, options)
    session.defineFromOptions()
    pending = [.file(path: source.path, line: 1)]
  }

  /// The source and the files included so far; spans refer to them.
  public var files: [SourceFile] { session.files }
  /// The file that the last form is in.
  public var file: Int { Int(session.lexer.file) }
  /// The texts of names. They change with each form: keep no copy while reading on.
  public var names: NameTable { session.lexer.names }

  /// The value of a token of kind `number`.
  public func number(_ token: Token) -> ExprKind { session.number(token.payload) }

  /// The next item; nil behind the end.
  public func next() -> Item? {
    while true {
      if !pending.isEmpty { return pending.removeFirst() }
      if isAtEnd { return nil }
      step()
    }
  }

  private func step() {
    let errors = session.lexer.diagnostics.count
    let hasMacros = session.scanForm()
    if session.tokens[0].kind == .endOfText { return leaveFile() }
    if session.isSkipping {
      session.lexer.diagnostics.removeLast(session.lexer.diagnostics.count - errors)
      if let directive = session.conditionalDirective() { session.obey(directive) }
      return collectProblems()
    }
    if session.lexer.diagnostics.count > errors { return collectProblems() }
    if session.tokens[0].kind == .minus, let directive = session.directive() {
      obey(directive)
    } else if !hasMacros {
      take(session.tokens)
    } else if session.expandMacros() {
      take(session.expanded)
    }
    collectProblems()
  }

  private func take(_ form: ContiguousArray<Token>) {
    tokens = form
    pending.append(.form)
    // `-module(Name)`: from here on there is a ?MODULE.
    if session.module == nil, form.count > 4, form[0].kind == .minus, form[1].name == .module,
      form[2].kind == .leftParen, form[3].kind == .atom
    {
      session.module = form[3].name
    }
  }

  private func obey(_ directive: ParseSession.Directive) {
    let depth = session.inputs.count
    let forms = session.forms.count
    session.obey(directive)
    if directive == .define || directive == .undef, session.tokens.count > 3,
      session.tokens[3].kind == .atom || session.tokens[3].kind == .variable
    {
      let name = session.tokens[3].name
      pending.append(.macro(name, session.macros[name] ?? Macro()))
    }
    if session.forms.count > forms, let form = session.forms.popLast(),
      case .file(let path, let line) = form.kind
    {
      pending.append(.fileDirective(path: path, line: line, at: form.span))
    }
    if session.inputs.count > depth, let path = session.files.last?.path {
      pending.append(.file(path: path, line: 1))
    }
  }

  private func leaveFile() {
    let hasOuter = session.pop()
    collectProblems()
    guard hasOuter else {
      pending.append(.end)
      isAtEnd = true
      return
    }
    let file = session.files[file]
    // The blank behind the dot of the `-include` belongs to it.
    let blank = TokenGap.lengthOfBlank(file.bytes, at: session.lexer.position)
    let offset = min(session.lexer.position + blank, file.count)
    pending.append(.file(path: file.path, line: file.line(at: UInt32(offset))))
  }

  private func collectProblems() {
    let diagnostics = session.lexer.diagnostics
    pending += diagnostics[min(seenDiagnostics, diagnostics.count)...].map { .problem($0) }
    seenDiagnostics = diagnostics.count
  }

  /// Parses `tokens`, as a `TokenParser` does: spans, those of diagnostics too, count tokens.
  public func parse() -> Result<Form, Diagnostic> {
    var numbered = tokens
    for index in numbered.indices {
      numbered[index].start = UInt32(index)
      numbered[index].end = UInt32(index) + 1
      numbered[index].flags = []
    }
    let form = numbered.withUnsafeBufferPointer { buffer in
      var parser = FormParser(tokens: buffer, session: session)
      return try? parser.parseOnlyForm()
    }
    let diagnostics = session.lexer.diagnostics[seenDiagnostics...]
    let problem = diagnostics.first(where: FormParser.isSyntaxError)
    session.lexer.diagnostics.removeLast(diagnostics.count)
    if let problem { return .failure(problem) }
    guard let form else { preconditionFailure("neither a form nor a problem") }
    return .success(form)
  }
}
