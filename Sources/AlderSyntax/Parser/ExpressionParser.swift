/// Parses expressions and definitions that stand alone, as in the shell, and files of terms.
public enum ExpressionParser {
  /// What a text of expressions has been parsed to.
  public struct Result: Sendable {
    /// The expressions; for terms, one for each dot.
    public var expressions: [Expr]
    /// Instead of expressions: a function or a declaration.
    public var form: Form?
    /// What was declared before.
    public var declarations: [Form] = []
    public var names: NameTable
    public var files: [SourceFile]
    public var diagnostics: [Diagnostic]
    /// The text is right as far as it goes but ends too early: more of it is needed.
    public var isIncomplete: Bool
    /// The number of bytes up to and including the dot that ended the expressions.
    public var consumed: Int

    public var hasErrors: Bool { diagnostics.contains(where: \.isError) }
  }

  /// Parses `Expr, ... .` from the start of the text; what follows the dot is left.
  public static func parse(_ source: SourceFile, options: ParseOptions = .init()) -> Result {
    let session = ParseSession(source, options)
    session.defineFromOptions()
    let expressions = session.parseExpressions() ?? []
    return session.result(expressions)
  }

  /// The same, or one form, `name(...) -> ... .` or `-record(...).` and the like. What `declarations`
  /// declares is known.
  public static func parseCommand(
    _ source: SourceFile, declarations: SourceFile? = nil, options: ParseOptions = .init()
  ) -> Result {
    let session = ParseSession(source, options)
    session.defineFromOptions()
    if let declarations { session.parseForms(of: declarations) }
    let known = session.forms
    session.forms = []
    let expressions = session.parseExpressions(orForm: true) ?? []
    var result = session.result(expressions)
    result.form = session.forms.last
    result.declarations = known
    return result
  }

  /// Parses `Term. Term. ...` to the end of the text, as in the files that file:consult reads. That
  /// they are terms (literals, tuples, lists, maps, binaries) is checked.
  public static func parseTerms(_ source: SourceFile, options: ParseOptions = .init()) -> Result {
    let session = ParseSession(source, options)
    var terms: [Expr] = []
    while let expressions = session.parseExpressions(allowsMacros: false) {
      for expression in expressions {
        if let wrong = nonTerm(in: expression) {
          session.report("bad term", at: wrong)
        } else if expressions.count > 1 {
          session.report("bad term", at: expression.span, note: "a term ends in a dot")
        }
      }
      terms += expressions
      if session.atEnd { break }
    }
    return session.result(terms)
  }

  /// The place of what is not a term, if anything.
  private static func nonTerm(in expression: Expr) -> Span? {
    switch expression.kind {
    case .integer, .bigInteger, .float, .character, .atom, .string, .remoteFunReference: nil
    case .tuple(let elements), .list(let elements): first(of: elements)
    case .listWithTail(let elements, let tail): first(of: elements) ?? nonTerm(in: tail)
    case .map(let fields): first(of: fields.flatMap { [$0.key, $0.value] })
    case .binary(let segments): first(of: segments.map(\.value))
    case .unary(let operation, let operand)
    where operation == .minus || operation == .plus: nonTerm(in: operand)
    default: expression.span
    }
  }

  private static func first(of elements: [Expr]) -> Span? {
    for element in elements {
      if let wrong = nonTerm(in: element) { return wrong }
    }
    return nil
  }
}

extension ParseSession {
  fileprivate func result(_ expressions: [Expr]) -> ExpressionParser.Result {
    let isIncomplete = endedEarly || lexer.endedInQuotes
    return .init(
      expressions: expressions, names: lexer.names, files: files, diagnostics: lexer.diagnostics,
      isIncomplete: isIncomplete, consumed: min(lexer.position, files[0].count))
  }

  /// Whether only blanks are left.
  fileprivate var atEnd: Bool {
    var lookahead = lexer
    let next = files[0].bytes.withUnsafeBufferPointer { lookahead.next($0).kind }
    return next == .endOfText && !lookahead.endedInQuotes
  }

  /// Parses expressions up to a dot; nil if there is an error, or nothing but blanks.
  fileprivate func parseExpressions(
    allowsMacros: Bool = true, orForm allowsForm: Bool = false
  ) -> [Expr]? {
    let errors = lexer.diagnostics.count
    let hasMacros = scanForm()
    if tokens[0].kind == .endOfText {
      endedEarly = endedEarly || errors == lexer.diagnostics.count && forms.isEmpty
      return nil
    }
    isQuiet = lexer.diagnostics.count > errors
    defer { isQuiet = false }
    if hasMacros {
      guard allowsMacros else {
        report("bad term", at: span(of: tokens[0]))
        return nil
      }
      guard expandMacros() else { return nil }
      return expanded.withUnsafeBufferPointer { parseExpressions($0, allowsForm) }
    }
    return tokens.withUnsafeBufferPointer { parseExpressions($0, allowsForm) }
  }

  private func parseExpressions(
    _ tokens: UnsafeBufferPointer<Token>, _ allowsForm: Bool
  ) -> [Expr]? {
    var parser = FormParser(tokens: tokens, session: self)
    do throws(FormParser.Abort) {
      if allowsForm, parser.isAtDefinition {
        forms.append(try parser.parseOnlyForm())
        return []
      }
      let expressions = try parser.parseList()
      try parser.expectDot()
      return expressions
    } catch {
      return nil
    }
  }
}
