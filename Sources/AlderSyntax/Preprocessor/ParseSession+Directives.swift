/// The directives: attributes that the preprocessor obeys.
extension ParseSession {
  enum Directive: String {
    case define, undef, ifdef, ifndef, `if`, elif, `else`, endif, include, includeLib
    case error, warning, feature, file
  }

  /// The directive that `tokens` are, if they are one.
  func directive() -> Directive? {
    guard tokens.count > 2, tokens[1].kind == .atom || tokens[1].kind.isReservedWord else {
      return nil
    }
    return switch tokens[1].name {
    case .define: .define
    case .undef: .undef
    case .ifdef: .ifdef
    case .ifndef: .ifndef
    case .if: .if
    case .elif: .elif
    case .else: .else
    case .endif: .endif
    case .include: .include
    case .includeLib: .includeLib
    case .error: .error
    case .warning: .warning
    case .feature: .feature
    case .file: .file
    default: nil
    }
  }

  /// The directive, if it is one that matters in a part that is left out.
  func conditionalDirective() -> Directive? {
    guard tokens[0].kind == .minus, let directive = directive() else { return nil }
    switch directive {
    case .ifdef, .ifndef, .if, .elif, .else, .endif: return directive
    default: return nil
    }
  }

  func obey(_ directive: Directive) {
    switch directive {
    case .define: define()
    case .undef: undefine()
    case .ifdef: openConditional(directive) { self.definedName(directive).map(self.isDefined) }
    case .ifndef:
      openConditional(directive) { self.definedName(directive).map { !self.isDefined($0) } }
    case .if: openConditional(directive) { self.condition() }
    case .elif: elif()
    case .else: elseBranch()
    case .endif: endConditional()
    case .include, .includeLib: include(directive)
    case .error, .warning: announce(directive)
    case .feature: feature()
    case .file: fileDirective()
    }
  }

  func badlyFormed(_ directive: Directive, at index: Int = 2) {
    let name = lexer.names.text(of: tokens[1].name)
    report("badly formed '\(name)'", at: span(of: tokens[min(index, tokens.count - 1)]))
    resume(after: index)
  }

  /// Goes on at what looks like a form that a missing dot has made part of this one.
  func resume(after index: Int) {
    tokens.withUnsafeBufferPointer { tokens in
      let parser = FormParser(tokens: tokens, session: self)
      if let start = parser.formStart(after: index) {
        report(
          "syntax error before: \(describe(tokens[start]))", at: span(of: tokens[start]),
          note: "missing '.' at the end of the form before?")
        lexer.position = Int(tokens[start].start)
      }
    }
  }

  /// `-error(Term).` and `-warning(Term).`
  private func announce(_ directive: Directive) {
    let terms = tokens[2..<max(2, tokens.count - 1)].map { source(of: $0) }.joined()
    let message = "-\(directive.rawValue)\(terms)."
    let at = span(of: tokens[1])
    if directive == .error { report(message, at: at) } else { warn(message, at: at) }
  }

  /// `-feature(Name, enable | disable).`
  private func feature() {
    guard tokens.count == 8, tokens[2].kind == .leftParen, tokens[3].kind == .atom,
      tokens[4].kind == .comma, tokens[5].kind == .atom,
      tokens[5].name == .enable || tokens[5].name == .disable, tokens[6].kind == .rightParen
    else { return badlyFormed(.feature) }
    guard tokens[3].name == .maybeExpr else {
      return report(
        "the feature '\(lexer.names.text(of: tokens[3].name))' does not exist.",
        at: span(of: tokens[3]))
    }
    lexer.maybeIsReserved = tokens[5].name == .enable
  }

  /// `-file("path", line).`, which generated code has: the text that follows is said to come from
  /// there.
  private func fileDirective() {
    guard expandMacros(), expanded.count == 8, expanded[2].kind == .leftParen,
      expanded[3].kind == .string, expanded[4].kind == .comma, expanded[5].kind == .integer,
      expanded[6].kind == .rightParen
    else { return badlyFormed(.file) }
    let path = lexer.names.text(of: expanded[3].name)
    let line = Int(expanded[5].payload)
    let at = Span(start: tokens[0].start, end: tokens[tokens.count - 1].end, file: lexer.file)
    inputs[inputs.count - 1].shownPath = path
    inputs[inputs.count - 1].lineDifference =
      line - inputs[inputs.count - 1].file.line(at: tokens[0].start)
    forms.append(Form(.file(path, line), at))
  }
}
