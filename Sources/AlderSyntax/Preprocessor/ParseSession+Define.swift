/// `-define` and `-undef`, the macros given from outside and those that are always there.
extension ParseSession {
  static let predefinedMacros: Set<Name> = [
    .macroModule, .macroModuleString, .macroFile, .macroLine, .macroMachine, .macroFunctionName,
    .macroFunctionArity, .macroOtpRelease, .macroFeatureAvailable, .macroFeatureEnabled,
  ]

  func isPredefined(_ name: Name) -> Bool {
    Self.predefinedMacros.contains(name) && !removedMacros.contains(name)
  }

  /// `-define(Name, Body).` and `-define(Name(Parameters), Body).`
  func define() {
    let last = tokens.count - 2
    guard last > 3, tokens[2].kind == .leftParen else { return badlyFormed(.define) }
    guard tokens[3].kind == .atom || tokens[3].kind == .variable else {
      return badlyFormed(.define, at: 3)
    }
    let name = tokens[3].name
    // Unless it turns out to be right.
    brokenMacros.insert(name)
    guard tokens[last].kind == .rightParen, tokens[last + 1].kind == .dot else {
      return badlyFormed(.define, at: last + 1)
    }
    var index = 4
    var parameters: [Name]?
    if tokens[4].kind == .leftParen {
      guard let (names, next) = macroParameters(from: 5) else { return badlyFormed(.define, at: 5) }
      parameters = names
      index = next
    }
    guard tokens[index].kind == .comma else { return badlyFormed(.define, at: index) }
    let body = Array(tokens[(index + 1)..<last])
    if let start = missingDot(after: index) {
      badlyFormed(.define, at: start)
      return
    }
    brokenMacros.remove(name)
    add(
      Macro.Definition(parameters: parameters, body: body, span: span(of: tokens[3])), to: name,
      at: span(of: tokens[3]))
  }

  /// A directive at the start of a line within a definition: the dot before it is missing.
  private func missingDot(after index: Int) -> Int? {
    tokens.indices.dropFirst(index).first { position in
      tokens[position].kind == .minus && tokens[position].flags.contains(.atLineStart)
        && [.define, .ifdef, .ifndef, .endif, .include, .undef, .record, .export].contains(
          tokens[position + 1].name)
    }
  }

  private func macroParameters(from start: Int) -> ([Name], next: Int)? {
    var index = start
    var names: [Name] = []
    if tokens[index].kind == .rightParen { return ([], index + 1) }
    while tokens[index].kind == .variable {
      if names.contains(tokens[index].name) {
        report(
          "argument '\(lexer.names.text(of: tokens[index].name))' already used",
          at: span(of: tokens[index]))
      }
      names.append(tokens[index].name)
      index += 1
      if tokens[index].kind == .rightParen { return (names, index + 1) }
      guard tokens[index].kind == .comma else { return nil }
      index += 1
    }
    return nil
  }

  private func add(_ definition: Macro.Definition, to name: Name, at span: Span) {
    let text = lexer.names.text(of: name)
    if isPredefined(name) {
      return report("redefining predefined macro '\(text)'", at: span)
    }
    var macro = macros[name] ?? Macro()
    let arity = definition.parameters?.count
    if let old = arity == nil ? macro.plain : macro.byArity[arity!] {
      return report(
        "redefining macro '\(text)'", at: span,
        notes: [.init("the definition before it", at: old.span)])
    }
    if let arity { macro.byArity[arity] = definition } else { macro.plain = definition }
    macros[name] = macro
  }

  func undefine() {
    guard let name = definedName(.undef) else { return }
    macros[name] = nil
    removedMacros.insert(name)
  }

  /// The macros given with the options: their values are lexed as a file of their own.
  func defineFromOptions() {
    let isTrue = Token(.atom, start: 0, end: 0, payload: Name.true.index, flags: .fromMacro)
    macros[lexer.names.intern("BEAM")] = Macro(
      plain: Macro.Definition(parameters: nil, body: [isTrue], span: .none))
    for define in options.defines {
      let file = SourceFile(path: "-D \(define.name)", text: define.value + " .\n")
      let errors = lexer.diagnostics.count
      push(file)
      _ = scanForm()
      let body = Array(tokens.dropLast())
      _ = inputs.popLast()
      lexer.position = inputs[inputs.count - 1].position
      lexer.file = inputs[inputs.count - 1].index
      files.removeLast()
      if lexer.diagnostics.count > errors || body.isEmpty {
        lexer.diagnostics.removeLast(lexer.diagnostics.count - errors)
        report("bad value '\(define.value)' of the macro '\(define.name)'", at: .none)
        continue
      }
      macros[lexer.names.intern(define.name)] = Macro(
        plain: Macro.Definition(parameters: nil, body: body, span: .none))
    }
  }

  /// Notes the module's name, which `?MODULE` needs.
  func defineModule(_ name: Name, at span: Span) {
    if module != nil {
      report("redefining module", at: span)
    } else {
      module = name
    }
  }
}
