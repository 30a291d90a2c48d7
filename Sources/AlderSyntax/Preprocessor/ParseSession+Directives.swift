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

  /// The first token behind the directive's name that is not what it should be.
  func mismatch(_ tokens: ContiguousArray<Token>, _ wanted: [TokenKind]) -> Int? {
    for (offset, kind) in wanted.enumerated() {
      guard offset + 2 < tokens.count, tokens[offset + 2].kind == kind else {
        return min(offset + 2, tokens.count - 1)
      }
    }
    return nil
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
    guard expandMacros() else { return }
    let isTerm = expanded.withUnsafeBufferPointer { tokens in
      var parser = FormParser(tokens: tokens, session: self)
      parser.index = 2
      isQuiet = true
      defer { isQuiet = false }
      guard let arguments = try? parser.parseArguments(), (try? parser.expectDot()) != nil else {
        return false
      }
      return arguments.count == 1 && parser.isTerm(arguments[0])
    }
    guard isTerm else { return badlyFormed(directive, at: tokens[2].kind == .leftParen ? 1 : 2) }
    let terms = expanded[2..<expanded.count - 1].map { source(of: $0) }.joined()
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
    let isTooLate = forms.contains { form in
      switch form.kind {
      case .export, .exportType, .record, .function: true
      default: false
      }
    }
    if isTooLate {
      return report(
        "feature directive not allowed after exports or record definitions",
        at: span(of: tokens[1]))
    }
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
    guard expandMacros() else { return }
    let wanted: [TokenKind] = [.leftParen, .string, .comma, .integer, .rightParen, .dot]
    if let wrong = mismatch(expanded, wanted) { return badlyFormed(.file, at: wrong) }
    let path = lexer.names.text(of: expanded[3].name)
    let line = Int(expanded[5].payload)
    let at = Span(start: tokens[0].start, end: tokens[tokens.count - 1].end, file: lexer.file)
    forms.append(Form(.file(path, line), at))
    let input = inputs.count - 1
    let file = inputs[input].file
    let shift = line - (file.line(at: at.start) - file.lineShift)
    let known = files.firstIndex {
      $0.path == path && $0.lineShift == shift && $0.origin == file.origin
    }
    guard known != nil || files.count < Int(UInt16.max) else { return }
    if known == nil { files.append(SourceFile(file, knownAs: path, lineShift: shift)) }
    let index = known ?? files.count - 1
    inputs[input].file = files[index]
    inputs[input].index = UInt16(index)
    lexer.file = UInt16(index)
  }
}
