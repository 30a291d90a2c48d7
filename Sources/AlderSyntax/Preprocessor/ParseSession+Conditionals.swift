/// `-ifdef`, `-ifndef`, `-if`, `-elif`, `-else`, `-endif`. A conditional ends in the file that it
/// began in.
extension ParseSession {
  private var conditionals: [Conditional] {
    get { inputs[inputs.count - 1].conditionals }
    set { inputs[inputs.count - 1].conditionals = newValue }
  }

  /// Opens a conditional; `condition` is only asked if it matters, and nil is a reported error.
  func openConditional(_ directive: Directive, _ condition: () -> Bool?) {
    let state: Conditional.State =
      isSkipping ? .done : (condition() ?? false) ? .taken : .waiting
    conditionals.append(
      Conditional(
        state: state, name: lexer.names.text(of: tokens[1].name), span: span(of: tokens[1])))
  }

  func elif() {
    guard var conditional = conditionals.popLast() else { return unbalanced() }
    if conditional.sawElse { unbalanced() }
    switch conditional.state {
    case .taken, .done: conditional.state = .done
    case .waiting: conditional.state = condition() ?? false ? .taken : .waiting
    }
    conditionals.append(conditional)
  }

  func elseBranch() {
    guard var conditional = conditionals.popLast() else { return unbalanced() }
    if conditional.sawElse { unbalanced() }
    conditional.sawElse = true
    conditional.state = conditional.state == .waiting ? .taken : .done
    conditionals.append(conditional)
    if tokens[2].kind != .dot { badlyFormed(.else) }
  }

  func endConditional() {
    if conditionals.popLast() == nil { unbalanced() }
    if tokens[2].kind != .dot { badlyFormed(.endif) }
  }

  private func unbalanced() {
    let name = lexer.names.text(of: tokens[1].name)
    report("unbalanced '-\(name)'", at: span(of: tokens[1]))
  }

  /// At the end of a file.
  func reportOpenConditionals() {
    for conditional in conditionals {
      report("unterminated '-\(conditional.name)'", at: conditional.span)
    }
  }

  /// The name in `-ifdef(Name).` and the like; nil if it is malformed, which is reported.
  func definedName(_ directive: Directive) -> Name? {
    let isAtom = tokens.count > 3 && tokens[3].kind == .atom
    if let wrong = mismatch(tokens, [.leftParen, isAtom ? .atom : .variable, .rightParen, .dot]) {
      badlyFormed(directive, at: wrong)
      return nil
    }
    return tokens[3].name
  }

  func isDefined(_ name: Name) -> Bool {
    macros[name] != nil || isPredefined(name)
  }

  /// The value of the condition of `-if` or `-elif`; nil if it has none, which is reported.
  func condition() -> Bool? {
    guard expandMacros(keepingDefined: true), expanded.count > 4, expanded[2].kind == .leftParen
    else {
      if !isQuiet { badlyFormed(.if) }
      return nil
    }
    return expanded.withUnsafeBufferPointer { tokens in
      var parser = FormParser(tokens: tokens, session: self)
      parser.index = 2
      guard let arguments = try? parser.parseArguments(), (try? parser.expectDot()) != nil else {
        resume(after: parser.errorIndex)
        return nil
      }
      do throws(ConditionEvaluator.Failure) {
        if arguments.count > 1 {
          let comma = tokens.first { $0.kind == .comma && $0.start >= arguments[0].span.end }
          report("syntax error before: ','", at: comma.map(span) ?? arguments[1].span)
          return nil
        }
        guard arguments.count == 1 else { throw .malformed }
        return try ConditionEvaluator(self).value(of: arguments[0]) == .atom(.true)
      } catch {
        // As in a guard, what fails is false.
        if error == .failed { return false }
        badlyFormed(.if, at: 1)
        return nil
      }
    }
  }
}
